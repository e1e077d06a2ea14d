"""Plain text reads back from the markup as it was given, whichever characters it holds."""

from __future__ import annotations

import pytest
from lxml import etree

from filings.word.engine.text import UnprintableError, in_attribute, in_run

PRINTABLE = "".join(filter(str.isprintable, map(chr, range(0x110000))))
MARKUP = '&<>"'


def test_every_printable_character_reads_back_as_itself() -> None:
    for text in (PRINTABLE, "".join(each for each in PRINTABLE if each not in MARKUP)):
        assert etree.fromstring(f"<t>{in_run(text)}</t>").text == text
        assert etree.fromstring(f'<t a="{in_attribute(text)}"/>').get("a") == text


@pytest.mark.parametrize("character", MARKUP)
def test_markup_is_escaped_among_plain_letters(character: str) -> None:
    assert in_run(f"a{character}b") not in {f"a{character}b", "ab"}


@pytest.mark.parametrize("character", ["\x00", "\x0c", "\ud800", "\ufdd0", "\ufdef", "\ufffe", "\uffff"])
def test_what_no_document_can_hold_is_refused_among_plain_letters(character: str) -> None:
    with pytest.raises(UnprintableError):
        in_run(f"a{character}b")


def test_line_breaks_and_tabs_are_kept() -> None:
    assert in_run("a\nb\tc").count("<w:br/>") == in_run("a\nb\tc").count("<w:tab/>") == 1
