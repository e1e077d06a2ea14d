"""What is judged once because it repeats lets nothing through that the whole would not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.word.audit import Auditor, audit
from filings.word.package import open_package, write_package
from tests.word.audit import spoiled_marks, spoiled_packages, spoiled_shapes
from tests.word.audit.spoiled import DOCUMENT
from tests.word.package.papers import BODY, SECTION, cell, good, paragraph, part, run, with_part, zipped

BOLD = run("1.", "<w:b/>")
PLAIN = "".join(paragraph(BOLD + run(f" It is said, {n}; &amp; so on."), "Numbered") for n in range(8))
BARE = "".join(f"<w:p><w:r><w:t>No. {n}</w:t><w:tab/><w:br/><w:t>x</w:t></w:r></w:p>" for n in range(4))
ROW = f"<w:tr>{cell(paragraph(run('P/1')))}{cell(paragraph(run('A letter')))}</w:tr>"
TABLE = f"<w:tbl><w:tblPr/><w:tblGrid/>{ROW * 4}</w:tbl>"
LONG = good() | {DOCUMENT: part("document", f"<w:body>{BODY}{PLAIN}{BARE}{TABLE}{PLAIN}{SECTION}</w:body>")}
PACKAGE = open_package(zipped(LONG))


def warm() -> Auditor:
    """Give an audit that has seen a document of its template already."""
    auditor = Auditor(PACKAGE)
    assert auditor.audit(write_package(PACKAGE)) == ()
    return auditor


WARM = warm()


@pytest.mark.parametrize(
    "spoiled",
    [*spoiled_shapes.SPOILED, *spoiled_marks.SPOILED, *spoiled_packages.SPOILED],
    ids=lambda each: each.how,
)
def test_a_broken_document_is_told_in_the_same_words_by_an_audit_that_remembers(
    spoiled: spoiled_shapes.Spoiled,
) -> None:
    assert WARM.audit(spoiled.data) == audit(spoiled.data)


REPEATED = (
    ("a paragraph's pPr after its runs", "<w:pPr><w:pStyle", "<w:r/><w:pPr><w:pStyle"),
    ("loose text in a paragraph", "<w:b/></w:rPr>", "<w:b/></w:rPr>loose"),
    ("another style", 'w:val="Numbered"', 'w:val="Gone"'),
    ("another prefix", "<w:p><w:pPr>", '<w:p xmlns:w="urn:x"><w:pPr>'),
    ("a raw ampersand", "&amp; so", "& so"),
    ("half an entity", "&amp; so", "&am; so"),
    ("a control character", "It is", "It\x07 is"),
    ("a byte that is not UTF-8", "It is", "It\udcff is"),
    ("the end of a character section", "It is", "It ]]> is"),
    ("a tag", "It is", "It {{ is"),
    ("None", "It is said, 3", "None"),
    ("an error of Word's own", "It is", "Error! Bookmark not defined"),
    ("an attribute that holds a bracket", '<w:pStyle w:val="Numbered"', '<w:pStyle w:val="a>b"'),
    ("text at the edge", "<w:t>No. 2", "<w:t> No. 2"),
    ("a row without cells", ROW, "<w:tr/>"),
    ("a cell without a paragraph", paragraph(run("A letter")), ""),
    ("a cell that is not closed", "</w:tc></w:tr>", "</w:tr>"),
    ("properties of a row after its cells", "</w:tc></w:tr>", "</w:tc><w:trPr/></w:tr>"),
    ("properties of a row between its cells", "</w:tc><w:tc>", "</w:tc><w:trPr/><w:tc>"),
    ("properties of a paragraph between its runs", "</w:r><w:r>", "</w:r><w:pPr/><w:r>"),
    (
        "a run that ends outside any",
        "<w:r><w:t>No. 2",
        "<w:ins><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:ins><w:r><w:t>No. 2",
    ),
    ("a text that ends outside any", "<w:r><w:t>No. 2", "<w:r>a</w:t><w:br/><w:t>b</w:r><w:r><w:t>No. 2"),
    ("a bookmark twice", "<w:b/></w:rPr>", '<w:b/></w:rPr><w:t/></w:r><w:bookmarkStart w:id="1" w:name="x"/><w:r>'),
)


@pytest.mark.parametrize(("old", "new"), [each[1:] for each in REPEATED], ids=[each[0] for each in REPEATED])
def test_what_repeats_is_told_when_it_comes_broken(old: str, new: str) -> None:
    text = LONG[DOCUMENT].decode()
    at = text.index(old, text.index(PLAIN))
    spoiled = text[:at] + new + text[at + len(old) :]
    data = zipped(LONG | {DOCUMENT: spoiled.encode(errors="surrogateescape")})
    assert WARM.audit(data) == audit(data) != ()


@pytest.mark.parametrize(
    "value", ["It is said, 5; & so on.", "1. It is said, 2", "No. 3 x", "No. 3\t\nx", "P/1", "A letter"]
)
def test_values_are_found_in_what_repeats(value: str) -> None:
    assert WARM.audit(zipped(LONG), expected=[value]) == ()


@pytest.mark.parametrize("value", ["It is said, 8", "so on.1", "P/1A letter", "<w:p>", "Numbered"])
def test_values_that_are_not_there_are_told(value: str) -> None:
    assert len(WARM.audit(zipped(LONG), expected=[value])) == 1


def test_a_comment_hides_nothing() -> None:
    hidden = LONG[DOCUMENT].replace(b"It is", b"<!--</w:t></w:r></w:p><w:p>{{ x }}-->It is")
    assert WARM.audit(zipped(LONG | {DOCUMENT: hidden})) == ()
    assert len(WARM.audit(zipped(LONG | {DOCUMENT: hidden.replace(b"-->It is", b"-->It {{ is")}))) > 0


TAGS = ("xmlns:w=", "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tc>", "</w:tr>", "<w:tr>", "<w:b/>")
SIGNS = (
    "<",
    ">",
    '"',
    "&",
    "None",
    " ",
    "x",
    "{{",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "='",
    "xmlns:w=",
    "/>",
    "\ue000",
)
PIECES = st.sampled_from([*TAGS, *SIGNS])


@settings(max_examples=300)
@given(st.data())
def test_any_change_to_a_body_is_judged_as_the_whole_would_judge_it(data: st.DataObject) -> None:
    text = LONG[DOCUMENT].decode()
    begin = text.index("<w:body>") + 8
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(begin, len(text)))
        cut = data.draw(st.sampled_from([0, 0, 1, 4, 30]))
        text = text[:at] + "".join(data.draw(st.lists(PIECES, max_size=3))) + text[at + cut :]
    made = zipped(LONG | {DOCUMENT: text.encode()})
    assert WARM.audit(made) == audit(made)


GAPS = (
    "</w:t><w:br/><w:t>",
    "</w:t></w:r><w:r><w:t>",
    "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>",
    "</w:t></w:r><w:rPr/><w:r><w:t>",
    "</w:t></w:r></w:ins><w:ins><w:r><w:t>",
    "</w:t></w:r></w:p><w:p><w:r><w:t>",
    "</w:t></w:r></w:p><w:p/><w:tbl/><w:p><w:r><w:t>",
    "</w:t></w:r></w:p><w:p><w:ins><w:r><w:t>",
    "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>",
    "</w:t></w:r></w:p></w:tc><w:tcPr/><w:tc><w:p><w:r><w:t>",
    "</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>",
    "</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:tbl><w:tr><w:tc><w:p><w:r><w:t>",
)
AROUND = st.sampled_from(
    [
        ("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"),
        ("<w:p><w:ins><w:r><w:t>", "</w:t></w:r></w:ins></w:p>"),
        ("<w:p><w:ins><w:t>", "</w:t></w:ins></w:p>"),
        ("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
    ]
)


@settings(max_examples=200)
@given(AROUND, st.lists(st.sampled_from(GAPS), max_size=3), st.integers(1, 5))
def test_whatever_ends_and_begins_between_texts_is_judged_as_the_whole_would_judge_it(
    around: tuple[str, str], gaps: list[str], times: int
) -> None:
    text = around[0] + "".join(f"a{gap}" for gap in gaps * times) + around[1]
    made = zipped(LONG | {DOCUMENT: part("document", f"<w:body>{BODY}{text}{SECTION}</w:body>")})
    once = Auditor(PACKAGE)
    assert once.audit(made) == once.audit(made) == WARM.audit(made) == audit(made)


@given(st.integers(0, 40), st.integers(0, 12))
def test_documents_of_any_length_are_judged_alike(paragraphs: int, rows: int) -> None:
    table = TABLE.replace(ROW * 4, ROW * rows)
    body = f"<w:body>{BODY}{PLAIN[: PLAIN.index('</w:p>') + 6] * paragraphs}{table}{SECTION}</w:body>"
    made = zipped(LONG | {DOCUMENT: part("document", body)})
    assert bool(WARM.audit(made)) == (rows == 0) == bool(audit(made))


def test_a_header_of_the_same_markup_is_read_anew() -> None:
    other = zipped(with_part("word/header1.xml", "STUDY DRAFT", "{{ legend }}", LONG))
    assert "A template tag is left" in WARM.audit(other)[0].what
