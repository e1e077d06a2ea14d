"""The answer key of a practice case, in the language of its papers as far as its rules are told in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.practice.make import Answer, Practice

CALLED: Final[Mapping[str, Mapping[str, str]]] = {
    "us-federal": {"petition": "complaint", "petitioner": "plaintiff", "affidavit": "declaration"},
    "england-wales": {
        "petition": "claim",
        "petitioner": "claimant",
        "affidavit": "witness statement",
        "motion": "application",
    },
}
"""What a court system calls the papers and people that the first one calls otherwise."""
_CODE: Final = re.compile(r"(`[^`]*`|\[[^\]]*\])")
_HEADS: Final = {
    "en": (
        "# Answers to {name}",
        "Seed {seed}, {system}, language {language}, {count} planted.",
        "For instructors alone. The case is made up: no party, product, person or event in it is real.",
    ),
    "he": (
        "# תשובות ל-{name}",
        "Seed {seed}, {system}, language {language}, {count} planted.",
        "למרצים בלבד. התיק בדוי: שום צד, מוצר, אדם או אירוע שבו אינו אמיתי.",
    ),
}
"""The second line is the same in every language: a case that was made before is known by it."""
_LABELS: Final = {
    "en": ("Where: `{place}`, at `{path}`", "What was done: {done}", "To mend it: {mend}", "More: `{more}`"),
    "he": ("היכן: `{place}`, ב-`{path}`", "מה נעשה (באנגלית): {done}", "כיצד מתקנים: {mend}", "עוד: `{more}`"),
}
_ALSO: Final = {
    "en": ("What follows from these", "`filings check` finds this too; it goes when they are mended."),
    "he": ("מה שנובע מאלה", "`filings check` מוצא גם את אלה; הם נעלמים כשמתקנים את השאר."),
}
_ASKED: Final = "מה נדרש: {statement}"


@dataclass(frozen=True, slots=True)
class Told:
    """What the rubric says of a check in the language of a case."""

    statement: str
    mend: str


def line_of(made: Practice) -> str:
    """Give the line of a key that tells which case it is of."""
    return _HEADS[made.language][1].format(
        seed=made.seed, system=made.system, language=made.language, count=len(made.answers)
    )


def key(made: Practice, name: str, told: Mapping[str, Told]) -> str:
    """Write the answer key.

    Args:
        made: the case.
        name: what it is called.
        told: what the rubric says of each check, for a case that is not in English.

    """
    title, _, note = _HEADS[made.language]
    lines = [title.format(name=name), "", line_of(made), note]
    for number, each in enumerate(made.answers, start=1):
        lines += ["", f"## {number}. {each.rule}", "", *_answer(made, each, told.get(each.rule))]
    if made.also:
        head, said = _ALSO[made.language]
        lines += ["", f"## {head}", "", said, ""]
        lines += [f"- {each.rule}, `{each.place}`: {each.said}" for each in made.also]
    return "\n".join(lines) + "\n"


def _answer(made: Practice, answer: Answer, told: Told | None) -> Iterator[str]:
    if told:
        yield f"- {_ASKED.format(statement=told.statement)}"
    language = f" --language {made.language}" if made.language != "en" else ""
    filled = {
        "place": answer.place,
        "path": answer.path,
        "done": in_system(answer.done, made.system),
        "mend": told.mend if told else in_system(answer.mend, made.system),
        "more": f"filings explain {answer.rule}{language}",
    }
    yield from (f"- {label.format(**filled)}" for label in _LABELS[made.language])


def in_system(text: str, system: str) -> str:
    """Call papers and people as a court system does; what stands in code is a name of ours, and stays."""
    called = CALLED.get(system, {})
    words = re.compile(rf"\b({'|'.join(called)})(s?)\b") if called else None
    parts = _CODE.split(text)
    said = [words.sub(lambda found: called[found[1]] + found[2], each) if words else each for each in parts[::2]]
    parts[::2] = said
    return "".join(parts)
