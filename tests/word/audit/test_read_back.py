"""A document reads back as its reader sees it, and its numbers are counted as Word counts them."""

from __future__ import annotations

import pytest

from filings.word.audit import read_back, stale_references
from filings.word.audit.numerals import numeral
from tests.word.audit.spoiled import DOCUMENT, NUMBERED
from tests.word.package.papers import NUMBERING, SECTION, field, good, paragraph, part, run, with_part, zipped

MARK = '<w:bookmarkStart w:id="6" w:name="{}"/><w:bookmarkEnd w:id="6"/>'
DOCUMENT_READ = read_back(zipped(good()))


def holding(body: str, numbering: str) -> dict[str, bytes]:
    """Give the parts of a document with another body and other lists."""
    return good() | {
        DOCUMENT: part("document", f"<w:body>{body}{SECTION}</w:body>"),
        "word/numbering.xml": part("numbering", numbering),
    }


def numbers(body: str, numbering: str = NUMBERING) -> list[str]:
    """Give the numbers of the paragraphs of a body."""
    return [each.number for each in read_back(zipped(holding(body, numbering))).body.paragraphs]


def numbered(*styles: str) -> str:
    return "".join(paragraph(run("x"), style) for style in styles)


def test_paragraphs_tell_their_style_their_number_and_their_text() -> None:
    read = [(each.style, each.number, each.text) for each in DOCUMENT_READ.body.paragraphs]
    assert read[0] == ("heading 1", "", "Administrative Petition")
    assert read[3:6] == [
        ("Numbered Paragraph", "1.", "The licence was given."),
        ("Numbered Paragraph 2", "(a)", "Without the checks that the law requires."),
        ("Numbered Paragraph", "2.", "See paragraph 1 & the courthere"),
    ]
    assert DOCUMENT_READ.body.paragraphs[3].bookmarks == ("_Ref_licence",)


def test_tables_notes_and_other_parts_are_read() -> None:
    assert DOCUMENT_READ.body.tables == ((("The Petitioners", "The Respondents"),),)
    assert DOCUMENT_READ.footnotes == ("Defence Export Control Law",)
    assert [each.label for each in DOCUMENT_READ.parts] == ["body", "footnotes", "comments", "header 1", "footer 1"]
    assert "STUDY DRAFT - NOT FILED" in DOCUMENT_READ.text
    assert "Page 1" in DOCUMENT_READ.text


def test_lower_levels_begin_anew_under_each_higher_one() -> None:
    styles = ("Numbered", "Numbered2", "Numbered2", "Numbered", "Numbered2")
    assert numbers(numbered(*styles)) == ["1.", "(a)", "(b)", "2.", "(a)"]


def test_a_heading_between_does_not_interrupt() -> None:
    assert numbers(numbered("Numbered", "Heading1", "Numbered")) == ["1.", "", "2."]


def test_a_list_that_begins_anew_does_so_once() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )
    own = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    body = numbered("Numbered", "Numbered") + paragraph(run("x"), "", own) * 2
    assert numbers(body, NUMBERING + again) == ["1.", "2.", "1.", "2."]


