from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings.profile import load
from tests.profile.systems import drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

US = "us-federal"


def names(draft: object) -> list[list[str]]:
    return [[str(party.name) for party in side.parties] for side in draft.sides]  # type: ignore[attr-defined]  # a Draft


def test_a_complaint_names_every_party_and_later_papers_the_first_on_each_side(tmp_path: Path) -> None:
    ready = prepared(tmp_path, US, paper("motion", "motion"))
    assert names(drafted(ready, "main")) == [["A Ltd", "Z Ltd"], ["Ministry B", "C Ltd"]]
    assert names(drafted(ready)) == [["A Ltd, et al."], ["Ministry B, et al."]]


def test_parties_are_called_by_role_and_name(tmp_path: Path) -> None:
    ready = prepared(tmp_path, US, paper("answer", "response", filed_by=["b"]))
    assert [side.role for side in drafted(ready).sides] == ["Plaintiffs", "Defendants"]
    assert drafted(ready).signatures[0].capacity == "Defendant Ministry B"


def test_plaintiffs_exhibits_have_letters_and_defendants_numbers(tmp_path: Path) -> None:
    assert prepared(tmp_path, US).marks == {"letter": "A", "report": "B", "reply": "1"}


def test_headings_of_a_brief_are_roman_then_letters_and_references_give_both(tmp_path: Path) -> None:
    sections = [
        {"section": "facts", "paragraphs": ["It is as [@harm] says.", {"id": "told", "text": "See [@told]."}]},
        {"section": "harm", "id": "harm", "paragraphs": ["It is grave."]},
    ]
    filing = paper("motion-for-preliminary-injunction", "injunction-request", in_case="main", sections=sections)
    draft = drafted(prepared(tmp_path, US, filing))
    numbers = {section.key: section.number for section in draft.sections}
    assert (numbers["order-sought"], numbers["argument"], numbers["prospects"], numbers["harm"]) == (
        "I",
        "IV",
        "A",
        "B",
    )
    facts = next(section for section in draft.sections if section.key == "facts")
    assert [str(each.text) for each in facts.paragraphs] == ["It is as Part\u00a0IV.B says.", "See Part\u00a0II."]
    assert {each.number for section in draft.sections for each in section.paragraphs} == {""}


def test_a_heading_that_holds_other_parts_is_no_gap_itself(tmp_path: Path) -> None:
    objection = {
        "id": "no-claim",
        "kind": "failure-to-state-claim",
        "stage": "merits",
        "paragraphs": ["It states none."],
    }
    draft = drafted(prepared(tmp_path, US, paper("opposition", "response", objections=[objection])))
    assert [(s.key, s.level) for s in draft.sections if s.key in {"argument", "merits"}] == [
        ("argument", 1),
        ("merits", 2),
    ]
    assert not any(gap.startswith("[argument") for gap in draft.gaps)


@pytest.mark.parametrize(
    ("verification", "words"),
    [
        ("us-1746-domestic", "under penalty of perjury that the foregoing"),
        ("us-1746-foreign", "under penalty of perjury under the laws of the United States of America that"),
    ],
)
def test_a_declaration_ends_in_the_words_of_the_statute(tmp_path: Path, verification: str, words: str) -> None:
    filing = paper("declaration", "affidavit", verification=verification, date="2019-05-13")
    oath = drafted(prepared(tmp_path, US, filing)).oath
    assert oath is not None
    assert words in str(oath.closing)
    assert str(oath.closing).endswith("Executed on May 13, 2019.")


def test_a_reply_supports_the_paper_that_the_opposition_answered(tmp_path: Path) -> None:
    motion = paper("motion", "motion") | {"id": "the-motion"}
    opposition = paper("opposition", "response", responds_to="the-motion", filed_by=["b"]) | {"id": "opposition"}
    ready = prepared(tmp_path, US, motion, opposition, paper("reply", "response", responds_to="opposition"))
    assert str(drafted(ready).title) == "Reply in Support of the Motion"


def test_a_court_changes_limits_parts_and_paper_and_leaves_the_rest() -> None:
    system = load(US)
    here = system.at("cand")
    assert (system.forms["reply"].limit, here.forms["reply"].limit) == (None, system.courts["cand"].limits["reply"])
    asked = {spec.key for spec in here.forms["motion"].sections if spec.required}
    assert "notice" in asked
    assert here.layout is not None
    assert here.layout.line_numbers
    assert len(here.sealing) > len(system.sealing)
    assert here.phrases == system.phrases
    assert system.at(None) is system


@pytest.mark.parametrize("court", ["cand", "nysd", "vaed", "dcd"])
def test_every_rule_of_a_court_names_papers_and_parts_that_exist(court: str) -> None:
    system = load(US)
    rules = system.courts[court]
    assert not set(rules.limits) - set(system.forms)
    for form, keys in rules.asks_for.items():
        assert not set(keys) - {spec.key for spec in system.forms[form].sections}
    for each in rules.sealing:
        assert each.form is None or each.form in system.forms
        assert each.part is None or each.part in {spec.key for spec in system.forms["motion-to-seal"].sections}


def test_an_item_of_a_paper_without_numbers_is_referred_to_by_its_part_and_letter(tmp_path: Path) -> None:
    relief = {
        "final": [
            {"id": "deny", "kind": "deny-motion", "act": "deny the motion"},
            {"id": "less", "kind": "security", "act": "require security", "alternative_to": "deny"},
        ]
    }
    draft = drafted(prepared(tmp_path, US, paper("opposition", "response", relief=relief)))
    asked = next(section for section in draft.sections if section.key == "relief")
    assert (
        str(asked.paragraphs[0].text).splitlines()[-1]
        == f"in the alternative to Part\u00a0{asked.number}(a), require security."
    )


@pytest.mark.parametrize(
    ("system", "form", "said"),
    [(US, "proposed-order", "United States District Judge"), ("israel", "proposed-order", "Court of Z")],
)
def test_under_the_judge_s_name_stands_what_the_system_says_or_else_the_court(
    tmp_path: Path, system: str, form: str, said: str
) -> None:
    order = paper(form, "proposed-order", on="main")
    draft = drafted(prepared(tmp_path, system, order, judge={"name": "Judge J."}))
    assert [(str(each.name), each.capacity) for each in draft.signatures] == [("Judge J.", said)]
