"""Who files what against whom: GEN-05 and GEN-06."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import Affidavit, InjunctionRequest, Response
from filing_schemas.vocabulary import PartySide
from filings.checks.finding import AnyOf, Hit, called, said
from filings.compose.caption import answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Paper
    from filings.checks.subject import Subject

REPLY = "reply"


def roles(subject: Subject) -> Iterator[Hit]:
    """GEN-05: those who file a paper may file it, and are called in it what they are in it."""
    for paper in subject.papers.values():
        yield from _wrong_side(subject, paper)
        yield from _wrong_labels(subject, paper)
        other = subject.papers.get(answers(paper) or "")
        if other is not None:
            yield from _wrong_company(subject, paper, other)


def _wrong_side(subject: Subject, paper: Paper) -> Iterator[Hit]:
    allowed = subject.form(paper).filed_by
    for place, name in enumerate(paper.filed_by):
        side = subject.parties[name].side
        if allowed and side not in allowed:
            what = said(
                "{name} stands on the {side}, which does not file a paper of the form {form}.",
                name=name,
                side=side,
                form=paper.form,
            )
            remedy = said("It is filed by the {sides}: change `filed_by`, or the form.", sides=AnyOf(allowed))
            yield Hit(f"filings.{paper.id}.filed_by[{place}]", what, remedy)
        if name in paper.against:
            what = said("{name} files this paper, and it is directed at {name}.", name=name)
            yield Hit(f"filings.{paper.id}.against", what, "Take it out of `against` or out of `filed_by`.")


def _wrong_labels(subject: Subject, paper: Paper) -> Iterator[Hit]:
    """Find a paper with a caption of its own whose labels were carried over from another paper."""
    form = subject.form(paper)
    if form.caption != "own" or form.filer is None or form.other is None:
        return
    for name, role in paper.roles.items():
        own, foreign = (form.filer, form.other) if name in paper.filed_by else (form.other, form.filer)
        if role is foreign:
            what = said("In this paper {name} is the {own}, not the {role}.", name=name, own=own, role=role)
            remedy = "Delete the role: labels follow from who files the paper."
            yield Hit(f"filings.{paper.id}.roles.{name}", what, remedy)


def _wrong_company(subject: Subject, paper: Paper, other: Paper) -> Iterator[Hit]:
    """Find a paper that its filers cannot answer, support or accompany."""
    path = f"filings.{paper.id}.filed_by"
    same_side = bool(subject.sides(paper) & subject.sides(other))
    if isinstance(paper, Response):
        if set(paper.filed_by) & set(other.filed_by) or (same_side and subject.form(other).caption == "main"):
            what = said("The paper {paper} is answered by the side that filed it.", paper=called(other.id))
            yield Hit(path, what, "Check `filed_by` and `responds_to`.")
        elif paper.form == REPLY:
            yield from _wrong_reply(subject, paper, other)
    elif isinstance(paper, Affidavit | InjunctionRequest) and not same_side:
        what = said("The paper {paper}, which this one goes with, was filed by the other side.", paper=called(other.id))
        yield Hit(path, what, "Check `filed_by` and the paper that it names.")


def _wrong_reply(subject: Subject, paper: Response, other: Paper) -> Iterator[Hit]:
    """Find a reply to something else than a response, or by somebody else than those who asked first."""
    if not isinstance(other, Response):
        what = said("A reply answers a response; {paper} is a {form}.", paper=called(other.id), form=other.form)
        yield Hit(f"filings.{paper.id}.responds_to", what, "Use the form of an opposition, or name the response.")
    elif not set(paper.filed_by) & set(subject.papers[other.responds_to].filed_by):
        first = subject.papers[other.responds_to]
        what = said(
            "A reply is filed by those who filed {paper}: {filers}.", paper=called(first.id), filers=first.filed_by
        )
        yield Hit(f"filings.{paper.id}.filed_by", what, "Change `filed_by`, or the form.")


def no_orphans(subject: Subject) -> Iterator[Hit]:
    """GEN-06: each respondent's concern is stated, and nobody is to be bound who is not a respondent."""
    for paper in subject.papers.values():
        if isinstance(paper, InjunctionRequest) and _states_concerns(subject, paper):
            yield from _unconcerned(subject, paper)
            yield from _not_joined(subject, paper)


def _states_concerns(subject: Subject, paper: Paper) -> bool:
    return any(spec.data == "concerns" for spec in subject.form(paper).sections)


def _unconcerned(subject: Subject, paper: InjunctionRequest) -> Iterator[Hit]:
    for place, party in enumerate(subject.case.parties):
        if party.side is not PartySide.RESPONDENT_SIDE:
            continue
        if party.concern is None:
            what = said("What {party} has to do with the matter is not stated.", party=subject.called(party))
            yield Hit(f"case.parties[{place}]", what, "Write it in `concern`.")
        if paper.against and party.id not in paper.against:
            what = said(
                "{party} is a respondent, and the {paper} is not directed at it.",
                party=subject.called(party),
                paper=subject.titles[paper.id],
            )
            yield Hit(f"filings.{paper.id}.against", what, "Add it to `against`, or change its `side` in case.yaml.")


def _not_joined(subject: Subject, paper: InjunctionRequest) -> Iterator[Hit]:
    for group in ("interim", "final"):
        for place, item in enumerate(getattr(paper.relief, group)):
            party = subject.parties.get(item.addressee or "")
            if party is not None and party.side is not PartySide.RESPONDENT_SIDE:
                what = said(
                    "An order is asked for against {party}, which is not a respondent.", party=subject.called(party)
                )
                remedy = "Name a respondent as `addressee`, or join it as one in case.yaml."
                yield Hit(f"filings.{paper.id}.relief.{group}[{place}].addressee", what, remedy)
