"""The tailoring table of papers that ask to keep something from the public, wherever they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from filing_schemas.vocabulary import Language
from filings.compose import compose
from filings.compose.renditions import SEALED
from filings.profile import known, load
from tests.profile.systems import drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose import Draft

WEIGHING = [
    (system, name)
    for system in known()
    for name, form in load(system).forms.items()
    if any(spec.data == "alternatives" for spec in form.sections)
]
ROW = {"item": "the statement", "portion": "paragraphs 4 to 7", "why": "They say where she lives."}
HIDDEN = ROW | {"level": "parties-only", "ground": "witness-deterrence", "reason": "It tells who she is."}


def table(
    folder: Path, system: str, form: str, *asked: dict[str, Any], language: Language = Language.EN, **more: object
) -> Draft:
    """Give a motion with a tailoring table."""
    written = paper(form, "motion", closure={"tailoring": list(asked)}, **more)
    ready = prepared(folder, system, written, language=language)
    return drafted(ready)


def cells(draft: Draft) -> list[list[str]]:
    """Give the table as it prints, row by row."""
    return [[str(each) for each in (row.item, row.portion, row.reason, row.evidence)] for row in draft.tailoring]


@pytest.mark.parametrize(("system", "form"), WEIGHING)
def test_whatever_weighs_alternatives_says_item_by_item_what_is_kept(tmp_path: Path, system: str, form: str) -> None:
    said = table(tmp_path, system, form, ROW)
    assert cells(said) == [["The statement", "Paragraphs 4 to 7", "They say where she lives.", ""]]
    assert [part.key for part in said.sections if part.tabled] == ["tailoring"]


@pytest.mark.parametrize("system", ["england-wales", "israel", "us-federal"])
def test_every_system_has_a_motion_for_anonymity_that_weighs_alternatives(system: str) -> None:
    assert any("anonymity" in form for known_in, form in WEIGHING if known_in == system)


def test_a_row_ends_with_its_evidence(tmp_path: Path) -> None:
    (said,) = cells(table(tmp_path, "israel", "motion-for-anonymity", ROW | {"support": ["letter"]}))
    assert said[-1] == "Exhibit\u00a0P/1"


def test_a_row_that_is_kept_back_shows_none_of_its_columns(tmp_path: Path) -> None:
    said = cells(table(tmp_path, "israel", "motion-for-publication-ban", ROW, HIDDEN))
    assert said[1] == ["[withheld]", "", "", ""]


def test_a_sealed_copy_shows_a_row_that_is_kept_from_the_public(tmp_path: Path) -> None:
    written = paper("motion-for-publication-ban", "motion", closure={"tailoring": [ROW, HIDDEN]})
    ready = prepared(tmp_path, "israel", written)
    shown = compose(ready, ready.filings["paper"], SEALED)
    assert cells(shown)[1] == ["The statement", "Paragraphs 4 to 7", "They say where she lives.", ""]


def test_rows_are_numbered_after_the_paragraphs_of_their_part_and_before_those_of_the_next(tmp_path: Path) -> None:
    sections = [{"section": "tailoring", "paragraphs": ["Each is asked for by itself."]}]
    said = table(tmp_path, "israel", "motion-for-anonymity", ROW, ROW, sections=sections)
    (part,) = (each for each in said.sections if each.tabled)
    (before,) = (int(each.number) for each in part.paragraphs)
    assert [int(row.number) for row in said.tailoring] == [before + 1, before + 2]


def test_hebrew_writes_the_rows_in_hebrew(tmp_path: Path) -> None:
    row = {"item": "התצהיר", "portion": "סעיפים 4–7", "why": "הם אומרים היכן היא גרה."}
    (said,) = cells(table(tmp_path, "israel", "motion-for-anonymity", row, language=Language.HE))
    assert said[:1] == ["התצהיר"]
