"""The contract line by line: the tag that prints each value, the loops it stands in, the filters that suit it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from filings.workshop.shapes import Missing, Sort
from filings.workshop.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.workshop.contract import Contract
    from filings.workshop.shapes import Member, Shape

SUITING: Final = {
    Sort.TEXT: ("upper", "lower", "title", "capitalize", "replace", "trim", "truncate", "default"),
    Sort.RICH: ("upper", "lower", "title", "capitalize", "replace"),
    Sort.LIST: ("join", "length", "first", "last"),
}
"""The filters that suit a value, by its sort; those of rich text keep its bold, references and notes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value that a template may print."""

    path: str
    """`sides[].parties[].name`: a pair of brackets stands for "each of them"."""
    tag: str
    """What to write for it: `{{ party.name }}`, `{% for side in sides %}`, `{% if oath %}`."""
    inside: tuple[str, ...]
    """The loops in which it stands, from the outermost in: `for side in sides`."""
    member: Member

    @property
    def type(self) -> str:
        """Its sort in words: "list of texts"."""
        shape = self.member.shape
        if shape.item is None:
            return shape.sort.value
        return f"list of {shape.item.sort.value}s"

    @property
    def is_opened(self) -> bool:
        """Whether it is printed by what stands in it, and not by a tag of its own."""
        return not (self.member.shape.is_text or self.member.shape.printed)

    @property
    def example(self) -> str:
        """A sample as it is printed; of a list or a group, the tag that opens it."""
        return self.member.example or self.tag

    @property
    def filters(self) -> tuple[str, ...]:
        """The filters that suit it."""
        shape = self.member.shape
        listed = shape.item is not None and not shape.item.is_text
        return tuple(each for each in SUITING.get(shape.sort, ()) if not (listed and each == "join"))


def entries(contract: Contract) -> tuple[Entry, ...]:
    """Give everything that a template may print, in the order of the Draft; what never stands on the paper left out."""
    members = contract.root.members.values()
    return tuple(
        entry
        for member in members
        if contract.stands(member.name) is not Standing.NEVER
        for entry in _entries(member, "", "", ())
    )


def _entries(member: Member, path: str, name: str, inside: tuple[str, ...]) -> Iterator[Entry]:
    here, called, shape = path + member.name, name + member.name, member.shape
    if shape.item is None:
        group = shape.sort is Sort.GROUP
        tag = f"{{% if {called} %}}" if group or shape.sort is Sort.TRUTH else f"{{{{ {called} }}}}"
        yield from [] if group and member.missing is Missing.NEVER else [Entry(here, tag, inside, member)]
        for each in shape.members.values():
            yield from _entries(each, f"{here}.", f"{called}.", inside) if each.known else ()
        return
    one = singular(member.name)
    loop = f"for {one} in {called}"
    yield Entry(here, f"{{{{ {called} }}}}" if shape.printed else f"{{% {loop} %}}", inside, member)
    yield from _items(shape.item, member, f"{here}[]", one, (*inside, loop))


def _items(item: Shape, member: Member, path: str, one: str, inside: tuple[str, ...]) -> Iterator[Entry]:
    if item.is_text or item.printed:
        yield Entry(path, f"{{{{ {one} }}}}", inside, _each(member, one, item))
    for each in item.members.values():
        yield from _entries(each, f"{path}.", f"{one}.", inside)


def _each(member: Member, one: str, item: Shape) -> Member:
    return replace(member, name=one, shape=item, meaning="Each of them.", missing=Missing.NEVER, when="")


def singular(name: str) -> str:
    """Name one of several: "party" of "parties"."""
    if name.endswith("ies"):
        return f"{name.removesuffix('ies')}y"
    return name.removesuffix("s") if name.endswith("s") else "line"
