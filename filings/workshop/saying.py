"""What is said of a tag that asks for what the draft has not got, and what to do, in an instructor's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.text.names import nearest
from filings.word.workshop.names import ENDINGS
from filings.workshop.entries import entries, singular
from filings.workshop.shapes import Sort

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from filings.word.workshop.expressions import Expression
    from filings.workshop.contract import Contract
    from filings.workshop.values import Value

_FIELDS = "`filings template fields` lists what there is."


def _offer(name: str, known: Iterable[str], otherwise: str = _FIELDS) -> str:
    near = nearest(name, known)
    return f"Did you mean “{near}”?" if near else otherwise


def unknown_name(name: str, known: Collection[str], contract: Contract) -> tuple[str, str]:
    """Say that the draft has no value of a name; it may be one that a loop would give, or one within a group."""
    what = f"The draft has no value named “{name}”"
    if name == "loop":
        return "“loop” says something between {% for … %} and {% endfor %} alone", "Move the tag into the loop."
    if name in ENDINGS:
        return f"“{name}” does not print anything", f"Write it between percent signs: {{% {name} %}}."
    listed = entries(contract)
    for entry in listed:
        if entry.inside and singular(entry.path.rpartition("[]")[0].rpartition(".")[2]) == name:
            return what, f"It has one within a loop: {{% {entry.inside[-1]} %}}."
    near = nearest(name, known)
    within = [entry for entry in listed if entry.member.name == name]
    if near is None and within:
        loops = f", within {{% {within[0].inside[-1]} %}}" if within[0].inside else ""
        return what, f"Write {within[0].tag}{loops}."
    return what, f"Did you mean “{near}”?" if near else _FIELDS


def never_there(name: str, known: Collection[str]) -> tuple[str, str]:
    """Say that a tag asks if something is there that never is."""
    return f"“{name}” is never there, so this condition never holds", _offer(name, known)


def unknown_member(base: Value, name: str) -> tuple[str, str]:
    """Say that a value has nothing of a name."""
    called = base.called or "the value"
    if base.shape.sort is Sort.LIST:
        one = singular(base.path.rpartition(".")[2].removesuffix("[]") or called)
        item = base.shape.item
        asked = f"{{{{ {one}.{name} }}}}" if item and name in item.members else f"{{{{ {one} }}}}"
        if item and name in item.members and item.members[name].shape.sort is Sort.LIST:
            asked = f"{{% for {singular(name)} in {one}.{name} %}} … {{% endfor %}}"
        return (
            f"“{called}” is a list, and has no “{name}” of its own",
            f"Go through it: {{% for {one} in {called} %}} {asked} {{% endfor %}}.",
        )
    if base.shape.is_text:
        return f"“{called}” is a text, and has no “{name}”", f"Write {{{{ {called} }}}}."
    known = base.shape.members
    return f"“{called}” has no “{name}”", _offer(name, known, f"It has: {', '.join(list(known)[:12])}.")


def printed_whole(value: Value) -> tuple[str, str]:
    """Say that a tag prints a list, a group, or a yes or no."""
    called = value.called or "the value"
    if value.shape.sort is Sort.TRUTH:
        return (
            f"“{called}” says yes or no, and is no text to print",
            f"Ask for it: {{% if {called} %}} … {{% endif %}}.",
        )
    if value.shape.sort is Sort.GROUP:
        members = ", ".join(f"{called}.{name}" for name in list(value.shape.members)[:4])
        return f"“{called}” is a group of values, and cannot be printed as one", f"Print one of them: {members}."
    one = singular(value.path.rpartition(".")[2] or called)
    return (
        f"“{called}” is a list, and cannot be printed as one",
        f"Go through it: {{% for {one} in {called} %}} … {{% endfor %}}.",
    )


def no_list(value: Value) -> tuple[str, str]:
    """Say that a loop goes through something that is no list."""
    called = value.called or "the value"
    if value.shape.sort is Sort.GROUP:
        lists = [name for name, each in value.shape.members.items() if each.shape.sort is Sort.LIST]
        remedy = f"Did you mean “{called}.{lists[0]}”?" if lists else f"Print what is in it: {{{{ {called}.… }}}}."
        return f"“{called}” is a group, and a loop needs a list", remedy
    return f"“{called}” is a text, and a loop needs a list", f"Print it: {{{{ {called} }}}}."


def absent(value: Value) -> tuple[str, str]:
    """Say that a tag uses what may be absent."""
    test = f"{value.called} is defined" if value.path.startswith("words.") else value.called
    return f"“{value.called}” may be absent, and the paper could not be made then", _guard(test, "it")


def no_table(value: Value) -> tuple[str, str]:
    """Say that a tag prints a table that may have nothing in it."""
    return _may_be_empty(value.called, "a table of nothing cannot be printed")


def empty(value: Value) -> tuple[str, str]:
    """Say that a tag prints what may be empty."""
    return _may_be_empty(value.called, "what stands around it would be printed all the same", "it and its words")


def none_of(value: Value) -> tuple[str, str]:
    """Say that a tag asks for an item of a list that may have none."""
    return _may_be_empty(value.called, "has no first or last item then")


def names_nothing(called: str) -> tuple[str, str]:
    """Say that a sentence is made of a list that may be empty."""
    return _may_be_empty(called, "the sentence around it would name nothing", "the sentence")


def _may_be_empty(called: str, what: str, around: str = "it") -> tuple[str, str]:
    return f"“{called}” may be empty, and {what}", _guard(called, around)


def _guard(test: str, around: str) -> str:
    return f"Put {{% if {test} %}} … {{% endif %}} around {around}."


def never_equal(expression: Expression, value: Value, contract: Contract) -> Iterator[tuple[str, str]]:
    """Say that a value is compared with a word that it never is."""
    known = contract.vocabulary.get(value.path)
    for each in expression.parts[1:]:
        wanted = each.value if each.op == "constant" else None
        if known and isinstance(wanted, str) and wanted and wanted not in known:
            yield f"“{value.called}” is never “{wanted}”", _offer(wanted, known, f"It is one of: {', '.join(known)}.")
