"""A copy that a paper no longer gets does not stay beside the one that it gets instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from filings.assembly import assess, draft, load
from tests.compose.small import PETITION, facts, write

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

NAMED = "The informer is Bond."
KEPT = "[The informer is Bond.]{.sealed for=parties-only why=state-security}"
PUBLIC = "public/01-administrative-petition.public.docx"
REDACTED = "public-redacted/01-administrative-petition.public-redacted.docx"
PETITION_ALONE = ["01-petition"]


def drafted(
    folder: Path, *filings: dict[str, Any], only: Collection[str] = (), renditions: Collection[str] = ()
) -> Any:  # noqa: ANN401  # what `draft` gives
    for path in (folder / "case" / "filings").glob("*"):
        path.unlink()
    write(folder / "case", *filings)
    return draft(load(folder / "case"), to=folder / "drafts", only=only, renditions=renditions)


def there(folder: Path, form: str = "") -> list[str]:
    found = (path.relative_to(folder / "drafts").as_posix() for path in (folder / "drafts").rglob("*.docx"))
    return sorted(each for each in found if form in each)


def paper(name: str, level: str = "public") -> dict[str, Any]:
    return PETITION | {"id": name, "level": level}


@pytest.mark.parametrize(
    ("only", "renditions"), [(PETITION_ALONE, []), ([], ["public"]), (PETITION_ALONE, ["public-redacted"])]
)
def test_the_unredacted_copy_of_a_paper_goes_when_the_paper_is_redacted(
    tmp_path: Path, only: list[str], renditions: list[str]
) -> None:
    drafted(tmp_path, facts(NAMED))
    drafted(tmp_path, facts(KEPT), only=only, renditions=renditions)
    assert PUBLIC not in there(tmp_path)
    assert REDACTED in there(tmp_path)


def test_an_unredacted_copy_that_was_edited_stays_and_is_told_of(tmp_path: Path) -> None:
    drafted(tmp_path, facts(NAMED))
    (tmp_path / "drafts" / PUBLIC).write_bytes(b"edited in Word")
    assert drafted(tmp_path, facts(KEPT), only=PETITION_ALONE).written.kept == (tmp_path / "drafts" / PUBLIC,)


def test_the_unredacted_copy_of_a_paper_that_was_not_asked_for_stays(tmp_path: Path) -> None:
    second = facts(NAMED) | {"id": "second"}
    drafted(tmp_path, PETITION, second)
    drafted(tmp_path, PETITION, facts(KEPT) | {"id": "second"}, only=PETITION_ALONE)
    assert there(tmp_path, "petition") == [PUBLIC, PUBLIC.replace("01-", "02-")]


def test_closed_copies_stay_when_public_ones_alone_are_asked_for(tmp_path: Path) -> None:
    drafted(tmp_path, facts(KEPT))
    before = there(tmp_path)
    drafted(tmp_path, facts(KEPT), renditions=["public"])
    assert there(tmp_path) == before


def test_the_open_copy_of_a_paper_goes_when_the_court_alone_may_read_it(tmp_path: Path) -> None:
    drafted(tmp_path, PETITION, paper("second"), PETITION | {"id": "third"})
    drafted(tmp_path, PETITION, paper("second", "court-only"), only=["02-second"])
    assert there(tmp_path, "02-") == []


def test_the_name_that_the_court_alone_has_left_to_the_next_paper_is_no_hiding_place(tmp_path: Path) -> None:
    second, third = facts(NAMED) | {"id": "second"}, PETITION | {"id": "third"}
    drafted(tmp_path, PETITION, second, third)
    drafted(tmp_path, PETITION, second | {"level": "court-only"}, third, only=["02-second"])
    assert PUBLIC.replace("01-", "02-") not in there(tmp_path)


def test_the_next_paper_keeps_the_copy_that_has_its_name_by_right(tmp_path: Path) -> None:
    papers = PETITION, paper("second", "court-only"), PETITION | {"id": "third"}
    drafted(tmp_path, *papers)
    before = there(tmp_path)
    drafted(tmp_path, *papers, only=["02-second"])
    assert there(tmp_path) == before


def test_the_copy_of_a_paper_that_has_moved_on_goes_from_its_old_place(tmp_path: Path) -> None:
    demand = {"kind": "prior-demand", "form": "prior-demand", "id": "demand", "filed_by": ["a"], "to": "b"}
    drafted(tmp_path, facts(NAMED))
    drafted(tmp_path, demand, facts(KEPT), only=["02-petition"])
    assert PUBLIC not in there(tmp_path)


def test_the_learning_copy_of_a_paper_goes_when_the_paper_is_drafted_without_one(tmp_path: Path) -> None:
    drafted(tmp_path, facts(NAMED))
    learning = "public-learning/01-administrative-petition.public.learning.docx"
    case_file = load(tmp_path / "case")
    draft(case_file, to=tmp_path / "drafts", notes=assess(case_file))
    assert learning in there(tmp_path)
    drafted(tmp_path, PETITION, only=PETITION_ALONE)
    assert learning not in there(tmp_path)


def test_what_everybody_could_read_of_the_exhibits_goes_with_the_public_copies(tmp_path: Path) -> None:
    drafted(tmp_path, facts(NAMED))
    drafted(tmp_path, facts(KEPT), renditions=["public"])
    assert there(tmp_path, "exhibit-index") == ["public-redacted/exhibit-index.public-redacted.docx"]
