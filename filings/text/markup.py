"""markdown-it, set up for the language: what is in it is parsed, everything else is text as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, list_block

from filings.text import rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

DEEPEST_BLOCK = 10
"""How deep lists and quotations may lie in one another; a list counts twice."""


def tokens(text: str) -> list[Token]:
    """Give markdown-it's tokens for the text."""
    return _PARSER.parse(text)


def _build() -> MarkdownIt:
    """Set the parser up. No `link` or `image` rule: those look ahead for their brackets again and again."""
    parser = MarkdownIt("zero", {"maxNesting": 100})
    parser.disable(["normalize", "text_join"])
    parser.enable(["newline", "escape", "emphasis", "blockquote", "list"])
    parser.inline.ruler.at("emphasis", _inline(rules.star))
    for rule in (rules.bracket, rules.note, rules.stray):
        parser.inline.ruler.push(rule.__name__, _inline(rule))
    parser.block.ruler.at("blockquote", _quotation, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.block.ruler.at("list", _bullets, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.before("blockquote", "too_deep", _too_deep)
    return parser


def _inline(rule: Callable[[StateInline], bool]) -> Callable[[StateInline, bool], bool]:
    """Give a rule the form that markdown-it calls. It never runs silently: nothing here looks ahead."""
    return lambda state, _silent: rule(state)


def _quotation(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Take `> text`; `>5` without a space is text."""
    at = state.bMarks[start] + state.tShift[start]
    if state.src[at + 1 : at + 2].strip(" \t\n>"):
        return False
    return blockquote(state, start, end, silent)


def _bullets(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Take lists with bullets. A number at the start of a line is text: as a list it would lose the number."""
    at = state.bMarks[start] + state.tShift[start]
    if state.src[at : at + 1] not in ("-", "*"):
        return False
    return list_block(state, start, end, silent)


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Keep what lies too deep as plain text, with a fault, before markdown-it would drop it."""
    if silent or state.level < DEEPEST_BLOCK:
        return False
    state.push("too_deep", "", 0).map = [start, end]
    inline = state.push("inline", "", 0)
    inline.map, inline.children = [start, end], []
    inline.content = state.getLines(start, end, state.blkIndent, False).strip()  # noqa: FBT003  # markdown-it's signature
    state.line = end
    return True


_PARSER = _build()
