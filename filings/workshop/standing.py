"""Which of the values of a draft stand on which paper: what its form asks for, and no other."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.profile import Form

LISTS = frozenset({"exhibit-index", "bundle-index", "certificate-of-service"})
"""Kinds of paper that are a list, without a text of their own."""

_DEFINING = {"exhibit-index": "exhibits", "affidavit": "oath"}
"""What a paper of a kind is about."""


class Standing(StrEnum):
    """Whether a value stands on a paper."""

    ALWAYS = "always"
    SOMETIMES = "sometimes"
    NEVER = "never"


def standing(name: str, form: Form) -> Mapping[str, Standing]:
    """Say of the values at the top of a draft whether they stand on the papers of a form.

    Args:
        name: the form, by the profile's name for it.
        form: what the profile says of it.

    """
    always = {
        "court": form.caption != "none",
        "case_number": form.caption != "none",
        "sides": form.caption != "none",
        "sections": form.kind not in LISTS,
        "date": form.kind not in LISTS,
        "signatures": form.signed_by != "none",
        "letter": form.kind == "prior-demand",
        "service": "certificate-of-service" in {form.kind, name},
        "bundle": form.kind == "bundle-index",
        "corner": form.corner,
        "contents": form.lists_authorities,
    }
    sometimes = {
        "oath": form.kind in {"affidavit", "power-of-attorney"},
        "opening": form.kind not in LISTS,
        "subtitle": form.subtitle is not None,
        "exhibits": form.lists_exhibits and form.kind != "bundle-index",
        "authorities": form.lists_authorities,
        "tailoring": any(section.data == "tailoring" for section in form.sections),
    }
    found = {each: Standing.ALWAYS if stands else Standing.NEVER for each, stands in always.items()}
    found |= {each: Standing.SOMETIMES if stands else Standing.NEVER for each, stands in sometimes.items()}
    return found | {_DEFINING.get(form.kind, "title"): Standing.ALWAYS, "title": Standing.ALWAYS}
