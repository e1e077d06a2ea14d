"""What a document as a whole carries: typefaces, locks, names of people, styles that it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from filings.word.engine.faults import Where
from filings.word.engine.names import parse, w
from filings.word.package.names import label
from filings.word.workshop.fonts import KNOWN
from filings.word.workshop.remarks import Noticed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.word.package import Package

_FACES: Final = tuple(w(name) for name in ("ascii", "hAnsi", "cs", "eastAsia"))
PEOPLE: Final = frozenset({"creator", "lastModifiedBy", "Company", "Manager"})
"""The properties that name people."""


def document_wide(package: Package) -> Iterator[Noticed]:
    """Notice what concerns the whole document."""
    yield from _fonts(package)
    yield from _locks(package)
    yield from _people(package)


def _fonts(package: Package) -> Iterator[Noticed]:
    embedded = {
        (font.get(w("name")) or "").casefold()
        for part in package.related(package.main, "fontTable")
        for font in parse(package[part]).iter(w("font"))
        if any(str(child.tag).startswith(w("embed")) for child in font)
    }
    used: dict[str, str] = {}
    for name in (*package.related(package.main, "styles"), *package.stories):
        for fonts in parse(package[name]).iter(w("rFonts")):
            for face in filter(None, map(fonts.get, _FACES)):
                used.setdefault(str(face), label(name))
    for face, part in used.items():
        if face.casefold() not in KNOWN and face.casefold() not in embedded:
            yield Noticed(
                "TPL-58",
                Where(package.name, part),
                f"The typeface “{face}” comes with no Word, and is not embedded",
                "Use one that comes with Word, or embed it: File, Options, Save, Embed fonts in the file.",
            )


def _locks(package: Package) -> Iterator[Noticed]:
    for part in package.related(package.main, "settings"):
        for lock in parse(package[part]).iter(w("documentProtection"), w("writeProtection")):
            if lock.get(w("enforcement")) not in {None, "0", "false", "off"} or lock.tag == w("writeProtection"):
                yield Noticed(
                    "TPL-63",
                    Where(package.name, label(part)),
                    "The template is locked, and so would every paper be",
                    "In Word: Review, Restrict Editing, Stop Protection.",
                )


def _people(package: Package) -> Iterator[Noticed]:
    found: dict[str, None] = {}
    for kind in ("core-properties", "extended-properties"):
        for part in package.related("", kind):
            for each in parse(package[part]).iter():
                if str(each.tag).rpartition("}")[2] in PEOPLE and (each.text or "").strip():
                    found[(each.text or "").strip()] = None
    if found:
        yield Noticed(
            "TPL-64",
            Where(package.name, "properties"),
            f"The properties name {', '.join(f'“{name}”' for name in found)}",
            "In Word: File, Info, Inspect Document; or `filings template tidy`.",
        )
