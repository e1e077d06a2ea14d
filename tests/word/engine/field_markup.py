"""What the templates of the field are made of."""

from __future__ import annotations

from typing import Any

from docxtpl import RichText, RichTextParagraph

VALUES: dict[str, Any] = {
    "name": "Jane & Co <x>", "court": "High Court", "n": 3, "yes": True, "no": False, "xs": ["p", "q", "r"],
    "items": [{"a": "one", "b": "1"}, {"a": "two", "b": "2"}], "empty": [], "none_": "", "d": {"k": "v", "l": ["m"]},
    "long": "line1\nline2\ttab", "price": 1234.5, "rows": [["a", "b"], ["c", "d"]],
    "party": {"name": "Amnesty", "role": "Petitioner", "kids": [{"n": "k1"}, {"n": "k2"}]},
}  # fmt: skip


def r(text: str, rpr: str = "") -> str:
    """Give a run."""
    return f'<w:r>{f"<w:rPr>{rpr}</w:rPr>" if rpr else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, ppr: str = "") -> str:
    """Give a paragraph of texts and of runs."""
    inner = "".join(each if each.startswith("<") else r(each) for each in runs)
    return f"<w:p>{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{inner}</w:p>"


def tbl(*rows: tuple[str, ...] | str) -> str:
    """Give a table; a cell is a text, or its content."""
    listed = [(row,) if isinstance(row, str) else row for row in rows]
    grid = '<w:gridCol w:w="2000"/>' * max(len(row) for row in listed)
    written = "".join(f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in listed)
    properties = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"


def _cell(content: str) -> str:
    inner = content if content.startswith("<") else p(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


def _rich() -> RichText:
    made = RichText()
    made.add("bold", bold=True)
    made.add(" plain & <x> ")
    made.add("it", italic=True, color="#ff0000", size=40, underline=True)
    made.add("\nnew\tline")
    return made


def rich_paragraph() -> RichTextParagraph:
    made = RichTextParagraph()
    made.add(RichText("hello", bold=True))
    return made


rt = _rich()
TB = '<mc:AlternateContent><mc:Choice Requires="w14"><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="1" name="T"/><a:graphic><a:graphicData uri="u"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>'
