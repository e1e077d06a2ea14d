"""What witnesses and experts say: EVD-06 and EVD-07, for a person to judge; the oath: EVD-13, EVD-14."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from filing_schemas import Affidavit, InjunctionRequest
from filing_schemas.vocabulary import EvidenceKind, FactProvenance, Language, Nature, VerificationKind
from filings.checks.evidence.support import rests_on
from filings.checks.finding import Hit, said
from filings.checks.statements import Thing
from filings.language import countries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.statements import Statement
    from filings.checks.subject import Subject

EXPERT = frozenset(
    {EvidenceKind.EXPERT_REPORT, EvidenceKind.TECHNICAL_ANALYSIS, EvidenceKind.NGO_REPORT, EvidenceKind.AFFIDAVIT_EV}
)
"""Exhibits in which somebody who can be asked draws a conclusion."""
_FIRST_PERSON = {
    Language.EN: r"\b(?:I|me|my|we|our)\b",
    Language.HE: r"(?:^|[\s,])(?:אני|לי|שלי|אנו|לנו|ידוע לי)(?=[\s,.])|תי\b",
}
_FROM = {
    Language.EN: r"\b(?:told|informed|advised|shown|heard|learn(?:ed|t)|read|saw|seen|according|from|says?|said|by)\b",
    Language.HE: r"נמסר|מפי|הודיע|קראתי|שמעתי|לפי|על פי|מאת|ראיתי|למדתי|אמר",
}
_TECHNICAL = {
    Language.EN: (
        r"\b(?:forensic\w*|malware|spyware|infected|infection|malicious code|IP address(?:es)?|domain names?"
        r"|reverse-engineered|traces? of (?:the|an?) (?:attack|system|program)|DNA|toxicolog\w+|handwriting)\b"
    ),
    Language.HE: r"פורנזי|רוגלה|נוזקה|קוד זדוני|כתובת IP|שמות? מתחם|הודבק|הדבקה",
}


@cache
def _shape(words: str) -> re.Pattern[str]:
    return re.compile(words)


def basis(subject: Subject) -> Iterator[Hit]:
    """EVD-06: a witness says of each fact whether it is known at first hand, and if not, from whom."""
    for each in subject.statements:
        if not isinstance(each.paper, Affidavit) or not each.is_fact or each.says_nothing:
            continue
        text, language = each.passage.text, subject.language
        if each.said.provenance is None and not _shape(_FIRST_PERSON[language]).search(text):
            what = "The witness does not say how this is known."
            yield Hit(
                each.path, what, "Write `provenance: own-knowledge`, or say who told it, and that it is believed."
            )
        elif each.said.provenance is FactProvenance.INFORMATION_AND_BELIEF:
            named = any(rests_on(subject, each)) or _shape(_FROM[language]).search(text)
            if not named:
                what = "This is told on information and belief, and nobody is named as its source."
                yield Hit(each.path, what, "Say who told it, or from which document it is known.")


def expert(subject: Subject) -> Iterator[Hit]:
    """EVD-07: a technical conclusion comes from a report or an expert that the paragraph names."""
    for each in subject.statements:
        asked = isinstance(each.paper, InjunctionRequest | Affidavit) and not subject.form(each.paper).alleges
        if not asked or each.says_nothing or each.said.nature in {Nature.LAW, Nature.PROCEDURE, Nature.ARGUMENT}:
            continue
        drawn = each.said.provenance is FactProvenance.EXPERT_FINDING
        if (drawn or _shape(_TECHNICAL[subject.language]).search(each.words)) and not _from_expert(subject, each):
            what = "This looks like a technical conclusion, and names no report and nobody who drew it."
            yield Hit(each.path, what, "Cite the report or the statement of whoever examined it.")


def _from_expert(subject: Subject, statement: Statement) -> bool:
    return any(
        each.thing in {Thing.PARAGRAPH, Thing.PAPER}
        or (each.thing is Thing.EXHIBIT and subject.exhibits[each.id].kind in EXPERT)
        for each in rests_on(subject, statement)
    )


OATHS = {
    VerificationKind.IL_AFFIDAVIT_S15: ("the warning and the certification", r"warn|זהר", r"warn|זהר"),
    VerificationKind.US_1746_DOMESTIC: ("the words “under penalty of perjury”", r"penalty of perjury", ""),
    VerificationKind.US_1746_FOREIGN: ("the words “under penalty of perjury”", r"penalty of perjury", ""),
    VerificationKind.EW_STATEMENT_OF_TRUTH: ("the statement of truth", r"facts stated .* are true", ""),
}
"""What each oath cannot do without: its name, words in the oath itself, words in the certification."""
UNDER_THE_LAWS = "under the laws of the United States of America"


def oath(subject: Subject) -> Iterator[Hit]:
    """EVD-13: the oath of a statement is complete."""
    for paper in subject.papers.values():
        if not isinstance(paper, Affidavit):
            continue
        kind = paper.verification or subject.profile.oath
        path = f"filings.{paper.id}"
        if kind is VerificationKind.NONE_TRAINING:
            what = "This statement is verified by nothing, so that it is no evidence."
            yield Hit(f"{path}.verification", what, "Take `verification` out: the oath of the form is then printed.")
        elif kind in OATHS and not _complete(subject, kind):
            what = said("The oath that the profile gives lacks {words}.", words=said(OATHS[kind][0]))
            yield Hit(path, what, "Complete it in `oaths` in the profile.")


def _complete(subject: Subject, kind: VerificationKind) -> bool:
    _, words, certified = OATHS[kind]
    held, language = subject.profile.oaths[kind], subject.language
    text = " ".join((held.opening.text(language), held.closing.text(language)))
    taken = held.certification.text(language) if held.certification else ""
    return bool(re.search(words, text, re.IGNORECASE)) and (
        not certified or bool(held.certifier and re.search(certified, taken, re.IGNORECASE))
    )


def abroad(subject: Subject) -> Iterator[Hit]:
    """EVD-14: a declaration made outside the United States is made under their laws (28 U.S.C. § 1746(1))."""
    for paper in subject.papers.values():
        if not isinstance(paper, Affidavit):
            continue
        kind = paper.verification or subject.profile.oath
        held = subject.profile.oaths.get(kind)
        text = f"{held.opening.text(Language.EN)} {held.closing.text(Language.EN)}" if held else ""
        if kind is VerificationKind.US_1746_FOREIGN and UNDER_THE_LAWS not in " ".join(text.split()):
            what = said("The oath that the profile gives lacks {words}.", words=f"“{UNDER_THE_LAWS}”")
            yield Hit(f"filings.{paper.id}", what, "Complete it in `oaths` in the profile.")
        elif kind is VerificationKind.US_1746_DOMESTIC and (place := _made_abroad(subject, paper)):
            what = said(
                "This declaration says that it was made in {place}, and has the oath for the United States.",
                place=place,
            )
            yield Hit(f"filings.{paper.id}", what, "Write `verification: us-1746-foreign`.")


_EXECUTED = re.compile(
    r"[Ee]xecuted (?:this .{1,30} |on .{1,30} )?(?:at|in) (?P<place>[A-Z][\w ,-]{2,50}?)(?=\.|;| on |$)"
)


def _made_abroad(subject: Subject, paper: Affidavit) -> str:
    """Give the foreign place in which a declaration says that it was made; empty where it says none."""
    found = next((one for each in subject.passages_of[paper.id] for one in _EXECUTED.finditer(each.text)), None)
    place = found["place"].strip() if found else ""
    return (
        place
        if any(word.strip() in countries("en") - {"United States", "Georgia"} for word in place.split(","))
        else ""
    )
