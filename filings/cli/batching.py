"""`filings batch`."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from filing_schemas.vocabulary import Language
from filings import assembly
from filings.batch import Listener, batch, write_workbook
from filings.cli.door import INTERRUPTED
from filings.cli.marking import Returned, marking
from filings.cli.report import Format, as_data, command, counted, give, say, warn
from filings.cli.targets import targets
from filings.errors import Place, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from filings.batch import Progress, Summary
    from filings.reading import CaseFile

WHY = {
    "input": "did not validate",
    "edited": "would have replaced what was edited",
    "pdf": "have no PDF",
    "killed": "ended their process",
    "leak": "would have leaked",
    "audit": "did not pass the audit",
    "template": "have a template that cannot be used",
}
"""Why rows failed, in words, by kind."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to go about it."""

    jobs: int | None = None
    cluster: str | None = None
    name: str = "{id}"
    renditions: tuple[str, ...] = ()
    templates: Path | None = None
    language: Language | None = None
    pdf: bool = False
    zipped: bool = False
    dry_run: bool = False
    resume: bool = False
    only_failed: bool = False
    fail_on: str | None = None
    force: bool = False
    marked: Path | None = None


def batched(papers: Sequence[Path], rows: str | None, to: str | None, options: Options, *, output: Format) -> int:
    """Draft a case, or filings of it, once for each row."""
    if rows is None:
        what = "Nothing says which rows to draft."
        remedy = "Say it: --rows FILE. Or begin with a workbook to fill in: --workbook OUT.xlsx."
        raise UsageError(Problem(Place("--rows"), what, remedy))
    case_file, only = _case(papers, options)
    if options.marked is not None:
        assembly.refuse_place(case_file, options.marked.parent)
    with Shown(output) as shown, _stopped(), marking(Path(rows), shown, options.marked, force=options.force) as marks:
        summary = batch(
            case_file,
            rows=rows,
            to=to,
            only=only,
            jobs=options.jobs,
            cluster=options.cluster,
            name=options.name,
            renditions=options.renditions,
            templates=options.templates,
            pdf=options.pdf,
            zipped=options.zipped,
            dry_run=options.dry_run,
            resume=options.resume,
            only_failed=options.only_failed,
            fail_on=options.fail_on,
            force=options.force,
            listener=marks,
        )
    beside = summary.folder if isinstance(summary.folder, Path) and not summary.dry_run else None
    returned = Returned.of(marks, options.marked, beside, force=options.force)
    code = INTERRUPTED if summary.stopped else max(summary.exit_code, returned.exit_code, int(not summary.rows))
    if output is Format.JSON:
        problems = [*shown.problems, *map(as_data, returned.problems)]
        told = {"problems": problems, "notes": shown.notes, "marked": returned.data(), "exit_code": code}
        give({**_data(summary), **told})
    else:
        _print(summary, returned)
    return code


def _case(papers: Sequence[Path], options: Options) -> tuple[CaseFile, tuple[str, ...]]:
    """Load the case, and say which of its filings are wanted."""
    found = targets(papers)
    if len(found) != 1:
        what = "A batch is of one case."
        raise UsageError(Problem(Place(found[1].folder.as_posix()), what, "Run one batch for each case."))
    return assembly.load(found[0].folder, options.templates, options.language), tuple(found[0].only)


def workbook(papers: Sequence[Path], to: Path, rows: str | None, options: Options, *, output: Format) -> int:
    """Write a workbook of rows to fill in."""
    if rows is not None:
        what = "A workbook is written, or rows are drafted; not both at once."
        raise UsageError(Problem(Place("--workbook"), what, "Leave out --workbook or --rows."))
    case_file, only = _case(papers, options)
    made = write_workbook(case_file, to, only=only, force=options.force)
    if output is Format.JSON:
        give({"workbook": made.path.as_posix(), "sheets": made.sheets, "left_out": made.left_out, "exit_code": 0})
        return 0
    say(made.path.as_posix())
    if made.left_out:
        warn(f"Note: too long for a workbook, and so the same in every row: {', '.join(made.left_out)}.")
    named = (each.as_posix() for each in papers)
    check = command("batch", *named, "--rows", made.path.as_posix(), "--dry-run")
    say(f"Next: fill it in, and check it: {check}")
    return 0


