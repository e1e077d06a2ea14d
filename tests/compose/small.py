"""A small case, written to disk and read as any case is, so that a test can change one thing in it."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from filings.assembly import load, profile_of
from filings.compose import PUBLIC, Draft, Prepared, Rendition, compose, prepare

if TYPE_CHECKING:
    from pathlib import Path

CASE: dict[str, Any] = {
    "format": 1,
    "id": "small",
    "title": "A v. B",
    "profile": "israel",
    "court": {"name": "District Court"},
    "number": {"proceeding": "AP", "placeholder": "_____-05-19"},
    "parties": [
        {"id": "a", "name": "Organisation A", "side": "petitioner-side", "kind": "ngo", "concern": "It asks."},
        {
            "id": "b",
            "name": "Ministry B",
            "short_name": "the Ministry",
            "side": "respondent-side",
            "kind": "public-authority",
            "concern": "It decided.",
            "counsel": ["state"],
        },
        {"id": "c", "name": "Company C", "side": "respondent-side", "kind": "company", "concern": "It is licensed."},
    ],
    "counsel": [{"id": "state", "name": "Counsel S", "licence_number": "[no.]", "firm": "State Office"}],
    "exhibits": [
        {
            "id": "letter",
            "title": "Letter",
            "kind": "correspondence",
            "tendered_by": "a",
            "date": "2018-11",
            "pages": 2,
        },
        {
            "id": "reply",
            "title": "Reply",
            "kind": "correspondence",
            "tendered_by": "a",
            "date": "2018-11-28",
            "pages": 1,
        },
        {"id": "memo", "title": "Memo", "kind": "document", "tendered_by": "b"},
    ],
    "authorities": [
        {"id": "law", "kind": "statute", "citation": "The Long Law, 5744-1984", "short": "Long Law"},
        {"id": "unknown", "kind": "case", "proposition": "it was so held"},
    ],
}

PETITION: dict[str, Any] = {
    "kind": "injunction-request",
    "form": "administrative-petition",
    "id": "petition",
    "filed_by": ["a"],
    "sections": [
        {
            "section": "facts",
            "paragraphs": [{"id": "asked", "text": "It asked."}, {"id": "refused", "text": "It was refused."}],
        }
    ],
    "relief": {
        "interim": [],
        "final": [
            {"id": "revoke", "kind": "revoke-licence", "act": "revoke the licence", "addressee": "b"},
            {"id": "costs", "kind": "costs", "act": "pay the costs", "addressee": "b"},
        ],
    },
}


def facts(*paragraphs: object) -> dict[str, Any]:
    """Give the petition with these paragraphs as its facts."""
    filing = deepcopy(PETITION)
    filing["sections"][0]["paragraphs"] = list(paragraphs)
    return filing


def write(folder: Path, *filings: dict[str, Any], **changes: object) -> None:
    """Write the case with these filings, the petition if none is given."""
    (folder / "filings").mkdir(parents=True, exist_ok=True)
    (folder / "case.yaml").write_text(json.dumps(CASE | changes, ensure_ascii=False), encoding="utf-8")
    for place, filing in enumerate(filings or (PETITION,), start=1):
        path = folder / "filings" / f"{place:02}-{filing['id']}.yaml"
        path.write_text(json.dumps(filing, ensure_ascii=False), encoding="utf-8")


def prepared(folder: Path, *filings: dict[str, Any], **changes: object) -> Prepared:
    """Write the case and read it."""
    write(folder, *filings, **changes)
    case_file = load(folder)
    return prepare(case_file, profile_of(case_file))


def draft(
    folder: Path,
    *filings: dict[str, Any],
    rendition: Rendition = PUBLIC,
    **changes: object,
) -> Draft:
    """Draft the last of these filings."""
    ready = prepared(folder, *filings, **changes)
    return compose(ready, list(ready.filings.values())[-1], rendition)


def part(draft: Draft, key: str) -> list[str]:
    """Give the paragraphs of a part, each with its number; spaces that break no line are spaces."""
    paragraphs = [each for section in draft.sections if section.key == key for each in section.paragraphs]
    return [f"{each.number}. {each.text}".replace("\u00a0", " ") for each in paragraphs]
