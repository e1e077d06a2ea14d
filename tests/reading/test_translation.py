from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from filing_schemas.vocabulary import Language
from filings.errors import InputError
from filings.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lay = Callable[..., Path]


def told(folder: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read(folder, Language.HE)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture
def both(lay: Lay) -> Path:
    """Give the base case with its filings also in the folder of Hebrew ones."""
    folder: Path = lay()
    shutil.copytree(folder / "filings", folder / "filings.he")
    return folder


def test_filings_are_read_in_the_language_asked_for(both: Path) -> None:
    path = next((both / "filings.he").glob("01-*.yaml"))
    path.write_text(path.read_text("utf-8").replace("The ", "ה"), "utf-8")
    assert read(both, Language.HE).filings[0].filing != read(both).filings[0].filing
    assert read(both, Language.HE).language is Language.HE


def test_the_language_of_the_case_needs_no_translation(lay: Lay) -> None:
    folder = lay()
    assert read(folder, Language.EN).filings == read(folder).filings


def test_a_case_without_the_language_says_so(lay: Lay) -> None:
    (problem,) = told(lay())
    assert "filings.he: This case has no filings in the language 'he'. Make this folder" in problem


def test_a_paper_that_is_not_translated_is_told(both: Path) -> None:
    path = max((both / "filings.he").glob("*.yaml"))
    path.unlink()
    assert any(f"There is no translation of {path.name} here." in problem for problem in told(both))


def test_a_paragraph_under_another_id_is_told_at_its_place(both: Path) -> None:
    path = next(
        each for each in sorted((both / "filings.he").glob("*.yaml")) if "      - id: " in each.read_text("utf-8")
    )
    text = path.read_text("utf-8")
    name = text.partition("      - id: ")[2].partition("\n")[0]
    path.write_text(text.replace(f"- id: {name}\n", "- id: other-name\n", 1), "utf-8")
    problems = told(both)
    assert any(f"The translation lacks '{name}'" in problem for problem in problems)
    assert any("has nothing called 'other-name'" in problem for problem in problems)
