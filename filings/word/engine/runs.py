"""Rich text as WordprocessingML: runs that keep the formatting of the tag they replace, and what else a text holds."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from filings.compose.rich import Anchor, Break, Cited, Counted, Note, Reference, Rich, Span
from filings.word.engine import marks
from filings.word.engine.text import in_attribute, in_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.compose.rich import Block, Node

_TEXT: Final = '<w:t xml:space="preserve">'
_BOLD: Final = re.compile(r"<w:b(?: w:val=\"([^\"]*)\")?/>")
_ITALIC: Final = re.compile(r"<w:i(?: w:val=\"([^\"]*)\")?/>")
_ORDER: Final = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz",
    "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
    "eastAsianLayout", "specVanish", "oMath",
)  # fmt: skip
"""The order of the children of `w:rPr` (ECMA-376 part 1, 17.3.2.28)."""
NOTE_TEXT: Final = "FootnoteText"
NOTE_MARK: Final = "FootnoteReference"
"""The ids that Word gives to its own styles of footnotes."""
SWITCHES: Final = "\\w \\h"
"""The number of the paragraph in full, as a link (ECMA-376 part 1, 17.16.5.51)."""
REPEATING: Final = "\\h \\* MERGEFORMAT"
"""What the bookmark holds, as a link, in the formatting of the place where it is repeated."""
_OUT_OF_CODE: Final = {'"': "\u201d", "\\": "/", "{": "(", "}": ")"}
"""What means something in the code of a field, and what stands for it in a text there."""
_RANK: Final = {name: rank for rank, name in enumerate(_ORDER)}
_CHILD: Final = re.compile(r"<w:(\w+)(?: [^<>]*)?(?:/>|>.*?</w:\1>)", re.DOTALL)
_FALSE: Final = frozenset({"0", "false", "off"})
_RIGHT_TO_LEFT_MARK: Final = "\u200f"
_BLANKS: Final = (
    "ID no.", "licence no.", "address", "date", "identity document", "reference", "professional reference",
    "מס׳", "ת.ז.", "ת״ז", "מען", "תאריך", "תעודה מזהה", "אסמכתה",
)  # fmt: skip
"""What training leaves blank in brackets for good, by the words that it begins with: no gap that is to be filled from
the case, but shown as one."""
_BLANK: Final = re.compile(rf"(\[(?:{'|'.join(map(re.escape, _BLANKS))})(?:[\s,][^\[\]]*)?\])")


class NoStyleError(LookupError):
    """A value asks for a style that the template has not got."""

    def __init__(self, style: str) -> None:
        super().__init__(style)
        self.style = style


@lru_cache(maxsize=4096)
def toggled(rpr: str, *, bold: bool = False, italic: bool = False, gap: bool = False) -> str:
    """Give run properties with bold and italic turned over, and a gap highlighted."""
    if not (bold or italic or gap):
        return rpr
    children = {match.group(1): match.group() for match in _CHILD.finditer(_inner(rpr))}
    for wanted, name, both in ((bold, "b", "bCs"), (italic, "i", "iCs")):
        if wanted:
            _turn_over(children, name, both)
    if gap:
        children["highlight"] = '<w:highlight w:val="yellow"/>'
    return f"<w:rPr>{ordered(children)}</w:rPr>"


def ordered(children: Mapping[str, str]) -> str:
    """Put the properties of a run in the order that the schema asks for; what it does not know comes last."""
    return "".join(children[name] for name in sorted(children, key=lambda name: _RANK.get(name, len(_RANK))))


def _inner(rpr: str) -> str:
    return rpr[rpr.index(">") + 1 : rpr.rindex("<")] if rpr.endswith("</w:rPr>") else ""


def _turn_over(children: dict[str, str], name: str, both: str) -> None:
    """Make upright text bold, and bold text upright."""
    pattern = _BOLD if name == "b" else _ITALIC
    match = pattern.fullmatch(children.get(name, ""))
    on = match is not None and match.group(1) not in _FALSE
    value = ' w:val="0"' if on else ""
    children[name] = f"<w:{name}{value}/>"
    children[both] = f"<w:{both}{value}/>"


def run(rpr: str, text: str) -> str:
    """Give one run of plain text."""
    return f"<w:r>{rpr}{_TEXT}{in_run(text)}</w:t></w:r>"


def field(rpr: str, code: str, result: str) -> str:
    """Give a field with the result that shows until somebody updates it."""
    return f"{field_start(rpr, code)}{run(rpr, result)}{field_end(rpr)}"


def field_start(rpr: str, code: str) -> str:
    """Open a field, up to its result."""
    return f'{_field_code(rpr, code)}<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r>'


def field_end(rpr: str) -> str:
    """Close a field."""
    return f'<w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'


def _field_code(rpr: str, code: str) -> str:
    return (
        f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{rpr}<w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    )


def nodes_xml(nodes: tuple[Node, ...], rpr: str, styles: Mapping[str, str]) -> str:
    """Give the nodes of a block as runs; its anchor, when it has one, goes round all that follows."""
    out: list[str] = []
    closing = ""
    for node in nodes:
        if type(node) is Span:
            out.append(_span(node, rpr))
        elif isinstance(node, Break):
            out.append(f"<w:r>{rpr}<w:br/></w:r>")
        elif isinstance(node, Reference):
            out.append(_reference(node, toggled(rpr, bold=node.bold, italic=node.italic)))
        elif isinstance(node, Counted):
            out.append(_counted(node, toggled(rpr, bold=node.bold, italic=node.italic)))
        elif isinstance(node, Anchor):
            name = in_attribute(node.bookmark)
            out.append(marks.region(marks.ANCHOR, name))
            closing += marks.region(marks.ANCHOR_END, name)
        elif isinstance(node, Cited):
            out.append(_mark(node, rpr))
        elif isinstance(node, Note):
            out.append(_note(node, rpr, styles))
    return "".join(out) + closing


def _span(node: Span, rpr: str) -> str:
    """Give a piece of text as a run; a blank in it is a run of its own, highlighted as gaps are."""
    pieces = _BLANK.split(node.text) if "[" in node.text and not node.gap else (node.text,)
    return "".join(
        run(toggled(rpr, bold=node.bold, italic=node.italic, gap=node.gap or place % 2 == 1), piece)
        for place, piece in enumerate(pieces)
        if piece or len(pieces) == 1
    )


def _reference(node: Reference, rpr: str) -> str:
    """Give a reference as a REF field.

    In one to an item, "12(a)", a tab follows REF, which Word takes for a space. LibreOffice then shows what the field
    holds; it would reckon "12.(a)", with the stop of the number above, which Word leaves out.
    """
    name = in_attribute(node.bookmark)
    gap = "\t" if "(" in node.number and not node.quoted else " "
    code = f"REF{gap}{name} {REPEATING if node.quoted else SWITCHES}"
    return marks.region(marks.REFERENCE, f"{name}{marks.PART}{field(rpr, code, node.number)}")


def _counted(node: Counted, rpr: str) -> str:
    """Give a number that Word counts: it begins anew at what was counted, so that it is the same in every copy."""
    letters = "ARABIC" if node.shown.isdecimal() else "ALPHABETIC"
    return field(rpr, f"SEQ {in_attribute(node.sequence)} \\* {letters} \\r {node.number}", node.shown)


def _mark(node: Cited, rpr: str) -> str:
    """Mark a citation by a TA field, which has no result; the first mark of an authority gives it in full."""
    long = f'\\l "{_in_code(node.long)}" ' if node.long else ""
    category = f" \\c {node.category}" if node.long else ""
    mark = _field_code(rpr, f'TA {long}\\s "{_in_code(node.short)}"{category}') + field_end(rpr)
    if not node.bookmark:
        return mark
    name = in_attribute(node.bookmark)
    return f"{marks.region(marks.ANCHOR, name)}{mark}{marks.region(marks.ANCHOR_END, name)}"


def _in_code(text: str) -> str:
    """Give a text as it may stand between quotation marks in the code of a field: nothing in it can end them."""
    for typed, shown in _OUT_OF_CODE.items():
        text = text.replace(typed, shown)
    return in_attribute(" ".join(text.split()))


def _note(node: Note, rpr: str, styles: Mapping[str, str]) -> str:
    """Give the reference to a footnote: its text stands where its number will go, until the document is whole.

    In a right-to-left paper a mark stands before it, so that the number follows its word as the paragraph runs, not as
    the Latin words or the figures do that it may stand between. Amid those, at the end of a page, LibreOffice 7.4 lays
    the page out for ever.
    """
    mark = f'<w:rPr><w:rStyle w:val="{styles.get("footnote reference", NOTE_MARK)}"/></w:rPr>'
    inner = "<w:rPr><w:rtl/></w:rPr>" if "<w:rtl/>" in rpr else ""
    content = (
        f'<w:p><w:pPr><w:pStyle w:val="{styles.get("footnote text", NOTE_TEXT)}"/></w:pPr>'
        f"<w:r>{mark}<w:footnoteRef/></w:r>{run(inner, ' ')}{nodes_xml(node.nodes, inner, styles)}</w:p>"
    )
    before = run(inner, _RIGHT_TO_LEFT_MARK) if inner else ""
    return f'{before}<w:r>{mark}<w:footnoteReference w:id="{marks.region(marks.FOOTNOTE, content)}"/></w:r>'


def block_xml(block: Block, ppr: str, rpr: str, styles: Mapping[str, str]) -> str:
    """Give a block as a paragraph of its own.

    Raises:
        NoStyleError: the template has no style of that name.

    """
    if block.style is not None:
        ppr = styled(ppr, style_id(block.style, styles), keep=block.keep)
    return f"<w:p>{ppr}{nodes_xml(block.nodes, rpr, styles)}</w:p>"


def style_id(name: str, styles: Mapping[str, str]) -> str:
    """Find a style by its name.

    Raises:
        NoStyleError: the template has no style of that name.

    """
    found = styles.get(name.casefold())
    if found is None:
        raise NoStyleError(name)
    return found


@lru_cache(maxsize=1024)
def styled(ppr: str, style: str, *, keep: bool = False) -> str:
    """Give paragraph properties for a block of another style: the direction is kept, all else is the style's.

    Args:
        ppr: the properties of the paragraph that holds the tag.
        style: the id of the style.
        keep: whether the block stays on the page of what follows it.

    """
    kept = "<w:keepNext/>" * keep + "".join(re.findall(r"<w:bidi(?: [^<>]*)?/>", ppr))
    return f'<w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>'


def without_notes(value: Rich) -> Rich:
    """Give rich text with its footnotes in brackets in the line, where Word has no footnotes."""
    return Rich(tuple(replace(block, nodes=tuple(_in_line(block.nodes))) for block in value.blocks))


def _in_line(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Note):
            yield from (Span(" ["), *_in_line(node.nodes), Span("]"))
        else:
            yield node


def spoken(nodes: tuple[Node, ...]) -> Iterator[str]:
    """Give the text of each node, those of footnotes too."""
    for node in nodes:
        if isinstance(node, Span):
            yield node.text
        elif isinstance(node, Reference):
            yield node.number
        elif isinstance(node, Counted):
            yield node.shown
        elif isinstance(node, Note):
            yield from spoken(node.nodes)


def plain_rich(value: Rich) -> str | None:
    """Give the text of rich text that is one plain span without a blank, the most frequent kind; else `None`."""
    if len(value.blocks) != 1:
        return None
    block = value.blocks[0]
    if not block.nodes:
        return ""
    node = block.nodes[0]
    if len(block.nodes) == 1 and block.style is None and type(node) is Span:
        marked = node.bold or node.italic or node.gap or ("[" in node.text and _BLANK.search(node.text))
        return None if marked else node.text
    return None
