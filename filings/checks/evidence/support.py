"""Facts and what they rest on: EVD-01, EVD-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, Motion, Response
from filing_schemas.vocabulary import EvidenceKind, FactProvenance
from filings.checks.finding import Hit, said
from filings.checks.own_words import is_open
from filings.checks.statements import Thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.statements import Reference, Statement
    from filings.checks.subject import Subject

PRESS = frozenset({EvidenceKind.MEDIA_ARTICLE, EvidenceKind.INTERVIEW, EvidenceKind.WEB_PAGE})
"""Exhibits that only tell what was published."""
NEEDS_NONE = frozenset({FactProvenance.COURT_RECORD, FactProvenance.HYPOTHETICAL})
"""What the court knows from its own record, and what is made up for training, needs no evidence."""


def factual(subject: Subject) -> Iterator[Statement]:
    """Give the statements of fact that have to rest on something: not those of a pleading, which only alleges."""
    for each in subject.statements:
        argued = isinstance(each.paper, InjunctionRequest | Motion | Response) and not subject.form(each.paper).alleges
        if argued and each.is_fact and each.said.provenance not in NEEDS_NONE and not each.says_nothing:
            yield each


def rests_on(subject: Subject, statement: Statement) -> Iterator[Reference]:
    """Give what is before the court for a statement: exhibits, statements of witnesses, other papers, enactments.

    A paragraph of the same paper stands for what that paragraph itself rests on.
    """
    for each in subject.references[statement.path]:
        if each.thing in {Thing.EXHIBIT, Thing.AUTHORITY, Thing.PAPER, Thing.PARAGRAPH}:
            yield each
        elif each.thing is Thing.OWN and (path := subject.paths.get((each.filing, each.id))):
            found = subject.references[path]
            yield from (one for one in found if one.thing in {Thing.EXHIBIT, Thing.PAPER, Thing.PARAGRAPH})


def supported(subject: Subject) -> Iterator[Hit]:
    """EVD-01: every factual paragraph refers to evidence, or is marked as law, argument or inference."""
    for each in factual(subject):
        if not any(rests_on(subject, each)) and not is_open(each.passage.text):
            what = "This paragraph says a fact and refers to nothing that shows it."
            remedy = "Name an exhibit or a paragraph of an affidavit in `support`, or mark what it is in `nature`."
            yield Hit(each.path, what, remedy)


def beyond_the_press(subject: Subject) -> Iterator[Hit]:
    """EVD-02: no fact of a petition or a motion rests on publications alone."""
    for each in factual(subject):
        if isinstance(each.paper, Response):
            continue
        evidence = list(rests_on(subject, each))
        if evidence and all(_is_press(subject, one) for one in evidence):
            names = tuple(dict.fromkeys(one.id for one in evidence))
            what = said("This fact rests on publications alone: {exhibits}.", exhibits=names)
            remedy = "Add an affidavit or a document that shows it, or say it as what was published."
            yield Hit(each.path, what, remedy)


def _is_press(subject: Subject, reference: Reference) -> bool:
    return reference.thing is Thing.EXHIBIT and subject.exhibits[reference.id].kind in PRESS
