"""Documents in which something stands where it must not."""

from __future__ import annotations

from tests.word.audit.spoiled import CELL, NUMBERED, after, bare, spoil
from tests.word.package.papers import paragraph, run

SPOILED = (
    # What stands within what
    spoil("a raw ampersand", "The licence", "A & B", "not well-formed"),
    spoil("a control character", "The licence", "The \x07licence", "not well-formed"),
    spoil("a part cut off", "</w:body>", "", "not well-formed"),
    spoil("an unknown element in the body", "<w:sdt>", "<w:nonsense/><w:sdt>", "w:nonsense has no place in it"),
    spoil("an element Word does not know", "<w:sdt>", '<x:y xmlns:x="urn:x"/><w:sdt>', "which Word does not know"),
    spoil(
        "pPr out of order",
        '<w:ind w:left="0"/><w:jc w:val="center"/>',
        '<w:jc w:val="center"/><w:ind w:left="0"/>',
        "In w:pPr, w:ind stands after jc",
        where="draft.docx, body:1:1",
    ),
    spoil("rPr out of order", "<w:b/><w:i/>", "<w:i/><w:b/>", "In w:rPr, w:b stands after i"),
    spoil(
        "tcPr out of order",
        '<w:tcW w:w="4500" w:type="dxa"/><w:shd w:val="clear" w:fill="auto"/>',
        '<w:shd w:val="clear" w:fill="auto"/><w:tcW w:w="4500" w:type="dxa"/>',
        "In w:tcPr, w:tcW stands after shd",
    ),
    spoil(
        "pPr after a run",
        f"<w:pPr>{bare('Numbered2')}</w:pPr>{NUMBERED}",
        f"{NUMBERED}<w:pPr>{bare('Numbered2')}</w:pPr>",
        "In w:p, w:pPr stands after r",
    ),
    spoil(
        "rPr twice",
        "<w:rPr><w:b/><w:i/></w:rPr>",
        "<w:rPr><w:b/></w:rPr><w:rPr><w:i/></w:rPr>",
        "In w:r, w:rPr stands there twice",
    ),
    spoil("a section break before the end", "<w:sdt>", "<w:sectPr/><w:sdt>", "In w:body"),
    spoil(
        "a shading without a value",
        '<w:shd w:val="clear" w:fill="auto"/>',
        '<w:shd w:fill="auto"/>',
        "w:shd lacks its attribute w:val",
    ),
    spoil("a cell without a paragraph", CELL, "", "A table cell does not end with a paragraph"),
    spoil(
        "a cell that ends with a table",
        CELL,
        CELL + "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "A table cell does not end with a paragraph",
    ),
    spoil("a row without a cell", "<w:trPr><w:cantSplit/></w:trPr>", "<w:trPr/></w:tr><w:tr/><w:tr>", "w:tr is empty"),
    spoil("a table without rows", "<w:sdt>", "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:sdt>", "w:tbl is empty"),
    spoil(
        "a table without rows but with a bookmark",
        "<w:sdt>",
        '<w:tbl><w:tblPr/><w:tblGrid/><w:bookmarkStart w:id="8" w:name="x"/><w:bookmarkEnd w:id="8"/></w:tbl><w:sdt>',
        "w:tbl is empty",
    ),
    spoil(
        "a table without a grid",
        "<w:tblGrid>",
        "<w:tblGrid></w:tblGrid><w:tblGrid>",
        "In w:tbl, w:tblGrid stands there twice",
    ),
    spoil("text loose in the body", "<w:sdt>", "loose<w:sdt>", "Text stands loose in w:body"),
    spoil("text loose in a paragraph", *after("loose"), "Text stands loose in w:p"),
    spoil("a paragraph in a paragraph", *after("<w:p/>"), "In w:p, w:p has no place in it"),
    spoil("a run in the body", "<w:sdt>", "<w:r/><w:sdt>", "In w:body, w:r has no place in it"),
    spoil(
        "an ignorable prefix that is not declared",
        'mc:Ignorable="w14"',
        'mc:Ignorable="w14 w99"',
        "names the prefix w99",
    ),
    spoil(
        "spaces that are not kept",
        *after("<w:r><w:t>at the end </w:t></w:r>"),
        "Spaces at the ends of a text are not kept",
    ),
    spoil(
        "a list before its definition",
        '<w:num w:numId="1">',
        '<w:num w:numId="9"><w:abstractNumId w:val="0"/></w:num><w:abstractNum w:abstractNumId="4"/>'
        '<w:num w:numId="1">',
        "In w:numbering, w:abstractNum stands after num",
        part="word/numbering.xml",
    ),
    spoil(
        "a footnote without a paragraph",
        paragraph(run("Defence Export Control Law")),
        "",
        "w:footnote is empty",
        part="word/footnotes.xml",
    ),
)
