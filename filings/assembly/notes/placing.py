"""At which paragraph of a copy something is told that was found at a place in the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas import Levelled
from filing_schemas.vocabulary import ConfidentialityLevel
from filings.assembly.notes import anchoring
from filings.compose.renditions import highest
from filings.reading.tree import steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.compose.draft import Draft
    from filings.compose.origins import PartOrigins, Path
    from filings.reading import CaseFile

_ROOT = 2
"""How many steps of a path lead to a filing: they are no likeness."""
_FIELDS = {
    "date": anchoring.DATE,
    "opening": anchoring.OPENING,
    "deponent": anchoring.OATH,
    "verification": anchoring.OATH,
    "subject": anchoring.LETTER,
    "to": anchoring.LETTER,
    "reply_by": anchoring.LETTER,
}
"""Where the fields of a filing are printed that are no paragraphs."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A heading of a paper, a paragraph, or one of its lettered items."""

    part: int
    item: int | None = None
    sub: int | None = None
    """Which of the lettered items, and of how many."""
    subs: int = 0


def canonical(case_file: CaseFile, path: str) -> Path:
    """Read a path as findings write it, ids of items as their positions, as far as it leads somewhere."""
    root, _, rest = path.partition(".")
    if root == "case":
        return ("case", *steps(case_file.document.root, rest))
    name, _, rest = rest.partition(".")
    held = next((each for each in case_file.filings if name in (each.filing.id, each.stem)), None)
    return ("filings", held.filing.id, *steps(held.document.root, rest)) if held else ("filings", name)


def level_of(case_file: CaseFile, path: Path) -> ConfidentialityLevel:
    """Say who may read what stands at a place: the highest level on the way to it."""
    level = ConfidentialityLevel.PUBLIC
    value: object = case_file.case
    if path[0] == "filings":
        value = next((each.filing for each in case_file.filings if each.filing.id == path[1:2][0]), None)
    for step in (None, *path[1 if path[0] == "case" else _ROOT :]):
        if isinstance(step, int) and isinstance(value, tuple):
            value = value[step] if step < len(value) else None
        elif isinstance(step, str):
            value = getattr(value, step, None)
        if isinstance(value, Levelled):
            level = value.level if value.lowered else highest(level, value.level)
    return level


def nearest(parts: tuple[PartOrigins, ...], path: Path) -> tuple[int, Spot | None]:
    """Find the paragraph whose fields share the longest way with a path; give the length of it too.

    Parts that an author wrote share nothing by standing in one list; other fields do, all of which are of one matter.
    """
    best, spot = _ROOT + (path[_ROOT : _ROOT + 1] == ("sections",)), None
    for origin, at in _spots(parts):
        shared = _shared(origin, path)
        if shared > best:
            best, spot = shared, at
    return best, spot


def _spots(parts: tuple[PartOrigins, ...]) -> Iterator[tuple[Path, Spot]]:
    for part, made in enumerate(parts):
        yield from ((origin, Spot(part)) for origin in made.heading)
        for item, each in enumerate(made.items):
            yield from ((origin, Spot(part, item)) for origin in each.own)
            for sub, fields in enumerate(each.subs):
                yield from ((origin, Spot(part, item, sub, len(each.subs))) for origin in fields)


def _shared(one: Path, other: Path) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (step, else_) in pairs if step != else_), min(len(one), len(other)))


def mark_of(draft: Draft, spot: Spot) -> str:
    """Give the bookmark of a spot. A lettered item has one of its own where it can be told from lists in the text."""
    if spot.item is None:
        return anchoring.heading_mark(spot.part)
    held = anchoring.lettered(anchoring.items(draft, spot.part)[spot.item])
    if spot.sub is None or len(held) < spot.subs:
        return anchoring.item_mark(spot.part, spot.item)
    return anchoring.sub_mark(spot.part, spot.item, len(held) - spot.subs + spot.sub)


def mark_of_field(path: Path) -> str:
    """Give the bookmark for what is found at a field of a filing that is printed in no paragraph."""
    return _FIELDS.get(str(path[_ROOT]) if len(path) > _ROOT else "", anchoring.TITLE)


def exhibit_marks(case_file: CaseFile, draft: Draft, marks: Mapping[str, str]) -> dict[Path, str]:
    """Give the bookmarks of the exhibits that a paper lists, by their places in the data."""
    lines = {str(line.mark): place for place, line in enumerate(draft.exhibits)}
    return {
        ("case", "exhibits", at): anchoring.exhibit_mark(lines[marks[each.id]])
        for at, each in enumerate(case_file.case.exhibits)
        if marks.get(each.id) in lines
    }
