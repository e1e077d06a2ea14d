from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from filings.compose.rich import Rich
from filings.resources import shipped
from filings.word import compile as compile_template
from filings.word.package import open_package
from filings.word.package.names import W
from tests.templates import sample
from tests.word.starter.word_numbers import WordNumbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from filings.compose.draft import Draft
    from filings.word import Template

FOLDER = shipped("templates") / "israel" / "en"
SAMPLES: dict[str, Callable[[str], Draft]] = {"short": sample.short, "long": sample.long, "empty": sample.empty}
UNPRINTED = {"kind", "form", "language", "direction", "words", "legend", "gaps"}
"""What a paper does not print as such; the legend is the engine's to stamp."""
NEVER_PRINTED = {"key", "level", "number"}
"""Keys are nobody's to read; the numbers of headings and paragraphs are Word's own."""
ONLY_IN_AN_INDEX = {"label", "tendered_by"}
"""What the list of exhibits at the end of a paper leaves to their index."""
LETTER_LEAVES_OUT = {"court", "case_number", "title", "subtitle", "sides"}
"""A letter is not headed as a paper in court is."""

each_form = pytest.mark.parametrize("form", sorted(sample.FORMS))
each_sample = pytest.mark.parametrize("size", SAMPLES)


def w(name: str) -> str:
    return f"{{{W}}}{name}"


@cache
def template(form: str) -> Template:
    return compile_template(FOLDER / f"{form}.docx", blocks=FOLDER / "blocks", stamp=True)


def filled(form: str, size: str) -> bytes:
    return template(form).fill(SAMPLES[size](form))


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


@each_form
@each_sample
def test_whatever_a_draft_holds_is_printed(form: str, size: str) -> None:
    draft = SAMPLES[size](form)
    left_out = UNPRINTED | NEVER_PRINTED
    left_out |= LETTER_LEAVES_OUT if draft.kind == "prior-demand" else set()
    left_out |= ONLY_IN_AN_INDEX if draft.kind != "exhibit-index" else set()
    printed = "\n".join(map(text, body(filled(form, size)).iter(w("p"))))
    wanted = list(texts(draft, left_out))
    assert [each for each in wanted if each not in printed] == []


@each_form
@each_sample
def test_what_is_left_out_leaves_no_empty_paragraph(form: str, size: str) -> None:
    empty = [each for each in body(filled(form, size)).iter(w("p")) if not text(each)]
    outside = [each for each in empty if next(each.iterancestors(w("tc")), None) is None]
    # Two tables need a paragraph between them, or Word makes one of them.
    between = [each for each in outside if each.getprevious() is not None and each.getprevious().tag == w("tbl")]
    assert len(outside) == len(between) <= 1


@each_form
@each_sample
def test_no_two_tables_stand_against_each_other(form: str, size: str) -> None:
    tables = body(filled(form, size)).iter(w("tbl"))
    assert not any(each.getnext() is not None and each.getnext().tag == w("tbl") for each in tables)


@each_form
def test_the_numbers_of_a_draft_are_those_that_word_will_give(form: str) -> None:
    draft = sample.long(form)
    document = filled(form, "long")
    names = {
        str(style.get(w("styleId"))): str(style.find(w("name")).get(w("val")))
        for style in etree.fromstring(open_package(document)["word/styles.xml"]).iter(w("style"))
    }
    styles = [
        names[str(each.get(w("val")))]
        for each in body(document).iter(w("pStyle"))
        if names[str(each.get(w("val")))].startswith(("heading", "Numbered"))
    ]
    counted = list(zip(styles, WordNumbers(document).of(styles), strict=True))
    headings = [context for style, (_, context) in counted if style.startswith("heading")]
    paragraphs = [context for style, (_, context) in counted if style == "Numbered Paragraph"]
    assert headings == [section.number for section in draft.sections if section.heading]
    assert paragraphs == [each.number for section in draft.sections for each in section.paragraphs]


@each_form
def test_a_cover_sheet_begins_a_page_for_each_exhibit_of_an_index_alone(form: str) -> None:
    marks = [each for each in body(filled(form, "long")).iter(w("pStyle")) if each.get(w("val")) == "ExhibitMark"]
    assert len(marks) == (len(sample.long(form).exhibits) if form == "exhibit-index" else 0)


@each_form
def test_every_page_says_that_it_is_a_study_draft_and_of_how_many_pages(form: str) -> None:
    package = open_package(filled(form, "short"))
    said = {name: "".join(etree.fromstring(package[name]).itertext(w("t"))) for name in package.stories}
    assert all("STUDY DRAFT - NOT FILED" in text for name, text in said.items() if "header" in name)
    assert all(text == "Page 1 of 1" for name, text in said.items() if "footer" in name)