def test_a_paragraph_may_leave_its_list() -> None:
    out = paragraph(run("x"), "Numbered", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert numbers(numbered("Numbered") + out + numbered("Numbered")) == ["1.", "", "2."]


def test_a_level_that_never_restarts_goes_on() -> None:
    goes_on = NUMBERING.replace(
        '<w:numFmt w:val="lowerLetter"/>', '<w:numFmt w:val="lowerLetter"/><w:lvlRestart w:val="0"/>'
    )
    assert numbers(numbered("Numbered", "Numbered2", "Numbered", "Numbered2"), goes_on) == ["1.", "(a)", "2.", "(b)"]


def test_a_label_may_hold_the_numbers_above_it() -> None:
    nested = NUMBERING.replace('w:val="(%2)"', 'w:val="%1.%2"')
    assert numbers(numbered("Numbered", "Numbered2"), nested) == ["1.", "1.a"]
    legal = nested.replace('<w:pStyle w:val="Numbered2"/>', '<w:pStyle w:val="Numbered2"/><w:isLgl/>')
    assert numbers(numbered("Numbered", "Numbered2"), legal) == ["1.", "1.1"]


@pytest.mark.parametrize(
    ("style", "written"),
    [
        ("decimal", "1 4 9 15 16 27 40 90"),
        ("decimalZero", "01 04 09 15 16 27 40 90"),
        ("lowerLetter", "a d i o p aa nn llll"),
        ("upperLetter", "A D I O P AA NN LLLL"),
        ("lowerRoman", "i iv ix xv xvi xxvii xl xc"),
        ("upperRoman", "I IV IX XV XVI XXVII XL XC"),
        ("ordinal", "1st 4th 9th 15th 16th 27th 40th 90th"),
        ("hebrew1", "א ד ט טו טז כז מ צ"),
        ("hebrew2", "א ד ט ס ע ה צ ב"),
    ],
)
def test_numbers_are_written_as_word_writes_them(style: str, written: str) -> None:
    assert " ".join(numeral(number, style) for number in (1, 4, 9, 15, 16, 27, 40, 90)) == written


@pytest.mark.parametrize(
    ("code", "shown", "counted"),
    [
        (r"REF _Ref_sub \w \h", "1(a)", "1(a)"),
        (r"REF _Ref_sub \n \h", "(a)", "(a)"),
        (r"REF _Ref_sub \r \h", "1(a)", "1(a)"),
        (r"REF _Ref_licence \r \h", "1", "1"),
        (r"REF _Ref_licence \r \h", "12", "1"),
        (r"REF _Ref_sub \w \h", "(a)", "1(a)"),
    ],
)
def test_a_reference_is_counted_anew(code: str, shown: str, counted: str) -> None:
    parts = with_part(
        DOCUMENT, NUMBERED, f'<w:bookmarkStart w:id="6" w:name="_Ref_sub"/><w:bookmarkEnd w:id="6"/>{NUMBERED}'
    )
    parts = with_part(DOCUMENT, run(" &amp; "), field(code, shown), parts)
    told = [problem.what for problem in stale_references(zipped(parts))]
    assert bool(told) == (shown != counted)
    if told:
        assert told[0].startswith(f"A reference shows “{shown}”, but its paragraph is numbered “{counted}” (at “See ")


@pytest.mark.parametrize("shown", ["IV.A", "IVA"])
def test_two_numbers_that_would_run_into_one_another_keep_a_full_stop_between_them(shown: str) -> None:
    roman = NUMBERING.replace("decimal", "upperRoman").replace("lowerLetter", "upperLetter").replace("(%2)", "%2.")
    body = numbered(*["Numbered"] * 4) + paragraph(MARK.format("part") + run("A"), "Numbered2")
    body += paragraph(field(r"REF part \w \h", shown))
    told = [problem.what for problem in stale_references(zipped(holding(body, roman)))]
    wrong = "A reference shows “IVA”, but its paragraph is numbered “IV.A” (at “IVA”)."
    assert told == ([] if shown == "IV.A" else [wrong])


def test_a_reference_from_a_note_to_the_body_is_counted() -> None:
    parts = with_part("word/footnotes.xml", run("Defence Export Control Law"), field(r"REF _Ref_licence \w", "7"))
    told = [str(problem) for problem in stale_references(zipped(parts))]
    assert told == [
        (
            "draft.docx, footnotes:3:1: A reference shows “7”, but its paragraph is numbered “1” (at “7”). "
            "Bring the fields up to date."
        )
    ]


def test_a_reference_to_a_paragraph_without_a_number_is_told() -> None:
    parts = with_part(DOCUMENT, "_Ref_licence \\r", "Plain \\r")
    parts = with_part(
        DOCUMENT,
        run("The Petitioners"),
        MARK.format("Plain") + run("P"),
        parts,
    )
    assert "which has no number" in stale_references(zipped(parts))[0].what
