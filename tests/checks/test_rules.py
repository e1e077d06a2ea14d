from __future__ import annotations

import re
import shutil
import tomllib
from dataclasses import asdict
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest
from rubric_cases import BASES, HERE, findings, written

from filing_schemas.vocabulary import Language
from filings import profile, reading
from filings.checks import CHECKS, Kind, Severity, check, rules
from filings.checks.rules import Words
from filings.checks.telling import AnyOf, said, told
from filings.workshop import template_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from filings.checks import Finding, Rule

RULES = written()
FIRING = [(rule, case) for rule, asked in RULES.items() for case in asked["fires"]]
SILENT = [(rule, case) for rule, asked in RULES.items() for case in asked["silent"]]
EVERY = [*rules().values(), *template_rules().values()]
"""The rules of the rubric, and those for templates."""


def name(value: object) -> str:
    return value.replace(" ", "-") if isinstance(value, str) else str(value["when"]) if isinstance(value, dict) else ""


@pytest.mark.parametrize("system", BASES)
def test_nothing_is_found_in_a_base_case(system: str, tmp_path: Path) -> None:
    assert findings({"of": system}, tmp_path) == ()


@pytest.mark.parametrize(("rule", "case"), FIRING, ids=name)
def test_it_fires(rule: str, case: dict[str, Any], tmp_path: Path) -> None:
    found = [finding for finding in findings(case, tmp_path) if finding.rule == rule]
    lines, times = [str(finding) for finding in found], case.get("times", 1)
    assert len(lines) == times or (times == "many" and len(lines) > 1), lines
    assert all(case["says"] in line for line in lines) or times == "many"
    assert rules()[rule].hebrew is None or [*untranslated(found)] == []


def untranslated(found: Sequence[Finding]) -> Iterator[str]:
    """Tell findings in Hebrew, and give those of their messages that stayed English."""
    for finding in found:
        for text in (finding.hit.what, finding.hit.remedy) if finding.hit else ():
            if told(text, rules()[finding.rule].says, Language.HE) == text:
                yield text


@pytest.mark.parametrize(("rule", "case"), SILENT, ids=name)
def test_it_stays_silent(rule: str, case: dict[str, Any], tmp_path: Path) -> None:
    assert [str(finding) for finding in findings(case, tmp_path) if finding.rule == rule] == []


@pytest.mark.parametrize("rule", CHECKS)
def test_each_rule_has_a_case_that_fires_and_one_that_does_not(rule: str) -> None:
    assert RULES[rule]["fires"]
    assert RULES[rule]["silent"]


def test_each_check_has_its_words_and_each_word_its_check() -> None:
    asked = [rule.id for rule in rules().values() if rule.kind is not Kind.MANUAL and not rule.commands]
    assert list(CHECKS) == asked


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.id)
def test_each_rule_says_everything_in_english_and_in_hebrew(rule: Rule) -> None:
    assert all(asdict(rule.words).values())
    assert rule.hebrew is not None
    assert all(asdict(rule.hebrew).values())
    own = (rule.hebrew.statement, rule.hebrew.why, rule.hebrew.source, rule.hebrew.mend)
    assert all(re.search("[א-ת]", words) for words in own)
    assert rule.hebrew.bad != rule.hebrew.good


def test_no_hebrew_is_left_over(root: Path) -> None:
    told = [path for path in root.glob("filings/*/rulebook/he/*.toml") if path.stem != "shared"]
    left = {
        f"{path.stem}: {name}": left
        for path in told
        for name, words in tomllib.loads(path.read_text("utf-8")).items()
        if (left := words.keys() - _may_be_said(path.parents[1] / path.name, name))
    }
    assert {path.stem for path in told} == {rule.id.partition("-")[0] for rule in EVERY}
    assert left == {}


def _may_be_said(english: Path, rule: str) -> set[str]:
    """Give what may be said of a rule in Hebrew: nothing where there is no such rule."""
    known = tomllib.loads(english.read_text("utf-8"))
    return {*Words.__dataclass_fields__, "says"} if rule in known else set()


def test_what_is_found_in_a_hebrew_case_is_told_in_hebrew(tmp_path: Path) -> None:
    changed = {"set": {"case.language": "he"}, "remove": ["case.court.capacity"]}
    (found,) = (each for each in findings(changed, tmp_path) if each.rule == "GEN-02")
    assert found.problem.what == "לא צוין באיזה תפקיד יושב בית המשפט."
    assert str(found).startswith(f"{found.problem.place}: error GEN-02: לא צוין")


def test_a_word_of_the_vocabulary_is_told_in_hebrew_and_as_the_case_file_has_it(tmp_path: Path) -> None:
    changed = {"set": {"case.language": "he", "case.session.hearing.state": "granted-partial"}}
    (found,) = (each for each in findings(changed, tmp_path) if each.rule == "CLS-13" and "state" in each.problem.path)
    assert "בעניין סגירת הדיון נאמר: התקבלה בחלקה (granted-partial)" in found.problem.what


