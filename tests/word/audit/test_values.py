"""What was printed is looked for in what was made; what a value says itself is no fault."""

from __future__ import annotations

import pytest

from filings.word.audit import Auditor, audit
from filings.word.package import open_package, write_package
from tests.growth import LINEAR, TIMES, growth
from tests.word.audit.spoiled import DOCUMENT, NUMBERED
from tests.word.package.papers import SECTION, good, paragraph, part, run, with_part, zipped


def said(content: str) -> bytes:
    """Give the good document with something more behind the paragraph on the checks."""
    return zipped(with_part(DOCUMENT, NUMBERED, NUMBERED + content))


def lines(data: bytes, *expected: str) -> list[str]:
    return [problem.what for problem in audit(data, expected=expected)]


@pytest.mark.parametrize(
    "value",
    [
        "The licence was given.",
        "STUDY DRAFT - NOT FILED",
        "Defence Export Control Law",
        "Without  the\nchecks\tthat the law requires.",
        "licence",
        "See paragraph 1 & the court",
        "",
    ],
)
def test_a_value_that_is_there_is_found(value: str) -> None:
    assert lines(zipped(good()), value) == []


def test_values_are_found_in_any_order() -> None:
    assert lines(zipped(good()), "Respectfully submitted", "The Petitioners", "Defence", "The licence") == []


def test_a_value_split_over_runs_is_found() -> None:
    assert lines(said(run("Smith &amp; ") + run("Jones &lt;Ltd&gt;", "<w:b/>")), "Smith & Jones <Ltd>") == []


def test_a_value_that_was_lost_is_told() -> None:
    assert lines(zipped(good()), "Smith & Jones <Ltd>") == ["A value is not in the document: “Smith & Jones <Ltd>”."]


def test_a_long_value_is_cut_short_in_the_line() -> None:
    assert len(lines(zipped(good()), "x" * 200_000)[0]) < 120


@pytest.mark.parametrize("value", ["use {{ name }} here", "None", "None\nof {% this %}", "a\x85b", "}}"])
def test_what_a_value_says_itself_is_no_fault(value: str) -> None:
    content = said("<w:r><w:br/></w:r>".join(run(line) for line in value.split("\n")))
    assert lines(content)
    assert lines(content, value) == []


@pytest.mark.parametrize("text", ["None of the parties appeared.", "NoneSuch Ltd", "Anone", "a { b } c"])
def test_ordinary_words_are_no_fault(text: str) -> None:
    assert lines(said(run(text))) == []


def test_a_value_in_the_properties_is_no_fault() -> None:
    data = zipped(with_part("docProps/core.xml", "<dc:creator>", "<dc:creator>A. Clerk"))
    assert lines(data) == ["The properties name an author: “A. Clerk”."]
    assert lines(data, "A. Clerk") == ["A value is not in the document: “A. Clerk”."]


def test_what_is_wrong_with_a_template_is_not_held_against_its_documents() -> None:
    template = open_package(said(run("{{ a }} ") + '<w:bookmarkStart w:id="9" w:name="left-open"/>'))
    auditor = Auditor(template)
    assert [problem.what for problem in auditor.inherited()] == [
        "The bookmark “left-open” does not end (at “Without the checks that the law requires.{{ a }}”).",
        (
            "The bookmark “left-open” has a name that Word does not take "
            "(at “Without the checks that the law requires.{{ a }}”)."
        ),
    ]
    made = write_package(template, {DOCUMENT: template[DOCUMENT].replace(b"{{ a }}", b"A")})
    assert auditor.audit(made) == ()
    assert len(audit(made)) == 2


def test_a_tag_in_a_template_is_held_against_its_documents() -> None:
    template = open_package(said(run("{{ a }}")))
    assert "A template tag is left" in Auditor(template).audit(write_package(template))[0].what


def long(count: int) -> dict[str, bytes]:
    """Give a document of many paragraphs."""
    content = "".join(paragraph(run(f"Paragraph {number} says its own."), "Numbered") for number in range(count))
    return good() | {DOCUMENT: part("document", f"<w:body>{content}{SECTION}</w:body>")}


def test_a_long_document_takes_no_more_time_a_paragraph() -> None:
    made = {count: zipped(long(count)) for count in (800, 800 * TIMES)}

    def audited(count: int) -> None:
        audit(made[count], expected=[f"Paragraph {number} says its own." for number in range(count)])

    assert growth(audited, 800) < LINEAR
