"""A small case in each court system, so that a test can draft any paper of it."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from filing_schemas.vocabulary import Language
from filings.assembly import load, profile_of
from filings.compose import Draft, Prepared, compose, prepare

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MAIN = {"israel": "administrative-petition", "us-federal": "complaint", "england-wales": "claim"}
"""The paper that begins a case in each system."""
CASE: dict[str, Any] = {
    "format": 1,
    "id": "small",
    "title": "A v. B",
    "court": {"name": "Court of Z"},
    "number": {"placeholder": "[number]"},
    "parties": [
        {"id": "a", "name": "A Ltd", "side": "petitioner-side", "kind": "company", "feminine": True},
        {"id": "z", "name": "Z Ltd", "side": "petitioner-side", "kind": "company", "feminine": True},
        {"id": "b", "name": "Ministry B", "side": "respondent-side", "kind": "public-authority"},
        {
            "id": "c",
            "name": "C Ltd",
            "side": "respondent-side",
            "kind": "company",
            "capacity": "affected-licensee",
            "feminine": True,
        },
    ],
    "exhibits": [
        {
            "id": "letter",
            "title": "Letter",
            "kind": "document",
            "tendered_by": "a",
            "authenticated_by": "statement/letter",
        },
        {"id": "report", "title": "Report", "kind": "document", "tendered_by": "z"},
        {"id": "reply", "title": "Reply", "kind": "document", "tendered_by": "b"},
    ],
}
GOES_WITH = {"response": "responds_to", "affidavit": "in_support_of", "proposed-order": "on", "motion": "in_support_of"}


def paper(form: str, kind: str, **fields: object) -> dict[str, Any]:
    """Give a filing with nothing in it but what it must have."""
    filing: dict[str, Any] = {"kind": kind, "form": form, "id": "paper", "filed_by": ["a"]}
    if kind in GOES_WITH:
        filing[GOES_WITH[kind]] = "main"
    if kind == "prior-demand":
        filing["to"] = "b"
    return filing | fields


def prepared(
    folder: Path,
    system: str,
    *filings: dict[str, Any],
    templates: Path | None = None,
    language: Language = Language.EN,
    parties_changed: Sequence[dict[str, Any]] = (),
    **changes: object,
) -> Prepared:
    """Write the case with its first paper and these filings, and read it."""
    (folder / "filings").mkdir(parents=True, exist_ok=True)
    case = {**deepcopy(CASE), "profile": system, "language": language.value, **changes}
    changed = {each["id"]: each for each in parties_changed}
    case["parties"] = [each | changed.get(each["id"], {}) for each in case["parties"]]
    (folder / "case.yaml").write_text(json.dumps(case), encoding="utf-8")
    first = {"kind": "injunction-request", "form": MAIN.get(system, "petition"), "id": "main", "filed_by": ["a", "z"]}
    statement = {
        "kind": "affidavit",
        "form": {"us-federal": "declaration", "israel": "affidavit"}.get(system, "witness-statement"),
        "id": "statement",
        "filed_by": ["a"],
        "in_support_of": "main",
        "date": "2026-03-02",
        "deponent": {"name": "Dana Imaginary", "capacity": "Director"},
        "sections": [{"section": "facts", "paragraphs": [{"id": "letter", "text": "I have [@letter]."}]}],
    }
    for place, filing in enumerate((first, statement, *filings), start=1):
        path = folder / "filings" / f"{place:02}-{filing['id']}.yaml"
        path.write_text(json.dumps(filing), encoding="utf-8")
    case_file = load(folder, templates)
    return prepare(replace(case_file, spoken=language), profile_of(case_file, templates))


def drafted(ready: Prepared, name: str = "paper") -> Draft:
    """Draft one of its papers."""
    return compose(ready, ready.filings[name])
