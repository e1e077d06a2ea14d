"""The page as a whole: one file, that asks nothing of any network and runs nothing but its own script."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filings.grading.counted import COUNTED
from filings.grading.page.findings import filters, findings
from filings.grading.page.markup import Html, joined, tag
from filings.grading.page.tables import class_table, missed_table, unread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filings.errors import Problem
    from filings.grading.result import Result

_HERE: Final = Path(__file__).parent


def page(results: Sequence[Result], strays: Sequence[Problem]) -> bytes:
    """Write the page: the same results, the same bytes."""
    style, script = (_HERE.joinpath(name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    head = joined(
        [
            Html('<meta charset="utf-8">'),
            Html(f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">'),
            Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            tag("title", "Grades"),
            tag("style", Html(style)),
        ]
    )
    body = joined([*_body(results, strays), tag("script", Html(script))])
    whole = tag("html", tag("head", head), tag("body", body), lang="en")
    return f"<!doctype html>\n{whole}\n".encode()


def _policy(style: str, script: str) -> str:
    """Forbid everything but this style and this script: nothing is fetched, sent, or run beside them."""
    allowed = f"style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _digest(content: str) -> str:
    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _body(results: Sequence[Result], strays: Sequence[Problem]) -> list[Html]:
    graded = [each for each in results if each.is_graded]
    count = sum(len(each.findings) for each in results)
    told = f"{len(graded)} of {len(results)} cases graded; {count} findings."
    rest = unread(results, strays) if strays or any(each.problems for each in results) else Html("")
    return [
        tag("a", "To the findings", href="#findings", class_="skip"),
        tag("header", tag("h1", "Grades"), tag("p", told, class_="soft")),
        tag("main", _students(results), rest, _missed(graded), _findings(results)),
    ]


def _students(results: Sequence[Result]) -> Html:
    counted = tag("details", tag("summary", "How it is counted"), *(tag("p", line) for line in COUNTED))
    return tag("section", tag("h2", "Students"), class_table(results), counted, id="students")


def _missed(graded: Sequence[Result]) -> Html:
    return tag("section", tag("h2", "What the class got wrong most"), missed_table(graded), id="missed")


def _findings(results: Sequence[Result]) -> Html:
    head = tag("h2", "Findings")
    count = tag("p", id="shown", role="status", class_="soft onscreen")
    return tag("section", head, filters(results), count, findings(results), id="findings", tabindex="-1")
