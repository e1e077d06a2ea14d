"""Words in quotation marks, and the excerpts that a case keeps of its sources and exhibits."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filing_schemas import Exhibit, Source
    from filings.checks.subject import Subject

QUOTED = re.compile(r"[“\"](?P<words>[^“”\"]{20,})[”\"]|(?<!\w)״(?P<hebrew>[^״]{20,})״(?!\w)")
"""Words of some length in quotation marks; a gershayim within a word is an abbreviation's."""
ALIKE = 0.75
"""From what likeness on a quotation is taken for a changed excerpt rather than for something else."""
SENTENCE = 5
"""From how many words on a quotation says something, and is no term."""


def quotations(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words in quotation marks, each with its place in the text."""
    for found in QUOTED.finditer(text):
        group = "words" if found["words"] else "hebrew"
        yield found.start(group), found[group]


def excerpts(subject: Subject) -> Mapping[str, tuple[str, ...]]:
    """Give the excerpts that are kept of each source and exhibit, without what differs by typography alone."""
    held: tuple[Source | Exhibit, ...] = (*subject.case.sources, *subject.case.exhibits)
    return {each.id: tuple(bare(excerpt.text) for excerpt in each.excerpts) for each in held if each.excerpts}


def is_edited(words: str) -> bool:
    """Say whether a quotation shows that something in it was changed or left out."""
    return any(mark in words for mark in ("[", "...", "…"))


def bare(text: str) -> str:
    """Give words without what differs by typography alone."""
    return " ".join(re.sub(r"[“”\"‘’'*_]|\n\s*>", "", text).split()).rstrip(".,;:")


def alike(words: str, excerpt: str) -> bool:
    """Say whether most of the words stand in an excerpt in the same order."""
    quoted, source = words.casefold().split(), excerpt.casefold().split()
    if len(set(quoted) & set(source)) < ALIKE * len(set(quoted)):
        return False
    kept = sum(block.size for block in SequenceMatcher(None, quoted, source, autojunk=False).get_matching_blocks())
    return kept >= ALIKE * len(quoted)
