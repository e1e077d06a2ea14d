"""A made-up case in which nothing is wrong: people, products, days and papers chosen by a seed."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filings.practice.words import WORDS
from filings.practice.world import World, forget
from filings.reading.tree import data
from filings.reading.yaml import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from filings.practice.world import Data

CASES: Final = Path(__file__).with_name("cases")
SPOKEN: Final = {"israel": ("en", "he"), "us-federal": ("en",), "england-wales": ("en",)}
"""The court systems that there are cases of, and the languages that each is written in."""
SYSTEMS: Final = tuple(SPOKEN)
CLOSURE: Final = frozenset({"motion-to-close", "official-affidavit", "opposition-to-closure", "proposed-order"})
INTERIM: Final = frozenset({"interim", "interim-order"})
"""The filings that a case may lack, by their ids."""
WITHOUT_CLOSURE: Final = 0.25
"""How often a case has no motion to close the doors."""
EVEN: Final = 0.5
"""How often something else is left out."""
_SLOT: Final = re.compile(r"<(?P<name>[a-z]+(?:-\d)?)(?::(?P<days>-?\d+))?>")
_FIRST_DAY: Final = date(2031, 1, 6)
_LETTERS: Final = {"en": "ABCDEFGHJKLMNPQRSTUVW", "he": "אבגדהזחטיכלמנסעפצקרש"}


def base(random: Random, system: str, language: str) -> World:
    """Make a case.

    Args:
        random: chooses; the same choices from the same seed, on any machine.
        system: the court system.
        language: the language, one that the system is written in.

    """
    folder = CASES / system / language
    fill = _filler(random, language)
    case = _read(folder / "case.yaml", fill)
    filings = {path.stem: _read(path, fill) for path in sorted((folder / "filings").glob("*.yaml"))}
    world = World(system, language, case, filings)
    _leave_out(random, world)
    return world


def _read(path: Path, fill: Callable[[str], str]) -> Data:
    read = data(parse(fill(path.read_text(encoding="utf-8")), path.name))
    return dict(read) if isinstance(read, dict) else {}


def _filler(random: Random, language: str) -> Callable[[str], str]:
    """Give what puts chosen words and days into the places of a template."""
    letters = random.sample(_LETTERS[language], 12)
    chosen = {name: random.choice(options) for name, options in WORDS[language].items()}
    named = {"city": 0, "judge": 1, "counsel-1": 2, "counsel-2": 3, "counsel-3": 4}
    chosen |= {name: letters[place] for name, place in named.items()}
    for name, place in {
        "organisation": 5,
        "ministry": 6,
        "company": 7,
        "person": 8,
        "official": 9,
        "country": 10,
    }.items():
        chosen[name] = chosen[name].replace("*", letters[place])
    chosen |= {name: str(random.randint(2, 40)) for name in ("pages-1", "pages-2", "years")}
    chosen["reply"] = str(random.choice((14, 21, 30)))
    first = _FIRST_DAY + timedelta(days=random.randrange(3000))

    def slot(found: re.Match[str]) -> str:
        if found["days"] is None:
            return chosen[found["name"]]
        day = first + timedelta(days=int(found["days"]))
        return day.isoformat() if found["name"] == "day" else day.isoformat()[:7]

    return lambda text: _SLOT.sub(slot, text)


def _leave_out(random: Random, world: World) -> None:
    """Leave out some of what a case can do without, so that no two are alike."""
    gone: set[str] = set()
    if random.random() < WITHOUT_CLOSURE:
        gone |= CLOSURE
        world.case.pop("session", None)
    if random.random() < EVEN:
        gone |= INTERIM
    for stem, filing in list(world.filings.items()):
        if filing["id"] in gone:
            del world.filings[stem]
    for name in sorted(
        {
            found.data["id"]
            for each in world.filings.values()
            for found in world.within(each["id"])
            if str(found.data.get("id")).startswith("extra-")
        }
    ):
        if random.random() < EVEN:
            _drop(world, name)


def _drop(world: World, name: str) -> None:
    """Take a paragraph out, with the answer to it and what leads to it."""
    for filing in world.filings.values():
        for found in list(world.within(filing["id"])):
            for key, value in found.data.items():
                if isinstance(value, list):
                    found.data[key] = [each for each in value if not _is_about(each, name)]
    forget(world)


def _is_about(item: object, name: str) -> bool:
    if isinstance(item, dict):
        return bool(item.get("id") == name)
    return isinstance(item, str) and item.rpartition("/")[2] == name
