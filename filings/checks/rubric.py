"""The rubric as it is in force for a case: this toolkit's, re-weighed by the profile, changed by instructors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings.checks.finding import Severity
from filings.checks.rules import Kind, Rule, Words, rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from filing_schemas.rubric import AddedCheck, CheckSettings, Rubric, Worth
    from filings.profile import Profile

WORTH = {Severity.ERROR: 3, Severity.WARNING: 1, Severity.INFO: 0}
"""What checks are worth in a grade, by the weight of their findings, where no rubric says otherwise."""


def in_force(profile: Profile, rubrics: Iterable[Rubric] = (), *, hebrew: bool = True) -> Mapping[str, Rule]:
    """Give the checks that are asked in a court system, by their ids; those an instructor adds come last.

    Args:
        profile: the court system; what it says of the weight of a check comes before what any rubric says.
        rubrics: the changes, each over the one before it.
        hebrew: whether their Hebrew is wanted too.

    """
    known = rules(hebrew=hebrew)
    held = {name: _weighed(rule, profile) for name, rule in known.items() if rule.holds_in(profile)}
    worth: Worth | None = None
    for rubric in rubrics:
        worth = rubric.points if "points" in rubric.model_fields_set else worth
        for name, settings in rubric.checks.items():
            if settings.off:
                held.pop(name, None)
            elif name in held:
                held[name] = _changed(held[name], settings)
        held |= added(rubric)
    return {name: _worth(rule, worth) for name, rule in held.items()}


def added(rubric: Rubric) -> Mapping[str, Rule]:
    """Give the checks that a rubric adds, by their ids."""
    return {each.id: _added(each) for each in rubric.add}


def _weighed(rule: Rule, profile: Profile) -> Rule:
    """Give a check the weight that the profile gives it; one that rests on unsure law never grows heavier by that."""
    weight = profile.weights.get(rule.id)
    if weight is None:
        return rule
    words = replace(rule.words, why=f"{rule.words.why} {weight.why.text(Language.EN)}")
    hebrew = rule.hebrew and replace(rule.hebrew, why=f"{rule.hebrew.why} {weight.why.text(Language.HE)}")
    return replace(rule, severity=Severity(weight.severity), words=words, hebrew=hebrew)


def _changed(rule: Rule, settings: CheckSettings) -> Rule:
    severity = Severity(settings.severity) if settings.severity else rule.severity
    points = rule.points if settings.points is None else settings.points
    words = _reworded(rule.words, settings, Language.EN)
    hebrew = _reworded(rule.hebrew, settings, Language.HE) if rule.hebrew else None
    return replace(
        rule, severity=severity, points=points, words=words, hebrew=hebrew, advice=settings.mend or rule.advice
    )


def _reworded(words: Words, settings: CheckSettings, language: Language) -> Words:
    said = {name: getattr(settings, name) for name in ("statement", "why", "mend")}
    return replace(words, **{name: text.text(language) for name, text in said.items() if text})


def _added(asked: AddedCheck) -> Rule:
    words, hebrew = (_words(asked, language) for language in (Language.EN, Language.HE))
    severity = Severity.INFO if asked.judged else Severity(asked.severity)
    kind = Kind.ASSISTED if asked.judged else Kind.DECIDABLE
    return Rule(asked.id, severity, words, kind, hebrew=hebrew, points=asked.points, asks=asked)


def _words(asked: AddedCheck, language: Language) -> Words:
    why = asked.why.text(language) if asked.why else ""
    return Words(asked.statement.text(language), why, "", asked.mend.text(language), "", "")


def _worth(rule: Rule, worth: Worth | None) -> Rule:
    """Say what a check is worth, where nothing says so yet."""
    if rule.points is not None:
        return rule
    return replace(rule, points=getattr(worth, rule.severity.value) if worth else WORTH[rule.severity])
