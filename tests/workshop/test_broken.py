"""Each broken template is told of once, at its place, in words an instructor understands."""

from __future__ import annotations

import re
from dataclasses import astuple
from functools import cache
from typing import TYPE_CHECKING

import pytest

from filings.checks import Severity
from filings.word.engine.faults import TemplateFault
from filings.workshop.lint import lint
from filings.workshop.rules import template_rules
from tests.workshop.broken import BROKEN
from tests.workshop.spoiling import ISRAEL, Broken

if TYPE_CHECKING:
    from collections.abc import Callable

    from filings.checks import Finding, Rule

each_broken = pytest.mark.parametrize("broken", BROKEN, ids=lambda each: each.name)
PROGRAMMERS = re.compile(
    r"jinja|undefined|token|none\b|null|iterable|attribute|syntax|parse|expression|regex|xml|w:\w|NoneType|Error",
    re.IGNORECASE,
)
"""Words of those who write programs, not of those who write templates."""
NAMES = {"Body Text", "form: motion", "form: motoin"}
"""Examples that are names alone, the same in every language."""
TYPED = re.compile(r"`[^`]+`|\{%.*?%\}|Ctrl\+\w+|--\w+")
"""What is typed as it stands, in every language: commands, tags, keys."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Broken], tuple[Finding, ...]]:
    """Lint each template once."""
    file = tmp_path_factory.mktemp("broken") / "motion.docx"

    @cache
    def look(broken: Broken) -> tuple[Finding, ...]:
        file.write_bytes(broken.files.packed)
        return lint(file, ISRAEL).findings

    return look


def test_there_is_nothing_to_find_in_the_sound_template(found: Callable[[Broken], tuple[Finding, ...]]) -> None:
    assert found(Broken("sound", "", lambda files: files)) == ()


def test_there_are_broken_templates_of_many_kinds() -> None:
    assert len(BROKEN) >= 60
    assert len({each.name for each in BROKEN}) == len(BROKEN)


@each_broken
def test_a_fault_is_told_once_at_its_place(broken: Broken, found: Callable[[Broken], tuple[Finding, ...]]) -> None:
    told = found(broken)
    assert [each.rule for each in told] == [broken.rule], [str(each) for each in told]
    problem = told[0].problem
    assert isinstance(problem, TemplateFault)
    assert problem.where is not None
    part, paragraph = broken.place
    assert (problem.where.part, problem.where.paragraph) == (part, paragraph)
    assert broken.says in f"{problem.what} {problem.remedy}"


@each_broken
def test_a_fault_is_told_in_words_that_an_instructor_understands(
    broken: Broken, found: Callable[[Broken], tuple[Finding, ...]]
) -> None:
    for each in found(broken):
        said = re.sub(r"“.*?”|\{[%{].*?[%}]\}", "", f"{each.problem.what} {each.problem.remedy}")
        assert not PROGRAMMERS.search(said), said
        assert each.problem.what.endswith((".", "?"))
        assert each.problem.remedy.endswith((".", "?"))


def test_every_rule_has_a_template_that_breaks_it() -> None:
    assert {each.rule for each in BROKEN} == template_rules().keys()


def test_every_rule_says_what_it_asks_why_and_how_to_mend_it() -> None:
    for rule in template_rules().values():
        assert rule.severity in Severity
        for said in (rule.words.statement, rule.words.why, rule.words.mend):
            assert said[0].isupper() or said[0] == "`"
            assert said.endswith(".")
        assert rule.words.bad != rule.words.good


@pytest.mark.parametrize("rule", template_rules().values(), ids=lambda rule: rule.id)
def test_a_rule_says_in_hebrew_whatever_it_says_in_words(rule: Rule) -> None:
    assert rule.hebrew is not None
    for english, hebrew in zip(astuple(rule.words), astuple(rule.hebrew), strict=True):
        words = re.sub(r"\{.*?\}+", "", english, flags=re.DOTALL)
        if re.search("[A-Za-z]{2}", words) and english not in NAMES:
            assert re.search("[א-ת]", hebrew), english
        assert [each for each in TYPED.findall(english) if each not in hebrew] == []
