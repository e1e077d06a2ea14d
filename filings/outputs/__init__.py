"""Finished files put in their place, whole or not at all, with a manifest of what made them."""

from __future__ import annotations

from filings.outputs.edits import State, Verdict, verify
from filings.outputs.folder import Produced, Written, write, write_drafts
from filings.outputs.manifest import CASE, MANIFEST, Making, Manifest, Output, fingerprint, read_manifest
from filings.outputs.pdf import Pdfs, to_pdf

__all__ = [
    "CASE",
    "MANIFEST",
    "Making",
    "Manifest",
    "Output",
    "Pdfs",
    "Produced",
    "State",
    "Verdict",
    "Written",
    "fingerprint",
    "read_manifest",
    "to_pdf",
    "verify",
    "write",
    "write_drafts",
]
