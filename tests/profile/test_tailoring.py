"""The tailoring table of papers that ask to keep something from the public, wherever they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from filing_schemas.vocabulary import Language
from filings.profile import known, load
from tests.profile.systems import drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

WEIGHING = [
    (system, name)
    for system in known()
    for name, form in load(system).forms.items()
    if any(spec.data == "alternatives" for spec in form.sections)
]
ROW = {"item": "the statement", "portion": "paragraphs 4 to 7", "why": "They say where she lives."}


def rows(folder: Path, system: str, form: str, *asked: dict[str, Any], language: Language = Language.EN) -> list[str]:
    """Give the rows of the tailoring table as they print: the item, and under it each of its columns."""
    ready = prepared(folder, system, paper(form, "motion", closure={"tailoring": list(asked)}), language=language)
    printed = next(section for section in drafted(ready).sections if section.key == "tailoring")
    return [str(paragraph.text) for paragraph in printed.paragraphs]


@pytest.mark.parametrize(("system", "form"), WEIGHING)
def test_whatever_weighs_alternatives_says_item_by_item_what_is_kept(tmp_path: Path, system: str, form: str) -> None:
    assert rows(tmp_path, system, form, ROW) == [
        "The statement:\nPortion: paragraphs 4 to 7;\nReason: They say where she lives."
    ]


@pytest.mark.parametrize("system", ["england-wales", "israel", "us-federal"])
def test_every_system_has_a_motion_for_anonymity_that_weighs_alternatives(system: str) -> None:
    assert any("anonymity" in form for known_in, form in WEIGHING if known_in == system)


def test_a_row_ends_with_its_evidence(tmp_path: Path) -> None:
    (said,) = rows(tmp_path, "israel", "motion-for-anonymity", ROW | {"support": ["letter"]})
    assert said.endswith("Reason: They say where she lives.\nEvidence: Exhibit\u00a0P/1.")


def test_a_row_that_is_kept_back_shows_none_of_its_columns(tmp_path: Path) -> None:
    hidden = ROW | {"level": "parties-only", "ground": "witness-deterrence", "reason": "It tells who she is."}
    assert rows(tmp_path, "israel", "motion-for-publication-ban", ROW, hidden)[1] == "[withheld]"


def test_hebrew_names_the_columns_in_hebrew(tmp_path: Path) -> None:
    row = {"item": "התצהיר", "portion": "סעיפים 4–7", "why": "הם אומרים היכן היא גרה."}
    (said,) = rows(tmp_path, "israel", "motion-for-anonymity", row, language=Language.HE)
    assert [line.partition(":")[0] for line in said.split("\n")] == ["התצהיר", "החלק", "הנימוק"]
