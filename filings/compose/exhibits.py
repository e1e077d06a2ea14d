"""Exhibits: their marks, and the lines of an index. A mark is given by the order in which a party's exhibits stand."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import Affidavit
from filing_schemas.vocabulary import ConfidentialityLevel, PartySide
from filings.compose.context import gap, veil
from filings.compose.listed import ExhibitLine
from filings.compose.numerals import upper_letter
from filings.compose.particulars import kept
from filings.compose.pieces import Missing, Pattern, Piece, Plain, Refs, Target
from filings.compose.renditions import highest, is_annexed
from filings.compose.rich import Anchor, Block, Counted, Rich, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filing_schemas import Case, Exhibit, Paper
    from filing_schemas.base import Localised
    from filing_schemas.vocabulary import Language
    from filings.compose.pieces import Pieces
    from filings.compose.rich import Node
    from filings.compose.wording import Wording
    from filings.profile import Profile


_NUMBERED = re.compile(r"(.*?)(0|[1-9][0-9]*|([A-Z])\3*)", re.DOTALL)
"""A mark that ends in its number: in figures, or in letters as Word counts them, A to Z, then AA, BB."""

ANNEXED = "X-"
"""Stands before the mark of an exhibit that goes into an annex: it leaves no hole in the open series."""


def marks(case: Case, filings: Mapping[str, Paper], profile: Profile, language: Language) -> Mapping[str, str]:
    """Give the mark of each exhibit by its id: "P/1". The mark says nothing of a witness whose name is kept back."""
    witness = profile.exhibit_marks.witness
    scheme_of = {name: _of_witness(case, paper, witness, language) for name, paper in filings.items()}
    counts: Counter[str] = Counter()
    given: dict[str, str] = {}
    for exhibit in case.exhibits:
        statement = (exhibit.authenticated_by or "").partition("/")[0]
        scheme = scheme_of.get(statement) or _scheme(case, exhibit, profile, language)
        scheme = ANNEXED + scheme if is_annexed(exhibit.level) else scheme
        counts[scheme] += 1
        given[exhibit.id] = scheme.format(number=counts[scheme], letter=upper_letter(counts[scheme]))
    return given


def _of_witness(case: Case, paper: Paper, scheme: Localised | None, language: Language) -> str:
    """Give the scheme with the initials of the witness who makes a statement, where exhibits are marked so."""
    who = paper.deponent if isinstance(paper, Affidavit) else None
    if scheme is None or who is None or who.name is None:
        return ""
    name = who.name.text(language)
    if highest(paper.level, kept(case, who).level) is not ConfidentialityLevel.PUBLIC:
        return ""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return scheme.text(language).replace("{initials}", initials)


def _scheme(case: Case, exhibit: Exhibit, profile: Profile, language: Language) -> str:
    """Give the scheme of an exhibit's marks, the number of its party on its side filled in."""
    party = next(each for each in case.parties if each.id == exhibit.tendered_by)
    side = [each.id for each in case.parties if each.side is party.side]
    place = str(side.index(party.id) + 1) if len(side) > 1 else ""
    schemes = profile.exhibit_marks
    if party.capacity in schemes.apart:
        return schemes.apart[party.capacity].text(language).replace("{party}", place)
    by_side = {PartySide.PETITIONER_SIDE: schemes.petitioner, PartySide.RESPONDENT_SIDE: schemes.respondent}
    return by_side.get(party.side, schemes.neutral).text(language).replace("{party}", place)


def bookmark(mark: str) -> str:
    """Name the bookmark of an exhibit's mark where a paper prints it."""
    return "Exhibit_" + re.sub(r"\W", "_", mark)


def counted(mark: str, before: str = "") -> Rich:
    """Give a mark of which Word counts the number: "P/" and a SEQ field; a number within a mark stays as it is.

    Args:
        mark: as `marks` gives it.
        before: what stands before it.

    """
    head, number = _parted(mark)
    nodes: tuple[Node, ...] = (Anchor(bookmark(mark)), *((Span(head),) if head else ()))
    if number:
        place = int(number) if number.isdecimal() else 26 * len(number) - 25 + ord(number[0]) - ord("A")
        nodes = (*nodes, Counted(_sequence(head, lettered=not number.isdecimal()), place, number))
    return Rich((Block((*((Span(before),) if before else ()), *nodes)),))


def _parted(mark: str) -> tuple[str, str]:
    """Tell the number at the end of a mark from what stands before it."""
    found = _NUMBERED.fullmatch(mark)
    return (found[1], found[2]) if found else (mark, "")


def _series(mark: str) -> str:
    """Name the series that a mark is counted in."""
    head, number = _parted(mark)
    return _sequence(head, lettered=not number.isdecimal())


