"""Documents broken on purpose: what was done to the good one, and what the audit must say of it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.word.package.papers import OFFICE, field, good, paragraph, run, with_part, zipped

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


def _bare(style: str) -> str:
    return f'<w:pStyle w:val="{style}"/>'


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
        f"<w:pPr>{_bare('Numbered2')}</w:pPr>{NUMBERED}",
        f"{NUMBERED}<w:pPr>{_bare('Numbered2')}</w:pPr>",
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
    # Bookmarks, notes, comments, ids
    spoil("a bookmark that does not end", '<w:bookmarkEnd w:id="1"/>', "", "The bookmark “_Ref_licence” does not end"),
    spoil("a bookmark that only ends", *after('<w:bookmarkEnd w:id="7"/>'), "A bookmark ends that has not begun"),
    spoil(
        "a bookmark that ends before it begins",
        '<w:bookmarkStart w:id="1" w:name="_Ref_licence"/><w:bookmarkEnd w:id="1"/>',
        '<w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="1" w:name="_Ref_licence"/>',
        "A bookmark ends before it begins",
    ),
    spoil(
        "two bookmarks of one id",
        *after('<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>'),
        "Several bookmarks have the id “1”",
    ),
    spoil(
        "two bookmarks of one name",
        *after('<w:bookmarkStart w:id="5" w:name="_ref_LICENCE"/><w:bookmarkEnd w:id="5"/>'),
        "Several bookmarks have the name “_ref_LICENCE”",
        where="draft.docx, body:5:1",
    ),
    spoil(
        "a bookmark with a long name",
        *after(f'<w:bookmarkStart w:id="5" w:name="{"n" * 41}"/><w:bookmarkEnd w:id="5"/>'),
        "has a name that Word does not take",
    ),
    spoil(
        "a bookmark with a hyphen",
        *after('<w:bookmarkStart w:id="5" w:name="a-b"/><w:bookmarkEnd w:id="5"/>'),
        "has a name that Word does not take",
    ),
    spoil(
        "a reference to no footnote",
        '<w:footnoteReference w:id="1"/>',
        '<w:footnoteReference w:id="9"/>',
        "leads to a footnote that is not there",
    ),
    spoil(
        "a footnote referred to twice",
        *after('<w:r><w:footnoteReference w:id="1"/></w:r>'),
        "One footnote is referred to twice",
    ),
    spoil(
        "a footnote that nothing refers to",
        '<w:footnoteReference w:id="1"/>',
        "<w:tab/>",
        "Nothing refers to a footnote",
        where="draft.docx, footnote 1:1:1",
    ),
    spoil(
        "a comment that nothing refers to", '<w:commentReference w:id="0"/>', "<w:tab/>", "Nothing refers to a comment"
    ),
    spoil("a comment range that does not end", '<w:commentRangeEnd w:id="0"/>', "", "The comment 0 does not end"),
    spoil(
        "two pictures of one id",
        *after('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="b"/></wp:inline></w:drawing></w:r>'),
        "Several pictures have the id “1”",
    ),
    spoil("two paragraphs of one id", "1A2B3C4E", "1A2B3C4D", "Several paragraphs have the id “1A2B3C4D”"),
    spoil("a paragraph id that is too large", "1A2B3C4E", "9A2B3C4E", "A paragraph has the id “9A2B3C4E”"),
    spoil(
        "two content controls of one id",
        "<w:sdt>",
        '<w:sdt><w:sdtPr><w:id w:val="100"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt><w:sdt>',
        "Several content controls have the id “100”",
    ),
    # Fields and what is named
    spoil(
        "a field that does not end",
        *after('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
        "A field begins and does not end",
    ),
    spoil(
        "a field that only ends",
        *after('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        "A field ends and has not begun",
    ),
    spoil("a code outside any field", *after("<w:r><w:instrText>PAGE</w:instrText></w:r>"), "stands outside any field"),
    spoil(
        "a reference to no bookmark",
        "REF _Ref_licence",
        "REF _Ref_gone",
        "the bookmark “_Ref_gone”, which is not there",
        where="draft.docx, body:6:1",
    ),
    spoil(
        "a page reference to no bookmark", *after(field("PAGEREF gone", "3")), "the bookmark “gone”, which is not there"
    ),
    spoil(
        "a link to no bookmark",
        *after(f'<w:hyperlink w:anchor="gone">{run("x")}</w:hyperlink>'),
        "the bookmark “gone”, which is not there",
    ),
    spoil(
        "an error of Word's own",
        *after(run("Error! Reference source not found.")),
        "The text says “Error! Reference source not found”",
    ),
    spoil("a field that runs a program", *after(field("DDEAUTO c:\\\\cmd", "")), "runs another program"),
    spoil("a style that is not there", _bare("Numbered2"), _bare("Gone"), "The paragraph style “Gone” is not there"),
    spoil(
        "a paragraph in a style of characters",
        _bare("Numbered2"),
        _bare("FootnoteReference"),
        "The paragraph style “FootnoteReference” is not there",
    ),
    spoil(
        "a list that is not there",
        _bare("Numbered2"),
        _bare("Numbered2") + '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>',
        "The list “77” is not there",
    ),
    spoil(
        "a list without a definition",
        '<w:abstractNumId w:val="0"/></w:num>',
        '<w:abstractNumId w:val="5"/></w:num>',
        "A list has no definition",
        part="word/numbering.xml",
    ),
    spoil(
        "a style based on none",
        '<w:basedOn w:val="Normal"/>',
        '<w:basedOn w:val="Gone"/>',
        "A style names the style “Gone”",
        part="word/styles.xml",
    ),
    # The package
    without("a part left out", "word/footer1.xml", "A relationship leads to “footer1.xml”, which is not there"),
    without("no list of content types", "[Content_Types].xml", "The part “[Content_Types].xml” is not there"),
    without("no body", DOCUMENT, "The document has no body"),
    spoil(
        "a relationship that is not there",
        'r:embed="rId20"',
        'r:embed="rId99"',
        "The relationship “rId99” is used, but is not there",
    ),
    spoil("two relationships of one id", 'Id="rId11"', 'Id="rId10"', "have the id “rId10”", part=RELS),
    spoil(
        "a part without a type",
        'Extension="png"',
        'Extension="gif"',
        "The part “word/media/seal.png” has no content type",
        part="[Content_Types].xml",
    ),
    spoil(
        "a type without a part",
        "/word/settings.xml",
        "/word/other.xml",
        "A content type is given to “word/other.xml”",
        part="[Content_Types].xml",
    ),
    spoil(
        "a type given twice",
        '<Default Extension="png"',
        '<Default Extension="PNG" ContentType="image/png"/><Default Extension="png"',
        "The content type of “.png” is given 2 times",
        part="[Content_Types].xml",
    ),
    spoil(
        "a header of another type",
        ".header+xml",
        ".footer+xml",
        "is used as header, which its content type does not say",
        part="[Content_Types].xml",
    ),
    Spoiled(
        "a part that nothing leads to",
        zipped(good() | {"word/left.xml": b"<a/>"}),
        "Nothing leads to the part “word/left.xml”",
    ),
    spoil("a picture left behind", *('r:embed="rId20"', ""), "Nothing uses the image “media/seal.png”"),
    Spoiled("macros", zipped(good() | {"word/vbaProject.bin": b"x"}), "The document holds macros"),
    Spoiled(
        "a document type",
        zipped(with_part(DOCUMENT, "<w:document", "<!DOCTYPE x><w:document")),
        "declares a document type",
    ),
    spoil(
        "an attached template",
        "</Relationships>",
        f'<Relationship Id="rId30" Type="{OFFICE}/attachedTemplate" Target="file:///C:/x.dotx" TargetMode="External"/>'
        "</Relationships>",
        "refers to the template “file:///C:/x.dotx”",
        part=RELS,
    ),
    # What it says
    spoil(
        "a tag left over runs",
        *after(run("{") + run("{ party.name }}")),
        "A template tag is left in the text: “requires.{{ party.name }}”",
    ),
    spoil("half a tag", *after(run("{% endif")), "A template tag is left in the text"),
    spoil(
        "a tag in a header",
        "STUDY DRAFT",
        "{{ legend }}",
        "A template tag is left in the text",
        part="word/header1.xml",
        where="draft.docx, header 1:1:1",
    ),
    spoil(
        "a tag in a footnote",
        "Defence",
        "{{ law }}",
        "A template tag is left",
        part="word/footnotes.xml",
        where="draft.docx, footnote 1:1:1",
    ),
    spoil(
        "a tag in the code of a field",
        "REF _Ref_licence",
        "REF {{ x }}",
        "A template tag is left in the code of a field",
    ),
    spoil(
        "a tag in the properties",
        "Petition<",
        "{{ title }}<",
        "A template tag is left in the properties",
        part="docProps/core.xml",
    ),
    spoil("None for a value", *after(run("Case no. ") + run("None")), "The text says None"),
    spoil("a character nobody sees", *after(run("a\x85b")), "A character in the text does not print"),
    spoil(
        "an author in the properties",
        "<dc:creator>",
        "<dc:creator>A. Clerk",
        "The properties name an author: “A. Clerk”",
        part="docProps/core.xml",
    ),
    Spoiled("no zip file", b"PK not", "The file is damaged"),
    Spoiled("an empty file", b"", "The file is empty"),
)
"""Each rule of the audit, with a document that breaks it."""
