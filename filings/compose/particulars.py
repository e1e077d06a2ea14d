"""What tells who somebody is beside the name: an address, a firm, the number of a licence or of an identity card.

It is for those who may know the name: whoever goes by another name in a copy would be found by their address in it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from filing_schemas import Affidavit, Counsel, Deponent, Party
from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.context import gap, veil
from filings.compose.pieces import Missing, Piece, Plain, Veil, Veiled
from filings.compose.pseudonyms import LIFTED, is_of
from filings.compose.renditions import highest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filing_schemas import Case, Paper, Pseudonym
    from filing_schemas.base import Localised
    from filings.compose.context import Context
    from filings.compose.said import Said
    from filings.compose.wording import Wording
    from filings.reading import CaseFile

_FIELDS: Final = {Party: ("address",), Counsel: ("firm", "licence_number", "address"), Deponent: ("identification",)}
PARTICULARS: Final = frozenset(f".{field}" for fields in _FIELDS.values() for field in fields)
"""The last steps of their paths in a case."""
_LEADING: Final = 3
"""So many words of an address or a firm lead to it, also without a number."""


def kept(case: Case, who: Party | Counsel | Deponent) -> Veil:
    """Give who may read what tells who somebody is: those who may read the name."""
    own, entry = veil(who), pseudonym(case, who)
    if entry is None:
        return own
    return Veil(highest(own.level, entry.level, ConfidentialityLevel.PARTIES_ONLY), entry.ground, entry.reason)


def pseudonym(case: Case, who: Party | Counsel | Deponent) -> Pseudonym | None:
    """Give the pseudonym of somebody, unless anonymity was refused or has ended."""
    if case.session.anonymity.state in LIFTED:
        return None
    if isinstance(who, Deponent):  # known by the name alone, however it is written
        return next((entry for entry in case.pseudonyms if is_of(entry, who, case)), None)
    return next((entry for entry in case.pseudonyms if entry.of == who.id), None)


def is_blank(text: str) -> bool:
    """Say whether a text is a placeholder in brackets, which tells nothing of anybody."""
    return text.startswith("[") and text.endswith("]")


def is_telling(text: str) -> bool:
    """Say whether a particular leads to somebody by itself: the name of a town alone does not."""
    return any(map(str.isdigit, text)) or len(text.split()) >= _LEADING


def particular(case: Case, who: Party | Counsel | Deponent, text: str) -> Piece:
    """Give something that tells who somebody is, for those who may know."""
    said, around = Plain(text), kept(case, who)
    return said if is_blank(text) or around.level is ConfidentialityLevel.PUBLIC else Veiled((said,), around)


def address(context: Context, party: Party) -> Piece:
    """Give the address of a party, or its gap."""
    if party.address is None:
        return gap(party, "address", "address")
    return particular(context.case, party, party.address.text(context.language))


def is_told(piece: Piece, wording: Wording) -> bool:
    """Say whether a particular is there, and for the readers of a copy."""
    return not isinstance(piece, Missing) and not (isinstance(piece, Veiled) and not wording.may_show(piece.veil))


def listed(case: Case, paper: Paper) -> frozenset[str]:
    """Give the pseudonyms, by their paths in the case, of those of whom a paper may print more than the name."""
    people = [*case.parties, *case.counsel, *([paper.deponent] if isinstance(paper, Affidavit) else ())]
    known = [pseudonym(case, who) for who in people if any(particulars(who))]
    return frozenset(f"case.pseudonyms[{place}]" for place, each in enumerate(case.pseudonyms) if each in known)


def particulars(who: Party | Counsel | Deponent) -> Iterator[tuple[str, str]]:
    """Give what is written of somebody beside the name, each with its field, save what has still to be written."""
    for field in _FIELDS[type(who)]:
        value: str | Localised | None = getattr(who, field)
        for text in (value,) if isinstance(value, str) else (value.en, value.he) if value else ():
            if text and not is_blank(text):
                yield field, text


def following(found: Iterable[Said], case_file: CaseFile) -> Iterator[Said]:
    """Keep what tells who somebody is from those who may not know the name, among all texts of a case."""
    known = dict(_levels(case_file))
    for each in found:
        at = known.get(each.where) if known and each.trail[1] in PARTICULARS and not is_blank(each.text) else None
        yield each if at is None else replace(each, level=highest(each.level, at))


def _levels(case_file: CaseFile) -> Iterator[tuple[str, ConfidentialityLevel]]:
    """Give who may read each thing that tells who somebody is, by its path, where the name is kept back."""
    case, papers = case_file.case, [each.filing for each in case_file.filings]
    people: list[tuple[str, Party | Counsel | Deponent]] = [(f"case.parties.{each.id}", each) for each in case.parties]
    people += [(f"case.counsel.{each.id}", each) for each in case.counsel]
    people += [(f"filings.{each.id}.deponent", each.deponent) for each in papers if isinstance(each, Affidavit)]
    for path, who in people:
        if pseudonym(case, who):
            yield from ((f"{path}.{field}", kept(case, who).level) for field in _FIELDS[type(who)])
