from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings.errors import InputError, Place, UsageError
from filings.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PETITION = "case/filings/01-petition.yaml"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("case.parties.ministry.name", Place("case/case.yaml", 14, 11)),
        ("case.parties[1].name", Place("case/case.yaml", 14, 11)),
        ("case.court.name", Place("case/case.yaml", 6, 9)),
        ("case.judge.name", Place("case/case.yaml", 1, 1)),
        ("case.parties.ministry.address", Place("case/case.yaml", 13, 5)),
        ("case", Place("case/case.yaml", 1, 1)),
        ("filings.petition.sections[0].paragraphs[1].text", Place(PETITION, 14, 15)),
        ("filings.petition.sections[0].paragraphs.demand.text", Place(PETITION, 11, 15)),
        ("filings.petition.sections[0].paragraphs[2].text", Place(PETITION, 17, 9)),
        ("filings.01-petition.relief.final.revoke.act", Place(PETITION, 26, 12)),
        ("filings.petition.sections[9].paragraphs[1]", Place(PETITION, 8, 3)),
        ("filings.petition", Place(PETITION, 1, 1)),
        ("filings.nothing.at.all", Place("case/filings")),
    ],
)
def test_everything_has_a_place_or_that_of_what_is_around_it(path: str, place: Place, lay: Callable[..., Path]) -> None:
    assert read(lay()).place(path) == place


def test_a_filing_is_found_by_its_id_and_by_its_stem(lay: Callable[..., Path]) -> None:
    case = read(lay())
    assert case.filing("petition") is case.filing("01-petition")
    assert (case.filing("petition").stem, case.filing("petition").number) == ("01-petition", "01")


def test_a_filing_that_is_not_there_is_told_with_the_nearest(lay: Callable[..., Path]) -> None:
    with pytest.raises(UsageError, match=r"There is no filing 'petitoin' in this case\. Did you mean 'petition'\?"):
        read(lay()).filing("petitoin")


def test_a_problem_carries_its_path_in_the_data(lay: Callable[..., Path]) -> None:
    folder = lay()
    file = folder / "filings" / "01-petition.yaml"
    file.write_text(file.read_text("utf-8").replace("addressee: ministry", "addressee: nobody"), "utf-8")
    with pytest.raises(InputError) as refused:
        read(folder)
    assert [problem.path for problem in refused.value.problems] == ["filings.petition.relief.final.revoke.addressee"]
