from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filings.assembly import load
from filings.assembly.papers import papers
from filings.compose import prepare
from filings.compose.rich import Note, plain
from tests.leaks.planting import seeded
from tests.leaks.searching import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filings.assembly.papers import Copy
    from filings.compose import Draft
    from filings.compose.rich import Node, Rich
    from filings.profile import Profile

UNSEEN = re.compile("[\u05b0-\u05c7\u200e\u200f\u202a-\u202e]")
OPEN = ("public", "public-redacted", "sealed", "counsel-only")
NAMES = re.compile(r"(Party|Counsel|Deponent|Pseudonym)\.(name|short_name|also)|Exhibit\.title")
"""What the log lists by itself, wherever a paper names it: people, and exhibits by their marks."""


def said(draft: Draft) -> Iterator[tuple[str, str]]:
    """Give each heading and each paragraph of a paper with its place, as a log of what was taken out names it."""
    for section in draft.sections:
        part = section.number.strip("().\u05f3 ")
        within = f"part {part}".strip()
        yield within, printed(section.heading)
        for at, paragraph in enumerate(section.paragraphs, start=1):
            place = f"paragraph {paragraph.number}" if paragraph.number else f"{within}, paragraph {at} in it"
            yield place, printed(paragraph.text)


def printed(text: Rich) -> str:
    """Give what a reader sees of a text, its notes too, and nothing of how it is set."""
    return "\n".join(_shown(block.nodes) for block in text.blocks)


def _shown(nodes: tuple[Node, ...]) -> str:
    shown = (f"({_shown(node.nodes)})" if isinstance(node, Note) else "".join(plain((node,))) for node in nodes)
    return UNSEEN.sub("", "".join(shown))


def differing(one: Copy, other: Copy) -> Iterator[tuple[str, str]]:
    """Give the places at which two copies of a paper differ, with what the fuller one says there."""
    for (place, less), (same, more) in zip(said(one.draft), said(other.draft), strict=True):
        assert place == same
        if less != more:
            yield place, more


def test_two_copies_of_a_paper_differ_only_where_the_log_says_so(
    tmp_path: Path, israel: Profile, forms: set[str], seed: int
) -> None:
    case = seeded(seed, israel, forms)
    case.write(tmp_path)
    case_file = load(tmp_path)
    names = {each.token for each in case.planted if NAMES.match(each.where)}
    made: dict[str, list[Copy]] = {}
    for copy in papers(prepare(case_file, israel), case_file.filings, (), whole=True):
        if copy.stem and copy.rendition.name in OPEN:
            made.setdefault(copy.stem, []).append(copy)
    for first, *others in made.values():
        for other in others:
            if other.draft.form != first.draft.form:  # a notice to the public says nothing of the paper
                continue
            logged = {entry.place for entry in other.log}
            for place, more in differing(first, other):
                named = not names.isdisjoint(TOKEN.findall(more.lower()))
                assert place in logged or named, (other.name, place)
