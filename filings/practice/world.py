"""A case as plain data, and where things stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from filings.reading.index import CONCERN, DECISION, DECISION_DATE, PRIOR_DEMAND

if TYPE_CHECKING:
    from collections.abc import Iterator

Data: TypeAlias = dict[str, Any]
"""What a YAML file says: mappings, lists, texts and numbers."""


@dataclass(frozen=True, slots=True)
class Found:
    """A mapping within a case, and the path that leads to it."""

    path: str
    """`filings.petition.sections[0].paragraphs.asked`."""
    data: Data


@dataclass(frozen=True, slots=True)
class World:
    """A case that is still being made: `case.yaml`, and the filings by their stems."""

    system: str
    language: str
    case: Data
    filings: dict[str, Data]

    def filing(self, name: str) -> Data | None:
        """Give a filing by its id, if the case has it."""
        return next((each for each in self.filings.values() if each["id"] == name), None)

    def within(self, name: str) -> Iterator[Found]:
        """Give every mapping of a filing, the filing itself first."""
        held = self.filing(name)
        if held is not None:
            yield from _walk(held, f"filings.{name}")

    def paragraph(self, filing: str, name: str) -> Found | None:
        """Find something of a filing that has an id: a paragraph, a ground, a relief item."""
        return next(
            (
                each
                for each in self.within(filing)
                if each.data.get("id") == name and each.data is not self.filing(filing)
            ),
            None,
        )


def forget(world: World) -> None:
    """Take out the answers to paragraphs that are gone."""
    for filing in world.filings.values():
        if "answers" in filing:
            known = _answerable(world, filing["responds_to"])
            for each in filing["answers"]:
                each["to"] = [name for name in each["to"] if name in known]
            filing["answers"] = [each for each in filing["answers"] if each["to"]]


def _answerable(world: World, name: str) -> set[str]:
    """Give the ids of all that stands in a filing, with those of the paragraphs that its fields give."""
    filing = world.filing(name) or {}
    known = {found.data["id"] for found in world.within(name) if "id" in found.data}
    known |= {CONCERN + party["id"] for party in world.case["parties"]}
    known |= {DECISION, DECISION_DATE} if "decision" in filing else set()
    return known | ({PRIOR_DEMAND} if "prior_demand" in filing else set())


def _walk(data: Data, path: str) -> Iterator[Found]:
    yield Found(path, data)
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _walk(value, f"{path}.{key}")
        elif isinstance(value, list):
            for place, each in enumerate(value):
                if isinstance(each, dict):
                    name = f".{each['id']}" if "id" in each else f"[{place}]"
                    yield from _walk(each, f"{path}.{key}{name}")
