"""Whatever a tag does wrong with its values is told at its place, never as a traceback."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filings.compose.rich import Block, Rich, Span
from filings.errors import TemplateError
from filings.word.engine.filters import FILTERS
from filings.word.engine.sandbox import METHODS

if TYPE_CHECKING:
    from conftest import Word

    from filings.errors import Problem

VALUES: dict[str, Any] = {
    "s": "some text", "n": 5, "z": 0, "f": 1.5, "mixed": [3, "a", None], "nums": [1, 2, 3], "pairs": [[1], [2]],
    "d": {"b": 1, "a": "x"}, "rows": [{"k": 1}, {"k": "a"}], "none": None, "big": 10**300, "day": dt.date(2026, 1, 2),
    "dec": Decimal("1.5"), "rich": Rich((Block((Span("bold", bold=True),)),)),
}  # fmt: skip
MISUSES = (
    "{{ s|truncate(-5) }}", "{{ s|truncate('a') }}", "{{ s|truncate(1,2,3,4,5,6) }}", "{{ s|upper(1) }}",
    "{{ s|replace }}", "{{ n/z }}", "{{ n//z }}", "{{ n%z }}", "{{ z**-1 }}", "{{ dec/z }}", "{{ '%d'|format(s) }}",
    "{{ '%q'|format(n) }}", "{{ '%s %s'|format(n) }}", "{{ '%(a)s'|format(b=1) }}", "{{ '%d' % s }}",
    "{{ 'a'*10**9 }}", "{{ nums*10**9 }}", "{{ (10**200)**200 }}", "{{ big*big }}", "{{ 'inf'|float|int }}",
    "{{ s[::0] }}", "{{ nums[:'a'] }}", "{{ {nums: 1} }}", "{{ d.get(nums) }}", "{{ dict(1) }}", "{{ nums|dictsort }}",
    "{{ d|dictsort(by='x') }}", "{{ d|dictsort(false, 'value') }}", "{{ mixed|sort }}",
    "{{ rows|sort(attribute='k') }}",
    "{{ mixed|sum }}", "{{ mixed|max }}", "{{ n|first }}", "{{ n|length }}", "{{ n|join }}", "{{ n|unique|list }}",
    "{% for x in nums|slice(0) %}{{ x }}{% endfor %}", "{% for x in nums|slice('b') %}{{ x }}{% endfor %}",
    "{{ s|round }}", "{{ n|round(2, 'up') }}", "{{ f|round(400, 'floor') }}", "{{ s|abs }}",
    "{{ s < n }}", "{{ none < n }}", "{{ s + n }}", "{{ none + 1 }}", "{{ -s }}", "{{ nums - 1 }}", "{{ n in s }}",
    "{{ loop.index }}", "{% for x in nums recursive %}{{ loop(nums) }}{% endfor %}",
    "{% for x in n %}{{ x }}{% endfor %}", "{% for a, b in nums %}{{ a }}{% endfor %}",
    "{% for a, b in pairs %}{{ a }}{% endfor %}", "{% for x in none %}{{ x }}{% endfor %}",
    "{% macro m(a) %}{{ m(a) }}{% endmacro %}{{ m(1) }}", "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2, 3) }}",
    "{% macro m(a) %}{{ caller() }}{% endmacro %}{{ m(1) }}", "{{ range(10**9)|list }}", "{{ range('a') }}",
    "{{ range(1, 2, 0)|list }}", "{{ namespace(1) }}", "{% set n.x = 1 %}{{ n }}", "{{ cycler() }}",
    "{{ joiner(1, 2, 3) }}", "{{ s.center(10**9) }}", "{{ s.split('') }}", "{{ s.join(nums) }}", "{{ s.index('zz') }}",
    "{{ n.upper() }}", "{{ nums.index(99) }}", "{{ day.strftime(1) }}", "{{ day + 1 }}", "{{ day < n }}",
    "{{ ((-8) ** 0.5)|round }}", "{{ s|wordwrap(0) }}", "{{ s|indent(nums) }}", "{{ nums|urlencode }}",
    "{{ s|filesizeformat }}", "{{ nums|groupby('k')|list }}", "{{ nums|map('nope')|list }}", "{{ nums|map(5)|list }}",
    "{{ nums|map('truncate', -5)|join }}", "{{ nums|select('nope')|list }}", "{{ n is divisibleby(0) }}",
    "{{ n is gt(s) }}", "{{ n|items|list }}", "{{ nums|join(1, 2, 3) }}", "{{ s|trim(1) }}", "{{ s|format(1) }}",
    "{{ pairs|unique|list }}", "{{ rich + 1 }}", "{{ rich|round }}", "{{ rich < 1 }}", "{{ rich.upper(1) }}",
    "{% with a=n/z %}{{ a }}{% endwith %}", "{% filter truncate(-5) %}abc{% endfilter %}",
    "{% set x %}{{ n/z }}{% endset %}{{ x }}", "{% if s > 5 %}a{% endif %}", "{% if n/z %}a{% elif 1 %}b{% endif %}",
    "{% for x in nums if x/z %}{{ x }}{% endfor %}", "{{ 1 if n/z else 2 }}", "{{ '%c'|format(-1) }}",
    "{{ '%*d'|format(9999999, 1) }}", "{{ s|upper(**d) }}", "{{ range(*n) }}", "{{ dict(**{1: 2}) }}", "{{ 1e999 }}",
)  # fmt: skip


@pytest.mark.parametrize("tag", MISUSES)
def test_a_tag_that_cannot_be_worked_out_is_told_at_its_place(word: Word, tag: str) -> None:
    with pytest.raises(TemplateError) as error:
        word.fill(word.document("It is said.", tag), VALUES)
    for problem in error.value.problems:
        assert (problem.place.file, problem.place.line) == ("template.docx, body", 2)


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{{ n/z }}", "The tag divides by zero. Test the number first: {% if … %}."),
        ("{{ s|upper(1) }}", "The tag gives “upper” more, fewer or other arguments than it takes."),
        ("{{ s < n }}", "The tag compares a text with a number."),
        ("{{ none + 1 }}", "The tag reckons a missing value with a number."),
        ("{% for x in n %}{{ x }}{% endfor %}", "The tag goes through a number as if it were a list."),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "A macro or a loop calls itself without end."),
        ("{{ '%(a)s'|format(b=1) }}", "The tag asks for 'a', which is not given."),
    ],
)
def test_it_is_told_in_words(word: Word, tag: str, told: str) -> None:
    with pytest.raises(TemplateError) as error:
        word.fill(word.document(tag), VALUES)
    assert told in str(error.value.problems[0])


NAMES = st.sampled_from([*VALUES, "missing", "1", "'x'", "-3", "0.5", "[]", "{}", "true", "10**9"])
ARGUMENTS = st.lists(st.one_of(NAMES, st.sampled_from(["attribute='k'", "width=0", "by=1"])), max_size=3).map(", ".join)
PIPES = st.builds("|{}({})".format, st.sampled_from(sorted(FILTERS)), ARGUMENTS)
CALLS = st.builds(".{}({})".format, st.sampled_from(sorted(METHODS)), ARGUMENTS)
SIGNS = st.builds(" {} {}".format, st.sampled_from(["+", "-", "*", "/", "//", "%", "**", "<", "==", "in", "~"]), NAMES)
ITEMS = st.builds("[{}]".format, st.one_of(NAMES, st.sampled_from(["::0", "1:", ":n", "none:", "::-1"])))
EXPRESSIONS = st.builds(
    lambda name, steps: f"{{{{ {name}{''.join(steps)} }}}}",
    NAMES,
    st.lists(st.one_of(PIPES, CALLS, SIGNS, ITEMS), min_size=1, max_size=3),
)


@settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))
@given(EXPRESSIONS, st.sampled_from(["strict", "blank"]))
def test_any_expression_prints_or_is_told(word: Word, tag: str, undefined: str) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        word.fill(word.document("It is said.", tag), VALUES, undefined=undefined)
    except TemplateError as error:
        problems = error.problems
    assert {problem.place.line for problem in problems} <= {2}
