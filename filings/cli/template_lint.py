"""`filings template lint`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from filings import word
from filings.checks import Severity
from filings.cli.report import Format, as_data, counted, finding_data, give, say, tell
from filings.cli.summing import weighed
from filings.errors import FilingsError, OutputError, Place, Problem, TemplateError, UsageError
from filings.word.engine.faults import TemplateFault
from filings.workshop.keeping import is_same, keep
from filings.workshop.lint import lint

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from filings.checks import Finding
    from filings.workshop.lint import Linted
    from filings.workshop.setting import Asked


def run(files: Sequence[Path], asked: Asked, *, annotate: Path | None, force: bool, output: Format) -> int:
    """Lint each template; one that cannot be used stops none of the others."""
    if annotate is not None and len(files) > 1:
        what = "Only one template can be annotated at a time."
        raise UsageError(Problem(Place("--annotate"), what, "Name one file."))
    code = 0
    data: list[dict[str, object]] = []
    told: set[Finding] = set()
    for file in dict.fromkeys(files):
        try:
            linted = lint(file, asked)
        except (TemplateError, OSError) as error:
            code = max(code, _unusable(error, file, data, output))
            continue
        # A shared block is told of once, however many templates name it.
        new = tuple(each for each in linted.findings if each not in told)
        told.update(new)
        data.append(_as_data(linted))
        if output is Format.TEXT:
            _print(linted, new)
        code = max(code, int(bool(linted.faults)))
        if annotate is not None:
            _annotate(file, linted, annotate, force=force)
            if output is Format.TEXT:
                say(f"{annotate.as_posix()}: a copy with {counted(len(linted.findings), 'comment')}")
    if output is Format.JSON:
        give({"templates": data, "exit_code": code})
    return code


def _unusable(error: TemplateError | OSError, file: Path, data: list[dict[str, object]], output: Format) -> int:
    if isinstance(error, OSError):
        what = f"The file cannot be read: {error.strerror or error}."
        error = TemplateError(Problem(Place(file.as_posix()), what, "Check the path."))
    data.append({"file": file.as_posix(), "problems": [as_data(each) for each in error.problems]})
    if output is Format.TEXT:
        tell(error, as_json=False)
    return error.exit_code


def _print(linted: Linted, new: Sequence[Finding]) -> None:
    for finding in new:
        say(str(finding))
        problem = finding.problem
        for line in problem.excerpt().splitlines() if isinstance(problem, TemplateFault) else ():
            say(f"    {line}")
    said = weighed(each.severity for each in linted.findings) or "nothing found"
    if linted.guessed and linted.setting.profile is not None:
        told = f"{linted.file}: held to {linted.setting.profile.id}, which has such a paper;"
        say(f"{told} give --jurisdiction for another court system.")
    first = min(new, key=lambda each: list(Severity).index(each.severity), default=None)
    more = f" `filings explain {first.rule}` says more of a rule." if first else ""
    say(f"{linted.file}: {said}.{more}")


def _as_data(linted: Linted) -> dict[str, object]:
    meant = linted.setting
    return {
        "file": linted.file,
        "jurisdiction": meant.profile.id if meant.profile else None,
        "guessed": linted.guessed,
        "form": meant.form or None,
        "language": meant.language.value if meant.profile else None,
        "findings": [_finding_data(each) for each in linted.findings],
    }


def _finding_data(finding: Finding) -> dict[str, Any]:
    data = finding_data(finding)
    where = finding.problem.where if isinstance(finding.problem, TemplateFault) else None
    if where is None:
        return data
    place = {"part": where.part, "paragraph": where.paragraph or None, "heading": where.heading or None}
    return {**data, "file": where.file, **place, "text": where.text or None}


def _annotate(file: Path, linted: Linted, out: Path, *, force: bool) -> None:
    """Write a copy with a Word comment at each finding.

    Raises:
        OutputError: it would replace the template, or Word may not be given the file.

    """
    if is_same(out, file):
        what = "The copy would take the place of the template."
        raise OutputError(Problem(Place(out.as_posix()), what, "Choose another name."))
    problems = [_named(each) for each in linted.findings]
    try:
        made = word.annotate(file, problems, name=file.as_posix())
    except FilingsError as error:
        what = "No copy was made, since the template holds something that runs or fetches."
        raise OutputError(Problem(Place(out.as_posix()), what, "Mend that first.")) from error
    keep(out, made, force=force)


def _named(finding: Finding) -> Problem:
    return replace(finding.problem, what=f"{finding.severity} {finding.rule}: {finding.problem.what}")
