"""The shipped example cases, drafted and checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filings import assembly
from filings.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.assembly import Drafted
    from filings.checks import Finding


@dataclass(frozen=True, slots=True)
class Shown:
    """One example case, drafted."""

    name: str
    folder: Path
    """Where the case lies."""
    drafted: Drafted
    findings: tuple[Finding, ...]


def demonstrate(to: Path | str, *, force: bool = False) -> Iterator[Shown]:
    """Draft each shipped case into a folder of its own under `to`, and check it.

    Args:
        to: the folder to write to; made where it does not exist.
        force: replace also drafts that were edited since they were made.

    Raises:
        OutputError: a file cannot be written.

    """
    for path in sorted(shipped("examples").glob("*/case.yaml")):
        folder = path.parent
        case_file = assembly.load(folder)
        drafted = assembly.draft(case_file, to=Path(to) / folder.name, force=force)
        yield Shown(folder.name, folder, drafted, assembly.check(case_file))
