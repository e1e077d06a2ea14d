"""Whatever is in a value is printed faithfully, or refused; nothing of it is ever markup."""

from __future__ import annotations

import datetime as dt
import unicodedata
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filings.errors import FilingsError
from filings.word import audit

if TYPE_CHECKING:
    from conftest import Word

    from filings.word import Template

PRINTABLE = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t&<>\"'{}%#"), max_size=60
).filter(lambda text: not any(0xFDD0 <= ord(char) <= 0xFDEF or ord(char) & 0xFFFE == 0xFFFE for char in text))
QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_values_hold_markup_tags_and_marks_and_print_as_they_are(word: Word) -> None:
    values = [
        "Smith & Jones <Ltd>", "]]>", "</w:t></w:r></w:p><w:p>IT IS SO ORDERED", "{{ 7*7 }} {_{ k }_} {% y %} {# z #}",
        "&amp; &lt;", "\u202eright to left\u202c", "\U0001f600 \U00020000", "שלום עולם", "a\u00a0b\u2003c",
        "x" * 200_000, "'single' \"double\"", "  spaces  kept  ", "\u2028", "\x85",
    ]  # fmt: skip
    template = word.compile(word.document("a {{ x }} b"))
    for value in values:
        assert word.paragraphs(template.fill({"x": value})) == [f"a {value} b"]


def test_line_ends_of_every_kind_are_line_breaks(word: Word) -> None:
    filled = word.fill(word.document("{{ x }}"), {"x": "1\n2\r\n3\r4\x0b5\t6"})
    assert word.paragraphs(filled) == ["1\n2\n3\n4\n5\t6"]


@pytest.mark.parametrize(
    ("value", "printed"),
    [(3, "3"), (2.5, "2.5"), (True, "True"), (Decimal("1.10"), "1.10"), (dt.date(2026, 5, 1), "2026-05-01"), ("", "")],
)
def test_plain_data_is_printed_as_text(word: Word, value: object, printed: str) -> None:
    assert word.paragraphs(word.fill(word.document("[{{ x }}]"), {"x": value})) == [f"[{printed}]"]


@cache
def printing(word: Word, *lines: str) -> Template:
    """Compile a template once for all the examples of a property."""
    return word.compile(word.document(*lines))


@QUIET
@given(PRINTABLE, PRINTABLE)
def test_any_text_comes_out_as_it_went_in(word: Word, first: str, second: str) -> None:
    filled = printing(word, "{{ x }}|{{ y }}", "{{r x }}", "{{p y }}").filled({"x": first, "y": second})
    read = word.paragraphs(filled.document)
    assert read == [f"{first}|{second}", first, second]


@QUIET
@given(st.text(max_size=20))
def test_any_text_at_all_is_printed_or_refused(word: Word, text: str) -> None:
    template = printing(word, "a{{ x }}b")
    try:
        filled = template.fill({"x": text})
    except FilingsError as error:
        assert "holds the character" in str(error)  # noqa: PT017  the property has two outcomes
        assert any(unicodedata.category(char) in {"Cs", "Cc", "Cn"} for char in text)
    else:
        clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
        assert word.paragraphs(filled) == [f"a{clean}b"]


TAGS = st.sampled_from(
    ["{{ x }}", "{{ y }}", "text", "{% if yes %}", "{% endif %}", "{% for i in items %}", "{{ i }}", "{% endfor %}",
     "{%p if yes %}", "{%p else %}", "{%p endif %}", "{%p for i in items %}", "{%p endfor %}", "{{ nothing }}",
     "{{r x }}", "{{p x }}", "{{", "}}", "{% else %}", "{{ x|upper }}", "{#c#}", "{%- if yes %}", "-%}", "{{ x.y }}",
     "{{ 1/0 }}"]
)  # fmt: skip


@settings(QUIET, max_examples=200)
@given(
    st.lists(st.lists(TAGS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=6), st.booleans(), st.booleans()
)
def test_any_template_makes_a_sound_document_or_is_refused(
    word: Word,
    lines: list[str],
    yes: bool,  # noqa: FBT001  generated
    table: bool,  # noqa: FBT001  generated
) -> None:
    made = word.raw(
        word.table(*((line, "c") for line in lines)) + word.p("x") if table else "".join(map(word.p, lines))
    )
    values = {"x": "v & <w>", "y": "z\n", "yes": yes, "items": ["1", "2"] if yes else []}
    try:
        template = word.compile(made)
        filled = template.filled(values)
    except FilingsError as error:
        assert all(problem.remedy for problem in error.problems)  # noqa: PT017  the property has two outcomes
    else:
        assert template.audit(filled) == ()
        assert audit(filled.document) == ()
