"""What each paper must contain and in which order, as the anatomy of the papers of each court system has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filing_schemas import KINDS
from filings.compose import generated
from filings.profile import known, load
from tests.profile.systems import MAIN, drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

CLOSURE_IL = "order-sought scope closure-grounds interest harm causal-link necessity alternatives duration publication"
CLOSURE_US = CLOSURE_IL.replace("scope", "scope standard") + " evidence positions findings"
CLOSURE_EW = CLOSURE_IL.replace("necessity", "necessity expression") + " evidence positions findings statement-of-truth"
PARTS = {
    "israel": {
        "administrative-petition": "parties decision jurisdiction standing facts prior-application argument relief",
        "interim-application": "order-sought facts prospects balance",
        "response": "introduction summary facts answers framework merits relief",
        "opposition": "position relief",
        "opposition-to-closure": "position relief",
        "reply": "position relief",
        "motion": "order-sought argument",
        "motion-to-close": CLOSURE_IL + " evidence positions findings",
        "motion-to-open": "order-sought argument",
        "motion-to-dismiss": "order-sought threshold",
        "affidavit": "deponent knowledge facts",
        "proposed-order": "recitals orders",
        "prior-demand": "facts basis demand reply-by proceedings",
    },
    "us-federal": {
        "complaint": "jurisdiction parties facts argument relief",
        "motion-for-preliminary-injunction": (
            "order-sought facts standard argument prospects harm balance public-interest security"
        ),
        "motion": "order-sought argument",
        "memorandum": "facts standard argument",
        "declaration": "deponent knowledge facts",
        "answer": "answers relief",
        "opposition": "introduction facts argument relief",
        "opposition-to-closure": "introduction facts argument relief",
        "reply": "argument relief",
        "motion-to-dismiss": "order-sought threshold",
        "motion-to-seal": CLOSURE_US,
        "motion-to-close": CLOSURE_US,
        "public-notice": "notice scope objections",
        "proposed-order": "recitals orders",
        "injunction-order": "recitals findings orders bound security duration",
        "certificate-of-conferral": "certificate positions",
        "certificate-of-word-count": "certificate",
    },
    "england-wales": {
        "claim": "parties decision facts framework argument prior-application timeliness relief statement-of-truth",
        "application-notice": (
            "order-sought draft-order argument undertakings hearing service evidence statement-of-truth"
        ),
        "application": "order-sought draft-order argument hearing service evidence statement-of-truth",
        "witness-statement": "deponent knowledge facts",
        "proposed-order": "recitals orders costs",
        "injunction-order": "recitals orders duration variation costs undertakings evidence",
        "skeleton-argument": "issues facts framework argument relief",
        "summary-grounds": "summary facts merits relief",
        "detailed-grounds": "summary facts merits relief",
        "defence": "answers statement-of-truth",
        "application-private-hearing": CLOSURE_EW,
        "opposition": "position relief",
        "opposition-to-closure": "position relief",
        "reply": "position relief",
        "prior-demand": "facts basis demand reply-by",
    },
}
PAPERS = [(system, form) for system, forms in PARTS.items() for form in forms]


def in_order(wanted: list[str], given: list[str]) -> bool:
    """Say whether all that is wanted is given, in that order."""
    rest = iter(given)
    return all(each in rest for each in wanted)


@pytest.mark.parametrize(("system", "form"), PAPERS)
def test_a_paper_has_each_part_that_it_must_have_in_its_order(tmp_path: Path, system: str, form: str) -> None:
    kind = load(system).forms[form].kind
    draft = drafted(prepared(tmp_path, system, paper(form, kind)))
    wanted = PARTS[system][form].split()
    given = [section.key for section in draft.sections]
    assert in_order(wanted, given), given
    empty = [each.key for each in draft.sections if each.key in wanted and not (each.paragraphs or each.heading)]
    assert empty == []


@pytest.mark.parametrize(("system", "form"), PAPERS)
def test_a_paper_has_its_head_and_its_foot(tmp_path: Path, system: str, form: str) -> None:
    told = load(system).forms[form]
    draft = drafted(prepared(tmp_path, system, paper(form, told.kind)))
    assert "NOT FILED" in draft.legend
    assert str(draft.title)
    assert bool(draft.sides) is (told.caption != "none")
    assert bool(draft.signatures) is (told.signed_by != "none")
    assert (draft.oath is not None) is (told.kind == "affidavit")


@pytest.mark.parametrize("system", list(PARTS))
def test_every_paper_that_a_person_writes_is_in_the_table(system: str) -> None:
    written = [name for name, form in load(system).forms.items() if form.kind in KINDS]
    assert sorted(written) == sorted(PARTS[system])


@pytest.mark.parametrize("system", list(MAIN))
def test_the_index_and_the_certificate_are_made_from_the_case(tmp_path: Path, system: str) -> None:
    made = generated(prepared(tmp_path, system))
    assert {"exhibit-index", "certificate-of-service"} <= set(made)
    assert len(made["exhibit-index"].exhibits) == 3


@pytest.mark.parametrize("system", known())
def test_a_required_part_rests_on_a_source_or_on_that_of_its_paper(system: str) -> None:
    forms = load(system).forms
    unsourced = [
        f"{name}: {spec.key}"
        for name, form in forms.items()
        for spec in form.sections
        if spec.required and not (spec.source or form.source)
    ]
    assert unsourced == []
