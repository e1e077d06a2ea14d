"""A template held to the contract, both ways: what it asks for is there, and what is there it prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from filings.text.names import nearest
from filings.word.engine.faults import Where
from filings.word.workshop.remarks import Noticed
from filings.workshop.entries import entries
from filings.workshop.following import follow
from filings.workshop.saying import names_nothing
from filings.workshop.shapes import Missing
from filings.workshop.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filings.word.workshop.seen import Seen, SeenParagraph
    from filings.word.workshop.syntax import Statement
    from filings.workshop.contract import Contract
    from filings.workshop.entries import Entry
    from filings.workshop.following import Followed

_WORDS: Final = re.compile(r"[^\W\d_]{2,}")
UNPRINTED: Final = frozenset(
    {
        *("kind", "form", "language", "direction", "legend", "watermark", "gaps[]", "court.capacity", "counsel"),
        *("sides[].parties[].number", "sections[].key", "sections[].level", "sections[].number"),
        "sections[].paragraphs[].number",
        "sections[].tabled",
        "tailoring[].number",
        *(
            f"exhibits[].{name}"
            for name in ("mark", "label", "date", "pages", "tendered_by", "first_page", "referred_to")
        ),
    }
)
"""What a template may leave unprinted: what Word numbers by itself, what only conditions ask for, what every page is
stamped with, and what a court system may leave out."""


def asked(seen: Seen, statements: Sequence[Statement], contract: Contract) -> tuple[list[Noticed], Followed]:
    """Notice what a template asks for that is not there, or not always."""
    followed = follow(statements, contract)
    found = []
    for remark in followed.remarks:
        tag, paragraph = seen.flow[remark.tag]
        if remark.rule in {"TPL-13", "TPL-15"} and _stands_alone(paragraph):
            continue
        found.append(Noticed(remark.rule, tag.where, remark.what, remark.remedy))
    for loop in followed.loops:
        tag, paragraph = seen.flow[loop.tag]
        if not tag.prefix and _WORDS.search(_around(paragraph)):
            found.append(Noticed("TPL-15", tag.where, *names_nothing(loop.called)))
    return found, followed


def _stands_alone(paragraph: SeenParagraph) -> bool:
    """Say whether nothing would be left but an empty cell, header or note."""
    alone = not paragraph.static.strip("\N{OBJECT REPLACEMENT CHARACTER} \t")
    return alone and (paragraph.place != "line" or not paragraph.where.part.startswith("body"))


def _around(paragraph: SeenParagraph) -> str:
    """Give what a paragraph says outside its loops and conditions."""
    depth, out, at = 0, [], 0
    for tag in paragraph.tags:
        out += [paragraph.where.text[at : tag.where.column]] if depth == 0 else []
        at = tag.where.column + len(tag.text)
        if tag.kind == "statement":
            depth += tag.body.startswith(("for ", "if "))
            depth -= tag.body.startswith(("endfor", "endif")) and depth > 0
    return "".join((*out, paragraph.where.text[at:]))


def unprinted(seen: Seen, followed: Followed, contract: Contract, suspects: Sequence[str]) -> Iterator[Noticed]:
    """Notice what may stand on the paper and no tag prints.

    Args:
        seen: the template.
        followed: what following it found.
        contract: what it may print.
        suspects: names that it mistypes and texts that cannot be read: what may be meant there is not told twice.

    """
    where = Where(seen.name, "body")
    told: set[str] = set()
    for entry in entries(contract):
        top = re.split(r"[.\[]", entry.path)[0]
        if (
            entry.is_opened
            or entry.path in followed.printed
            or {entry.path, top} & UNPRINTED
            or top in {"words", *told}
        ):
            continue
        if _is_elsewhere(top, contract):
            continue
        if entry.path.removesuffix("[]") in followed.printed or _is_suspected(entry, suspects):
            continue
        group = _untouched(entry, contract, followed)
        if group:
            told.add(group)
        yield _noticed(entry, contract, where, group)


def _is_elsewhere(top: str, contract: Contract) -> bool:
    """Say whether a value belongs to papers of another kind, though nothing is settled about it."""
    return top not in contract.standing and "on other papers" in contract.root.members[top].when


def _untouched(entry: Entry, contract: Contract, followed: Followed) -> str:
    """Give the value at the top to which an entry belongs, where nothing of it is printed at all."""
    top = re.split(r"[.\[]", entry.path)[0]
    whole = entry.path != top and not any(re.split(r"[.\[]", path)[0] == top for path in followed.printed)
    return top if whole and top in contract.root.members else ""


def _noticed(entry: Entry, contract: Contract, where: Where, group: str) -> Noticed:
    top = re.split(r"[.\[]", entry.path)[0]
    needed = contract.stands(top) is Standing.ALWAYS and (group or entry.member.missing is Missing.NEVER)
    if group:
        member = contract.root.members[group]
        opening = f"{{% {entry.inside[0]} %}}" if entry.inside else f"{{% if {group} %}}"
        meaning, tag = member.meaning.rstrip("."), opening if entry.inside else entry.tag
        return Noticed(
            "TPL-20" if needed else "TPL-21", where, f"No tag prints “{group}”: {_small(meaning)}", f"Begin with {tag}."
        )
    within = f", within {{% {entry.inside[-1]} %}}" if entry.inside else ""
    meaning = _small(entry.member.meaning.rstrip("."))
    called = entry.tag.strip("{} ")
    return Noticed(
        "TPL-20" if needed else "TPL-21", where, f"No tag prints “{called}”: {meaning}", f"Write {entry.tag}{within}."
    )


def _small(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def _is_suspected(entry: Entry, suspects: Sequence[str]) -> bool:
    names = re.findall(r"\w+", entry.path)
    called = entry.tag.strip("{}% ")
    return any(called in text or nearest(text, names) is not None for text in suspects)
