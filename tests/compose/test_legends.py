from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from filing_schemas.vocabulary import ConfidentialityLevel, Language
from filings import profile
from filings.assembly import draft as drafted
from filings.assembly import load
from filings.compose import compose
from filings.compose.renditions import COUNSEL_ONLY, EX_PARTE, PUBLIC, PUBLIC_REDACTED, RENDITIONS, SEALED
from tests.compose.small import draft, facts, prepared, write

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose import Rendition

CLOSED = facts("Open.", *({"text": "Kept.", "level": each.value} for each in ConfidentialityLevel if each != "public"))
OFFICIAL = re.compile(r"\b(top secret|secret|classified|official-sensitive|noforn)\b|סודי", re.IGNORECASE)
"""Marks that governments put on what they keep secret."""


def session(**states: str) -> dict[str, dict[str, str]]:
    return {name: {"state": state} for name, state in states.items()}


@pytest.mark.parametrize(
    ("rendition", "said"),
    [
        (PUBLIC, ""),
        (PUBLIC_REDACTED, "REDACTED PUBLIC VERSION"),
        (SEALED, "CONFIDENTIAL - NOT FOR PUBLICATION"),
        (COUNSEL_ONLY, "FOR THE EYES OF COUNSEL ALONE"),
        (EX_PARTE, "EX PARTE - FOR THE EYES OF THE COURT ALONE"),
    ],
    ids=lambda each: getattr(each, "name", ""),
)
def test_a_copy_says_across_each_page_for_whom_it_is(tmp_path: Path, rendition: Rendition, said: str) -> None:
    made = draft(tmp_path, CLOSED, rendition=rendition)
    assert made.watermark == (f"TRAINING LEGEND: {said}" if said else "")
    assert said in made.legend


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ({}, ""),
        ({"hearing": "granted-partial"}, "CLOSED DOORS IN PART"),
        ({"hearing": "granted-full"}, "CLOSED DOORS"),
        ({"anonymity": "granted-full"}, "PUBLICATION RESTRICTED"),
        ({"hearing": "denied"}, ""),
        ({"hearing": "unsealed"}, ""),
    ],
)
def test_a_closed_copy_says_what_sort_of_session_is_held(tmp_path: Path, states: dict[str, str], said: str) -> None:
    made = draft(tmp_path, CLOSED, rendition=SEALED, session=session(**states))
    assert made.legend.split("\n")[1:] == ["CONFIDENTIAL - NOT FOR PUBLICATION", *([said] if said else [])]


@pytest.mark.parametrize("states", [{"hearing": "deferred"}, {"documents": "closure-requested"}])
def test_while_a_request_is_pending_a_copy_for_the_parties_says_that_and_no_more(
    tmp_path: Path, states: dict[str, str]
) -> None:
    pending = "CONFIDENTIAL - MOTION TO CLOSE PENDING"
    sealed, counsel = (
        draft(tmp_path / copy.name, CLOSED, rendition=copy, session=session(**states))
        for copy in (SEALED, COUNSEL_ONLY)
    )
    assert sealed.legend.split("\n")[1:] == [pending]
    assert sealed.watermark == f"TRAINING LEGEND: {pending}"
    assert counsel.legend.split("\n")[1:] == ["FOR THE EYES OF COUNSEL ALONE", pending]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2031-01-12", "CONFIDENTIAL - NOT FOR PUBLICATION"),
        ("2031-03-30", "CONFIDENTIAL - MOTION TO CLOSE PENDING"),
        ("2031-06-01", "CONFIDENTIAL - MOTION TO CLOSE PENDING"),
        ("2031-06-02", "CONFIDENTIAL - NOT FOR PUBLICATION\nCLOSED DOORS IN PART"),
        (None, "CONFIDENTIAL - NOT FOR PUBLICATION\nCLOSED DOORS IN PART"),
    ],
)
def test_a_legend_says_what_was_held_on_the_day_of_the_paper(tmp_path: Path, day: str | None, said: str) -> None:
    motion = {"kind": "motion", "form": "motion-to-close", "id": "motion", "filed_by": ["b"], "date": "2031-03-30"}
    motion["relief"] = {"final": [{"id": "close", "kind": "close-hearing", "act": "close the doors"}]}
    ruling = {"id": "ruled", "kind": "granted-in-part", "on": ["motion"], "text": "In part.", "date": "2031-06-02"}
    held = {"hearing": {"state": "granted-partial", "ruling": "ruled"}, "rulings": [ruling]}
    made = draft(tmp_path, motion, CLOSED | ({"date": day} if day else {}), rendition=SEALED, session=held)
    assert made.legend == f"STUDY DRAFT - NOT FILED\n{said}"


