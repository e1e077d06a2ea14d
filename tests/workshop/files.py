"""Word files as the parts in them, to be spoiled one by one."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."


@dataclass(frozen=True)
class Files:
    """The parts of a package, by name."""

    parts: Mapping[str, bytes]

    def text(self, part: str) -> str:
        return self.parts[part].decode()

    def having(self, part: str, text: str) -> Files:
        return Files({**self.parts, part: text.encode()})

    def with_part(self, part: str, text: str, kind: str, content: str = "") -> Files:
        """Add a part, with its content type and a relationship of the body."""
        types = self.text("[Content_Types].xml")
        override = f'<Override PartName="/{part}" ContentType="{content or f"{WORD}{kind}+xml"}"/></Types>'
        added = self.having("[Content_Types].xml", types.replace("</Types>", override)).having(part, text)
        return added.linked("word/document.xml", kind or "vbaProject", f"/{part}", external=False)

    def linked(self, source: str, kind: str, target: str, *, external: bool = True) -> Files:
        """Add a relationship."""
        folder, _, name = source.rpartition("/")
        part = f"{folder}/_rels/{name}.rels"
        empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
        xml = self.parts[part].decode() if part in self.parts else empty
        mode = ' TargetMode="External"' if external else ""
        made = f'<Relationship Id="rIdAdded" Type="{R}/{kind}" Target="{target}"{mode}/></Relationships>'
        return self.having(part, xml.replace("</Relationships>", made))

    @property
    def packed(self) -> bytes:
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        return out.getvalue()


def read(data: bytes) -> Files:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return Files({name: archive.read(name) for name in archive.namelist()})


def run(text: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(text: str, style: str = "BodyText") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    # As the starter writes it, so that what it wrote can be found.
    plain = f"<w:r><w:t>{escape(text)}</w:t></w:r>" if text == text.strip() else run(text)
    return f"<w:p>{properties}{plain if text else ''}</w:p>"
