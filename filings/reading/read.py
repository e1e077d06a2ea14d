"""From a folder to a case: read, validate, cross-check; or every problem of every file at once."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from filings.errors import InputError, Problem
from filings.reading import validate
from filings.reading.casefile import CaseFile, FilingFile
from filings.reading.check import Checker, Known, circles
from filings.reading.document import read_document
from filings.reading.folder import FILINGS, listed, translated
from filings.reading.index import Ids, Named, Sort, in_case, within
from filings.reading.translation import compared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from filing_schemas import Case
    from filing_schemas.vocabulary import Language
    from filings.reading.document import Document

T = TypeVar("T")

MOST = 300
"""How many problems are told at once."""

ENOUGH = 1000
"""How many are looked for in one file, once it validates."""


def read(folder: Path, language: Language | None = None) -> CaseFile:
    """Read a case.

    Args:
        folder: the folder that holds `case.yaml` and `filings/`.
        language: the language wanted; where it is not that of the case, its filings are those in `filings.he/` or
            `filings.en/`, which hold the same papers paragraph for paragraph.

    Raises:
        InputError: it cannot be read or does not validate: every problem of every file, in order of place.

    """
    files = listed(folder)
    problems = list(files.problems)
    path = files.case
    document = _kept(problems, lambda: read_document(path)) if path else None
    case = _kept(problems, lambda: validate.case(document)) if document else None
    filings = [each for path in files.filings if (each := _filing(path, problems))]
    unread = len(filings) < len(files.filings)
    problems += crossed(case, document, filings, whole=not unread and not files.problems)
    if case and document and language and language is not case.language:
        inside, originals = translated(folder, language.value), filings
        problems += inside.problems
        filings = [each for path in inside.filings if (each := _filing(path, problems))] or filings
        if inside.filings:
            problems += crossed(case, document, filings, whole=len(filings) == len(inside.filings))
            problems += compared(originals, filings, f"{folder.as_posix()}/{FILINGS}.{language.value}")
    if problems or case is None or document is None:
        raise InputError(*_told(problems))
    return CaseFile(folder, case, tuple(filings), document, language)


def _kept(problems: list[Problem], step: Callable[[], T]) -> T | None:
    """Take a step, and keep its problems for later."""
    try:
        return step()
    except InputError as error:
        problems += error.problems
        return None


def _filing(path: Path, problems: list[Problem]) -> FilingFile | None:
    """Read and validate one filing."""
    document = _kept(problems, lambda: read_document(path))
    filing = _kept(problems, lambda: validate.filing(document)) if document else None
    return FilingFile(path.stem, filing, document) if filing and document else None


def crossed(
    case: Case | None, document: Document | None, filings: Sequence[FilingFile], *, whole: bool
) -> Iterator[Problem]:
    """Check what the files say of one another, as far as they could be read."""
    known = _known(case, document, filings, whole=whole)
    yield from known.case.twice
    if case and document:
        yield from islice(Checker(known, document, case, None).problems(), ENOUGH)
    for each in filings:
        yield from known.within[each.filing.id].twice
        yield from islice(Checker(known, each.document, each.filing, each.filing).problems(), ENOUGH)
    places = {each.filing.id: each.document.value(("responds_to",)) for each in filings}
    for name, way in circles(known.filings):
        yield Problem(places[name], f"These filings answer one another in a circle: {way}.", "One of them comes first.")


def _known(case: Case | None, document: Document | None, filings: Sequence[FilingFile], *, whole: bool) -> Known:
    inner: dict[str, Ids] = {}
    for each in filings:
        inner.setdefault(each.filing.id, within(each.filing, each.document, case.parties if case else ()))
    named = in_case(case, document) if case and document else ()
    return indexed(named, filings, inner, case_read=case is not None, filings_read=whole)


def indexed(
    named: Iterable[Named],
    filings: Sequence[FilingFile],
    inner: Mapping[str, Ids],
    *,
    case_read: bool,
    filings_read: bool,
) -> Known:
    """Index everything that a reference may name.

    Args:
        named: what `case.yaml` gives ids to.
        filings: the filings.
        inner: what is indexed within each of them, by its id.
        case_read: whether the case could be read.
        filings_read: whether every filing could.

    """
    ids = Ids()
    for each in named:
        ids.add(each)
    for filing in filings:
        ids.add(Named(filing.filing.id, Sort.FILING, filing.document.value(("id",))))
    papers = {each.filing.id: each.filing for each in filings}
    return Known(ids, inner, papers, case_read=case_read, filings_read=filings_read)


def _told(problems: Sequence[Problem]) -> list[Problem]:
    """Put problems in order of place, each once, and say how many more there are than are told."""
    ordered = sorted(dict.fromkeys(problems), key=lambda problem: problem.place)
    if len(ordered) <= MOST:
        return ordered
    last = ordered[MOST - 1]
    what = f"There are {len(ordered) - MOST} more problems."
    return [*ordered[:MOST], Problem(last.place, what, "Mend these first.")]
