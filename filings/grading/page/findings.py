"""The findings of the page, each beside the student's own words, and what chooses among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.checks import Severity
from filings.grading.page.markup import Html, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filings.grading.result import Excerpt, Result, Told

JUDGED = "judged"
SAID = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "to consider"}
"""What a weight is called."""


def filters(results: Sequence[Result]) -> Html:
    """Give the form that chooses; without its script it is hidden, and every finding shown."""
    names = [(str(place), each.student) for place, each in enumerate(results) if each.findings]
    checks = sorted({told.rule for each in results for told in each.findings})
    weights = [*((each.value, SAID[each]) for each in Severity), (JUDGED, "for a person to judge")]
    return tag(
        "form",
        _choice("student", "Student", names, "every student"),
        _choice("check", "Check", [(each, each) for each in checks], "every check"),
        _choice("weight", "Weight", weights, "every weight"),
        tag("label", "Words", Html('<input name="words" type="search" dir="auto" autocomplete="off">')),
        tag("button", "Show all", type="button"),
        class_="filters",
        hidden=True,
        role="search",
        aria_label="Choose among the findings",
    )


def _choice(name: str, label: str, options: Iterable[tuple[str, str]], every: str) -> Html:
    listed = (tag("option", text, value=value, dir="auto") for value, text in options)
    return tag("label", label, tag("select", tag("option", every, value=""), *listed, name=name))


def findings(results: Sequence[Result]) -> Html:
    """Give every finding, student by student."""
    if not any(each.findings for each in results):
        return tag("p", "Nothing was found.")
    return joined(_finding(place, each, told) for place, each in enumerate(results) for told in each.findings)


def _finding(place: int, result: Result, told: Told) -> Html:
    weight = JUDGED if told.candidate else told.severity.value
    said = "for a person to judge" if told.candidate else SAID[told.severity]
    where = f"{told.file}:{told.line}" if told.line else told.file
    head = tag(
        "header",
        tag("h3", tag("bdi", result.student)),
        tag("span", told.rule),
        tag("span", said, class_="weight"),
        tag("bdi", where, class_="soft"),
    )
    text = tag("div", tag("p", told.what, dir="auto"), tag("p", told.remedy, dir="auto", class_="soft"))
    return tag(
        "article",
        head,
        text,
        words(told.excerpt),
        class_=f"finding {told.severity.value}",
        data_student=place,
        data_check=told.rule,
        data_weight=weight,
    )


def words(excerpt: Excerpt | None) -> Html:
    """Give a student's own words, the spot marked."""
    if excerpt is None:
        return Html("")
    indents = (len(line) - len(line.lstrip(" ")) for _, line in excerpt.lines if line.strip())
    indent = min(indents, default=0)
    rows = (
        tag(
            "div",
            tag("span", number, class_="line"),
            tag("bdi", *_marked(line, excerpt, indent) if number == excerpt.line else (line[indent:],), dir="auto"),
        )
        for number, line in excerpt.lines
    )
    return tag("div", *rows, class_="words")


def _marked(line: str, excerpt: Excerpt, indent: int) -> tuple[str, Html, str]:
    """Mark the spot in a line; where it has no length, the whole line is meant."""
    start, end = (excerpt.start, excerpt.end) if excerpt.end > excerpt.start else (indent, len(line))
    return line[indent:start], tag("mark", line[max(start, indent) : end]), line[end:]
