"""Templates from anywhere: what attacks, each refused with a line, and nothing outside the template is read."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

from filings.errors import FilingsError, InputError, TemplateError, UsageError
from filings.word.engine.confined import Confined, Limits

if TYPE_CHECKING:
    from conftest import Word

EXPRESSIONS = {
    "globals of a helper": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "classes of a text": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "classes by subscript": "{{ ''['__class__'] }}",
    "classes by a built name": "{{ ''['__cla' ~ 'ss__'] }}",
    "classes by a filter": "{{ [''] | map(attribute='__class__') | list }}",
    "classes by attr": "{{ ''|attr('__class__') }}",
    "globals of a macro": "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "the context": "{{ self._TemplateReference__context }}",
    "format": "{{ '{0.__class__}'.format(x) }}",
    "format_map": "{{ '{a.__class__}'.format_map(x) }}",
    "format by a filter's name": "{{ ['%999999999d'] | map('format', 1) | list }}",
    "our own filters": "{{ x|__print(1) }}",
    "our own filters by name": "{{ [x]|map('__method', 'upper')|list }}",
    "a call of a value": "{{ x() }}",
    "a call of a value under another name": "{% set f = model %}{{ f() }}",
    "a call of a class given as a value": "{% macro f() %}{% endmacro %}{% set f = kind %}{{ f() }}",
    "a call of a value's method": "{{ model.parse_file('/etc/passwd') }}",
    "a call of a class": "{{ model.model_validate_json('1') }}",
    "a live model": "{{ model.title }}",
    "a live model printed": "{{ model }}",
    "an import": "{% import 'os' as os %}",
    "an include": "{% include '/etc/passwd' %}",
    "an extends": "{% extends 'x' %}",
    "a repetition": "{{ 'x' * 10 ** 9 }}",
    "a repetition of a list": "{{ [1] * 999999999 }}",
    "a power": "{{ 9 ** 9 ** 9 ** 9 }}",
    "a wide format": "{{ '%999999999d' % 1 }}",
    "a wide format with a star": "{{ '%*d' % (999999999, 1) }}",
    "a wide column": "{{ 'x'.ljust(999999999) }}",
    "a wide filter": "{{ 'x'|center(999999999) }}",
    "a wide date": "{{ day.strftime('%999999999d') }}",
    "a long range": "{% for i in range(999999999) %}{% endfor %}",
    "growth by replacement": "{{ " + "'aaaaaaaaaa'" + ".replace('a', 'aaaaaaaaaa')" * 30 + " }}",
    "growth by a filter": "{{ 'aaaaaaaaaa'" + "|replace('a', 'aaaaaaaaaa')" * 30 + " }}",
    "a deep expression": "{{ " + "(" * 1500 + "1" + ")" * 1500 + " }}",
    "a long tag": "{{ '" + "x" * 5000 + "' }}",
    "a change of a value": "{{ items.append(1) }}",
    "a change by do": "{% do items.clear() %}",
    "a change of a mapping": "{{ group.update(a=1) }}",
    "a random choice": "{{ items|random }}",
    "deep nesting": "{% if x %}" * 60 + "{% endif %}" * 60,
}


class Model(BaseModel):
    title: str = "secret"


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_an_attack_is_refused_with_a_line(word: Word, name: str) -> None:
    import datetime as dt  # noqa: PLC0415  for this value alone

    values = {"x": "x", "model": Model(), "kind": Model, "items": [1], "group": {"a": 0}, "day": dt.date(2026, 5, 1)}
    with pytest.raises(FilingsError) as caught:
        word.fill(word.document(EXPRESSIONS[name]), values)
    assert all(str(problem).startswith("template.docx, body:1:") for problem in caught.value.problems)
    assert values["items"] == [1]
    assert values["group"] == {"a": 0}


def test_data_is_never_read_as_a_tag(word: Word) -> None:
    filled = word.fill(word.document("{{ x }}"), {"x": "{{ 7*7 }}"})
    assert word.paragraphs(filled) == ["{{ 7*7 }}"]


def test_macros_loops_and_pure_methods_are_not_attacks(word: Word) -> None:
    template = word.document(
        "{% macro m(a) %}<{{ a }}>{% endmacro %}{{ m('x').strip() }}",
        "{% set comma = joiner('; ') %}{% for i in [1, 2] %}{{ comma() }}{{ i }}{% endfor %}",
        "{{ 'a,b'.split(',')|join(';') }} {{ {'k': 1}.items()|list|length }} {{ '%.2f'|format(2) }}",
    )
    assert word.paragraphs(word.fill(template, {})) == ["<x>", "1; 2", "a;b 1 2.00"]


def test_a_confined_template_fills_as_it_does_at_home(word: Word) -> None:
    template = word.compile(word.document("{{ name }}", "{{ 'a'|upper }}"))
    with Confined(template) as confined:
        for name in ("one", "two & <three>"):
            assert confined.fill({"name": name}) == template.fill({"name": name})
        with pytest.raises(TemplateError, match="no value named “name”"):
            confined.fill({})
        with pytest.raises(InputError, match=r"U\+0007"):
            confined.fill({"name": "\a"})
        assert confined.filled({"name": "still"}).printed == ("still", "A")


def test_a_confined_template_takes_filters_by_their_name(word: Word) -> None:
    template = word.compile(word.document("{{ name|plain }}"))
    with Confined(template) as confined:
        made = confined.fill({"name": "a &amp; b"}, filters={"plain": html.unescape})
        assert word.paragraphs(made) == ["a & b"]
        with pytest.raises(UsageError, match="“plain” cannot go to the process"):
            confined.fill({"name": "x"}, filters={"plain": lambda value: value})
        with pytest.raises(TemplateError, match="There is no filter “plain”"):
            confined.fill({"name": "x"})


def test_values_that_cannot_go_to_the_process_are_told(word: Word) -> None:
    with Confined(word.compile(word.document("{{ name }}"))) as confined:
        with pytest.raises(InputError, match="cannot go to the process"):
            confined.fill({"name": "x", "other": lambda: 1})
        assert word.paragraphs(confined.fill({"name": "x"})) == ["x"]


LOOPS = "".join(f"{{% for a{n} in range(9999) %}}" for n in range(6)) + "x" + "{% endfor %}" * 6
GROWTH = "{% set ns = namespace(t='xxxxxxxxxx') %}{% for a in range(60) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}"


@pytest.mark.parametrize("line", [LOOPS, GROWTH], ids=["time", "memory"])
def test_a_confined_template_is_stopped_at_its_limits_and_can_be_filled_again(word: Word, line: str) -> None:
    template = word.compile(word.document("{% if attack %}" + line + "{% endif %}end"))
    with Confined(template, Limits(memory=600 << 20, seconds=2)) as confined:
        with pytest.raises(TemplateError, match=r"took more than 2 seconds, or more than 600 MB"):
            confined.fill({"attack": True})
        assert word.paragraphs(confined.fill({"attack": False})) == ["end"]
