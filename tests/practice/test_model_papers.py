"""The papers of a case without defects are handed out as models: they must read as such papers do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from filing_schemas import Response
from filings.practice.base import SPOKEN
from filings.practice.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.practice.conftest import Model

    Models = Callable[..., Model]

EVERY = [("israel", language) for language in SPOKEN["israel"]]


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
