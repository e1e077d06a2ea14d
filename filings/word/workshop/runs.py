"""Runs of text put together: a tag in one piece, and neighbours of one look in one run."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Final

from filings.word.engine.names import SPACE, drop, fragment, w
from filings.word.engine.story import RUN, P, T, atoms, clear, replace_piece
from filings.word.engine.tags import plain, scan

if TYPE_CHECKING:
    from lxml.etree import _Element

    from filings.word.engine.story import Atom
    from filings.word.engine.tags import Found

_TEXTUAL: Final = frozenset(w(name) for name in ("rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen"))


def gathered(paragraph: _Element, *, raw: bool) -> tuple[list[str], list[str], bool]:
    """Put each tag of a paragraph into the run in which it begins, typed plainly; in place.

    Args:
        paragraph: the paragraph.
        raw: whether it begins between `{% raw %}` and `{% endraw %}`.

    Returns:
        The tags that were in pieces; those that were not plainly typed; and whether it ends in such a place.

    """
    pieces = atoms(paragraph)
    text = "".join(atom.text for atom in pieces)
    result = scan(text, raw=raw)
    joined, straightened = [], []
    for found in reversed(result.found):
        typed = text[found.start : found.end]
        said = _plainly(typed, found)
        over = [atom for atom in pieces if atom.start < found.end and atom.end > found.start and atom.text]
        joined += [said] if len(dict.fromkeys(_run(atom) for atom in over)) > 1 else []
        straightened += [said] if said != typed else []
        if len(over) > 1 or said != typed:
            replace_piece(pieces, found, said)
    for atom in pieces:
        if atom.element.tag == T and not atom.text:
            clear(atom.element)
    return joined[::-1], straightened[::-1], result.raw


def _run(atom: Atom) -> _Element | None:
    return atom.element.getparent()


def _plainly(typed: str, found: Found) -> str:
    """Give a tag with plain quotation marks, spaces and hyphens, where it says the same then."""
    if found.kind == "comment":
        return typed
    said = f"{typed[:2]}{plain(typed[2:-2])}{typed[-2:]}"
    again = scan(said).found
    same = len(again) == 1 and (again[0].body, again[0].prefix, again[0].left, again[0].right) == (
        found.body,
        found.prefix,
        found.left,
        found.right,
    )
    return said if same else typed


def parted(paragraph: _Element) -> list[str]:
    """Give each tag that takes the place of its paragraph a paragraph of its own; in place.

    Returns:
        The tags that got one.

    """
    moved: list[str] = []
    current: _Element | None = paragraph
    while current is not None:
        current = _part_one(current, moved)
    return moved


def _part_one(paragraph: _Element, moved: list[str]) -> _Element | None:
    """Cut a paragraph at its first such tag; give what comes after the tag, to be cut further."""
    pieces = atoms(paragraph)
    text = "".join(atom.text for atom in pieces)
    found = next((each for each in scan(text).found if each.prefix == "p"), None)
    if found is None or text.strip() == text[found.start : found.end]:
        return None
    atom = next((each for each in pieces if each.start <= found.start and each.end >= found.end), None)
    run = None if atom is None else atom.element.getparent()
    if atom is None or run is None or run.getparent() is not paragraph:
        return None
    tag = text[found.start : found.end]
    moved.append(tag)
    head, tail = atom.text[: found.start - atom.start], atom.text[found.end - atom.start :]
    following, alone = _emptied(paragraph), _emptied(paragraph)
    after = _emptied(run)
    later = list(atom.element.itersiblings())
    after.extend([_text(tail), *later] if tail else later)
    rest = list(run.itersiblings())
    following.extend([after, *rest])
    atom.element.text = head
    atom.element.set(SPACE, "preserve")
    single = _emptied(run)
    single.append(_text(tag))
    alone.append(single)
    _move_section(paragraph, following)
    paragraph.addnext(alone)
    kept = _placed_after(alone, following)
    if not _says(paragraph):
        drop(paragraph)
    return kept


def _placed_after(alone: _Element, following: _Element) -> _Element | None:
    if not _says(following) and following.find(f"{w('pPr')}/{w('sectPr')}") is None:
        return None
    alone.addnext(following)
    return following


def _emptied(element: _Element) -> _Element:
    """Give an element of the same look with nothing in it."""
    made = element.makeelement(element.tag)
    properties = element.find(w("pPr") if element.tag == P else w("rPr"))
    if properties is not None:
        made.append(copy.deepcopy(properties))
        section = made.find(f"{w('pPr')}/{w('sectPr')}")
        if section is not None:
            drop(section)
    return made


def _move_section(paragraph: _Element, last: _Element) -> None:
    section = paragraph.find(f"{w('pPr')}/{w('sectPr')}")
    properties = last.find(w("pPr"))
    if section is not None and properties is not None:
        properties.append(section)


def _says(paragraph: _Element) -> bool:
    """Say whether anything is in a paragraph beside space."""
    if "".join(atom.text for atom in atoms(paragraph)).strip():
        return True
    return any(True for _ in paragraph.iter(w("drawing"), w("pict"), w("object"), w("footnoteReference"), w("fldChar")))


def _text(content: str) -> _Element:
    from lxml import etree  # noqa: PLC0415  made here alone

    element = etree.Element(T)
    element.text = content
    element.set(SPACE, "preserve")
    return element


def joined(root: _Element) -> int:
    """Put neighbouring runs of one look together, in place; give how many were."""
    count = 0
    for run in list(root.iter(RUN)):
        before = run.getprevious()
        if before is None or before.tag != RUN or not (_is_textual(run) and _is_textual(before)):
            continue
        if _look(run) == _look(before):
            for each in [child for child in run if child.tag != w("rPr")]:
                _append(before, each)
            drop(run)
            count += 1
    return count


def _append(run: _Element, child: _Element) -> None:
    last = run[-1] if len(run) else None
    if last is not None and last.tag == T and child.tag == T:
        last.text = (last.text or "") + (child.text or "")
        last.set(SPACE, "preserve")
    else:
        run.append(child)


def _is_textual(run: _Element) -> bool:
    return all(child.tag in _TEXTUAL for child in run)


def _look(run: _Element) -> str:
    return fragment(run.find(w("rPr")))
