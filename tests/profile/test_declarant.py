"""How citations call whoever makes a statement, and goes by another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings.compose.compose import compose
from filings.compose.renditions import PUBLIC_REDACTED, SEALED
from tests.profile.systems import paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose import Rendition


def cited(folder: Path, name: str, rendition: Rendition, **changes: object) -> str:
    """Give a copy of a motion that cites the declaration of a plaintiff."""
    person = {"id": "a", "name": name, "kind": "natural-person", "concern": "She asks."}
    declaration = paper("declaration", "affidavit", id="own", in_support_of="main") | {
        "deponent": {"name": name, "capacity": "Plaintiff"},
        "sections": [{"section": "facts", "paragraphs": [{"id": "seen", "text": "I was there."}]}],
    }
    asked = paper("motion", "motion", sections=[{"section": "argument", "paragraphs": ["It was so ([@own/seen])."]}])
    ready = prepared(folder, "us-federal", declaration, asked, parties_changed=[person], **changes)
    return repr(compose(ready, ready.filings["paper"], rendition))


@pytest.mark.parametrize("name", ["Anna Rose", "Anna Will", "Dr. Anna King", "Anna O"])
def test_a_surname_that_is_a_word_too_stands_in_no_citation_of_a_public_copy(tmp_path: Path, name: str) -> None:
    called = [{"of": "a", "pseudonym": "J. Roe"}]
    said = cited(tmp_path, name, PUBLIC_REDACTED, pseudonyms=called)
    assert "J. Roe Decl." in said
    assert f"{name.rsplit(maxsplit=1)[-1]} Decl." not in said


def test_a_declarant_under_the_own_name_is_cited_by_surname(tmp_path: Path) -> None:
    assert "Rose Decl." in cited(tmp_path, "Anna Rose", SEALED)


@pytest.mark.parametrize("name", ["Dana Imaginary", "Grace"])
def test_the_mark_of_an_exhibit_has_no_initial_of_a_witness_who_goes_by_another_name(tmp_path: Path, name: str) -> None:
    person = {"id": "a", "name": name, "kind": "natural-person", "concern": "She asks."}
    statement = paper("witness-statement", "affidavit", id="own", in_support_of="main", deponent={"name": name})
    exhibit = {"id": "plan", "title": "Plan", "kind": "document", "tendered_by": "a", "authenticated_by": "own/seen"}
    statement["sections"] = [{"section": "facts", "paragraphs": [{"id": "seen", "text": "I have [@plan]."}]}]
    open_one, kept = (
        prepared(folder, "england-wales", statement, parties_changed=[person], exhibits=[exhibit], pseudonyms=called)
        for folder, called in ((tmp_path / "open", []), (tmp_path / "kept", [{"of": "a", "pseudonym": "J. Roe"}]))
    )
    assert open_one.marks["plan"].startswith(name[0])
    assert not kept.marks["plan"].startswith(name[0])
