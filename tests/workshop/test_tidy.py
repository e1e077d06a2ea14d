"""A tidied template says the same when it is filled, in the same looks; what was done is listed, each at its place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from filings.compose.rich import plain
from filings.errors import FilingsError, TemplateError
from filings.resources import shipped
from filings.word import annotate
from filings.word import compile as compile_template
from filings.word.package import open_package
from filings.word.package.names import W
from filings.word.workshop.revisions import accepted
from filings.word.workshop.tidying import tidy_template
from filings.workshop.lint import lint
from tests.templates.sample import Sample
from tests.templates.settings import Setting
from tests.workshop.broken import BROKEN
from tests.workshop.files import Files, read, run
from tests.workshop.spoiling import ISRAEL, Broken, pieces, put, sound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filings.compose import Draft

TEMPLATES = shipped("templates")
BLOCKS = TEMPLATES / "israel" / "en" / "blocks"
SHIPPED = sorted(TEMPLATES.glob("*/*/*.docx"))
RULES = {"TPL-05", "TPL-50", "TPL-52", "TPL-57", "TPL-60", "TPL-64", "TPL-65"}
MENDED = [each for each in BROKEN if each.rule in RULES and "row" not in each.name]


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def shown(document: bytes) -> list[object]:
    """Give what a document shows, tracked changes accepted: each paragraph's style, and its text look by look."""
    package = open_package(document)
    return [each for name in package.stories for each in _paragraphs(etree.fromstring(package[name]), name)]


def _paragraphs(root: etree._Element, name: str) -> Iterator[object]:
    accepted(root)
    for paragraph in root.iter(w("p")):
        properties = paragraph.find(w("pPr"))
        yield name, _xml(properties), _looks(paragraph)


def _xml(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return re.sub(r' xmlns:\w+="[^"]*"| w:rsid\w*="[^"]*"', "", etree.tostring(element, encoding="unicode").strip())


def _looks(paragraph: etree._Element) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for each in paragraph.iter(w("r")):
        text = "".join(child.text or f"<{child.tag}>" for child in each if child.tag != w("rPr"))
        look = _xml(each.find(w("rPr")))
        if found and found[-1][0] == look:
            found[-1] = look, found[-1][1] + text
        elif text:
            found.append((look, text))
    return [(look, text) for look, text in found if text]


@cache
def drafts(path: Path) -> tuple[Draft, ...]:
    sample = Sample(Setting(path))
    return sample.long(), sample.short()


def filled(template: bytes, blocks: Path, draft: Draft) -> list[object] | str:
    """Give what a filled template shows, or what keeps it from being filled."""
    try:
        return shown(compile_template(template, blocks=blocks).fill(draft))
    except FilingsError as error:
        return re.sub(r":\d+:\d+", "", str(error))


def agree(template: bytes, blocks: Path, path: Path) -> None:
    tidied, _ = tidy_template(template)
    draft = drafts(path)[0]
    before = filled(template, blocks, draft)
    if not isinstance(before, str):  # what cannot be filled says nothing
        assert filled(tidied, blocks, draft) == before


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_there_is_nothing_to_tidy_in_a_shipped_template(path: Path) -> None:
    made, changes = tidy_template(path)
    assert changes == ()
    assert made == path.read_bytes() or shown(made) == shown(path.read_bytes())


@pytest.mark.parametrize("broken", BROKEN, ids=lambda each: each.name)
def test_a_broken_template_says_the_same_tidied(broken: Broken) -> None:
    if broken.rule == "TPL-56" or "field's code" in broken.name:
        with pytest.raises(TemplateError):
            tidy_template(broken.files.packed)
    else:
        agree(broken.files.packed, BLOCKS, BLOCKS.parent / "motion.docx")


@pytest.mark.parametrize("broken", MENDED, ids=lambda each: each.name)
def test_what_can_be_mended_is_mended_and_listed(broken: Broken, tmp_path: Path) -> None:
    made, changes = tidy_template(broken.files.packed)
    file = tmp_path / "motion.docx"
    file.write_bytes(made)
    # A tag that is bold from end to end is bold by hand still.
    assert {each.rule for each in lint(file, ISRAEL).findings} <= {"TPL-31"} - {broken.rule}
    assert changes
    part, paragraph = broken.place
    assert {(each.part, each.paragraph) for each in changes} & {(part, paragraph), (part, 0), (part, paragraph - 1)}


def torn(files: Files, cuts: list[int]) -> Files:
    """Tear the runs of a template at the places given, as Word's spelling and saving does."""
    xml = files.text("word/document.xml")
    texts = list(re.finditer(r"<w:r><w:t( xml:space=\"preserve\")?>([^<]{2,})</w:t></w:r>", xml))
    for number, cut in sorted(dict(enumerate(cuts)).items(), reverse=True):
        found = texts[number % len(texts)]
        if number >= len(texts):
            continue
        text = found.group(2)
        at = 1 + cut % (len(text) - 1)
        if "&" in text:
            continue
        first, second = (f'<w:t xml:space="preserve">{half}</w:t>' for half in (text[:at], text[at:]))
        made = f'<w:r w:rsidR="00AB{number:04}">{first}</w:r><w:proofErr w:type="spellStart"/><w:r>{second}</w:r>'
        xml = xml[: found.start()] + made + xml[found.end() :]
    return files.having("word/document.xml", xml)


@given(st.lists(st.integers(0, 60), min_size=1, max_size=30))
@settings(max_examples=25, deadline=None)
def test_whatever_is_torn_is_put_together(cuts: list[int]) -> None:
    whole = sound()
    made, changes = tidy_template(torn(whole, cuts).packed)
    assert shown(made) == shown(whole.packed)
    assert changes
    assert "rsid" not in read(made).text("word/document.xml")
    assert tidy_template(made)[1] == ()


def test_the_comments_of_an_annotated_copy_go_and_those_of_people_stay(tmp_path: Path) -> None:
    broken = next(each for each in BROKEN if each.name == "a comment")
    file = tmp_path / "motion.docx"
    file.write_bytes(broken.files.packed)
    marked = annotate(file, [each.problem for each in lint(file, ISRAEL).findings])
    made, changes = tidy_template(marked)
    assert [str(each) for each in changes] == ["comments: 1 of our own comments taken out."]
    assert shown(made) == shown(broken.files.packed)
    assert "See this." in read(made).text("word/comments.xml")


def test_a_tag_keeps_the_look_of_its_first_sign() -> None:
    spoiled = put(pieces(run("{{ ti", "<w:b/>"), run("tle }}"), run(" and on")))(sound())
    made = read(tidy_template(spoiled.packed)[0]).text("word/document.xml")
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{{ title }}</w:t></w:r>' in made


def test_what_stands_beside_a_paragraphs_tag_gets_its_own_paragraph() -> None:
    spoiled = put("To the Court: {%p if opening %}{{ opening }}{%p endif %} Yours")(sound())
    made = compile_template(tidy_template(spoiled.packed)[0], blocks=BLOCKS)
    long, short = drafts(BLOCKS.parent / "motion.docx")
    opening = next(iter(plain(long.opening.blocks[0].nodes)))
    assert [opening in str(shown(made.fill(draft))) for draft in (long, short)] == [True, False]
    assert all("To the Court:" in str(shown(made.fill(draft))) for draft in (long, short))
