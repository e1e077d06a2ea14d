"""What a tag says, read by Jinja one tag at a time, and held to an allow-list on its syntax tree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.tests import TESTS as DEFAULT_TESTS

from filings.word.engine.faults import nearest
from filings.word.engine.filters import FILTERS
from filings.word.engine.sandbox import METHODS

if TYPE_CHECKING:
    from filings.word.engine.faults import Sort
    from filings.word.engine.tags import Kind

EXTENSIONS: Final = ("jinja2.ext.do", "jinja2.ext.loopcontrols")
_LONGEST: Final = 4_000
"""The longest tag, in characters."""
CALLABLE: Final = frozenset({"range", "dict", "namespace", "joiner", "cycler", "caller", "loop"})
_JINJA: Final = Environment(extensions=EXTENSIONS, autoescape=True)
_CLOSERS: Final = {
    "if": "{% endif %}",
    "for": "{% endfor %}",
    "macro": "{% endmacro %}",
    "call": "{% endcall %}",
    "filter": "{% endfilter %}",
    "with": "{% endwith %}",
}
_PREFIXES: Final = frozenset({"p", "tr", "tc", "r"})
_PLAIN: Final = frozenset({"set", "do"})
_INNER: Final = {
    "elif": ("{% if 1 %}", "{% endif %}"),
    "break": ("{% for _ in [] %}", "{% endfor %}"),
    "continue": ("{% for _ in [] %}", "{% endfor %}"),
}
_NAMED_ENDINGS: Final = frozenset({"endset", "endmacro", "endcall"})
"""Endings that may repeat the name of what they close."""
ENDINGS: Final = frozenset({"else", "endif", "endfor", "endset", "endmacro", "endcall", "endfilter", "endwith"})
KEYWORDS: Final = frozenset(_CLOSERS) | frozenset(_INNER) | _PLAIN | ENDINGS
_TOGETHER: Final = re.compile(rf"(p|tr|tc|r)({'|'.join(sorted(KEYWORDS - {'do'}, key=len, reverse=True))})")
"""A prefix and a keyword without the space between them."""
_SIMILAR: Final = {"elseif": "elif", "elsif": "elif"}
_INSTEAD: Final = {
    "&&": "Write “and”.",
    "||": "Write “or”.",
    "=": "To compare two things, write “==”.",
    "of": "A loop goes through a list with “in”: {% for side in sides %}.",
}
"""What other languages write, and what to write here."""
_FOREIGN: Final = frozenset({"extends", "import", "from", "include", "block", "endblock", "autoescape"})
_NODES: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Assign, nodes.AssignBlock,
    nodes.Macro, nodes.CallBlock, nodes.FilterBlock, nodes.With, nodes.ExprStmt, nodes.Break, nodes.Continue,
    nodes.Name, nodes.NSRef, nodes.Const, nodes.List, nodes.Tuple, nodes.Dict, nodes.Pair, nodes.Keyword,
    nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Filter, nodes.Test, nodes.Call, nodes.Compare, nodes.Operand,
    nodes.CondExpr, nodes.Concat, nodes.BinExpr, nodes.UnaryExpr,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a tag, and what to do."""

    what: str
    remedy: str
    sort: Sort = "unreadable"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one tag says."""

    complaints: tuple[Complaint, ...] = ()
    filters: frozenset[str] = frozenset()
    """Filters it uses that are not ours: the caller has to bring them."""
    calls: frozenset[str] = frozenset()
    """Names it calls that only a macro of the template can answer."""
    names: frozenset[str] = frozenset()
    """The values it asks for."""
    bound: frozenset[str] = frozenset()
    """The names that it gives itself."""
    block: bool = False
    """Whether it opens a block that a later tag must close."""
    word: str = ""
    """The keyword that is meant, where it is mistyped."""


@lru_cache(maxsize=4096)
def read(kind: Kind, body: str) -> Reading:
    """Read what a tag says. A comment says nothing."""
    if kind == "comment":
        return Reading()
    return _whole(kind, body)


def _whole(kind: Kind, body: str) -> Reading:
    if len(body) > _LONGEST:
        meant = keyword(body) if kind == "statement" else ""
        return _wrong(f"The tag is longer than {_LONGEST:,} characters", "Make it shorter.", meant)
    if kind == "print":
        return _printing(body)
    word = keyword(body)
    refused = _refused(word, body)
    if refused is not None:
        return _wrong(*refused, _meant(word, body))
    if word in ENDINGS:
        return Reading()
    before, after, block = _frame(word, body)
    return _parsed(f"{before}{{% {body}\n %}}{after}", body, block=block)


def _printing(body: str) -> Reading:
    if not body:
        return _wrong("The tag is empty", "Write the name of a value in it, “{{ name }}”, or take it out.")
    reading, word = _parsed(f"{{{{ ({body}\n) }}}}", body, block=False), keyword(body)
    if reading.complaints and word in KEYWORDS and body != word:
        return _wrong(f"“{word}” does not print anything", f"Write it between percent signs: {{% {body} %}}.")
    return reading


def keyword(body: str) -> str:
    """Give the word with which a statement begins."""
    match = re.match(r"\w*", body)
    return match.group() if match else ""


def _frame(word: str, body: str) -> tuple[str, str, bool]:
    """Give what must stand before and after a statement to make it whole, and whether it opens a block."""
    if word in _INNER:
        return *_INNER[word], False
    if word == "set":
        is_block = not re.match(r"set\s[^='\"(|]*=(?!=)", body)
        return "", "{% endset %}" if is_block else "", is_block
    return "", _CLOSERS.get(word, ""), word in _CLOSERS


def _refused(word: str, body: str) -> tuple[str, str] | None:
    extra = body[len(word) :].strip()
    if not word:
        return "The tag is empty", "Write “if”, “for” or another keyword in it, or take it out."
    if word in _FOREIGN:
        return (
            f"“{word}” would read another file, or change how text is escaped, and a template may do neither",
            "A shared block is included by a tag in a paragraph of its own: {%p include 'caption' %}.",
        )
    if (small := word.lower()) in _PREFIXES:
        what = f"There is a space before “{word}”" if word == small else f"“{word}” is written with a capital"
        return what, f"Write it next to the percent sign: {{%{small} … %}}."
    if word in ENDINGS and extra and word not in _NAMED_ENDINGS:
        remedy = "For another condition, write “elif”." if word == "else" else "Drop the rest."
        return f"“{word}” says nothing else", remedy
    return None if word in KEYWORDS else _unknown(word)


def _unknown(word: str) -> tuple[str, str]:
    together = _TOGETHER.fullmatch(word)
    if together is not None:
        return f"A space is missing after “{together[1]}”", f"Write {{%{together[1]} {together[2]} … %}}."
    known = "A tag begins with “if”, “for”, “set”, “endif” and so on."
    return f"“{word}” is not a keyword", nearest(_SIMILAR.get(word, word), KEYWORDS, known)


def _wrong(what: str, remedy: str, word: str = "") -> Reading:
    """Give a tag that cannot be read; its block is followed all the same, so that its end is not told as well."""
    return Reading((Complaint(what, remedy),), block=word in _CLOSERS, word=word)


def _meant(word: str, body: str) -> str:
    """Give the keyword that a mistyped one may stand for: {% iff x %}, {% p if x %}, {%pif x %}."""
    together = _TOGETHER.fullmatch(word)
    if together is not None:
        return together[2]
    if word.lower() in _PREFIXES:
        return keyword(body[len(word) :].strip())
    return word if word in KEYWORDS else next(iter(get_close_matches(word, KEYWORDS, n=1)), "")


def _parsed(source: str, body: str, *, block: bool) -> Reading:
    try:
        tree = _JINJA.parse(source)
        return _held(tree, block=block)
    except TemplateSyntaxError as error:
        return _wrong(*_in_words(error.message or "", body), keyword(body) if block else "")
    except RecursionError:
        return _wrong("The tag is nested too deeply", "Make it shorter.", keyword(body) if block else "")


def _in_words(message: str, body: str) -> tuple[str, str]:
    """Say a syntax error of Jinja's as an instructor would."""
    got = re.search(r"got '(.*)'$", message)
    for typed, remedy in _INSTEAD.items():
        if typed in body and (typed in message or not typed.strip("&|!")):
            return f"“{typed}” is not expected in “{body}”", remedy
    if message.startswith("Expected an expression"):
        return f"“{body}” stops where a name or a value is expected", "Write what is to be printed or tested."
    if message.startswith("unexpected char"):
        char = re.search(r"unexpected char ['\"](.*)['\"] at", message)
        return (
            f"“{body}” holds the character {char.group(1) if char else ''}, which means nothing there",
            "Take it out; text stands in quotes, closed as they were opened.",
        )
    if got and message.startswith("expected token"):
        return (
            f"“{got.group(1)}” is not expected in “{body}”",
            "Names have no spaces and no apostrophes; text stands in quotes.",
        )
    if message.startswith("unexpected '"):
        return f"“{body}” has a bracket or a brace that does not match", "Count the brackets and the braces."
    return f"“{body}” cannot be read: {message.rstrip('.')}", "Compare it with a tag that works."


