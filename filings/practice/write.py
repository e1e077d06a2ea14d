"""A practice case written to its folder, and the answer key beside that folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.errors import OutputError, Place, Problem
from filings.outputs import write
from filings.outputs.names import faults

if TYPE_CHECKING:
    from pathlib import Path

    from filings.practice.make import Practice


@dataclass(frozen=True, slots=True)
class Handed:
    """Where a practice case and its key were written."""

    folder: Path
    key: Path


def hand_out(made: Practice, folder: Path, *, force: bool = False) -> Handed:
    """Write a practice case. The key stands outside its folder, so that the folder can be handed out as it is.

    Args:
        made: the case.
        folder: where to; made where it does not exist.
        force: replace what is there already.

    Raises:
        OutputError: something else is there already, or the system refuses.

    """
    others = sorted(
        each.relative_to(folder).as_posix()
        for each in (folder.rglob("*") if folder.is_dir() else ())
        if each.is_file() and each.relative_to(folder).as_posix() not in made.files
    )
    if others:
        what = f"There are other files in this folder, such as {others[0]}, and a case is read whole."
        raise OutputError(Problem(Place(folder.as_posix()), what, "Name a new folder."))
    named = folder if folder.name not in {"", ".."} else folder.resolve()
    key = named.parent / f"{named.name}.answers.md"
    if problems := faults(key.parent, [key.name]):
        raise OutputError(*problems)
    write(folder, made.files, force=force)
    write(key.parent, {key.name: _key(made, named.name).encode()}, force=force)
    return Handed(folder, key)


def _key(made: Practice, name: str) -> str:
    """Write the answer key."""
    lines = [
        f"# Answers to {name}",
        "",
        f"Seed {made.seed}, {made.system}, language {made.language}, {len(made.answers)} planted.",
        "For instructors alone. The case is made up: no party, product, person or event in it is real.",
    ]
    for number, each in enumerate(made.answers, start=1):
        lines += [
            "",
            f"## {number}. {each.rule}",
            "",
            f"- Where: `{each.place}`, at `{each.path}`",
            f"- What was done: {each.done}",
            f"- To mend it: {each.mend}",
            f"- More: `filings explain {each.rule}`",
        ]
    return "\n".join(lines) + "\n"
