"""The shipped template of a petition for docxtpl: its shared blocks put in, which docxtpl does not know."""

from __future__ import annotations

import copy
import re
import zipfile
from dataclasses import fields
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # docxtpl has no types
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from filings.compose import Draft

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = "word/document.xml"
_INCLUDE = re.compile(r"\{%p\s+include\s+'([\w-]+)'\s*%\}")


def flattened(template: Path) -> bytes:
    """Give a template with its blocks in the stead of their names."""
    with zipfile.ZipFile(template) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts[_BODY])
    for paragraph in list(root.iter(f"{_W}p")):
        found = _INCLUDE.fullmatch("".join(paragraph.itertext(f"{_W}t")).strip())
        parent = paragraph.getparent()
        if found is None or parent is None:
            continue
        with zipfile.ZipFile(template.parent / "blocks" / f"{found[1]}.docx") as block:
            body = etree.fromstring(block.read(_BODY)).find(f"{_W}body")
        for element in body if body is not None else ():
            if element.tag != f"{_W}sectPr":
                paragraph.addprevious(copy.deepcopy(element))
        parent.remove(paragraph)
    parts[_BODY] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return made.getvalue()


def loop(template: bytes) -> Callable[[Draft], bytes]:
    """Fill as docxtpl's documentation teaches: a new `DocxTemplate` for each document, values escaped."""

    def fill(draft: Draft) -> bytes:
        made = DocxTemplate(BytesIO(template))
        made.render(values(draft), autoescape=True)
        out = BytesIO()
        made.save(out)
        return out.getvalue()

    return fill


def values(draft: Draft) -> dict[str, Any]:
    """Give what a draft says as docxtpl takes it: by name."""
    return {each.name: getattr(draft, each.name) for each in fields(draft)}
