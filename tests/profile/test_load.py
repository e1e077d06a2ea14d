from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

from filing_schemas.vocabulary import Language, PartyRole, VerificationKind
from filings.errors import InputError, Place
from filings.profile import folders_of, known, load
from filings.profile.sourced import Sourced

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def profile_in(folder: Path, name: str, text: str) -> Path:
    """Write a profile into an instructor's folder."""
    (folder / name).mkdir(parents=True)
    (folder / name / "profile.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", known())
def test_a_shipped_profile_is_valid(name: str) -> None:
    assert load(name).id == name


@pytest.mark.parametrize("name", known())
def test_every_statement_of_law_says_where_it_was_read_and_when(name: str) -> None:
    profile = load(name)
    ours = [profile.oaths[VerificationKind.NONE_TRAINING], *profile.forms.values()]
    ours += [spec for form in profile.forms.values() for spec in form.sections]
    unsourced = [each for each in sourced(profile) if each not in ours and not (each.source and each.as_of)]
    assert unsourced == []


@pytest.mark.parametrize("name", known())
def test_what_has_a_source_has_a_day_and_nothing_else_counts_as_verified(name: str) -> None:
    statements = list(sourced(load(name)))
    assert [each for each in statements if bool(each.source) is not bool(each.as_of)] == []
    assert [each for each in statements if each.verified and not each.source] == []


@pytest.mark.parametrize("name", known())
def test_what_is_known_from_nowhere_but_memory_is_never_verified(name: str) -> None:
    unsure = ("general knowledge", "uncertain", "not read", "in summary")
    wrong = [each for each in sourced(load(name)) if each.verified and any(word in str(each.source) for word in unsure)]
    assert wrong == []


def sourced(value: object) -> Iterator[Sourced]:
    """Yield every statement of law in a profile."""
    if isinstance(value, Sourced):
        yield value
    if isinstance(value, BaseModel):
        yield from (each for name in type(value).model_fields for each in sourced(getattr(value, name)))
    elif isinstance(value, dict):
        yield from (each for item in value.values() for each in sourced(item))
    elif isinstance(value, tuple):
        yield from (each for item in value for each in sourced(item))


def test_an_instructors_profile_changes_a_part_and_keeps_the_rest(tmp_path: Path) -> None:
    roles = "roles:\n  petitioner: {one: Claimant, many: Claimants}\n"
    text = f"id: clinic\nextends: israel\nlegend: EXERCISE - NOT FILED\n{roles}"
    profile = load("clinic", profile_in(tmp_path, "clinic", text))
    assert profile.legend.text(Language.EN) == "EXERCISE - NOT FILED"
    assert profile.roles[PartyRole.PETITIONER].many.text(Language.EN) == "Claimants"
    assert profile.roles[PartyRole.RESPONDENT].many.text(Language.EN) == "Respondents"


def test_templates_are_looked_for_in_the_profile_first_and_then_in_what_it_extends(tmp_path: Path) -> None:
    profile_in(tmp_path, "clinic", "id: clinic\nextends: israel\n")
    assert [each.name for each in folders_of("clinic", tmp_path)] == ["clinic", "israel"]


def test_an_unknown_profile_is_told_at_its_place_with_the_nearest_known() -> None:
    with pytest.raises(InputError) as caught:
        load("isreal", asked_at=Place("case.yaml", 7, 10))
    (problem,) = caught.value.problems
    assert str(problem).startswith("case.yaml:7:10: There is no profile called 'isreal'.")
    assert "israel" in problem.remedy
    assert problem.remedy.endswith("If it lies in a folder of your own, name that folder with --templates.")


def test_profiles_that_extend_one_another_are_refused(tmp_path: Path) -> None:
    profile_in(tmp_path, "one", "id: one\nextends: two\n")
    profile_in(tmp_path, "two", "id: two\nextends: one\n")
    with pytest.raises(InputError, match="extend one another"):
        load("one", tmp_path)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("legnd: EXERCISE\n", 3, "legnd"),
        ("phrases:\n  relief_addressed: order {adressee} to {act}\n", 4, "adressee"),
        ("phrases:\n  gap: '[{name'\n", 4, "brace"),
        ("case_numbers:\n  ours: {pattern: '[0-9', valid: ['1'], invalid: ['a']}\n", 4, "regular expression"),
        ("case_numbers:\n  ours: {pattern: '[0-9]', valid: ['a'], invalid: ['1']}\n", 4, "samples"),
        ("forms:\n  motion: {caption: sideways}\n", 4, "sideways"),
    ],
)
def test_a_wrong_profile_is_told_with_file_and_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    folder = profile_in(tmp_path, "clinic", f"id: clinic\nextends: israel\n{text}")
    with pytest.raises(InputError) as caught:
        load("clinic", folder)
    (problem,) = caught.value.problems
    assert (problem.place.file, problem.place.line) == ((tmp_path / "clinic" / "profile.yaml").as_posix(), line)
    assert said in str(problem)


def test_a_form_opens_with_tables_only_where_the_profile_says_what_they_are_called(tmp_path: Path) -> None:
    text = "id: clinic\nextends: israel\nforms:\n  motion: {lists_authorities: true}\n"
    with pytest.raises(InputError, match=r"what the tables are called that this form opens with: motion\."):
        load("clinic", profile_in(tmp_path, "clinic", text))
