"""What a row holds is words, whatever it looks like: printed as it stands or refused at its cell, never obeyed."""

from __future__ import annotations

import html
import json
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from filings.batch.opening import open_table
from filings.batch.work import Setup, Task, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from filings.reading import CaseFile

PARAGRAPH = "filings.petition.facts.3"
PRINTED = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1:A9)",
    "{{ 7 * 7 }}",
    "{{ ''.__class__.__mro__ }}",
    "{% for x in range(9) %}x{% endfor %}",
    "{%p include 'caption' %}",
    "{_{ 7 }_}",
    "</w:t></w:r></w:p><w:p>",
    "<script>alert(1)</script> &amp; &#x41;",
    "]]>",
    "${jndi:ldap://nowhere/x}",
    "%s %d {0} {x}",
    "file:///etc/passwd",
    r"C:\Windows\system32",
    "../../../../etc/passwd",
    "'; DROP TABLE rows; --",
    "שלום and العربية together",
    "ᚠᚢᚦᚨᚱᚲ 👩\u200d👩\u200d👧",
    "true",
    "null",
    "007",
    "1e400",
)
"""Texts of a paragraph that are printed as they stand."""
REFUSED = {
    "a null": ("A\0B", 1),
    "an escape": ("A\x1b[2J", 1),
    "a lone surrogate": ("A\ud800B", 1),
    "a line separator": ("A\u2028B", 1),
    "a byte-order mark": ("A\ufeffB", 1),
    "a huge text": ("x" * 200_001, 1),
    "a list for a text": ({"court.name": ["x"]}, 1),
    "a list of lists": ({PARAGRAPH: [["x"]]}, 1),
    "a mapping of no known field": ({PARAGRAPH: [{"txet": "x"}]}, 1),
    "prototype": ({"__proto__": {"admin": True}}, 1),
    "constructor": ({"constructor": {"prototype": "x"}}, 1),
    "a class": ({"court.__class__": "x"}, 1),
    "globals": ({"court.name.__init__.__globals__": "x"}, 1),
    "an unknown id": ({"parties.nobody.name": "x"}, 1),
    "a field of a list": ({"parties.name": "x"}, 1),
    "far beyond a list": ({"filings.petition.facts.1001": "x"}, 1),
    "two names of one place": ({"court.name": "x", "case.court.name": "y"}, 1),
    "a whole group": ({"court": "x"}, 1),
    "no path": ({"": "x"}, 1),
    "dots": ({"..": "x"}, 1),
    "another filing's field": ({"filings.petition.responds_to": "x"}, 1),
    "an id of two words": ({"parties.ministry.id": "Two Words"}, 1),
    "a number for a truth": ({"parties.ministry.plural": 7}, 1),
    "a word for a number": ({"exhibits.letter.pages": "many"}, 1),
    "infinitely many": ({"exhibits.letter.pages": 1e308}, 1),
    "no such profile": ({"profile": "../israel"}, 1),
    "another format": ({"format": 2}, 1),
    "no such kind": ({"filings.petition.kind": "spell"}, 1),
    "no such form": ({"filings.petition.form": "../../motion"}, 1),
    "a court of no rules": ({"court.id": "supreme"}, 1),
    "a party taken away": ({"parties.ministry.id": "other"}, 3),
    "a thousand cells": ({f"filings.petition.facts.{n}": "[@no]" for n in range(1, 900)}, 51),
}
"""Rows that are refused, and of how many problems at least."""


@pytest.fixture(scope="module")
def worker(case: CaseFile) -> Iterator[Worker]:
    made = Worker(Setup(case, only=("01-petition",)))
    yield made
    made.close()


@pytest.fixture
def done(worker: Worker, text_file: Callable, tmp_path: Path) -> Callable:
    """Draft the rows of a file; give what was wrong, or the words of the paper, of each."""

    def draft(rows: str) -> list[tuple[str, ...] | str]:
        path = text_file(rows, "rows.jsonl")
        return [
            each for row in open_table(path).rows() for each in _done(worker, Task(row, "a", str(tmp_path / row.id)))
        ]

    return draft


def _done(worker: Worker, task: Task) -> Iterator[tuple[str, ...] | str]:
    for outcome in worker.validate([task]):
        if outcome.problems:
            yield tuple(str(problem) for problem in outcome.problems)
            continue
        for drafted in worker.draft([task]):
            assert not drafted.problems
            (paper,) = (name for name, _ in drafted.outputs if name.endswith(".docx"))
            with zipfile.ZipFile(f"{task.aside}/{paper}") as package:
                yield words(package.read("word/document.xml").decode())


def words(xml: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", xml)))


def test_whatever_a_text_looks_like_it_is_printed_as_it_stands(done: Callable) -> None:
    rows = "".join(json.dumps({"id": f"r{n}", PARAGRAPH: f"So: {text}"}) + "\n" for n, text in enumerate(PRINTED))
    marks = str.maketrans("", "", "\\\u2066\u2067\u2068\u2069\u200e\u200f")
    for text, printed in zip(PRINTED, done(rows), strict=True):
        assert isinstance(printed, str), printed
        assert f"So: {text}".translate(marks) in printed.translate(marks)


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_is_refused_at_its_row(done: Callable, name: str) -> None:
    held, least = REFUSED[name]
    row = held if isinstance(held, dict) else {"court.name": held}
    good, bad, last = done("".join(json.dumps(each) + "\n" for each in ({"id": "x"}, {"id": "y", **row}, {"id": "z"})))
    assert isinstance(good, str)
    assert good == last
    assert isinstance(bad, tuple)
    assert len(bad) >= least
    assert all("rows.jsonl:2:" in line for line in bad)
    assert max(map(len, bad)) < 1_000
