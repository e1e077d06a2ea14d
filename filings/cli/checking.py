"""`filings check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings import assembly
from filings.checks import Finding, Severity
from filings.cli.options import FailOn
from filings.cli.report import Format, as_data, counted, finding_data, give, say, tell
from filings.cli.targets import targets
from filings.errors import FilingsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from filings.assembly import Unfinished


def check(
    cases: Sequence[Path], *, fail_on: FailOn, templates: Path | None, language: str | None, output: Format
) -> int:
    """Check each case; one that cannot be read stops none of the others."""
    code = 0
    data: list[dict[str, object]] = []
    for target in targets(cases):
        try:
            found, open_ends = _look(target.folder, templates, language)
        except FilingsError as error:
            code = max(code, error.exit_code)
            data.append({"case": target.folder.as_posix(), "problems": [as_data(each) for each in error.problems]})
            if output is Format.TEXT:
                tell(error, as_json=False)
            continue
        data.append(_as_data(target.folder.as_posix(), found, open_ends))
        if output is Format.TEXT:
            _print(target.folder.as_posix(), found, open_ends)
        code = max(code, _weigh(found, fail_on))
    if output is Format.JSON:
        give({"cases": data, "exit_code": code})
    return code


def _look(
    folder: Path, templates: Path | None, language: str | None
) -> tuple[tuple[Finding, ...], tuple[Unfinished, ...]]:
    """Give what is found in a case, and what in its papers is still to be written."""
    spoken = Language[language.upper()] if language else None
    case_file = assembly.load(folder, templates, spoken)
    found = assembly.check(case_file, templates)
    return found, assembly.unfinished(case_file, templates)


def _weigh(found: Sequence[Finding], fail_on: FailOn) -> int:
    if fail_on is FailOn.NEVER:
        return 0
    threshold = Severity(fail_on.value)
    return int(any(finding.severity.reaches(threshold) for finding in found))


def _print(case: str, found: Sequence[Finding], open_ends: Sequence[Unfinished]) -> None:
    for finding in found:
        say(str(finding))
    counts = [(sum(each.severity is severity for each in found), severity.value) for severity in Severity]
    told = ", ".join(counted(count, name) for count, name in counts if count) or "nothing found"
    for each in open_ends:
        say(f"{each.place}: still to be written in the {each.form}: {', '.join(each.gaps)}")
    count = sum(len(each.gaps) for each in open_ends)
    rest = f"; {counted(count, 'gap')} still to be written" if count else ""
    more = f" `filings explain {found[0].rule}` says more of a check." if found else ""
    say(f"{case}: {told}{rest}.{more}")


def _as_data(case: str, found: Sequence[Finding], open_ends: Sequence[Unfinished]) -> dict[str, object]:
    gaps = [{"file": str(each.place), "form": each.form, "gaps": list(each.gaps)} for each in open_ends]
    return {"case": case, "findings": [finding_data(each) for each in found], "unfinished": gaps}
