"""Which files make a case: `case.yaml` and `filings/NN-name.yaml`. Everything else is told, or left alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.errors import Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

CASE, FILINGS = "case.yaml", "filings"
MISNAMED = frozenset({"case.yaml", "case.yml", "case.yaml.txt", "case.txt"})
NAME = re.compile(r"(?P<number>[0-9]{2})-[a-z0-9]+(-[a-z0-9]+)*\.yaml")
HELP = "Name it NN-name.yaml, as in 01-petition.yaml, with lower-case letters, digits and hyphens."

DROPPINGS_FIRST = (".", "~", "#")
DROPPINGS_LAST = ("~", ".swp", ".swo", ".bak", ".tmp", ".orig", ".lnk")
DROPPINGS = frozenset({"thumbs.db", "desktop.ini", "icon\r", "readme", "readme.md", "readme.txt"})
"""What editors and systems leave in folders, and what people put there to explain them; compared in lower case."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The files of a case, in order, and what is wrong with the folder. `case` is absent where there is none."""

    case: Path | None = None
    filings: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()


def listed(folder: Path) -> Listed:
    """List the files of a case."""
    if problem := _not_a_folder(folder):
        return Listed(problems=(problem,))
    try:
        return _listed(folder)
    except OSError as error:
        what = f"This folder cannot be read: {error.strerror or 'the system gives no reason'}."
        return Listed(problems=(Problem(Place(folder.as_posix()), what, "Check that you may read all of it."),))


def translated(folder: Path, language: str) -> Listed:
    """List the filings of a case in another language, `filings.he/01-petition.yaml`."""
    inside = folder / f"{FILINGS}.{language}"
    if not inside.is_dir():
        what = f"This case has no filings in the language '{language}'."
        return Listed(problems=(Problem(Place(inside.as_posix()), what, "Make this folder, with each filing in it."),))
    found, problems = _filings(inside)
    return Listed(None, tuple(found), tuple(problems))


def _listed(folder: Path) -> Listed:
    """List the files of a folder that is there."""
    problem = _no_case(folder)
    if problem and (folder.absolute().parent / CASE).is_file():
        return Listed(problems=(problem,))
    case = None if problem else folder / CASE
    problems = [problem] if problem else []
    inside = folder / FILINGS
    if inside.is_dir():
        found, more = _filings(inside)
        return Listed(case, tuple(found), (*problems, *more))
    what = (
        "There is no folder 'filings' here." if not inside.exists() else "'filings' is a file, where a folder belongs."
    )
    remedy = "Make it, and put each filing in it: filings/01-petition.yaml."
    return Listed(case, (), (*problems, Problem(Place(inside.as_posix()), what, remedy)))


def _not_a_folder(folder: Path) -> Problem | None:
    """Say what is wrong where there is no folder at all."""
    if folder.is_dir():
        return None
    if folder.exists():
        return Problem(
            Place(folder.as_posix()), "This is a file, where the folder of a case belongs.", "Name the folder."
        )
    return Problem(Place(folder.as_posix()), "There is no such folder.", "Check the path.")


def _no_case(folder: Path) -> Problem | None:
    """Say so where there is no case.yaml, by exactly that name."""
    names = sorted(each.name for each in folder.iterdir())
    if CASE in names:
        return None
    other = next((name for name in names if name.lower() in MISNAMED), None)
    remedy = f"Rename '{other}' to case.yaml." if other else _above(folder)
    return Problem(Place((folder / CASE).as_posix()), "There is no case.yaml in this folder.", remedy)


def _above(folder: Path) -> str:
    """Say where there is a case, where there is none in the folder itself."""
    around = folder.absolute().parent
    if not (around / CASE).is_file():
        return "Name the folder that holds one, or make it: 'filings new'."
    named = ".." if folder.name in {"", ".."} else folder.parent.as_posix()
    return f"A case is read whole: name the folder above, '{named}'."


def _filings(folder: Path) -> tuple[list[Path], list[Problem]]:
    """List the filings by number, and tell what cannot be one."""
    found: list[Path] = []
    problems: list[Problem] = []
    numbers: dict[str, str] = {}
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if _dropping(path.name):
            continue
        named = NAME.fullmatch(path.name)
        if problem := _unfit(path, named):
            problems.append(problem)
        elif named and (first := numbers.setdefault(named["number"], path.name)) != path.name:
            what = f"'{first}' has the number {named['number']} already."
            problems.append(
                Problem(Place(path.as_posix()), what, "Give each filing a number of its own: its place in the order.")
            )
        if named and not path.is_dir():
            found.append(path)
    return found, problems


def _unfit(path: Path, named: re.Match[str] | None) -> Problem | None:
    """Say why a file or a folder cannot be a filing."""
    place = Place(path.as_posix())
    if path.is_dir():
        return Problem(place, "This is a folder, where a filing belongs.", "Move it out of 'filings'.")
    if named:
        return None
    if path.suffix == ".yml":
        return Problem(place, "A filing's file ends in .yaml.", f"Rename it to {path.stem}.yaml.")
    return Problem(place, "This file's name is not that of a filing.", HELP)


def _dropping(name: str) -> bool:
    """Say whether a file is left over from an editor, or a note for people."""
    low = name.lower()
    return low in DROPPINGS or low.startswith(DROPPINGS_FIRST) or low.endswith(DROPPINGS_LAST)
