"""The engines that are compared. Each makes a fresh document of fresh values every time; nothing is kept between."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx import Document
from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # docxtpl has no types
from jinja2 import Environment

from filings import word

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Engine:
    """One way to fill a template."""

    name: str
    start: Callable[[bytes], Callable[[dict[str, Any]], bytes]]
    """Takes the template, gives what fills it."""
    apart: bool = False
    """Whether it works in a process of its own, so that only the clock on the wall can tell its time."""


def plain(template: bytes) -> Callable[[dict[str, Any]], bytes]:
    """Fill as docxtpl's documentation teaches: a new `DocxTemplate` each time, values escaped."""

    def fill(values: dict[str, Any]) -> bytes:
        made = DocxTemplate(BytesIO(template))
        made.render(values, autoescape=True)
        return _saved(made)

    return fill


def tuned(template: bytes) -> Callable[[dict[str, Any]], bytes]:
    """Fill as a careful user of docxtpl would: the template's sources patched once, Jinja's programs kept."""
    patched: dict[str, str] = {}
    programs: dict[str, Any] = {}

    class Kept(Environment):
        def from_string(self, source: Any, *_: Any, **__: Any) -> Any:  # noqa: ANN401  Jinja's signature
            found = programs.get(source)
            if found is None:
                found = programs[source] = super().from_string(source)
            return found

    environment = Kept(autoescape=True)

    class Tuned(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
        def patch_xml(self, src_xml: str) -> str:
            found = patched.get(src_xml)
            if found is None:
                found = patched[src_xml] = super().patch_xml(src_xml)
            return found

    def fill(values: dict[str, Any]) -> bytes:
        made = Tuned(BytesIO(template))
        made.render(values, environment)
        return _saved(made)

    return fill


def ours(template: bytes) -> Callable[[dict[str, Any]], bytes]:
    """Fill with the compiled template."""
    return word.compile(template).fill


def audited(template: bytes) -> Callable[[dict[str, Any]], bytes]:
    """Fill with the compiled template, and audit what was made."""
    compiled = word.compile(template)

    def fill(values: dict[str, Any]) -> bytes:
        filled = compiled.filled(values)
        problems = compiled.audit(filled)
        if problems:
            sys.exit("\n".join(str(problem) for problem in problems))
        return filled.document

    return fill


def confined(template: bytes) -> Callable[[dict[str, Any]], bytes]:
    """Fill in a process of its own, within limits, as a template from elsewhere is."""
    return word.Confined(word.compile(template)).fill


ENGINES = (
    Engine("docxtpl, as taught", plain),
    Engine("docxtpl, tuned", tuned),
    Engine("filings", ours),
    Engine("filings, audited", audited),
    Engine("filings, confined", confined, apart=True),
)


def text(document: bytes) -> tuple[str, ...]:
    """Give what a document says: its body, its headers and its footers, a paragraph each."""
    read = Document(BytesIO(document))
    paragraphs = [p for s in read.sections for p in (*s.header.paragraphs, *s.footer.paragraphs)]
    body = read.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")
    texts = ("".join(str(run.text) for run in element.r_lst) for element in body)
    return (*(str(paragraph.text) for paragraph in paragraphs), *texts)


def _saved(made: Any) -> bytes:  # noqa: ANN401  docxtpl has no types
    out = BytesIO()
    made.save(out)
    return out.getvalue()
