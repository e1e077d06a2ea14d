"""Drafts to try the contract on, and templates to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings import assembly
from filings.assembly.papers import papers
from filings.compose import prepare
from filings.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.compose import Draft
    from filings.profile import Profile


@pytest.fixture(scope="session")
def drafts() -> tuple[tuple[Profile, Draft], ...]:
    """Give every draft of the shipped examples, in every copy, with its court system."""
    return tuple(_drafts())


def _drafts() -> Iterator[tuple[Profile, Draft]]:
    for folder in sorted(each.parent for each in shipped("examples").glob("*/case.yaml")):
        case_file = assembly.load(folder)
        profile = assembly.profile_of(case_file)
        for copy in papers(prepare(case_file, profile), case_file.filings, (), whole=True):
            yield profile, copy.draft
