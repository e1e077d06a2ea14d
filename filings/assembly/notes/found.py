"""What was found, as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings.assembly.notes.words import WORDS
from filings.word import Comment

if TYPE_CHECKING:
    from filings.checks import Finding, Rule


def found(finding: Finding, rule: Rule | None, language: Language) -> Comment:
    """Say what is wrong, what to do, and why it matters."""
    words = WORDS[language]
    kind = words.candidate if finding.candidate else words.severities[finding.severity.value]
    said = (rule.hebrew if language is Language.HE and rule.hebrew else rule.words) if rule else None
    lines = [finding.problem.what, finding.problem.remedy]
    if said is not None:
        lines += [words.why.format(why=said.why)] if said.why else []
    if rule is not None and rule.asks is None:
        lines.append(words.more.format(rule=finding.rule))
    return Comment(f"{finding.rule} · {kind}", tuple(lines), rtl=language is Language.HE)
