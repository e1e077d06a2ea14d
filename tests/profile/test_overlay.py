from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filing_schemas.vocabulary import Language
from filings.profile import load

if TYPE_CHECKING:
    from pathlib import Path

    from filings.profile import Form

EN = Language.EN


def motion(folder: Path, sections: str) -> Form:
    """Give the motion of a profile that changes some parts of Israel's."""
    text = f"id: clinic\nextends: israel\nforms:\n  motion:\n    sections:\n{sections}"
    (folder / "clinic").mkdir()
    (folder / "clinic" / "profile.yaml").write_text(text, encoding="utf-8")
    return load("clinic", folder).forms["motion"]


SHIPPED = [spec.key for spec in load("israel").forms["motion"].sections]


def test_one_part_of_a_paper_can_be_changed_and_the_rest_stays(tmp_path: Path) -> None:
    form = motion(tmp_path, "      - {key: facts, heading: What Happened, required: true}\n")
    assert [spec.key for spec in form.sections] == SHIPPED
    facts = next(spec for spec in form.sections if spec.key == "facts")
    assert facts.heading is not None
    assert (facts.heading.text(EN), facts.required) == ("What Happened", True)
    assert facts.needs == next(s for s in load("israel").forms["motion"].sections if s.key == "facts").needs


@pytest.mark.parametrize(
    ("sections", "keys"),
    [
        ("      - {key: costs, needs: who pays}\n", ["costs", *SHIPPED]),
        (
            "      - {key: facts}\n      - {key: costs, needs: who pays}\n",
            [*SHIPPED[:3], "costs", *SHIPPED[3:]],
        ),
        ("      - {key: positions, omit: true}\n", [key for key in SHIPPED if key != "positions"]),
    ],
)
def test_a_part_can_be_put_in_or_taken_out(tmp_path: Path, sections: str, keys: list[str]) -> None:
    assert [spec.key for spec in motion(tmp_path, sections).sections] == keys
