"""A copy of a template with a Word comment at each fault, for its author to mend in Word."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from lxml import etree

from filings.word.engine.comments import AUTHOR, EMPTY, next_id, with_comments
from filings.word.engine.faults import TemplateFault
from filings.word.engine.names import W, parse, w
from filings.word.package import open_package, write_package

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lxml.etree import _Element

    from filings.errors import Problem


def annotate(template: Path | bytes, problems: Iterable[Problem], *, name: str = "") -> bytes:
    """Give a copy of a template with a comment at each of its faults.

    Word has no comments in headers and notes: a fault there is told at the first paragraph of the body.

    Raises:
        TemplateError: the template cannot be opened.

    """
    package = open_package(template, name)
    root = parse(package[package.main])
    part = next(iter(package.related(package.main, "comments")), None)
    comments = parse(package[part] if part is not None else EMPTY)
    paragraphs = list(root.iter(w("p"))) or [_added(root)]
    for identity, problem in enumerate(problems, next_id(comments)):
        comments.append(_comment(identity, _words(problem)))
        _anchor(_outermost(paragraphs[_index(problem, package.name, len(paragraphs))]), identity)
    return write_package(with_comments(package, root, comments, part))


def _words(problem: Problem) -> tuple[str, ...]:
    excerpt = problem.excerpt() if isinstance(problem, TemplateFault) else ""
    return (f"{problem.place}: {problem.what}", problem.remedy, *excerpt.splitlines()[:1])


def _index(problem: Problem, file: str, count: int) -> int:
    """Say which paragraph of the body a problem is told at: its own, or the first."""
    where = problem.where if isinstance(problem, TemplateFault) else None
    if where is None or where.file != file or where.part != "body" or not 1 <= where.paragraph <= count:
        return 0
    return where.paragraph - 1


def _outermost(paragraph: _Element) -> _Element:
    """Give the paragraph in which a text box stands: Word has no comments in text boxes."""
    return next(reversed([paragraph, *paragraph.iterancestors(w("p"))]))


def _added(root: _Element) -> _Element:
    body = root.find(w("body"))
    paragraph = etree.Element(w("p"))
    if body is not None:
        body.insert(0, paragraph)
    return paragraph


def _anchor(paragraph: _Element, identity: int) -> None:
    """Put the marks of a comment round what a paragraph says."""
    start, end = (etree.Element(w(f"commentRange{name}")) for name in ("Start", "End"))
    run = etree.Element(w("r"))
    for element in (start, end, etree.SubElement(run, w("commentReference"))):
        element.set(w("id"), str(identity))
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else 1, start)
    paragraph.append(end)
    paragraph.append(run)


def _comment(identity: int, lines: tuple[str, ...]) -> _Element:
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in lines if line
    )
    return parse(
        f'<w:comment xmlns:w="{W}" w:id="{identity}" w:author="{AUTHOR}" w:initials="f">{paragraphs}</w:comment>'
    )
