from __future__ import annotations

import pytest

from filing_schemas.vocabulary import ClosureGround, ConfidentialityLevel
from filings.text import (
    Citation,
    Emphasis,
    Items,
    LineBreak,
    ListItem,
    Marked,
    Note,
    Paragraph,
    Quotation,
    Strong,
    Text,
    citations,
    items,
    parse,
    plain,
)


def inline(text: str) -> tuple[object, ...]:
    parsed = parse(text)
    assert not parsed.faults
    (paragraph,) = parsed.blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.children


def test_stars_are_italic_and_bold() -> None:
    assert inline("a *b* **c** ***d***") == (
        Text("a "),
        Emphasis((Text("b"),)),
        Text(" "),
        Strong((Text("c"),)),
        Text(" "),
        Emphasis((Strong((Text("d"),)),)),
    )


def test_citations_name_an_id_a_filing_and_a_pinpoint() -> None:
    assert inline("[@demand] [@demand, p. 2] [@petition/demand, s. 68(b)]") == (
        Citation("demand"),
        Text(" "),
        Citation("demand", pinpoint="p. 2"),
        Text(" "),
        Citation("demand", "petition", "s. 68(b)"),
    )


def test_a_marked_span_says_who_may_read_it_and_why() -> None:
    text = '[the [@source] of *it*]{.sealed for=court-only why=state-security reason="names a source"}'
    held = (Text("the "), Citation("source"), Text(" of "), Emphasis((Text("it"),)))
    assert inline(text) == (
        Marked(held, ConfidentialityLevel.COURT_ONLY, ClosureGround.STATE_SECURITY, "names a source"),
    )


def test_a_marked_span_may_lie_in_emphasis_and_in_another() -> None:
    assert inline("*a [b [c]{.sealed for=court-only}]{.sealed for=parties-only}*") == (
        Emphasis(
            (
                Text("a "),
                Marked(
                    (Text("b "), Marked((Text("c"),), ConfidentialityLevel.COURT_ONLY)),
                    ConfidentialityLevel.PARTIES_ONLY,
                ),
            )
        ),
    )


def test_a_footnote_stands_where_it_is_written() -> None:
    assert inline("Yes.^[See [@demand].]") == (Text("Yes."), Note((Text("See "), Citation("demand"), Text("."))))


def test_line_breaks_are_kept_only_where_they_are_asked_for() -> None:
    assert inline("one\ntwo  \nthree\\\nfour") == (
        Text("one two"),
        LineBreak(),
        Text("three"),
        LineBreak(),
        Text("four"),
    )


def test_quotations_and_two_levels_of_sub_paragraphs() -> None:
    text = "He said:\n\n> Words\n> *more*\n\nand asked:\n\n- one {#one}\n- two\n  goes on\n  - deep\n\nThe end."
    parsed = parse(text)
    assert not parsed.faults
    assert parsed.blocks == (
        Paragraph((Text("He said:"),)),
        Quotation((Paragraph((Text("Words "), Emphasis((Text("more"),)))),)),
        Paragraph((Text("and asked:"),)),
        Items(
            (
                ListItem("one", (Paragraph((Text("one"),)),)),
                ListItem(
                    None,
                    (
                        Paragraph((Text("two goes on"),)),
                        Items((ListItem(None, (Paragraph((Text("deep"),)),)),)),
                    ),
                ),
            )
        ),
        Paragraph((Text("The end."),)),
    )
    assert [item.id for item in items(parsed.blocks)] == ["one", None, None]


def test_a_citation_knows_its_place_in_the_text() -> None:
    text = "See [@a]\nand ^[in\n  a note [@b]].\n\n> quoted [@c]\n\nlist:\n- x\n  - *y [@d]*\n"
    assert [(found.target, found.line, found.column) for found in citations(parse(f"It says: {text}").blocks)] == [
        ("a", 1, 14),
        ("b", 3, 10),
        ("c", 5, 10),
        ("d", 9, 8),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<Ltd> & &amp; <b>x</b> a * b 1e5 5*3*2 2**3 50% #1 {{ x }} {% if y %} {x}",
        "[HYPOTHETICAL - training only: nothing] [sic] [a](b) ![c](d) [e]: f",
        "C:\\dir `code` ~~~ _____-05-19 (_____) and (_____) snake_case_word *** ****",
        "(***) and (***)",
        "12. The Ministry refused.",
        "2019. A year.",
        "1) First",
        "# Heading",
        "***",
        "---",
        "| a | b |",
        "http://example.org/?a=b&c=d",
        ">5 years",
        "x^2 and [x] {y}",
        "-5 degrees",
        "e-mail a@b.c",
        "משרד הביטחון סירב. *",
        "Who's “there” – “nobody” – … he said",
    ],
)
def test_what_is_not_in_the_language_prints_as_typed(text: str) -> None:
    parsed = parse(text)
    assert plain(parsed.blocks) == text
    assert not parsed.faults


def test_what_starts_a_block_in_markdown_stays_text_inside_a_paragraph() -> None:
    text = "a\n# b\n===\n---\n```\n12. c\n    d\n<div>\n[x]: y\n| - |"
    parsed = parse(text)
    assert plain(parsed.blocks) == "a # b === --- ``` 12. c d <div> [x]: y | - |"
    assert not parsed.faults


def test_a_backslash_makes_a_mark_into_text() -> None:
    text = r"\*a\* \[@x] \> \- \[t]\{.sealed} ^\[x] \\ \a"
    assert plain(parse(text).blocks) == r"*a* [@x] > - [t]{.sealed} ^[x] \ \a"
    assert not parse(text).faults


def test_windows_line_ends_are_line_ends() -> None:
    assert parse("a\r\n\r\nb [@x]").blocks == parse("a\n\nb [@x]").blocks


def test_nothing_is_made_of_nothing() -> None:
    assert parse("").blocks == parse(" \n ").blocks == ()


def test_plain_words_leave_footnotes_out() -> None:
    assert plain(parse("A[@x]^[n] [b]{.sealed for=court-only} [@f/y]").blocks) == "A[@x] b [@f/y]"
