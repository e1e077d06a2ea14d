from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import pytest

from filings.assembly import draft as drafted
from filings.assembly import load, profile_of
from filings.compose import PUBLIC_REDACTED, generated
from filings.compose.compose import compose
from filings.compose.redactions import redactions
from filings.compose.renditions import SEALED
from filings.compose.secrets import withheld
from filings.errors import LeakError
from tests.compose.small import CASE, PETITION, draft, prepared, write

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose import Draft, Rendition

HOME = "7 Seagull Lane, Port Nowhere"
ROE = {
    "id": "a",
    "name": {"en": "Mary Roe", "he": "מרים רועי"},
    "side": "petitioner-side",
    "kind": "natural-person",
    "concern": "She asks.",
    "address": HOME,
}
CALLED = [{"of": "a", "pseudonym": "Ms Q", "ground": "protected-witness", "reason": "She was threatened."}]
STATEMENT = {
    "kind": "affidavit",
    "form": "affidavit",
    "id": "statement",
    "filed_by": ["a"],
    "in_support_of": "petition",
    "deponent": {"name": "Ms Mary Roe", "capacity": "petitioner", "identification": "card 000-SAMPLE"},
    "sections": [{"section": "facts", "paragraphs": ["It was so."]}],
}


def changes(roe: dict[str, object] | None = None, **others: object) -> dict[str, object]:
    """Give the case of somebody who goes by another name and has no counsel, with what else is to be changed in it."""
    return {"parties": [ROE | (roe or {}), *CASE["parties"][1:]], "pseudonyms": CALLED, **others}


def printed(folder: Path, rendition: Rendition, *filings: dict[str, object], **changed: object) -> Draft:
    return draft(folder / rendition.name, *filings, rendition=rendition, **changed)


def addresses(made: Draft) -> list[str]:
    return [str(party.address) for side in made.sides for party in side.parties]


def test_the_address_of_somebody_who_goes_by_another_name_stands_where_the_name_does(tmp_path: Path) -> None:
    public, sealed = (printed(tmp_path, copy, **changes()) for copy in (PUBLIC_REDACTED, SEALED))
    assert "Seagull" not in repr(public)
    assert addresses(public)[0] == "Address for service: [withheld]"
    assert addresses(sealed)[0] == f"Address for service: {HOME}"


def test_where_somebody_appears_by_counsel_the_address_of_counsel_stands_alone(tmp_path: Path) -> None:
    counsel = {"id": "clinic", "name": "Counsel P", "firm": "Clinic P", "address": "1 Law Road"}
    made = printed(tmp_path, PUBLIC_REDACTED, **changes({"counsel": ["clinic"]}, counsel=[*CASE["counsel"], counsel]))
    assert addresses(made)[0] == ""
    assert "1 Law Road" in str(made.sides[0].parties[0].counsel)


def test_an_address_that_has_still_to_be_written_tells_nothing_and_stays(tmp_path: Path) -> None:
    made = printed(tmp_path, PUBLIC_REDACTED, **changes({"address": "[in care of counsel]"}))
    assert addresses(made)[0] == "Address for service: [in care of counsel]"


def test_the_address_comes_back_with_the_name_when_anonymity_is_refused(tmp_path: Path) -> None:
    made = printed(tmp_path, PUBLIC_REDACTED, **changes(session={"anonymity": {"state": "denied"}}))
    assert addresses(made)[0] == f"Address for service: {HOME}"


def test_a_list_of_those_served_gives_no_address_with_another_name(tmp_path: Path) -> None:
    roe = {"side": "respondent-side"}
    parties = [CASE["parties"][0], ROE | roe | {"id": "roe"}, *CASE["parties"][1:]]
    ready = prepared(tmp_path, parties=parties, pseudonyms=[{"of": "roe", "pseudonym": "Ms Q"}])
    served = {copy: generated(ready, copy)["certificate-of-service"].service for copy in (PUBLIC_REDACTED, SEALED)}
    lines = {copy.name: str(made.addressees[0].counsel) for copy, made in served.items() if made is not None}
    assert lines == {"public-redacted": "[withheld]", "sealed": HOME}


def test_counsel_who_goes_by_another_name_has_no_office_and_no_licence_in_public(tmp_path: Path) -> None:
    counsel = {
        "id": "p",
        "name": "Pat Poe",
        "firm": "Poe Office",
        "address": "1 Law Road",
        "licence_number": "SAMPLE-9",
    }
    changed = {
        "parties": [CASE["parties"][0] | {"counsel": ["p"]}, *CASE["parties"][1:]],
        "counsel": [counsel, *CASE["counsel"]],
        "pseudonyms": [{"of": "p", "pseudonym": "Counsel X"}],
    }
    public, sealed = (printed(tmp_path, copy, **changed) for copy in (PUBLIC_REDACTED, SEALED))
    for told in ("Poe Office", "1 Law Road", "SAMPLE-9"):
        assert told not in repr(public)
        assert told in repr(sealed)


