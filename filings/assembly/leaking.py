"""From a file to what stands in it that its readers may not know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filings.assembly.loading import profile_of
from filings.assembly.making import leak
from filings.compose import RENDITIONS
from filings.compose.secrets import withheld
from filings.errors import InputError, Place, Problem, UsageError
from filings.outputs.manifest import UNREADABLE
from filings.text.names import offer
from filings.word.leaks import pages, placed, search_for, traces

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose import Rendition
    from filings.reading import CaseFile
    from filings.word.leaks import Hit, Search

_NAME = re.compile(r"\.(?P<rendition>[a-z-]+)\.[A-Za-z]+")


def leaks(
    file: Path, case_file: CaseFile, rendition: str | None = None, templates: Path | str | None = None
) -> tuple[Problem, ...]:
    """Search a file for everything that is withheld from the readers of a copy. Of what leaked, nothing is repeated.

    It is also looked through for what it tells of those who worked on it, as SEC-05 asks of a file that is given away.
    A file may have been worked on: beside whole texts and names, some words of a text in a row are looked for as well.

    Args:
        file: a Word file, a PDF, or any other.
        case_file: the case that says what is withheld.
        rendition: for whom the copy is; left out, the file's name says it: `04-motion.public.docx`.
        templates: a folder of jurisdictions; left out, those shipped.

    Raises:
        UsageError: there is no such rendition, or neither the option nor the name says one.
        InputError: the file cannot be read.

    """
    readers = _readers(file, rendition)
    kept = withheld(case_file, profile_of(case_file, templates))
    search = search_for((*kept.kept_from(readers), *kept.pieces_kept_from(readers)))
    hits, left = _searched(file, search)
    return (*(leak(file.as_posix(), hit) for hit in hits), *(_trace(file, each) for each in left))


def _trace(file: Path, what: str) -> Problem:
    """Tell of what a file says of those who worked on it."""
    remedy = "In Word: File, Info, Inspect Document, Remove All; or draft anew."
    return Problem(Place(file.as_posix()), f"{what}: whoever is given the file can read it (SEC-05).", remedy)


def _searched(file: Path, search: Search) -> tuple[tuple[Hit, ...], tuple[str, ...]]:
    """Give what stands in a file that may not, and what it tells of those who worked on it."""
    try:
        if file.exists() and not (file.is_file() or file.is_dir()):
            what = "This is neither a file nor a folder, so it was not searched."
            raise InputError(Problem(Place(file.as_posix()), what, "Name a Word file or a PDF."))
        document = file.read_bytes()
        found = placed(search, search.hits(file.name, document), document)
        left = traces(document)
    except OSError as error:
        what = f"This file cannot be read: {error.strerror or 'the system gives no reason'}."
        raise InputError(Problem(Place(file.as_posix()), what, "Check the path.")) from error
    except UNREADABLE as error:
        what = "This file is damaged or locked, so it was not searched."
        raise InputError(Problem(Place(file.as_posix()), what, "Save it anew, without a password.")) from error
    if document.startswith(b"%PDF"):
        found += search.hits_in(pages(file, document))
    return tuple(dict.fromkeys(found)), left


def _readers(file: Path, rendition: str | None) -> Rendition:
    """Give the copy that a file is."""
    said = _NAME.search(file.name)
    name = rendition or (said["rendition"] if said else "")
    known = {each.name: each for each in RENDITIONS}
    if name in known:
        return known[name]
    if rendition is None:
        what = "The name of this file does not say for whom it is."
        raise UsageError(Problem(Place(file.as_posix()), what, f"Say it with --rendition: {', '.join(known)}."))
    raise UsageError(Problem(Place(rendition), "There is no such rendition.", offer(rendition, list(known))))