def test_a_candidate_informs_and_says_that_a_person_decides(tmp_path: Path) -> None:
    text = "It wrote (the **Letter**)."
    changed = {"set": {"filings.petition.sections[1].paragraphs.facts-2.text": text}}
    (found,) = (each for each in findings(changed, tmp_path) if each.candidate)
    assert found.severity is Severity.INFO
    assert "info GEN-11: for a person to judge: " in str(found)


@pytest.mark.parametrize(
    ("written", "times"),
    [
        ("[אילו פורסמו השמות, היו אובדים שני מקורות.]", 1),
        ('["אילו פורסמו השמות, היו אובדים שני מקורות."]', 0),
        ("\n    - אילו פורסמו השמות, היו אובדים שני מקורות.", 0),
        ("\n    - אילו פורסמו השמות\n    - היו אובדים שני מקורות.", 0),
    ],
)
def test_a_hebrew_sentence_is_told_as_split_only_where_brackets_split_it(
    tmp_path: Path, written: str, times: int
) -> None:
    case = shutil.copytree(HERE / "base" / "israel", tmp_path / "case")
    path = case / "filings" / "04-motion-to-close.yaml"
    path.write_text(re.sub("  harm: .*", lambda _: f"  harm: {written}", path.read_text("utf-8")), "utf-8")
    found = [each for each in check(reading.read(case), profile.load("israel")) if each.rule == "GEN-19"]
    assert len(found) == times


def test_what_rests_on_unverified_law_says_that_the_rule_is_the_toolkits(tmp_path: Path) -> None:
    (found,) = findings({"set": {"case.number.number": "28312/05/19"}}, tmp_path)
    assert found.problem.remedy.endswith("it is a rule of this toolkit.")


def test_a_finding_tells_its_place_its_path_and_what_to_do(tmp_path: Path) -> None:
    (found,) = findings({"remove": ["case.court.capacity"]}, tmp_path)
    assert found.problem.place.file == (tmp_path / "case.yaml").as_posix()
    assert found.problem.place.line > 1
    assert found.problem.path == "case.court"
    assert found.problem.remedy


def test_a_finding_in_a_text_stands_at_the_very_word(tmp_path: Path) -> None:
    text = "It was refused on a day.\nThat day was [date]."
    changed = {"set": {"filings.petition.sections[1].paragraphs.facts-2.text": text}}
    (found,) = (each for each in findings(changed, tmp_path) if each.rule == "GEN-14")
    line = (tmp_path / "filings/01-petition.yaml").read_text().splitlines()[found.problem.place.line - 1]
    assert line[found.problem.place.column - 1 :].startswith("[date]")


def test_a_name_that_may_be_meant_is_found_where_it_stands(tmp_path: Path) -> None:
    person = {"id": "person", "name": "Alma Invented", "side": "petitioner-side", "kind": "natural-person"}
    changed = {
        "set": {
            "case.pseudonyms": [{"of": "person", "pseudonym": "Ms X"}],
            "filings.petition.sections[1].paragraphs.facts-2.text": "It was refused.\nThe letter reached Alma.",
        },
        "add": {"case.parties": [person | {"counsel": ["advocate"], "concern": "Affected.", "source": "docket"}]},
    }
    (found,) = (each for each in findings(changed, tmp_path) if each.rule == "SEC-06")
    line = (tmp_path / "filings/01-petition.yaml").read_text().splitlines()[found.problem.place.line - 1]
    assert line[found.problem.place.column - 1 :].startswith("Alma")


def test_a_request_that_a_case_without_a_session_knows_nothing_of_is_told_where_it_is_made(tmp_path: Path) -> None:
    changed = {"remove": ["case.session", "filings.motion-to-close.session"]}
    (found,) = (each for each in findings(changed, tmp_path) if each.rule == "CLS-13")
    assert found.problem.path == "filings.motion-to-close.relief.final.close"
    assert found.problem.place.file.endswith("04-motion-to-close.yaml")


def test_findings_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    changed = {"remove": ["case.court.capacity", "filings.demand.date", "filings.response.date"]}
    files = [finding.problem.place.file.rpartition("/")[2] for finding in findings(changed, tmp_path)]
    assert files == ["case.yaml", "00-demand.yaml", "03-response.yaml"]


def test_what_rests_on_unverified_law_is_never_an_error(tmp_path: Path) -> None:
    (found,) = findings({"set": {"case.number.number": "28312/05/19"}}, tmp_path)
    assert rules()[found.rule].severity is Severity.ERROR
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_a_translation_has_the_places_of_what_it_translates(rule: Rule) -> None:
    assert {english: places(english) for english in rule.says} == {
        english: places(hebrew) for english, hebrew in rule.says.items()
    }


def places(template: str) -> set[str]:
    """Give the named places of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_a_value_with_braces_is_somebodys_words_and_no_template() -> None:
    assert told(said("“{words}” is so.", words="{x} {"), {"“{words}” is so.": "״{words}״ כך הוא."}, Language.HE) == (
        "״{x} {״ כך הוא."
    )


def test_several_things_are_joined_as_each_language_joins_them() -> None:
    text = said("{all}; {one}.", all=("a", "b", "c"), one=AnyOf(("a", "b", "c")))
    assert text == "a, b and c; a, b or c."
    assert told(text, {"{all}; {one}.": "{all}; {one}."}, Language.HE) == "a, b ו-c; a, b או c."
