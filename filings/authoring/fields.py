"""Fields that may be written, shown as notes: what each says, from the schemas, and how it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from filing_schemas import KINDS, Localised, Model, Paper
from filings.authoring.yaml_text import field, indented, note, noted
from filings.reading.fields import models

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

    from filings.authoring.own import Own
    from filings.profile import Form

ASIDE = frozenset({"level", "ground", "reason", "source", "note"})
"""Fields that most papers do without."""
FED_BY = {
    "in_case": {"interim-relief"},
    "decision": {"decision"},
    "prior_demand": {"prior-demand"},
    "no_prior_demand": {"prior-demand"},
    "urgency": {"urgency"},
    "grounds": {"grounds"},
    "relief": {"relief", "interim-relief", "final-relief", "security"},
    "objections": {"threshold", "merits"},
    "answers": {"answers"},
    "summary": {"summary"},
    "positions": {"positions"},
    "closure": {"scope", "closure-grounds", "harm"},
    "findings": {"findings"},
    "orders": {"orders"},
    "knowledge": {"knowledge"},
    "demand": {"demand"},
    "support": {"enclosures"},
    "reply_by": {"reply-by"},
}
"""The sources, in a form's parts, that each typed field of a filing feeds. A field that is not listed always counts."""


def typed_fields(kind: str, form: Form) -> list[str]:
    """Name the typed fields that a paper of this form prints, in the order of its schema."""
    asked = {spec.data for spec in form.sections if spec.data}
    own = [name for name in KINDS[kind].model_fields if name not in Paper.model_fields and name != "kind"]
    return [name for name in own if name not in FED_BY or FED_BY[name] & asked]


def feeding(source: str) -> str:
    """Say where a part's typed text is written; empty where the engine has it from elsewhere."""
    if source == "concerns":
        return "the `concern` of each party, in case.yaml"
    names = [f"`{name}`" for name, sources in FED_BY.items() if source in sources]
    return f"{' or '.join(names)}, below" if names else ""


def shown(model: type[Model], names: Iterable[str], own: Own, *, described: bool = True) -> Iterator[str]:
    """Show fields of a model as notes: what each says, with an empty line before it, and how it is written.

    A field for which this case has no example of its own is shown empty.
    """
    for name in names:
        info = model.model_fields[name]
        if described:
            yield ""
            yield from note(info.description or "")
        yield from noted(_written(name, info, own))


def _written(name: str, info: FieldInfo, own: Own) -> Iterator[str]:
    """Show how a field is written; what has parts of its own, part by part."""
    inner = next(models(info.annotation), None)
    example = (info.examples or [None])[0]
    if inner is None or not _has_parts(inner, info, example):
        yield from _sampled(name, _example(inner, example), own)
        return
    yield f"{name}:"
    for part, each in inner.model_fields.items():
        if part not in ASIDE:
            yield from note(each.description or "", 2)
            inside = _example(next(models(each.annotation), None), (each.examples or [None])[0])
            yield from indented(_sampled(part, inside, own), 2)


def _sampled(name: str, example: object, own: Own) -> list[str]:
    """Write a field with the example that suits the case; empty where none does."""
    value = own.sample(name, example)
    return field(name, value) if value is not None else [f"{name}:"]


def _has_parts(inner: type[BaseModel], info: FieldInfo, example: object) -> bool:
    """Say whether a field holds one mapping, not a list of them and not a text that may also be a mapping."""
    return isinstance(example, dict) and not issubclass(inner, Localised) and "tuple" not in str(info.annotation)


def _example(inner: Any, example: object) -> object:  # noqa: ANN401  # a model, or whatever else a field holds
    """Give a telling example: that of the schema, or, where it is an empty list, one item of what the list holds."""
    if example in ([], {}) and inner is not None:
        return [item(inner)]
    return example


def item(model: type[BaseModel]) -> dict[str, object]:
    """Give an example of a model: the fields it must have, and those whose lack would show as a gap."""
    wanted: dict[str, object] = {}
    for name, info in model.model_fields.items():
        extra: Any = info.json_schema_extra or {}
        if info.is_required() or "x-gap" in extra or name == "paragraphs":
            wanted[name] = (info.examples or [None])[0]
    return {name: value for name, value in wanted.items() if value is not None}
