"""Every fault of a template is told at once, at its place, in an instructor's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings.errors import InputError, TemplateError
from filings.word.engine.faults import TemplateFault

if TYPE_CHECKING:
    from conftest import Word

CASES: list[tuple[tuple[str, ...], str]] = [
    (("{% if x %}", "text"), "body:1:1: “if” opens here and is never closed. Write {% endif %} where it ends."),
    (("{%p for x in y %}",), "body:1:1: “for” opens here and is never closed. Write {%p endfor %} where it ends."),
    (("a {% endif %}",), "body:1:3: “endif” closes nothing: no “if” is open here."),
    (("{% else %}",), "body:1:1: “else” stands outside any “if”."),
    (
        ("Dear {{ name",),
        "body:1:6: A tag opens with “{{” and never closes. Write “}}” at its end, in the same paragraph.",
    ),
    (("Name: {{ v", "Other {{ w }}"), "body:1:7: A tag opens with “{{” and never closes."),
    (("trial_court}}",), "body:1:12: “}}” closes a tag that never opens."),
    (("{trial_court}}",), "body:1:13: “}}” closes a tag that never opens."),
    (("a #}",), "body:1:3: “#}” closes a tag that never opens."),
    (("{ { v } }",), "body:1:1: A space stands between the braces of a tag."),
    (("{{ a b }}",), "body:1:1: “b” is not expected in “a b”."),
    (("{{%if x }}",), "body:1:1: “%if x” has a bracket or a brace that does not match."),
    (("{% if %}x{% endif %}",), "body:1:1: “if” stops where a name or a value is expected."),
    (("{{ }}",), "body:1:1: The tag is empty."),
    (("{% iff x %}",), "body:1:1: “iff” is not a keyword. Did you mean “if”?"),
    (("{% p if x %}",), "body:1:1: There is a space before “p”. Write it next to the percent sign: {%p … %}."),
    (("{%P if x %}", "{%P endif %}"), "body:1:1: “P” is written with a capital. Write it next to the"),
    (("KEEP ME {%p if x %}", "{%p endif %}"), "and “KEEP ME” in the same paragraph would be lost."),
    (("{%p if x %}text{%p endif %}",), "in the same paragraph would be lost."),
    (("{%tr if x %}", "{%tr endif %}"), "body:1:1: A “tr” tag stands outside any table row."),
    (("{% vm %}",), "body:1:1: “vm” stands outside any table cell."),
    (("{% if x %}", "{%p endif %}"), "Write both in the same way; here one is {% … %} and the other {%p … %}."),
    (("{{ x.__class__ }}",), "“__class__” begins with an underscore"),
    (("{{ x is foo }}",), "There is no test “is foo”."),
    (("{{ f(1) }}",), "A template cannot call “f”."),
    (("{{ '{}'.format(x) }}",), "Use the filter: {{ '%.2f'|format(amount) }}."),
    (("{% include 'x' %}",), "A shared block is included by a tag in a paragraph of its own"),
    (("{% else if x %}",), "“else” says nothing else. For another condition, write “elif”."),
]


@pytest.mark.parametrize(("paragraphs", "line"), CASES, ids=[case[0][0] for case in CASES])
def test_a_fault_is_named_at_its_place(word: Word, paragraphs: tuple[str, ...], line: str) -> None:
    with pytest.raises(TemplateError) as caught:
        word.compile(word.document(*paragraphs), name="motion.docx")
    assert line in str(caught.value)
    assert str(caught.value).startswith("motion.docx, body")


def test_all_the_faults_of_a_template_are_told_at_once(word: Word) -> None:
    body = word.p("Facts", ppr='<w:pStyle w:val="Heading1"/>') + word.p("a {{ b c }}") + word.p("{% if x %}")
    template = word.raw(
        body, header=word.p("{{ }}"), footnotes=f'<w:footnote w:id="3">{word.p("{{ x.__y }}")}</w:footnote>'
    )
    with pytest.raises(TemplateError) as caught:
        word.compile(template)
    places = [(fault.where.part, fault.where.paragraph, fault.where.heading) for fault in _faults(caught.value)]
    assert places == [("body", 2, "Facts"), ("body", 3, "Facts"), ("footnote 3", 1, ""), ("header 1", 1, "")]


def test_a_fault_shows_its_text_with_a_caret(word: Word) -> None:
    with pytest.raises(TemplateError) as caught:
        word.compile(word.document("The petitioner {{ a b }} asks"))
    assert _faults(caught.value)[0].excerpt() == "The petitioner {{ a b }} asks\n               ^"


def test_every_name_without_a_value_is_told_at_once_with_the_nearest_known(word: Word) -> None:
    template = word.compile(word.document("{{ plantiff }}", "{% if cuort.name %}x{% endif %}", "{{ party.nam }}"))
    with pytest.raises(TemplateError) as caught:
        template.fill({"plaintiff": "P", "court": {"name": "C"}, "party": {"name": "N"}})
    assert str(caught.value).splitlines() == [
        "template.docx, body:1:1: There is no value named “plantiff”. Did you mean “plaintiff”?",
        "template.docx, body:2:1: There is no value named “cuort”. Did you mean “court”?",
        "template.docx, body:3:1: The value has no “nam”. Did you mean “name”?",
    ]


def test_a_tag_that_fails_does_not_hide_those_after_it(word: Word) -> None:
    template = word.compile(word.document("{{ 1 / n }}", "{{ items + 1 }}", "{{ who }}"))
    with pytest.raises(TemplateError) as caught:
        template.fill({"n": 0, "items": []})
    assert [fault.where.paragraph for fault in _faults(caught.value)] == [1, 2, 3]


def test_a_missing_filter_is_told_at_each_place(word: Word) -> None:
    template = word.compile(word.document("{{ a|uper }}", "{{ b|inline_markdown }}", "{{ c|uper }}"))
    assert template.filters == {"uper", "inline_markdown"}
    with pytest.raises(TemplateError) as caught:
        template.fill({"a": "", "b": "", "c": ""}, filters={"inline_markdown": str})
    assert str(caught.value).splitlines() == [
        "template.docx, body:1:1: There is no filter “uper”. Did you mean “upper”?",
        "template.docx, body:3:1: There is no filter “uper”. Did you mean “upper”?",
    ]


@pytest.mark.parametrize(
    ("value", "code"), [("a\x00b", "U+0000"), ("\x07", "U+0007"), ("\ud800", "U+D800"), ("\ufdd0", "U+FDD0")]
)
def test_a_value_that_no_document_can_hold_is_refused_at_its_tag(word: Word, value: str, code: str) -> None:
    with pytest.raises(InputError, match=r"body:1:3: The value holds the character") as caught:
        word.fill(word.document("a {{ x }}"), {"x": value})
    assert code in str(caught.value)


@pytest.mark.parametrize(
    ("value", "what"),
    [
        (None, "missing (None)"),
        ([1], "prints a list"),
        ({"a": 1}, "a group of values"),
        ({1}, "class set"),
        (object(), "class object"),
    ],
)
def test_a_value_that_says_nothing_is_refused_at_its_tag(word: Word, value: object, what: str) -> None:
    with pytest.raises(TemplateError) as caught:
        word.fill(word.document("{{ x }}"), {"x": value})
    assert what in str(caught.value)


def test_a_blank_filling_prints_nothing_for_what_is_missing(word: Word) -> None:
    template = word.compile(word.document("a{{ nothing }}b{% if nothing %}c{% endif %}"))
    assert word.paragraphs(template.fill({}, undefined="blank")) == ["ab"]


def _faults(error: TemplateError) -> list[TemplateFault]:
    return [problem for problem in error.problems if isinstance(problem, TemplateFault)]
