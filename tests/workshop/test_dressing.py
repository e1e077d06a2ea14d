"""A court's own form given the house styles: what it says and looks like stays, and everything else is added."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from lxml import etree

from filings.cli import main
from filings.word.package import open_package
from filings.workshop.beginning import begin
from filings.workshop.lint import lint
from filings.workshop.preview import preview
from tests.workshop.byhand import W
from tests.workshop.files import Files, read

if TYPE_CHECKING:
    from collections.abc import Iterable

FORM = Path(__file__).resolve().parent.parent.parent / "docs" / "forms" / "motion-form.docx"
BLOCKS = ("caption", "legends", "title", "body", "signature", "exhibits")
TAGS = [*(f"{{%p include '{name}' %}}" for name in BLOCKS), "{%p if date %}", "{{ date }}", "{%p endif %}"]
LISTS = "word/numbering.xml"
OWN_LIST = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
)


def by_name(files: Files) -> dict[str, etree._Element]:
    """Give the styles of a document by their names."""
    root = etree.fromstring(files.parts["word/styles.xml"])
    return {str(each.find(f"{W}name").get(f"{W}val")): each for each in root.iter(f"{W}style")}  # type: ignore[union-attr]


def number_of(style: etree._Element) -> str:
    found = style.find(f"{W}pPr/{W}numPr/{W}numId")
    assert found is not None
    return str(found.get(f"{W}val"))


def without(files: Files, *parts: str) -> Files:
    """Take parts out of a document, and what leads to them."""
    kept = {name: data for name, data in files.parts.items() if name not in parts}
    for name in parts:
        stem = re.escape(name.removeprefix("word/"))
        for source, led in (("[Content_Types].xml", "Override"), ("word/_rels/document.xml.rels", "Relationship")):
            kept[source] = re.sub(rf'<{led} [^>]*"(?:/word/)?{stem}"[^>]*/>'.encode(), b"", kept[source])
    return Files(kept)


def dressed(tmp_path: Path, form: bytes, kind: str = "motion", language: str | None = None) -> Files:
    path = tmp_path / "form.docx"
    path.write_bytes(form)
    return read(begin(kind, "israel", language, from_form=path))


def in_place(tmp_path: Path, files: Files) -> Path:
    path = tmp_path / "motion.docx"
    path.write_bytes(files.packed)
    return path


def as_word_has_it(lines: Iterable[str]) -> bytes:
    """Give a document with the styles and lists that Word brings along."""
    made, out = docx.Document(), BytesIO()
    for line in lines:
        made.add_paragraph(line)
    made.save(out)
    return out.getvalue()


def test_what_a_form_says_and_how_its_pages_look_stays(tmp_path: Path) -> None:
    form = read(FORM.read_bytes())
    made = dressed(tmp_path, FORM.read_bytes())
    for part in ("word/document.xml", "word/header1.xml", "word/footer1.xml", "word/settings.xml"):
        assert made.parts[part] == form.parts[part]
    before, after = by_name(form), by_name(made)
    assert {name: etree.tostring(style) for name, style in before.items()} == {
        name: etree.tostring(after[name]) for name in before
    }


def test_it_has_every_house_style_and_says_for_which_paper_it_is(tmp_path: Path) -> None:
    rules = {each.rule for each in lint(in_place(tmp_path, dressed(tmp_path, FORM.read_bytes()))).findings}
    assert not rules & {"TPL-30", "TPL-33", "TPL-34", "TPL-66"}
    assert "TPL-20" in rules  # it was read as a motion


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_document_of_word_with_tags_in_it_prints_every_sample_whole(language: str, tmp_path: Path) -> None:
    path = in_place(tmp_path, dressed(tmp_path, as_word_has_it(TAGS), language=language))
    previewed = preview(path)
    assert [each for each in previewed.made if each.problems] == []
    assert previewed.language == language


def test_a_style_of_the_form_keeps_its_look_and_takes_the_number_of_the_house(
    tmp_path: Path,
) -> None:
    form = as_word_has_it(TAGS)
    before, after = by_name(read(form))["heading 1"], by_name(made := dressed(tmp_path, form))["heading 1"]
    looks = [style.find(f"{W}rPr") for style in (before, after)]
    assert etree.tostring(looks[0]) == etree.tostring(looks[1])  # type: ignore[arg-type]
    lists = etree.fromstring(made.parts[LISTS])
    of_list = {str(each.get(f"{W}numId")): each[0].get(f"{W}val") for each in lists.iter(f"{W}num")}
    abstract = of_list[number_of(after)]
    (level,) = lists.xpath(f"//*[@*[local-name()='abstractNumId']='{abstract}']/*[local-name()='lvl'][1]")
    assert level.find(f"{W}numFmt").get(f"{W}val") == "upperLetter"
    assert level.find(f"{W}pStyle").get(f"{W}val") == after.get(f"{W}styleId")


def test_no_list_of_the_form_is_taken_for_one_of_the_house(tmp_path: Path) -> None:
    form = read(FORM.read_bytes())
    numbered = form.with_part(LISTS, f'<w:numbering xmlns:w="{W[1:-1]}">{OWN_LIST}</w:numbering>', "numbering")
    made = dressed(tmp_path, numbered.packed)
    lists = etree.fromstring(made.parts[LISTS])
    ids = [each.get(f"{W}numId") for each in lists.iter(f"{W}num")]
    abstracts = [each.get(f"{W}abstractNumId") for each in lists.iter(f"{W}abstractNum")]
    assert len(ids) == len(set(ids)) > 1
    assert len(abstracts) == len(set(abstracts)) > 1
    assert ids[0] == "3"
    assert number_of(by_name(made)["Numbered Paragraph"]) != "3"
    kinds = [each.tag for each in lists]
    assert kinds == sorted(kinds, key=f"{W}num".__eq__)  # every definition before every list


def test_a_style_id_that_the_form_uses_for_something_else_is_left_to_it(tmp_path: Path) -> None:
    form = read(FORM.read_bytes())
    styles = form.text("word/styles.xml")
    other = '<w:style w:type="paragraph" w:styleId="Court"><w:name w:val="Tennis"/></w:style></w:styles>'
    made = dressed(tmp_path, form.having("word/styles.xml", styles.replace("</w:styles>", other)).packed)
    named = by_name(made)
    ids = [each.get(f"{W}styleId") for each in named.values()]
    assert len(ids) == len(set(ids))
    assert named["Tennis"].get(f"{W}styleId") == "Court"
    assert named["Court"].get(f"{W}styleId") != "Court"


def test_a_form_without_styles_gets_all_of_them(tmp_path: Path) -> None:
    form = without(read(FORM.read_bytes()), "word/styles.xml")
    made = dressed(tmp_path, form.packed)
    assert len(by_name(made)) > 40
    package = open_package(made.packed)
    assert package.related(package.main, "styles")
    assert not {"TPL-30", "TPL-34"} & {each.rule for each in lint(in_place(tmp_path, made)).findings}


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (["--from", "nowhere.docx"], 3),
        (["--from", "notes.docx"], 3),
        (["--from", "form.docx", "--pleading"], 2),
        (["--from", "out.docx", "--force"], 2),
        (["--from", "form.docx"], 4),
    ],
    ids=["no file", "no Word file", "two pages", "the form itself", "a template that is there"],
)
def test_what_cannot_be_begun_from_is_one_line_and_changes_nothing(
    more: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, data in {"form.docx": FORM.read_bytes(), "out.docx": FORM.read_bytes(), "notes.docx": b"notes"}.items():
        Path(name).write_bytes(data)
    assert main(["template", "new", "out.docx", "--kind", "motion", "--jurisdiction", "israel", *more]) == code
    assert capsys.readouterr().err.count("\n") == 1
    assert Path("out.docx").read_bytes() == FORM.read_bytes()


def test_hebrew_styles_read_from_right_to_left_whatever_the_form_says_in_its_own(tmp_path: Path) -> None:
    before, after = by_name(read(FORM.read_bytes())), by_name(dressed(tmp_path, FORM.read_bytes(), language="he"))
    added = {name: each for name, each in after.items() if name not in before and each.get(f"{W}type") == "paragraph"}
    assert len(added) > 30
    assert [name for name, each in added.items() if each.find(f"{W}pPr/{W}bidi") is None] == []
    english = by_name(dressed(tmp_path, FORM.read_bytes()))
    assert [name for name in added if english[name].find(f"{W}pPr/{W}bidi") is not None] == []