@pytest.mark.parametrize("rendition", [PUBLIC_REDACTED, SEALED])
def test_an_identity_number_follows_the_name_of_whoever_makes_the_statement(
    tmp_path: Path, rendition: Rendition
) -> None:
    made = printed(tmp_path, rendition, PETITION, STATEMENT, **changes())
    assert ("000-SAMPLE" in repr(made)) is (rendition is SEALED)


def test_the_log_lists_what_was_taken_with_a_name(tmp_path: Path) -> None:
    ready = prepared(tmp_path, **changes())
    paper = ready.filings["petition"]
    assert [entry.place for entry in redactions(ready, paper, SEALED)] == ["name of Ms Q", "particulars of Ms Q"]
    assert compose(ready, paper, SEALED)


@pytest.mark.parametrize(("address", "sought"), [(HOME, True), ("[in care of counsel]", False)])
def test_an_address_that_is_kept_back_is_looked_for_in_files(tmp_path: Path, address: str, *, sought: bool) -> None:
    prepared(tmp_path, **changes({"address": address}))
    case_file = load(tmp_path)
    kept = withheld(case_file, profile_of(case_file)).kept_from(PUBLIC_REDACTED)
    assert (address in {each.text for each in kept}) is sought


@pytest.mark.parametrize(
    ("party", "deponent", "also"),
    [
        ("Dr. Mary Roe", "Mary Roe", []),
        ("Mary Jane Roe", "Mary Roe", []),
        ("Mary Roe Jr.", "Mary Roe", []),
        ("Mary Roe", "M. Roe", []),
        ("Mary Roe", "Ms Roe", []),
        ("Mary Roe", "Roe", []),
        ("Mary Roe", "Ma Ro", ["Ma Ro"]),
        ("Grace", "Grace", []),
    ],
)
def test_an_identity_number_is_kept_however_the_deponent_is_called(
    tmp_path: Path, party: str, deponent: str, also: list[str]
) -> None:
    statement = STATEMENT | {"deponent": {"name": deponent, "capacity": "petitioner", "identification": "012345678"}}
    named = changes({"name": party}, pseudonyms=[CALLED[0] | {"also": also}])
    public = printed(tmp_path, PUBLIC_REDACTED, PETITION, statement, **named)
    assert "012345678" not in repr(public)
    assert public.oath is not None
    assert "Ms Q" in str(public.oath.opening).replace("\u00a0", " ")


def test_the_number_of_a_relative_is_not_taken_for_that_of_whoever_goes_by_another_name(tmp_path: Path) -> None:
    relative = {"name": "David Roe", "capacity": "neighbour", "identification": "012345678"}
    public = printed(tmp_path, PUBLIC_REDACTED, PETITION, STATEMENT | {"deponent": relative}, **changes())
    assert "012345678" in repr(public)


def test_who_is_open_elsewhere_is_not_hidden_by_a_sealed_statement(tmp_path: Path) -> None:
    sealed = STATEMENT | {"level": "parties-only", "ground": "protected-witness", "reason": "She was threatened."}
    public = printed(tmp_path, PUBLIC_REDACTED, sealed, PETITION, **changes(pseudonyms=[]))
    assert [str(each.name) for each in public.sides[0].parties] == ["Mary Roe"]


def test_the_ways_listed_for_a_name_hold_for_a_sealed_statement_of_the_same_person(tmp_path: Path) -> None:
    sealed = STATEMENT | {"level": "parties-only", "ground": "protected-witness", "reason": "She was threatened."}
    told = deepcopy(PETITION)
    told["sections"][0]["paragraphs"] = ["Mary lives alone."]
    public = printed(tmp_path, PUBLIC_REDACTED, sealed, told, **changes(pseudonyms=[CALLED[0] | {"also": ["Mary"]}]))
    assert "Ms Q lives alone." in repr(public)
    write(tmp_path / "case", told, sealed, **changes(pseudonyms=[CALLED[0] | {"also": ["Mary"]}]))
    assert drafted(load(tmp_path / "case"), to=tmp_path / "to").papers


@pytest.mark.parametrize(("address", "refused"), [(HOME, True), ("Port Nowhere", False)])
def test_an_address_that_somebody_types_into_a_text_is_not_let_through(
    tmp_path: Path, address: str, *, refused: bool
) -> None:
    told = deepcopy(PETITION)
    told["sections"][0]["paragraphs"] = [f"She lives at {address}."]
    write(tmp_path / "case", told, **changes({"address": address}))
    if refused:
        with pytest.raises(LeakError):
            drafted(load(tmp_path / "case"), to=tmp_path / "to")
    else:
        assert drafted(load(tmp_path / "case"), to=tmp_path / "to").papers


def test_an_address_that_is_an_open_party_s_too_is_no_secret(tmp_path: Path) -> None:
    shared = changes()
    shared["parties"][-1] = shared["parties"][-1] | {"address": HOME}  # type: ignore[index]
    write(tmp_path / "case", **shared)
    assert drafted(load(tmp_path / "case"), to=tmp_path / "to").papers
