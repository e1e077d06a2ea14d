"""What the rubric finds in the shipped examples is what their own READMEs list, with the reason, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filing_schemas.vocabulary import Language
from filings import assembly

if TYPE_CHECKING:
    from pydantic import BaseModel

    from filings.checks import Finding
    from filings.reading import CaseFile

EXAMPLES = sorted(path.parent for path in (Path(__file__).parents[2] / "examples").glob("*/case.yaml"))
READ = [(folder, None) for folder in EXAMPLES] + [
    (folder, Language.HE) for folder in EXAMPLES if (folder / "filings.he").is_dir()
]
ROW = re.compile(r"^\| (?P<rule>[A-Z]+-\d+) \| (?P<at>[^|]+) \| (?P<why>[^|]+) \|$", re.MULTILINE)


def listed(folder: Path) -> set[tuple[str, str]]:
    text = (folder / "README.md").read_text(encoding="utf-8").partition("## What the rubric says")[2]
    rows = list(ROW.finditer(text))
    assert all(row["why"].strip() for row in rows)
    return {(row["rule"], name) for row in rows for name in re.findall(r"`([^`]+)`", row["at"])}


def at(case_file: CaseFile, finding: Finding) -> str:
    """Give the innermost thing with an id that a finding stands in."""
    root, *steps = re.findall(r"[^.\[\]]+", finding.problem.path)
    model: BaseModel | tuple[BaseModel, ...] = case_file.case
    if root == "filings":
        model = case_file.filing(steps.pop(0)).filing
    name = ""
    for step in ["", *steps]:
        if isinstance(model, tuple):
            model = model[int(step)] if step.isdecimal() else next(each for each in model if each.id == step)
        elif step:
            model = getattr(model, step, model)
        name = getattr(model, "id", None) or name
    return name


@pytest.mark.parametrize(("folder", "language"), READ, ids=lambda each: getattr(each, "name", each))
def test_what_is_found_in_an_example_is_what_its_readme_lists(folder: Path, language: Language | None) -> None:
    case_file = assembly.load(folder, None, language)
    assert {(each.rule, at(case_file, each)) for each in assembly.check(case_file)} == listed(folder)
