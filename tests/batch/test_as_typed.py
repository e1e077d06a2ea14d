"""A row says what the same values say that are typed into a case: the same, or the same mistakes."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

import filings
from filings.batch.casing import Casing
from filings.batch.rows import Cell, Row
from filings.errors import FilingsError, Place

if TYPE_CHECKING:
    from filings.reading import CaseFile

BASE = Path(__file__).parent.parent / "cases" / "base"
CASE = filings.load(BASE)
CASING = Casing(CASE)

COLUMNS = {
    "profile": ("profile",),
    "court.name": ("court", "name"),
    "parties.ministry.id": ("parties", 1, "id"),
    "parties.ministry.concern": ("parties", 1, "concern"),
    "parties.ministry.side": ("parties", 1, "side"),
    "parties.ministry.level": ("parties", 1, "level"),
    "exhibits.letter.title": ("exhibits", 0, "title"),
    "exhibits.letter.level": ("exhibits", 0, "level"),
    "session.hearing.state": ("session", "hearing", "state"),
    "filings.petition.level": ("petition", "level"),
    "filings.petition.date": ("petition", "date"),
    "filings.petition.facts.1.text": ("petition", "sections", 0, "paragraphs", 0, "text"),
    "filings.petition.facts.refusal-known.id": ("petition", "sections", 0, "paragraphs", 1, "id"),
    "filings.petition.facts.refusal-known.level": ("petition", "sections", 0, "paragraphs", 1, "level"),
    "filings.petition.facts.3": ("petition", "sections", 0, "paragraphs", 2),
    "filings.petition.sections[0].section": ("petition", "sections", 0, "section"),
    "filings.petition.unreasonable.heading": ("petition", "grounds", 0, "heading"),
    "filings.petition.unreasonable.basis.1": ("petition", "grounds", 0, "basis", 0),
    "filings.petition.relief.revoke.act": ("petition", "relief", "final", 0, "act"),
    "filings.petition.relief.revoke.addressee": ("petition", "relief", "final", 0, "addressee"),
    "filings.response.answers.2.text": ("response", "answers", 1, "text"),
    "filings.response.responds_to": ("response", "responds_to"),
    "filings.motion.opening": ("motion", "opening"),
}
"""Columns, and where a person would type the same: in `case.yaml`, or in the filing named first."""
VALUES = (
    "Words alone.",
    "See [@letter].",
    "See [@nobody], and [@petition/demand].",
    "[Words]{.sealed for=court-only why=state-security}.",
    "[Words]{.sealed}",
    "See [@refusal-known].\n\n- one {#first}\n- two",
    "See [@concern-of-ministry], and [@petition/concern-of-ministry].",
    "See [@ministry, [x.",
    "neutral",
    "ministry",
    "petitioners",
    "letter",
    "courts-law",
    "demand",
    "petition",
    "court-only",
    "parties-only",
    "facts",
    "fact",
    "granted-full",
    "2031-02-30",
    "2018-11-02",
)
FILES = {
    "petition": "filings/01-petition.yaml",
    "response": "filings/02-response.yaml",
    "motion": "filings/03-motion.yaml",
}


def by_row(cells: dict[str, Any]) -> CaseFile | set[str]:
    place = Place("rows.csv", 2, 1)
    try:
        return CASING.case(Row(1, "a", place, tuple(Cell(path, value, place) for path, value in cells.items())))
    except FilingsError as error:
        return {bare(problem.what) for problem in error.problems}


def by_hand(cells: dict[str, Any]) -> CaseFile | set[str]:
    yaml = YAML(typ="safe")
    with tempfile.TemporaryDirectory() as folder:
        case = Path(shutil.copytree(BASE, Path(folder) / "case"))
        for path, value in cells.items():
            first, *rest = (COLUMNS | LISTS)[path]
            name, steps = (FILES[first], rest) if first in FILES else ("case.yaml", [first, *rest])
            data = yaml.load((case / name).read_text(encoding="utf-8"))
            held = data
            for step in steps[:-1]:
                held = held[step]
            held[steps[-1]] = value
            with (case / name).open("w", encoding="utf-8") as file:
                yaml.dump(data, file)
        try:
            return filings.load(case)
        except FilingsError as error:
            return {bare(problem.what) for problem in error.problems}


def bare(what: str) -> str:
    """Take the places out of a message."""
    return re.sub(r"(At )?\S*(rows\.csv|\.yaml)[:0-9]*:?\s?", "", what)


LISTS = {
    "parties": ("parties",),
    "counsel": ("counsel",),
    "exhibits": ("exhibits",),
    "authorities": ("authorities",),
    "session.rulings": ("session", "rulings"),
    "filings.petition.facts": ("petition", "sections", 0, "paragraphs"),
    "filings.petition.grounds": ("petition", "grounds"),
    "filings.petition.relief.final": ("petition", "relief", "final"),
    "filings.response.answers": ("response", "answers"),
}
"""Columns that hold whole lists."""
LEVELS = ("public", "parties-only", "court-only")
TEXTS = ("It wrote [@letter].", "See [@nobody].", "See [@petition/demand], of [@ministry].", "- one {#first}\n- two")
FIELDS: dict[str, dict[str, tuple[object, ...]]] = {
    "parties": {"id": ("others",), "level": LEVELS, "side": ("neutral", "respondent-side"), "concern": TEXTS},
    "counsel": {"id": ("bar", "letter")},
    "exhibits": {"id": ("note", "demand"), "level": LEVELS, "tendered_by": ("petitioners", "others"), "pages": (4, 5)},
    "authorities": {"id": ("other-law",), "kind": ("case",)},
    "session.rulings": {"id": ("other-ruling",), "on": (["motion"], ["petition", "nobody"])},
    "filings.petition.facts": {"id": ("first", "letter"), "level": LEVELS, "text": TEXTS, "support": (["letter"],)},
    "filings.petition.grounds": {"id": ("other", "demand"), "basis": (["courts-law"], ["letter"])},
    "filings.petition.relief.final": {"id": ("stay",), "addressee": ("ministry", "others"), "act": ("Words", 7)},
    "filings.response.answers": {"text": TEXTS, "to": (["demand"], ["unreasonable", "first"])},
}
"""What is changed in entries of lists: in part to what is right, in part to what is not."""


def typed_at(place: tuple[str | int, ...]) -> Any:  # noqa: ANN401  # whatever YAML holds
    """Give what the case has at a place."""
    first, *steps = place
    name, steps = (FILES[str(first)], steps) if first in FILES else ("case.yaml", [first, *steps])
    held: Any = YAML(typ="safe").load((BASE / name).read_text(encoding="utf-8"))
    for step in steps:
        held = held[step]
    return held


@st.composite
def changed(draw: st.DrawFn, path: str, entry: object) -> object:
    """Change one field of an entry, or none."""
    field = draw(st.sampled_from(["", *FIELDS[path]]))
    return {**entry, field: draw(st.sampled_from(FIELDS[path][field]))} if field and isinstance(entry, dict) else entry


@st.composite
def lists(draw: st.DrawFn) -> dict[str, Any]:
    """Make whole lists of the entries that the case has: fewer of them, in another order, some with other values."""
    found: dict[str, Any] = {}
    for path in draw(st.lists(st.sampled_from(sorted(LISTS)), min_size=1, max_size=2, unique=True)):
        entries = draw(st.permutations(typed_at(LISTS[path])))
        entries = entries[: draw(st.integers(1, len(entries)))] if draw(st.booleans()) else entries
        found[path] = [draw(changed(path, entry)) for entry in entries]
    return found


@st.composite
def rows_with_lists(draw: st.DrawFn) -> dict[str, Any]:
    """Make a row of lists, and of single values that lie in none of them."""
    whole = draw(lists())
    taken = [LISTS[path] for path in whole]
    apart = [path for path, steps in COLUMNS.items() if not any(steps[: len(each)] == each for each in taken)]
    single = draw(st.dictionaries(st.sampled_from(sorted(apart)), st.sampled_from(VALUES), max_size=1))
    return {**single, **whole}


CONCERN = {"filings.petition.facts.1.text": "See [@concern-of-ministry]."}
"""Cites a paragraph that the engine words from a party."""


def assert_alike(row: CaseFile | set[str], typed: CaseFile | set[str]) -> None:
    """Hold what a row says to what the same values say that are typed: the same case, or the same problems."""
    if isinstance(row, set) or isinstance(typed, set):
        assert row == typed
    else:
        assert row.case == typed.case
        assert [each.filing for each in row.filings] == [each.filing for each in typed.filings]


@example({"profile": "us-federal"})
@example(CONCERN)
@example(CONCERN | {"parties.ministry.side": "neutral"})
@given(st.dictionaries(st.sampled_from(sorted(COLUMNS)), st.sampled_from(VALUES), max_size=4))
@settings(deadline=None)
def test_a_row_says_what_the_same_values_say_that_are_typed(cells: dict[str, str]) -> None:
    assert_alike(by_row(cells), by_hand(cells))


@example({"parties": list(reversed(typed_at(("parties",))))})
@example({"parties": typed_at(("parties",))[:1]})
@example({"exhibits": [{**typed_at(("exhibits", 0)), "id": "other-letter"}]})
@example({"filings.petition.facts": typed_at(LISTS["filings.petition.facts"])[:1]})
@given(rows_with_lists())
@settings(deadline=None)
def test_a_row_of_whole_lists_says_what_the_same_lists_say_that_are_typed(cells: dict[str, Any]) -> None:
    assert_alike(by_row(cells), by_hand(cells))


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(COLUMNS)), st.sampled_from(VALUES), max_size=4))
def test_a_row_that_was_checked_before_is_the_same_case(cells: dict[str, str]) -> None:
    place = Place("rows.csv", 2, 1)
    row = Row(1, "a", place, tuple(Cell(path, value, place) for path, value in cells.items()))
    made = by_row(cells)
    if not isinstance(made, set):
        again = CASING.case(row, checked=True)
        assert (again.case, [each.filing for each in again.filings]) == (
            made.case,
            [each.filing for each in made.filings],
        )