def _held(tree: nodes.Template, *, block: bool) -> Reading:
    complaints: list[Complaint] = []
    filters: set[str] = set()
    calls: set[str] = set()
    names: set[str] = set()
    bound: set[str] = set()
    for node in tree.find_all(nodes.Node):
        complaint = _complaint(node)
        if complaint is not None:
            complaints.append(complaint)
        elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
            filters.add(node.name)
        elif isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
            if node.node.name not in CALLABLE:
                calls.add(node.node.name)
        elif isinstance(node, nodes.Name):
            (names if node.ctx == "load" else bound).add(node.name)
        elif isinstance(node, nodes.Macro):
            bound.add(node.name)
    return Reading(tuple(complaints), frozenset(filters), frozenset(calls), frozenset(names), frozenset(bound), block)


def _complaint(node: nodes.Node) -> Complaint | None:
    hidden = _hidden_name(node)
    if hidden is not None:
        return Complaint(
            f"“{hidden}” begins with an underscore, and a template sees no such name",
            "Use a name that the draft has.",
            "refused",
        )
    if isinstance(node, nodes.Const) and node.value == float("inf"):
        return Complaint("A number in the tag is too large", "Write a smaller one.")
    if isinstance(node, nodes.Test) and node.name not in DEFAULT_TESTS:
        return Complaint(f"There is no test “is {node.name}”", "Use “is defined”, “is none”, “is string” or another.")
    if isinstance(node, nodes.Call):
        return _call(node)
    if not isinstance(node, (*_NODES, nodes.Helper, nodes.Tuple)):
        what = "The tag does something that a template may not"
        return Complaint(what, "Print, test or loop; nothing else.", "refused")
    return None


def _hidden_name(node: nodes.Node) -> str | None:
    name = None
    if isinstance(node, nodes.Name | nodes.Filter):
        name = node.name
    elif isinstance(node, nodes.Getattr | nodes.NSRef):
        name = node.attr
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        name = node.arg.value
    elif isinstance(node, nodes.Const) and isinstance(node.value, str) and node.value.startswith("__"):
        # A name may also reach a filter as text: map(attribute="__class__").
        name = node.value.strip() if node.value.strip("_ ") else None
    return name if isinstance(name, str) and name.startswith("_") and name != "_" else None


def _call(node: nodes.Call) -> Complaint | None:
    target = node.node
    if isinstance(target, nodes.Name):
        return None
    if isinstance(target, nodes.Getattr) and target.attr in METHODS:
        return None
    if isinstance(target, nodes.Getattr) and target.attr == "format":
        return Complaint(
            "“.format(…)” reads more of a value than a template may",
            "Use the filter: {{ '%.2f'|format(amount) }}.",
            "refused",
        )
    name = target.attr if isinstance(target, nodes.Getattr) else "the value"
    return Complaint(
        f"A template cannot call “{name}”",
        "Print a value, pass it through a filter, or work it out before filling.",
        "refused",
    )
