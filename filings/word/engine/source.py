"""From a shaped part to compiled Jinja: its source, where each line of it stands on the page, and its code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from jinja2.runtime import StrictUndefined
from jinja2.utils import Cycler, Joiner, Namespace
from jinja2.visitor import NodeTransformer

from filings.word.engine import marks
from filings.word.engine.expressions import EXTENSIONS
from filings.word.engine.filters import FILTERS, INTERNAL
from filings.word.engine.names import w
from filings.word.engine.printer import Kind, Site
from filings.word.engine.sandbox import METHODS, Sandbox, bounded_range

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import CodeType

    from jinja2.compiler import Frame as JinjaFrame
    from jinja2.runtime import Undefined

    from filings.word.engine.flow import Frame, Slot
    from filings.word.engine.story import Ledger, Tag

PRINT: Final = "__print"
PRINTED: Final = "__printed"
"""The list, among the variables of one filling, in which each value that is printed is noted."""
SETTLED: Final = (marks.OPEN, marks.COUNTER)
"""What a part holds that has to be settled, even if no tag is in it."""
_TAKEN_IN: Final = frozenset({"filter", "set", "macro", "call"})
_RUN_LEVEL: Final = frozenset(w(n) for n in ("p", "hyperlink", "ins", "smartTag", "fldSimple", "dir", "bdo"))
_STORIES: Final = frozenset(w(n) for n in ("hdr", "ftr", "txbxContent", "footnote", "endnote", "comment"))
_BLOCK_LEVEL: Final = frozenset(
    w(n)
    for n in ("body", "hdr", "ftr", "tc", "txbxContent", "footnote", "endnote", "comment", "tbl", "tr", "docPartBody")
)
_HARMLESS: Final = (
    (rf"^\(.*\)(?=\|{PRINT}\()", "('')"),
    (r"^(if|elif)\b.*", r"\1 false "),
    (r"^for\b(.*?)\bin\b.*", r"for\1in [] "),
    (r"^set\b([^=]*)=.*", r"set\1= '' "),
    (r"^do\b.*", "do '' "),
)
_LITERAL: Final = re.compile(r"[^<>\ufdd0-\ufdef]*(?:\{[{%#]|[}%#]\})[^<>\ufdd0-\ufdef]*")
_GLOBALS: Final = {
    "range": bounded_range,
    "dict": dict,
    "namespace": Namespace,
    "cycler": Cycler,
    "joiner": Joiner,
}


@dataclass(frozen=True, slots=True)
class Source:
    """A part as Jinja reads it."""

    text: str
    tags: Mapping[int, int]
    """The tag on each line that has one."""


def sandbox(undefined: type[Undefined], filters: Mapping[str, Callable[..., Any]]) -> Sandbox:
    """Give an environment in which parts run, with `filters` beside ours."""
    made = Sandbox(
        block_start_string=marks.BLOCK_OPEN,
        block_end_string=marks.BLOCK_CLOSE,
        variable_start_string=marks.PRINT_OPEN,
        variable_end_string=marks.PRINT_CLOSE,
        comment_start_string=marks.NOTE_OPEN,
        comment_end_string=marks.NOTE_CLOSE,
        autoescape=True,
        undefined=undefined,
        extensions=EXTENSIONS,
        cache_size=0,
        # No expression is worked out while compiling: what it costs is limited when it is filled.
        optimized=False,
        keep_trailing_newline=True,
    )
    made.code_generator_class = _Generator
    made.filters = {**FILTERS, **filters, **INTERNAL}
    made.globals = dict(_GLOBALS)
    return made


def write(xml: str, ledger: Ledger, sites: Mapping[int, int]) -> Source:
    """Put each tag back as plain Jinja, a line each; `sites` numbers those that print."""
    out: list[str] = []
    tags: dict[int, int] = {}
    line, at = 1, 0
    for match in marks.TOKEN.finditer(xml):
        number = int(match.group(1))
        static = xml[at : match.start()]
        at = match.end()
        out.append(static)
        line += static.count("\n")
        tag = ledger.tags[number]
        if tag.found.kind == "comment":
            continue
        line += 1
        tags[line] = number
        out.append(_jinja(tag, sites.get(number, 0)))
    out.append(xml[at:])
    return Source("".join(out), tags)


def _jinja(tag: Tag, site: int) -> str:
    found = tag.found
    if found.kind == "print":
        printed = f"({found.body})|{PRINT}({PRINTED}, {site})"
        return f"{marks.PRINT_OPEN}{found.left}\n{printed}{found.right}{marks.PRINT_CLOSE}"
    left, right = found.left.replace("+", ""), found.right.replace("+", "")
    return f"{marks.BLOCK_OPEN}{left}\n{found.body} {right}{marks.BLOCK_CLOSE}"


def literals(source: Source) -> tuple[str, ...]:
    """Give the texts of a part that look like tags and are none, since their author escaped them, as XML has them."""
    return tuple(dict.fromkeys(_LITERAL.findall(source.text)))


def masked(source: Source, line: int) -> Source | None:
    """Give the source with the tag on a line made harmless, to try the rest; `None` where it cannot be."""
    lines = source.text.split("\n")
    inner = re.match(f"[^{marks.BLOCK_CLOSE}{marks.PRINT_CLOSE}]*", lines[line - 1])
    body = inner.group() if inner else ""
    for pattern, harmless in _HARMLESS:
        changed = re.sub(pattern, harmless, body, count=1)
        if changed != body:
            lines[line - 1] = changed + lines[line - 1][len(body) :]
            return Source("\n".join(lines), source.tags)
    return None


def place(slot: Slot, tag: Tag, path: tuple[Frame, ...]) -> Site:
    """Say what kind of place a tag prints at. What a block takes in, it may change or never print."""
    kind = _kind(slot)
    noted = kind != "attribute" and not any(frame.word in _TAKEN_IN for frame in path)
    return Site(kind, tag.where, tag.rpr, tag.ppr, notes=not _STORIES.intersection(slot.chain()), noted=noted)


def _kind(slot: Slot) -> Kind:
    parent = slot.parent
    if parent is None or slot.where not in {"text", "tail"}:
        return "attribute"
    if parent.tag == w("t"):
        return "text"
    if parent.tag in _RUN_LEVEL:
        return "run"
    if parent.tag in _BLOCK_LEVEL:
        return "block"
    if parent.tag == w("sdtContent"):
        inside = any(ancestor.tag == w("p") for ancestor in parent.iterancestors())
        return "run" if inside else "block"
    return "attribute"


class _Plainly(NodeTransformer):
    """Puts our own functions in the place of calls, of `~`, and of comparisons with text."""

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  Jinja's naming
        self.generic_visit(node)
        target = node.node
        if not isinstance(target, nodes.Getattr) or target.attr not in METHODS:
            return node
        arguments = [nodes.Const(target.attr), *node.args]
        return nodes.Filter(
            target.node, "__method", arguments, node.kwargs, node.dyn_args, node.dyn_kwargs, lineno=node.lineno
        )

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802  Jinja's naming
        self.generic_visit(node)
        first, *rest = node.nodes
        return nodes.Filter(first, "__concat", rest, [], None, None, lineno=node.lineno)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802  Jinja's naming
        self.generic_visit(node)
        if any(isinstance(each.expr, nodes.Const) and isinstance(each.expr.value, str) for each in node.ops):
            node.expr = nodes.Filter(node.expr, "__text", [], [], None, None, lineno=node.lineno)
        return node


def code(source: Source, foreign: Iterable[str]) -> CodeType:
    """Compile a source. `foreign` names the filters that the caller will bring.

    Raises:
        jinja2.TemplateSyntaxError: it is not Jinja after all.
        RecursionError: it is nested too deeply.
        SyntaxError: the same, found by Python.

    """
    stand_ins = dict.fromkeys(foreign, _stand_in)
    environment = sandbox(StrictUndefined, {**stand_ins, PRINT: _stand_in})
    return environment.compile(plainly(environment.parse(source.text)))


def plainly(tree: nodes.Template) -> nodes.Template:
    """Put our own functions in the place of what a template may do with plain data alone. The tree itself changes."""
    made: nodes.Template = _Plainly().visit(tree)
    return made


def _stand_in(*_: object) -> object:
    """Stand in for a filter while compiling: Jinja may not work it out beforehand."""
    msg = "a filter has no value before a template is filled"
    raise TypeError(msg)


class _Generator(CodeGenerator):
    """Leaves alone what our own filter prints, which is escaped already; notes the line of every statement."""

    def _output_child_pre(self, node: nodes.Expr, frame: JinjaFrame, finalize: Any) -> None:  # noqa: ANN401  Jinja's signature
        if isinstance(node, nodes.Filter) and node.name == PRINT:
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_With(self, node: nodes.With, frame: JinjaFrame) -> None:  # noqa: N802  Jinja's naming
        self.newline(node)
        super().visit_With(node, frame)

    def visit_Assign(self, node: nodes.Assign, frame: JinjaFrame) -> None:  # noqa: N802  Jinja's naming
        self.newline(node)
        super().visit_Assign(node, frame)
