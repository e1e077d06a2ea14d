"""A case made ready for drafting: every filing taken apart and numbered, everything labelled.

Each filing is taken apart once a case, and only if it is drafted or something that is drafted refers to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings.compose.context import Context
from filings.compose.exhibits import bookmark, marks
from filings.compose.labels import Label, Labels, Sort
from filings.compose.levels import annex_of, annexed, identified, levels, opened
from filings.compose.numbering import Numbers, number
from filings.compose.outline import outline
from filings.compose.pseudonyms import Mask, masks
from filings.compose.renditions import is_annexed
from filings.compose.titles import cited_title, short_title, statements
from filings.remembered import Worked, remembered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filing_schemas import Authority, Case, Paper, Source
    from filing_schemas.vocabulary import ConfidentialityLevel
    from filings.compose.pieces import Outline
    from filings.profile import Profile
    from filings.reading import CaseFile

_HEBREW = re.compile(r"[\u05d0-\u05ea]")
_SINGLE = str.maketrans("\u201c\u201d", "\u2018\u2019")
"""Quotation marks within quotation marks."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Prepared:
    """A case whose numbers, marks and labels are all known."""

    case: Case
    filings: Mapping[str, Paper]
    profile: Profile
    language: Language
    outlines: Mapping[str, Outline]
    """What the open copies hold, by filing; and what its annex holds, under the name of the annex."""
    numbers: Mapping[str, Numbers]
    held: Mapping[str, frozenset[ConfidentialityLevel]]
    """The levels of what stands in each filing."""
    masks: tuple[Mask, ...]
    """Who goes by another name in some copy, or by none."""
    statements: Mapping[str, int]
    """Which of its deponent's statements each affidavit is."""
    marks: Mapping[str, str]
    labels: Labels

    def context(self, paper: Paper) -> Context:
        """Give what the builders of one paper look things up in."""
        form = self.profile.forms[paper.form]
        return Context(self.case, self.filings, paper, self.profile, form, self.language, self.statements)


def prepare(case_file: CaseFile, profile: Profile) -> Prepared:
    """Take every filing of a case apart, number it and label what can be referred to; once for a case and a profile.

    Args:
        case_file: a case that validates and conforms to the profile.
        profile: its court system.

    """
    known = _known(case_file)
    if id(profile) not in known:
        known[id(profile)] = _prepared(case_file, profile)
    return known[id(profile)]


@remembered
def _known(_: CaseFile) -> dict[int, Prepared]:
    """Give what was made ready of a case, by the identity of the profile, which each of them holds."""
    return {}


def _prepared(case_file: CaseFile, profile: Profile) -> Prepared:
    case = case_file.case
    spoken = case_file.language
    filings: dict[str, Paper] = {each.filing.id: each.filing for each in case_file.filings}
    named = masks(case, filings.values(), spoken, profile)
    given = marks(case, filings, profile, spoken)
    bare = Prepared(
        case, filings, profile, spoken, {}, {}, {}, named, statements(filings.values()), given, Labels({}, {})
    )
    wholes, outlines = outlined(bare)
    numbers = Worked(outlines, lambda name: number(outlines[name], profile.headings[spoken]))
    labels = Labels(Worked(outlines, lambda name: numbers[name].labels), case_labels(bare))
    held = Worked(filings, lambda name: levels(wholes[name]))
    return replace(bare, outlines=outlines, numbers=numbers, held=held, labels=labels)


def outlined(bare: Prepared) -> tuple[Mapping[str, Outline], Mapping[str, Outline]]:
    """Take every filing apart; give each as a whole, and what is in its open copies and in its annex by their names."""
    wholes = Worked(bare.filings, lambda name: identified(outline(bare.context(bare.filings[name]))))
    return wholes, _told_apart(wholes, bare.filings, bare.profile.phrases.in_full.text(bare.language))


def _told_apart(wholes: Mapping[str, Outline], filings: Mapping[str, Paper], in_full: str) -> Mapping[str, Outline]:
    """Tell the open part of each filing from its annex. A filing that is annexed as a whole stays in one piece."""
    annexes = {annex_of(name): name for name, paper in filings.items() if not is_annexed(paper.level)}
    whole = {name for name, paper in filings.items() if is_annexed(paper.level)}

    def told(name: str) -> Outline:
        if name in annexes:
            return annexed(wholes[annexes[name]], in_full)
        return wholes[name] if name in whole else opened(wholes[name])

    return Worked((*filings, *annexes), told)


def case_labels(prepared: Prepared) -> Mapping[str, Label]:
    """Label what belongs to the case as a whole."""
    case, profile, language = prepared.case, prepared.profile, prepared.language
    exhibit = profile.words.exhibit.text(language)
    short = profile.cites.exhibit.text(language) if profile.cites else exhibit
    labels = {
        name: Label(Sort.EXHIBIT, f"{exhibit}\u00a0{mark}", bookmark(mark), cited=f"{short}\u00a0{mark}", mark=mark)
        for name, mark in prepared.marks.items()
    }
    labels |= {party.id: Label(Sort.NAME, (party.short_name or party.name).text(language)) for party in case.parties}
    labels |= {each.id: Label(Sort.NAME, each.title.text(language)) for each in case.related}
    labels |= {each.id: _authority(each, profile, language) for each in case.authorities}
    labels |= {each.id: Label(Sort.NAME, _source(each, profile, language)) for each in case.sources}
    for paper in prepared.filings.values():
        context = prepared.context(paper)
        called = profile.phrases.the_filing.text(language).format(title=short_title(context))
        labels[paper.id] = Label(Sort.NAME, called, cited=cited_title(context))
        labels[annex_of(paper.id)] = Label(Sort.NAME, profile.phrases.annex.text(language).format(filing=called))
    return labels


def _authority(authority: Authority, profile: Profile, language: Language) -> Label:
    if authority.citation is None:
        name = profile.phrases.citation_missing.text(language)
        return Label(Sort.MISSING, profile.gap(name, _lacking(authority, language), language))
    full = authority.citation.text(language)
    return Label(Sort.AUTHORITY, authority.short.text(language) if authority.short else full, full=full)


def _lacking(authority: Authority, language: Language) -> str:
    """Say which citation is missing, by what it is cited for."""
    return authority.proposition.text(language) if authority.proposition else "the citation"


def _source(source: Source, profile: Profile, language: Language) -> str:
    """Name a source: its title in the quotation marks of the title's own language, marks within it made single."""
    title = source.title.text(language)
    spoken = language if _HEBREW.search(title) else Language.EN
    title = profile.phrases.source.text(spoken).format(title=title.translate(_SINGLE))
    publisher = source.publisher.text(language) if source.publisher else None
    named = [title, publisher, profile.written_date(source.date, language) if source.date else None]
    return ", ".join(each for each in named if each)
