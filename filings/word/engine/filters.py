"""The filters of a template: Jinja's pure ones by name, made to keep the formatting of rich text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from jinja2.filters import FILTERS as DEFAULT_FILTERS
from jinja2.runtime import Undefined
from markupsafe import Markup

from filings.compose.rich import Block, Rich, Span
from filings.word.engine.markup import on_text, plain
from filings.word.engine.sandbox import bound_arguments, bound_replacing, method, percent_format

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_JINJA: Final = (
    "abs", "batch", "capitalize", "center", "count", "d", "default", "dictsort", "filesizeformat", "first", "float",
    "format", "groupby", "indent", "int", "items", "join", "last", "length", "list", "lower", "map", "max", "min",
    "reject", "rejectattr", "replace", "reverse", "round", "select", "selectattr", "slice", "sort", "string",
    "striptags", "sum", "title", "trim", "truncate", "unique", "upper", "urlencode", "wordcount", "wordwrap",
)  # fmt: skip
_BOUNDED: Final = ("center", "indent", "batch", "slice", "wordwrap", "truncate", "round")
_OF_TEXTS: Final = (
    "upper", "lower", "title", "capitalize", "replace", "trim", "center", "indent", "truncate", "wordwrap", "format",
    "striptags", "string", "urlencode", "wordcount", "length", "count", "int", "float",
)  # fmt: skip
"""Filters that take a text, and are to take that of a macro as well."""
_SPAN_BY_SPAN: Final = ("upper", "lower", "title", "replace")


def _bounded(name: str) -> Callable[..., Any]:
    made = DEFAULT_FILTERS[name]

    def checked(*arguments: object, **named: object) -> Any:  # noqa: ANN401  what the filter gives
        bound_arguments(*arguments, *named.values())
        return made(*arguments, **named)

    # Jinja reads off the function whether it wants the environment or the context first.
    checked.__dict__.update(made.__dict__)
    return checked


def _span_by_span(name: str) -> Callable[..., Any]:
    made = DEFAULT_FILTERS[name]
    takes_context = bool(made.__dict__)

    def mapped(*arguments: Any, **named: object) -> Any:  # noqa: ANN401  what the filter takes and gives
        before, (value, *rest) = (arguments[:1], arguments[1:]) if takes_context else ((), arguments)
        if name == "replace":
            bound_replacing(text(value), *rest)
        if not isinstance(value, Rich):
            return made(*before, value, *rest, **named)
        return map_spans(value, lambda text: str(made(*before, text, *rest, **named)))

    mapped.__dict__.update(made.__dict__)
    return mapped


def map_spans(value: Rich, change: Callable[[str], str]) -> Rich:
    """Change the text of each span, its formatting kept."""
    return Rich(
        tuple(
            replace(
                block,
                nodes=tuple(
                    replace(node, text=change(node.text)) if isinstance(node, Span) else node for node in block.nodes
                ),
            )
            for block in value.blocks
        )
    )


def _capitalize(value: object) -> object:
    if not isinstance(value, Rich):
        return DEFAULT_FILTERS["capitalize"](value)
    first = next((n for b in value.blocks for n in b.nodes if isinstance(n, Span)), None)
    return map_spans(value, lambda text: text.capitalize() if first and text == first.text else text.lower())


def _format(pattern: object, *values: object, **named: object) -> str:
    return percent_format(str(pattern), named or values)


def _same(value: object) -> object:
    """Give the value itself: every value is escaped when it is printed, and no value is ever markup."""
    return value


def text(value: object) -> object:
    """Give the plain text of rich text and of markup, to be compared; anything else as it is."""
    return str(value) if isinstance(value, Rich) else plain(value)


def concat(*parts: object) -> object:
    """Join with `~`: rich text keeps its formatting and its notes."""
    if any(isinstance(part, Undefined) for part in parts):
        return "".join(str(part) for part in parts)
    if not any(isinstance(part, Rich) for part in parts):
        if any(hasattr(part, "__html__") for part in parts):
            return Markup("").join(part if hasattr(part, "__html__") else str(part) for part in parts)
        return "".join(map(str, parts))
    return join_rich(parts)


def join_rich(parts: Iterable[object]) -> Rich:
    """Put pieces one after another: the next goes on in the last paragraph of the one before."""
    blocks: list[Block] = []
    for part in parts:
        pieces = part.blocks if isinstance(part, Rich) else (Block((Span(str(part)),)),)
        if blocks and pieces:
            blocks[-1] = replace(blocks[-1], nodes=blocks[-1].nodes + pieces[0].nodes)
            pieces = pieces[1:]
        blocks.extend(pieces)
    return Rich(tuple(blocks))


def _join() -> Callable[..., Any]:
    made = DEFAULT_FILTERS["join"]

    def joined(context: Any, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> Any:  # noqa: ANN401  Jinja's signature
        items = list(value)
        if attribute is None and any(isinstance(item, Rich) for item in items):
            return join_rich(part for n, item in enumerate(items) for part in ((d, item) if n and d else (item,)))
        return made(context, items, d, attribute)

    joined.__dict__.update(made.__dict__)
    return joined


_FILTERS: Final[dict[str, Callable[..., Any]]] = (
    {name: DEFAULT_FILTERS[name] for name in _JINJA}
    | {name: _bounded(name) for name in _BOUNDED}
    | {name: _span_by_span(name) for name in _SPAN_BY_SPAN}
    | {"capitalize": _capitalize, "format": _format, "join": _join()}
    | dict.fromkeys(("safe", "e", "escape", "forceescape"), _same)
)
FILTERS: Final = _FILTERS | {name: on_text(name, _FILTERS[name]) for name in _OF_TEXTS}
"""The filters that every template may use."""

INTERNAL: Final[dict[str, Callable[..., Any]]] = {"__method": method, "__text": text, "__concat": concat}
"""What compiling puts in place of calls, comparisons and `~`; no template can name them."""
