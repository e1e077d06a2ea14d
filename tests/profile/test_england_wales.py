from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings.compose import generated
from filings.profile import load
from tests.profile.systems import CASE, drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

EW = "england-wales"
ADMIN = {"name": "High Court of Justice", "id": "ewhc-kbd-admin"}


def test_a_claim_for_judicial_review_is_brought_by_the_king(tmp_path: Path) -> None:
    draft = drafted(prepared(tmp_path, EW, court=ADMIN), "main")
    assert [(side.role, [str(party.name) for party in side.parties]) for side in draft.sides] == [
        ("Claimants", ["The King (on the application of (1) A Ltd and (2) Z Ltd)"]),
        ("Defendant", ["Ministry B"]),
        ("Interested Party", ["C Ltd"]),
    ]


def test_any_other_claim_is_brought_in_the_parties_own_names(tmp_path: Path) -> None:
    draft = drafted(prepared(tmp_path, EW), "main")
    assert [str(party.name) for party in draft.sides[0].parties] == ["A Ltd", "Z Ltd"]


def test_one_of_several_parties_is_called_by_its_place(tmp_path: Path) -> None:
    draft = drafted(prepared(tmp_path, EW, paper("skeleton-argument", "motion", filed_by=["z"])))
    assert str(draft.title) == "Skeleton Argument on Behalf of the Second Claimant"


def test_exhibits_bear_the_initials_of_the_witness_who_identifies_them(tmp_path: Path) -> None:
    assert prepared(tmp_path, EW).marks == {"letter": "DI1", "report": "C1", "reply": "D1"}


def test_a_witness_statement_says_in_its_corner_whose_it_is(tmp_path: Path) -> None:
    second = paper("witness-statement", "affidavit", deponent={"name": "Dana Imaginary", "capacity": "Director"})
    ready = prepared(tmp_path, EW, second)
    assert [str(line) for line in drafted(ready, "statement").corner] == [
        "On behalf of: A Ltd",
        "Witness: D. Imaginary",
        "Statement: First",
        "Exhibits: DI1",
        "Date: 2 March 2026",
    ]
    assert str(drafted(ready).title) == "Second Witness Statement of Dana Imaginary"
    assert "[date: the day it is dated]" in drafted(ready).gaps


@pytest.mark.parametrize(("level", "listed"), [("public", "Report"), ("counsel-only", "[redacted]")])
def test_every_copy_of_a_statement_lists_each_exhibit_that_its_corner_names(
    tmp_path: Path, level: str, listed: str
) -> None:
    report = {"id": "report", "title": "Report", "kind": "document", "tendered_by": "a", "level": level}
    said = {"id": "says", "text": "There is [@report].", "level": level}
    if level != "public":
        report["ground"] = said["ground"] = "state-security"
    second = paper(
        "witness-statement",
        "affidavit",
        deponent={"name": "Dana Other", "capacity": "Director"},
        sections=[{"section": "facts", "paragraphs": [said]}],
    )
    exhibits = [report | {"authenticated_by": "paper/says"}]
    ready = prepared(tmp_path, EW, second, exhibits=[*CASE["exhibits"][:1], *exhibits])
    draft = drafted(ready)
    assert "Exhibits: DO1" in [str(line) for line in draft.corner]
    assert [(str(each.mark), str(each.title)) for each in draft.exhibits] == [("DO1", listed)]


def test_a_statement_does_not_tell_of_an_earlier_one_that_the_court_alone_reads(tmp_path: Path) -> None:
    who = {"name": "Noam Unreal", "capacity": "Officer"}
    kept = paper("witness-statement", "affidavit", deponent=who, level="court-only", id="kept")
    ready = prepared(tmp_path, EW, kept, paper("witness-statement", "affidavit", deponent=who))
    assert str(drafted(ready).title) == "First Witness Statement of Noam Unreal"
    assert "Statement: First" in [str(line) for line in drafted(ready).corner]


