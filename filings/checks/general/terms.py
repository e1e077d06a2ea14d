"""Defined terms: GEN-11. It points out candidates: only a reader knows what a word is meant as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.checks.finding import Hit, said
from filings.checks.texts import Passage, Sort
from filings.compose.pieces import Pattern, Prose
from filings.text import parse, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filings.checks.subject import Subject
    from filings.compose.pieces import Pieces

DEFINITION = re.compile(r"\((?P<the>the |ה)?[“\"]?\*\*(?P<term>[^*()]{2,60})\*\*[”\"]?\)")
"""A term where it is defined: `the Ministry of Defense (the **Ministry**)`."""


@dataclass(frozen=True, slots=True)
class Defined:
    """A term, where a paper defines it."""

    term: str
    the: bool
    """Whether it takes the article, as a common noun does: the word is then looked for with it."""
    order: int
    passage: Passage
    spot: tuple[int, int]


def defined_terms(subject: Subject) -> Iterator[Hit]:
    """GEN-11: terms are defined once, before they are used, and used as defined."""
    for name in subject.papers:
        printed = _in_order_of_printing(subject, name)
        texts = [plain(parse(passage.text).blocks) for passage in printed]
        first: dict[str, Defined] = {}
        for each in _definitions(printed):
            if each.term in first:
                what = said("The term “{term}” is defined twice in this paper.", term=each.term)
                yield Hit(each.passage.path, what, "Keep the first definition.", spot=each.spot)
            first.setdefault(each.term, each)
        for each in first.values():
            yield from _misused(each, texts)


def _definitions(printed: Sequence[Passage]) -> Iterator[Defined]:
    for order, passage in enumerate(printed):
        for found in DEFINITION.finditer(passage.text):
            yield Defined(found["term"], bool(found["the"]), order, passage, passage.spot(found.start("term")))


def _misused(defined: Defined, texts: Sequence[str]) -> Iterator[Hit]:
    """Find a term used before it is defined, or never after."""
    word = re.compile(rf"(?<!\w){re.escape(defined.term)}(?!\w)")
    before = re.compile(rf"\b[Tt]he {re.escape(defined.term)}(?!\w)")
    if defined.the and any(before.search(text) for text in texts[: defined.order]):
        what = said("The term “{term}” is used before it is defined here.", term=defined.term)
        yield Hit(defined.passage.path, what, "Define it where it first stands.", spot=defined.spot)
    own = len(word.findall(texts[defined.order]))
    if own < 2 and not any(word.search(text) for text in texts[defined.order + 1 :]):  # noqa: PLR2004  # once is the definition
        what = said("The term “{term}” is defined and not used after that.", term=defined.term)
        yield Hit(defined.passage.path, what, "Use it, or take the definition out.", spot=defined.spot)


def _in_order_of_printing(subject: Subject, name: str) -> list[Passage]:
    """Give the prose of a paper as a reader meets it: typed parts stand where its form puts them."""
    opening = subject.papers[name].opening
    printed = [opening] if opening else []
    for part in subject.prepared.outlines[name].parts:
        printed += _prose(part.heading)
        for item in part.items:
            printed += _prose(item.pieces)
            printed += [text for sub in item.subs for text in _prose(sub.pieces)]
    order = {text: place for place, text in reversed(list(enumerate(printed)))}
    own = [each for each in subject.passages if each.text in order and each.sort is Sort.PROSE]
    return sorted((each for each in own if each.filing in {name, ""}), key=lambda each: order[each.text])


def _prose(pieces: Pieces) -> list[str]:
    found: list[str] = []
    for piece in pieces:
        if isinstance(piece, Prose):
            found.append(piece.text)
        elif isinstance(piece, Pattern):
            found += [text for value in piece.values.values() for text in _prose(value)]
    return found
