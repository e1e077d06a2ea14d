"""`filings explain`: what a check asks, why, where it comes from, how to mend what it finds, an example each way."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings.checks import Kind, rules
from filings.cli.report import Format, give, say
from filings.errors import Place, Problem, UsageError
from filings.text.names import nearest
from filings.workshop import template_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.checks import Rule, Words

GROUPS: Mapping[str, Mapping[Language, str]] = {
    "GEN": {Language.EN: "Any paper", Language.HE: "כל מסמך"},
    "EVD": {Language.EN: "Evidence, and who says what", Language.HE: "ראיות, ומי אומר מה"},
    "REL": {Language.EN: "Relief and orders", Language.HE: "סעדים וצווים"},
    "PET": {Language.EN: "Petitions and candour", Language.HE: "עתירות וגילוי מלא"},
    "RSP": {Language.EN: "Responses and objections", Language.HE: "תגובות והתנגדויות"},
    "CLS": {Language.EN: "Open and closed sessions", Language.HE: "דיון פתוח ודיון סגור"},
    "SEC": {
        Language.EN: "What is withheld, and what must not look genuine",
        Language.HE: "מה מושמט, ומה אסור שייראה אמיתי",
    },
    "SEED": {Language.EN: "Honesty of a real case to its sources", Language.HE: "נאמנותו של תיק אמיתי למקורותיו"},
    "TPL": {Language.EN: "Word templates", Language.HE: "תבניות Word"},
}
"""The groups of checks, by the letters that their names begin with."""
KINDS: Mapping[Kind, Mapping[Language, str]] = {
    Kind.ASSISTED: {
        Language.EN: "It points out candidates: a person decides.",
        Language.HE: "הכלל מצביע על מועמדים: אדם מחליט.",
    },
    Kind.MANUAL: {
        Language.EN: "Nothing computes it: a person decides.",
        Language.HE: "שום דבר אינו מחשב זאת: אדם מחליט.",
    },
}
LABELS = {
    "why": {Language.EN: "Why", Language.HE: "מדוע"},
    "source": {Language.EN: "Source", Language.HE: "המקור"},
    "mend": {Language.EN: "To mend it", Language.HE: "כיצד מתקנים"},
    "bad": {Language.EN: "It fires at", Language.HE: "הכלל מתריע על כך"},
    "good": {Language.EN: "It is silent at", Language.HE: "הכלל שותק על כך"},
}
UNCERTAIN = {
    Language.EN: "The law behind it was not verified, so it is this toolkit's rule and never more than a warning.",
    Language.HE: "הדין שביסוד הכלל לא אומת, ולכן זהו כלל של ערכה זו, ולעולם אינו יותר מאזהרה.",
}
SYSTEMS = {Language.EN: "Asked in: {names}.", Language.HE: "נשאל בשיטות המשפט: {names}."}
COMMANDS = {
    Language.EN: "Asked of the files that are made, and not of the case: {names}.",
    Language.HE: "נשאל על הקבצים שנוצרו, ולא על התיק: {names}.",
}


def explain(name: str | None, *, language: Language = Language.EN, output: Format) -> int:
    """Explain a check of the rubric or a rule for templates; without a name, list them by group."""
    hebrew = language is Language.HE
    known = {**rules(hebrew=hebrew), **template_rules(hebrew=hebrew)}
    chosen = list(known.values()) if name is None else [_found(name, known)]
    if output is Format.JSON:
        data = [_as_data(rule, language) for rule in chosen]
        give(data if name is None else data[0])
        return 0
    for line in _listed(chosen, language) if name is None else _explained(chosen[0], language):
        say(line)
    return 0


def _found(name: str, known: Mapping[str, Rule]) -> Rule:
    asked = name.upper()
    rule = known.get(asked)
    if rule is None:
        padded = re.sub(r"-(\d)$", r"-0\1", asked)
        close = padded if padded in known else (nearest(name, map(str.lower, known)) or "").upper()
        remedy = f"Did you mean '{close}'?" if close else "`filings explain` lists them."
        raise UsageError(Problem(Place("explain"), f"There is no check '{name}'.", remedy))
    return rule


def _words(rule: Rule, language: Language) -> Words:
    return rule.hebrew if language is Language.HE and rule.hebrew else rule.words


def _as_data(rule: Rule, language: Language) -> dict[str, object]:
    """Give everything that is known of a check, with its words in one language."""
    known = {"id": rule.id, "severity": rule.most.value, "kind": rule.kind.value, "uncertain": rule.uncertain}
    asked = {"systems": list(rule.systems), "commands": list(rule.commands)}
    return {**known, **asked, "language": language.value, **asdict(_words(rule, language))}


def _listed(chosen: list[Rule], language: Language) -> Iterator[str]:
    """List the checks, group by group."""
    group = ""
    width = max(len(rule.id) for rule in chosen)
    for rule in chosen:
        own = rule.id.partition("-")[0]
        if own != group:
            yield from ("", f"{GROUPS[own][language]}:") if group else (f"{GROUPS[own][language]}:",)
            group = own
        weight = "judge" if rule.kind is not Kind.DECIDABLE else rule.most.value
        yield f"  {rule.id.ljust(width)}  {weight.ljust(7)}  {_words(rule, language).statement}"


def _explained(rule: Rule, language: Language) -> Iterator[str]:
    """Tell everything of one check."""
    words = asdict(_words(rule, language))
    judged = KINDS[rule.kind][language] if rule.kind in KINDS else ""
    yield f"{rule.id} ({rule.most}): {words['statement']} {judged}".rstrip()
    yield ""
    for name in ("why", "source", "mend"):
        yield f"{LABELS[name][language]}: {words[name]}"
    if rule.uncertain:
        yield UNCERTAIN[language]
    if rule.systems:
        yield SYSTEMS[language].format(names=", ".join(rule.systems))
    if rule.commands:
        yield COMMANDS[language].format(names=", ".join(f"`filings {each}`" for each in rule.commands))
    for name in ("bad", "good"):
        yield from ("", f"{LABELS[name][language]}:")
        yield from (f"    {line}" for line in words[name].splitlines())
