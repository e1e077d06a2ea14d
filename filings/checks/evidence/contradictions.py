"""What does not fit together: EVD-09, one thing told in two ways; EVD-11, another case taken for proof in this one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, Response
from filing_schemas.vocabulary import Language, Nature
from filings.checks.finding import Hit, called, said
from filings.checks.statements import Thing
from filings.checks.written_dates import dates_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.statements import Reference, Statement
    from filings.checks.subject import Subject

_DATED = re.compile(
    r"\b(?:letter|report|decision|statement|e-mail|message|order|judgment|article|note|reply|response|refusal|demand"
    r"|agreement|contract|petition|claim|motion|application|affidavit|declaration|document),? (?:dated|of)\s+$"
    r"|מיום\s+$",
    re.IGNORECASE,
)
"""What stands before the date of a document: `the letter of `."""
_CITED = re.compile(r"[^.;\n]{0,12}?\[@(?P<id>[\w/-]+)")
"""The reference that such a date belongs to."""
_APART = {
    Language.EN: (
        r"separate|(?:an)?other (?:suit|case|proceeding|action|court)|not part(?:y|ies)|no(?:t|) (?:proof|evidence)"
        r"|similar|same (?:product|system|company|defendant|conduct)|compare|contrast|unlike"
    ),
    Language.HE: r"נפרד|הליך אחר|תביעה אחרת|אינ[הו] ראיה|אינן ראיה|דומה|אינם צד|אותו מוצר|אותה חברה|להבדיל",
}
"""How a paragraph says what another proceeding has, or has not, to do with this one."""


def told_twice(subject: Subject) -> Iterator[Hit]:
    """EVD-09: where a text dates what it cites, the date is that of the thing cited."""
    dates = _dates(subject)
    for each in subject.statements:
        text = each.passage.text
        for start, end, when in dates_in(text, subject.language):
            after = _CITED.match(text, end) if _DATED.search(text[:start]) else None
            known = dates.get(after["id"]) if after else None
            if after and known and not (known.startswith(when) or when.startswith(known)):
                what = said("Here {id} is of {told}, and elsewhere of {known}.", id=after["id"], told=when, known=known)
                remedy = "Correct the date that is wrong, or say in the text that the sources differ."
                yield Hit(each.passage.path, what, remedy, spot=each.passage.spot(start))


def _dates(subject: Subject) -> dict[str, str]:
    """Give the dates of exhibits and papers."""
    dated = {each.id: each.date for each in subject.case.exhibits if each.date}
    return dated | {name: paper.date.isoformat() for name, paper in subject.papers.items() if paper.date}


def another_case(subject: Subject) -> Iterator[Hit]:
    """EVD-11: a fact of another proceeding is not used as proof in this one, unless the link is stated."""
    for each in subject.statements:
        if not isinstance(each.paper, InjunctionRequest | Response) or each.said.nature is Nature.PROCEDURE:
            continue
        cited = [one for one in subject.references[each.path] if one.thing is Thing.RELATED]
        if cited and not _told_apart(subject, each, cited):
            what = said("This rests on another proceeding, {case}.", case=called(cited[0].id))
            remedy = "Say what it has to do with this case, and that what is claimed there is not proved by that."
            yield Hit(each.path, what, remedy)


def _told_apart(subject: Subject, statement: Statement, cited: list[Reference]) -> bool:
    return bool(cited) and re.search(_APART[subject.language], statement.passage.text, re.IGNORECASE) is not None
