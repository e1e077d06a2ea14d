"""What there is to know beforehand: `filings schema` and `filings forms`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filings import profile as profiles
from filings.cli.report import Format, give, say
from filings.errors import Place, Problem, UsageError
from filings.resources import shipped
from filings.text.names import offer

if TYPE_CHECKING:
    from pathlib import Path

    from filings.profile import Profile


def schema(kind: str | None) -> int:
    """Print a published schema, or list them."""
    known = {path.stem: path for path in sorted(shipped("schemas").glob("*.json"))}
    if kind is None:
        for name in known:
            say(name)
        return 0
    if kind not in known:
        raise UsageError(Problem(Place("schema"), f"There is no schema '{kind}'.", offer(kind, known, kind="schemas")))
    for line in known[kind].read_text(encoding="utf-8").splitlines():
        say(line)
    return 0


def forms(name: str | None, *, templates: Path | None, output: Format) -> int:
    """List the forms of every jurisdiction, or of one."""
    known = profiles.known(templates)
    if name is not None and name not in known:
        what = f"There is no court system '{name}'."
        raise UsageError(Problem(Place("forms"), what, offer(name, known, kind="court systems")))
    chosen = [profiles.load(each, templates) for each in known if name in {None, each}]
    rows = [row for each in chosen for row in _rows(each)]
    if output is Format.JSON:
        give(rows)
        return 0
    widths = [max((len(row[key]) for row in rows), default=0) for key in ("profile", "kind", "form")]
    for row in rows:
        cells = [row[key].ljust(width) for key, width in zip(("profile", "kind", "form"), widths, strict=True)]
        say("  ".join([*cells, row["title"]]))
    return 0


def _rows(profile: Profile) -> list[dict[str, str]]:
    language = profile.languages[0]
    return [
        {"profile": profile.id, "kind": form.kind, "form": name, "title": _title(form.title.text(language))}
        for name, form in profile.forms.items()
    ]


def _title(text: str) -> str:
    """Give a title whose places are not filled in yet."""
    return re.sub(r"\{\w+\}", "...", text)
