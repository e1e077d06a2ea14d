"""`filings check`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings import assembly, checks
from filings.checks import Finding, Severity
from filings.cli.options import FailOn, Shown
from filings.cli.report import as_data, finding_data, give, say, tell, warn
from filings.cli.summing import summed, unwritten
from filings.cli.targets import targets
from filings.errors import FilingsError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from filings.assembly import Unfinished
    from filings.checks import Rubric


@dataclass(frozen=True, slots=True)
class Options:
    """How cases are checked."""

    fail_on: FailOn
    templates: Path | None
    language: Language | None
    rubric: Path | None


@dataclass(slots=True)
class Looked:
    """What was found in one case, or why it could not be read."""

    case: str
    found: tuple[Finding, ...] = ()
    open_ends: tuple[Unfinished, ...] = ()
    told: tuple[Problem, ...] = ()
    """What a reader should know, and that is no finding."""
    language: Language = Language.EN
    error: FilingsError | None = None
    code: int = field(default=0)


def check(cases: Sequence[Path], options: Options, *, output: Shown) -> int:
    """Check each case; one that cannot be read stops none of the others."""
    rubric = checks.load_rubric(options.rubric) if options.rubric else None
    looked = []
    for target in targets(cases):
        one = _look(target.folder, options, rubric)
        looked.append(one)
        if output is Shown.TEXT:
            _print(one)
    code = max((one.code for one in looked), default=0)
    if output is not Shown.TEXT:
        _give(looked, output, code, rubric)
    return code


def _look(folder: Path, options: Options, rubric: Rubric | None) -> Looked:
    """Give what is found in a case, and what in its papers is still to be written."""
    try:
        case_file = assembly.load(folder, options.templates, options.language)
        found = assembly.check(case_file, options.templates, rubric)
        open_ends = assembly.unfinished(case_file, options.templates)
        unused = assembly.passed_over(case_file, options.templates)
    except FilingsError as error:
        return Looked(folder.as_posix(), error=error, code=error.exit_code)
    told = (unused,) if unused else ()
    code = _weigh(found, options.fail_on)
    return Looked(folder.as_posix(), found, open_ends, told, case_file.language, code=code)


def _weigh(found: Sequence[Finding], fail_on: FailOn) -> int:
    if fail_on is FailOn.NEVER:
        return 0
    threshold = Severity(fail_on.value)
    return int(any(finding.severity.reaches(threshold) for finding in found))


def _print(one: Looked) -> None:
    if one.error:
        tell(one.error, as_json=False)
        return
    for problem in one.told:
        warn(str(problem))
    for finding in one.found:
        say(str(finding))
    for each in one.open_ends:
        say(unwritten(each, one.language))
    known = next((each.rule for each in one.found if each.rule in checks.CHECKS), None)
    say(f"{one.case}: {summed(one.found, one.open_ends, known, one.language)}")


def _give(looked: Sequence[Looked], output: Shown, code: int, rubric: Rubric | None) -> None:
    """Print everything at once, as programs take it in."""
    if output is Shown.JSON:
        give({"cases": [_as_data(one) for one in looked], "exit_code": code})
        return
    from filings.cli import hosts  # noqa: PLC0415  # only where a host asks

    notes = [hosts.note(each) for one in looked for each in one.found]
    notes += [hosts.unread(each) for one in looked if one.error for each in one.error.problems]
    if output is Shown.ANNOTATIONS:
        for line in hosts.commands(notes, [each for one in looked for each in one.open_ends]):
            say(line)
    elif output is Shown.SARIF:
        give(hosts.sarif(notes, checks.added(rubric) if rubric else {}))
    else:
        give(hosts.code_quality(notes))


def _as_data(one: Looked) -> dict[str, object]:
    if one.error:
        return {"case": one.case, "problems": [as_data(each) for each in one.error.problems]}
    gaps = [{"file": str(each.place), "form": each.form, "gaps": list(each.gaps)} for each in one.open_ends]
    told = [as_data(each) for each in one.told]
    return {"case": one.case, "findings": [finding_data(each) for each in one.found], "unfinished": gaps, "told": told}
