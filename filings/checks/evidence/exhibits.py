"""Exhibits: EVD-08, cited and attached; EVD-10, described whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas.vocabulary import FixtureMode
from filings.checks.finding import Hit, called, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Exhibit, Paper
    from filings.checks.subject import Subject

_DESCRIBED = {
    "date": "its date",
    "pages": "the number of its pages",
    "authenticated_by": "a paragraph in which somebody identifies it",
}


def cited_and_attached(subject: Subject) -> Iterator[Hit]:
    """EVD-08: each exhibit is cited, and each that is cited is put in by the party that tenders it."""
    for exhibit in subject.case.exhibits:
        citing = [paper for paper in subject.papers.values() if exhibit.id in subject.mentioned[paper.id]]
        path = f"case.exhibits.{exhibit.id}"
        if not citing:
            what = said("No paper refers to the exhibit {exhibit}.", exhibit=called(exhibit.id))
            yield Hit(path, what, "Cite it where it shows something, or take it out.")
        elif not _put_in(subject, exhibit, citing):
            what = said(
                "{paper} cites the exhibit {exhibit}, and {party}, which tenders it, puts it in with no paper.",
                paper=citing[0].id,
                exhibit=exhibit.id,
                party=exhibit.tendered_by,
            )
            yield Hit(path, what, "Correct `tendered_by`, or list it in `exhibits` of a paper of that party.")
    for paper in subject.papers.values():
        yield from _listed(subject, paper)


def _put_in(subject: Subject, exhibit: Exhibit, citing: list[Paper]) -> bool:
    """Say whether a paper of the side that tenders an exhibit refers to it; a party that files nothing puts in none."""
    files = any(exhibit.tendered_by in paper.filed_by for paper in subject.papers.values())
    side = subject.parties[exhibit.tendered_by].side
    return not files or any(side in subject.sides(paper) for paper in citing)


def _listed(subject: Subject, paper: Paper) -> Iterator[Hit]:
    """Find an exhibit that is listed as attached to a paper in which nothing refers to it."""
    told = {each.id for one in subject.statements if one.paper is paper for each in subject.references[one.path]}
    told |= subject.cited[paper.id]
    for place, name in enumerate(paper.exhibits):
        if name not in told:
            what = said(
                "The exhibit {exhibit} is attached to this paper, and nothing in it refers to it.", exhibit=name
            )
            yield Hit(f"filings.{paper.id}.exhibits[{place}]", what, "Cite it in the text, or take it off the list.")


def described(subject: Subject) -> Iterator[Hit]:
    """EVD-10: each exhibit has a date, a number of pages, and a paragraph in which somebody says what it is.

    Its title, its kind and its level it always has, and its mark is given by the engine. In a faithful case what no
    source gives stays open.
    """
    faithful = subject.case.fixture_mode is FixtureMode.FAITHFUL
    for exhibit in subject.case.exhibits:
        asked = {name: words for name, words in _DESCRIBED.items() if not faithful or name == "authenticated_by"}
        lacking = tuple(said(words) for name, words in asked.items() if getattr(exhibit, name) is None)
        if lacking:
            what = said("The exhibit {exhibit} lacks {parts}.", exhibit=called(exhibit.id), parts=lacking)
            fields = tuple(f"`{name}`" for name in asked if getattr(exhibit, name) is None)
            whole = "Complete {fields}, which names the paragraph that says what it is."
            remedy = said(whole if exhibit.authenticated_by is None else "Complete {fields}.", fields=fields)
            yield Hit(f"case.exhibits.{exhibit.id}", what, remedy)
