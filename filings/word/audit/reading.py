"""The parts of a finished package, each read and put to the rules that need no other; a template's once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from lxml import etree

from filings.word.audit.findings import Fault
from filings.word.audit.marks import balanced
from filings.word.audit.properties import TYPES, Told, told
from filings.word.audit.shapes import shapes
from filings.word.audit.story import Story, read_story
from filings.word.package.contents import parse, read_types
from filings.word.package.encoding import DtdRefusedError, EncodingRefusedError, as_utf_8
from filings.word.package.names import CONTENT_TYPES, W, is_story, is_xml
from filings.word.package.refusals import element_refusals
from filings.word.package.usage import used_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lxml.etree import _Element

    from filings.word.package.finished import Finished
    from filings.word.package.model import Package, Part

_TYPES_TYPE: Final = "application/xml"
_MEND: Final = "Make the document anew from its template."


@dataclass(frozen=True, slots=True)
class Reading:
    """One part as it was read back, and what is wrong within it alone."""

    part: Part
    kind: str = ""
    """Its content type."""
    root: _Element | None = None
    """Its XML; nothing where it is none, or not well-formed."""
    story: Story | None = None
    used: frozenset[str] = frozenset()
    """The relationships it names."""
    faults: tuple[Fault, ...] = ()
    told: tuple[Told, ...] = ()
    """What it tells, if it holds properties."""


Read: TypeAlias = "Callable[[Part, str], Reading]"
"""What reads a part of a content type."""


def read_parts(
    package: Finished, known: Mapping[str, Reading] = MappingProxyType({}), read: Read | None = None
) -> dict[str, Reading]:
    """Read every part of a package; one that is `known`, byte for byte, is not read again.

    Args:
        package: the package.
        known: the parts of its template.
        read: how a part is read; `read_part` if nothing is said.

    """
    read = read or read_part
    readings: dict[str, Reading] = {}
    if CONTENT_TYPES not in package.parts:
        return readings
    readings[CONTENT_TYPES] = _read(package.parts[CONTENT_TYPES], known, _TYPES_TYPE, read)
    kinds = _kinds(readings[CONTENT_TYPES], known)
    for name, part in package.parts.items():
        if name != CONTENT_TYPES:
            readings[name] = _read(part, known, kinds(name), read)
    return readings


def _kinds(listed: Reading, known: Mapping[str, Reading]) -> Callable[[str], str]:
    """Give what tells the content type of a part: without reading the list again where it is the template's."""
    if listed.root is None:
        return lambda _: ""
    types = cache(lambda: read_types(listed.part.data))
    if listed is known.get(CONTENT_TYPES):
        return lambda name: known[name].kind if name in known else types().of(name)
    return lambda name: types().of(name)


def _read(part: Part, known: Mapping[str, Reading], kind: str, read: Read) -> Reading:
    before = known.get(part.name)
    if before is not None and before.kind == kind and before.part.data == part.data:
        return before
    return read(part, kind)


def read_template(package: Package) -> Mapping[str, Reading]:
    """Read every part of a package that is open already."""
    kinds = {name: package.types.of(name) for name in package} | {CONTENT_TYPES: _TYPES_TYPE}
    return MappingProxyType({name: read_part(package.parts[name], kind) for name, kind in kinds.items()})


def read_part(part: Part, kind: str) -> Reading:
    """Read one part, and put it to the rules that need no other."""
    if not is_xml(part.name, kind):
        return Reading(part, kind)
    try:
        root = parse(as_utf_8(part.data))
    except etree.XMLSyntaxError as error:
        return _broken(part, kind, f"The part “{part.name}” is not well-formed XML: {error.msg}.")
    except DtdRefusedError:
        return _broken(part, kind, f"The part “{part.name}” declares a document type or an entity.")
    except EncodingRefusedError:
        return _broken(part, kind, f"The part “{part.name}” is in neither UTF-8 nor UTF-16.")
    story = read_story(part.name, root) if is_story(kind) else None
    used = story.relationships if story else used_ids(root)
    about = tuple(told(root)) if kind.endswith(TYPES) else ()
    return Reading(part, kind, root, story, used, tuple(_alone(part.name, root, story)), about)


def _alone(name: str, root: _Element, story: Story | None) -> Iterator[Fault]:
    for problem in element_refusals("", name, root):
        yield Fault(problem.what, problem.remedy, name, root, inherited=False)
    if str(root.tag).startswith(f"{{{W}}}"):
        yield from shapes(name, root)
    if story is not None:
        yield from story.faults
        yield from balanced(story)


def _broken(part: Part, kind: str, what: str) -> Reading:
    return Reading(part, kind, faults=(Fault(what, _MEND, part.name, inherited=False),))
