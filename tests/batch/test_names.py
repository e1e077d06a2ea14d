"""The folder of a row is a plain name on every system, whatever the data say."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.batch.names import LONGEST, Pattern, alike, plain, too_long
from filings.batch.rows import Cell, Row
from filings.errors import Place, UsageError

PLACE = Place("r.csv", 2, 1)
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³")}
TEXTS = st.text() | st.text("./\\ \t:*?<>|\"'~$%-_ABcon", max_size=40) | st.sampled_from(sorted(DEVICES))


def row(name: str, **cells: object) -> Row:
    return Row(7, name, PLACE, tuple(Cell(path.replace("__", "."), value, PLACE) for path, value in cells.items()))


@given(TEXTS)
def test_a_name_is_plain_whatever_it_was_made_of(text: str) -> None:
    name = Pattern().name(row(text))
    assert name
    assert not re.search(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e]', name)
    assert name[0] not in " .-~"
    assert name[-1] not in " ."
    assert name.split(".")[0].casefold() not in DEVICES
    assert len(name.encode()) <= LONGEST
    assert unicodedata.is_normalized("NFC", name)
    assert Path("/batch", name).resolve() == Path("/batch") / name


@given(TEXTS)
def test_a_plain_name_stays_as_it_is(text: str) -> None:
    once = plain(text)
    assert plain(once) == once


@given(st.text(min_size=1))
def test_names_that_are_one_on_some_system_are_alike(text: str) -> None:
    name = plain(text)
    for other in (
        name.upper(),
        name.lower(),
        unicodedata.normalize("NFD", name),
        unicodedata.normalize("NFD", name.upper()),
    ):
        assert alike(other) == alike(name)


@given(st.text("ab", min_size=200, max_size=300), st.text("ab", min_size=200, max_size=300))
def test_long_names_that_begin_alike_stay_apart(first: str, second: str) -> None:
    assert (plain(first) == plain(second)) == (first == second)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("client-14", "client-14"),
        ("Müller & Söhne", "Müller _ Söhne"),
        ("דנה כהן", "דנה כהן"),
        ("../../etc/passwd", "etc_passwd"),
        ("..", "row-7"),
        ("", "row-7"),
        ("CON", "CON_"),
        ("aux.tar.gz", "aux_.tar.gz"),
        ("COM¹", "COM¹_"),
        ("a" * 99 + ".", "a" * 99),
        (".hidden", "hidden"),
        ("ledger.jsonl", "ledger.jsonl_"),
        ("a.zip", "a.zip_"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("cafe\u0301", "café"),
    ],
)
def test_what_becomes_of_names(text: str, name: str) -> None:
    assert Pattern().name(row(text)) == name


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{row}", "7"),
        ("{row:04}-{court.name}", "0007-One"),
        ("{id}{{x}}", "a_x"),
        ("{court.name}/{id}", "One_a"),
        ("plain", "plain"),
        ("{judge.name}", "row-7"),
    ],
)
def test_a_pattern_puts_values_into_names(pattern: str, name: str) -> None:
    assert Pattern(pattern).name(row("a", court__name="One", judge__name=None)) == name


@pytest.mark.parametrize("pattern", ["{id", "id}", "{}", "{id!r}", "{id.__class__}", "{0}", "{row:99999}"])
def test_a_pattern_reaches_nothing_but_columns(pattern: str) -> None:
    with pytest.raises(UsageError):
        Pattern(pattern).check(["court.name"])


def test_a_pattern_that_misspells_a_column_offers_it() -> None:
    with pytest.raises(UsageError, match=r"Did you mean 'court\.name'\?"):
        Pattern("{court.nam}").check(["court.name"])


@given(st.integers(0, 4000), st.text("ab/", max_size=100))
def test_paths_that_a_system_does_not_take_are_foreseen(limit: int, name: str) -> None:
    folder = Path("/batch/of/drafts")
    longest = folder / name / "public-redacted" / f"01-{'x' * 60}.public-redacted.docx"
    if not too_long(folder, name, limit):
        assert len(str(longest)) <= limit
