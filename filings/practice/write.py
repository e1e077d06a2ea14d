"""A practice case written to its folder, and the answer key beside that folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.errors import OutputError, Place, Problem
from filings.outputs import write
from filings.outputs.files import read
from filings.outputs.names import faults
from filings.practice.key import key, line_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from filings.practice.key import Told
    from filings.practice.make import Practice


@dataclass(frozen=True, slots=True)
class Handed:
    """Where a practice case and its key were written."""

    folder: Path
    key: Path


def hand_out(made: Practice, folder: Path, *, force: bool = False, told: Mapping[str, Told] | None = None) -> Handed:
    """Write a practice case. The key stands outside its folder, so that the folder can be handed out as it is.

    Args:
        made: the case.
        folder: where to; made where it does not exist.
        force: replace what is there already.
        told: what the rubric says of each check in the language of the case, where that is not English.

    Raises:
        OutputError: something else is there already, or the system refuses.

    """
    named = folder if folder.name not in {"", ".."} else folder.resolve()
    place = named.parent / f"{named.name}.answers.md"
    before = _before(place)
    others = sorted(
        each.relative_to(folder).as_posix()
        for each in (folder.rglob("*") if folder.is_dir() else ())
        if each.is_file() and each.relative_to(folder).as_posix() not in made.files
    )
    if others:
        raise OutputError(Problem(Place(folder.as_posix()), _mixed(made, before, others[0]), "Name a new folder."))
    if problems := faults(place.parent, [place.name]):
        raise OutputError(*problems)
    text = key(made, named.name, told or {}).encode()
    files = {**{folder / name: data for name, data in made.files.items()}, place: text}
    if before and not force:
        _refuse(files, same=line_of(made) == before)
    write(folder, made.files, force=force)
    write(place.parent, {place.name: text}, force=force)
    return Handed(folder, place)


def _before(place: Path) -> str:
    """Give the line of the key that stands there already which tells its case; empty where there is none."""
    text = (read(place) or b"").decode("utf-8", "replace")
    return next((line for line in text.splitlines()[:5] if line.startswith("Seed ")), "")


def _mixed(made: Practice, before: str, other: str) -> str:
    """Say what else is in the folder: another practice case, or something that was put there."""
    if before and before != line_of(made):
        return f"This folder holds another practice case already: {_lowered(before)}."
    return f"There are other files in this folder, such as {other}, and they would be read as part of the case."


def _refuse(files: Mapping[Path, bytes], *, same: bool) -> None:
    """Refuse to replace what is not as it would be made now, where the key says that a case was made here before.

    Raises:
        OutputError: a file is different.

    """
    changed = [path for path, data in files.items() if read(path) not in {None, data}]
    what = "This file of the practice case was changed since it was made, or made by another version of filings."
    other = "This file is of another practice case: its key tells another seed, language or number of defects."
    remedy = "Choose another folder; --force replaces it."
    if changed:
        raise OutputError(*(Problem(Place(str(path)), what if same else other, remedy) for path in changed))


def _lowered(line: str) -> str:
    return line[:1].lower() + line[1:].rstrip(".")
