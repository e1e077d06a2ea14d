"""From pieces to printable text: the markup read, every reference given its words, its number and its bookmark."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, assert_never

from filings.compose.labels import Sort
from filings.compose.listed import NOTHING
from filings.compose.mentions import cited_in
from filings.compose.page import LETTERED, Form, Page
from filings.compose.patterns import attach, split
from filings.compose.pieces import OPEN, Missing, Pattern, Plain, Prose, Refs, Target, Veil, Veiled
from filings.compose.renditions import rises_above
from filings.compose.rich import Anchor, Break, Cited, Node, Note, Rich, Span
from filings.compose.sentences import as_sentence, ends_sentence, once, side_by_side, target_of
from filings.text import parse
from filings.text.nodes import Citation, Emphasis, Items, LineBreak, Marked, Paragraph, Quotation, Strong, Text
from filings.text.nodes import Note as Footnote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas.vocabulary import ConfidentialityLevel
    from filings.compose.pieces import Item, Piece, Pieces
    from filings.compose.references import Referring
    from filings.text.nodes import Block, Inline, ListItem

QUOTATION = "Block Quotation"


@dataclass(frozen=True, slots=True)
class Wording:
    """Puts the pieces of one filing into words, in the order of printing: first mentions are given in full."""

    referring: Referring
    ceiling: ConfidentialityLevel
    referred: frozenset[str] = frozenset()
    """Ids of this filing that something in it refers to: only these get bookmarks."""
    names_ground: bool = False
    citations: list[Cited] = field(default_factory=list)
    """The marks of the authorities cited so far, in the order of printing."""
    _mentioned: dict[str, ConfidentialityLevel] = field(default_factory=dict)
    """What has been referred to, and the lowest level at which it was: copies give it in full at the same places."""

    def rich(self, pieces: Pieces, *, first: Sequence[Node] = (), style: str | None = None, veil: Veil = OPEN) -> Rich:
        """Word pieces as one value.

        Args:
            pieces: what it says.
            first: nodes that stand before it, such as a bookmark.
            style: the house style of its first block; left out, that of the tag.
            veil: who may read it.

        """
        page = Page(style, "Body Text", veil.level)
        page.add_all(first)
        self._pieces(pieces, page)
        return page.rich()

    @staticmethod
    def printed(text: str) -> Rich:
        """Give words as they are, small first letter and all; what was left open on purpose in them is a gap."""
        page = Page(None, "Body Text")
        page.add(Span(text))
        return page.rich()

    def bookmark(self, name: str | None) -> str | None:
        """Give the bookmark of a paragraph, if something refers to it."""
        if name is None or name not in self.referred:
            return None
        label = self.referring.labels.within[self.referring.here][name]
        return label.bookmark if label.sort is Sort.PARAGRAPH else None

    def item(self, item: Item) -> Rich:
        """Word a numbered paragraph, with its lettered items and what it rests on; of a row, the first cell."""
        page = Page(None, "List Continue", item.veil.level)
        bookmark = self.bookmark(item.id)
        page.add_all([Anchor(bookmark)] if bookmark else [])
        if not self.may_show(item.veil):
            page.add(Span(self.marker(item.veil)))
            return page.rich()
        self._pieces(item.pieces, page)
        self._support(item, page)
        if item.is_row:
            return page.rich()
        ends = self._ends(len(item.subs))
        for sub, end in zip(item.subs, ends, strict=True):
            page.start(LETTERED[0], self.bookmark(sub.id))
            pieces = sub.pieces if self.may_show(sub.veil) else (Plain(self.marker(sub.veil)),)
            with page.raised(sub.veil.level):
                self._pieces(pieces, page)
            page.add(Span("" if page.ends_with_full_stop else end))
        return page.rich()

    def beside(self, item: Item) -> tuple[Rich, ...]:
        """Word what stands beside the first cell of a row; nothing does where the row may not be shown."""
        shown = self.may_show(item.veil)
        return tuple(
            self.rich(sub.pieces, veil=sub.veil.within(item.veil)) if shown and sub.pieces else NOTHING
            for sub in item.subs
        )

    def _ends(self, items: int) -> list[str]:
        """Give what stands after each of several lettered items."""
        phrases, language = self.referring.profile.phrases, self.referring.language
        between, last = phrases.list_between.text(language), phrases.list_end.text(language)
        return [between] * (items - 1) + [last] * min(items, 1)

    def may_show(self, veil: Veil) -> bool:
        """Say whether this audience may read something."""
        return not rises_above(veil.level, self.ceiling)

    def marker(self, veil: Veil) -> str:
        """Give what stands in place of something withheld: fixed words, never of its length."""
        profile, language = self.referring.profile, self.referring.language
        if self.names_ground and veil.ground in profile.closure_grounds:
            ground = profile.closure_grounds[veil.ground].name.text(language)
            return profile.phrases.withheld_ground.text(language).format(ground=ground)
        return profile.phrases.withheld.text(language)

    def _pieces(self, pieces: Pieces, page: Page, form: Form = Form()) -> None:  # noqa: B008  # a value that never changes
        for piece in pieces:
            self._piece(piece, page, form)

    def _piece(self, piece: Piece, page: Page, form: Form) -> None:
        match piece:
            case Prose(text=text, sentence=sentence):
                self._blocks(parse(as_sentence(text) if sentence else text).blocks, page, form)
            case Plain(text=text):
                page.add(form.span(text if not page.opens_sentence else text[:1].upper() + text[1:]))
            case Missing(name=name, words=words):
                page.add(Span(self.referring.profile.gap(name, words, self.referring.language), gap=True))
            case Refs(targets=targets):
                self._references(targets, page, form)
            case Veiled(pieces=pieces, veil=veil):
                with page.raised(veil.level):
                    self._pieces(pieces if self.may_show(veil) else (Plain(self.marker(veil)),), page, form)
            case Pattern(text=text, values=values):
                for literal, value in split(text):
                    words = literal.removeprefix(".") if page.ends_with_full_stop else literal
                    page.add(form.span(words if not page.opens_sentence else words[:1].upper() + words[1:]))
                    self._pieces(values[value] if value is not None else (), page, form)
            case _:
                assert_never(piece)

    def _references(self, targets: tuple[Target, ...], page: Page, form: Form, *, whole: bool = False) -> None:
        """Word references; `whole` says that nothing follows them in their sentence."""
        long = {target.id for target in targets if self._is_in_full(target, page.level)}
        referring = self.referring.citing() if self._cites(page, whole=whole) else self.referring
        nodes = attach(page.tail, once(page.tail, referring.nodes(targets, long=long)))
        capital = page.opens_sentence and self.referring.is_named(targets[0])
        marked = (self._placed(node, page) if isinstance(node, Cited) else node for node in nodes)
        page.add_all(form.nodes(marked, capital=capital))
        page.end_citation()

    def _is_in_full(self, target: Target, level: ConfidentialityLevel) -> bool:
        """Say whether a thing is given in full, and remember it; of a law known already, only the place is new."""
        law = self.referring.law(target)
        known = law is not None and not self._is_first(law, level)
        first = self._is_first(target.id, level)
        self._mentioned.update(dict.fromkeys((target.id,) * first + ((law,) if law and not known else ()), level))
        return first and not known

    def _is_first(self, name: str, level: ConfidentialityLevel) -> bool:
        """Say whether nobody who reads a text of this level has read of a thing before."""
        return name not in self._mentioned or rises_above(self._mentioned[name], level)

    def _cites(self, page: Page, *, whole: bool) -> bool:
        """Say whether what comes next is a citation and not a part of the sentence: see `Cites`."""
        cites = self.referring.profile.cites
        if cites is None:
            return False
        line = page.line
        signals = [each.text(self.referring.language) for each in cites.signals]
        in_brackets = line.count("(") > line.count(")")
        led_to = any(re.search(rf"(?<!\w){re.escape(each)}\s+$", line) for each in signals)
        return in_brackets or led_to or (whole and bool(line.strip()) and page.opens_sentence)

    def _placed(self, mark: Cited, page: Page) -> Cited:
        """Give the mark of a citation its bookmark, the first time that its authority is cited on a page."""
        new = mark.short not in page.cited
        page.cited.add(mark.short)
        self.citations.append(replace(mark, bookmark=f"cite_{len(self.citations) + 1}") if new else mark)
        return self.citations[-1]

    def _support(self, item: Item, page: Page) -> None:
        """Say what a paragraph rests on, save what its text cites itself."""
        said = {each.target for text in _prose(item.pieces) for each in cited_in(text, self.ceiling)}
        targets = tuple(target for target in item.support if target.id not in said)
        # Copies whose text does not cite it name it here: it is known from here on in all of them.
        known = (target.id for target in item.support if self._is_first(target.id, page.level))
        self._mentioned.update(dict.fromkeys((each for each in known if each in said), page.level))
        if not targets:
            return
        with page.before_list() as leads:  # at the end of the last item it would be of that item alone
            ending, notes = page.take_end("" if leads else ".")
            pattern = self.referring.profile.phrases.support.text(self.referring.language)
            goes_on = pattern.startswith("(") and page.goes_on_citing()
            words = f"; {pattern.removeprefix('(')}" if goes_on else f" {pattern}"
            self._piece(Pattern(words, {"references": (Refs(targets),)}), page, Form())
            page.add_all((Span(ending), *notes))

    def _blocks(self, blocks: Sequence[Block], page: Page, form: Form, depth: int = 0) -> None:
        for place, block in enumerate(blocks):
            match block:
                case Paragraph(children=children):
                    if place:
                        page.start(page.follow if depth == 0 else LETTERED[depth - 1], None)
                    self._inlines(children, page, form)
                case Quotation(blocks=quoted):
                    self._quotation(quoted, page, form)
                case Items(items=items):
                    self._items(items, page, form, depth)

    def _quotation(self, blocks: Sequence[Block], page: Page, form: Form) -> None:
        for block in blocks:
            if isinstance(block, Items):
                self._items(block.items, page, form, 0)
            else:
                page.start(QUOTATION, None)
                self._blocks((block,) if isinstance(block, Paragraph) else block.blocks, page, form)

    def _items(self, items: Sequence[ListItem], page: Page, form: Form, depth: int) -> None:
        for item in items:
            page.start(LETTERED[min(depth, len(LETTERED) - 1)], self.bookmark(item.id))
            self._blocks(item.blocks, page, form, depth + 1)

    def _inlines(self, children: Sequence[Inline], page: Page, form: Form) -> None:
        place = 0
        while place < len(children):
            child = children[place]
            place += 1
            if isinstance(child, Citation):
                targets, taken = self._row(children[place - 1 :])
                place += taken - 1
                self._references(targets, page, form, whole=ends_sentence(children[place : place + 1]))
            else:
                self._inline(child, page, form)

    def _row(self, children: Sequence[Inline]) -> tuple[tuple[Target, ...], int]:
        """Give the citation that nodes begin with, and those side by side with it that share the word before them.

        Returns:
            The targets, and how many nodes they take up.

        """
        targets, taken = side_by_side(children)
        referring = self.referring
        shared = (referring.are_alike, referring.are_places_in_one, referring.are_places_in_one_law)
        while len(targets) > 1 and not any(share(targets) for share in shared):
            targets, taken = targets[:-1], taken - 2
        return targets, taken

    def _inline(self, node: Inline, page: Page, form: Form) -> None:
        match node:
            case Text(text=text):
                page.add(form.span(text))
            case Strong(children=children):
                self._inlines(children, page, Form(bold=True, italic=form.italic))
            case Emphasis(children=children):
                self._inlines(children, page, Form(bold=form.bold, italic=not form.italic))
            case LineBreak():
                page.add(Break())
            case Citation():
                self._references((target_of(node),), page, form)
            case Marked(children=children, level=level, ground=ground):
                veil = Veil(level, ground)
                if self.may_show(veil):
                    with page.raised(level):
                        self._inlines(children, page, form)
                else:
                    page.add(form.span(self.marker(veil)))
            case Footnote(children=children):
                aside = Page(None, page.follow, page.level)
                self._inlines(children, aside, Form())
                page.add(Note(aside.rich().blocks[0].nodes))
            case _:
                assert_never(node)


def _prose(pieces: Pieces) -> list[str]:
    found = [piece.text for piece in pieces if isinstance(piece, Prose)]
    for piece in pieces:
        if isinstance(piece, Pattern):
            found += [text for value in piece.values.values() for text in _prose(value)]
    return found
