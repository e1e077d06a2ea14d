"""Sentences that the shipped profiles word, in the number and place in which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filing_schemas.vocabulary import Language
from filings.compose import compose, copies, generated
from filings.profile import load
from tests.profile.systems import drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose import Draft

DENY = {"id": "deny", "kind": "deny-motion", "act": "deny it"}
COSTS = {"id": "costs", "kind": "costs", "act": "give costs"}


def said(draft: Draft, part: str) -> list[str]:
    """Give the paragraphs of a part."""
    return [str(each.text) for section in draft.sections if section.key == part for each in section.paragraphs]


@pytest.mark.parametrize(
    ("system", "lead"),
    [
        ("israel", "The Honourable Court is asked to"),
        ("england-wales", "The Court is asked to"),
        ("us-federal", "The Court is respectfully asked to"),
    ],
)
def test_a_colon_leads_to_several_requests_and_to_no_single_one(tmp_path: Path, system: str, lead: str) -> None:
    one = paper("opposition", "response", id="one", relief={"final": [DENY]})
    several = paper("opposition", "response", id="several", relief={"final": [DENY, COSTS]})
    ready = prepared(tmp_path, system, one, several)
    assert said(drafted(ready, "one"), "relief") == [f"{lead} deny it."]
    assert said(drafted(ready, "several"), "relief")[0].startswith(f"{lead}:\n")


def test_a_single_hebrew_request_follows_without_a_colon(tmp_path: Path) -> None:
    relief = {"final": [DENY | {"act": "לדחות את הבקשה"}]}
    ready = prepared(tmp_path, "israel", paper("opposition", "response", relief=relief), language=Language.HE)
    assert said(drafted(ready), "relief") == ["בית המשפט הנכבד מתבקש לדחות את הבקשה."]


@pytest.mark.parametrize("system", ["israel", "england-wales"])
def test_a_single_demand_follows_without_a_colon(tmp_path: Path, system: str) -> None:
    letter = paper("prior-demand", "prior-demand", demand=[DENY | {"act": "withdraw it"}])
    assert said(drafted(prepared(tmp_path, system, letter)), "demand")[0].endswith("is asked to withdraw it.")


def test_an_order_of_one_thing_orders_that_it_be(tmp_path: Path) -> None:
    act = "the hearing shall be public"
    order = paper("proposed-order", "proposed-order", orders=[DENY | {"kind": "open-hearing", "act": act}])
    assert said(drafted(prepared(tmp_path, "israel", order)), "orders") == [f"The Court therefore orders that {act}."]


@pytest.mark.parametrize("system", ["israel", "england-wales", "us-federal"])
def test_a_reply_answers_the_opposition_and_never_the_motion_it_supports(tmp_path: Path, system: str) -> None:
    opposition = paper("opposition", "response", id="opposition", filed_by=["b"])
    opposition["sections"] = [{"section": "facts", "paragraphs": [{"id": "said", "text": "It is so."}]}]
    objection = {"id": "late", "kind": "delay", "stage": "merits", "paragraphs": ["It is late."]}
    reply = paper("reply", "response", responds_to="opposition", objections=[objection])
    reply["answers"] = [{"id": "denied", "to": ["said"], "mode": "deny"}]
    draft = drafted(prepared(tmp_path, system, opposition, reply))
    told = " / ".join([*(str(each.heading) for each in draft.sections), *draft.gaps])
    assert "Opposition Fails" in told
    assert not any(word in told for word in ("Motion", "Application", "refused", "the motion", "the application"))


def test_a_hebrew_reply_answers_the_opposition(tmp_path: Path) -> None:
    opposition = paper("opposition", "response", id="opposition", filed_by=["b"])
    objection = {"id": "late", "kind": "delay", "stage": "merits", "paragraphs": ["נטען באיחור."]}
    reply = paper("reply", "response", responds_to="opposition", objections=[objection])
    draft = drafted(prepared(tmp_path, "israel", opposition, reply, language=Language.HE))
    assert [str(each.heading) for each in draft.sections][1] == "מדוע דין ההתנגדות להידחות"
    assert "[עמדה: בקצרה, מדוע יש להיעתר למבוקש על אף ההתנגדות]" in draft.gaps


@pytest.mark.parametrize(
    ("system", "form", "scope"),
    [
        ("israel", "motion-for-anonymity", "[scope: whose names and which particulars"),
        ("israel", "motion-for-publication-ban", "[scope: exactly what is not to be published"),
        ("england-wales", "application-anonymity", "[scope: whose identity"),
        ("us-federal", "motion-for-anonymity", "[scope: "),
    ],
)
def test_a_motion_about_names_asks_for_nothing_that_closes_doors(
    tmp_path: Path, system: str, form: str, scope: str
) -> None:
    gaps = drafted(prepared(tmp_path, system, paper(form, "motion"))).gaps
    assert any(each.startswith(scope) for each in gaps)
    assert not any("closed" in each or "ground of closure" in each or "publicity would" in each for each in gaps)


@pytest.mark.parametrize(
    ("system", "lacking"),
    [("us-federal", "[counsel: the bar number]"), ("england-wales", "[counsel: the professional reference]")],
)
def test_what_is_missing_of_counsel_is_called_what_it_is_there(tmp_path: Path, system: str, lacking: str) -> None:
    counsel = [{"id": "s", "name": "A. Advocate"}]
    changed = [{"id": "a", "counsel": ["s"]}]
    motion = {"us-federal": "motion-to-dismiss", "england-wales": "application"}[system]
    ready = prepared(tmp_path, system, paper(motion, "motion"), counsel=counsel, parties_changed=changed)
    assert lacking in drafted(ready).gaps


@pytest.mark.parametrize("system", ["england-wales", "us-federal"])
def test_an_answer_fits_whoever_and_however_many_answer(tmp_path: Path, system: str) -> None:
    modes = ("not-admitted-requires-proof", "lacks-knowledge", "neither-confirm-nor-deny")
    first = {"kind": "motion", "form": "skeleton-argument" if system == "england-wales" else "public-notice"}
    first |= {"id": "first", "filed_by": ["a"], "in_support_of": "main"}
    first["sections"] = [{"heading": "Facts", "paragraphs": [{"id": "said", "text": "It is so."}]}]
    form = {"england-wales": "defence", "us-federal": "answer"}[system]
    answers = [{"id": f"a{at}", "to": ["said"], "mode": mode} for at, mode in enumerate(modes)]
    answer = paper(form, "response", responds_to="first", filed_by=["b", "c"], answers=answers)
    texts = said(drafted(prepared(tmp_path, system, first, answer)), "answers")
    assert len(texts) == len(modes)
    assert not any(word in text for text in texts for word in ("its knowledge", "the claimant", "party", "lacks"))


@pytest.mark.parametrize("system", ["israel", "england-wales", "us-federal"])
def test_no_colon_leads_to_a_sentence_with_a_capital(tmp_path: Path, system: str) -> None:
    form = {"england-wales": "application-private-hearing"}.get(system, "motion-to-close")
    weighed = [{"alternative": "anonymisation", "why_insufficient": "It is not enough."}]
    draft = drafted(prepared(tmp_path, system, paper(form, "motion", closure={"alternatives": weighed})))
    assert said(draft, "alternatives")[0].endswith(". It is not enough.")
    security = {"kind": "undertaking", "text": "The Petitioners undertake it."}
    asked = DENY | {"kind": "interim-order", "security": security}
    form = {"israel": "interim-application", "england-wales": "application-notice"}.get(
        system, "motion-for-preliminary-injunction"
    )
    part = "undertakings" if system == "england-wales" else "security"
    draft = drafted(prepared(tmp_path, system, paper(form, "injunction-request", relief={"interim": [asked]})))
    assert said(draft, part)[0].endswith("is given. The Petitioners undertake it.")


@pytest.mark.parametrize("system", ["israel", "england-wales", "us-federal"])
@pytest.mark.parametrize("date", [{}, {"date": "2026-03-02"}])
def test_an_order_bears_the_day_that_its_court_fills_in_and_not_that_of_its_drafters(
    tmp_path: Path, system: str, date: dict[str, str]
) -> None:
    order = paper("proposed-order", "proposed-order", **date)
    draft = drafted(prepared(tmp_path, system, order))
    assert str(draft.date) in {"Date: ________________", "Dated: ________________"}
    assert not any("date" in gap for gap in draft.gaps)


@pytest.mark.parametrize(
    ("feminine", "declares", "certified"),
    [(True, "צפויה", "אישרה"), (False, "צפוי", "אישר"), (None, "צפוי/ה", "אישר/ה")],
)
def test_a_hebrew_affidavit_speaks_of_its_deponent_in_the_gender_given(
    tmp_path: Path, *, feminine: bool | None, declares: str, certified: str
) -> None:
    deponent = {"name": "Dana Imaginary", "capacity": "מנהלת"}
    statement = paper(
        "affidavit", "affidavit", deponent=deponent if feminine is None else deponent | {"feminine": feminine}
    )
    oath = drafted(prepared(tmp_path, "israel", statement, language=Language.HE)).oath
    assert oath is not None
    assert declares in str(oath.opening).split()
    assert certified in str(oath.certification).split()
    assert feminine is None or "/" not in str(oath.opening)


def test_a_hebrew_draft_of_an_order_says_on_which_motion_it_is(tmp_path: Path) -> None:
    motion = paper("motion-to-close", "motion", id="closing")
    order = paper("proposed-order", "proposed-order", on="closing")
    draft = drafted(prepared(tmp_path, "israel", motion, order, language=Language.HE))
    assert str(draft.title).startswith("פסיקתה מוצעת בבקשה")


@pytest.mark.parametrize("system", ["israel", "england-wales"])
def test_a_letter_before_proceedings_is_signed_for_a_client_and_for_no_petitioner(tmp_path: Path, system: str) -> None:
    counsel = [{"id": "s", "name": "A. Advocate"}]
    letter = paper("prior-demand", "prior-demand", filed_by=["a", "z"])
    changed = [{"id": "a", "counsel": ["s"]}]
    draft = drafted(prepared(tmp_path, system, letter, counsel=counsel, parties_changed=changed))
    assert [each.capacity.partition("or ")[2] for each in draft.signatures] == ["A Ltd and Z Ltd"]
    alone = drafted(prepared(tmp_path / "alone", system, letter))
    assert [(str(each.name), each.capacity) for each in alone.signatures] == [("A Ltd", "")]


def test_an_english_certificate_of_service_is_verified_by_a_statement_of_truth(tmp_path: Path) -> None:
    service = generated(prepared(tmp_path, "england-wales"))["certificate-of-service"].service
    assert service is not None
    assert "I believe that the facts stated in this certificate are true." in str(service.statement)
    assert not load("england-wales").forms["certificate-of-service"].verified


def test_an_interested_party_has_a_letter_of_its_own_for_its_exhibits(tmp_path: Path) -> None:
    changed = [{"id": "c", "capacity": "interested-party"}]
    exhibits = [
        {"id": "mine", "title": "Mine", "kind": "document", "tendered_by": "c"},
        {"id": "theirs", "title": "Theirs", "kind": "document", "tendered_by": "b"},
    ]
    ready = prepared(tmp_path, "england-wales", exhibits=exhibits, parties_changed=changed)
    assert ready.marks == {"mine": "IP1", "theirs": "D1"}


def test_what_an_affidavit_tells_the_court_alone_is_sworn_and_certified_where_it_stands(tmp_path: Path) -> None:
    sections = [{"section": "facts", "paragraphs": [{"id": "told", "text": "It was so.", "level": "court-only"}]}]
    deponent = {"name": "Dana Imaginary", "capacity": "Director", "level": "parties-only", "feminine": True}
    statement = paper("affidavit", "affidavit", deponent=deponent, sections=sections)
    ready = prepared(tmp_path, "israel", statement)
    made = {copy.name: compose(ready, ready.filings["paper"], copy) for copy in copies(ready, ready.filings["paper"])}
    annex = made["ex-parte"].oath
    assert annex is not None
    assert "having been warned" in str(annex.opening)
    assert "identified herself to me" in str(annex.certification)
    redacted = made["public-redacted"].oath
    assert redacted is not None
    assert "himself or herself" in str(redacted.certification)
