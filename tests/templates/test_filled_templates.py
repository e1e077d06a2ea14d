from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from filings.compose.rich import Rich
from filings.word.package import open_package
from filings.word.package.names import W
from tests.templates.sample import Sample
from tests.templates.settings import SETTINGS, Setting
from tests.word.starter.word_numbers import WordNumbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from filings.compose.draft import Draft

SIZES = ("short", "long", "empty")
UNPRINTED = {"kind", "form", "language", "direction", "words", "legend", "gaps"}
"""What a paper does not print as such; the legend is the engine's to stamp."""
NEVER_PRINTED = {"key", "level", "number"}
"""Keys are nobody's to read; the numbers of headings and paragraphs are Word's own."""
ONLY_IN_AN_INDEX = {"label", "tendered_by"}
"""What the list of exhibits at the end of a paper leaves to their index."""
LETTER_LEAVES_OUT = {"court", "case_number", "title", "subtitle", "sides"}
"""A letter is not headed as a paper in court is."""
KEPT = {"NumberedParagraphKept", "BodyTextKept"}
"""What stays on the page of what follows it."""
EMPTY_BY_CUSTOM = {"CaptionEnd", "Counsel"}
"""Lines left empty under the box of a federal caption, and over counsel on pleading paper."""

each_setting = pytest.mark.parametrize("setting", SETTINGS, ids=str)
each_size = pytest.mark.parametrize("size", SIZES)


def w(name: str) -> str:
    return f"{{{W}}}{name}"


@cache
def draft_of(setting: Setting, size: str) -> Draft:
    draft: Draft = getattr(Sample(setting), size)()
    return draft


@cache
def filled(setting: Setting, size: str) -> bytes:
    return setting.template.fill(draft_of(setting, size))


def body(document: bytes) -> _Element:
    return etree.fromstring(open_package(document)["word/document.xml"])


def text(paragraph: _Element) -> str:
    return "".join(paragraph.itertext(w("t"), w("tab")))


def texts(value: object, left_out: set[str]) -> Iterator[str]:
    """Give each paragraph of text that a draft holds, save in the fields left out."""
    if isinstance(value, Rich):
        yield from str(value).split("\n")
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each, left_out)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in left_out:
                yield from texts(getattr(value, field.name), left_out)


