"""Who says so: EVD-03, an estimate is no fact; EVD-04, what somebody else says is told as what they say."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from filing_schemas.material import Assertion
from filing_schemas.vocabulary import FactProvenance, FixtureMode, Language, Nature
from filings.checks.evidence.support import rests_on
from filings.checks.finding import Hit, said
from filings.checks.statements import Thing
from filings.checks.texts import Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.statements import Statement
    from filings.checks.subject import Subject

SECOND_HAND = frozenset(
    {
        FactProvenance.PARTY_ALLEGATION,
        FactProvenance.PARTY_DENIAL,
        FactProvenance.PRESS_REPORT,
        FactProvenance.PRESS_ESTIMATE,
        FactProvenance.INFORMATION_AND_BELIEF,
    }
)
"""What is known only because somebody says it."""
_VERBS = {
    Language.EN: (
        r"claim|alleg|assert|contend|argu|believ|maintain|submit|den(?:y|ies|ied|ial)|disput|stat(?:es|ed|ing|ement)\b"
        r"|sa(?:y|ys|id|ying)\b|told|tells|writ(?:es|ing)|wrote|report|announc|according|answer|repl(?:y|ied|ies)|inform"
        r"|respon(?:d|se)|explain|acknowledg|accept|admit|insist|complain|accus|estimat|suggest|understood|describ"
        r"|in (?:its|his|her|their) (?:view|words|account|version)|call(?:s|ed)\b|quot(?:es|ed|ing)\b"
    ),
    Language.HE: (
        r"טענ|טוענ|טען|לדברי|לפי|על פי|אמר|אומר|מסר|דיווח|דווח|מדווח|עמדת|גרס|סבור|מכחיש|הכחיש|הודיע|כתב|השיב"
        r"|ציין|לשיטת|הערכ|מעריכ|לדעת"
    ),
}


@cache
def _attributes(language: Language) -> re.Pattern[str]:
    start = r"\b" if language is Language.EN else ""
    return re.compile(rf"{start}(?:{_VERBS[language]})", re.IGNORECASE)


def no_estimates(subject: Subject) -> Iterator[Hit]:
    """EVD-03: an estimate of the press, a rumour or a headline is never told as a fact."""
    faithful = subject.case.fixture_mode is FixtureMode.FAITHFUL  # SEED-01 asks it there
    for passage in () if faithful else subject.passages:
        held = passage.holder
        if isinstance(held, Assertion) and held.provenance is FactProvenance.PRESS_ESTIMATE:
            bare = held.nature is Nature.FACT or held.asserted_by is None
            if passage.sort is Sort.PROSE and bare:
                what = "This is an estimate of the press, and stands here as a fact."
                remedy = "Say in `asserted_by` who estimates it, and write another `nature` than fact; or leave it out."
                yield Hit(passage.path, what, remedy)
    for each in subject.statements:
        if (
            each.is_fact
            and each.said.provenance is not FactProvenance.PRESS_ESTIMATE
            and _only_estimates(subject, each)
        ):
            what = "This stands here as a fact, and rests on nothing but an estimate of the press."
            yield Hit(each.path, what, "Find evidence of it, or mark it as an inference and say whose.")


def _only_estimates(subject: Subject, statement: Statement) -> bool:
    named = {each.to: each.provenance for each in statement.said.support}
    evidence = list(rests_on(subject, statement))
    known = [
        named.get(each.id) or (subject.exhibits[each.id].provenance if each.thing is Thing.EXHIBIT else None)
        for each in evidence
    ]
    return bool(known) and all(each is FactProvenance.PRESS_ESTIMATE for each in known)


def attributed(subject: Subject) -> Iterator[Hit]:
    """EVD-04: what somebody other than those who file a paper says is told as what they say.

    A paper is what those who file it say: nothing in it has to say so again.
    """
    for each in subject.statements:
        who, provenance = each.said.asserted_by, each.said.provenance
        told = who is None or who in each.paper.filed_by or provenance not in SECOND_HAND or each.says_nothing
        if told or each.said.nature in {Nature.LAW, Nature.PROCEDURE} or _says_who(subject, each, who or ""):
            continue
        what = said("What {who} says stands here as if it were so.", who=who)
        yield Hit(each.path, what, "Say who says it: “According to ...”, “... claims that ...”.")


def _says_who(subject: Subject, statement: Statement, who: str) -> bool:
    """Say whether a paragraph has a verb of saying, or names the one who says it."""
    text = statement.passage.text
    if _attributes(subject.language).search(text) or f"[@{who}" in text:
        return True
    return any(name.casefold() in text.casefold() for name in subject.names_of(who))
