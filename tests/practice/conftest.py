"""Practice cases on the disk, and whether the rubric finds what was planted in them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from filings import assembly
from filings.reading.tree import steps

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from filings.checks import Finding
    from filings.practice import Answer, Practice
    from filings.reading import CaseFile

SOAK = os.environ.get("FILINGS_SOAK") == "1"
SEEDS = range(300 if SOAK else 15)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for a `seed` one case after another."""
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", SEEDS)


def laid_out(made: Practice, folder: Path) -> CaseFile:
    """Write a practice case and read it back."""
    for name, data in made.files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return assembly.load(folder)


def not_found(case_file: CaseFile, made: Practice) -> list[Answer]:
    """Give the planted defects that no finding of their rule points at."""
    found = assembly.check(case_file)
    return [each for each in made.answers if not any(_is_at(case_file, each, one) for one in found)]


def _is_at(case_file: CaseFile, answer: Answer, finding: Finding) -> bool:
    """Say whether a finding is of the rule that was broken, at the place, or around it, or in it."""
    if finding.rule != answer.rule:
        return False
    one, other = (_keys(case_file, path) for path in (finding.problem.path, answer.path))
    return one[: len(other)] == other or other[: len(one)] == one


def _keys(case_file: CaseFile, path: str) -> tuple[object, ...]:
    root, _, rest = path.partition(".")
    if root == "case":
        return ("case", *steps(case_file.document.root, rest))
    name, _, rest = rest.partition(".")
    return (name, *steps(case_file.filing(name).document.root, rest))
