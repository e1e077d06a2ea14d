"""Models filled from their schemas, field by field, whatever they are."""

from __future__ import annotations

import types
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints

from filing_schemas import KINDS, Levelled, Localised, LocalisedProse
from filing_schemas.base import ProseMark
from filing_schemas.vocabulary import ClosureGround, Word
from filings.reading.index import Sort
from filings.reading.table import references
from tests.leaks.schemas import may, owner, part
from tests.leaks.seeds import ANNEXED, LEVEL, LEVELS, NEVER
from tests.leaks.texts import Writer

if TYPE_CHECKING:
    from filings.reading.table import Reach

UNPRINTED = {"note", "reason", "lowered", "file"}
NAMES = {"Party.name", "Party.short_name", "Counsel.name", "Deponent.name"}
"""Fields that hold nothing but somebody's name."""
GAPS = {"concern", "address", "licence_number", "date", "text", "why_insufficient", "firm", "pages", "act"}
"""Fields that are sometimes left out, so that their gap is printed."""
PRINTED = {
    "sections": set(),
    "grounds": {"grounds"},
    "answers": {"answers"},
    "summary": {"summary"},
    "objections": {"threshold", "merits"},
    "findings": {"findings"},
    "orders": {"orders"},
    "demand": {"demand"},
}
"""What a form has to ask for so that the paragraphs of a field are printed, and can be referred to."""