def style(paragraph: _Element) -> str:
    return str(paragraph.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")))


@each_setting
@each_size
def test_whatever_a_draft_holds_is_printed(setting: Setting, size: str) -> None:
    draft = draft_of(setting, size)
    left_out = UNPRINTED | NEVER_PRINTED
    left_out |= LETTER_LEAVES_OUT if draft.kind == "prior-demand" else set()
    left_out |= ONLY_IN_AN_INDEX if draft.kind != "exhibit-index" else set()
    printed = "\n".join(map(text, body(filled(setting, size)).iter(w("p"))))
    wanted = [each for whole in texts(draft, left_out) for each in by_line(whole, draft)]
    assert [each for each in wanted if each not in printed] == []


def by_line(whole: str, draft: Draft) -> list[str]:
    """Divide the divisions of a court: an English caption gives them a line each."""
    return whole.split(", ") if whole == draft.court.capacity else [whole]


@each_setting
@each_size
def test_what_is_left_out_leaves_no_empty_paragraph(setting: Setting, size: str) -> None:
    empty = [each for each in body(filled(setting, size)).iter(w("p")) if not text(each)]
    outside = [each for each in empty if next(each.iterancestors(w("tc")), None) is None]
    # Two tables need a paragraph between them, or Word makes one of them.
    between = [each for each in outside if each.getprevious() is not None and each.getprevious().tag == w("tbl")]
    left = [each for each in outside if each not in between or style(each) in EMPTY_BY_CUSTOM]
    assert {*map(style, left)} <= EMPTY_BY_CUSTOM
    assert len(between) <= 1 + len(left)


@each_setting
@each_size
def test_no_two_tables_stand_against_each_other(setting: Setting, size: str) -> None:
    tables = body(filled(setting, size)).iter(w("tbl"))
    assert not any(each.getnext() is not None and each.getnext().tag == w("tbl") for each in tables)


@each_setting
@each_size
def test_a_filled_template_stands_the_audit(setting: Setting, size: str) -> None:
    draft = draft_of(setting, size)
    made = setting.template.filled(draft)
    assert setting.template.audit(made, name=str(setting)) == ()


@each_setting
def test_the_numbers_of_a_draft_are_those_that_word_will_give(setting: Setting) -> None:
    draft, document = draft_of(setting, "long"), filled(setting, "long")
    names = {
        str(each.get(w("styleId"))): str(each.find(w("name")).get(w("val")))
        for each in etree.fromstring(open_package(document)["word/styles.xml"]).iter(w("style"))
    }
    styles = [names[style(each)] for each in body(document).iter(w("p"))]
    counted = list(zip(styles, WordNumbers(document).of(styles), strict=True))
    headings = [number.rstrip(".") for name, (number, _) in counted if name.startswith("heading")]
    paragraphs = [
        context
        for name, (_, context) in counted
        if name in ("Numbered Paragraph", "Numbered Paragraph Kept", "Table Numbered")
    ]
    rows = [each.number for each in draft.tailoring]
    given = [[*(each.number for each in part.paragraphs), *(rows if part.tabled else ())] for part in draft.sections]
    assert headings == [section.number for section in draft.sections if section.heading]
    assert paragraphs == [number for part in given for number in part if number]
    items = [number for name, (number, _) in counted if name == "Numbered Paragraph 2"]
    assert items[2:] == items[:2], "items begin again under each paragraph, numbered or not"


@each_setting
def test_a_cover_sheet_begins_a_page_for_each_exhibit_of_an_index_alone(setting: Setting) -> None:
    marks = [each for each in body(filled(setting, "long")).iter(w("p")) if style(each) == "ExhibitMark"]
    expected = len(draft_of(setting, "long").exhibits) if setting.spec.kind == "exhibit-index" else 0
    assert len(marks) == expected


@each_setting
def test_every_page_says_that_it_is_a_study_draft_and_of_how_many_pages(setting: Setting) -> None:
    package, draft = open_package(filled(setting, "short")), draft_of(setting, "short")
    said = {name: "".join(etree.fromstring(package[name]).itertext(w("t"))) for name in package.stories}
    pages = f"{draft.words['page']} 1 {draft.words['of']} 1"
    assert all(draft.legend in each for name, each in said.items() if "header" in name)
    assert all(each.endswith(pages) for name, each in said.items() if "footer" in name)


@pytest.mark.parametrize(
    ("template", "name", "said"),
    [
        ("us-federal/en/motion", "respectfully", "Respectfully submitted,"),
        ("us-federal/en/motion-pleading", "respectfully", "Respectfully submitted,"),
        ("england-wales/en/claim", "in_the", "In the Court of Z"),
        ("england-wales/en/claim", "between", "Between:"),
    ],
)
def test_a_word_that_only_some_court_systems_have_is_printed_where_the_profile_has_it(
    template: str, name: str, said: str
) -> None:
    (setting,) = (each for each in SETTINGS if str(each) == template)
    draft = draft_of(setting, "long")
    without = {key: word for key, word in draft.words.items() if key != name}
    given, lacking = (
        [text(each) for each in body(setting.template.fill(replace(draft, words=words))).iter(w("p"))]
        for words in (draft.words, without)
    )
    assert said in given
    assert said not in lacking


@pytest.mark.parametrize("template", ["certificate", "certificate-pleading", "public-notice"])
def test_what_asks_for_nothing_is_not_respectfully_submitted(template: str) -> None:
    (setting,) = (each for each in SETTINGS if str(each) == f"us-federal/en/{template}")
    printed = [text(each) for each in body(filled(setting, "long")).iter(w("p"))]
    assert "State Bar No. " in " ".join(printed)
    assert "Respectfully submitted," not in printed


@each_setting
@pytest.mark.parametrize("size", ["short", "long"])
def test_the_last_paragraph_keeps_with_what_closes_the_paper_and_one_that_leads_with_its_items(
    setting: Setting, size: str
) -> None:
    draft = draft_of(setting, size)
    kept = [each for each in body(filled(setting, size)).iter(w("p")) if style(each) in KEPT]
    paragraphs = [each for section in draft.sections for each in section.paragraphs]
    leading = [str(each.text).partition("\n")[0] for each in paragraphs[:-1] if each.leads]
    # The closing words of an oath stand over the signature, and keep with it by a style of their own.
    last = [] if draft.oath else [str(each.text) for each in paragraphs[-1:]]
    assert [text(each) for each in kept] == [*leading, *last]
