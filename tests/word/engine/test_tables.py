"""Tables of contents and of authorities: Word's own fields, whose lines lead to what is in the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from openxml_audit import OpenXmlValidator

from filings.compose.listed import AuthorityGroup, AuthorityLine, ContentsLine
from filings.compose.rich import Anchor, Block, Cited, Rich, Span
from filings.errors import TemplateError
from filings.word import audit

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Word

    from filings.compose.rich import Node

STYLES = ("toc 1", "toc 2", "table of authorities")
LINES = ("{{ contents }}", "{%p for group in authorities %}", "{{ group.heading }}", "{{ group }}", "{%p endfor %}")
TEXT = ("{{ first }}", "{{ second }}", "{{ cites }}")


def rich(*nodes: Node) -> Rich:
    return Rich((Block(nodes),))


WINTER = "Winter v. NRDC, 555 U.S. 7 (2008)"
VALUES: dict[str, Any] = {
    "contents": (
        ContentsLine(1, "I.", rich(Span("Facts & Law")), "part_I"),
        ContentsLine(2, "A.", rich(Span("[heading: to write]", gap=True)), "part_I_A"),
    ),
    "authorities": (AuthorityGroup(1, "Cases", (AuthorityLine(rich(Span(WINTER)), ("cite_1", "cite_2")),)),),
    "first": rich(Anchor("part_I"), Span("Facts & Law")),
    "second": rich(Anchor("part_I_A"), Span("[heading: to write]", gap=True)),
    "cites": Rich(
        (
            Block((Cited(1, "Winter", WINTER, "cite_1"), Span(WINTER))),
            Block((Cited(1, "Winter", bookmark="cite_2"), Span("Winter"))),
        )
    ),
}


@pytest.fixture
def filled(word: Word) -> bytes:
    return word.fill(word.document(*LINES, *TEXT, styles=STYLES), VALUES)


def test_each_line_of_the_contents_has_number_heading_and_a_dash_for_the_page(word: Word, filled: bytes) -> None:
    look = word.look(filled)["paragraphs"]
    assert look[:2] == [("I.\tFacts & Law\t\u2013", "toc 1"), ("A.\t[heading: to write]\t\u2013", "toc 2")]


def test_an_authority_has_a_page_for_each_place(word: Word, filled: bytes) -> None:
    look = word.look(filled)["paragraphs"]
    assert look[2:4] == [("Cases", "Normal"), (f"{WINTER}\t\u2013, \u2013", "table of authorities")]


def test_the_tables_are_words_own_fields_whose_pages_are_fields_too(word: Word, filled: bytes) -> None:
    xml = word.body(filled)
    codes = [" ".join(code.split()) for code in re.findall(r"<w:instrText[^>]*>([^<]*)<", xml)]
    assert codes == [
        r'TOC \o "1-3" \h \z \u', r"PAGEREF part_I \h", r"PAGEREF part_I_A \h",
        r'TOA \c "1" \p', r"PAGEREF cite_1 \h", r"PAGEREF cite_2 \h",
        rf'TA \l "{WINTER}" \s "Winter" \c 1', r'TA \s "Winter"',
    ]  # fmt: skip
    assert xml.count('"begin"') == xml.count('"end"') == len(codes)


def test_nothing_is_wrong_with_the_document(tmp_path: Path, filled: bytes) -> None:
    assert audit(filled, expected=("Facts & Law", WINTER)) == ()
    path = tmp_path / "made.docx"
    path.write_bytes(filled)
    found = (str(error) for error in OpenXmlValidator().validate(path).errors)
    assert [each for each in found if "stylesWithEffects" not in each] == []


def test_a_line_whose_heading_is_not_printed_leads_nowhere_and_stays(word: Word) -> None:
    filled = word.fill(word.document("{{ contents }}", "{{ first }}", styles=STYLES), VALUES)
    xml = word.body(filled)
    assert "part_I_A" not in xml
    assert "PAGEREF part_I " in xml
    assert word.paragraphs(filled)[1] == "A.\t[heading: to write]\t\u2013"
    assert audit(filled) == ()


@pytest.mark.parametrize("name", ['Re "X" \\c 9', "{ INCLUDETEXT x }", "a & <b>", "line\nbreak"])
def test_no_citation_can_write_the_code_of_a_field(word: Word, name: str) -> None:
    cites = rich(Cited(1, name, name, "cite_1"), Span("Re X"))
    filled = word.fill(word.document("{{ cites }}"), {"cites": cites})
    (code,) = re.findall(r"<w:instrText[^>]*>([^<]*)<", word.body(filled))
    assert re.fullmatch(r' TA \\l "[^"\\{}]*" \\s "[^"\\{}]*" \\c 1 ', code.replace("&quot;", '"'))
    assert audit(filled) == ()


def test_a_template_without_the_styles_is_told_so(word: Word) -> None:
    with pytest.raises(TemplateError, match=r"no style named .toc 1"):
        word.fill(word.document("{{ contents }}"), VALUES)
