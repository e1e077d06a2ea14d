"""From the bytes of a file to its text, or what is wrong with them."""

from __future__ import annotations

import re
import stat
from itertools import islice
from typing import TYPE_CHECKING

from filings.errors import InputError, Place, Problem
from filings.reading.tree import spot_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST = 2_000_000
"""The most bytes a file may have: a thousand pages of text."""

MOST = 20
"""How many stray characters are told of one file."""

STRAY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""Characters that no paper can print, or that break a line where no editor shows it."""

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_SAVE = "Save the file as UTF-8."


def read_text(path: Path) -> str:
    r"""Read a file whole, with line ends as `\n` and without a byte-order mark.

    Raises:
        InputError: it cannot be read, is too large, or holds something that is not printable UTF-8 text.

    """
    file = path.as_posix()
    text = _decoded(_read(path, file), file)
    if problems := list(islice(_stray(text, file), MOST)):
        raise InputError(*problems)
    return text


def _read(path: Path, file: str) -> bytes:
    """Read the bytes of an ordinary file that is not too large."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError(Problem(Place(file), "This is not a file.", "Put a text file in its place, or delete it."))
        if status.st_size > LARGEST:
            size = f"This file has {status.st_size / 1e6:.1f} MB; at most {LARGEST // 1_000_000} MB are read."
            raise InputError(
                Problem(Place(file), size, "A case file holds text alone: check that it is the right one.")
            )
        return path.read_bytes()
    except OSError as error:
        reason = f"This file cannot be read: {error.strerror or 'the system gives no reason'}."
        raise InputError(Problem(Place(file), reason, "Check that it is there and that you may read it.")) from None


def _decoded(data: bytes, file: str) -> str:
    """Decode UTF-8 strictly."""
    if data.startswith(_WIDE) or data[1:2] == b"\0" or data[:1] == b"\0":
        raise InputError(Problem(Place(file, 1, 1), "This file is not UTF-8 but UTF-16 or UTF-32.", _SAVE))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
        read = before[: error.start].decode("utf-8")
        line, column = spot_at(read, len(read))
        what = "This character is not UTF-8; the file may be saved as Latin-1 or in a Windows code page."
        raise InputError(Problem(Place(file, line, column), what, _SAVE)) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _stray(text: str, file: str) -> Iterator[Problem]:
    """Find characters that cannot be printed."""
    for found in STRAY.finditer(text):
        what = f"The invisible character U+{ord(found[0]):04X} cannot be printed."
        yield Problem(Place(file, *spot_at(text, found.start())), what, "Delete it.")
