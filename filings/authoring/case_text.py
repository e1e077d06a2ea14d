"""The text of a new `case.yaml`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import Case, CaseNumber, Counsel, Court, Party
from filing_schemas.vocabulary import FixtureMode, Language, PartyKind, PartySide
from filings.authoring.fields import shown
from filings.authoring.kinds import kind_of
from filings.authoring.names import slug, unused
from filings.authoring.yaml_text import field, indented, note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas import Model
    from filings.authoring.begin import NewCase
    from filings.authoring.own import Own

BASIS = (
    "What all papers of the case have in common. Each paper is a file of its own in the folder `filings`.",
    "What stands after # is a note: take the # and the space after it away, and it counts.",
    "",
    "filings check .                  what is wrong, and what the rubric finds",
    "filings draft . --to drafts      the Word papers; what is missing is highlighted in them",
)
FIRST = 9
"""Fewer lines than these come before the first item of a list."""
GUESS = "    # a guess: correct it if it is something else"
"""After a kind that the name does not tell."""
SHOWN = ("short_name", "plural", "feminine", "address", "concern")
"""Fields of a party that are shown: without them papers lack something, or speak of a party as of somebody else."""
LONG = 30
"""A longer name makes a clumsy id; the side does instead."""


def case_text(new: NewCase, own: Own) -> str:
    """Write `case.yaml`: what is known, and notes on the rest."""
    lines = ["# yaml-language-server: $schema=schemas/case.json", "", *(f"# {line}".rstrip() for line in BASIS), ""]
    lines += ["format: 1", f"id: {slug(new.title) or own.folder or 'case'}", *field("title", new.title)]
    lines += [f"profile: {new.profile.id}", f"language: {new.language}", ""]
    lines += note("One of: " + "; ".join(f"{mode} ({mode.meaning})" for mode in FixtureMode) + ".")
    lines += ["fixture_mode: own", "", "court:", *indented(field("name", new.court), 2)]
    lines += indented(list(shown(Court, ["capacity"], own))[1:], 2)
    lines += ["", *_number(own), "", *_parties(new, own), *_counsel(new, own)]
    appoints = ["appointed"] if new.profile.power else []
    asked = ["judge", "session", "chronology", "exhibits", "authorities", "sources", *appoints, "service"]
    lines += shown(Case, asked, own)
    return "\n".join(lines) + "\n"


def _number(own: Own) -> list[str]:
    notes = indented([line for line in shown(CaseNumber, ["proceeding", "number"], own) if line], 2)
    return ["number:", *notes, '  placeholder: "_____"', "  status: not-yet-given"]


def sides(new: NewCase) -> list[tuple[str, str, PartySide]]:
    """Give the parties of a new case: id, name and side."""
    taken: set[str] = set()
    found = []
    groups = ((new.petitioners, PartySide.PETITIONER_SIDE), (new.respondents, PartySide.RESPONDENT_SIDE))
    for names, side in groups:
        for name in names:
            short = slug(name.removeprefix("The ")) if len(name) <= LONG else ""
            given = unused(short or side.removesuffix("-side"), taken)
            taken.add(given)
            found.append((given, name, side))
    return found


def _parties(new: NewCase, own: Own) -> list[str]:
    lines = note("The parties, in the order of the caption. `kind` is one of: " + ", ".join(PartyKind) + ".")
    lines.append("parties:")
    for given, name, side in sides(new):
        kind, told = kind_of(name, side)
        lines += [f"  - id: {given}", *indented(field("name", name), 4), f"    side: {side}"]
        lines += [f"    kind: {kind}" if told else f"    kind: {kind}{GUESS}"]
        lines += [f"    counsel: [{counsel_of(side)}]"]
        of = replace(own, name=name)
        told_apart = [each for each in SHOWN if each != "feminine" or Language.HE in new.profile.languages]
        lines += indented(_shown(Party, told_apart, of, first=len(lines) < FIRST), 4)
    return lines


def _shown(model: type[Model], names: Sequence[str], own: Own, *, first: bool) -> list[str]:
    """Show fields of an item of a list; of the first item, say also what they mean."""
    return [line for line in shown(model, names, own, described=first) if line]


def _counsel(new: NewCase, own: Own) -> Sequence[str]:
    lines = ["", *note(Case.model_fields["counsel"].description or ""), "counsel:"]
    for side in dict.fromkeys(side for _, _, side in sides(new)):
        lines.append(f"  - id: {counsel_of(side)}")
        lines += indented(_shown(Counsel, ["name", "firm", "address"], own, first=len(lines) < FIRST), 4)
    return lines


def counsel_of(side: PartySide) -> str:
    """Give the id of the counsel of a side."""
    return f"{side.removesuffix('-side')}-counsel"
