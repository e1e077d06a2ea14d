"""Names and texts that anybody may have written, as they can be shown: one line, nothing invisible, not too long."""

from __future__ import annotations

import re

LONGEST = 2000
"""The most characters of one text; a whole page of it helps nobody."""
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""What no XML may hold, and what would turn the text around it."""


def shown(text: str) -> str:
    r"""Give a text with what cannot be shown as an escape, `\x1b`."""
    cut = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return _HARMFUL.sub(lambda found: found[0].encode("unicode_escape", "surrogatepass").decode("ascii"), cut)