def test_a_witness_whose_name_is_kept_back_is_in_no_title_and_no_mark(tmp_path: Path) -> None:
    hidden = {"name": "Dana Imaginary", "level": "counsel-only", "ground": "state-security"}
    filing = paper("witness-statement", "affidavit", deponent=hidden)
    assert str(drafted(prepared(tmp_path, EW, filing)).title) == "First Witness Statement of [redacted]"


def test_the_statement_of_truth_warns_of_contempt(tmp_path: Path) -> None:
    oath = drafted(prepared(tmp_path, EW), "statement").oath
    assert oath is not None
    assert "proceedings for contempt of court may be brought" in str(oath.closing)


def test_a_draft_injunction_bears_its_penal_notice_before_its_title(tmp_path: Path) -> None:
    draft = drafted(prepared(tmp_path, EW, paper("injunction-order", "proposed-order")))
    assert str(draft.notices[0]).startswith("PENAL NOTICE")
    assert not drafted(prepared(tmp_path / "other", EW, paper("proposed-order", "proposed-order"))).notices


def test_a_penal_notice_is_in_capitals_from_its_first_word_to_its_last(tmp_path: Path) -> None:
    order = {"kind": "mandatory-act", "act": "disclose the file"}
    orders = [order | {"id": each, "addressee": each} for each in ("b", "c")]
    called = [{"id": "b", "name": "Ministry of B", "short_name": "the Ministry"}, {"id": "c", "short_name": "the C"}]
    order = paper("injunction-order", "proposed-order", orders=orders)
    notice = str(drafted(prepared(tmp_path, EW, order, parties_changed=called)).notices[0])
    assert "IF YOU, THE MINISTRY OF B OR C LTD, DISOBEY" in notice
    assert "HELPS OR PERMITS THE MINISTRY OF B OR C LTD TO BREACH" in notice
    assert notice == notice.upper()


def test_the_schedules_of_an_order_stand_after_its_date_and_no_heading_of_it_has_a_letter(tmp_path: Path) -> None:
    lines = [{"id": "pay", "text": "They undertake to pay."}]
    duration = [{"id": "until", "text": "It has effect until trial; see [@costs] and [@pay]."}]
    sections = [
        {"section": "duration", "paragraphs": duration},
        {"section": "costs", "id": "costs", "paragraphs": ["They are reserved."]},
        {"section": "undertakings", "paragraphs": lines},
    ]
    draft = drafted(prepared(tmp_path, EW, paper("injunction-order", "proposed-order", sections=sections)))
    told = [(each.number, str(each.heading)) for each in draft.sections]
    assert told[-4:] == [
        ("", "Costs"),
        ("", ""),
        ("", "Schedule A: Undertakings Given to the Court"),
        ("", "Schedule B: Evidence Relied On"),
    ]
    assert [str(each.text) for each in draft.sections[-3].paragraphs] == ["Date: ________________"]
    assert [each.number for each in draft.sections[-2].paragraphs] == [""]
    (until,) = next(each for each in draft.sections if each.key == "duration").paragraphs
    assert str(until.text).endswith("see Costs and Schedule A: Undertakings Given to the Court.")


def test_what_was_read_in_the_rule_itself_is_marked_so_and_nothing_else() -> None:
    grounds = load(EW).closure_grounds
    assert all(ground.verified for ground in grounds.values())
    assert not any(court.verified for court in load(EW).courts.values())


@pytest.mark.parametrize(
    ("filers", "words"),
    [
        (
            ["z"],
            "The Second Claimant believes that the facts stated in this document are true.",
        ),
        (
            ["a", "z"],
            "The Claimants believe that the facts stated in this document are true.",
        ),
    ],
)
def test_a_statement_of_truth_is_made_by_those_who_file_the_paper(
    tmp_path: Path, filers: list[str], words: str
) -> None:
    draft = drafted(prepared(tmp_path, EW, paper("application", "motion", filed_by=filers)))
    truth = next(section for section in draft.sections if section.key == "statement-of-truth")
    assert str(truth.paragraphs[0].text).startswith(words)


