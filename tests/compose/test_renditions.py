from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose import copies, generated, notice
from filings.compose.compose import compose
from filings.compose.redactions import redactions
from filings.compose.renditions import COUNSEL_ONLY, EX_PARTE, PUBLIC, PUBLIC_REDACTED, SEALED, called_for, rises_above
from tests.compose.small import CASE, PETITION, draft, facts, part, prepared

if TYPE_CHECKING:
    from pathlib import Path

LEVELS = st.sampled_from(ConfidentialityLevel)
SAID = "The source sits in the ministry"


def secret(level: str) -> dict[str, str]:
    return {"text": f"{SAID}.", "level": level, "ground": "state-security", "reason": "names a source"}


@given(whole=LEVELS, held=st.frozensets(LEVELS), marked=st.booleans())
def test_everything_in_a_paper_appears_in_one_of_its_copies(
    whole: ConfidentialityLevel, held: frozenset[ConfidentialityLevel], *, marked: bool
) -> None:
    made = called_for(whole, held, marked=marked)
    assert made
    for level in {whole, *held}:
        needed = max(whole, level, key=list(ConfidentialityLevel).index)
        assert any(not rises_above(needed, copy.ceiling) for copy in made)


@given(whole=LEVELS, held=st.frozensets(LEVELS), marked=st.booleans())
def test_no_copy_of_a_paper_goes_to_readers_who_may_not_see_the_paper(
    whole: ConfidentialityLevel, held: frozenset[ConfidentialityLevel], *, marked: bool
) -> None:
    assert not any(rises_above(whole, copy.ceiling) for copy in called_for(whole, held, marked=marked))


@pytest.mark.parametrize(
    ("level", "names"),
    [
        ("public", ["public"]),
        ("parties-only", ["public-redacted", "sealed"]),
        ("counsel-only", ["public-redacted", "counsel-only"]),
        ("court-and-special-advocate", ["public", "special-advocate"]),
        ("court-only", ["public", "ex-parte"]),
    ],
)
def test_the_copies_follow_from_the_levels(tmp_path: Path, level: str, names: list[str]) -> None:
    ready = prepared(tmp_path, facts("Open.", secret(level)))
    assert [copy.name for copy in copies(ready, ready.filings["petition"])] == names


def test_an_annexed_paragraph_leaves_no_trace_in_the_open_copy(tmp_path: Path) -> None:
    with_it = draft(tmp_path / "with", facts("Before.", secret("court-only"), "After."))
    without = draft(tmp_path / "without", facts("Before.", "After."))
    assert with_it == without


def test_an_annex_has_numbers_of_its_own_and_nothing_of_the_rest(tmp_path: Path) -> None:
    annex = draft(tmp_path, facts("Before.", secret("court-only"), "After."), rendition=EX_PARTE)
    assert part(annex, "facts") == [f"1. {SAID}."]
    assert [section.key for section in annex.sections] == ["facts"]
    assert "Annex" in str(annex.title)


def test_the_log_of_a_paper_without_numbers_says_which_paragraph_of_which_part(tmp_path: Path) -> None:
    motion = {
        "kind": "motion",
        "form": "motion",
        "id": "motion",
        "filed_by": ["a"],
        "sections": [{"heading": "Reasons", "paragraphs": ["It asks.", secret("parties-only")]}],
    }
    ready = prepared(tmp_path, motion, profile="us-federal")
    (entry,) = redactions(ready, ready.filings["motion"], SEALED)
    assert entry.place == "part I, paragraph 2 in it"


def test_what_a_paragraph_rests_on_is_known_after_it_in_every_copy(tmp_path: Path) -> None:
    law = {"id": "law", "kind": "statute", "citation": "Courts Act 1984", "short": "Courts Act"}
    rests = {"text": "It was so[, as [@law] has it]{.sealed for=parties-only why=state-security}.", "support": ["law"]}
    said = []
    for rendition in (PUBLIC_REDACTED, SEALED):
        paper = draft(tmp_path / rendition.name, facts(rests, "Again, [@law]."), rendition=rendition, authorities=[law])
        said.append(part(paper, "facts")[1])
    assert said[0] == said[1] == "8. Again, Courts Act."


def test_a_paragraph_with_an_annexed_span_stands_in_full_in_the_annex(tmp_path: Path) -> None:
    filing = facts({"id": "told", "text": "It was told [by the source]{.sealed for=court-only why=state-security}."})
    public = draft(tmp_path / "public", filing)
    number = part(public, "facts")[0].partition(".")[0]
    annex = draft(tmp_path / "annex", filing, rendition=EX_PARTE)
    assert part(public, "facts")[0].endswith("It was told [withheld].")
    assert part(annex, "facts")[0] == f"1. Paragraph {number} of the Petition, in full: It was told by the source."


def test_what_stands_in_a_closed_part_is_closed_unless_a_reason_says_otherwise(tmp_path: Path) -> None:
    filing = facts("Inner.", {"text": "Known.", "lowered": "it was published"})
    filing["sections"][0] |= {"level": "parties-only"}
    printed = [each.partition(". ")[2] for each in part(draft(tmp_path, filing), "facts")]
    assert printed == ["[withheld]", "Known."]


