"""`filings verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.cli.report import Format, give, say
from filings.outputs import State, Verdict
from filings.outputs import verify as compare

if TYPE_CHECKING:
    from pathlib import Path

SAID = {
    State.UNCHANGED: "not edited since it was made",
    State.EDITED: "edited since it was made",
    State.MISSING: "not here any more",
    State.UNLISTED: "not made by filings, or moved here from another folder",
}


def verify(draft: Path, *, output: Format) -> int:
    """Say of each draft what made it, and whether it has been edited since."""
    verdicts = compare(draft)
    if output is Format.JSON:
        give([_data(verdict) for verdict in verdicts])
    else:
        for verdict in verdicts:
            say(f"{verdict.path.as_posix()}: {SAID[verdict.state]}{_making(verdict)}.")
    return int(any(verdict.state is not State.UNCHANGED for verdict in verdicts))


def _making(verdict: Verdict) -> str:
    if verdict.output is None:
        return ""
    made = verdict.output.made
    return f" by {made.tool}, with template {made.template[:12]} and profile {made.profile[:12]}"


def _data(verdict: Verdict) -> dict[str, object]:
    made = verdict.output.model_dump(mode="json") if verdict.output else None
    return {"file": verdict.path.as_posix(), "state": verdict.state.value, "output": made}
