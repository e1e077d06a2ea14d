"""docxtpl's dialect: what docxtpl prints rightly, the engine prints too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from docxtpl import Listing, RichText
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from conftest import Word

VALUES: dict[str, Any] = {
    "name": "Smith & Jones <Ltd>",
    "yes": True,
    "no": False,
    "n": 3,
    "price": 12.5,
    "items": ["alpha", "beta & co", "gamma"],
    "people": [{"name": "Ann", "age": 30, "tags": ["x", "y"]}, {"name": "Bob", "age": 41, "tags": []}],
    "court": {"name": "District Court", "seat": {"city": "Haifa"}},
    "empty": [],
    "text": "line one\nline two\tafter a tab",
}

PARAGRAPHS: dict[str, tuple[str, ...]] = {
    "a value": ("Hello {{ name }}.",),
    "a value in a value": ("{{ court.seat.city }} and {{ court['name'] }}",),
    "numbers": ("{{ n }} {{ price }} {{ n + 1 }} {{ n * 2 }} {{ 7 // 2 }} {{ 7 % 4 }} {{ 2 ** 3 }}",),
    "a condition in a line": ("{% if yes %}shown{% endif %}{% if no %}hidden{% else %}else{% endif %}",),
    "elif": ("{% if no %}a{% elif n == 3 %}b{% else %}c{% endif %}",),
    "a loop in a line": ("{% for item in items %}{{ item }}{% if not loop.last %}, {% endif %}{% endfor %}.",),
    "a loop of paragraphs": ("{%p for item in items %}", "{{ loop.index }}. {{ item }}", "{%p endfor %}", "end"),
    "a loop of nothing": ("{%p for item in empty %}", "{{ item }}", "{%p else %}", "none", "{%p endfor %}"),
    "a condition of paragraphs": ("{%p if no %}", "hidden", "{%p else %}", "shown {{ name }}", "{%p endif %}"),
    "nested loops": (
        "{%p for person in people %}", "{{ person.name }}", "{%p for tag in person.tags %}", "- {{ tag }}",
        "{%p endfor %}", "{%p endfor %}",
    ),
    "a block over paragraphs": ("{% if no %}one", "two{% endif %} three"),
    "a loop over paragraphs": ("{% for item in items %}{{ item }}", "after {% endfor %}"),
    "filters": ("{{ name|upper }} {{ items|join(', ') }} {{ items|length }} {{ price|round|int }}",),
    "a default": ("{{ name|default('x') }} {{ nothing|default('y') }}",),
    "set": ("{% set total = n + 4 %}{{ total }}",),
    "set in a paragraph of its own": ("{%p set total = 5 %}", "{{ total }}"),
    "a namespace": (
        "{% set ns = namespace(sum=0) %}{% for p in people %}{% set ns.sum = ns.sum + p.age %}{% endfor %}{{ ns.sum }}",
    ),
    "a macro": ("{% macro greet(who) %}Dear {{ who }},{% endmacro %}{{ greet(name) }}",),
    "a comment": ("a{# not printed #}b", "{#p nor this paragraph #}", "c"),
    "methods": ("{{ 'Abc'.upper() }} {{ court.get('name') }} {% for k, v in court.items() %}{{ k }};{% endfor %}",),
    "line breaks and tabs": ("{{ text }}",),
    "joining with the paragraph before": ("one", "{%- if yes %} two{% endif %}", "three"),
    "joining with the paragraph after": ("one {% if yes -%}", "two{% endif %}"),
    "white space control": ("a   {{- name -}}   b",),
    "tests": ("{{ name is defined }} {{ nothing is defined }} {{ n is odd }} {{ items is sequence }}",),
    "a conditional expression": ("{{ 'yes' if yes else 'no' }}{{ 'only' if no }}",),
    "concatenation": ("{{ 'No. ' ~ n ~ '/' ~ name }}",),
    "slices": ("{{ items[0] }} {{ items[-1] }} {{ items[1:]|join }} {{ name[:5] }}",),
    "a call block": ("{% macro box() %}[{{ caller() }}]{% endmacro %}{% call box() %}in{% endcall %}",),
    "a filter block": ("{% filter upper %}loud {{ n }}{% endfilter %}",),
    "with": ("{% with a = 1, b = n %}{{ a + b }}{% endwith %}",),
    "a loop's own names": ("{% for i in items %}{{ loop.index0 }}{{ loop.first }}{{ loop.revindex }} {% endfor %}",),
    "cycle": ("{% for i in items %}{{ loop.cycle('odd', 'even') }} {% endfor %}",),
    "a range": ("{% for i in range(1, 4) %}{{ i }}{% endfor %}",),
    "sorting": ("{% for p in people|sort(attribute='name', reverse=true) %}{{ p.name }} {% endfor %}",),
    "map and select": ("{{ people|map(attribute='name')|join('+') }} {{ [1, 2, 3]|select('odd')|list|length }}",),
    "braces in a value": ("{{ '{{ x }}' }}",),
    "escaped braces": ("{_{ not a tag }_} and {_% nor this %_}",),
    "raw": ("{% raw %}{{ name }}{% endraw %} {{ n }}",),
}  # fmt: skip


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_paragraphs_say_what_docxtpl_says(word: Word, name: str) -> None:
    template = word.document(*PARAGRAPHS[name])
    assert word.look(word.fill(template, VALUES, undefined="blank")) == word.look(word.docxtpl(template, VALUES))


TABLES: dict[str, tuple[tuple[str, ...], ...]] = {
    "rows": (("Name", "Age"), ("{%tr for p in people %}", ""), ("{{ p.name }}", "{{ p.age }}"), ("{%tr endfor %}", "")),
    "rows left out": (("a", "b"), ("{%tr if no %}", ""), ("c", "d"), ("{%tr endif %}", "")),
    "columns": (
        ("{%tc for i in items %}", "{{ i }}", "{%tc endfor %}"),
        ("{%tc for i in items %}", "{{ loop.index }}", "{%tc endfor %}"),
    ),
    "one column fewer": (("{%tc if no %}", "x", "{%tc endif %}", "y"), ("{%tc if no %}", "1", "{%tc endif %}", "2")),
    "a wide cell": (("{% colspan 2 %}{{ name }}",), ("a", "b")),
    "a coloured cell": (("{% cellbg 'FF0000' %}{{ name }}", "b"),),
    "cells merged downwards": (
        ("{%tr for p in people %}", ""), ("{% vm %}Names", "{{ p.name }}"), ("{%tr endfor %}", ""),
    ),
    "cells merged sideways": (
        ("{%tc for i in items %}", "{% hm %}Head", "{%tc endfor %}"),
        ("{%tc for i in items %}", "{{ i }}", "{%tc endfor %}"),
    ),
    "a loop inside a cell": ((("<w:p><w:r><w:t>{%p for i in items %}</w:t></w:r></w:p>"
                              "<w:p><w:r><w:t>{{ i }}</w:t></w:r></w:p>"
                              "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p><w:p/>"), "b"),),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_tables_say_what_docxtpl_says(word: Word, name: str) -> None:
    template = word.raw(word.table(*TABLES[name]) + word.p("after"))
    ours, theirs = word.look(word.fill(template, VALUES)), word.look(word.docxtpl(template, VALUES))
    assert ours == theirs


def test_rich_text_is_printed_with_and_without_its_prefix(word: Word) -> None:
    values = {"x": RichText("bold & <b>", bold=True)}
    assert word.look(word.fill(word.document("a {{r x }} b"), values))["bold"] == ["bold & <b>"]
    assert word.look(word.fill(word.document("a {{ x }} b"), values))["bold"] == ["bold & <b>"]
    assert word.paragraphs(word.fill(word.document("a {{ x }} b"), values)) == ["a bold & <b> b"]


def test_rich_text_keeps_the_schemas_order_in_its_runs(word: Word) -> None:
    values = {"x": RichText("t", bold=True, highlight="FFFF00", size=24, font="Arial", style="Strong", color="FF0000")}
    xml = word.body(word.fill(word.document("{{r x }}"), values))
    names = ["rStyle", "rFonts", "b", "color", "sz", "szCs", "shd"]
    places = [
        xml.index(f"<w:{name}{end}") for name, end in zip(names, (" ", " ", "/", " ", " ", " ", " "), strict=True)
    ]
    assert places == sorted(places)
    assert 'w:val="clear"' in xml


def test_a_listing_gives_paragraphs_pages_lines_and_tabs(word: Word) -> None:
    template = word.document("{{ x }}")
    values = {"x": Listing("one & two\nthree\tfour\afive\fsix")}
    assert word.look(word.fill(template, values)) == word.look(word.docxtpl(template, values))


def test_a_value_at_a_paragraph_or_run_tag_needs_no_markup(word: Word) -> None:
    filled = word.fill(word.document("{{p x }}", "a {{r x }} b"), {"x": "plain & simple"})
    assert word.paragraphs(filled) == ["plain & simple", "a plain & simple b"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{%p if x == '50%' %}|kept|{%p endif %}", ["kept"]),
        ("{%p if x == {} %}|kept|{%p endif %}|end", ["end"]),
        ("{%p if n % 2 == 1 %}|odd|{%p endif %}", ["odd"]),
        ("{%p\u00a0if\u00a0n == 3 %}|kept|{%p endif %}", ["kept"]),
        ("{{ „low“ }} {{ «angle» }} {{ ‘single’ }} {{ “double” }}", ["low angle single double"]),
        ("{{ ‘Plaintiff’s motion’ }}", ["Plaintiff’s motion"]),
        ("{{ 'Plaintiff’s' }}", ["Plaintiff’s"]),
        ("{{ n – 1 }}", ["2"]),
        ("{{ '}} and %}' }}", ["}} and %}"]),
        ("{{ {'a': {'b': n}}['a']['b'] }}", ["3"]),
        ("{{ a\u200b.b }}", ["1"]),
        ("{{ \"A & B\" }}{{ ' <ok>' if company == 'A & B' else ' <wrong>' }}", ["A & B <ok>"]),
        ("{{ x ~ ' & co' }}", ["50% & co"]),
    ],
)
def test_what_word_and_docxtpl_spoil_in_a_tag_is_right_here(word: Word, text: str, printed: list[str]) -> None:
    values = {"x": "50%", "n": 3, "a": {"b": 1}, "company": "A & B"}
    assert word.paragraphs(word.fill(word.document(*text.split("|")), values)) == printed


@pytest.mark.parametrize(
    "inside",
    [
        '<w:r><w:t>{{ na</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>me }}</w:t></w:r>',
        "<w:r><w:t>{</w:t></w:r><w:r><w:t>{ name }</w:t></w:r><w:r><w:t>}</w:t></w:r>",
        (
            '<w:r><w:t>{{ </w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t>name</w:t></w:r></w:ins>'
            '<w:del w:id="2" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t> }}</w:t></w:r>'
        ),
        (
            '<w:r><w:t>{{ na</w:t></w:r><w:bookmarkStart w:id="1" w:name="b"/>'
            '<w:r><w:t>me }}</w:t></w:r><w:bookmarkEnd w:id="1"/>'
        ),
        "<w:r><w:t>{{</w:t><w:br/><w:t>name }}</w:t></w:r>",
        '<w:r><w:t>{{ name</w:t><w:tab/></w:r><w:hyperlink w:anchor="b"><w:r><w:t>}}</w:t></w:r></w:hyperlink>',
        "<w:sdt><w:sdtContent><w:r><w:t>{{ name }}</w:t></w:r></w:sdtContent></w:sdt>",
    ],
)
def test_a_tag_split_by_word_is_one_tag(word: Word, inside: str) -> None:
    filled = word.fill(word.raw(f"<w:p><w:r><w:t>a </w:t></w:r>{inside}<w:r><w:t> b</w:t></w:r></w:p>"), {"name": "N"})
    xml = word.body(filled)
    assert "".join(re.findall(r"<w:t[ >][^<]*", xml)).count("N") == 1
    assert "{{" not in xml
    assert xml.count("<w:bookmarkStart") == xml.count("<w:bookmarkEnd")


def test_a_tag_over_two_paragraphs_joins_them(word: Word) -> None:
    template = word.document("Before {{ name", "}} after")
    assert word.paragraphs(word.fill(template, VALUES)) == ["Before Smith & Jones <Ltd> after"]


def test_what_follows_a_run_tag_keeps_its_formatting(word: Word) -> None:
    template = word.raw(word.p("before {{r x }} after", rpr="<w:b/>"))
    assert word.look(word.fill(template, {"x": "x"}))["bold"] == ["before ", "x", " after"]


def test_escaped_braces_are_no_tag_left_over(word: Word) -> None:
    template = word.compile(word.document("{_{ name }_} & {% raw %}{{ x }}{% endraw %} {{ name }}", "{{ n }}"))
    filled = template.filled({"name": "N", "n": 1})
    assert word.paragraphs(filled.document) == ["{{ name }} & {{ x }} N", "1"]
    assert template.audit(filled) == ()
    constant = word.compile(word.document("{_{ name }_}"))
    assert constant.audit(constant.filled({})) == ()


def test_an_ampersand_in_static_text_stays(word: Word) -> None:
    template = word.raw(word.table(("A &amp; B", "{{ name }}")) + word.p("Q &lt;x&gt; {{ name }}"))
    assert word.paragraphs(word.fill(template, {"name": "n"})) == ["A & B", "n", "Q <x> n"]


def _inline(depth: int) -> st.SearchStrategy[str]:
    leaf = st.sampled_from(["text ", "{{ name }} ", "{{ n }} ", "{{ items|join('-') }} ", "{# c #}", "A & B < C "])
    if depth == 0:
        return leaf
    inner = st.lists(_inline(depth - 1), min_size=1, max_size=3).map("".join)
    return st.one_of(
        leaf,
        inner.map(lambda text: f"{{% if yes %}}{text}{{% endif %}}"),
        inner.map(lambda text: f"{{% if no %}}{text}{{% else %}}other{{% endif %}}"),
        inner.map(lambda text: f"{{% for i in items %}}{text}{{{{ i }}}}{{% endfor %}}"),
    )


def _lines(depth: int) -> st.SearchStrategy[list[str]]:
    line = st.lists(_inline(1), min_size=1, max_size=3).map(lambda pieces: ["".join(pieces)])
    if depth == 0:
        return line
    inner = st.lists(_lines(depth - 1), min_size=1, max_size=3).map(
        lambda blocks: [x for block in blocks for x in block]
    )
    return st.one_of(
        line,
        inner.map(lambda lines: ["{%p if yes %}", *lines, "{%p endif %}"]),
        inner.map(lambda lines: ["{%p if no %}", *lines, "{%p else %}", *lines, "{%p endif %}"]),
        inner.map(lambda lines: ["{%p for i in items %}", *lines, "{%p endfor %}"]),
        inner.map(lambda lines: ["{%p for i in empty %}", *lines, "{%p endfor %}"]),
    )


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_lines(2))
def test_any_small_template_says_what_docxtpl_says(word: Word, lines: list[str]) -> None:
    template = word.document(*lines)
    assert word.look(word.fill(template, VALUES)) == word.look(word.docxtpl(template, VALUES))
