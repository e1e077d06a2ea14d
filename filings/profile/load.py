"""A profile read from its folder, over the profile that it extends, and validated with its places."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from filings.errors import InputError, Place, Problem
from filings.profile.overlay import Stray, over, strays
from filings.profile.profile import Profile
from filings.profile.sound import faults
from filings.reading.document import Document, read_document
from filings.reading.tree import Key, Listing, Mapping, Node, Scalar, find
from filings.reading.validate import valid
from filings.resources import shipped
from filings.text.names import offer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FILE = "profile.yaml"


def load(name: str, folder: Path | None = None, *, asked_at: Place | None = None) -> Profile:
    """Read a profile.

    Args:
        name: its name, which is that of its folder.
        folder: an instructor's folder of jurisdictions, looked in before the shipped ones.
        asked_at: where its name is written, to tell of one that is not there.

    Raises:
        InputError: there is no such profile, or it does not validate: every problem of it.

    """
    return _whole(_chain(name, folder, asked_at or Place(name)))


@lru_cache(maxsize=16)
def _whole(files: tuple[_File, ...]) -> Profile:
    """Lay profiles over the one that they extend, the last of them first; once as long as all of them stay the same."""
    chain = tuple(map(_read, files))
    *above, merged = chain
    for document in reversed(above):
        # What a profile extends is whole by itself, so that what is wrong with the two together is the later one's.
        valid(Profile, merged, "profile")
        if lost := [*strays(merged.root, document.root)]:
            raise InputError(*(_stray(document, each) for each in lost))
        merged = Document(document.file, document.text, over(merged.root, document.root))
    lineage = tuple(PurePosixPath(each.file).parent.name for each in chain[1:])
    return _sound(valid(Profile, merged, "profile").model_copy(update={"lineage": lineage}), merged, chain)


def _stray(document: Document, stray: Stray) -> Problem:
    """Tell of something that a profile takes out and that is not there."""
    what = f"There is nothing with the key '{stray.key}' to take out of what this profile extends."
    return Problem(Place(document.file, *stray.node.spot), what, offer(stray.key, stray.known, kind="keys"))


def _sound(profile: Profile, merged: Document, chain: Sequence[Document]) -> Profile:
    """Refuse a profile that disagrees with itself, each fault told at its place in the file it stands in."""
    name = PurePosixPath(chain[0].file).parent.name
    problems = [Problem(_place(merged, chain, each.path), each.what, each.remedy) for each in faults(profile)]
    if profile.id != name:
        what = f"The profile calls itself '{profile.id}', and lies in the folder '{name}'."
        problems.insert(0, Problem(chain[0].value(("id",)), what, f"Write `id: {name}`, or rename the folder."))
    if problems:
        raise InputError(*problems)
    return profile


def _place(merged: Document, chain: Sequence[Document], path: Sequence[Key]) -> Place:
    """Give the place of a path in the file that it was read from; what was laid together is the profile's own."""
    node, _ = find(merged.root, path)
    own = next((document for document in chain if _holds(document.root, node)), chain[0])
    return Place(own.file, *node.spot)


def _holds(tree: Node, wanted: Node) -> bool:
    """Say whether a node is in a tree, that very node and no other like it."""
    within = tree.values.values() if isinstance(tree, Mapping) else tree.items if isinstance(tree, Listing) else ()
    return tree is wanted or any(_holds(each, wanted) for each in within)


def folders_of(name: str, folder: Path | None = None) -> tuple[Path, ...]:
    """Give the folders in which the Word templates of a profile lie: its own, then that of what it extends.

    Raises:
        InputError: as `load` does.

    """
    return tuple(file.path.parent for file in _chain(name, folder, Place(name)))


def known(folder: Path | None = None) -> list[str]:
    """List the names of profiles."""
    return sorted({path.parent.name for root in _roots(folder) for path in root.glob(f"*/{FILE}")})


class _File(NamedTuple):
    """A profile's file as it is now."""

    path: Path
    changed: int
    size: int


def _chain(name: str, folder: Path | None, asked_at: Place) -> tuple[_File, ...]:
    """Find a profile and, one after another, those that it extends."""
    return tuple(_extending(name, folder, asked_at))


def _refuse_empty(folder: Path | None) -> None:
    """Refuse an instructor's folder that holds no court system: nobody would notice that it was passed over.

    Raises:
        InputError: it holds none.

    """
    if folder is not None and next(folder.glob(f"*/{FILE}"), None) is None:
        what = f"There is no court system in this folder: no folder in it has a {FILE}."
        raise InputError(
            Problem(Place(folder.as_posix()), what, "Name the folder that holds the folders of court systems.")
        )


def _extending(name: str, folder: Path | None, asked_at: Place) -> Iterator[_File]:
    _refuse_empty(folder)
    seen: list[str] = []
    while name:
        if name in seen:
            way = " extends ".join([*seen, name])
            raise InputError(Problem(asked_at, f"These profiles extend one another: {way}.", "Take one `extends` out."))
        seen.append(name)
        path = _path(name, folder)
        if not path.is_file():
            what = f"There is no profile called '{name[:60]}'."
            own = "" if folder else " If it lies in a folder of your own, name that folder with --templates."
            raise InputError(Problem(asked_at, what, offer(name, known(folder)) + own))
        status = path.stat()
        file = _File(path, status.st_mtime_ns, status.st_size)
        yield file
        document = _read(file)
        asked_at, name = document.named("extends"), _extended(document)


@lru_cache(maxsize=16)
def _read(file: _File) -> Document:
    """Read a profile's file, once as long as it stays the same: every stage asks for the profile."""
    return read_document(file.path)


def _extended(document: Document) -> str:
    """Give the name of what a profile extends; empty where it stands by itself."""
    node = document.root.values.get("extends")
    return node.value if isinstance(node, Scalar) and isinstance(node.value, str) else ""


def _path(name: str, folder: Path | None) -> Path:
    """Give where a profile lies: in the instructor's folder, if it is there, else among the shipped ones."""
    paths = [root / name / FILE for root in _roots(folder)]
    return next((path for path in paths if path.is_file()), paths[-1])


def _roots(folder: Path | None) -> tuple[Path, ...]:
    return (folder, shipped("templates")) if folder else (shipped("templates"),)
