from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filings.errors import InputError
from filings.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = Path(__file__).parents[1] / "cases"
VALID = sorted((CASES / "valid").iterdir())
INVALID = sorted((CASES / "invalid").iterdir())


def test_the_base_of_all_cases_is_valid(lay: Callable[..., Path]) -> None:
    assert [each.stem for each in read(lay()).filings] == ["01-petition", "02-response", "03-motion"]


@pytest.mark.parametrize("differs", VALID, ids=lambda path: path.name)
def test_a_valid_case_is_read(differs: Path, lay: Callable[..., Path]) -> None:
    assert read(lay(differs)).case.id == "base"


@pytest.mark.parametrize("differs", INVALID, ids=lambda path: path.name)
def test_an_invalid_case_is_told_line_by_line(differs: Path, lay: Callable[..., Path]) -> None:
    expected = (differs / "expected.txt").read_text("utf-8").splitlines()
    with pytest.raises(InputError) as refused:
        read(lay(differs))
    assert [str(problem) for problem in refused.value.problems] == expected


@pytest.mark.parametrize("differs", INVALID, ids=lambda path: path.name)
def test_a_problem_is_whole_sentences_and_at_its_place(differs: Path, lay: Callable[..., Path]) -> None:
    folder = lay(differs)
    with pytest.raises(InputError) as refused:
        read(folder)
    for problem in refused.value.problems:
        assert str(problem).endswith((".", "?"))
        assert "Input should" not in str(problem)
        if problem.place.line:
            rows = Path(problem.place.file).read_bytes().replace(b"\r\n", b"\n").split(b"\n")
            assert problem.place.line <= len(rows)


def test_there_are_at_least_fifty_of_them() -> None:
    assert len(INVALID) >= 50
