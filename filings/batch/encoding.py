"""In which encoding a text file is written: said by its first bytes, or UTF-8, or guessed and told so."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

from filings.errors import InputError, Place, Problem

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

    from charset_normalizer import CharsetMatch

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
USUAL = ("cp1252", "cp1255", "cp1250", "cp1251", "cp1253", "cp1254", "cp1256", "cp1257", "cp862", "mac_roman")
"""What files that are not UTF-8 are in, the likelier first."""
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
            return _unmarked(path, file)
    except OSError as error:
        raise InputError(unread(path, error)) from error


def errors(coding: str) -> str:
    """Say how text is read that breaks the rules of its encoding.

    Some programs write half a character in UTF-8 and its like (as CESU-8 and WTF-8 do): the cell that holds it is told,
    and the whole file is not taken for another encoding.
    """
    return "surrogatepass" if coding.startswith("utf") else "strict"


def _unmarked(path: Path, file: IO[bytes]) -> tuple[str, tuple[Problem, ...]]:
    """Find out whether a file without a mark is UTF-8 throughout; guess where it is not."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors("utf-8"))
    before = b""
    while block := file.read(BLOCK):
        try:
            decoder.decode(block)
        except UnicodeDecodeError:
            return _guessed(path, before + block + file.read(SAMPLE))
        before = block[-SAMPLE:]
    return "utf-8", ()


def _guessed(path: Path, sample: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Guess from what stands around the bytes that are not UTF-8."""
    place = Place(path.as_posix())
    # Lines without a foreign letter say nothing, and there may be a great many of them.
    telling = b"\n".join(line for line in sample.splitlines() if not line.isascii())[:SAMPLE]
    found = [match for match in from_bytes(telling, cp_isolation=list(USUAL)) if "\0" not in str(match)]
    if not found:
        raise InputError(Problem(place, "It cannot be told how this file is encoded.", UTF8))
    best = max((match for match in found if match.chaos <= found[0].chaos), key=_likely)
    what = f"This file is not UTF-8; it was read as {best.encoding}, which is a guess."
    return best.encoding, (Problem(place, what, f"Look at the names in it. {UTF8}"),)


def _likely(match: CharsetMatch) -> tuple[float, float, int]:
    """Weigh an encoding: a name is of letters, and, where several encodings make letters of it, Hebrew is meant."""
    foreign = [each for each in str(match) if not each.isascii()]
    hebrew = bool(foreign) and all("\u05d0" <= each <= "\u05ea" for each in foreign if each.isalpha())
    letters = sum(each.isalpha() for each in foreign) / max(len(foreign), 1)
    return match.coherence, letters + hebrew, -USUAL.index(match.encoding)


def unread(path: Path, error: OSError) -> Problem:
    """Say why a file of rows cannot be read."""
    reason = f"This file cannot be read: {error.strerror or 'the system gives no reason'}."
    return Problem(Place(path.as_posix()), reason, "Check that it is there and that you may read it.")
