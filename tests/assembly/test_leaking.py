"""A file that was worked on is searched for what a hand may have typed into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from filings.assembly import draft, leaks, load
from filings.resources import shipped

if TYPE_CHECKING:
    from pathlib import Path

CASE = shipped("examples") / "organisation-a-v-ministry-b"
NAME = "public-redacted/01-administrative-petition.public-redacted.docx"
"""Its petition withholds: "Ms Invented and Mr Madeup work in the same office, for the Lighthouse newspaper"."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("drafts")
    draft(load(CASE), to=to, only=["petition"])
    return to / NAME


@pytest.mark.parametrize(
    "typed",
    [
        "Ms X and Mr Y work in the same office, for the Lighthouse newspaper.",
        "Both of them work in the same OFFICE, for the Lighthouse\u00a0newspaper, as is known",
    ],
)
def test_a_withheld_sentence_is_found_though_its_ends_were_changed(copy: Path, typed: str, tmp_path: Path) -> None:
    assert [str(each) for each in leaks(_with(copy, typed, tmp_path), load(CASE)) if "sections" in str(each)]


@pytest.mark.parametrize(
    "typed",
    ["They work in the same town.", "The Ministry refused the request of the petitioners on 1 December 2030."],
)
def test_words_that_happen_to_be_the_same_are_no_leak(copy: Path, typed: str, tmp_path: Path) -> None:
    assert leaks(_with(copy, typed, tmp_path), load(CASE)) == ()


def _with(copy: Path, typed: str, folder: Path) -> Path:
    document = docx.Document(str(copy))
    document.add_paragraph(typed)
    path = folder / copy.name
    document.save(str(path))
    return path
