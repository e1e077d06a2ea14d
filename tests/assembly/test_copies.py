from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from filings.assembly import draft, load
from filings.assembly.drafting import make
from filings.errors import UsageError
from tests.compose.small import PETITION, facts, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CLOSED = facts("Open.", {"text": "Kept.", "level": "parties-only"})

EXHIBIT = {"id": "letter", "title": "Letter", "kind": "correspondence", "tendered_by": "a", "pages": 2}


def paper(name: str, level: str = "public") -> dict[str, Any]:
    return PETITION | {"id": name, "level": level}


def files(folder: Path, *filings: dict[str, Any], **changes: Any) -> list[str]:  # noqa: ANN401
    write(folder, *filings, **changes)
    return [each for each in make(load(folder)).files if each.endswith("docx") and each.partition("/")[2][:2].isdigit()]


def numbers(made: list[str], folder: str) -> list[str]:
    return [each.partition("/")[2][:2] for each in made if each.startswith(folder)]


def test_what_is_filed_for_the_court_alone_leaves_no_hole_in_the_open_series(tmp_path: Path) -> None:
    made = files(tmp_path, paper("first"), paper("second", "court-only"), paper("third"), paper("fourth", "court-only"))
    assert numbers(made, "public/") == ["01", "02"]
    assert numbers(made, "ex-parte/") == ["01", "02"]


def test_annexes_of_open_papers_stand_in_the_series_of_their_own(tmp_path: Path) -> None:
    annexed = facts("Open.", {"text": "Kept.", "level": "court-only"}) | {"id": "third"}
    made = files(tmp_path, paper("first"), paper("second", "court-only"), annexed)
    assert numbers(made, "public") == ["01", "02"]
    assert numbers(made, "ex-parte/") == ["01", "02"]


def test_one_paper_drafted_by_itself_has_the_number_that_it_has_among_all(tmp_path: Path) -> None:
    write(tmp_path, paper("first"), paper("second", "court-only"), paper("third"))
    assert next(iter(make(load(tmp_path), only=["third"]).files)).startswith("public/02-")


def test_a_copy_that_nothing_calls_for_is_refused_and_those_there_are_named(tmp_path: Path) -> None:
    write(tmp_path / "case", PETITION)
    with pytest.raises(UsageError, match="Ask for public, or give"):
        draft(load(tmp_path / "case"), to=tmp_path / "drafts", renditions=["sealed"])
    assert not (tmp_path / "drafts").exists()


def test_a_copy_that_nothing_calls_for_beside_others_is_told_of(tmp_path: Path) -> None:
    write(tmp_path / "case", PETITION)
    (told,) = draft(load(tmp_path / "case"), to=tmp_path / "drafts", renditions=["public", "sealed"]).told
    assert "kept for a sealed copy" in told.what


@pytest.mark.parametrize(
    ("session", "said"),
    [
        ({}, "The session is open"),
        ({"documents": {"state": "denied"}}, "The session is open"),
        ({"documents": {"state": "unsealed"}}, "The session is open"),
        ({"documents": {"state": "closure-requested"}}, ""),
        ({"hearing": {"state": "deferred"}}, ""),
        ({"hearing": {"state": "granted-partial"}}, ""),
        ({"anonymity": {"state": "granted-full"}}, ""),
    ],
)
def test_a_closed_copy_in_an_open_session_is_told_of(tmp_path: Path, session: Mapping[str, object], said: str) -> None:
    write(tmp_path / "case", CLOSED, session=session)
    told = draft(load(tmp_path / "case"), to=tmp_path / "drafts").told
    assert [each.what.partition(",")[0] for each in told] == ([said] if said else [])


def test_an_open_case_is_told_of_nothing(tmp_path: Path) -> None:
    write(tmp_path / "case", PETITION)
    assert draft(load(tmp_path / "case"), to=tmp_path / "drafts").told == ()


@pytest.mark.parametrize(
    ("withheld", "folder"),
    [({"exhibits": [EXHIBIT | {"level": "parties-only"}]}, "public-redacted"), ({"exhibits": [EXHIBIT]}, "public")],
)
def test_an_index_that_withholds_an_exhibit_is_a_redacted_one(
    tmp_path: Path, withheld: Mapping[str, object], folder: str
) -> None:
    write(tmp_path, PETITION, **withheld)
    made = list(make(load(tmp_path)).files)
    assert [each.partition("/")[0] for each in made if "exhibit-index" in each] == [folder]


def test_a_certificate_that_withholds_the_title_of_a_sealed_paper_is_a_redacted_one(tmp_path: Path) -> None:
    write(tmp_path, PETITION, paper("second", "parties-only"))
    made = list(make(load(tmp_path)).files)
    folders = [each.partition("/")[0] for each in made if "certificate-of-service" in each]
    assert folders == ["public-redacted", "sealed"]