def _sequence(head: str, *, lettered: bool) -> str:
    """Name the series of marks that begin alike: Word takes no letters but those of ASCII."""
    letters = (each if each.isascii() else f"{ord(each):X}" for each in re.findall(r"\w", head))
    return "_".join(each for each in ("Exhibit", "".join(letters), "Letter" if lettered else "") if each)


def in_order(case: Case, given: Mapping[str, str], *, annex: bool = False) -> tuple[Exhibit, ...]:
    """Give the open exhibits, or the annexed ones, in the order of their marks.

    Series come as their parties stand in the caption; those who share a series of marks share its place.
    """
    places = {party.id: place for place, party in enumerate(case.parties)}
    kept = [exhibit for exhibit in case.exhibits if is_annexed(exhibit.level) is annex]
    first: dict[str, int] = {}
    for exhibit in kept:
        series, place = _series(given[exhibit.id]), places[exhibit.tendered_by]
        first[series] = min(place, first.get(series, place))
    series_in_order = sorted(first, key=lambda series: first[series])
    return tuple(sorted(kept, key=lambda exhibit: series_in_order.index(_series(given[exhibit.id]))))


def lines(exhibits: Sequence[Exhibit], given: Mapping[str, str], wording: Wording) -> tuple[ExhibitLine, ...]:
    """Give the lines of an index; what this audience may not see keeps its mark and nothing else."""
    return tuple(_line(exhibit, given[exhibit.id], wording) for exhibit in exhibits)


def paged(found: Sequence[ExhibitLine], exhibits: Sequence[Exhibit], wording: Wording) -> tuple[ExhibitLine, ...]:
    """Add the page on which each exhibit begins, its cover sheet, the pages of each series of marks counted through.

    What this audience may not see has no page, and what follows it has none either, which would tell how long it is.
    Where the pages of one are not known, no later one's place is.
    """
    lines_with_pages, before = [], ""
    page: int | None = 1
    for line, exhibit in zip(found, exhibits, strict=True):
        series = _series(str(line.mark))
        page, before = page if series == before else 1, series
        if page is None or not wording.may_show(veil(exhibit)):
            page = None
            lines_with_pages.append(line)
            continue
        begins: Piece = Plain(str(page)) if page else Missing("page", "first")
        lines_with_pages.append(replace(line, first_page=wording.rich((begins,))))
        page = page + 1 + exhibit.pages if page and exhibit.pages else 0
    return tuple(lines_with_pages)


def referred_to(
    found: Sequence[ExhibitLine], exhibits: Sequence[Exhibit], filings: Mapping[str, Paper], wording: Wording
) -> tuple[ExhibitLine, ...]:
    """Add which statement each exhibit belongs to, where the court system asks for it and its readers know of both."""
    phrase = wording.referring.profile.phrases.exhibit_of
    if phrase is None:
        return tuple(found)
    text = phrase.text(wording.referring.language)
    return tuple(
        replace(line, referred_to=wording.rich((Pattern(text, {"mark": (Plain(str(line.mark)),), "statement": said}),)))
        if (said := _statement(exhibit, filings, wording))
        else line
        for line, exhibit in zip(found, exhibits, strict=True)
    )


def _statement(exhibit: Exhibit, filings: Mapping[str, Paper], wording: Wording) -> Pieces:
    """Name the statement that identifies an exhibit, if these readers may know of it."""
    paper = filings.get((exhibit.authenticated_by or "").partition("/")[0])
    known = paper and wording.may_show(veil(exhibit)) and wording.may_show(veil(paper))
    return (Refs((Target(paper.id),)),) if paper and known else ()


def _line(exhibit: Exhibit, mark: str, wording: Wording) -> ExhibitLine:
    profile, language = wording.referring.profile, wording.referring.language
    shown, label = counted(mark), counted(mark, f"{profile.words.exhibit.text(language)} ")
    hidden = veil(exhibit)
    if not wording.may_show(hidden):
        return ExhibitLine(shown, label, Rich((Block((Span(wording.marker(hidden)),)),)), *(Rich(()),) * 2, "")
    date: Piece = Plain(profile.written_date(exhibit.date, language)) if exhibit.date else gap(exhibit, "date", "date")
    pages: Piece = Plain(str(exhibit.pages)) if exhibit.pages else gap(exhibit, "pages", "pages")
    return ExhibitLine(
        mark=shown,
        label=label,
        title=wording.rich((Plain(exhibit.title.text(language)),)),
        date=wording.rich((date,)),
        pages=wording.rich((pages,)),
        tendered_by=str(wording.rich((Refs((Target(exhibit.tendered_by),)),))),
    )
