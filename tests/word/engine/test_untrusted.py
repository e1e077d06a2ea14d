"""Templates from anywhere: what attacks, each refused with a line, and nothing outside the template is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

from filings.errors import FilingsError

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

    values = {"x": "x", "model": Model(), "items": [1], "group": {"a": 0}, "day": dt.date(2026, 5, 1)}
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
        "{{ 'a,b'.split(',')|join(';') }} {{ {'k': 1}.items()|list|length }} {{ '%.2f'|format(2) }}",
    )
    assert word.paragraphs(word.fill(template, {})) == ["<x>", "a;b 1 2.00"]