def test_a_sealed_paper_is_only_noticed_in_public(tmp_path: Path) -> None:
    sealed = PETITION | {"level": "parties-only", "ground": "state-security"}
    ready = prepared(tmp_path, sealed)
    assert [copy.name for copy in copies(ready, ready.filings["petition"])] == ["sealed"]
    told = notice(ready, ready.filings["petition"])
    assert told is not None
    assert "under seal" in str(told.sections[0].paragraphs[0].text)


def test_of_a_paper_for_the_court_alone_nobody_else_is_told(tmp_path: Path) -> None:
    ready = prepared(tmp_path, PETITION, PETITION | {"id": "second", "level": "court-only"})
    paper = ready.filings["second"]
    assert [copy.name for copy in copies(ready, paper)] == ["ex-parte"]
    assert notice(ready, paper) is None
    service = generated(ready, SEALED)["certificate-of-service"].service
    assert service is not None
    assert len(service.papers) == 1


def test_the_log_names_what_a_copy_shows_and_the_public_one_does_not(tmp_path: Path) -> None:
    ready = prepared(tmp_path, facts("Open.", secret("parties-only"), secret("counsel-only")))
    paper = ready.filings["petition"]
    sealed = compose(ready, paper, SEALED)
    (entry,) = redactions(ready, paper, SEALED)
    number = part(sealed, "facts")[1].partition(".")[0]
    assert (entry.place, entry.level, entry.ground, entry.reason) == (
        f"paragraph {number}",
        "parties-only",
        "state-security",
        "names a source",
    )


def test_the_log_of_a_paper_names_no_exhibit_that_the_paper_does_not(tmp_path: Path) -> None:
    exhibits = [each | {"level": "parties-only"} for each in CASE["exhibits"]]
    ready = prepared(tmp_path, facts("See [@letter]."), exhibits=exhibits)
    assert [each.place for each in redactions(ready, ready.filings["petition"], SEALED)] == ["exhibit P/1"]


def test_two_copies_differ_only_at_the_items_in_the_log(tmp_path: Path) -> None:
    filing = facts("One.", secret("parties-only"), "Two [x y z]{.sealed for=parties-only}.")
    ready = prepared(tmp_path, filing)
    paper = ready.filings["petition"]
    public, sealed = (
        [f"paragraph {p.number}" for s in compose(ready, paper, copy).sections for p in s.paragraphs]
        for copy in (PUBLIC_REDACTED, SEALED)
    )
    assert public == sealed
    texts = [
        {f"paragraph {p.number}": str(p.text) for s in compose(ready, paper, copy).sections for p in s.paragraphs}
        for copy in (PUBLIC_REDACTED, SEALED)
    ]
    differing = {place for place in texts[0] if texts[0][place] != texts[1][place]}
    assert differing == {entry.place for entry in redactions(ready, paper, SEALED)}


PEOPLE = [
    {"id": "a", "name": "Jane Doe", "side": "petitioner-side", "kind": "natural-person", "concern": "Jane Doe asks."},
    *CASE["parties"][1:],
]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("It told Jane Doe so.", "It told the First Petitioner so."),
        ("JANE  DOE was told.", "The First Petitioner was told."),
        ("It read Jane Doe’s letter.", "It read the First Petitioner’s letter."),
        ("It told Ms Doe.", "It told the First Petitioner."),
        ("It told J. Doe and J.D. so.", "It told the First Petitioner and the First Petitioner so."),
        ("It told Jane **Doe** so.", "It told the First Petitioner so."),
        ("It told [@a] so.", "It told the First Petitioner so."),
        ("It wrote to @janed.", "It wrote to the First Petitioner."),
        ("The doer did it.", "The doer did it."),
    ],
)
def test_a_name_is_replaced_however_it_is_written(tmp_path: Path, written: str, printed: str) -> None:
    pseudonyms = [{"of": "a", "pseudonym": "the First Petitioner", "also": ["@janed"]}]
    paper = draft(tmp_path, facts(written), parties=PEOPLE, pseudonyms=pseudonyms)
    assert part(paper, "facts")[0].partition(". ")[2] == printed


def test_no_public_copy_holds_the_name_and_every_sealed_one_does(tmp_path: Path) -> None:
    changes = {"parties": PEOPLE, "pseudonyms": [{"of": "a", "style": "letter"}]}
    public = draft(tmp_path / "public", facts("Jane Doe asked."), **changes)
    sealed = draft(tmp_path / "sealed", facts("Jane Doe asked."), rendition=SEALED, **changes)
    assert "Doe" not in repr(public)
    assert "Jane Doe" in repr(sealed)


def test_names_come_back_when_anonymity_is_refused(tmp_path: Path) -> None:
    changes = {"parties": PEOPLE, "pseudonyms": [{"of": "a"}], "session": {"anonymity": {"state": "denied"}}}
    assert "Jane Doe" in repr(draft(tmp_path, facts("Jane Doe asked."), rendition=PUBLIC, **changes))


def test_a_copy_for_counsel_alone_is_served_on_nobody_without_counsel(tmp_path: Path) -> None:
    ready = prepared(tmp_path, facts("Open.", secret("counsel-only")))
    served = {copy: generated(ready, copy)["certificate-of-service"].service for copy in (SEALED, COUNSEL_ONLY)}
    named = {copy.name: [line.party for line in made.addressees] for copy, made in served.items() if made is not None}
    assert named["sealed"] == ["Ministry B (Respondent 1)", "Company C (Respondent 2)"]
    assert named["counsel-only"] == ["Ministry B (Respondent 1)"]
