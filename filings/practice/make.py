"""A practice case and its answer key, from a seed: the same seed, the same files, in any process."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from filings.errors import Place, Problem, UsageError
from filings.practice.base import SPOKEN, SYSTEMS, base
from filings.practice.plant import plant, room
from filings.practice.yaml_text import yaml_text
from filings.reading.document import Document
from filings.reading.yaml import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.practice.plant import Planted
    from filings.practice.seen import Seen
    from filings.practice.world import World


@dataclass(frozen=True, slots=True)
class Answer:
    """One planted defect, as the answer key tells it."""

    rule: str
    place: Place
    """File, line and column, relative to the case's folder."""
    path: str
    done: str
    mend: str


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice case."""

    seed: int
    system: str
    language: str
    files: Mapping[str, bytes]
    """The case, file by file, relative to its folder."""
    answers: tuple[Answer, ...]
    also: tuple[Seen, ...] = ()
    """What else is found in it, once somebody has looked: what was planted has consequences."""


def practice(seed: int, defects: int, language: str | None = None, system: str | None = None) -> Practice:
    """Make a fictional case with defects planted in it.

    Args:
        seed: chooses everything.
        defects: how many; 0 for a case in which nothing is wrong.
        language: left out, English.
        system: the court system; left out, one that is written in the language, chosen by the seed.

    Raises:
        UsageError: no court system is written in the language, or the case has no room for so many defects.

    """
    random = Random(seed)  # noqa: S311  # a choice that anybody may foresee
    spoken = language or "en"
    able = [each for each in SYSTEMS if spoken in SPOKEN[each] and system in {None, each}]
    if not able:
        known = ", ".join(f"{each} ({', '.join(SPOKEN[each])})" for each in SYSTEMS)
        what = "There are no practice cases of that court system in that language."
        raise UsageError(Problem(Place("practice"), what, f"Known are {known}."))
    world = base(random, random.choice(able), spoken)
    world, planted = plant(world, random, defects)
    if len(planted) < defects:
        raise UsageError(Problem(Place("--defects"), room(world, planted), "Ask for fewer, or try another seed."))
    texts = {"case.yaml": yaml_text(world.case)}
    texts |= {f"filings/{stem}.yaml": yaml_text(each) for stem, each in world.filings.items()}
    answers = tuple(_answer(world, texts, each) for each in planted)
    return Practice(seed, world.system, spoken, {name: text.encode() for name, text in texts.items()}, answers)


def _answer(world: World, texts: Mapping[str, str], planted: Planted) -> Answer:
    root, _, rest = planted.path.partition(".")
    file = "case.yaml"
    if root == "filings":
        name, _, rest = rest.partition(".")
        file = next(f"filings/{stem}.yaml" for stem, each in world.filings.items() if each["id"] == name)
    place = Document(file, texts[file], parse(texts[file], file)).named(rest)
    return Answer(planted.defect.rule, place, planted.path, planted.defect.done, planted.defect.mend)
