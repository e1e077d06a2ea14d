"""Which element may stand where: ECMA-376 part 1, chapter 17, as a table of what an element holds and in what order.

A word is an element that may stand there once; `|` gives alternatives, `*` any number in any order, `@` a list of its
own. Elements of other namespaces are not ordered, except where they are named. Elements missing here are not judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_RANGES = """bookmarkStart|bookmarkEnd|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd
|commentRangeStart|commentRangeEnd|customXmlInsRangeStart|customXmlInsRangeEnd|customXmlDelRangeStart
|customXmlDelRangeEnd|customXmlMoveFromRangeStart|customXmlMoveFromRangeEnd|customXmlMoveToRangeStart
|customXmlMoveToRangeEnd|proofErr|permStart|permEnd|ins|del|moveFrom|moveTo"""

_LISTS: Final = {
    "@ranges": _RANGES,
    "@blocks": f"p|tbl|sdt|customXml|altChunk|{_RANGES}",
    "@inlines": f"r|hyperlink|fldSimple|smartTag|sdt|customXml|dir|bdo|subDoc|{_RANGES}",
    "@content": """br|t|contentPart|delText|instrText|delInstrText|noBreakHyphen|softHyphen|dayShort|monthShort
        |yearShort|dayLong|monthLong|yearLong|annotationRef|footnoteRef|endnoteRef|separator|continuationSeparator
        |sym|pgNum|cr|tab|object|pict|fldChar|ruby|footnoteReference|endnoteReference|commentReference|drawing|ptab
        |lastRenderedPageBreak""",
    "@edges": "top start|left bottom end|right",
    "@run": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
        vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
        lang eastAsianLayout specVanish oMath""",
    "@paragraph": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd
        tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
        adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
        textAlignment textboxTightWrap outlineLvl divId cnfStyle""",
    "@table": "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
}

_MODELS: Final = {
    "document": "background body",
    "body": "@blocks* sectPr",
    "hdr": "@blocks*",
    "ftr": "@blocks*",
    "footnotes": "footnote*",
    "endnotes": "endnote*",
    "comments": "comment*",
    "footnote": "@blocks*",
    "endnote": "@blocks*",
    "comment": "@blocks*",
    "txbxContent": "@blocks*",
    "p": "pPr @inlines*",
    "hyperlink": "@inlines*",
    "fldSimple": "fldData @inlines*",
    "r": "rPr @content*",
    "pPr": "@paragraph rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo @run rPrChange",
    "numPr": "ilvl numId numberingChange ins",
    "pBdr": "top left bottom right between bar",
    "tabs": "tab*",
    "tbl": "@ranges* tblPr tblGrid tr|sdt|customXml|@ranges*",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize @table tblCaption
        tblDescription tblPrChange""",
    "tblPrEx": "@table tblPrExChange",
    "tblBorders": "@edges insideH insideV",
    "tblCellMar": "@edges",
    "tblGrid": "gridCol* tblGridChange",
    "tr": "tblPrEx trPr tc|sdt|customXml|@ranges*",
    "trPr": """cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden*
        ins del trPrChange""",
    "tc": "tcPr @blocks*",
    "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
        headers cellIns|cellDel|cellMerge tcPrChange""",
    "tcBorders": "@edges insideH insideV tl2br tr2bl",
    "tcMar": "@edges",
    "sectPr": """headerReference|footerReference* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
        pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings
        sectPrChange""",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "numbering": "numPicBullet* abstractNum* num* numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl*",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride*",
    "lvlOverride": "startOverride lvl",
    "styles": "docDefaults latentStyles style*",
    "docDefaults": "rPrDefault pPrDefault",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
        personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr*""",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
}

NEEDS: Final = {
    "document": ("body",),
    "tbl": ("tr", "sdt", "customXml"),
    "tr": ("tc", "sdt", "customXml"),
    "footnote": ("p", "tbl", "sdt"),
    "endnote": ("p", "tbl", "sdt"),
    "hdr": ("p", "tbl", "sdt"),
    "ftr": ("p", "tbl", "sdt"),
    "txbxContent": ("p", "tbl", "sdt"),
    "num": ("abstractNumId",),
}
"""One of these must stand in the element, or Word does not open the document."""

ENDS: Final = {"tc": "p"}
"""The element must end with this one, or Word does not open the document."""

HAS_GRID: Final = ("tblPr", "tblGrid")
"""These must stand in a table."""

ATTRIBUTES: Final = {
    **dict.fromkeys(
        ("pStyle", "rStyle", "tblStyle", "numId", "ilvl", "gridSpan", "jc", "shd", "color", "sz"), ("val",)
    ),
    **dict.fromkeys(("szCs", "highlight", "outlineLvl", "vertAlign", "basedOn", "numFmt"), ("val",)),
    "bookmarkStart": ("id", "name"),
    "bookmarkEnd": ("id",),
    "footnoteReference": ("id",),
    "endnoteReference": ("id",),
    "commentReference": ("id",),
    "fldChar": ("fldCharType",),
    "fldSimple": ("instr",),
    "num": ("numId",),
    "abstractNum": ("abstractNumId",),
    "lvl": ("ilvl",),
}
"""Attributes without which the element means nothing, and Word refuses it."""


TEXT: Final = ("t", "delText", "instrText", "delInstrText", "fldData")
"""The elements that hold text; anywhere else it stands loose."""


@dataclass(frozen=True, slots=True)
class Model:
    """What one element may hold: the place of each child, and the places that take any number."""

    places: dict[str, tuple[int, ...]]
    many: frozenset[int]

    def fault(self, children: list[str]) -> tuple[int, str]:
        """Give the position of the first child that stands wrong, and how, as a clause; (-1, "") if none does."""
        reached, last, before = 0, -1, ""
        for position, child in enumerate(children):
            places = self.places.get(child)
            if places is None:
                return position, "has no place in it"
            place = next((each for each in places if each >= reached), None)
            if place is None:
                return position, f"stands after {before}, but belongs before it"
            if place == last and place not in self.many:
                return position, "stands there twice" if child == before else f"stands beside {before}"
            reached, last, before = place, place, child
        return -1, ""


def _model(text: str) -> Model:
    places: dict[str, tuple[int, ...]] = {}
    many: set[int] = set()
    for number, slot in enumerate(_slots(text)):
        if slot.endswith("*"):
            many.add(number)
        for name in slot.rstrip("*").split("|"):
            places[name] = (*places.get(name, ()), number)
    return Model(places, frozenset(many))


def _slots(text: str) -> list[str]:
    """Put the lists in the place of their names: an order of their own, or, within alternatives, further ones."""
    slots: list[str] = []
    for word in text.split():
        names = word.rstrip("*").split("|")
        if names[0] in _LISTS and not word.endswith("*"):
            slots += _LISTS[names[0]].split()
        else:
            flat = "|".join("".join(_LISTS.get(name, name).split()) for name in names)
            slots.append(flat + ("*" if word.endswith("*") else ""))
    return slots


MODELS: Final = {name: _model(text) for name, text in _MODELS.items()}
"""What each element may hold, by its name."""


def rank(parent: str, child: str) -> int:
    """Give the place of a child in the order of its parent, for sorting; one that has none goes last."""
    model = MODELS[parent]
    return model.places.get(child, (len(model.places),))[0]
