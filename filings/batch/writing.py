"""The files of one row written into a folder of their own, aside; and the same folder as one ZIP file."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING, Final

from filings.errors import OutputError
from filings.outputs import MANIFEST, Manifest, Produced, fingerprint
from filings.outputs.files import refusal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ZIP: Final = ".zip"
_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a ZIP: the first that there is."""
_MODE: Final = 0o100644 << 16


def with_manifests(files: Mapping[str, Produced]) -> dict[str, bytes]:
    """Give the files of a row with a manifest in each of its folders."""
    data = {name: each.data for name, each in files.items()}
    outputs: dict[str, dict[str, Produced]] = {}
    for name, each in files.items():
        folder, _, file = name.rpartition("/")
        outputs.setdefault(folder, {})[file] = each
    for folder, held in outputs.items():
        manifest = Manifest(outputs={file: each.output for file, each in held.items()})
        data[f"{folder}/{MANIFEST}" if folder else MANIFEST] = manifest.text()
    return data


def write_row(folder: Path, data: Mapping[str, bytes]) -> dict[str, str]:
    """Write the files of a row into a folder that is not there yet; give the hash of each.

    Nothing is forced onto the disk here: the ledger holds the hashes, so whatever a failing machine did not keep is
    made again.

    Args:
        folder: made here; what it lies in is there already.
        data: the files, by name.

    Raises:
        OutputError: one cannot be written.

    """
    path = folder
    try:
        if folder.exists():  # of a process that ended over this row
            shutil.rmtree(folder)
        folder.mkdir()
        for inner in dict.fromkeys(name.rpartition("/")[0] for name in data):
            path = folder / inner
            path.mkdir(parents=True, exist_ok=True)
        for name, held in data.items():
            path = folder / name
            path.write_bytes(held)
    except OSError as error:
        raise OutputError(refusal(path, error)) from error
    return {name: fingerprint(held) for name, held in sorted(data.items())}


def write_zip(path: Path, name: str, data: Mapping[str, bytes]) -> str:
    """Write the files of a row as one ZIP file, always with the same bytes; give its hash.

    Args:
        path: the file.
        name: the folder in it that holds the files.
        data: the files, by name.

    Raises:
        OutputError: it cannot be written.

    """
    try:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as package:  # what it holds is packed already
            for inner, held in sorted(data.items()):
                info = zipfile.ZipInfo(f"{name}/{inner}", _BEGINNING)
                info.create_system, info.external_attr = 3, _MODE
                package.writestr(info, held)
        return fingerprint(path.read_bytes())
    except OSError as error:
        raise OutputError(refusal(path, error)) from error
