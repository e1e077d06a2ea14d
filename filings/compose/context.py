"""What the builders of an outline look things up in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from filings.compose.pieces import OPEN, Item, Missing, Part, Pattern, Piece, Pieces, Plain, Prose, Refs, Target, Veil
from filings.reading.walk import inner
from filings.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

    from filing_schemas import Case, Levelled, Model, Paper, Paragraph, Party, Support
    from filing_schemas.base import Localised
    from filing_schemas.vocabulary import Language
    from filings.profile import Form, Profile


@dataclass(frozen=True, slots=True)
class Context:
    """One filing, with the case and the profile that it stands in."""

    case: Case
    filings: Mapping[str, Paper]
    paper: Paper
    profile: Profile
    form: Form
    language: Language
    statements: Mapping[str, int]
    """Which of its deponent's statements each affidavit is, whoever may know the deponent."""

    def say(self, phrase: str, **values: Pieces) -> Pattern:
        """Give a phrase of the profile, its names standing for pieces."""
        text: Localised = getattr(self.profile.phrases, phrase)
        return Pattern(text.text(self.language), values)

    def named(self, name: str) -> str | None:
        """Give the id of a paragraph that the engine words, unless the author gave it to another."""
        return None if name in _given(self.paper) else name

    def placeholder(self, number: str | None) -> str:
        """Give an identity number, or what stands in its place in a training paper, in the language of the paper."""
        phrase = self.profile.phrases.no_identification
        return phrase.text(self.language) if number in {None, "", phrase.en, phrase.he} else str(number)

    def licence(self, number: str) -> str:
        """Give a licence number; its placeholder is said in the language of the paper."""
        known = self.profile.gaps.get(self.language, {})
        inner = number.removeprefix("[").removesuffix("]")
        return f"[{known[inner]}]" if number == f"[{inner}]" and inner in known else number

    def party(self, party: str) -> Party:
        """Give a party by its id."""
        return next(each for each in self.case.parties if each.id == party)

    def name(self, party: str) -> Pieces:
        """Refer to a party by its label."""
        return (Refs((Target(party),)),)

    def dated(self, when: str) -> Plain:
        """Write a date, as far as it is known."""
        return Plain(self.profile.written_date(when, self.language))


@remembered
def _given(model: BaseModel) -> frozenset[str]:
    """Give the ids that its author gave to anything in a model: worked out once for whatever holds the same."""
    own = getattr(model, "id", None)
    return frozenset((own,) if own else ()).union(*(_given(each) for _, each in inner(model)))


@dataclass(frozen=True, slots=True)
class Built:
    """What a typed field of a filing adds to a part: paragraphs, and parts within it."""

    items: tuple[Item, ...] = ()
    parts: tuple[Part, ...] = ()
    leads: bool = False
    """Whether it comes before what the author wrote for the part."""


def gap(model: type[Model] | Model, field: str, name: str = "") -> Missing:
    """Give the gap of a field that has not been written: `[relief: the order you ask for]`.

    Args:
        model: the model that has the field.
        field: the field; its schema says in words what is missing.
        name: what the gap is called; left out, the field's own name.

    """
    kind = model if isinstance(model, type) else type(model)
    extra: Any = kind.model_fields[field].json_schema_extra
    return Missing(name or field.replace("_", " "), extra["x-gap"])


def prose_or_gap(model: Model, field: str, name: str = "") -> Piece:
    """Give a field written in the inline markup, or its gap."""
    text: str | None = getattr(model, field)
    return Prose(text) if text else gap(model, field, name)


def veil(levelled: Levelled) -> Veil:
    """Give who may read something."""
    return Veil(levelled.level, levelled.ground, levelled.reason, lowered=levelled.lowered is not None)


def targets(support: Iterable[Support]) -> tuple[Target, ...]:
    """Give what a statement rests on, as things to refer to."""
    return tuple(target(each.to, each.pinpoint) for each in support)


def target(reference: str, pinpoint: str | None = None) -> Target:
    """Read `id` or `filing/id`."""
    filing, _, name = reference.rpartition("/")
    return Target(name, filing or None, pinpoint)


def ids(names: Iterable[str]) -> tuple[Target, ...]:
    """Give things to refer to, by their ids."""
    return tuple(Target(name) for name in names)


def paragraphs(written: Iterable[Paragraph], around: Veil = OPEN) -> tuple[Item, ...]:
    """Give paragraphs as their author wrote them, none to be read by more people than what it stands in."""
    return tuple(
        Item((Prose(each.text),), id=each.id, support=targets(each.support), veil=veil(each).within(around))
        for each in written
    )
