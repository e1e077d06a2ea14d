"""Whether a draft has been edited since it was made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from filings.errors import InputError, Place, Problem, UsageError
from filings.outputs.files import is_special
from filings.outputs.manifest import MANIFEST, Manifest, Output, content, fingerprint, read_manifest

if TYPE_CHECKING:
    from pathlib import Path


class State(StrEnum):
    """How a file compares with the manifest beside it."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    MISSING = "missing"
    UNLISTED = "unlisted"
    """The manifest does not name it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found about one file, and what the manifest says of it."""

    path: Path
    state: State
    output: Output | None


def compare(data: bytes | None, output: Output | None) -> State:
    """Compare a file with what the manifest says of it. The same content, packed anew, has not been edited."""
    if data is None:
        return State.MISSING
    if output is None:
        return State.UNLISTED
    same = fingerprint(data) == output.sha256 or content(data) == output.content
    return State.UNCHANGED if same else State.EDITED


def verify(path: Path) -> tuple[Verdict, ...]:
    """Compare a draft, or every draft that the manifests in and under a folder name, with its manifest.

    Raises:
        InputError: the draft or the manifest cannot be read.
        UsageError: there is no manifest, so nothing says what was made.

    """
    if path.is_dir():
        folders = sorted(each.parent for each in path.rglob(MANIFEST))
        wanted = [(folder, name) for folder in folders for name in sorted(_outputs(folder))]
    else:
        folders, wanted = [path.parent], [(path.parent, path.name)]
    if not any((folder / MANIFEST).is_file() for folder in folders):
        what = f"There is no {MANIFEST} here, so nothing says what was made."
        raise UsageError(Problem(Place(str(path)), what, "Name a draft, or a folder of drafts, that filings wrote."))
    manifests = {folder: read_manifest(folder) or Manifest() for folder in folders}
    return tuple(_verdict(folder / name, manifests[folder]) for folder, name in wanted)


def _outputs(folder: Path) -> dict[str, Output]:
    manifest = read_manifest(folder)
    return manifest.outputs if manifest else {}


def _verdict(path: Path, manifest: Manifest) -> Verdict:
    try:
        if is_special(path):
            raise InputError(Problem(Place(str(path)), "This is neither a file nor a folder.", "Name a draft."))
        data = path.read_bytes()
    except FileNotFoundError:
        data = None
    except OSError as error:
        what = f"The draft cannot be read: {error.strerror}."
        raise InputError(Problem(Place(str(path)), what, "Close it in other programs and try again.")) from error
    output = manifest.made(path.name, data)
    return Verdict(path, compare(data, output), output)
