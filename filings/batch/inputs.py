"""The hashes that say whether a row has to be done again: of what went into it, and of the templates."""

from __future__ import annotations

import hashlib
import json
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from filings.batch.paths import documents
from filings.batch.rows import Entries
from filings.profile import folders_of
from filings.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from filings.batch.rows import Cell, Row
    from filings.batch.work import Setup

SUFFIXES: Final = frozenset({".docx", ".yaml"})


def of_case(setup: Setup) -> str:
    """Give the hash of the case and of the options, which all rows have in common."""
    base = setup.base
    texts = {name: document.text for name, document in documents(base).items()}
    options = (setup.only, setup.renditions, setup.pdf, setup.zipped, setup.fail_on, base.language)
    return _hashed([sorted(texts.items()), [str(each) for each in options]])


def of_row(row: Row, common: str) -> str:
    """Give the hash of all that goes into a row. Where it stands in its file makes no difference."""
    return _hashed([common, row.id, sorted(_cells(row.cells), key=itemgetter(0))])


def of_templates(setup: Setup, columns: Iterable[str]) -> str:
    """Give the hash of the profiles and templates that rows may use: all there are, where a row can choose."""
    profile = setup.base.case.profile
    if any(column in ("profile", "case.profile") for column in columns):
        folders = [each for each in (shipped("templates"), setup.templates) if each is not None]
    else:
        folders = list(folders_of(profile, setup.templates))
    return of_files((folder, SUFFIXES) for folder in folders)


def of_files(folders: Iterable[tuple[Path, Collection[str]]]) -> str:
    """Give the hash of the files in folders, each folder with the endings that count: their paths in it, and bytes."""
    found = hashlib.sha256()
    for folder, endings in folders:
        for path in files_in(folder, endings):
            found.update(f"{path.relative_to(folder).as_posix()}\0".encode("utf-8", "surrogatepass"))
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def files_in(folder: Path, endings: Collection[str] = SUFFIXES) -> list[Path]:
    """Give the files in a folder and below whose names end so; if nothing is said, those of templates and profiles."""
    return sorted(path for path in folder.rglob("*") if path.suffix in endings and path.is_file())


def _cells(cells: Iterable[Cell]) -> list[tuple[str, Any]]:
    return [(cell.path, _plain(cell.value)) for cell in cells]


def _plain(value: object) -> Any:  # noqa: ANN401  # whatever JSON holds
    return [_cells(item) for item in value.items] if isinstance(value, Entries) else value


def _hashed(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
