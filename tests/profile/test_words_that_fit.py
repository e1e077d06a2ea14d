"""Set words that fit the case in which they stand: its parties, its papers, its days and its sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filing_schemas.vocabulary import Language
from filings.compose import generated
from filings.profile import load
from tests.profile.systems import drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose import Draft


def said(draft: Draft, part: str) -> list[str]:
    """Give the paragraphs of a part."""
    return [str(each.text) for section in draft.sections if section.key == part for each in section.paragraphs]


@pytest.mark.parametrize(
    ("system", "said_of_a"),
    [
        ("israel", "A Ltd – Petitioner 1. It asks for it."),
        ("england-wales", "A Ltd – the First Claimant. It asks for it."),
        ("us-federal", "A Ltd, Plaintiff. It asks for it."),
    ],
)
def test_each_party_is_named_with_its_role_before_its_concern(tmp_path: Path, system: str, said_of_a: str) -> None:
    changed = [{"id": "a", "concern": "It asks for it."}]
    told = said(drafted(prepared(tmp_path, system, parties_changed=changed), "main"), "parties")
    assert told[0] == said_of_a
    assert told[1].startswith("Z Ltd")
    assert told[1].endswith("[concern: its interest in the matter, in a whole sentence]")


@pytest.mark.parametrize(
    ("written", "printed"),
    [("made the plan", "Made the plan."), ("eBay sells it.", "eBay sells it."), ("**It** decided.", "It decided.")],
)
def test_a_concern_that_is_no_sentence_is_printed_as_one(tmp_path: Path, written: str, printed: str) -> None:
    ready = prepared(tmp_path, "israel", parties_changed=[{"id": "a", "concern": written}])
    assert said(drafted(ready, "main"), "parties")[0] == f"A Ltd – Petitioner 1. {printed}"


INTERIM = {
    "israel": "interim-application",
    "england-wales": "application-notice",
    "us-federal": "motion-for-preliminary-injunction",
}
RESTRAIN = {"id": "wait", "kind": "restrain-act", "act": "wait"}


@pytest.mark.parametrize(
    ("system", "asked"),
    [
        ("israel", "As interim relief, the Honourable Court is asked to wait, until the petition is decided."),
        (
            "england-wales",
            "By way of interim relief, the Court is asked to wait, until judgment on the claim or further order.",
        ),
        ("us-federal", "As preliminary relief, the Court is respectfully asked to wait, until final judgment."),
    ],
)
def test_interim_relief_says_once_until_when_and_says_it_of_the_order(tmp_path: Path, system: str, asked: str) -> None:
    def sought(name: str, **relief: str) -> list[str]:
        filing = paper(INTERIM[system], "injunction-request", relief={"interim": [RESTRAIN | relief]})
        return said(drafted(prepared(tmp_path / name, system, filing)), "order-sought")

    lead = asked.partition(" to wait")[0]
    assert sought("plain") == [asked]
    assert sought("own", duration="until 3 May") == [f"{lead} to wait, until 3 May."]
    assert sought("in-the-act", act="sell it until 3 May") == [f"{lead} to sell it until 3 May."]
    assert sought("costs", kind="costs", act="give costs") == [f"{lead} to give costs."]


def test_hebrew_interim_relief_says_once_until_when(tmp_path: Path) -> None:
    relief = {"interim": [RESTRAIN | {"act": "למנוע כל משלוח"}]}
    filing = paper("interim-application", "injunction-request", relief=relief)
    draft = drafted(prepared(tmp_path, "israel", filing, language=Language.HE))
    assert said(draft, "order-sought") == ["כסעד ביניים מתבקש בית המשפט הנכבד למנוע כל משלוח, עד להכרעה בעתירה."]


def headings(draft: Draft) -> list[str]:
    """Give the headings of a paper, bidirectional marks left out."""
    return [str(section.heading).replace("\u200e", "") for section in draft.sections]


def test_headings_speak_of_those_who_file_in_their_number_and_gender(tmp_path: Path) -> None:
    response = paper("response", "response", filed_by=["c"])
    ready = prepared(tmp_path, "israel", response, language=Language.HE)
    assert "עניין העותרות בנושא העתירה" in headings(drafted(ready, "main"))
    assert "העובדות לשיטת המשיבה 2" in headings(drafted(ready))
    english = prepared(tmp_path / "en", "israel", response)
    assert "The Interest of the Petitioners" in headings(drafted(english, "main"))
    assert "The Facts According to Respondent 2" in headings(drafted(english))


def test_an_english_defence_answers_what_the_claim_is_called(tmp_path: Path) -> None:
    defence = paper("defence", "response", filed_by=["b"])
    assert "Answer to the Statement of Facts and Grounds" in headings(
        drafted(prepared(tmp_path, "england-wales", defence))
    )


@pytest.mark.parametrize(
    ("language", "secured"),
    [
        (Language.EN, "An undertaking is given (NIS 10,000). It will be paid."),
        (Language.HE, "ניתנת התחייבות (10,000 ש״ח). היא תשולם."),
    ],
)
def test_the_sum_of_a_security_stands_in_the_sentence_that_gives_it(
    tmp_path: Path, language: Language, secured: str
) -> None:
    terms = {Language.EN: ("NIS 10,000", "It will be paid."), Language.HE: ("10,000 ש״ח", "היא תשולם.")}[language]
    security = {"kind": "undertaking", "amount": terms[0], "text": terms[1]}
    filing = paper("interim-application", "injunction-request", relief={"interim": [RESTRAIN | {"security": security}]})
    draft = drafted(prepared(tmp_path, "israel", filing, language=language))
    assert [each.replace("\u200e", "") for each in said(draft, "security")] == [secured]


@pytest.mark.parametrize(("system", "form"), [("israel", "administrative-petition"), ("england-wales", "claim")])
def test_a_petition_calls_no_prior_demand_attached_of_which_it_names_no_exhibit(
    tmp_path: Path, system: str, form: str
) -> None:
    letter = paper("prior-demand", "prior-demand", id="demand", date="2026-01-27")
    petition = paper(form, "injunction-request", prior_demand="demand")
    told = said(drafted(prepared(tmp_path, system, letter, petition)), "prior-application")[0]
    assert told.endswith("is dated 27 January 2026.")


def test_an_opposition_to_any_motion_asks_for_alternatives_that_fit_it(tmp_path: Path) -> None:
    opposition = paper("opposition", "response", sections=[{"section": "alternatives", "paragraphs": []}])
    for system in ("israel", "england-wales", "us-federal"):
        gaps = drafted(prepared(tmp_path / system, system, opposition)).gaps
        assert "[alternatives: a narrower order that would be enough]" in gaps
    hebrew = drafted(prepared(tmp_path / "he", "israel", opposition, language=Language.HE))
    assert "[חלופות: צו מצומצם יותר שדי בו]" in hebrew.gaps


def test_an_english_order_ends_no_recital_in_a_semicolon_and_is_varied_on_notice_to_all(tmp_path: Path) -> None:
    draft = drafted(prepared(tmp_path, "england-wales", paper("injunction-order", "proposed-order")))
    assert said(draft, "recitals")[0].endswith("UPON hearing the parties")
    assert said(draft, "variation")[0].endswith("on notice to every other party.")


def test_a_declaration_says_once_on_what_day_it_was_made(tmp_path: Path) -> None:
    ready = prepared(tmp_path, "us-federal", paper("declaration", "affidavit", date="2020-04-02"))
    draft = drafted(ready)
    assert draft.oath is not None
    assert str(draft.oath.closing).endswith("Executed on April 2, 2020.")
    assert not draft.date
    sworn = paper("declaration", "affidavit", date="2020-04-02", verification="us-sworn-affidavit")
    assert str(drafted(prepared(tmp_path / "sworn", "us-federal", sworn)).date) == "Dated: April 2, 2020"


@pytest.mark.parametrize("system", ["israel", "england-wales", "us-federal"])
def test_no_set_words_speak_of_security_or_of_minors_in_a_case_that_may_be_about_neither(system: str) -> None:
    profile = load(system)
    assert "security" not in (profile.objections["executive-discretion"].en or "")
    assert profile.closure_grounds["minor-or-vulnerable"].name.en != "the protection of a minor"


@pytest.mark.parametrize("system", ["israel", "england-wales", "us-federal"])
def test_a_certificate_of_service_gives_the_day_of_service_where_the_case_does(tmp_path: Path, system: str) -> None:
    served = {"method": "by e-mail", "date": "2026-03-04"}
    certificate = generated(prepared(tmp_path, system, service=served))["certificate-of-service"]
    assert certificate.service is not None
    written = "March 4, 2026" if system == "us-federal" else "4 March 2026"
    assert written in str(certificate.service.statement)
    assert not any("date" in gap for gap in certificate.gaps)
    undated = generated(prepared(tmp_path / "undated", system))["certificate-of-service"]
    assert "[date: the day of service]" in undated.gaps


def test_a_power_of_attorney_bears_the_day_on_which_counsel_were_appointed(tmp_path: Path) -> None:
    counsel, changed = [{"id": "s", "name": "A. Advocate"}], [{"id": "a", "counsel": ["s"]}]
    ready = prepared(tmp_path, "israel", counsel=counsel, parties_changed=changed, appointed="2026-03-04")
    assert str(generated(ready)["power-of-attorney"].date) == "Date: 4 March 2026"
