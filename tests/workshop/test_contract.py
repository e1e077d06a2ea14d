"""The contract is the Draft's own: every field of it is told, with what it means, a sample, and when it is missing."""

from __future__ import annotations

import dataclasses
import inspect
from typing import TYPE_CHECKING, Any

import pytest

from filing_schemas.vocabulary import Language
from filings import profile as profiles
from filings.compose import draft
from filings.compose.rich import Rich
from filings.word.engine.filters import FILTERS
from filings.workshop import contract
from filings.workshop.documented import said
from filings.workshop.entries import SUITING, entries
from filings.workshop.shapes import Missing, Sort
from filings.workshop.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

CLASSES = [each for _, each in inspect.getmembers(draft, dataclasses.is_dataclass) if each.__module__ == draft.__name__]
ENTRIES = entries(contract())
PATHS = {entry.path for entry in ENTRIES}
FORMS = [(name, form) for name in profiles.known() for form in profiles.load(name).forms]


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_of_the_draft_is_told(cls: type) -> None:
    told = {path.rpartition(".")[2].removesuffix("[]") for path in PATHS} | {"court", "words"}
    assert {each.name for each in dataclasses.fields(cls)} <= told


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path)
def test_everything_told_has_a_meaning_and_a_sample(entry: Any) -> None:  # noqa: ANN401  # an entry
    assert entry.member.meaning[0].isupper()
    assert entry.member.meaning.endswith(".")
    assert entry.example
    assert "empty" not in entry.member.meaning
    if entry.member.shape.is_text:
        assert entry.member.example


def test_what_is_told_of_emptiness_agrees_with_the_types() -> None:
    for cls in CLASSES:
        for each in dataclasses.fields(cls):
            absent = said()[cls.__name__, each.name].missing is Missing.ABSENT
            assert absent == ("None" in str(each.type)), (cls.__name__, each.name)


def test_each_value_is_told_with_the_loops_it_stands_in() -> None:
    name = next(entry for entry in ENTRIES if entry.path == "sides[].parties[].name")
    assert name.tag == "{{ party.name }}"
    assert name.inside == ("for side in sides", "for party in side.parties")
    assert (name.type, name.member.missing) == ("rich text", Missing.NEVER)


def test_the_filters_that_are_said_to_suit_are_there() -> None:
    assert {each for suiting in SUITING.values() for each in suiting} <= FILTERS.keys()


def test_a_paper_is_told_without_what_never_stands_on_it() -> None:
    israel = profiles.load("israel")
    affidavit = {entry.path for entry in entries(contract(israel, Language.EN, "affidavit"))}
    motion = {entry.path for entry in entries(contract(israel, Language.EN, "motion-to-close"))}
    assert "oath.opening" in affidavit - motion
    assert "letter" not in affidavit | motion


def test_the_words_told_are_those_that_the_profile_prints() -> None:
    hebrew = {entry.path: entry.example for entry in entries(contract(profiles.load("israel"), Language.HE))}
    assert hebrew["words.page"] == profiles.load("israel").words.page.text(Language.HE)
    assert "words.table_of_contents" not in hebrew
    assert "words.table_of_contents" in {entry.path for entry in entries(contract(profiles.load("us-federal")))}


@pytest.mark.parametrize(("jurisdiction", "form"), FORMS)
def test_what_is_said_to_stand_on_a_paper_names_values_of_the_draft(jurisdiction: str, form: str) -> None:
    meant = contract(profiles.load(jurisdiction), profiles.load(jurisdiction).languages[0], form)
    assert meant.standing.keys() <= meant.root.members.keys()
    assert meant.stands("title") is Standing.ALWAYS


def _values(value: object, path: str) -> Iterator[tuple[str, object]]:
    yield path, value
    if isinstance(value, tuple):
        for each in value:
            yield from _values(each, f"{path}[]")
    elif dataclasses.is_dataclass(value) and not isinstance(value, Rich):
        for each in dataclasses.fields(value):
            yield from _values(getattr(value, each.name), f"{path}.{each.name}".removeprefix("."))


def test_what_is_said_never_to_be_missing_stands_in_every_draft_of_the_examples(drafts: tuple[Any, ...]) -> None:
    never = {
        entry.path
        for entry in ENTRIES
        if entry.member.missing is Missing.NEVER
        and entry.member.shape.sort not in {Sort.GROUP, Sort.NUMBER, Sort.TRUTH}
    }
    empty = {
        (made.form, path) for _, made in drafts for path, value in _values(made, "") if path in never and not value
    }
    assert empty == set()


def test_what_is_said_to_stand_on_a_paper_stands_on_it_in_the_examples(drafts: tuple[Any, ...]) -> None:
    wrong = {
        (made.form, name, stands)
        for profile, made in drafts
        for name, stands in contract(profile, Language(made.language), made.form).standing.items()
        if (stands is Standing.NEVER and getattr(made, name)) and name not in {"court", "case_number", "date"}
    }
    assert wrong == set()
