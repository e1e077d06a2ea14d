"""What notes say, in each language. What they tell of a court system or of a check is data, and stands elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filing_schemas.vocabulary import Language

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Words:
    """The fixed words of notes; `{names}` stand for what differs."""

    severities: Mapping[str, str]
    candidate: str
    why: str
    more: str
    paper: str
    part: str
    belongs: str
    required: str
    rests_on: str
    toolkit: str
    read_on: str
    unverified: str
    due: str
    origin: str
    written: str
    computed: str
    set_words: str
    from_case: str
    line: str
    gap: str


WORDS: Final[Mapping[Language, Words]] = {
    Language.EN: Words(
        severities={"error": "error", "warning": "warning", "info": "to consider"},
        candidate="for a person to judge",
        why="Why: {why}",
        more="More: filings explain {rule}",
        paper="What this paper is",
        part="This part of the paper",
        belongs="What belongs here: {needs}.",
        required="The paper is incomplete without this part.",
        rests_on="It rests on: {source}.",
        toolkit="It rests on no rule of court that this profile names.",
        read_on="Last checked on {day}.",
        unverified="Nobody has read the text of the law itself: check it.",
        due="Due: {due}.",
        origin="Where this comes from",
        written="You wrote it in {field}, {file}{line}.",
        computed="It is put together from {field}, {file}{line}.",
        set_words="These are set words of the court system. Nothing in your files says them.",
        from_case="This paper is made from the whole case; nobody types it.",
        line=", line {line}",
        gap="Still to be written: {gap}",
    ),
    Language.HE: Words(
        severities={"error": "שגיאה", "warning": "אזהרה", "info": "לשקול"},
        candidate="לשיקול דעתו של אדם",
        why="הטעם: {why}",
        more="עוד: filings explain {rule}",
        paper="מהו המסמך הזה",
        part="החלק הזה של המסמך",
        belongs="מה שייך לכאן: {needs}.",
        required="בלי הפרק הזה המסמך חסר.",
        rests_on="מקורו: {source}.",
        toolkit="הפרופיל אינו מציין כלל דין שהוא נשען עליו.",
        read_on="נבדק לאחרונה ביום {day}.",
        unverified="איש לא קרא את לשון הדין עצמו: יש לבדוק.",
        due="המועד: {due}.",
        origin="מניין זה בא",
        written="נכתב בשדה {field}, בקובץ {file}{line}.",
        computed="הורכב מן השדה {field}, בקובץ {file}{line}.",
        set_words="אלה מילים קבועות של שיטת המשפט. שום דבר בקבצים אינו אומר אותן.",
        from_case="המסמך הזה נעשה מן התיק כולו; איש אינו מקליד אותו.",
        line=", שורה {line}",
        gap="עוד לא נכתב: {gap}",
    ),
}
