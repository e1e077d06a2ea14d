"""One part with paragraphs, read once: its text by paragraph, its fields, and the elements that rules look at."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.audit.findings import Fault, P
from filings.word.package.names import W
from filings.word.package.usage import used_ids

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PARAGRAPH: Final = "\x1e"
"""What stands before each paragraph in a story's text: no part can hold it."""
VAL: Final = f"{{{W}}}val"
ID: Final = f"{{{W}}}id"
DOC_PR: Final = f"{{{_WP}}}docPr"

_MARKED: Final = (
    *(f"{{{W}}}{kind}Range{end}" for kind in ("comment",) for end in ("Start", "End")),
    *(f"{{{W}}}{kind}Reference" for kind in ("footnote", "endnote", "comment")),
    *(f"{{{W}}}{name}" for name in ("bookmarkStart", "bookmarkEnd", "footnote", "endnote", "comment", "sdtPr")),
    *(f"{{{W}}}{name}" for name in ("pStyle", "rStyle", "tblStyle", "numId", "hyperlink")),
    DOC_PR,
)
PLAIN: Final = frozenset(f"{{{W}}}{name}" for name in ("pStyle", "rStyle", "tblStyle", "numId"))
"""Those of them that name what the package offers, and nothing else in the document."""
_LITERAL: Final = {
    P: PARAGRAPH,
    f"{{{W}}}tab": "\t",
    f"{{{W}}}br": "\n",
    f"{{{W}}}cr": "\n",
    f"{{{W}}}noBreakHyphen": "\u2011",
    f"{{{W}}}softHyphen": "\u00ad",
}
_T: Final = f"{{{W}}}t"
_CHAR: Final = f"{{{W}}}fldChar"
_CHAR_TYPE: Final = f"{{{W}}}fldCharType"
_CODES: Final = (f"{{{W}}}instrText", f"{{{W}}}delInstrText", f"{{{W}}}delText")
_SIMPLE: Final = f"{{{W}}}fldSimple"
_READ: Final = (*_LITERAL, _T, _CHAR, _SIMPLE, *_CODES)
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_MEND: Final = "Delete the field in the template and insert it anew."

_PARAGRAPH_IDS = etree.XPath("//@w14:paraId", namespaces={"w14": W14}, smart_strings=False)


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its code, and where it begins."""

    code: str
    result: str
    element: _Element


@dataclass(frozen=True, slots=True)
class Story:
    """What one part says, and holds."""

    part: str
    root: _Element
    text: str
    """Its paragraphs, each after a `PARAGRAPH`; results of fields count, codes and deleted text do not."""
    codes: str
    """Codes of fields and deleted text."""
    fields: tuple[Field, ...]
    elements: Mapping[str, Sequence[_Element]]
    """Elements that rules look at, by tag."""
    relationships: frozenset[str]
    """The relationships it names."""
    paragraph_ids: Sequence[str]
    faults: tuple[Fault, ...]
    """Fields that do not balance."""

    copies: bool
    """Whether it holds, beside a text box, the copy that older readers fall back upon."""

    def all(self, name: str) -> Sequence[_Element]:
        """Give its elements of a WordprocessingML name, those in copies left out."""
        found = self.elements.get(f"{{{W}}}{name}", ())
        return [each for each in found if not is_copy(each)] if self.copies and found else found


def is_copy(element: _Element) -> bool:
    """Say whether an element stands in the copy of a text box that older readers fall back upon."""
    return next(element.iterancestors(_FALLBACK), None) is not None


def read_story(part: str, root: _Element) -> Story:
    """Read a part that holds paragraphs."""
    elements: defaultdict[str, list[_Element]] = defaultdict(list)
    for each in root.iter(*_MARKED):
        elements[str(each.tag)].append(each)
    reading = _Reading(part)
    reading.read(root)
    return Story(
        part,
        root,
        "".join(reading.pieces),
        "".join(reading.codes),
        tuple(reading.fields),
        elements,
        used_ids(root),
        _PARAGRAPH_IDS(root),
        tuple(reading.faults),
        next(root.iter(_FALLBACK), None) is not None,
    )


@dataclass(slots=True)
class _Open:
    element: _Element
    code: list[str] = field(default_factory=list)
    result: list[str] = field(default_factory=list)
    in_code: bool = True


class _Reading:
    """The one pass over what a part says."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.pieces: list[str] = []
        self.codes: list[str] = []
        self.fields: list[Field] = []
        self.faults: list[Fault] = []
        self.stack: list[_Open] = []

    def read(self, root: _Element) -> None:
        """Read a part from its first element to its last."""
        pieces, stack = self.pieces, self.stack
        for each in root.iter(*_READ):
            tag = each.tag
            if tag == _T and not (stack and stack[-1].in_code):
                text = each.text
                if text:
                    pieces.append(text)
                    if stack:
                        stack[-1].result.append(text)
                    if (text[0] == " " or text[-1] == " ") and _SPACE not in each.attrib:
                        self._fault("Spaces at the ends of a text are not kept", each, "Type the spaces anew in Word.")
            elif tag in _LITERAL:
                pieces.append(_LITERAL[tag])
            else:
                self._field(str(tag), each)
        for left in stack:
            self._fault("A field begins and does not end", left.element, _MEND)

    def _field(self, tag: str, element: _Element) -> None:
        stack = self.stack
        if tag == _CHAR:
            self._mark(str(element.get(_CHAR_TYPE)), element)
        elif tag == _SIMPLE:
            result = "".join(each.text or "" for each in element.iter(_T))
            self.fields.append(Field(str(element.get(f"{{{W}}}instr", "")), result, element))
            self.codes.append(self.fields[-1].code)
        elif stack and stack[-1].in_code:
            stack[-1].code.append(element.text or "")
            if tag == _T:
                self._fault("Ordinary text stands in the code of a field", element, _MEND)
        elif tag != _CODES[2]:
            self._fault("The code of a field stands outside any field", element, _MEND)
        if tag in _CODES:
            self.codes.append(element.text or "")

    def _mark(self, kind: str, element: _Element) -> None:
        stack = self.stack
        if kind == "begin":
            stack.append(_Open(element))
        elif not stack:
            self._fault("A field ends and has not begun", element, _MEND)
        elif kind == "separate":
            if not stack[-1].in_code:
                self._fault("A field has two results", element, _MEND)
            stack[-1].in_code = False
        else:
            closed = stack.pop()
            self.fields.append(Field("".join(closed.code), "".join(closed.result), closed.element))
            if stack:
                stack[-1].result += closed.result

    def _fault(self, what: str, element: _Element, remedy: str) -> None:
        self.faults.append(Fault(f"{what}.", remedy, self.part, element))
