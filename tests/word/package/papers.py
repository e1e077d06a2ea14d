"""A Word document built by hand, with one of everything that a filing holds, for tests to spoil."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
METADATA = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000000"
    "00040001f61738550000000049454e44ae426082"
)
STORIES = {
    "document": "document.main",
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "footnotes": "footnotes",
    "comments": "comments",
    "header1": "header",
    "footer1": "footer",
}


def field(code: str, result: str) -> str:
    """Write a field with its result."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f'{mark.format("begin")}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'{mark.format("separate")}<w:r><w:t xml:space="preserve">{result}</w:t></w:r>{mark.format("end")}'
    )


def run(text: str, rpr: str = "") -> str:
    """Write a run."""
    return f'<w:r>{f"<w:rPr>{rpr}</w:rPr>" if rpr else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, style: str = "", ppr: str = "") -> str:
    """Write a paragraph."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{ppr}</w:pPr>{content}</w:p>"


def cell(content: str) -> str:
    """Write a cell of a table."""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/><w:shd w:val="clear" w:fill="auto"/></w:tcPr>{content}</w:tc>'
    )


PICTURE = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="9525" cy="9525"/>'
    '<wp:docPr id="1" name="Seal" descr="The seal"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="1" name="Seal"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId20"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
BODY = (
    paragraph(
        run("Administrative Petition", "<w:b/><w:i/>"), "Heading1", '<w:ind w:left="0"/><w:jc w:val="center"/>'
    ).replace("<w:p>", '<w:p w14:paraId="1A2B3C4D">')
    + '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/>'
    '<w:gridCol w:w="4500"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>'
    + cell(paragraph(run("The Petitioners")))
    + cell(paragraph(run("The Respondents")))
    + "</w:tr></w:tbl>"
    + paragraph(
        '<w:bookmarkStart w:id="1" w:name="_Ref_licence"/><w:bookmarkEnd w:id="1"/>'
        + run("The licence was given.")
        + '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>',
        "Numbered",
    ).replace("<w:p>", '<w:p w14:paraId="1A2B3C4E">')
    + paragraph(run("Without the checks that the law requires."), "Numbered2")
    + paragraph(
        run("See paragraph ")
        + field(r"REF _Ref_licence \r \h", "1")
        + run(" & ".replace("&", "&amp;"))
        + '<w:hyperlink r:id="rId21"><w:r><w:t>the court</w:t></w:r></w:hyperlink>'
        + '<w:commentRangeStart w:id="0"/>'
        + run("here")
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        "Numbered",
    )
    + paragraph(PICTURE)
    + '<w:sdt><w:sdtPr><w:id w:val="100"/></w:sdtPr><w:sdtContent>'
    + paragraph(run("Respectfully submitted"))
    + "</w:sdtContent></w:sdt>"
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId10"/><w:footerReference w:type="default" r:id="rId11"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
    'w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
)
_LEVEL = (
    '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:pStyle w:val="{}"/><w:lvlText w:val="{}"/>'
    '<w:lvlJc w:val="left"/></w:lvl>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + _LEVEL.format(0, "decimal", "Numbered", "%1.")
    + _LEVEL.format(1, "lowerLetter", "Numbered2", "(%2)")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_NUMBERED_STYLE = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/></w:style>'
    + _NUMBERED_STYLE.format("Numbered", "Numbered Paragraph", 0)
    + _NUMBERED_STYLE.format("Numbered2", "Numbered Paragraph 2", 1)
)
FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="1">{paragraph(run("Defence Export Control Law"))}</w:footnote>'
)
COMMENTS = f'<w:comment w:id="0" w:author="" w:initials="">{paragraph(run("Check this"))}</w:comment>'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Petition</dc:title><dc:creator></dc:creator>'
    "</cp:coreProperties>"
)


def relationships(rows: Iterable[tuple[str, str, str]], external: Iterable[tuple[str, str, str]] = ()) -> bytes:
    """Write a .rels part from rows of id, type and target."""
    row = '<Relationship Id="{}" Type="{}" Target="{}"{}/>'
    inner = "".join(row.format(*each, "") for each in rows)
    inner += "".join(row.format(*each, ' TargetMode="External"') for each in external)
    return f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'.encode()


def part(root: str, inner: str) -> bytes:
    """Write a part of WordprocessingML."""
    return f"{XML}<w:{root} {NAMESPACES}>{inner}</w:{root}>".encode()


def types() -> bytes:
    """Write the list of content types."""
    overrides = {f"/word/{name}.xml": f"{WORD}.{kind}+xml" for name, kind in STORIES.items()}
    overrides["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{rows}</Types>"
    ).encode()


def good() -> dict[str, bytes]:
    """Build the parts of a document in which nothing is wrong."""
    internal = [
        *((f"rId{n}", f"{OFFICE}/{name}", f"{name}.xml") for n, name in enumerate(list(STORIES)[1:6], 1)),
        ("rId10", f"{OFFICE}/header", "header1.xml"),
        ("rId11", f"{OFFICE}/footer", "footer1.xml"),
        ("rId20", f"{OFFICE}/image", "media/seal.png"),
    ]
    return {
        "[Content_Types].xml": types(),
        "_rels/.rels": relationships(
            [
                ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
                ("rId2", f"{METADATA}/core-properties", "docProps/core.xml"),
            ]
        ),
        "word/document.xml": part("document", f"<w:body>{BODY}{SECTION}</w:body>"),
        "word/_rels/document.xml.rels": relationships(
            internal, [("rId21", f"{OFFICE}/hyperlink", "https://www.gov.il/")]
        ),
        "word/styles.xml": part("styles", STYLES),
        "word/numbering.xml": part("numbering", NUMBERING),
        "word/settings.xml": part(
            "settings", '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        ),
        "word/footnotes.xml": part("footnotes", FOOTNOTES),
        "word/comments.xml": part("comments", COMMENTS),
        "word/header1.xml": part("hdr", paragraph(run("STUDY DRAFT - NOT FILED"))),
        "word/footer1.xml": part("ftr", paragraph(run("Page ") + field("PAGE", "1"))),
        "word/media/seal.png": PNG,
        "docProps/core.xml": (XML + CORE).encode(),
    }


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts into a file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def with_part(name: str, old: str, new: str, parts: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Give the good document with one text in one of its parts put in the place of another."""
    parts = dict(parts or good())
    text = parts[name].decode()
    if old not in text:
        message = f"{old!r} is not in {name}"
        raise ValueError(message)
    return parts | {name: text.replace(old, new, 1).encode()}
