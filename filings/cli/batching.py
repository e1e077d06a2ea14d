"""`filings batch`."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Self

from filing_schemas.vocabulary import Language
from filings import assembly
from filings.batch import Listener, batch
from filings.cli.door import INTERRUPTED
from filings.cli.report import Format, as_data, counted, give, say, warn
from filings.cli.targets import targets
from filings.errors import Place, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from filings.batch import Progress, Summary

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
    name: str = "{id}"
    renditions: tuple[str, ...] = ()
    templates: Path | None = None
    language: str | None = None
    pdf: bool = False
    zipped: bool = False
    dry_run: bool = False
    resume: bool = False
    only_failed: bool = False
    fail_on: str | None = None
    force: bool = False


def batched(papers: Sequence[Path], rows: Path, to: Path | None, options: Options, *, output: Format) -> int:
    """Draft a case, or filings of it, once for each row."""
    found = targets(papers)
    if len(found) != 1:
        what = "A batch is of one case."
        raise UsageError(Problem(Place(found[1].folder.as_posix()), what, "Run one batch for each case."))
    spoken = Language[options.language.upper()] if options.language else None
    case_file = assembly.load(found[0].folder, options.templates, spoken)
    with Shown(output) as shown, _stopped():
        summary = batch(
            case_file,
            rows=rows,
            to=to,
            only=found[0].only,
            jobs=options.jobs,
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
            listener=shown,
        )
    code = INTERRUPTED if summary.stopped else summary.exit_code
    if output is Format.JSON:
        give({**_data(summary), "problems": shown.problems, "notes": shown.notes, "exit_code": code})
    else:
        _print(summary)
    return code


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


def _print(summary: Summary) -> None:
    """Say what has become of the rows, and what to do next."""
    failed = sum(summary.failed.values())
    parts = [f"{summary.done} {'are right' if summary.dry_run else 'drafted'}", f"{failed} failed"]
    parts += [f"{summary.skipped} skipped"] if summary.skipped else []
    parts += [f"{summary.left} left"] if summary.left else []
    why = ", ".join(f"{count} {WHY.get(kind, kind)}" for kind, count in sorted(summary.failed.items()))
    papers = "" if summary.dry_run else f" {counted(summary.documents, 'document')} in {summary.seconds:.1f} seconds."
    say(f"{counted(summary.rows, 'row')}: {', '.join(parts)}{f' ({why})' if why else ''}.{papers}")
    if summary.flagged:
        say(f"The rubric found something in {counted(summary.flagged, 'row')}: the ledger says what.")
    if summary.gaps:
        say(f"Still to be written: {counted(summary.gaps, 'gap')}, highlighted in the papers.")
    if summary.stale:
        say(f"{counted(summary.stale, 'row')} of an earlier run are no longer there; their folders were left.")
    if summary.stopped:
        say("Stopped. Go on with the same command and --resume.")
    elif failed and not summary.dry_run:
        say("Next: mend the rows named above, and go on with the same command and --resume.")


def _data(summary: Summary) -> dict[str, Any]:
    folder = summary.folder.as_posix() if summary.folder else None
    return {**asdict(summary), "folder": folder, "left": summary.left}
