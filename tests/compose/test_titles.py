"""Papers of one form are told apart where the case has several of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from filing_schemas.vocabulary import Language
from filings.assembly import load, profile_of
from filings.compose import prepare
from filings.compose.renditions import PUBLIC_REDACTED, SEALED
from tests.compose.small import PETITION, draft, facts, part, prepared, write

if TYPE_CHECKING:
    from pathlib import Path

SECOND = {
    "kind": "motion",
    "form": "motion-to-close",
    "id": "motion",
    "filed_by": ["b"],
    "relief": {"final": [{"id": "close", "kind": "close-hearing", "act": "close the doors"}]},
}


def affidavit(name: str, by: str, deponent: str, **more: object) -> dict[str, Any]:
    who = {"name": deponent, "identification": "[ID no.]"}
    return {"kind": "affidavit", "form": "affidavit", "id": name, "filed_by": [by], "deponent": who} | more


def called(folder: Path, *papers: dict[str, Any], **changes: object) -> dict[str, str]:
    """Give what the papers of a case are called in its sentences."""
    ready = prepared(folder, PETITION, *papers, **changes)
    return {each["id"]: ready.labels.case[each["id"]].text for each in papers}


def test_a_paper_that_is_the_only_one_of_its_form_needs_nothing_more(tmp_path: Path) -> None:
    assert called(tmp_path, affidavit("one", "a", "Ada One")) == {"one": "the Affidavit"}


def test_two_affidavits_are_told_apart_by_those_who_make_them(tmp_path: Path) -> None:
    said = called(tmp_path, affidavit("one", "b", "Ada One"), affidavit("two", "b", "Ben Two"))
    assert said == {"one": "the Affidavit of Ada One", "two": "the Affidavit of Ben Two"}


def test_an_affidavit_whose_maker_is_not_known_to_all_goes_by_the_party_in_every_copy(tmp_path: Path) -> None:
    kept = affidavit("kept", "b", "Ada One")
    kept["deponent"] |= {"level": "parties-only"}
    sealed = affidavit("sealed", "a", "Ben Two", level="parties-only")
    assert called(tmp_path / "case", kept, sealed) == {
        "kept": "the Affidavit of Respondent 1",
        "sealed": "the Affidavit of the Petitioner",
    }
    cites = facts({"id": "says", "text": "See [@kept] and [@sealed]."})
    copies = [
        part(draft(tmp_path / copy.name, kept, sealed, cites, rendition=copy), "facts")
        for copy in (PUBLIC_REDACTED, SEALED)
    ]
    assert copies[0] == copies[1]


def test_several_statements_of_one_witness_are_counted(tmp_path: Path) -> None:
    hers = [affidavit(name, "a", "Ada One") for name in ("one", "two")]
    assert called(tmp_path / "alone", *hers) == {"one": "the Affidavit No. 1", "two": "the Affidavit No. 2"}
    assert called(tmp_path / "beside", *hers, affidavit("other", "b", "Ben Two")) == {
        "one": "the Affidavit No. 1 of Ada One",
        "two": "the Affidavit No. 2 of Ada One",
        "other": "the Affidavit of Ben Two",
    }


def test_the_number_of_an_open_statement_does_not_tell_of_one_that_is_kept_back(tmp_path: Path) -> None:
    kept = [affidavit("sealed", "b", "Ada One", level="parties-only"), affidavit("open", "b", "Ada One")]
    kept[1]["deponent"] |= {"level": "parties-only"}
    said = called(tmp_path, *kept)
    assert said == {"sealed": "the Affidavit No. 2", "open": "the Affidavit"}


def test_papers_do_not_show_in_their_names_that_there_is_one_for_the_court_alone(tmp_path: Path) -> None:
    hidden = affidavit("hidden", "b", "Ben Two", level="court-only")
    said = called(tmp_path, affidavit("open", "a", "Ada One"), hidden)
    assert said == {"open": "the Affidavit", "hidden": "the Affidavit of Respondent 1"}


def test_proposed_orders_are_told_apart_by_what_they_are_on(tmp_path: Path) -> None:
    orders = [
        {"kind": "proposed-order", "form": "proposed-order", "id": f"on-{on}", "on": on, "filed_by": ["b"]}
        for on in ("petition", "motion")
    ]
    assert called(tmp_path, SECOND, *orders) == {
        "motion": "the Motion to Close",
        "on-petition": "the Proposed Order on the Petition",
        "on-motion": "the Proposed Order on the Motion to Close",
    }


def test_hebrew_tells_papers_apart_in_its_own_grammar(tmp_path: Path) -> None:
    orders = [
        {"kind": "proposed-order", "form": "proposed-order", "id": f"on-{on}", "on": on, "filed_by": ["b"]}
        for on in ("petition", "motion")
    ]
    names = {"one": "a", "two": "b"}
    statements = [affidavit(name, by, "ע״ד", level="parties-only") for name, by in names.items()]
    write(tmp_path, PETITION, SECOND, *orders, *statements, language="he")
    case_file = load(tmp_path, language=Language.HE)
    labels = prepare(case_file, profile_of(case_file)).labels.case
    assert [labels[name].text for name in ("on-petition", "on-motion", "one", "two")] == [
        "הפסיקתה המוצעת בעתירה",
        "הפסיקתה המוצעת בבקשה לקיום הדיון בדלתיים סגורות",
        "התצהיר של העותר",
        "התצהיר של המשיב 1",
    ]


@pytest.mark.parametrize(("papers", "said"), [(1, "Mot."), (2, "")])
def test_a_citation_that_would_fit_two_papers_is_written_out(tmp_path: Path, papers: int, said: str) -> None:
    motions = [
        {"kind": "motion", "form": "motion", "id": f"motion-{each}", "filed_by": ["b"]} for each in range(papers)
    ]
    labels = prepared(tmp_path, *motions, profile="us-federal").labels.case
    assert labels["motion-0"].cited == said


def test_a_title_stands_in_the_quotation_marks_of_its_own_language(tmp_path: Path) -> None:
    sources = [
        {"id": "english", "title": "“Do not” — a story"},
        {"id": "hebrew", "title": "כתבה"},
    ]
    write(tmp_path, language="he", sources=sources)
    case_file = load(tmp_path)
    labels = prepare(case_file, profile_of(case_file)).labels.case
    assert [labels[name].text for name in ("english", "hebrew")] == ["“‘Do not’ — a story”", "״כתבה״"]
