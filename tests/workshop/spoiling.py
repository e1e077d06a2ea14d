"""How a sound template is spoiled, and what is then to be said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from filings.resources import shipped
from filings.workshop.setting import Asked
from tests.workshop.files import Files, para, read, run

if TYPE_CHECKING:
    from collections.abc import Callable

ISRAEL = Asked(jurisdiction="israel")
BODY, HEADER = "word/document.xml", "word/header1.xml"
STYLES, SETTINGS = "word/styles.xml", "word/settings.xml"
PLACE = re.compile(r"<w:p><w:pPr><w:pStyle w:val=\"TemplateTag\"/></w:pPr><w:r><w:t>\{%p include 'signature' %\}")
"""Before the signatures: there a sound template is spoiled."""
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@cache
def sound() -> Files:
    """Give a template in which nothing is to be found."""
    return read((shipped("templates") / "israel" / "en" / "motion.docx").read_bytes())


@dataclass(frozen=True)
class Broken:
    """A template with one fault."""

    name: str
    rule: str
    spoil: Callable[[Files], Files]
    at: str = "body:0"
    """The part and the paragraph, counted from the first one that was put in: "body:0", "header 1:1"."""
    says: str = ""
    """Words that must be in what is said."""

    @property
    def files(self) -> Files:
        return self.spoil(sound())

    @property
    def place(self) -> tuple[str, int]:
        part, _, number = self.at.rpartition(":")
        return part, 0 if number == "-" else int(number) + (first() if part == "body" else 0)


@cache
def first() -> int:
    """Count the paragraphs before the place, and one more."""
    xml = sound().text(BODY)
    return xml[: _place(xml)].count("<w:p>") + xml[: _place(xml)].count("<w:p ") + 1


def _place(xml: str) -> int:
    found = PLACE.search(xml)
    assert found
    return found.start()


def put(*paragraphs: str) -> Callable[[Files], Files]:
    """Put paragraphs in: plain text in Body Text, or XML."""

    def spoil(files: Files) -> Files:
        xml = files.text(BODY)
        made = "".join(each if each.startswith("<") else para(each) for each in paragraphs)
        return files.having(BODY, xml[: _place(xml)] + made + xml[_place(xml) :])

    return spoil


def swap(old: str, new: str, part: str = BODY) -> Callable[[Files], Files]:
    """Put other words in the place of those of a part."""

    def spoil(files: Files) -> Files:
        text = files.text(part)
        assert old in text, old
        return files.having(part, text.replace(old, new))

    return spoil


def without(name: str) -> Callable[[Files], Files]:
    """Take a shared block out."""
    return swap(para(f"{{%p include '{name}' %}}", "TemplateTag"), "")


def both(*changes: Callable[[Files], Files]) -> Callable[[Files], Files]:
    def spoil(files: Files) -> Files:
        for change in changes:
            files = change(files)
        return files

    return spoil


def table(*rows: str) -> str:
    made = "".join(f"<w:tr>{cells}</w:tr>" for cells in rows)
    properties = '<w:tblPr><w:tblStyle w:val="PlainTable"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f'<w:tbl>{properties}<w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{made}</w:tbl>{para("")}'


def cell(*paragraphs: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{"".join(map(para, paragraphs))}</w:tc>'


def look(text: str, paragraph: str = "", of_run: str = "", style: str = "BodyText") -> str:
    """Give a paragraph that is set by hand."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{paragraph}</w:pPr>'
    return f"<w:p>{properties}{run(text, of_run)}</w:p>"


def pieces(*runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>{"".join(runs)}</w:p>'


def field(code: str, shown: str = "x") -> str:
    return pieces(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run(shown),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )


def box(text: str) -> str:
    inner = para(text)
    drawn = f'<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{inner}'
    return pieces(f"<w:r>{drawn}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")


def linked(kind: str, target: str, source: str = BODY) -> Callable[[Files], Files]:
    return lambda files: files.linked(source, kind, target)


def comment(files: Files) -> Files:
    inner = f'<w:comment w:id="0" w:author="A" w:initials="A">{para("See this.", "")}</w:comment>'
    spoiled = files.with_part("word/comments.xml", f"<w:comments xmlns:w={W!r}>{inner}</w:comments>", "comments")
    return put(pieces(run("Words."), '<w:r><w:commentReference w:id="0"/></w:r>'))(spoiled)


def note(text: str) -> Callable[[Files], Files]:
    def spoil(files: Files) -> Files:
        notes = files.text("word/footnotes.xml")
        made = f'<w:footnote w:id="7">{para(text, "FootnoteText")}</w:footnote></w:footnotes>'
        spoiled = files.having("word/footnotes.xml", notes.replace("</w:footnotes>", made))
        return put(pieces(run("Words."), '<w:r><w:footnoteReference w:id="7"/></w:r>'))(spoiled)

    return spoil


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTROL = '<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
MARK = 'w:id="9" w:author="A" w:date="2020-01-01T00:00:00Z"'
