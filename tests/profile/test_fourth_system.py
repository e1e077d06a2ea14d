"""A court system added from data alone: one file, and no Python."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from filings.compose import generated
from filings.errors import InputError
from filings.resources import shipped
from tests.profile.systems import drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

PROFILE = """
id: scotland
extends: england-wales
name: Scotland (a sketch for teaching)
languages: [en]
headings: {en: {levels: [decimal, lower-letter, lower-roman]}}
caption: {apart: [], sides: {}}
words: {versus: against, exhibit: Production}
main_roles: {petitioner-side: petitioner, respondent-side: respondent}
exhibit_marks: {petitioner: "6/{number}", respondent: "7/{number}", neutral: "8/{number}", witness: null}
forms:
  petition:
    kind: injunction-request
    title: Petition for Judicial Review
    short: Petition
    caption: main
    source: a sketch for teaching
    as_of: 2026-11-24
    sections:
      - {key: facts, heading: Statement of Facts, needs: what happened, required: true}
      - {key: pleas, heading: Pleas in Law, needs: the pleas, data: grounds, required: true}
      - {key: relief, heading: Remedies Sought, needs: the remedies, data: relief, required: true}
  answers:
    kind: response
    title: "Answers for {parties}"
    short: Answers
    caption: main
    sections:
      - {key: answers, heading: Answers to the Statement of Facts, needs: an answer, data: answers, required: true}
courts:
  outer-house:
    name: Court of Session, Outer House
    limits: {petition: {pages: 40}}
    asks_for: {answers: []}
"""


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """Give an instructor's folder with the system in it."""
    (tmp_path / "templates" / "scotland").mkdir(parents=True)
    (tmp_path / "templates" / "scotland" / "profile.yaml").write_text(PROFILE, encoding="utf-8")
    return tmp_path / "templates"


def test_its_papers_are_drafted_in_its_own_words(tmp_path: Path, templates: Path) -> None:
    ready = prepared(tmp_path, "scotland", paper("answers", "response", filed_by=["b"]), templates=templates)
    petition = drafted(ready, "main")
    assert str(petition.title) == "Petition for Judicial Review"
    assert [side.role for side in petition.sides] == ["Petitioners", "Respondents"]
    assert [(each.number, str(each.heading)) for each in petition.sections] == [
        ("1", "Statement of Facts"),
        ("2", "Pleas in Law"),
        ("3", "Remedies Sought"),
    ]
    assert str(drafted(ready).title) == "Answers for the First Respondent"


def test_its_exhibits_bear_its_own_marks(tmp_path: Path, templates: Path) -> None:
    index = generated(prepared(tmp_path, "scotland", templates=templates))["exhibit-index"]
    assert [str(each.label) for each in index.exhibits] == ["Production 6/1", "Production 6/2", "Production 7/1"]


def test_a_case_may_name_one_of_its_courts(tmp_path: Path, templates: Path) -> None:
    court = {"name": "Court of Session", "id": "outer-house"}
    limit = prepared(tmp_path, "scotland", templates=templates, court=court).profile.forms["petition"].limit
    assert limit is not None
    assert limit.pages == 40


def test_a_court_that_it_does_not_have_is_told_at_its_place(tmp_path: Path, templates: Path) -> None:
    with pytest.raises(InputError, match="no rules for a court called `inner-house`"):
        prepared(tmp_path, "scotland", templates=templates, court={"name": "Court of Session", "id": "inner-house"})


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"positions": [{"party": "b", "position": "unknown"}]}, "no words for a position that is `unknown`"),
        (
            {"closure": {"alternatives": [{"alternative": "witness-screen", "why_insufficient": "It is not."}]}},
            "no words for the alternative `witness-screen`",
        ),
    ],
)
def test_words_that_it_does_not_have_are_told_where_a_case_asks_for_them(
    tmp_path: Path, templates: Path, fields: dict[str, object], said: str
) -> None:
    whole = shipped_profile("england-wales")
    fewer = {"positions": ("unknown",), "alternatives": ("witness-screen",)}
    text = whole.replace("id: england-wales", "id: scotland", 1)
    for names in fewer.values():
        for name in names:
            text = re.sub(rf"(?m)^  {name}: .*\n", "", text, count=1)
    (templates / "scotland" / "profile.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        prepared(
            tmp_path, "scotland", paper("application", "motion", **fields), templates=templates, court={"name": "Court"}
        )


def shipped_profile(name: str) -> str:
    return (shipped("templates") / name / "profile.yaml").read_text("utf-8")
