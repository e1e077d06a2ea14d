"""What the checks look at: a case, its profile, and what is computed from both once for all checks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from filings.checks.dates import earliest
from filings.checks.statements import mentioned, references, statements, things
from filings.checks.texts import passages
from filings.compose import PUBLIC, compose, copies, prepare
from filings.compose.compose import wording_for
from filings.compose.signing import signatures
from filings.compose.titles import short_title
from filings.reading.index import in_filing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filing_schemas import Case, Exhibit, Paper, Party
    from filing_schemas.vocabulary import Language
    from filings.checks.statements import Reference, Statement, Thing
    from filings.checks.texts import Passage
    from filings.compose import Draft, Prepared
    from filings.compose.draft import SignatureBlock
    from filings.profile import Form, Profile
    from filings.reading import CaseFile


@dataclass(frozen=True)
class Subject:
    """A case under examination."""

    case_file: CaseFile
    profile: Profile

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.case_file.case

    @property
    def language(self) -> Language:
        """The language its papers were read in."""
        return self.case_file.language

    @cached_property
    def papers(self) -> Mapping[str, Paper]:
        """The filings by their ids, in order of filing."""
        return {each.filing.id: each.filing for each in self.case_file.filings}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text that is printed."""
        return passages(self.case_file)

    @cached_property
    def passages_of(self) -> Mapping[str, tuple[Passage, ...]]:
        """The texts of each filing by its id; those of the case itself under the empty id."""
        found: dict[str, list[Passage]] = {"": [], **{name: [] for name in self.papers}}
        for each in self.passages:
            found[each.filing].append(each)
        return {name: tuple(texts) for name, texts in found.items()}

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every paragraph of the papers that has a text."""
        return statements(self)

    @cached_property
    def references(self) -> Mapping[str, tuple[Reference, ...]]:
        """What each paragraph refers to, by its path."""
        return {each.path: references(self, each) for each in self.statements}

    @cached_property
    def things(self) -> Mapping[str, Thing]:
        """What each id of the case names."""
        return things(self)

    @cached_property
    def mentioned(self) -> Mapping[str, frozenset[str]]:
        """The ids of all that each paper refers to anywhere."""
        return {name: mentioned(self, paper) for name, paper in self.papers.items()}

    @cached_property
    def cited(self) -> Mapping[str, frozenset[str]]:
        """The ids that the words of each paper refer to, and its typed fields; what it only lists is left out."""
        return {name: mentioned(self, paper, listed=False) for name, paper in self.papers.items()}

    @cached_property
    def within(self) -> Mapping[str, frozenset[str]]:
        """The ids that each filing gives to its own parts and paragraphs."""
        return {
            each.filing.id: frozenset(named.id for named in in_filing(each.filing, each.document))
            for each in self.case_file.filings
        }

    @cached_property
    def paths(self) -> Mapping[tuple[str, str], str]:
        """The path of each paragraph that has a text and an id, by its filing and that id."""
        return {(each.paper.id, each.said.id): each.path for each in self.statements if each.said.id}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What the papers call each other, in small letters and without the article, by the papers' ids."""
        called = {name: short_title(self.prepared.context(paper)) for name, paper in self.papers.items()}
        return {name: title.casefold().removeprefix("the ") for name, title in called.items()}

    @cached_property
    def exhibits(self) -> Mapping[str, Exhibit]:
        """The exhibits by their ids."""
        return {each.id: each for each in self.case.exhibits}

    @cached_property
    def prepared(self) -> Prepared:
        """The case, numbered and labelled."""
        return prepare(self.case_file, self.profile)

    def draft(self, paper: Paper) -> Draft:
        """Give a paper in words, as everybody may read it."""
        return compose(self.prepared, paper)

    def open_copies(self, paper: Paper) -> Iterator[Draft]:
        """Give each copy of a paper in words, without the annexes that hold what a party may not know of."""
        for rendition in copies(self.prepared, paper):
            if not rendition.annex:
                yield compose(self.prepared, paper, rendition)

    def signatures(self, paper: Paper) -> tuple[SignatureBlock, ...]:
        """Give the signatures that a paper ends with."""
        return signatures(self.prepared.context(paper), wording_for(self.prepared, paper.id, PUBLIC))

    def called(self, party: Party) -> str:
        """Give the name of a party, as the caption prints it."""
        return party.name.text(self.language)

    @cached_property
    def parties(self) -> Mapping[str, Party]:
        """The parties by their ids."""
        return {party.id: party for party in self.case.parties}

    def is_in(self, system: str) -> bool:
        """Say whether the court system is one, or extends it."""
        return self.profile.descends(system)

    def form(self, paper: Paper) -> Form:
        """Give what the profile says of a paper's form."""
        return self.profile.forms[paper.form]

    def names_of(self, name: str) -> frozenset[str]:
        """Give what a party or a source is called in the papers."""
        language = self.language
        if party := self.parties.get(name):
            role = self.profile.main_roles.get(party.side)
            called = [each.text(language) for each in (party.name, party.short_name) if each]
            counted = self.profile.roles.get(role) if role else None
            return frozenset(
                called + ([counted.text(language, plural=each) for each in (True, False)] if counted else [])
            )
        known = [each for source in self.case.sources if source.id == name for each in (source.title, source.publisher)]
        return frozenset(each.text(language) for each in known if each)

    def sides(self, paper: Paper) -> frozenset[str]:
        """Give the sides of those who file a paper."""
        return frozenset(self.parties[each].side for each in paper.filed_by)

    def bound(self, paper: Paper) -> str | None:
        """Give the latest date that a paper can bear: its own, or that of whatever surely came after it."""
        if paper.date:
            return paper.date.isoformat()
        return min(self._after(paper), key=earliest, default=None)

    def _after(self, paper: Paper) -> Iterator[str]:
        """Yield the dates of later papers, and of rulings on this one."""
        order = list(self.papers)
        for name in order[order.index(paper.id) + 1 :]:
            if when := self.papers[name].date:
                yield when.isoformat()
        yield from (each.date for each in self.case.session.rulings if each.date and paper.id in each.on)
