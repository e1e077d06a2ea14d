"""Marks of exhibits are Word's own numbers, and references to them repeat what their bookmark holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filings.compose.exhibits import bookmark, counted
from filings.compose.rich import Block, Reference, Rich, Span
from filings.word.audit import audit, read_back, stale_references

if TYPE_CHECKING:
    from conftest import Word

MARKS = ("P/1", "P/2", "ע/3", "B")
LINES = [{"mark": counted(mark), "label": counted(mark, "Exhibit ")} for mark in MARKS]
TEMPLATE = ("See {{ see }}.", "{%p for e in exhibits %}", "{{ e.mark }}", "{{ e.label }}", "{%p endfor %}")


def see(mark: str) -> Rich:
    return Rich((Block((Span("Exhibit "), Reference(bookmark(mark), mark, quoted=True))),))


def codes(word: Word, made: bytes) -> list[str]:
    return [" ".join(code.split()) for code in re.findall(r"<w:instrText[^>]*>([^<]*)<", word.part(made))]


def test_a_mark_is_a_field_that_begins_at_its_own_number_wherever_it_is_printed(word: Word) -> None:
    made = word.fill(word.document(*TEMPLATE), {"see": see("P/2"), "exhibits": LINES})
    assert word.paragraphs(made) == ["See Exhibit P/2.", *(t for m in MARKS for t in (m, f"Exhibit {m}"))]
    assert codes(word, made) == [
        r"REF Exhibit_P_2 \h \* MERGEFORMAT",
        *(r"SEQ Exhibit_P \* ARABIC \r 1",) * 2,
        *(r"SEQ Exhibit_P \* ARABIC \r 2",) * 2,
        *(r"SEQ Exhibit_5E2 \* ARABIC \r 3",) * 2,
        *(r"SEQ Exhibit_Letter \* ALPHABETIC \r 2",) * 2,
    ]
    assert audit(made) == stale_references(made) == ()


def test_each_mark_has_one_bookmark_round_it(word: Word) -> None:
    made = word.fill(word.document(*TEMPLATE), {"see": see("P/2"), "exhibits": LINES})
    assert word.ids(word.part(made), "w:bookmarkStart", "w:name") == [bookmark(mark) for mark in MARKS]
    first = read_back(made).body.paragraphs[1]
    assert (first.text, first.bookmarks) == ("P/1", ("Exhibit_P_1",))


def test_a_reference_to_an_exhibit_that_is_not_listed_is_plain_text(word: Word) -> None:
    made = word.fill(word.document(*TEMPLATE), {"see": see("P/9"), "exhibits": LINES})
    assert word.paragraphs(made)[0] == "See Exhibit P/9."
    assert not any("P_9" in code for code in codes(word, made))
    assert audit(made) == ()


def test_a_mark_that_shows_another_number_than_it_counts_is_told(word: Word) -> None:
    made = word.part(word.fill(word.document(*TEMPLATE), {"see": see("P/2"), "exhibits": LINES}))
    for old, new, told in (
        (r"\r 1 ", r"\r 7 ", "A field shows “1”, but it counts “7”"),
        ("P/2</w:t>", "P/8</w:t>", "A reference shows “P/8”, but what it repeats is “P/2”"),
    ):
        assert old in made
        spoiled = word.raw(made[made.index("<w:body>") + 8 : made.rindex("<w:sectPr")].replace(old, new, 1))
        assert told in stale_references(spoiled)[0].what
