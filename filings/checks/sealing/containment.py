"""What is withheld stays withheld: SEC-01, SEC-07 and SEC-09, as far as the case itself decides it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas import Levelled
from filing_schemas.vocabulary import ConfidentialityLevel, PartySide
from filings.checks.finding import Hit, said
from filings.checks.sealing.levels import OPEN, kept, public
from filings.compose.renditions import is_annexed
from filings.text import parse, walk
from filings.text.folding import folded
from filings.text.nodes import Marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject

TELLING = 16
"""Shorter words may stand elsewhere by chance."""
SEVERAL = 3
"""So may fewer words than these."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def contained(subject: Subject) -> Iterator[Hit]:
    """SEC-01: what is withheld in one place is not said openly in another."""
    secrets = {folded(words).strip(" .,;:"): each for each in kept(subject) for words in _SENTENCE.split(each.words)}
    telling = {words: each for words, each in secrets.items() if _is_telling(words)}
    if not telling:
        return
    for passage, text in public(subject):
        openly = folded(text)
        for words, each in telling.items():
            if words in openly:
                what = said("This says openly what is withheld at {path} ({level}).", path=each.path, level=each.level)
                yield Hit(passage.path, what, "Mark it with the same level here, or take the level off there.")
                break


def _is_telling(words: str) -> bool:
    return len(words) >= TELLING and len(words.split()) >= SEVERAL


def served(subject: Subject) -> Iterator[Hit]:
    """SEC-07: what is for counsel alone is not served on somebody who has none."""
    holding = [
        paper
        for name, paper in subject.papers.items()
        if ConfidentialityLevel.COUNSEL_ONLY in {paper.level, *subject.prepared.held[name]}
        and not is_annexed(paper.level)
    ]
    for place, party in enumerate(subject.case.parties):
        if party.side is PartySide.NEUTRAL or party.counsel:
            continue
        papers = tuple(each.id for each in holding if party.side not in subject.sides(each))
        if papers:
            what = said(
                "{party} has no counsel, and would be served with what is for counsel alone: {papers}.",
                party=party.id,
                papers=papers,
            )
            yield Hit(
                f"case.parties[{place}]", what, "Name its `counsel`, or raise or lower the level of what is meant."
            )


def reasoned(subject: Subject) -> Iterator[Hit]:
    """SEC-09: what is withheld says on what ground, which is printed where it stood."""
    seen: set[int] = set()
    for passage in subject.passages:
        holder = passage.holder
        if (
            isinstance(holder, Levelled)
            and id(holder) not in seen
            and _is_bare(holder.level, holder.ground is not None)
        ):
            seen.add(id(holder))
            what = said("This is withheld ({level}), and on what ground is not said.", level=holder.level)
            yield Hit(
                f"{passage.holder_path}.level", what, "Write its `ground`: it prints in place of what is withheld."
            )
        for node in walk(parse(passage.text).blocks) if ".sealed" in passage.text else ():
            if isinstance(node, Marked) and _is_bare(node.level, node.ground is not None):
                what = said("A span here is withheld ({level}), and on what ground is not said.", level=node.level)
                yield Hit(passage.path, what, "Write `why=` in the braces: it prints in place of the span.")


def _is_bare(level: ConfidentialityLevel, has_ground: bool) -> bool:  # noqa: FBT001  # one question, two parts
    """Say whether something is withheld from open copies without a ground; an annex is not spoken of at all."""
    return level is not OPEN and not is_annexed(level) and not has_ground
