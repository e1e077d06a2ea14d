"""The contract as lines for a terminal, as data for programs, and as the groups of a Word sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.word.workshop.cheatsheet import Group, Line, cheat_sheet
from filings.workshop.entries import Entry, entries
from filings.workshop.shapes import Missing, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filings.profile import Profile
    from filings.workshop.contract import Contract

_ADVICE: Final = (
    "Copy a tag into the template and give it the look that its value is to have.",
    "What may be missing goes between {%p if subtitle %} and {%p endif %}, each in a paragraph of its own.",
    "What repeats goes between {%p for side in sides %} and {%p endfor %}.",
    "Rows of a table go between {%tr for … %} and {%tr endfor %}, each in a row of its own.",
)


def as_lines(contract: Contract) -> Iterator[str]:
    """Give the contract as text: each loop once, with what stands in it under it."""
    before: tuple[str, ...] = ()
    for entry in entries(contract):
        for depth, loop in enumerate(entry.inside):
            if before[: depth + 1] != entry.inside[: depth + 1]:
                yield f"{'    ' * depth}{{% {loop} %}}"
                before = entry.inside[: depth + 1]
        before = entry.inside
        if entry.is_opened:
            yield from _told(entry, f"{entry.path}  {entry.type}")
        else:
            yield from _told(entry, f"{entry.tag}  {entry.type}")


def _told(entry: Entry, head: str) -> Iterator[str]:
    indent = "    " * len(entry.inside)
    yield f"{indent}{head}{_note(entry, ', {}')}"
    sample = f" For example: {entry.member.example}" if entry.member.example else ""
    yield f"{indent}    {entry.member.meaning}{sample}"


def _note(entry: Entry, form: str) -> str:
    return form.format(entry.member.when) if entry.member.missing is not Missing.NEVER else ""


def as_data(contract: Contract) -> list[dict[str, object]]:
    """Give the contract as plain data."""
    return [
        {
            "path": entry.path,
            "tag": entry.tag,
            "inside": list(entry.inside),
            "type": entry.type,
            "meaning": entry.member.meaning,
            "example": entry.example,
            "missing": entry.member.missing.value,
            "when": entry.member.when or None,
            "filters": list(entry.filters),
        }
        for entry in entries(contract)
    ]


def as_sheet(contract: Contract, profile: Profile, title: str) -> bytes:
    """Give the contract as a Word document to copy tags from."""
    return cheat_sheet(profile, title, _ADVICE, tuple(_groups(entries(contract))))


def _groups(listed: Sequence[Entry]) -> Iterator[Group]:
    """Put the values together that stand in the same loop; those at the top by what they belong to."""
    found: dict[tuple[tuple[str, ...], str], list[Entry]] = {}
    for entry in listed:
        found.setdefault((entry.inside, _family(entry)), []).append(entry)
    # The fixed words come last: there are many, and most templates print a few of them.
    for (inside, family), members in sorted(found.items(), key=lambda each: each[0][1] == "words"):
        lines = tuple(
            Line(_alone(each.tag), each.member.meaning, each.member.example, _sheet_note(each)) for each in members
        )
        opening = tuple(f"{{%p {loop} %}}" for loop in inside)
        heading = family or inside[-1].removeprefix("for ").partition(" in ")[0]
        yield Group(f"{heading[:1].upper()}{heading[1:]}", opening, ("{%p endfor %}",) * len(inside), lines)


def _alone(tag: str) -> str:
    """Give a tag as it stands in a paragraph of its own, with nothing left of it."""
    return tag.replace("{% ", "{%p ", 1)


def _family(entry: Entry) -> str:
    if entry.inside:
        return ""
    head, dot, _ = entry.path.partition(".")
    return head if dot or entry.member.shape.sort is Sort.GROUP else "The paper"


def _sheet_note(entry: Entry) -> str:
    note = _note(entry, "{}")
    return f"{note[:1].upper()}{note[1:]}." if note else ""
