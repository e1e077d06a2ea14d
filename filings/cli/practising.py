"""`filings practice`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings.checks import rules
from filings.cli.report import Format, counted, give, say
from filings.practice import hand_out, practice
from filings.practice.key import Told

if TYPE_CHECKING:
    from pathlib import Path


def practise(  # noqa: PLR0913  # each is an option
    to: Path, seed: int, defects: int, profile: str | None, language: Language, *, force: bool, output: Format
) -> int:
    """Write a practice case, and the answer key beside it."""
    made = practice(seed, defects, language.value, profile)
    handed = hand_out(made, to, force=force, told=_told(language))
    folder, key = handed.folder.as_posix(), handed.key.as_posix()
    if output is Format.JSON:
        answers = [
            {
                "rule": each.rule,
                "file": each.place.file,
                "line": each.place.line,
                "column": each.place.column,
                "path": each.path,
                "done": each.done,
                "mend": each.mend,
            }
            for each in made.answers
        ]
        give({"folder": folder, "key": key, "seed": seed, "profile": made.system, "answers": answers})
        return 0
    say(f"{folder}: a made-up case of {made.system}, {counted(len(made.answers), 'planted defect')}")
    say(f"{key}: the answers, for whoever teaches")
    say(f"Next: hand out {folder}; `filings check {folder}` finds what a rubric can find.")
    return 0


def _told(language: Language) -> dict[str, Told]:
    """Give what the rubric says of each check in Hebrew, for the key of a Hebrew case."""
    if language is not Language.HE:
        return {}
    told = {name: rule.hebrew for name, rule in rules().items()}
    return {name: Told(words.statement, words.mend) for name, words in told.items() if words}
