"""The tables of the page: the class, what it got wrong, and what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from filings.checks import Severity
from filings.grading.page.findings import words
from filings.grading.page.markup import Html, joined, tag
from filings.grading.result import missed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filings.errors import Problem
    from filings.grading.result import Excerpt, Result


def class_table(results: Sequence[Result]) -> Html:
    """Give the students with their points; a name leads to what was found in its case."""
    heads = (
        "Student",
        "Points",
        "Out of",
        "Percent",
        "Errors",
        "Warnings",
        "To consider",
        "To judge",
        "Gaps",
        "Learning copies",
    )
    rows = (_student(place, each) for place, each in enumerate(results))
    return _table("A line each. The heads sort.", heads, rows)


def _student(place: int, result: Result) -> Html:
    name = tag("a", tag("bdi", result.student), href="#findings", data_filter="student", data_value=place)
    first = tag("th", name, scope="row", data_value=result.student)
    if not result.is_graded:
        return tag("tr", first, tag("td", "not read", data_value="-1"), *(tag("td") for _ in range(8)))
    share = round(100 * result.earned() / result.most()) if result.most() else 0
    meter = tag("meter", min=0, max=100, value=share, aria_hidden="true")
    counts = (*map(result.count, Severity), result.candidates(), len(result.gaps))
    return tag(
        "tr",
        first,
        _number(result.earned()),
        _number(result.most()),
        tag("td", tag("span", f"{share} %", class_="share"), meter, data_value=share),
        *map(_number, counts),
        tag("td", _copies(result), data_value=len(result.copies)),
    )


def _copies(result: Result) -> Html:
    if not result.copies:
        return Html("")
    links = (tag("li", tag("a", each.rpartition("/")[2], href=_address(each))) for each in result.copies)
    return tag("details", tag("summary", f"{len(result.copies)}"), tag("ul", *links))


def _address(path: str) -> str:
    """Give the address of a file beside the page."""
    return "./" + quote(path.encode("utf-8", "surrogateescape"))


def missed_table(graded: Sequence[Result]) -> Html:
    """Give the checks that found something, those first that most students got wrong."""
    heads = ("Check", "What a paper must be like", "Weight", "Worth", "Students", "of", "Findings")
    rows = (
        tag(
            "tr",
            tag("th", _to_check(each.criterion.id), scope="row"),
            tag("td", each.criterion.statement, tag("div", each.criterion.why, class_="soft")),
            tag("td", each.criterion.severity.value),
            *map(_number, (each.criterion.points, each.students, each.asked, each.findings)),
        )
        for each in missed(graded)
    )
    return _table("Those first that most students got wrong.", heads, rows)


def _to_check(name: str) -> Html:
    return tag("a", name, href="#findings", data_filter="check", data_value=name)


def unread(results: Sequence[Result], strays: Sequence[Problem]) -> Html:
    """Give what could not be read or made, and why."""
    told = [(each.student, problem, cut) for each in results for problem, cut in _cut(each)]
    told += [("", problem, None) for problem in strays]
    head = tag("h2", "What could not be read")
    note = tag("p", "The others were graded all the same.", class_="soft")
    return tag("section", head, note, *(_unread(*each) for each in told), id="unread")


def _unread(student: str, problem: Problem, cut: Excerpt | None) -> Html:
    where = "" if problem.place.file == "." else str(problem.place)
    head = tag("header", tag("h3", tag("bdi", student)) if student else "", tag("bdi", where, class_="soft"))
    said = tag("div", tag("p", problem.what, dir="auto"), tag("p", problem.remedy, dir="auto", class_="soft"))
    return tag("article", head, said, words(cut), class_="finding error")


def _cut(result: Result) -> Iterable[tuple[Problem, Excerpt | None]]:
    return zip(result.problems, result.excerpts, strict=True)


def _number(value: int) -> Html:
    return tag("td", value, class_="number", data_value=value)


def _table(caption: str, heads: Sequence[str], rows: Iterable[Html]) -> Html:
    cells = (tag("th", tag("button", each, type="button") if each else "", scope="col") for each in heads)
    head = tag("thead", tag("tr", *cells))
    whole = tag("table", tag("caption", caption), head, tag("tbody", joined(rows)))
    return tag("div", whole, class_="scroll", tabindex="0", role="region", aria_label=caption)
