"""Word documents made for one test, and what they say when they are read back."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docxtpl import DocxTemplate

from filings.word import Template
from filings.word import compile as compile_template

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
SECTION = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = {
    "footnotes": "word/footnotes.xml",
    "endnotes": "word/endnotes.xml",
    "comments": "word/comments.xml",
    "header": "word/header1.xml",
    "footer": "word/footer1.xml",
}
ROOTS = {"footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments", "header": "hdr", "footer": "ftr"}


class Word:
    """Makes templates, fills them, and reads what was made."""

    def document(
        self, *paragraphs: str, styles: tuple[str, ...] = (), change: Callable[[Any], None] | None = None
    ) -> bytes:
        """Make a document of plain paragraphs."""
        made = Document()
        for style in styles:
            made.styles.add_style(style, 1)
        for paragraph in paragraphs:
            made.add_paragraph(paragraph)
        if change is not None:
            change(made)
        out = BytesIO()
        made.save(out)
        return out.getvalue()

    def raw(self, body: str, **parts: str) -> bytes:
        """Make a document whose body is WordprocessingML, with further parts by kind: `footnotes`, `header`, ..."""
        source = zipfile.ZipFile(BytesIO(self.document()))
        files = {name: source.read(name) for name in source.namelist()}
        files["word/document.xml"] = f"<w:document {NAMESPACES}><w:body>{body}{SECTION}</w:body></w:document>".encode()
        types, relationships = "", ""
        for number, (kind, xml) in enumerate(parts.items()):
            if kind in {"header", "footer"}:
                reference = f'<w:{kind}Reference w:type="default" r:id="rIdT{number}"/>'
                files["word/document.xml"] = files["word/document.xml"].replace(
                    b'<w:sectPr><w:pgSz w:w="12240"', f'<w:sectPr>{reference}<w:pgSz w:w="12240"'.encode()
                )
            root = ROOTS[kind]
            files[KINDS[kind]] = f"<w:{root} {NAMESPACES}>{xml}</w:{root}>".encode()
            content = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
            types += f'<Override PartName="/{KINDS[kind]}" ContentType="{content}"/>'
            target = KINDS[kind].removeprefix("word/")
            relationships += f'<Relationship Id="rIdT{number}" Type="{REL}/{kind}" Target="{target}"/>'
        self._append(files, "[Content_Types].xml", types)
        self._append(files, "word/_rels/document.xml.rels", relationships)
        return self.zipped(files)

    @staticmethod
    def _append(files: dict[str, bytes], name: str, xml: str) -> None:
        text = files[name].decode()
        at = text.rindex("</")
        files[name] = f"{text[:at]}{xml}{text[at:]}".encode()

    @staticmethod
    def zipped(files: Mapping[str, bytes]) -> bytes:
        """Pack a package."""
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return out.getvalue()

    @staticmethod
    def p(text: str = "", ppr: str = "", rpr: str = "", more: str = "") -> str:
        """Give a paragraph of one run."""
        properties = f"<w:pPr>{ppr}</w:pPr>" if ppr else ""
        formatting = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""
        run = f'<w:r>{formatting}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
        return f"<w:p>{properties}{run}{more}</w:p>"

    def table(self, *rows: tuple[str, ...]) -> str:
        """Give a table; a cell is given by its text, or by its XML."""
        width = max(len(row) for row in rows)
        grid = '<w:gridCol w:w="2000"/>' * width
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
            + "".join(f"<w:tr>{''.join(self._cell(cell) for cell in row)}</w:tr>" for row in rows)
            + "</w:tbl>"
        )

    def _cell(self, content: str) -> str:
        inner = content if content.startswith("<") else self.p(content)
        return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{inner}</w:tc>'

    @staticmethod
    def compile(template: bytes, **options: Any) -> Template:  # noqa: ANN401  whatever compile takes
        """Compile a template."""
        return compile_template(template, **options)

    def fill(self, template: bytes, values: Any, **options: Any) -> bytes:  # noqa: ANN401  whatever fill takes
        """Compile and fill a template."""
        return self.compile(template).fill(values, **options)

    @staticmethod
    def docxtpl(template: bytes, values: Mapping[str, Any]) -> bytes:
        """Fill a template as docxtpl's own documentation teaches, values escaped."""
        made = DocxTemplate(BytesIO(template))
        made.render(dict(values), autoescape=True)
        out = BytesIO()
        made.save(out)
        return out.getvalue()

    @staticmethod
    def part(package: bytes, name: str = "word/document.xml") -> str:
        """Give the XML of a part."""
        return zipfile.ZipFile(BytesIO(package)).read(name).decode()

    @staticmethod
    def names(package: bytes) -> list[str]:
        """Name the parts of a package."""
        return zipfile.ZipFile(BytesIO(package)).namelist()

    def body(self, package: bytes) -> str:
        """Give the XML of the body, without its last section."""
        xml = self.part(package)
        return xml[xml.index("<w:body>") + 8 : xml.rindex("<w:sectPr")]

    @staticmethod
    def paragraphs(package: bytes) -> list[str]:
        """Give the text of each paragraph of the body, those of tables too."""
        document = Document(BytesIO(package))
        return [paragraph.text for paragraph in _paragraphs(document)]

    @staticmethod
    def look(package: bytes) -> dict[str, Any]:
        """Give what a reader sees: text and styles, tables, headers and footers, titles."""
        document = Document(BytesIO(package))
        return {
            "paragraphs": [(paragraph.text, paragraph.style.name) for paragraph in _paragraphs(document)],
            "bold": [
                run.text for paragraph in _paragraphs(document) for run in paragraph.runs if run.bold and run.text
            ],
            "tables": [[len(row._tr.tc_lst) for row in table.rows] for table in document.tables],  # noqa: SLF001  the cells as written
            "grids": [len(table.columns) for table in document.tables],
            "headers": [p.text for s in document.sections for p in (*s.header.paragraphs, *s.footer.paragraphs)],
            "title": document.core_properties.title,
        }

    @staticmethod
    def ids(xml: str, element: str, attribute: str = "w:id") -> list[str]:
        """Give the ids of an element's kind, in order."""
        return re.findall(rf'<{element} (?:[^>]*? )?{attribute}="([^"]*)"', xml)


def _paragraphs(document: Any) -> list[Any]:  # noqa: ANN401  python-docx has no types
    from docx.text.paragraph import Paragraph  # noqa: PLC0415  python-docx's own

    return [Paragraph(element, document._body) for element in document.element.body.iter(f"{{{W}}}p")]  # noqa: SLF001  its parent


@pytest.fixture(scope="session")
def word() -> Word:
    """The workbench of these tests."""
    return Word()
