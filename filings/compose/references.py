"""References in words: "paragraph 12", "paragraphs 3 and 5 of the Petition", "Exhibit P/3", "Courts Law, s. 68"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from filings.compose.labels import Label, Labels, Sort
from filings.compose.patterns import attach, fill
from filings.compose.rich import Cited, Node, Reference, Span
from filings.language import separators

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from filing_schemas.vocabulary import Language
    from filings.compose.pieces import Target
    from filings.profile import Cites, Profile

_PLACE = re.compile(r",\s+(?=(?:ss?\.|regs?\.|rr?\.|arts?\.|paras?\.|§§?|סעיף|סעיפים|ס[׳']|תקנה|תקנות)\s)")
"""Parts the name of a law from the place in it that is cited: "Courts Law, 5744-1984" and "s. 68"."""
SHORTEST_RANGE = 3
"""Fewer paragraphs in a row are listed one by one."""


@dataclass(frozen=True, slots=True)
class Referring:
    """Words references in one filing."""

    labels: Labels
    profile: Profile
    language: Language
    here: str
    """The filing in which the references stand."""
    categories: Mapping[str, int] = field(default_factory=dict)
    """The sort of each authority that its table lists, by id: Word's number for it."""
    cites: Cites | None = None
    """The form of citations, where one is being written and there is such a form."""

    def nodes(self, targets: Sequence[Target], *, long: AbstractSet[str] = frozenset()) -> tuple[Node, ...]:
        """Word references, joined as a list. Paragraphs of one filing share the word before them.

        Args:
            targets: at least one.
            long: ids whose long form is wanted, because nothing before mentions them.

        """
        if len(targets) > 1 and self.are_alike(targets):
            return self._within(targets[0], self._paragraphs(targets))
        targets = tuple(dict.fromkeys(targets))
        befores = (None, *targets)
        named = [self._one(each, before, long=each.id in long) for before, each in zip(befores, targets, strict=False)]
        return self._joined(list(dict.fromkeys(named)))

    def citing(self) -> Referring:
        """Give the same for citations, where the court system has a form for them that sentences do not use."""
        return replace(self, cites=self.profile.cites)

    def is_named(self, target: Target) -> bool:
        """Say whether the target is called by a name, which changes its first letter at the start of a sentence."""
        return self._label(target).sort in {Sort.NAME, Sort.PARAGRAPH, Sort.PART}

    def has_long_form(self, target: Target) -> bool:
        """Say whether the first mention of it differs from later ones."""
        return bool(self._label(target).full)

    def _label(self, target: Target) -> Label:
        return self.labels.find(target.id, target.filing, self.here)[0]

    def _home(self, target: Target) -> str | None:
        """Give the filing that a paragraph belongs to, where it is another than this."""
        home = self.labels.find(target.id, target.filing, self.here)[1]
        return home if home != self.here else None

    def are_alike(self, targets: Sequence[Target]) -> bool:
        """Say whether all are paragraphs of one filing, which share the word before them."""
        alike = {self._home(target) for target in targets}
        plain = not any(target.pinpoint for target in targets)
        return plain and len(alike) == 1 and all(self._label(target).sort is Sort.PARAGRAPH for target in targets)

    @staticmethod
    def are_places_in_one(targets: Sequence[Target]) -> bool:
        """Say whether all are places in one thing, which share its name."""
        return len({(each.id, each.filing) for each in targets}) == 1 and all(each.pinpoint for each in targets)

    def law(self, target: Target) -> str | None:
        """Give the law in which a place is cited, known by its names, where an authority is a place in one."""
        label = self._label(target)
        if label.sort is not Sort.AUTHORITY or target.id in self.categories:
            return None
        names = [_PLACE.split(name, maxsplit=1) for name in (label.full, label.text)]
        return "; ".join(name for name, *_ in names) if all(len(each) > 1 for each in names) else None

    def are_places_in_one_law(self, targets: Sequence[Target]) -> bool:
        """Say whether all are authorities that are places in one law, which share its name."""
        laws = {self.law(target) for target in targets}
        return len(laws) == 1 and None not in laws

    def _paragraphs(self, targets: Sequence[Target]) -> tuple[Node, ...]:
        """Give paragraphs by rising number; three and more in a row as the first to the last."""
        by_number = {self._label(target).text: target for target in targets}
        if len(by_number) == 1:
            return self._paragraph(targets[0])
        listed = self._listed([self._run(run) for run in runs(by_number, 2 if self.cites else SHORTEST_RANGE)], ", ")
        if self.cites:
            return (Span(f"{self.cites.paragraphs.text(self.language)}\u00a0"), *listed)
        return (Span(f"{self.profile.words.paragraphs.text(self.language)}\u00a0"), *listed)

    def _paragraph(self, target: Target) -> tuple[Node, ...]:
        """Give one paragraph, with the word before its number."""
        if self.cites:
            return (Span(f"{self.cites.paragraph.text(self.language)}\u00a0"), self._number(target))
        return (Span(f"{self.profile.words.paragraph.text(self.language)}\u00a0"), self._number(target))

    def _run(self, run: Sequence[Target]) -> tuple[Node, ...]:
        if len(run) == 1:
            return (self._number(run[0]),)
        ends = {"first": (self._number(run[0]),), "last": (self._number(run[-1]),)}
        pattern = self.cites.run if self.cites else self.profile.phrases.paragraph_range
        return fill(pattern.text(self.language), ends)

    def _number(self, target: Target) -> Node:
        label = self._label(target)
        return Span(label.text) if self._home(target) else Reference(label.bookmark, label.text)

    def _within(self, target: Target, reference: tuple[Node, ...]) -> tuple[Node, ...]:
        """Say which filing a paragraph belongs to, where it is another one."""
        home = self._home(target)
        if home is None:
            return reference
        label = self.labels.case[home]
        filing = (Span(label.cited if self.cites and label.cited else label.text),)
        pattern = self.cites.within if self.cites else self.profile.phrases.paragraph_of
        return fill(pattern.text(self.language), {"reference": reference, "filing": filing})

    def _one(self, target: Target, before: Target | None, *, long: bool) -> tuple[Node, ...]:
        """Give one thing; two places in it, or in its law, that stand side by side share the name."""
        if before and target.pinpoint and self.are_places_in_one((before, target)):
            return (Span(target.pinpoint),)
        nodes = self._bare(target, long=long)
        if before and self.are_places_in_one_law((before, target)):
            label = self._label(target)
            nodes = (Span(_PLACE.split(label.full if long else label.text, maxsplit=1)[1]),)
        if target.pinpoint is None:
            return nodes
        pattern = self.profile.phrases.with_pinpoint.text(self.language)
        return fill(pattern, {"reference": nodes, "pinpoint": (Span(target.pinpoint),)})

    def _bare(self, target: Target, *, long: bool) -> tuple[Node, ...]:
        label = self._label(target)
        words = self.profile.words
        match label.sort:
            case Sort.PARAGRAPH:
                return self._within(target, self._paragraph(target))
            case Sort.PART:
                item = (Span(label.item),) if label.item else ()
                return self._within(
                    target, (Span(f"{words.part.text(self.language)}\u00a0"), self._number(target), *item)
                )
            case Sort.MISSING:
                return (Span(label.text, gap=True),)
            case Sort.AUTHORITY if target.id in self.categories:
                return (self._mark(target, label, long=long), Span(label.full if long else label.text))
            case Sort.EXHIBIT if label.mark:
                return _exhibit(label.cited if self.cites and label.cited else label.text, label)
            case Sort.EXHIBIT | Sort.AUTHORITY | Sort.NAME:
                return (Span(label.full if long and label.full else label.text),)

    def _mark(self, target: Target, label: Label, *, long: bool) -> Cited:
        """Mark a citation for its table, with a capital as a line. Two of one short name are known by their full."""
        alike = [each for each in self.labels.case.values() if each.text == label.text]
        short = label.text if len(alike) == 1 else label.full
        first = label.full.partition(" ")[0]
        listed = label.full[:1].upper() + label.full[1:] if first.islower() else label.full  # eBay writes itself so
        return Cited(self.categories[target.id], short, listed if long else "")

    def _joined(self, items: list[tuple[Node, ...]]) -> tuple[Node, ...]:
        """Join lists of nodes with the language's own commas and "and", or as citations are joined."""
        return self._listed(items, f"{self.cites.between.text(self.language)} " if self.cites else "")

    def _listed(self, items: list[tuple[Node, ...]], between_citations: str) -> tuple[Node, ...]:
        nodes: list[Node] = []
        if self.cites:
            for place, item in enumerate(items):
                nodes += [Span(between_citations)] if place else []
                nodes += item
            return tuple(nodes)
        between = separators(len(items), self.profile.locale(self.language))
        for separator, item in zip(between, [*items, ()], strict=True):
            nodes += [Span(separator)] if separator else []
            nodes += attach(separator, item)
        return tuple(nodes)


def _exhibit(name: str, label: Label) -> tuple[Node, ...]:
    """Give the name of an exhibit; its mark leads to where the paper lists it, if it does."""
    before = name.removesuffix(label.mark)
    return (*((Span(before),) if before else ()), Reference(label.bookmark, label.mark, quoted=True))


def runs(by_number: Mapping[str, Target], shortest: int = SHORTEST_RANGE) -> Iterator[Sequence[Target]]:
    """Give things by rising number, those of so many or more whole numbers in a row together."""
    whole = sorted((number for number in by_number if number.isdecimal()), key=int)
    row: list[str] = []
    for number in whole:
        if row and int(number) != int(row[-1]) + 1:
            yield from _row(row, by_number, shortest)
            row = []
        row.append(number)
    yield from _row(row, by_number, shortest)
    yield from ((target,) for number, target in by_number.items() if not number.isdecimal())


def _row(row: Sequence[str], by_number: Mapping[str, Target], shortest: int) -> Iterator[Sequence[Target]]:
    targets = [by_number[number] for number in row]
    if len(targets) >= shortest:
        yield targets
    else:
        yield from ((target,) for target in targets)
