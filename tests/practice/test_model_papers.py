"""The papers of a case without defects are handed out as models: they must read as such papers do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from filing_schemas import Motion, ProposedOrder, Response
from filing_schemas.vocabulary import Language, ReliefKind
from filings.practice import SYSTEMS
from filings.practice.base import SPOKEN
from filings.practice.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.practice.conftest import Model

    Models = Callable[..., Model]

OTHERS = {
    "israel": "complaint|plaintiffs?|defendants?|witness statements?|claimants?|declarations?",
    "us-federal": "petitions?|petitioners?|respondents?|affidavits?|claimants?|dismiss the motion|licence",
    "england-wales": "petitions?|petitioners?|respondents?|affidavits?|motions?|plaintiffs?|closed doors|"
    "dismiss the application|State security",
}
"""Words of others."""
EVERY = [(system, language) for system in SYSTEMS for language in SPOKEN[system]]


@pytest.mark.parametrize("kind", ["organisation", "ministry", "company"])
def test_hebrew_speaks_of_a_body_in_the_gender_of_its_name(model: Models, kind: str) -> None:
    party = next(each for each in model("israel", "he").case_file.case.parties if each.id == kind)
    first_words = {name.split()[0] for name in WORDS["he"][kind]}
    assert {word.endswith(("ה", "ת")) for word in first_words} == {party.feminine}


def test_a_hebrew_oath_is_worded_for_the_woman_who_takes_it(model: Models) -> None:
    papers = model("israel", "he").papers
    for name in ("affidavit", "official-affidavit"):
        assert "מצהירה" in papers[name]
        assert "צפויה" in papers[name]
        assert "/ה" not in papers[name]


def test_hebrew_papers_quote_and_date_statutes_as_hebrew_does(model: Models) -> None:
    text = model("israel", "he").text
    assert "״בקשתכם נשקלה" in text
    assert "התשס״ז-2007" in text
    assert not re.search("[“”]|[א-ת]–[0-9]", text)


@pytest.mark.parametrize(("system", "language"), EVERY)
def test_a_response_answers_every_paragraph_of_what_it_answers(model: Models, system: str, language: str) -> None:
    made = model(system, language)
    response = made.prepared.filings["response"]
    assert isinstance(response, Response)
    parts = made.prepared.outlines["petition"].parts
    numbered = {item.id for part in parts if part.numbered and part.key != "relief" for item in part.items}
    assert numbered == {name for answer in response.answers for name in answer.to}


@pytest.mark.parametrize(("system", "words"), OTHERS.items())
def test_a_paper_uses_no_word_that_another_court_system_has_for_it(model: Models, system: str, words: str) -> None:
    assert re.findall(rf"\b(?:{words})\b", model(system).text, re.IGNORECASE) == []


@pytest.mark.parametrize(("system", "costs"), [("us-federal", "costs-rule"), ("england-wales", "senior-courts-51")])
def test_the_law_of_costs_is_cited_for_costs_alone(model: Models, system: str, costs: str) -> None:
    papers = model(system).prepared.filings.values()
    items = [item for paper in papers if (relief := getattr(paper, "relief", None)) for item in relief.final]
    assert {item.kind for item in items if costs in item.basis} == {ReliefKind.COSTS}


@pytest.mark.parametrize("system", ["us-federal", "england-wales"])
def test_no_paper_calls_a_rule_or_a_constitution_a_statute(model: Models, system: str) -> None:
    assert "statute" not in "".join(model(system).papers[name] for name in ("motion-to-close", "proposed-order"))


def test_an_injunction_says_once_whom_it_binds(model: Models) -> None:
    assert len(re.findall(r"\bbinds\b", model("us-federal").papers["interim-order"])) == 1


def test_an_injunction_says_once_who_may_apply_to_vary_it(model: Models) -> None:
    assert model("england-wales").papers["interim-order"].count("vary or discharge") == 1


@pytest.mark.parametrize(("system", "language"), EVERY)
def test_a_court_finds_it_necessary_to_close_its_doors(model: Models, system: str, language: str) -> None:
    finding = model(system, language).papers["proposed-order"]
    assert "מצא כי יש צורך" in finding if language == "he" else "finds it necessary to" in finding


@pytest.mark.parametrize("system", SYSTEMS)
def test_what_follows_words_that_lead_to_a_list_goes_on_in_the_same_sentence(model: Models, system: str) -> None:
    filings = model(system).prepared.filings.values()
    orders = [item.act for paper in filings if isinstance(paper, ProposedOrder) for item in paper.orders]
    listed = [each for paper in filings if isinstance(paper, Motion) for each in paper.closure.scope.who_may_attend]
    assert [each for each in orders if each[:1].isupper()] == []
    assert [each for each in listed if each.text(Language.EN).startswith("and ")] == []


def test_a_statement_of_truth_is_printed_and_not_said_to_be_missing(model: Models) -> None:
    text = model("england-wales").text
    assert "believe that the facts stated in this document are true" in text
    assert "[BLANK" not in text


def test_the_index_of_exhibits_names_the_party_on_whose_behalf_they_were_exhibited(model: Models) -> None:
    made = model("england-wales")
    (filer,) = made.prepared.filings["affidavit"].filed_by
    assert {each.tendered_by for each in made.case_file.case.exhibits} == {filer}


def test_an_opposition_asks_that_the_motion_be_denied_and_not_itself(model: Models) -> None:
    assert "The motion should be denied" in model("us-federal").papers["opposition-to-closure"]


def test_an_answer_pleads_want_of_knowledge_in_the_words_of_the_rule(model: Models) -> None:
    answer = model("us-federal").papers["response"]
    assert "lack of knowledge or information sufficient to form a belief" in answer
    assert "not known to" not in answer
