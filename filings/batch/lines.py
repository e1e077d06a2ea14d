"""Rows from a JSONL file: an object a line, its fields places in the case. It is read a line at a time."""

from __future__ import annotations

import json
import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn

from filings.batch.encoding import unread
from filings.batch.rows import ID, Cell, Heading, Row
from filings.batch.values import identity, is_note, stray
from filings.errors import InputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST: Final = 1 << 20
"""How many bytes a line may have."""
DEEPEST: Final = 20
MOST_CELLS: Final = 2_000
MOST_DIGITS: Final = 18
"""A longer number stays text: it is a reference number, and none of its digits may get lost."""
_TOO_DEEP: Final = object()
_ONE_LINE = "Write each row as an object on one line of its own."


@dataclass(frozen=True, slots=True)
class Lines:
    """A JSONL file. A place in it is the line, and the column at which the name of the value begins."""

    path: Path
    notes: tuple[Problem, ...] = ()
    headings: tuple[Heading, ...] = ()

    def rows(self) -> Iterator[Row]:
        """Read the rows."""
        number = 0
        for line, text in self._lines():
            row = _row(self.path.as_posix(), number + 1, line, text)
            if row is not None:
                number += 1
                yield row

    def _lines(self) -> Iterator[tuple[int, bytes | None]]:
        """Yield the lines that hold something, with their numbers; `None` for one that is too long."""
        try:
            with self.path.open("rb") as file:
                line = 0
                while text := file.readline(LONGEST):
                    line += 1
                    whole = len(text) < LONGEST or text.endswith(b"\n")
                    while not whole and (rest := file.readline(LONGEST)):
                        whole, text = rest.endswith(b"\n"), b""
                    if line == 1:
                        text = text.removeprefix(b"\xef\xbb\xbf")
                    if text == b"" or text.strip():
                        yield line, text or None
        except OSError as error:
            raise InputError(unread(self.path, error)) from error


def open_lines(path: Path) -> Lines:
    """Open a JSONL file.

    Raises:
        InputError: it cannot be read.

    """
    try:
        with path.open("rb"):
            return Lines(path)
    except OSError as error:
        raise InputError(unread(path, error)) from error


def _row(file: str, number: int, line: int, text: bytes | None) -> Row | None:
    place = Place(file, line, 1)
    if text is None:
        return Row(number, "", place, problems=(Problem(place, "This line has more than a megabyte.", _ONE_LINE),))
    fields = _object(text, place)
    if isinstance(fields, Problem):
        return Row(number, "", place, problems=(fields,))
    if is_note(fields.get(ID)):
        return None
    written = text.decode("utf-8")
    where = _at(file, line, written, ID) if ID in fields else place
    name, problems = identity(fields.pop(ID, None), where)
    cells: list[Cell] = []
    found = list(problems)
    for path, key, value in _flat(fields, ""):
        here = _at(file, line, written, key)
        if len(path) > MOST_CELLS or len(cells) >= MOST_CELLS:
            found.append(Problem(place, f"This row names more than {MOST_CELLS} values.", "Split it."))
            break
        found += (problem for each in _texts(value) for problem in stray(each, here))
        cells.append(Cell(path, value, here))
    return Row(number, name, where, tuple(cells), tuple(found))


def _object(text: bytes, place: Place) -> dict[str, Any] | Problem:
    """Read the object of a line."""
    try:
        value = json.loads(
            text.decode("utf-8"),
            object_pairs_hook=_once,
            parse_constant=_constant,
            parse_int=_whole,
            parse_float=_part,
        )
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        return _no_json(error, place)
    except _UnfitError as error:
        return Problem(place, *error.args)
    except RecursionError:
        value = _TOO_DEEP
    if isinstance(value, dict) and _depth(value) <= DEEPEST:
        return value
    if isinstance(value, dict) or value is _TOO_DEEP:
        return Problem(place, "Lists and fields lie too deep in one another here.", _ONE_LINE)
    return Problem(place, "This line is not an object.", 'Write {"id": "client-14", "court.name": "..."}.')


def _no_json(error: UnicodeDecodeError | json.JSONDecodeError, place: Place) -> Problem:
    if isinstance(error, UnicodeDecodeError):
        return Problem(Place(place.file, place.line, error.start + 1), "This line is not UTF-8.", "Save it as UTF-8.")
    return Problem(Place(place.file, place.line, error.colno), f"This is not JSON: {error.msg}.", _ONE_LINE)


class _UnfitError(Exception):
    """Something that JSON allows and a row does not: what is wrong, and the remedy."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        what = f"The field '{twice[:60]}' is written twice."
        raise _UnfitError(what, "Keep one of them.")
    return found


def _constant(written: str) -> NoReturn:
    what = f"{written} is not a number that can be printed."
    raise _UnfitError(what, "Write a number, or text.")


def _whole(written: str) -> int | str:
    return int(written) if len(written) <= MOST_DIGITS else written


def _part(written: str) -> float:
    number = float(written)
    return number if math.isfinite(number) else _constant(written)


def _depth(value: object) -> int:
    """Measure how deep lists and objects lie in one another, without recursion."""
    depth, level = 0, [value]
    while level:
        depth += 1
        held = [each for each in level if isinstance(each, dict | list)]
        level = [item for each in held for item in (each.values() if isinstance(each, dict) else each)]
    return depth


def _flat(fields: dict[str, Any], before: str) -> Iterator[tuple[str, str, object]]:
    """Yield each value of objects within objects: its path, the key it is written under, and itself."""
    for name, value in fields.items():
        path = f"{before}.{name}" if before else name
        if isinstance(value, dict) and value:
            yield from _flat(value, path)
        else:
            yield path, name, None if value == "" else value


def _texts(value: object) -> Iterator[object]:
    """Yield the texts in a value."""
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield name
            yield from _texts(each)
    else:
        yield value


def _at(file: str, line: int, written: str, key: str) -> Place:
    """Give the place of a field in its line."""
    found = written.find(json.dumps(key, ensure_ascii=False))
    return Place(file, line, max(found, 0) + 1)