class Filler(Writer):
    """Fills models; a field that cannot be left to chance has a method of its own, named after model and field."""

    # --- models ---

    def model(
        self, kind: type[BaseModel], around: int, given: dict[str, Any], own: int | None = None, *, fixed: bool = False
    ) -> dict[str, Any]:
        """Make a model, all of its fields written; `fixed` where its level may not be lowered for a reason."""
        made: dict[str, Any] = dict(given)
        level = around
        if issubclass(kind, Levelled):
            # Objections of one stage fill a part; were all of them annexed, its gap would go with them.
            below = ANNEXED if self.whole and kind.__name__ == "Objection" else 5
            own = self._level(below=below) if own is None else own
            level = max(own, around)
            made["level"] = LEVELS[own]
            made["ground"] = self.random.choice(list(ClosureGround)).value
            made["reason"] = self._token("Levelled.reason", NEVER)
            made[LEVEL] = level
            if own < around and not fixed and not self.whole and self.random.random() < 0.3:
                made["lowered"] = self._token("Levelled.lowered", NEVER)
                made[LEVEL] = level = own
        for name, described in kind.model_fields.items():
            if name in made or name in Levelled.model_fields:
                continue
            if kind in KINDS.values():
                self.printed = name in PRINTED and PRINTED[name] <= self.asked
            value = self._field(kind, name, described, level, made)
            if value is not None:
                made[name] = value
        return made

    def _field(self, kind: type[BaseModel], name: str, described: Any, level: int, made: dict[str, Any]) -> Any:  # noqa: ANN401
        if not described.is_required() and name in GAPS and self.random.random() < 0.1:
            return None
        special = getattr(self, f"_{kind.__name__.lower()}_{name}", None)
        if special is not None:
            return special(level)
        where = f"{owner(kind, name)}.{name}"
        if name in references(kind):
            return self._reference(references(kind)[name], described.annotation, level)
        if name == "id":
            return self._own_id(kind, level, made)
        metadata = [*described.metadata]
        return self._value(where, name, described.annotation, metadata, level)

    def _own_id(self, kind: type[BaseModel], level: int, made: dict[str, Any]) -> str:
        name = self._token(f"{kind.__name__}.id", level)
        if self.here and self.printed and made.get("heading", "") is not None:
            self.within[self.here].append((name, level, kind.__name__ in {"Paragraph", "Answer"}))
        return name

    def _value(self, where: str, name: str, annotation: Any, metadata: list[Any], level: int) -> Any:  # noqa: ANN401, C901, PLR0911
        origin = get_origin(annotation)
        if origin is Annotated:
            base, *more = get_args(annotation)
            return self._value(where, name, base, [*metadata, *more], level)
        if origin in {Union, types.UnionType}:
            inner = next(each for each in get_args(annotation) if each is not type(None))
            return self._value(where, name, inner, metadata, level)
        if origin is tuple:
            inner = get_args(annotation)[0]
            leads = self.whole and isinstance(inner, type) and issubclass(inner, Levelled)
            first = [self.model(inner, level, {}, 0, fixed=True)] if leads else []
            return first + [self._value(where, name, inner, [], level) for _ in range(self._count(where))]
        if origin is Literal:
            return get_args(annotation)[0]
        if isinstance(annotation, type) and issubclass(annotation, Localised):
            return self._localised(where, NEVER if where == "Case.title" else level)
        if annotation is LocalisedProse:
            return {language: self._prose(where, level) for language in ("en", "he")}
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.model(annotation, level, {})
        if isinstance(annotation, type) and issubclass(annotation, Word):
            return self._word(name, annotation)
        if annotation is bool:
            return self.random.random() < 0.3
        if annotation is int:
            return self.random.randrange(1, 90)
        if any(isinstance(mark, ProseMark) for mark in metadata):
            return self._prose(where, level)
        return self._text(where, name, annotation, metadata, level)

    def _text(self, where: str, name: str, annotation: Any, metadata: list[Any], level: int) -> str:  # noqa: ANN401
        patterns = [each.pattern or "" for each in metadata if isinstance(each, StringConstraints)]
        if annotation is not str or any(str(each).startswith("^[0-9]") for each in patterns):
            return f"20{self.random.randrange(10, 19)}-0{self.random.randrange(1, 9)}-11"
        return self._line(where, NEVER if name in UNPRINTED else level)

    def _localised(self, where: str, level: int) -> dict[str, str]:
        languages = self.random.choices([("en", "he"), ("en",), ("he",)], [8, 1, 1])[0]
        write = self._name if where in NAMES else self._line
        return {language: write(f"{where}.{language}", level) for language in languages}

    def _count(self, where: str) -> int:
        if where in {"Section.sections", "Paper.sections"}:
            return 0
        return self.random.choices([0, 1, 2], [2, 5, 3])[0]

    def _word(self, name: str, annotation: type[Word]) -> str:
        known = {
            "verification": self.profile.oaths,
            "mode": self.profile.response_modes,
            "alternative": self.profile.alternatives,
            "position": self.profile.positions,
            "capacity": self.profile.roles,
        }.get(name) or list[Enum](annotation)
        return str(self.random.choice([word.value for word in annotation if word in known]))

    # --- references ---

    def _reference(self, reach: Reach, annotation: Any, level: int) -> Any:  # noqa: ANN401
        if reach.answered:
            return self._answered(level)
        if get_origin(annotation) is dict:
            return self._roles()
        found = [name for sort in reach.case for name in self._open(sort, level, reach)]
        several = "tuple" in str(annotation)
        if several:
            return self.random.sample(found, min(len(found), self.random.randrange(3)))
        return self.random.choice(found) if found else None

    def _open(self, sort: Sort, level: int, reach: Reach) -> list[str]:
        """Give the ids that something of a level may name."""
        known = self.before if sort is Sort.FILING and self.here else self.ids[sort]
        if sort is Sort.PARTY:
            known = known[:3] if self.random.random() < 0.7 else known
        if reach.kind or (sort is Sort.FILING and not self.here):
            return []
        return [name for name, rank in known if rank < ANNEXED or rank <= level]

    def _roles(self) -> dict[str, str]:
        party = self.ids[Sort.PARTY][0][0]
        role = self.random.choice(["petitioner", "applicant", "respondent"])
        return {party: role} if self.random.random() < 0.3 else {}

    def _resolved(self, value: Any, here: str) -> Any:  # noqa: ANN401
        """Put citations where they were asked for."""
        if isinstance(value, dict):
            return {key: self._resolved(each, here) for key, each in value.items()}
        if isinstance(value, list):
            return [self._resolved(each, here) for each in value]
        if isinstance(value, str):
            while "<<cite" in value:
                start, _, rest = value.partition("<<cite ")
                asked, _, end = rest.partition(">>")
                value = start + self._citation(here, int(asked)) + end
        return value

    def _answered(self, level: int) -> list[str]:
        """Give paragraphs of the filing that is answered, where this one answers another."""
        base = dict(self.ids[Sort.FILING]).get(self.answered, 0)
        within = self.within.get(self.answered, ())
        known = [name for name, rank, paragraph in within if paragraph and may(max(rank, base), level)]
        return self.random.sample(known, min(len(known), 2))

    def _response_answers(self, level: int) -> list[dict[str, Any]]:
        made = []
        for _ in range(self.random.randrange(3)):
            own = self._level(below=ANNEXED if self.whole and not made else 5)
            if named := self._answered(max(own, level)):
                made.append(self.model(part("Answer"), level, {"to": named}, own))
        return made

    def _citation(self, here: str, level: int) -> str:
        found = [
            name
            for sort in (Sort.PARTY, Sort.EXHIBIT, Sort.AUTHORITY, Sort.RELATED, Sort.SOURCE, Sort.FILING)
            for name, rank in self.ids[sort]
            if may(rank, level)
        ]
        if here:
            found += [name for name, rank, _ in self.within[here] if may(rank, level)]
        for filing, rank in self.ids[Sort.FILING]:
            within = self.within.get(filing, ())
            found += [f"{filing}/{name}" for name, own, _ in within if may(max(rank, own), level)]
        pinpoint = f", p. {self._token('pinpoint', level)}" if self.random.random() < 0.2 else ""
        return f" [@{self.random.choice(found)}{pinpoint}]"
