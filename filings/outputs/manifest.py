"""The manifest of a folder of drafts: what made each of them, and how to tell whether it has been edited since.

It names nothing outside its folder and no file that an author named. A hash of an input must be the hash of what this
rendition may see: the hash of a whole case file would let a reader test guesses at what was withheld.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
import zlib
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import StringConstraints, ValidationError

from filing_schemas.base import Id, Line, Model, about
from filings.errors import InputError, Place, Problem
from filings.outputs.files import is_special

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MANIFEST = "manifest.json"
"""The name of the file, the same in each folder."""
CASE = "case"
"""The input that tells the drafts of one case from those of another: its id, where a copy withholds nothing."""
COURT = "court"
"""The court, as the draft shows it."""
NUMBER = "number"
"""The number of the case, where it has one."""
PLACEHOLDER = "placeholder"
"""The digits of what is printed in its place, where there are any."""
SIDES = ("first-side", "second-side")
"""The party that stands first on each side, as the readers of the draft know it."""
_LARGEST = 1 << 30
_HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What zipfile raises for a package that was damaged, encrypted or packed in a way it does not know."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256, in lower-case hexadecimal."""


FileName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=200)]
"""The plain name of a file: nothing in it leads out of its folder. A manifest may come from anywhere."""


class Making(Model):
    """What made an output."""

    tool: Annotated[Line, about("The tool and its version.", "filings 0.1.0")]
    profile: Annotated[Sha256, about("The hash of the profile.", _HASH)]
    template: Annotated[Sha256, about("The hash of the Word template, with the blocks it includes.", _HASH)]
    inputs: Annotated[
        dict[Id, Sha256],
        about("The hash of each input, by what it is. Only of what this rendition may see.", {"filing": _HASH}),
    ]


class Output(Model):
    """One file of the folder, as it was made."""

    sha256: Annotated[Sha256, about("The hash of the file.", _HASH)]
    content: Annotated[Sha256, about("The hash of what the package holds, however it is packed.", _HASH)]
    made: Annotated[Making, about("What made it.", {})]


class Manifest(Model):
    """What `manifest.json` says."""

    format: Annotated[Literal[1], about("The version of this file's form.", 1)] = 1
    outputs: Annotated[dict[FileName, Output], about("Each output, by its name in this folder.", {})] = {}  # noqa: RUF012  # frozen
    placing: Annotated[dict[FileName, Output], about("What a run was about to put here; gone when it has.", {})] = {}  # noqa: RUF012  # frozen

    def made(self, name: str, data: bytes | None) -> Output | None:
        """Give what is known of a file: what made it, or what a run that was killed was about to put in its place."""
        coming = self.placing.get(name)
        return coming if coming and data is not None and fingerprint(data) == coming.sha256 else self.outputs.get(name)

    def text(self) -> bytes:
        """Write it as the file holds it: the same content, the same bytes."""
        told = self.model_dump(mode="json", exclude=set() if self.placing else {"placing"})
        return (json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def output(data: bytes, made: Making, parts: Mapping[str, str] | None = None) -> Output:
    """Describe a finished file.

    Args:
        data: the file.
        made: what made it.
        parts: the hash of each part of the package that it is, where somebody has unpacked it already.

    """
    held = content(data) if parts is None else _hash_of(sorted(parts.items()))
    return Output(sha256=fingerprint(data), content=held, made=made)


def fingerprint(data: bytes) -> str:
    """Give the SHA-256 of bytes."""
    return hashlib.sha256(data).hexdigest()


def content(data: bytes) -> str:
    """Give the hash of what a package holds, part by part; of the bytes, where they are no package."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = sorted(package.infolist(), key=lambda part: (part.filename, part.header_offset))
            if sum(part.file_size for part in parts) > _LARGEST:
                return fingerprint(data)
            return _hash_of((part.filename, fingerprint(package.read(part))) for part in parts)
    except UNREADABLE:
        return fingerprint(data)


def _hash_of(parts: Iterable[tuple[str, str]]) -> str:
    """Give the hash of a package, from the names of its parts, in their order, and their hashes."""
    return fingerprint("".join([f"{name}\0{part}\n" for name, part in parts]).encode("utf-8", "surrogatepass"))


def read_manifest(folder: Path) -> Manifest | None:
    """Read the manifest of a folder; `None` where it has none.

    Raises:
        InputError: there is one, and it cannot be read.

    """
    path = folder / MANIFEST
    try:
        if is_special(path):
            what = "The manifest is neither a file nor a folder."
            raise InputError(Problem(Place(str(path)), what, "Move it away, and draft anew elsewhere."))
        return parse(path, path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        what = f"The manifest cannot be read: {error.strerror}."
        raise InputError(Problem(Place(str(path)), what, "Close it in other programs and try again.")) from error


def parse(path: Path, text: bytes) -> Manifest:
    """Understand what a manifest says.

    Raises:
        InputError: it is not a manifest of ours.

    """
    try:
        return Manifest.model_validate_json(text)
    except ValidationError as error:
        what = "This is not a manifest that filings wrote, so it does not say which drafts were edited."
        raise InputError(Problem(Place(str(path)), what, "Put the original back, or draft anew elsewhere.")) from error
