"""The inline rules that CommonMark does not have: citations, marked spans, footnotes, ids of sub-paragraphs.

Each rule looks at the text from `state.pos` and either takes something from it or leaves it as text. A `fault` token
stands where something is wrong; the words themselves always stay in the text. No rule looks further ahead than a
bounded number of characters, so that hostile text takes no longer than other text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from markdown_it.rules_inline.emphasis import tokenize as mark_emphasis

from filing_schemas.base import Id
from filings.text import attributes
from filings.text.brackets import pairs

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

DEEPEST = 8
"""How deep spans, footnotes and emphasis may lie in one another."""

LONGEST_CITATION = 400
LONGEST_ID = 60
SIMILAR = frozenset({"for=", "why=", "reason="})
IS_ID = re.compile(get_args(Id)[1].pattern)


def bracket(state: StateInline) -> bool:
    """Take what begins with `[`: a citation, or a span with attributes."""
    source, here = state.src, state.pos
    if source[here] != "[":
        return False
    if source.startswith("@", here + 1) or source[here + 1 : here + 8].lstrip().startswith("@"):
        return _citation(state)
    close = pairs(source).get(here)
    if close is None:
        return False
    if source.startswith("^", here + 1):
        return _footnote_elsewhere(state, close)
    if source.startswith("{", close + 1) and source[close + 2 : close + 3] not in ("{", "%"):
        return _span(state, close)
    return False


def note(state: StateInline) -> bool:
    """Take a footnote, `^[text]`."""
    source, here = state.src, state.pos
    if not source.startswith("^[", here):
        return False
    close = pairs(source).get(here + 1)
    if close is None:
        return _fault(
            state, here + 2, "A footnote is opened and never closed.", "Put ] at its end, or write ^\\[ for text."
        )
    if not source[here + 2 : close].strip():
        return _fault(state, close + 1, "A footnote is empty.", "Write its text between the brackets, or delete it.")
    return _enclose(state, "note", (here + 2, close, close + 1), {})


def stray(state: StateInline) -> bool:
    """Take the id of a sub-paragraph, `{#id}`; find braces that look like a mark and belong to no span."""
    source, here = state.src, state.pos
    if source[here] != "{":
        return False
    inside = source[here + 1 : here + LONGEST_ID + 20].lstrip()
    if inside.startswith("#") and (end := source.find("}", here, here + LONGEST_ID + 20)) > 0:
        return _item_id(state, end)
    marks = inside.startswith(".") and inside[1:2].isalpha()
    if marks or any(inside.startswith(name) for name in SIMILAR):
        what = "These braces mark nothing: no bracketed text stands directly before them."
        return _fault(state, here + 1, what, f"{attributes.FORM} For a brace that is only text, write \\{{.")
    return False


def star(state: StateInline) -> bool:
    """Take the stars of emphasis; stars that can only be a product, a blank or a rule stay text."""
    source, here = state.src, state.pos
    if source[here] != "*":
        return False
    end = here
    while end < state.posMax and source[end] == "*":
        end += 1
    before, after = source[max(0, here - 1) : here], source[end : end + 1]
    bare = not before.isalnum() and not after.isalnum()
    product = before.isdigit() and after.isdigit()
    if product or end - here > 3 or (end - here == 3 and bare):  # noqa: PLR2004  # three stars are bold and italic together
        return _literal(state, end)
    return mark_emphasis(state, False)  # noqa: FBT003  # markdown-it's own signature


def _citation(state: StateInline) -> bool:
    """Take a citation: `[@id]`, `[@filing/id]`, `[@id, p. 2]`."""
    source, here = state.src, state.pos
    close = pairs(source).get(here)
    if close is None:
        return _fault(state, here + 1, "A citation is opened and never closed.", "Put ] after the id, as in [@demand].")
    inside = source[here + 1 : min(close, here + LONGEST_CITATION)]
    name, comma, rest = inside.partition(",")
    filing, slash, target = name.strip().removeprefix("@").rpartition("/")
    pinpoint = " ".join(rest.split())
    well = name.startswith("@") and _is_id(target) and (_is_id(filing) if slash else True)
    if not well or (comma and not pinpoint) or close - here > LONGEST_CITATION:
        shown = " ".join(source[here : min(close + 1, here + 40)].split())
        what = f"The citation {shown} cannot be read."
        return _fault(
            state, close + 1, what, "Write [@id], [@filing/id] or [@id, p. 2]; each reference in its own brackets."
        )
    token = state.push("citation", "", 0)
    token.meta = {"at": here, "target": target, "filing": filing or None, "pinpoint": pinpoint or None}
    state.pos = close + 1
    return True


def _is_id(name: str) -> bool:
    """Say whether a name has the form of an id."""
    return len(name) <= LONGEST_ID and IS_ID.fullmatch(name) is not None


def _footnote_elsewhere(state: StateInline, close: int) -> bool:
    """Find a reference to a footnote that would stand elsewhere, `[^1]`."""
    label = state.src[state.pos + 2 : min(close, state.pos + 40)]
    if not label or any(letter.isspace() for letter in label):
        return False
    return _fault(state, close + 1, f"[^{label}] refers to a footnote elsewhere.", "Write the footnote here: ^[text].")


def _span(state: StateInline, close: int) -> bool:
    """Take a marked span, `[text]{.sealed for=court-only}`."""
    here = state.pos
    try:
        end, mark = attributes.read(state.src, close + 1)
    except attributes.Misuse as misuse:
        end = state.src.find("}", close, close + attributes.LONGEST)
        return _fault(state, max(close + 1, end) + 1, misuse.what, misuse.remedy)
    if not state.src[here + 1 : close].strip():
        return _fault(state, end, "A marked span is empty.", "Write between the brackets what is to be kept back.")
    return _enclose(state, "span", (here + 1, close, end), {"mark": mark})


def _enclose(state: StateInline, name: str, places: tuple[int, int, int], meta: dict[str, object]) -> bool:
    """Take something with brackets: `places` are where its content begins and ends, and where the text goes on."""
    start, close, end = places
    if state.level >= DEEPEST:
        return _fault(
            state, state.pos + 1, "Brackets lie too deep in one another here.", "Write it as separate sentences."
        )
    outer = state.posMax
    token = state.push(f"{name}_open", "", 1)
    token.meta = {"at": state.pos, **meta}
    state.pos, state.posMax = start, close
    state.md.inline.tokenize(state)
    state.push(f"{name}_close", "", -1)
    state.pos, state.posMax = end, outer
    return True


def _item_id(state: StateInline, end: int) -> bool:
    """Take the id at the end of a sub-paragraph."""
    here, source = state.pos, state.src
    name = source[here + 1 : end].strip().removeprefix("#")
    if not _is_id(name):
        remedy = (
            "Use lower-case letters, digits and hyphens: {#first-ground}. For a brace that is only text, write \\{."
        )
        return _fault(state, end + 1, f"'{name}' cannot be an id.", remedy)
    token = state.push("item_id", "", 0)
    token.meta = {"at": here, "id": name, "last": end + 1 == len(source), "source": source[here : end + 1]}
    state.pos = end + 1
    return True


def _literal(state: StateInline, end: int) -> bool:
    """Leave the text up to `end` as it is typed."""
    state.append_pending(state.src[state.pos : end].replace("\n", " "))
    state.pos = end
    return True


def _fault(state: StateInline, end: int, what: str, remedy: str) -> bool:
    """Say what is wrong here, and leave the text up to `end` as it is typed."""
    token = state.push("fault", "", 0)
    token.meta = {"at": state.pos, "what": what, "remedy": remedy}
    return _literal(state, end)
