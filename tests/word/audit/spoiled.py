"""Documents broken on purpose: what was done to the good one, and what the audit must say of it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.word.package.papers import good, paragraph, run, with_part, zipped

DOCUMENT, RELS = "word/document.xml", "word/_rels/document.xml.rels"
NUMBERED = run("Without the checks that the law requires.")
CELL = paragraph(run("The Respondents"))


@dataclass(frozen=True)
class Spoiled:
    """One document that is broken in one way."""

    how: str
    data: bytes
    says: str
    where: str = ""


def spoil(how: str, old: str, new: str, says: str, **place: str) -> Spoiled:
    """Break the good document by putting one text in the place of another."""
    return Spoiled(how, zipped(with_part(place.get("part", DOCUMENT), old, new)), says, place.get("where", ""))


def without(how: str, name: str, says: str) -> Spoiled:
    """Break the good document by leaving a part out."""
    return Spoiled(how, zipped({part: data for part, data in good().items() if part != name}), says)


def after(content: str) -> tuple[str, str]:
    """Put something behind the paragraph on the checks."""
    return NUMBERED, NUMBERED + content


def bare(style: str) -> str:
    """Write the style of a paragraph."""
    return f'<w:pStyle w:val="{style}"/>'
