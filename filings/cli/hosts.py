"""What is found, as code hosts take it in: lines for GitHub's and Gitea's runners, SARIF, and GitLab's code quality."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from filings.checks import Severity, rules
from filings.version import TOOL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filings.assembly import Unfinished
    from filings.checks import Finding, Rule
    from filings.errors import Place, Problem

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
"""The workflow command of each weight."""
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
"""What SARIF 2.1.0 calls each weight (3.27.10)."""
DEGREES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
"""What GitLab's code quality calls each weight."""
INPUT = "input"
"""The name of whatever makes a case unreadable."""
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Note(NamedTuple):
    """One thing to show on a change: a finding, or a problem that keeps a case from being read."""

    rule: str
    severity: Severity
    problem: Problem
    words: str
    """What is said, with the remedy."""


def note(finding: Finding) -> Note:
    """Give a finding as a note."""
    return Note(finding.rule, finding.severity, finding.problem, finding.said)


def unread(problem: Problem) -> Note:
    """Give a problem that keeps a case from being read as a note."""
    return Note(INPUT, Severity.ERROR, problem, f"{problem.what} {problem.remedy}".rstrip())


def commands(notes: Sequence[Note], unfinished: Sequence[Unfinished]) -> Iterator[str]:
    """Yield a workflow command a line, `::error file=...,line=...,col=...,title=GEN-09::...`."""
    for each in notes:
        yield _command(COMMANDS[each.severity], each.problem.place, each.rule, each.words)
    for one in unfinished:
        yield _command("notice", one.place, "still to be written", f"In the {one.form}: {', '.join(one.gaps)}")


def _command(name: str, place: Place, title: str, words: str) -> str:
    spot = {"line": str(place.line), "col": str(place.column)} if place.line else {}
    given = {"file": _file(place), **spot, "title": title}
    return f"::{name} {','.join(f'{key}={_property(value)}' for key, value in given.items())}::{_data(words)}"


def _data(text: str) -> str:
    """Escape what a workflow command says."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape what a workflow command says in one of its properties."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _file(place: Place) -> str:
    """Give a file as hosts know it: from the folder that the command was called in."""
    path = Path(place.file)
    return (
        path.relative_to(Path.cwd()).as_posix()
        if path.is_absolute() and path.is_relative_to(Path.cwd())
        else place.file
    )


def sarif(notes: Sequence[Note], added: Mapping[str, Rule]) -> dict[str, Any]:
    """Give notes as SARIF 2.1.0.

    Args:
        notes: what was found.
        added: the rules that an instructor added, by their ids.

    """
    known = {**rules(), **added}
    named = [known[name] for name in dict.fromkeys(each.rule for each in notes) if name in known]
    name, _, version = TOOL.partition(" ")
    driver = {"name": name, "version": version, "rules": [_described(rule) for rule in named]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_result(each) for each in notes]}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _described(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.words.statement},
        "fullDescription": {"text": rule.words.why or rule.words.statement},
        "help": {"text": rule.words.mend},
        "defaultConfiguration": {"level": LEVELS[rule.most]},
    }


def _result(each: Note) -> dict[str, Any]:
    place = each.problem.place
    region = {"region": {"startLine": place.line, "startColumn": place.column}} if place.line else {}
    where: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(place)}, **region}}
    if each.problem.path:
        where["logicalLocations"] = [{"fullyQualifiedName": each.problem.path}]
    return {
        "ruleId": each.rule,
        "level": LEVELS[each.severity],
        "message": {"text": each.words},
        "locations": [where],
        "partialFingerprints": {"finding/v1": _fingerprint(each)},
    }


def _uri(place: Place) -> str:
    path = Path(_file(place))
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")


def code_quality(notes: Sequence[Note]) -> list[dict[str, Any]]:
    """Give notes as GitLab's code quality report, each with a fingerprint of its own."""
    seen: Counter[str] = Counter()
    told = []
    for each in notes:
        mark = _fingerprint(each)
        seen[mark] += 1
        told.append((each, mark if seen[mark] == 1 else f"{mark}-{seen[mark]}"))
    return [
        {
            "description": each.words,
            "check_name": each.rule,
            "fingerprint": mark,
            "severity": DEGREES[each.severity],
            "location": {"path": _file(each.problem.place), "lines": {"begin": max(each.problem.place.line, 1)}},
        }
        for each, mark in told
    ]


def _fingerprint(each: Note) -> str:
    """Tell one finding from another, wherever in its file it has moved to."""
    told = "\0".join((each.rule, _file(each.problem.place), each.problem.path, each.words))
    return hashlib.sha256(told.encode(errors="surrogatepass")).hexdigest()
