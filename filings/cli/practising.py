"""`filings practice`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings import assembly
from filings.checks import Severity, rules
from filings.cli.report import Format, counted, give, say
from filings.outputs import write
from filings.practice import Seen, compared, hand_out, practice
from filings.practice.key import Told

if TYPE_CHECKING:
    from filings.checks import Finding
    from filings.errors import Place
    from filings.practice import Practice


def practise(  # noqa: PLR0913  # each is an option
    to: Path, seed: int, defects: int, profile: str | None, language: Language, *, force: bool, output: Format
) -> int:
    """Write a practice case, and the answer key beside it."""
    made = examined(practice(seed, defects, language.value, profile))
    handed = hand_out(made, to, force=force, told=_told(language))
    folder, key = handed.folder.as_posix(), handed.key.as_posix()
    if output is Format.JSON:
        answers = [
            {**_place(each.rule, each.place, each.path), "done": each.done, "mend": each.mend} for each in made.answers
        ]
        also = [{**_place(each.rule, each.place, each.path), "said": each.said} for each in made.also]
        give({"folder": folder, "key": key, "seed": seed, "profile": made.system, "answers": answers, "also": also})
        return 0
    say(f"{folder}: a made-up case of {made.system}, {counted(len(made.answers), 'planted defect')}")
    say(f"{key}: the answers, for whoever teaches")
    say(f"Next: hand out {folder}; `filings check {folder}` finds what a rubric can find.")
    return 0


def _place(rule: str, place: Place, path: str) -> dict[str, object]:
    return {"rule": rule, "file": place.file, "line": place.line, "column": place.column, "path": path}


def examined(made: Practice) -> Practice:
    """Give a practice case with the places at which the rubric finds what was planted, and what else it finds."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, made.files)
        found = assembly.check(assembly.load(folder))
    return compared(made, [_seen(each, folder) for each in found])


def _seen(finding: Finding, folder: Path) -> Seen:
    problem = finding.problem
    place = replace(problem.place, file=Path(problem.place.file).relative_to(folder).as_posix())
    return Seen(finding.rule, place, problem.path, finding.said, finding.severity.reaches(Severity.WARNING))


def _told(language: Language) -> dict[str, Told]:
    """Give what the rubric says of each check in Hebrew, for the key of a Hebrew case."""
    if language is not Language.HE:
        return {}
    told = {name: rule.hebrew for name, rule in rules().items()}
    return {name: Told(words.statement, words.mend) for name, words in told.items() if words}
