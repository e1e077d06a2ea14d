"""The rubric in force: this toolkit's, the profile's, an instructor's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rubric_cases import BASES, findings

from filings import profile
from filings.checks import CHECKS, Kind, Severity, in_force, load_rubric, rules
from filings.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

ISRAEL = profile.load("israel")


def rubric(tmp_path: Path, text: str, name: str = "rubric.yaml") -> Path:
    file = tmp_path / name
    file.write_text(f"format: 1\n{text}", encoding="utf-8")
    return file


def problems(tmp_path: Path, text: str) -> list[str]:
    file = rubric(tmp_path, text)
    with pytest.raises(InputError) as refused:
        load_rubric(file)
    return [str(problem).removeprefix(f"{file.as_posix()}:") for problem in refused.value.problems]


def test_a_court_system_is_asked_what_it_has_and_nothing_else() -> None:
    assert "REL-09" not in in_force(ISRAEL)
    assert "REL-09" in in_force(profile.load("england-wales"))
    assert set(CHECKS) == {name for system in BASES for name in in_force(profile.load(system)) if name in CHECKS}


def test_a_court_system_is_asked_what_those_that_it_extends_have(tmp_path: Path) -> None:
    for name, extended in (("school", "israel"), ("class", "school")):
        (tmp_path / name).mkdir()
        text = f"format: 1\nid: {name}\nextends: {extended}\nname: {name}\n"
        (tmp_path / name / "profile.yaml").write_text(text, encoding="utf-8")
    assert list(in_force(profile.load("class", tmp_path))) == list(in_force(ISRAEL))


def test_a_check_weighs_what_the_profile_says_and_says_why() -> None:
    assert rules()["REL-06"].severity is Severity.ERROR
    weighed = in_force(ISRAEL)["REL-06"]
    assert weighed.severity is Severity.WARNING
    assert weighed.words.why.endswith(
        "Security is in the discretion of the Court, and is not routine where petitioners are public."
    )


def test_what_an_instructor_says_comes_before_what_the_profile_says(tmp_path: Path) -> None:
    changed = load_rubric(rubric(tmp_path, "checks: {REL-06: {severity: error, points: 9}}"))
    held = in_force(ISRAEL, [changed])["REL-06"]
    assert (held.severity, held.points) == (Severity.ERROR, 9)


def test_points_are_those_of_the_check_or_those_of_its_weight(tmp_path: Path) -> None:
    assert in_force(ISRAEL)["GEN-02"].points == 3
    changed = load_rubric(rubric(tmp_path, "points: {error: 7}\nchecks: {GEN-03: {points: 0}}"))
    held = in_force(ISRAEL, [changed])
    assert (held["GEN-02"].points, held["GEN-03"].points, held["GEN-12"].points) == (7, 0, 1)


def test_a_later_rubric_is_laid_over_an_earlier_one(tmp_path: Path) -> None:
    first = load_rubric(rubric(tmp_path, "points: {error: 7}\nchecks: {GEN-03: {severity: info}}", "a.yaml"))
    second = load_rubric(rubric(tmp_path, "checks: {GEN-02: {off: true}}", "b.yaml"))
    held = in_force(ISRAEL, [first, second])
    assert "GEN-02" not in held
    assert held["GEN-03"].severity is Severity.INFO
    assert held["GEN-04"].points == 7


def test_words_are_changed_in_the_language_they_are_given_in_and_advice_is_added_to_findings(tmp_path: Path) -> None:
    text = "checks: {GEN-02: {statement: {en: A whole caption., he: כותרת שלמה.}, mend: See the handout.}}"
    changed = load_rubric(rubric(tmp_path, text))
    held = in_force(ISRAEL, [changed])["GEN-02"]
    assert held.words.statement == "A whole caption."
    assert held.words.why == rules()["GEN-02"].words.why
    assert held.hebrew is None or held.hebrew.statement == "כותרת שלמה."
    assert held.words.mend == "See the handout."


def test_a_candidate_and_unsure_law_cannot_be_made_to_weigh_more(tmp_path: Path) -> None:
    one, other = problems(tmp_path, "checks:\n  GEN-11: {severity: warning}\n  PET-07: {severity: error}\n")
    assert one.startswith(
        "3:22: GEN-11 points out candidates for a person to judge, so that it is never more than info."
    )
    assert other.startswith(
        "4:22: PET-07 rests on law that nobody has verified, so that it is never more than warning."
    )


def test_everything_wrong_in_a_rubric_is_told_at_once_in_its_order(tmp_path: Path) -> None:
    text = """
checks:
  EVD-2: {off: true}
  GEN-02: {points: many}
add:
  - {id: GEN-01, statement: x, mend: x, require: "true", says: x}
  - {id: own, statement: x, mend: x, require: itme.form, says: "{item.id}"}
  - id: OWN-02
    statement: x
    mend: x
    each: filings.*
    require: >-
      item.form
      == item.frm
    says: {en: "{paper.titel}", he: "{"}
"""
    told = problems(tmp_path, text)
    assert [line.partition(": ")[0] for line in told] == [
        "4:3",
        "5:20",
        "7:10",
        "8:10",
        "8:47",
        "8:66",
        "15:15",
        "16:24",
        "16:38",
    ]
    assert "Did you mean 'EVD-" in told[0]
    assert told[3] == (
        "8:10: 'own' cannot be the name of a check. "
        "Write two to twelve capital letters, a hyphen and two or three digits: OWN-01."
    )
    assert told[6].endswith("There is no field 'frm' here. Did you mean 'form'?")


@pytest.mark.parametrize("name", ["CLINIC-01", "AB-123", "A" * 12 + "-07"])
def test_a_clinic_names_its_checks_after_itself(tmp_path: Path, name: str) -> None:
    text = f"format: 1\nadd:\n  - {{id: {name}, statement: x, mend: x, each: filings.*, require: item.form, says: x}}\n"
    (tmp_path / "rubric.yaml").write_text(text, encoding="utf-8")
    (added,) = load_rubric(tmp_path / "rubric.yaml").add
    assert added.id == name


def test_a_profile_that_makes_unsure_law_an_error_gets_a_warning_nonetheless(tmp_path: Path) -> None:
    law = {"weights": {"PET-07": {"severity": "error", "why": {"en": "It matters here."}}}}
    case = {"remove": ["filings.petition.sections.timeliness"], "profile": law}
    (found,) = (each for each in findings(case, tmp_path) if each.rule == "PET-07")
    assert found.severity is Severity.WARNING


def test_the_manual_checks_are_in_force_and_find_nothing() -> None:
    manual = [name for name, rule in in_force(ISRAEL).items() if rule.kind is Kind.MANUAL]
    assert manual == ["PET-05", "PET-11"]
    assert not set(manual) & set(CHECKS)
