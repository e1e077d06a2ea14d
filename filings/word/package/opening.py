"""A package opened: bounds first, then encodings, then what may not be in it, then what does nothing in it."""

from __future__ import annotations

import stat
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.errors import Place, Problem, TemplateError
from filings.word.package.container import MAX_FILE, members, printable, unpack
from filings.word.package.contents import parse
from filings.word.package.encoding import DtdRefusedError, EncodingRefusedError, as_utf_8
from filings.word.package.model import Package, Part
from filings.word.package.names import CONTENT_TYPES, DOCUMENT_TYPE, ROOT_RELATIONSHIPS, STRICT, is_xml
from filings.word.package.prefixes import with_usual_prefixes
from filings.word.package.refusals import refusals
from filings.word.package.residue import without_residue
from filings.word.package.structure import structure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_DOCX: Final = "Open it in Word and save it as a Word Document (.docx)."
_DAMAGED: Final = "Open it in Word and save it anew; Word mends what it can."

_NOT_XML: Final = (CONTENT_TYPES, "__MACOSX/")
"""Read already; and what macOS adds to a zip file, which only looks like parts."""

_OTHERS: Final = (
    ("macroEnabled", "This is a Word document with macros (.docm or .dotm); only .docx files can be used."),
    ("wordprocessingml.template", "This is a Word template of its own kind (.dotx); only .docx files can be used."),
    ("spreadsheetml", "This is an Excel workbook; only .docx files can be used."),
    ("presentationml", "This is a PowerPoint presentation; only .docx files can be used."),
)


def open_package(source: Path | bytes, name: str = "") -> Package:
    """Open a Word document that may come from anywhere. Nothing outside it is read.

    Args:
        source: the file, or its bytes.
        name: what messages call it; the file's own name otherwise.

    Raises:
        TemplateError: it is no .docx file, or it is damaged, or it holds what is refused: all at once.

    """
    package, refused = _opened(source, name)
    if any(refused):
        raise TemplateError(*dict.fromkeys(problem for problems in refused for problem in problems))
    return without_residue(package)


def examine_package(source: Path | bytes, name: str = "") -> tuple[Package, tuple[Problem, ...]]:
    """Open a Word document to look at it: what is refused in it is told, and does not hinder the rest.

    Args:
        source: the file, or its bytes.
        name: what messages call it; the file's own name otherwise.

    Returns:
        The package, what does nothing in it left out where nothing is refused; and what is refused in it.

    Raises:
        TemplateError: it is no .docx file, or it is damaged.

    """
    package, (damage, refused) = _opened(source, name)
    if damage:
        raise TemplateError(*dict.fromkeys(damage))
    return (package if refused else without_residue(package)), tuple(dict.fromkeys(refused))


def _opened(source: Path | bytes, name: str) -> tuple[Package, tuple[tuple[Problem, ...], tuple[Problem, ...]]]:
    """Open a document; give what is damaged in it, and what is refused."""
    name = name or (source.name if isinstance(source, Path) else "template.docx")
    raw = _unpacked(_read(source, name) if isinstance(source, Path) else source, name)
    package, trees = _parsed(name, raw)
    return package, ((*_kind(package), *structure(package, trees)), tuple(refusals(package, trees)))


def _read(path: Path, name: str) -> bytes:
    place = Place(name)
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise TemplateError(Problem(place, "This is not a file.", "Name a Word document (.docx)."))
        if about.st_size > MAX_FILE:
            raise TemplateError(Problem(place, f"The file is larger than {MAX_FILE >> 20} MB.", _DOCX))
        return path.read_bytes()
    except OSError as error:
        what = f"The file cannot be read: {error.strerror or error}."
        raise TemplateError(Problem(place, what, "Check its name, and that it is not open elsewhere.")) from error


def _unpacked(data: bytes, name: str) -> dict[str, bytes]:
    place = Place(name)
    if len(data) > MAX_FILE:
        raise TemplateError(Problem(place, f"The file is larger than {MAX_FILE >> 20} MB.", _DOCX))
    raw = {each.name: unpack(data, each, name) for each in members(data, name)}
    if CONTENT_TYPES not in raw or ROOT_RELATIONSHIPS not in raw:
        other = "an OpenDocument file (.odt)" if b"opendocument" in raw.get("mimetype", b"") else "not a Word document"
        raise TemplateError(Problem(place, f"This is {other}; only .docx files can be used.", _DOCX))
    return raw


def _parsed(name: str, raw: Mapping[str, bytes]) -> tuple[Package, dict[str, _Element]]:
    """Bring every XML part to UTF-8 and parse it, the list of content types first, as it says what else is XML."""
    trees: dict[str, _Element] = {}
    problems: list[Problem] = []
    parts = dict(_clean(name, {CONTENT_TYPES: raw[CONTENT_TYPES]}, trees, problems))
    if not problems:
        types = Package(name, MappingProxyType(parts)).types
        xml = {part: raw[part] for part in raw if is_xml(part, types.of(part)) and not part.startswith(_NOT_XML)}
        parts |= {part: Part(part, data) for part, data in raw.items() if part not in xml and part not in parts}
        parts |= _clean(name, xml, trees, problems)
    if problems:
        raise TemplateError(*problems)
    return Package(name, MappingProxyType(parts)), trees


def _clean(
    name: str, raw: Mapping[str, bytes], trees: dict[str, _Element], problems: list[Problem]
) -> Iterator[tuple[str, Part]]:
    for part, data in raw.items():
        try:
            text = as_utf_8(data)
            trees[part] = parse(text)
            if (usual := with_usual_prefixes(trees[part])) is not None:
                text, trees[part] = usual, parse(usual)
        except DtdRefusedError:
            what = f"The part “{printable(part)}” declares a document type or an entity."
            problems.append(Problem(Place(name), what, "No Word document does: do not use this file."))
        except EncodingRefusedError:
            what = f"The part “{printable(part)}” is in neither UTF-8 nor UTF-16."
            problems.append(Problem(Place(name), what, _DAMAGED))
        except etree.XMLSyntaxError as error:
            what = f"The part “{printable(part)}” is not well-formed XML: {error.msg}."
            problems.append(Problem(Place(name), what, _DAMAGED))
        else:
            yield part, Part(part, text)


def _kind(package: Package) -> Iterator[Problem]:
    """Say so, in words, if this is another kind of document than a .docx file."""
    place = Place(package.name)
    main = package.related("", "officeDocument")
    kind = package.types.of(main[0]) if main else ""
    if len(main) != 1 or main[0] not in package:
        yield Problem(place, "This is not a Word document; only .docx files can be used.", _DOCX)
    elif STRICT.encode() in package[main[0]][:4096]:
        what = "This is a Strict Open XML Document; only ordinary .docx files can be used."
        yield Problem(place, what, _DOCX)
    elif kind != DOCUMENT_TYPE:
        said = (what for mark, what in _OTHERS if mark in kind)
        yield Problem(place, next(said, "This is not a Word document; only .docx files can be used."), _DOCX)