def test_an_exhibit_goes_with_the_statement_that_identifies_it_and_with_no_other_paper(tmp_path: Path) -> None:
    sections = [{"section": "facts", "paragraphs": ["See [@letter] and [@report]."]}]
    ready = prepared(tmp_path, EW, paper("skeleton-argument", "motion", sections=sections))
    assert [str(each.mark) for each in drafted(ready).exhibits] == ["C1"]
    assert [str(each.mark) for each in drafted(ready, "statement").exhibits] == ["DI1"]


def test_an_application_for_anonymity_speaks_of_names_and_not_of_closing_a_hearing(tmp_path: Path) -> None:
    scope = {"extent": "part", "items": ["the name of Z", "its address"], "who_may_attend": ["the parties"]}
    draft = drafted(prepared(tmp_path, EW, paper("application-anonymity", "motion", closure={"scope": scope})))
    told = next(section for section in draft.sections if section.key == "scope").paragraphs
    assert [str(each.text) for each in told] == [
        "What is meant:\nthe name of Z;\nits address.",
        "Those who may still know it: the parties.",
    ]


def test_a_bundle_is_listed_part_by_part_its_documents_numbered_through(tmp_path: Path) -> None:
    ready = prepared(tmp_path, EW, paper("skeleton-argument", "motion"))
    parts = generated(ready)["bundle-index"].bundle
    assert [(part.heading, [(line.number, str(line.title)) for line in part.lines]) for part in parts] == [
        ("Statements of Case", [("1", "Statement of Facts and Grounds")]),
        ("Applications and Written Argument", [("2", "Skeleton Argument on Behalf of the First Claimant")]),
        (
            "Witness Statements and Exhibits",
            [
                ("3", "First Witness Statement of Dana Imaginary"),
                ("4", "Exhibit DI1: Letter"),
                ("5", "Exhibit C1: Report"),
                ("6", "Exhibit D1: Reply"),
            ],
        ),
    ]


def test_a_bundle_has_written_argument_in_the_order_of_filing_and_no_day_for_a_draft_order(tmp_path: Path) -> None:
    ready = prepared(
        tmp_path,
        EW,
        paper("application", "motion", id="one", date="2026-06-26"),
        paper("opposition", "response", id="two", responds_to="one", filed_by=["b"], date="2026-07-01"),
        paper("skeleton-argument", "motion", id="three", date="2026-07-03"),
        paper("proposed-order", "proposed-order", id="four", on="one", date="2026-07-03"),
    )
    parts = {part.heading: part.lines for part in generated(ready)["bundle-index"].bundle}
    days = [str(line.date) for line in parts["Applications and Written Argument"]]
    assert days == ["26 June 2026", "1 July 2026", "3 July 2026"]
    assert [str(line.date) for line in parts["Orders"]] == [""]


def test_a_cover_sheet_says_whose_statement_the_exhibit_belongs_to(tmp_path: Path) -> None:
    said = [str(each.referred_to) for each in generated(prepared(tmp_path, EW))["exhibit-index"].exhibits]
    known = "This is the exhibit marked DI1 that is referred to in the First Witness Statement of Dana Imaginary."
    assert said == [known, "", ""]


def test_the_administrative_court_has_limits_and_a_caption_of_its_own() -> None:
    system = load(EW)
    here = system.at("ewhc-kbd-admin")
    pages = {name: form.limit.pages for name, form in here.forms.items() if form.limit}
    assert pages == {"claim": 40, "skeleton-argument": 25, "summary-grounds": 30}
    assert not any(form.limit for form in system.forms.values())
    assert (here.caption.sides, system.caption.sides) != (system.caption.sides, here.caption.sides)
    assert system.at("ewca-civil").forms["skeleton-argument"].limit != here.forms["skeleton-argument"].limit