@contextmanager
def _stopped() -> Iterator[None]:
    """Say how to go on where a second Ctrl-C ends everything."""
    try:
        yield
    except KeyboardInterrupt:
        warn("Stopped at once. Go on with the same command and --resume.")
        raise


@dataclass
class Shown(Listener):
    """Prints problems as they come, and in a terminal how far the run has come."""

    output: Format
    problems: list[dict[str, Any]] = field(default_factory=list)
    """For data alone: lines for people are printed as they come."""
    notes: list[dict[str, Any]] = field(default_factory=list)
    _bar: Bar | None = None
    _task: TaskID | None = None
    _stage: str = ""

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            self._bar = _bar()
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def note(self, problem: Problem) -> None:
        """Print what stops nothing."""
        if self.output is Format.JSON:
            self.notes.append(as_data(problem))
        else:
            warn(f"Note: {problem}")

    def problem(self, problem: Problem) -> None:
        """Print what is wrong with a row."""
        if self.output is Format.JSON:
            self.problems.append(as_data(problem))
        else:
            warn(str(problem))

    def progress(self, progress: Progress) -> None:
        """Move the bar."""
        if self._bar is None:
            return
        if self._task is None or progress.stage != self._stage:
            if self._task is not None:
                self._bar.remove_task(self._task)
            self._stage = progress.stage
            self._task = self._bar.add_task(progress.stage.capitalize(), total=progress.total, failed=0)
        self._bar.update(self._task, completed=progress.over, total=progress.total, failed=progress.failed)


def _bar() -> Bar:
    """Make a bar that tells how many are done, how fast, how many failed, and how long it will take."""
    from rich.console import Console  # noqa: PLC0415  # only in a terminal
    from rich.progress import (  # noqa: PLC0415  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text  # noqa: PLC0415

    class Rate(ProgressColumn):
        """Rows a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f} rows/s" if task.speed else "")

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TextColumn("{task.fields[failed]} failed"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )


def _print(summary: Summary, returned: Returned) -> None:
    """Say what has become of the rows, and what to do next."""
    if not summary.rows:
        say("There are no rows in this table, so there is nothing to draft.")
        return
    failed = sum(summary.failed.values())
    right = "is right" if summary.done in {0, 1} else "are right"
    parts = [f"{summary.done or 'none'} {right if summary.dry_run else 'drafted'}", f"{failed} failed"]
    parts += [f"{summary.skipped} skipped"] if summary.skipped else []
    parts += [f"{summary.left} left"] if summary.left else []
    why = ", ".join(f"{count} {WHY.get(kind, kind)}" for kind, count in sorted(summary.failed.items()))
    papers = (
        ""
        if summary.dry_run
        else f" {counted(summary.documents, 'document').capitalize()} in {summary.seconds:.1f} seconds."
    )
    say(f"{counted(summary.rows, 'row')}: {', '.join(parts)}{f' ({why})' if why else ''}.{papers}")
    if summary.strays:
        belong = "entry of another sheet belongs" if summary.strays == 1 else "entries of other sheets belong"
        say(f"{summary.strays} {belong} to no row.")
    if summary.flagged:
        say(f"The rubric found something in {counted(summary.flagged, 'row')}: the ledger says what.")
    if summary.gaps:
        say(f"Still to be written: {counted(summary.gaps, 'gap')}, highlighted in the papers.")
    if summary.stale:
        gone = "is no longer there; its folder was" if summary.stale == 1 else "are no longer there; their folders were"
        say(f"{counted(summary.stale, 'row')} of an earlier run {gone} left.")
    if summary.stopped:
        say("Stopped. Go on with the same command and --resume.")
    if returned.tell(dry_run=summary.dry_run):
        return
    if (failed or summary.strays) and not summary.dry_run and not summary.stopped:
        say("Next: mend the rows named above, and go on with the same command and --resume.")


def _data(summary: Summary) -> dict[str, Any]:
    folder = summary.folder if isinstance(summary.folder, str) or not summary.folder else summary.folder.as_posix()
    return {**asdict(summary), "folder": folder, "left": summary.left}
