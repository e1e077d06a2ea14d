"""What is done for one row: its case validated, its papers made and written aside. No process, no queue."""

from __future__ import annotations

import pickle
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from filings.assembly import check, make
from filings.batch.casing import Casing
from filings.batch.former import Former
from filings.batch.pdfs import Converter
from filings.batch.writing import with_manifests, write_row, write_zip
from filings.errors import AuditError, FilingsError, GapsError, InputError, LeakError, OutputError, TemplateError
from filings.outputs import Produced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filings.batch.rows import Row
    from filings.checks import Severity
    from filings.errors import Problem
    from filings.reading import CaseFile
    from filings.word import Confined

KINDS: Final = (
    (LeakError, "leak"),
    (AuditError, "audit"),
    (OutputError, "disk"),
    (TemplateError, "template"),
    (GapsError, "gaps"),
    (InputError, "input"),
)
"""What stands in the way of a row, by the error that tells of it; the first that fits."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What the work on every row has in common. It travels to the processes that do it."""

    base: CaseFile
    """The case that the rows change."""
    templates: Path | None = None
    only: tuple[str, ...] = ()
    """Stems of the filings wanted; all, where there are none."""
    renditions: tuple[str, ...] = ()
    pdf: bool = False
    zipped: bool = False
    fail_on: Severity | None = None
    """Ask the rubric of each row, and tell what weighs this much or more."""


@dataclass(frozen=True, slots=True)
class Task:
    """One row to be worked on."""

    row: Row
    folder: str = ""
    """The name that its folder will have."""
    aside: str = ""
    """The path of the folder that is written to instead, until it is whole."""

    @classmethod
    def unpacked(cls, packed: bytes) -> Self:
        """Give a task that has travelled."""
        row, folder, aside = pickle.loads(packed)  # noqa: S301  # written by the process that leads the batch
        return cls(pickle.loads(row), folder, aside)  # noqa: S301  # as above


def pack(row: bytes, folder: str = "", aside: str = "") -> bytes:
    """Make a task ready to travel, whose row is so already: only who works on it takes it apart."""
    return pickle.dumps((row, folder, aside))


def moved(packed: bytes, aside: str) -> bytes:
    """Let a task be written to another folder."""
    row, folder, _ = pickle.loads(packed)  # noqa: S301  # as above
    return pack(row, folder, aside)


def destination(packed: bytes) -> tuple[str, str]:
    """Give the name that the folder of a task will have, and the path of that which is written to instead."""
    _, folder, aside = pickle.loads(packed)  # noqa: S301  # as above
    return folder, aside


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row."""

    number: int
    kind: str = ""
    """What stood in its way; empty where nothing did."""
    problems: tuple[Problem, ...] = ()
    outputs: tuple[tuple[str, str], ...] = ()
    """Each file written, with its hash."""
    papers: int = 0
    gaps: int = 0
    findings: tuple[Mapping[str, Any], ...] = ()
    zip: str = ""


class Worker:
    """Does the work on rows, one after another. What is costly to make ready is made ready once.

    Args:
        setup: what the work on every row has in common.
        home: a folder for what LibreOffice needs while it runs; left out, among the system's temporary files.

    """

    def __init__(self, setup: Setup, home: Path | None = None) -> None:
        self.setup = setup
        self._casing = Casing(setup.base, setup.templates)
        self._former = Former(setup.base, self._casing.profile)
        self._converter = Converter(home) if setup.pdf else None
        self._confined: dict[Path, Confined] = {}

    def close(self) -> None:
        """End the processes in which templates from elsewhere were filled."""
        for each in self._confined.values():
            each.close()
        if self._converter is not None:
            self._converter.close()

    def do(self, what: str, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """Do what a `Pool` is asked for: `validate` or `draft`."""
        return self.validate(tasks) if what == "validate" else self.draft(tasks)

    def validate(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """Say of each row what is wrong with it."""
        for task in tasks:
            try:
                self._casing.case(task.row)
            except FilingsError as error:
                yield Outcome(task.row.number, "input", error.problems)
            else:
                yield Outcome(task.row.number)

    def draft(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """Draft each row, which has been validated before, into its folder aside."""
        if self._converter is None:
            for task in tasks:
                made = self._made(task)
                yield made if isinstance(made, Outcome) else self._written(task, *made, ())
            return
        yield from self._with_pdfs(tasks, self._converter)

    def _with_pdfs(self, tasks: Sequence[Task], converter: Converter) -> Iterator[Outcome]:
        """Draft rows together, so that LibreOffice is started once for all of them."""
        made = [(task, self._made(task)) for task in tasks]
        documents = {
            f"{task.row.number}/{name}": each.data
            for task, found in made
            if not isinstance(found, Outcome)
            for name, each in found[0].items()
            if name.endswith(".docx")
        }
        pdfs = converter.convert(documents)
        for task, found in made:
            if isinstance(found, Outcome):
                yield found
                continue
            before = f"{task.row.number}/"
            files = dict(found[0])
            for name, data in pdfs.files.items():
                if name.startswith(before):
                    inner = name.removeprefix(before)
                    files[inner] = Produced(data, files[inner.removesuffix(".pdf") + ".docx"].made)
            failed = tuple(
                each for each in pdfs.problems if each.place.file.startswith(before) or each.place.file not in documents
            )
            yield self._written(task, files, found[1], failed)

    def _made(self, task: Task) -> Outcome | tuple[Mapping[str, Produced], Outcome]:
        """Make the papers of a row."""
        setup = self.setup
        try:
            case_file = self._casing.case(task.row, checked=True)
            made = make(
                case_file,
                only=setup.only,
                renditions=setup.renditions,
                templates=setup.templates,
                confined=self._confined,
                former=self._former.renamed(case_file),
            )
            findings = self._findings(case_file)
        except FilingsError as error:
            return Outcome(task.row.number, _kind(error), error.problems)
        gaps = sum(len(paper.gaps) for paper in made.papers)
        return made.files, Outcome(task.row.number, papers=len(made.papers), gaps=gaps, findings=findings)

    def _findings(self, case_file: CaseFile) -> tuple[Mapping[str, Any], ...]:
        threshold = self.setup.fail_on
        if threshold is None:
            return ()
        found = check(case_file, self.setup.templates)
        return tuple(
            {"rule": each.rule, "severity": each.severity.value, **told(each.problem)}
            for each in found
            if each.severity.reaches(threshold)
        )

    def _written(
        self, task: Task, files: Mapping[str, Produced], made: Outcome, failed: tuple[Problem, ...]
    ) -> Outcome:
        data = with_manifests(files)
        try:
            outputs = write_row(Path(task.aside), data)
            zipped = write_zip(Path(f"{task.aside}.zip"), task.folder, data) if self.setup.zipped else ""
        except OutputError as error:
            return Outcome(task.row.number, "disk", error.problems)
        return Outcome(
            made.number,
            "pdf" if failed else "",
            failed,
            tuple(outputs.items()),
            made.papers,
            made.gaps,
            made.findings,
            zipped,
        )


def _kind(error: FilingsError) -> str:
    return next((kind for sort, kind in KINDS if isinstance(error, sort)), "input")


def told(problem: Problem) -> dict[str, Any]:
    """Give a problem as plain data."""
    return {**asdict(problem.place), "path": problem.path, "what": problem.what, "remedy": problem.remedy}
