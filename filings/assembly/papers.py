"""Which papers of a case are drafted, in which copies, under which names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.compose import PUBLIC, PUBLIC_REDACTED, RENDITIONS, compose, copies, generated, notice
from filings.compose.redactions import Redaction, redactions
from filings.compose.renditions import is_annexed, rises_above
from filings.errors import Place, Problem, UsageError
from filings.text.names import offer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from filings.compose import Draft, Prepared, Rendition
    from filings.reading import FilingFile


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of one paper, in words."""

    name: str
    """Its file: `public/01-administrative-petition.public.docx`. Nothing an author typed is in it."""
    draft: Draft
    rendition: Rendition
    stem: str = ""
    """The file of its filing; empty for a paper that is made from the case."""
    log: tuple[Redaction, ...] = ()
    """What it shows and the public copy does not."""


def papers(prepared: Prepared, wanted: Sequence[FilingFile], renditions: Collection[str], *, whole: bool) -> list[Copy]:
    """Give the copies of papers, in the order of filing.

    Args:
        prepared: the case.
        wanted: its filings that are drafted.
        renditions: names of renditions; left out, those that the session and the levels call for.
        whole: whether the papers made from the case go with them.

    Raises:
        UsageError: there is no such rendition, or none of these papers has a copy of one that was asked for.

    """
    check_renditions(renditions)
    made = [copy for each in wanted for copy in _of_filing(prepared, each, renditions)]
    if renditions and not made:
        raise UsageError(_without(prepared, wanted, renditions))
    return made + (list(_of_case(prepared, made)) if whole else [])


def check_renditions(renditions: Collection[str]) -> None:
    """See that there is a rendition of each name.

    Raises:
        UsageError: there is not.

    """
    known = [each.name for each in RENDITIONS]
    unknown = [name for name in renditions if name not in known]
    if unknown:
        problems = (Problem(Place(name), "There is no such rendition.", offer(name, known)) for name in unknown)
        raise UsageError(*problems)


def is_asked(rendition: Rendition, renditions: Collection[str]) -> bool:
    """Say whether a copy is among those asked for by name; all are, where none is named.

    Who asks for public copies wants those from which something was taken as well.
    """
    names = {rendition.name, PUBLIC.name} if rendition == PUBLIC_REDACTED else {rendition.name}
    return not renditions or not names.isdisjoint(renditions)


def called_for(prepared: Prepared, each: FilingFile) -> Iterator[tuple[Rendition, str]]:
    """Give the copies that a filing gets, a notice where it is sealed among them, each with its name's beginning."""
    public = notice(prepared, each.filing)
    if public is not None:
        yield PUBLIC, f"{number_of(prepared, each, PUBLIC)}-{public.form}"
    for rendition in copies(prepared, each.filing):
        yield rendition, f"{number_of(prepared, each, rendition)}-{each.filing.form}"


def _without(prepared: Prepared, wanted: Sequence[FilingFile], renditions: Collection[str]) -> Problem:
    """Say that the session and the levels call for no such copies, and for which they do."""
    called = dict.fromkeys(copy.name for each in wanted for copy in copies(prepared, each.filing))
    what = "Nothing in what was asked for calls for such a copy: by its session and its levels nothing is kept for one."
    return Problem(Place(", ".join(renditions)), what, f"Ask for {' or '.join(called)}, or give something a level.")


def _of_filing(prepared: Prepared, each: FilingFile, renditions: Collection[str]) -> Iterator[Copy]:
    paper = each.filing
    public = notice(prepared, paper)
    if public is not None and is_asked(PUBLIC, renditions):
        yield Copy(_name(PUBLIC, number_of(prepared, each, PUBLIC), public.form), public, PUBLIC, each.stem)
    for rendition in copies(prepared, paper):
        if is_asked(rendition, renditions):
            draft = compose(prepared, paper, rendition)
            log = redactions(prepared, paper, rendition) if rendition.names_people else ()
            name = _name(rendition, number_of(prepared, each, rendition), paper.form)
            yield Copy(name, draft, rendition, each.stem, log)


def number_of(prepared: Prepared, each: FilingFile, rendition: Rendition) -> str:
    """Give the number that the name of a copy begins with: its place in the order of filing.

    What is filed for the court alone has a series of its own, and leaves no hole in the open one that would tell of it.
    """
    before = list(prepared.filings.values())[: list(prepared.filings).index(each.filing.id)]
    if rendition.annex:
        return f"{1 + sum(rendition in copies(prepared, paper) for paper in before):02}"
    return f"{int(each.number) - sum(is_annexed(paper.level) for paper in before):02}"


def _of_case(prepared: Prepared, made: Sequence[Copy]) -> Iterator[Copy]:
    """Give the papers that are made from the case, once for each sort of copy that there is."""
    for rendition in of_case(prepared, (copy.rendition for copy in made)):
        for form, draft in generated(prepared, rendition).items():
            yield Copy(_name(rendition, "", form), draft, rendition)


def of_case(prepared: Prepared, used: Iterable[Rendition]) -> Iterable[Rendition]:
    """Give the copies of papers made from the case: the public one is redacted where they withhold something.

    Args:
        prepared: the case.
        used: the copies that its filings get.

    """
    renditions = dict.fromkeys(used)
    listed = (*prepared.case.exhibits, *prepared.filings.values())
    kept = any(not is_annexed(each.level) and rises_above(each.level, PUBLIC.ceiling) for each in listed)
    if PUBLIC in renditions and (kept or PUBLIC_REDACTED in renditions):
        return dict.fromkeys(PUBLIC_REDACTED if each == PUBLIC else each for each in renditions)
    return renditions


def _name(rendition: Rendition, number: str, form: str) -> str:
    paper = f"{number}-{form}" if number else form
    return f"{rendition.name}/{paper}.{rendition.name}.docx"