@pytest.mark.parametrize(("day", "said"), [("2031-03-29", "NOT FOR PUBLICATION"), ("2031-03-30", "PENDING")])
def test_no_legend_says_that_a_motion_is_pending_before_it_is_made(tmp_path: Path, day: str, said: str) -> None:
    motion = {"kind": "motion", "form": "motion-to-close", "id": "motion", "filed_by": ["b"], "date": "2031-03-30"}
    motion["relief"] = {"final": [{"id": "close", "kind": "close-hearing", "act": "close the doors"}]}
    states = session(hearing="closure-requested")
    made = draft(tmp_path, motion, CLOSED | {"date": day}, rendition=SEALED, session=states)
    assert made.legend.endswith(said)
    assert made.watermark.endswith(said)


def test_a_request_to_withhold_a_name_is_no_motion_to_close(tmp_path: Path) -> None:
    made = draft(tmp_path, CLOSED, rendition=SEALED, session=session(anonymity="closure-requested"))
    assert "PENDING" not in made.legend


def test_each_legend_stands_on_a_line_and_says_no_word_that_stands_over_it(tmp_path: Path) -> None:
    ready = prepared(tmp_path, CLOSED, session=session(documents="closure-requested"))
    english = {name: getattr(profile.load("england-wales"), name) for name in ("level_legends", "session_legends")}
    ready = replace(ready, profile=ready.profile.model_copy(update=english))
    (petition,) = ready.filings.values()
    assert compose(ready, petition, COUNSEL_ONLY).legend.split("\n") == [
        "STUDY DRAFT - NOT FILED",
        "CONFIDENTIAL - FOR THE MEMBERS OF THE CONFIDENTIALITY RING",
        "APPLICATION FOR A PRIVATE HEARING PENDING",
    ]


@pytest.mark.parametrize("system", ["israel", "us-federal", "england-wales"])
def test_no_legend_says_that_a_study_draft_was_filed(system: str) -> None:
    known = profile.load(system)
    said = [*known.level_legends.values(), *known.session_legends.values()]
    texts = [each.text(language) for each in said for language in Language]
    assert [text for text in texts if "FILED" in text and not text.startswith("TRAINING LEGEND")] == []


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ({"anonymity": "granted-full"}, ["PUBLICATION RESTRICTED"]),
        ({"publication": "granted-partial"}, ["PUBLICATION RESTRICTED"]),
        ({"hearing": "granted-full"}, []),
        ({"anonymity": "closure-requested"}, []),
        ({"anonymity": "unsealed"}, []),
    ],
)
def test_a_redacted_public_copy_says_that_an_order_restricts_publication(
    tmp_path: Path, states: dict[str, str], said: list[str]
) -> None:
    made = draft(tmp_path, CLOSED, rendition=PUBLIC_REDACTED, session=session(**states))
    assert made.legend.split("\n")[1:] == ["REDACTED PUBLIC VERSION", *said]


def test_a_public_copy_says_nothing_of_what_is_held(tmp_path: Path) -> None:
    made = draft(tmp_path, CLOSED, session=session(hearing="granted-full"))
    assert made.legend == "STUDY DRAFT - NOT FILED"


@pytest.mark.parametrize("system", ["israel", "us-federal", "england-wales"])
def test_no_legend_is_one_that_a_government_uses(system: str) -> None:
    known = profile.load(system)
    assert known.watermark is not None
    said = [known.watermark, known.redacted_legend, *known.level_legends.values(), *known.session_legends.values()]
    texts = [each.text(language) for each in said if each for language in Language]
    assert [text for text in texts if OFFICIAL.search(text)] == []


def test_every_header_of_a_closed_copy_bears_the_watermark_and_none_of_an_open_one(tmp_path: Path) -> None:
    write(tmp_path / "case", facts("Open.", {"text": "Kept.", "level": "court-only"}))
    made = drafted(load(tmp_path / "case"), to=tmp_path / "drafts")
    for paper in made.papers:
        with zipfile.ZipFile(tmp_path / "drafts" / paper.name) as package:
            headers = [package.read(name).decode() for name in package.namelist() if "header" in name]
        assert len(headers) >= 3
        marked = ['string="TRAINING LEGEND: EX PARTE' in header for header in headers]
        assert all(marked) if paper.rendition == "ex-parte" else not any("textpath" in header for header in headers)


def test_the_name_of_a_file_says_for_whom_it_is(tmp_path: Path) -> None:
    write(tmp_path / "case", CLOSED)
    made = drafted(load(tmp_path / "case"), to=tmp_path / "drafts")
    assert {each.rendition for each in made.papers} < {each.name for each in RENDITIONS}
    assert all(each.name.endswith(f".{each.rendition}.docx") for each in made.papers)
