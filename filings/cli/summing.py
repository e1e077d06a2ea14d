"""What the check of a case adds up to, in words of its language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings.checks import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from filings.assembly import Unfinished
    from filings.checks import Finding


@dataclass(frozen=True, slots=True)
class Sums:
    """The words of one language; of a pair, the first is for one."""

    weights: Mapping[Severity, tuple[str, str]]
    nothing: str
    gaps: tuple[str, str]
    written: str
    more: str


WORDS: Mapping[Language, Sums] = {
    Language.EN: Sums(
        {each: (f"1 {each.value}", f"{{count}} {each.value}s") for each in Severity},
        "nothing found",
        ("1 gap still to be written", "{count} gaps still to be written"),
        "{place}: still to be written in the {form}: {gaps}",
        "`filings explain {rule}` says more of a check.",
    ),
    Language.HE: Sums(
        {
            Severity.ERROR: ("שגיאה אחת", "{count} שגיאות"),
            Severity.WARNING: ("אזהרה אחת", "{count} אזהרות"),
            Severity.INFO: ("הערה אחת", "{count} הערות"),
        },
        "לא נמצא דבר",
        ("עוד חסר אחד להשלמה", "עוד {count} חסרים להשלמה"),
        "{place}: עוד יש להשלים ב-{form}: {gaps}",
        "`filings explain {rule} --language he` מסביר כלל.",
    ),
}


def unwritten(each: Unfinished, language: Language) -> str:
    """Say what has still to be written in a paper."""
    return WORDS[language].written.format(place=each.place, form=each.form, gaps=", ".join(each.gaps))


def summed(found: Sequence[Finding], open_ends: Sequence[Unfinished], known: str | None, language: Language) -> str:
    """Say in one line what was found.

    Args:
        found: the findings.
        open_ends: what has still to be written.
        known: a check of this toolkit that found something, which `filings explain` explains.
        language: the language of the case.

    """
    words = WORDS[language]
    told = weighed((each.severity for each in found), language) or words.nothing
    gaps = sum(len(each.gaps) for each in open_ends)
    rest = f"; {_counted(gaps, words.gaps)}" if gaps else ""
    more = f" {words.more.format(rule=known)}" if known else ""
    return f"{told}{rest}.{more}"


def weighed(found: Iterable[Severity], language: Language = Language.EN) -> str:
    """Say how many findings there are of each weight, `1 error, 2 infos`; empty where there are none."""
    counts = Counter(found)
    return ", ".join(_counted(counts[each], names) for each, names in WORDS[language].weights.items() if counts[each])


def _counted(count: int, names: tuple[str, str]) -> str:
    one, many = names
    return one if count == 1 else many.format(count=count)
