"""The shipped example cases, drafted and checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
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
    """Its name; where it is drafted in another language as well, that follows: `amnesty-v-mod.he`."""
    folder: Path
    """Where the case lies."""
    drafted: Drafted
    findings: tuple[Finding, ...]
    language: Language | None = None
    """The language, where it is not that of the case."""


def demonstrate(to: Path | str, *, force: bool = False) -> Iterator[Shown]:
    """Draft each shipped case, in each language that it is written in, into a folder of its own under `to`; check it.

    Args:
        to: the folder to write to; made where it does not exist.
        force: replace also drafts that were edited since they were made.

    Raises:
        OutputError: a file cannot be written.

    """
    for path in sorted(shipped("examples").glob("*/case.yaml")):
        folder = path.parent
        for language in (None, *(each for each in Language if (folder / f"filings.{each}").is_dir())):
            case_file = assembly.load(folder, language=language)
            name = f"{folder.name}.{language}" if language else folder.name
            drafted = assembly.draft(case_file, to=Path(to) / name, force=force)
            yield Shown(name, folder, drafted, assembly.check(case_file), language)
