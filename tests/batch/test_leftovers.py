"""A note is told where rows replace a name that the case still says in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import filings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from filings.batch import Listener

PARTY = """  - id: willow
    name: {name}
    short_name: {short}
    side: petitioner-side
    kind: {kind}
    counsel: [clinic]
    concern: One of those affected.
"""


@pytest.fixture
def notes(own_case: Path, run: Callable, table: Callable, heard: Listener) -> Callable[..., list[str]]:
    """Let rows replace a field of a party, and give the notes."""

    def told(field: str, text: str, name: str, short: str, kind: str = "natural-person") -> list[str]:
        case, petition = own_case / "case.yaml", own_case / "filings" / "01-petition.yaml"
        party = PARTY.format(name=name, short=short, kind=kind)
        case.write_text(case.read_text(encoding="utf-8").replace("parties:\n", f"parties:\n{party}"), encoding="utf-8")
        held = petition.read_text(encoding="utf-8")
        assert "- No reasons were given." in held
        petition.write_text(held.replace("- No reasons were given.", f"- {text}"), encoding="utf-8")
        rows = table(["id", *field.split()], ["a", *("Other Body" for _ in field.split())])
        run(rows, case_file=filings.load(own_case), dry_run=True, listener=heard)
        return [f"{note.place.file.rpartition('/')[2]}: {note.what}" for note in heard.notes]

    return told


def test_a_surname_and_a_short_name_left_behind_are_told(notes: Callable) -> None:
    short, text = notes("parties.willow.name", "Reed lives by the reed beds.", "Willow Reed", "Reed")
    assert short.startswith("case.yaml: This short_name, 'Reed', stays as it is while the column 'parties.willow.name'")
    assert text.startswith("01-petition.yaml: This text says 'Reed', which the column 'parties.willow.name' replaces")


def test_a_name_left_behind_by_a_column_for_the_short_name_is_told(notes: Callable) -> None:
    (note,) = notes("parties.willow.short_name", "It was so.", "Willow Reed", "Reed")
    assert note.startswith("case.yaml: This name, 'Willow Reed', stays as it is")


def test_a_hebrew_surname_is_told_behind_its_prefixes(notes: Callable) -> None:
    notes_ = notes("parties.willow.name parties.willow.short_name", "המכתב נשלח ללוין אתמול.", "אלמה לוין", "לוין")
    assert len(notes_) == 1


@pytest.mark.parametrize(
    ("name", "short", "kind", "text"),
    [
        ("Ministry of Trade", "the Ministry", "public-authority", "The trade goes on as the Ministry says."),
        ("Willow Reed", "the Petitioner", "natural-person", "The reed beds are wide, and Reeds grow."),
        ("משרד הסחר", "המשרד", "public-authority", "המשרד לא ענה."),
    ],
)
def test_what_stays_true_of_another_name_is_not_told(
    notes: Callable, name: str, short: str, kind: str, text: str
) -> None:
    assert notes("parties.willow.name", text, name, short, kind) == []


def test_a_text_is_told_once_with_the_longest_name_that_it_says(notes: Callable) -> None:
    (note,) = notes("parties.willow.name", "Willow Reed lives.", "Willow Reed", "the Petitioner")
    assert "says 'Willow Reed'" in note
