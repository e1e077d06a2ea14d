"""Finished files put in their place, whole or not at all, with a manifest of what made them."""

from __future__ import annotations

from filings.outputs.edits import State, Verdict, verify
from filings.outputs.folder import Produced, Superseded, Written, write, write_drafts
from filings.outputs.manifest import (
    CASE,
    COURT,
    MANIFEST,
    NUMBER,
    PLACEHOLDER,
    SIDES,
    Making,
    Manifest,
    Output,
    fingerprint,
    read_manifest,
)
from filings.outputs.pdf import Pdfs, to_pdf
from filings.outputs.whose import case_fingerprint

__all__ = [
    "CASE",
    "COURT",
    "MANIFEST",
    "NUMBER",
    "PLACEHOLDER",
    "SIDES",
    "Making",
    "Manifest",
    "Output",
    "Pdfs",
    "Produced",
    "State",
    "Superseded",
    "Verdict",
    "Written",
    "case_fingerprint",
    "fingerprint",
    "read_manifest",
    "to_pdf",
    "verify",
    "write",
    "write_drafts",
]
