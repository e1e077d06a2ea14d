"""What a petition or a motion asks for: REL-01, REL-02, REL-11, REL-12, REL-13."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, Motion
from filing_schemas.vocabulary import Extent, FixtureMode, Language, PartyKind, PartyRole, PartySide, ReliefKind
from filings.checks.finding import Hit, called, said
from filings.checks.own_words import own_words
from filings.checks.relief.items import INJUNCTIVE, TAKES_A_LICENCE, asked, is_application, names_somebody, ordered
from filings.reading.tree import spot_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas import Paper
    from filings.checks.relief.items import Asked
    from filings.checks.subject import Subject

ADDRESSED = INJUNCTIVE | {ReliefKind.GIVE_REASONS}
"""What a party does, and not the court."""
RESTRICTING = frozenset(
    {ReliefKind.CLOSE_HEARING, ReliefKind.SEAL_DOCUMENTS, ReliefKind.ANONYMITY, ReliefKind.BAN_PUBLICATION}
)
VAGUE = {
    Language.EN: (
        r"\b(?:appropriate|necessary|suitable) (?:steps|measures|action|means)\b|\bas (?:is |may be )?appropriate\b"
        r"|\bcomply with (?:the|all|its) (?:applicable )?(?:laws?|legal obligations)\b"
        r"|\bobey the law\b|\bact lawfully\b|\betc\b|\band so on\b|\band the like\b"
    ),
    Language.HE: (r"(?:צעדים|אמצעים) (?:מתאימים|נדרשים)|ככל הנדרש|לפעול (?:כדין|לפי הדין)|וכיו[״\"]ב|וכד[׳']"),
}
"""Words that nobody could be held to."""
COSTS = {Language.EN: r"\bcosts\b|\bfees\b", Language.HE: r"הוצאות"}
BY_THE_COURT = re.compile(r"\s*(?:direct|list|expedite|extend|adjourn|make|declare)\b", re.IGNORECASE)
"""How an act begins that the court does itself."""
AUTHORITIES = frozenset({PartyKind.PUBLIC_AUTHORITY, PartyKind.STATE})
LICENSEES = frozenset({PartyRole.AFFECTED_LICENSEE, PartyRole.INTERESTED_PARTY})


def based(subject: Subject) -> Iterator[Hit]:
    """REL-01: each item of relief names the law it rests on. A ground of closure names that of closing."""
    for paper in subject.papers.values():
        closes = isinstance(paper, Motion) and paper.closure and any(each.basis for each in paper.closure.grounds)
        for each in asked(paper):
            if not each.item.basis and not (closes and each.item.kind in RESTRICTING):
                what = said("The relief {item} rests on no law.", item=called(each.item.id))
                yield Hit(each.path, what, "Name the enactment, the rule or the court's own power in `basis`.")


def precise(subject: Subject) -> Iterator[Hit]:
    """REL-02: each item is addressed to somebody, and says an act so that it could be obeyed."""
    for paper in subject.papers.values():
        for each in (*asked(paper), *ordered(paper)):
            yield from _precise(subject, each)


def _precise(subject: Subject, each: Asked) -> Iterator[Hit]:
    item = each.item
    if item.act is None:
        what = said("The relief {item} does not say what is to be done.", item=called(item.id))
        left = subject.case.fixture_mode is FixtureMode.FAITHFUL
        yield Hit(each.path, what, "Write it in `act`.", open=left)
        return
    by_itself = BY_THE_COURT.match(item.act) or names_somebody(subject, item)
    if item.kind in ADDRESSED and item.addressee is None and not by_itself:
        what = said("The relief {item} does not say who is to act.", item=called(item.id))
        yield Hit(each.path, what, "Name the party in `addressee`.")
    if found := re.search(VAGUE[subject.language], own_words(item.act), re.IGNORECASE):
        what = said("“{words}” could not be obeyed: nobody can tell what is meant.", words=found[0])
        remedy = "Say the act itself, so that its doing could be checked."
        yield Hit(f"{each.path}.act", what, remedy, spot=spot_at(item.act, found.start()))


def alternatives(subject: Subject) -> Iterator[Hit]:
    """REL-11: a petition, and a motion that would close the whole, offers something narrower in the alternative."""
    for paper in subject.papers.values():
        items = list(asked(paper))
        if not items or not _could_be_narrower(subject, paper) or any(each.item.alternative_to for each in items):
            continue
        what = "Nothing narrower is asked for, if this is refused."
        yield Hit(f"filings.{paper.id}.relief", what, "Add an item with `alternative_to`: the court then has a choice.")


def _could_be_narrower(subject: Subject, paper: Paper) -> bool:
    if isinstance(paper, InjunctionRequest):
        final = (each.item for each in asked(paper) if not each.interim)
        return not is_application(subject, paper) and any(item.kind in INJUNCTIVE for item in final)
    scope = paper.closure.scope if isinstance(paper, Motion) and paper.closure else None
    return scope is not None and scope.extent is Extent.WHOLE


def joined(subject: Subject) -> Iterator[Hit]:
    """REL-12: whoever holds the licence that is to be taken away is a party."""
    for paper in subject.papers.values():
        for each in asked(paper):
            if isinstance(paper, InjunctionRequest) and each.item.kind in TAKES_A_LICENCE and not _holder(subject):
                what = said("{item} takes a licence away, and no party is its holder.", item=called(each.item.id))
                remedy = "Join the holder in case.yaml, with `capacity: affected-licensee` or `interested-party`."
                yield Hit(each.path, what, remedy)
                break


def _holder(subject: Subject) -> bool:
    """Say whether somebody on the other side, or beside it, may hold the licence."""
    others = [party for party in subject.case.parties if party.side is not PartySide.PETITIONER_SIDE]
    return any(party.capacity in LICENSEES or party.kind not in AUTHORITIES for party in others)


def costs(subject: Subject) -> Iterator[Hit]:
    """REL-13: a petition and a motion say who is to bear the costs."""
    for paper in subject.papers.values():
        items = list(asked(paper))
        if not items or any(each.item.kind is ReliefKind.COSTS for each in items):
            continue
        texts = (passage.text for passage in subject.passages_of[paper.id])
        if not any(re.search(COSTS[subject.language], text, re.IGNORECASE) for text in texts):
            what = "Nothing is said of the costs."
            yield Hit(
                f"filings.{paper.id}.relief", what, "Add an item of the kind `costs`, or say that none are asked."
            )
