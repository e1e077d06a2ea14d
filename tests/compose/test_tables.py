"""The tables that open a long paper list what the paper prints, and tell no more than it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from filing_schemas.base import Localised
from filings.compose.compose import compose
from filings.compose.renditions import PUBLIC, PUBLIC_REDACTED, SEALED
from filings.compose.rich import Anchor, Cited
from filings.profile.forms import AuthorityKinds, Tables
from tests.compose.small import CASE, draft, facts, prepared

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose import Draft, Rendition

WORDS = {"contents": "Contents", "authorities": "Authorities"}
GROUPS = {"Cases": ("case",), "Statutes": ("statute", "regulation")}
TABLES = Tables(
    **{name: Localised(en=word) for name, word in WORDS.items()},
    groups=tuple(AuthorityKinds.model_validate({"heading": word, "kinds": kinds}) for word, kinds in GROUPS.items()),
)
KEPT = {"level": "parties-only", "ground": "state-security", "reason": "names a source"}
DOE = {"id": "doe", "kind": "case", "citation": "Jane Doe v. Ministry B (2001)", "short": "Doe"}


def tabled(folder: Path, filing: dict[str, Any], copy: Rendition = PUBLIC, **changes: object) -> Draft:
    """Draft a paper of a court system in which it opens with the tables."""
    ready = prepared(folder, filing, **changes)
    form = ready.profile.forms["administrative-petition"].model_copy(update={"lists_authorities": True})
    forms = {**ready.profile.forms, "administrative-petition": form}
    ready = replace(ready, profile=ready.profile.model_copy(update={"tables": TABLES, "forms": forms}))
    return compose(ready, ready.filings["petition"], copy)


def listed(draft: Draft) -> dict[str, list[str]]:
    return {group.heading: [str(line.text) for line in group.lines] for group in draft.authorities}


def marks(draft: Draft) -> list[Cited]:
    texts = (each.text for section in draft.sections for each in section.paragraphs)
    return [node for text in texts for block in text.blocks for node in block.nodes if isinstance(node, Cited)]


def test_the_contents_are_the_headings_each_with_its_number_and_bookmark(tmp_path: Path) -> None:
    paper = tabled(tmp_path, facts("It asked."))
    headed = [section for section in paper.sections if section.heading]
    assert [str(line.text) for line in paper.contents] == [str(section.heading) for section in headed]
    assert [line.number for line in paper.contents][:2] == ["A.", "B."]
    anchors = [section.heading.blocks[0].nodes[0] for section in headed]
    assert anchors == [Anchor(line.bookmark) for line in paper.contents]


def test_an_authority_is_marked_in_full_first_and_by_its_short_name_afterwards(tmp_path: Path) -> None:
    paper = tabled(tmp_path, facts("Under [@law], and [@law] again.", "See [@law]."))
    assert [(mark.long, mark.short) for mark in marks(paper)] == [
        ("The Long Law, 5744-1984", "Long Law"), ("", "Long Law"), ("", "Long Law"),
    ]  # fmt: skip
    assert listed(paper) == {"Statutes": ["The Long Law, 5744-1984"]}


def test_an_authority_is_listed_with_a_place_for_each_paragraph_that_cites_it(tmp_path: Path) -> None:
    paper = tabled(tmp_path, facts("Under [@law], and [@law] again.", "See [@law]."))
    places = tuple(mark.bookmark for mark in marks(paper) if mark.bookmark)
    assert len(set(places)) == 2
    assert paper.authorities[0].lines[0].bookmarks == places


def test_an_authority_that_begins_with_a_small_letter_in_a_sentence_has_a_capital_in_the_table(tmp_path: Path) -> None:
    contract = {"id": "contract", "kind": "statute", "citation": "the law of contract"}
    paper = tabled(tmp_path, facts("Under [@contract]."), authorities=[contract])
    assert listed(paper) == {"Statutes": ["The law of contract"]}
    assert any("Under the law of contract." in str(each.text) for part in paper.sections for each in part.paragraphs)


def test_what_has_no_citation_yet_is_a_gap_in_the_text_and_not_listed(tmp_path: Path) -> None:
    paper = tabled(tmp_path, facts("It was so held ([@unknown])."))
    assert listed(paper) == {}
    assert any("it was so held" in gap for gap in paper.gaps)


def test_a_heading_withheld_shows_its_marker_in_the_contents_too(tmp_path: Path) -> None:
    filing = facts("It asked.") | {"grounds": [{"id": "g", "heading": "The source", "paragraphs": ["It is."], **KEPT}]}
    public, sealed = (tabled(tmp_path, filing, copy) for copy in (PUBLIC_REDACTED, SEALED))
    assert "The source" in [str(line.text) for line in sealed.contents]
    assert "The source" not in str(public)
    assert len(public.contents) == len(sealed.contents)


def test_an_authority_cited_only_where_it_is_withheld_is_not_listed(tmp_path: Path) -> None:
    filing = facts("Open.", {"text": "Under [@law].", **KEPT})
    assert listed(tabled(tmp_path, filing, PUBLIC_REDACTED)) == {}
    assert listed(tabled(tmp_path, filing, SEALED)) == {"Statutes": ["The Long Law, 5744-1984"]}


def test_a_name_kept_back_stands_in_no_table_and_no_mark(tmp_path: Path) -> None:
    parties = [{**CASE["parties"][0], "name": "Jane Doe", "kind": "natural-person"}, *CASE["parties"][1:]]
    paper = tabled(
        tmp_path, facts("See [@doe].", "And [@doe]."),
        parties=parties, authorities=[DOE], pseudonyms=[{"of": "a", "pseudonym": "the First Petitioner"}],
    )  # fmt: skip
    assert listed(paper) == {"Cases": ["The First Petitioner v. Ministry B (2001)"]}
    assert "Doe" not in repr(replace(paper, words={}))


def test_other_papers_have_neither_tables_nor_marks(tmp_path: Path) -> None:
    paper = draft(tmp_path, facts("Under [@law]."))
    assert (paper.contents, paper.authorities, marks(paper)) == ((), (), [])
