"""In which encoding a text file is written: said by its first bytes, or UTF-8, or guessed and told so."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

from filings.errors import InputError, Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = 1 << 20
SAMPLE = 1 << 18
"""How many bytes are looked at for a guess."""
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UTF8 = "Save the file as UTF-8 (in Excel: CSV UTF-8)."


def encoding(path: Path) -> tuple[str, tuple[Problem, ...]]:
    """Find out how a text file is encoded; where that is a guess, tell so.

    Raises:
        InputError: it cannot be read, or nothing fits.

    """
    try:
        with path.open("rb") as file:
            head = file.read(4)
            for mark, name in MARKS:
                if head.startswith(mark):
                    return name, ()
            file.seek(0)
            decoder = codecs.getincrementaldecoder("utf-8")()
            before = b""
            while block := file.read(BLOCK):
                try:
                    decoder.decode(block)
                except UnicodeDecodeError as error:
                    return _guessed(path, (before + block)[: len(before) + error.end][-SAMPLE:] + file.read(SAMPLE))
                before = block[-SAMPLE:]
    except OSError as error:
        raise InputError(unread(path, error)) from error
    return "utf-8", ()


def _guessed(path: Path, sample: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Guess from the bytes around the first that are not UTF-8."""
    place = Place(path.as_posix())
    best = from_bytes(sample).best()
    if best is None or "\0" in str(best):
        raise InputError(Problem(place, "It cannot be told how this file is encoded.", UTF8))
    what = f"This file is not UTF-8; it was read as {best.encoding}, which is a guess."
    return best.encoding, (Problem(place, what, f"Look at the names in it. {UTF8}"),)


def unread(path: Path, error: OSError) -> Problem:
    """Say why a file of rows cannot be read."""
    reason = f"This file cannot be read: {error.strerror or 'the system gives no reason'}."
    return Problem(Place(path.as_posix()), reason, "Check that it is there and that you may read it.")
