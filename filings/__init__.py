"""Draft court filings as Word papers, from plain case files, for study and training.

The same verbs as on the command line: `load` a case, `check` it, `draft` its papers, `batch` them over a table.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from filings.assembly import Drafted
    from filings.batch import batch
    from filings.checks import Finding
    from filings.reading import CaseFile

__all__ = ["batch", "check", "draft", "load"]


def __getattr__(name: str) -> object:
    """Give `batch`: the package of that name, which can be called."""
    if name == "batch":
        return import_module("filings.batch")
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def load(path: Path | str, templates: Path | str | None = None, language: str | None = None) -> CaseFile:
    """Read a case.

    Args:
        path: the folder that holds `case.yaml`.
        templates: a folder of jurisdictions; left out, those shipped.
        language: the language wanted, `en` or `he`; left out, that of the case.

    Raises:
        InputError: the case, or its profile, cannot be read or does not validate; all of its problems at once.

    """
    from filing_schemas.vocabulary import Language  # noqa: PLC0415  # heavy: importing filings itself stays cheap
    from filings import assembly  # noqa: PLC0415  # as above

    return assembly.load(path, templates, Language[language.upper()] if language else None)


def check(
    case_file: CaseFile, templates: Path | str | None = None, rubric: Path | str | None = None
) -> tuple[Finding, ...]:
    """Ask every check of the rubric of a case. What is found is a value, never an exception.

    Args:
        case_file: the case, as `load` gives it.
        templates: a folder of jurisdictions; left out, those shipped.
        rubric: a `rubric.yaml` that says what is different about the rubric; left out, nothing is.

    Raises:
        InputError: the rubric cannot be read or does not validate, or a check of its own cannot be worked out here.

    """
    from filings import assembly  # noqa: PLC0415  # heavy: importing filings itself stays cheap

    return assembly.check(case_file, templates, rubric)


def draft(  # noqa: PLR0913  # each is an option of the command of the same name
    case_file: CaseFile,
    *,
    to: Path | str,
    only: Collection[str] = (),
    templates: Path | str | None = None,
    renditions: Collection[str] = (),
    strict: bool = False,
    force: bool = False,
    notes: bool = False,
) -> Drafted:
    """Draft the papers of a case.

    Args:
        case_file: the case, as `load` gives it.
        to: the folder to write to; made where it does not exist.
        only: ids or stems of the filings wanted; left out, all of them and the papers made from the case.
        templates: a folder of jurisdictions; left out, those shipped.
        renditions: names of copies, such as `public` or `sealed`; left out, those that are called for.
        strict: refuse papers that are not finished, and write nothing.
        force: replace also drafts that were edited since they were made.
        notes: make a learning copy of each copy too, with what the rubric found in Word comments.

    Raises:
        UsageError: `only` names a filing that is not there.
        GapsError: `strict`, and something has still to be written.
        TemplateError: a template cannot be used.
        OutputError: a file cannot be written, or did not pass its audit.

    """
    from filings import assembly  # noqa: PLC0415  # heavy: importing filings itself stays cheap

    return assembly.draft(
        case_file,
        to=to,
        only=only,
        renditions=renditions,
        templates=templates,
        strict=strict,
        force=force,
        notes=assembly.assess(case_file, templates) if notes else None,
    )
