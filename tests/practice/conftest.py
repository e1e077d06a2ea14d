"""Practice cases on the disk, and whether the rubric finds what was planted in them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

import pytest

from filings import assembly
from filings.compose import Draft, compose, generated, prepare
from filings.practice import practice
from filings.reading.tree import steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from filings.checks import Finding
    from filings.compose import Prepared
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


@dataclass(frozen=True, slots=True)
class Model:
    """A practice case in which nothing is wrong and from which nothing is left out, and what its papers print."""

    case_file: CaseFile
    prepared: Prepared
    papers: Mapping[str, str]
    """The texts of the papers, a line for each paragraph and heading, by the ids of the filings or by the forms."""

    @property
    def text(self) -> str:
        """All that is printed."""
        return "\n".join(self.papers.values())


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Model]:
    """Give what makes the model of a court system, `model("israel", "he")`."""

    @cache
    def of(system: str, language: str = "en") -> Model:
        made = (practice(seed, 0, language, system) for seed in count())
        whole = next(each for each in made if {b"interim", b"motion-to-close"} <= _ids(each))
        case_file = laid_out(whole, tmp_path_factory.mktemp(f"{system}-{language}"))
        prepared = prepare(case_file, assembly.profile_of(case_file))
        drafts = {name: compose(prepared, paper) for name, paper in prepared.filings.items()}
        printed = {name: "\n".join(_lines(draft)) for name, draft in {**drafts, **generated(prepared)}.items()}
        return Model(case_file, prepared, printed)

    return of


def _ids(made: Practice) -> set[bytes]:
    return {line.removeprefix(b"id: ") for data in made.files.values() for line in data.splitlines()}


def _lines(draft: Draft) -> Iterator[str]:
    """Give what a paper prints, but for its caption."""
    if draft.oath:
        yield from (str(draft.oath.opening), str(draft.oath.closing), str(draft.oath.certification))
    for section in draft.sections:
        yield from (str(section.heading), *(str(each.text) for each in section.paragraphs))
    for row in draft.tailoring:
        yield from (str(row.item), str(row.portion), str(row.reason), str(row.evidence))
    for exhibit in draft.exhibits:
        yield " | ".join((str(exhibit.mark), str(exhibit.title), exhibit.tendered_by))


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
