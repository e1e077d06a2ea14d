"""What a file tells of the people who worked on it, though no page shows it: names, comments, changes, hidden text."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.audit.properties import told
from filings.word.engine.comments import AUTHOR
from filings.word.engine.names import parse, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_CHANGED: Final = (w("ins"), w("del"), w("moveFrom"), w("moveTo"), w("rPrChange"), w("pPrChange"))
"""The marks of what was changed while Word tracked it (ECMA-376 part 1, 17.13.5): of words and of their look."""


def traces(document: bytes) -> tuple[str, ...]:
    """Say what a Word file tells of those who worked on it, once for each part; of any other file, nothing.

    Comments of our own are none: learning copies are made for their sake.

    Raises:
        BadZipFile: it is a package that cannot be read.

    """
    if not zipfile.is_zipfile(io.BytesIO(document)):
        return ()
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        parts = [name for name in package.namelist() if name.endswith(".xml")]
        read = ((name, package.read(name)) for name in parts if name.startswith(("docProps/", "word/")))
        return tuple(dict.fromkeys(f"{what} ({name})" for name, data in read for what in _of_part(name, data)))


def _of_part(name: str, data: bytes) -> Iterator[str]:
    try:
        root = parse(data)
    except etree.XMLSyntaxError:  # Word does not open it either; its texts are searched as bytes
        return
    if name.startswith("docProps/"):
        yield from (each.what for each in told(root))
        return
    if any(each.get(w("author")) != AUTHOR for each in root.iter(w("comment"))):
        yield "A comment stands in the file"
    if next(root.iter(*_CHANGED), None) is not None:
        yield "Tracked changes stand in the file"
    if any(_is_hidden(run) for run in root.iter(w("r"))):
        yield "Hidden text stands in the file"


def _is_hidden(run: _Element) -> bool:
    mark = run.find(f"{w('rPr')}/{w('vanish')}")
    shown = mark is None or mark.get(w("val")) in {"0", "false", "off"}
    return not shown and any(text.text for text in run.iter(w("t"), w("delText")))
