"""Whether a response answers what it answers: RSP-01, and RSP-03, what it says it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import Answer, Paragraph, Response
from filing_schemas.vocabulary import FixtureMode, Nature
from filings.checks.finding import Hit, called, said
from filings.reading.walk import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filing_schemas import Paper
    from filings.checks.subject import Subject

ANSWERABLE = frozenset({Nature.FACT, Nature.INFERENCE})
"""What sort of paragraph calls for an answer of its own; law and argument are met by argument."""
SHOWN = 12
"""How many paragraphs a message lists."""


def answered(subject: Subject) -> Iterator[Hit]:
    """RSP-01: every paragraph of fact in the paper answered is answered, where the form asks for it."""
    for paper in subject.papers.values():
        if isinstance(paper, Response) and _answers_each(subject, paper):
            yield from _silent(subject, paper)
            yield from _unnamed(subject, paper)


def _answers_each(subject: Subject, paper: Response) -> bool:
    """Say whether a response of this form goes through the other paper paragraph by paragraph."""
    return any(spec.data == "answers" and spec.required for spec in subject.form(paper).sections)


def _silent(subject: Subject, paper: Response) -> Iterator[Hit]:
    """Find paragraphs that no answer, and no other paragraph of the response, deals with."""
    met = _met(paper)
    left = {name: number for name, number in _calling(subject, paper.responds_to).items() if name not in met}
    if not left:
        return
    numbers, names = tuple(left.values())[:SHOWN], tuple(left)[:SHOWN]
    values = {"paper": paper.responds_to, "numbers": numbers, "ids": names, "count": len(left)}
    if len(left) == 1:
        what = said("Paragraph {numbers} of {paper} is not answered: {ids}.", **values)
    elif len(left) <= SHOWN:
        what = said("Paragraphs {numbers} of {paper} are not answered: {ids}.", **values)
    else:
        what = said("{count} paragraphs of {paper} are not answered, among them {numbers}.", **values)
    remedy = "Write an answer to each in `answers`, or name it in `answers` of the paragraph that deals with it."
    path = f"filings.{paper.id}.answers" if paper.answers else f"filings.{paper.id}"
    yield Hit(path, what, remedy, certain=subject.form(paper).verified)


def _met(paper: Response) -> set[str]:
    """Give the ids that a response deals with, somewhere."""
    met: set[str] = set()
    for part in parts(paper):
        match part.model:
            case Answer(to=names) | Paragraph(answers=names):
                met |= {name.rpartition("/")[2] for name in names}
    return met


def _calling(subject: Subject, name: str) -> Mapping[str, str]:
    """Give the paragraphs of a paper that call for an answer, as everybody may read it: ids and numbers."""
    outline, numbers = subject.prepared.outlines[name], subject.prepared.numbers[name]
    called = {each.id for each in _of_fact(subject.papers[name])}
    given = zip(outline.parts, numbers.paragraphs, strict=True)
    items = ((item.id, number) for part, series in given for item, number in zip(part.items, series, strict=True))
    return {name: str(number) for name, number in items if name and name in called}


def _of_fact(paper: Paper) -> list[Paragraph]:
    """Give the paragraphs that tell facts; one that does not say what it is tells them, save within a ground of law."""
    found = [(part.path[:1], part.model) for part in parts(paper) if isinstance(part.model, Paragraph)]
    return [each for top, each in found if each.nature in ANSWERABLE or (each.nature is None and top != ("grounds",))]


def _unnamed(subject: Subject, paper: Response) -> Iterator[Hit]:
    """Find paragraphs of fact in the other paper that have no id, so that no answer can name them."""
    other = subject.papers[paper.responds_to]
    nameless = [each for each in _of_fact(other) if each.id is None]
    if nameless:
        what = said(
            "{count} of the paragraphs of {paper} have no id, so that no answer can name them.",
            count=len(nameless),
            paper=other.id,
        )
        if len(nameless) == 1:
            what = said(
                "One of the paragraphs of {paper} has no id, so that no answer can name it.", paper=called(other.id)
            )
        remedy = "Give each an id; `filings new --answering` with `--add-ids` writes them."
        yield Hit(f"filings.{paper.id}.responds_to", what, remedy, certain=subject.form(paper).verified)


def identified(subject: Subject) -> Iterator[Hit]:
    """RSP-03: a response tells which paper of which date it answers, and for which of the parties it speaks."""
    titles: dict[tuple[str, str], str] = {}
    for paper in subject.papers.values():
        if not isinstance(paper, Response):
            continue
        other = subject.papers[paper.responds_to]
        yield from _undated(subject, paper, other)
        yield from _elsewhere(paper, other)
        if paper.title is None:
            continue
        first = titles.setdefault((other.id, paper.title.text(subject.language)), paper.id)
        if first != paper.id and set(paper.filed_by) != set(subject.papers[first].filed_by):
            what = said(
                "The papers {first} and {paper} answer one paper under one title.",
                first=called(first),
                paper=called(paper.id),
            )
            yield Hit(f"filings.{paper.id}.title", what, "Say in each `title` which of the parties speaks.")


def _undated(subject: Subject, paper: Response, other: Paper) -> Iterator[Hit]:
    """Find a response to a paper without a date; of a faithful case the date may be what no source gives."""
    if other.date is None and subject.case.fixture_mode is not FixtureMode.FAITHFUL:
        what = said("The paper answered, {paper}, bears no date, so that it is not told apart.", paper=called(other.id))
        yield Hit(f"filings.{paper.id}.responds_to", what, said("Write the `date` of {paper}.", paper=called(other.id)))


def _elsewhere(paper: Response, other: Paper) -> Iterator[Hit]:
    """Find a response that is directed at others than those who filed what it answers."""
    if paper.against and not set(paper.against) & set(other.filed_by):
        what = said(
            "This paper is directed at {against}, and answers a paper of {filers}.",
            against=paper.against,
            filers=other.filed_by,
        )
        yield Hit(f"filings.{paper.id}.against", what, "Name those who filed the paper answered, or leave it out.")
