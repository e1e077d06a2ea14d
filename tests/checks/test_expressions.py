"""The expressions of an instructor's own checks: what they give, what they refuse, and that they stay within bounds."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filing_schemas import Localised
from filing_schemas.rubric import AddedCheck
from filings import assembly
from filings.checks.added import ask, faults
from filings.checks.added.grammar import FUNCTIONS, NAMES, Wrong, parsed
from filings.checks.subject import Subject
from filings.errors import InputError

if TYPE_CHECKING:
    from filings.checks.finding import Hit

CASE = assembly.load(Path(__file__).parent / "base" / "israel")
SUBJECT = Subject(CASE, assembly.profile_of(CASE))


def asked(require: str, each: str | None = "filings.petition", **more: str) -> list[Hit]:
    words = Localised(en="{item}" if each else "no")
    check = AddedCheck(id="OWN-01", statement=words, mend=words, says=words, require=require, each=each, **more)
    return list(ask(check, SUBJECT))


def holds(expression: str) -> bool:
    return not asked(expression)


@pytest.mark.parametrize(
    "expression",
    [
        'item.kind == "injunction-request"',
        'item.date == "2019-05-13" and item.date < "2020"',
        'item.kind in ["motion", "injunction-request"]',
        'item.kind not in ["motion"]',
        "count(item.relief.final) == 3",
        "count(item.relief.final) + 1 - 2 == 2",
        "0 < count(item.grounds) <= 1",
        'item.grounds[0].id == "reasons"',
        'item.grounds[-1].basis[0] == "law-14"',
        "item.grounds[7] == none",
        "item.urgency == none and not item.urgency",
        "not item.urgency < 3",
        "count(item.urgency) == 0 and count(item.title) == 0",
        'find("item.relief.final.*.kind") == ["revoke-licence", "suspend-licence", "costs"]',
        '"costs" in find("item.relief.**.kind")',
        'count(find("filings.*")) == 7',
        'find("case.parties.*.name") == ["The Clinic", "The Authority", "The Company"]',
        'any(find("filings.*.prior_demand")) and not all([])  == false',
        'mentions(item, "THE LAW ASKS") and not mentions(item, "nisi")',
        'mentions(paper.opening, "x") == false',
        "words(item.grounds[0].heading) == 4",
        "words(item.grounds[0]) == words(item.grounds[0].heading) + words(item.grounds[0].paragraphs[0].text)",
        'not mentions(item.relief, "revoke-licence") and not mentions(item, "injunction-request")',
        'lower("ABC") == "abc"',
        'language == "en" and case.language == "en"',
        "paper.id == item.id",
        'filings.petition.form == "administrative-petition"',
        "filings.nothing == none",
        "-1 < 0",
        '"petition" in filings and [1] not in filings and paper not in filings',
        "true and not false",
    ],
)
def test_an_expression_says_what_it_says(expression: str) -> None:
    assert [*faults({"each": "filings.*", "require": expression.replace("item.", "paper.")})] == []
    assert holds(expression)
    assert not holds(f"not ({expression})")


def told(**written: str) -> list[str]:
    return [f"{field}:{wrong.offset}: {wrong.what}" for field, wrong in faults(written)]


@pytest.mark.parametrize(
    ("expression", "what"),
    [
        ("item.kind ==", "This is not an expression."),
        ("item.kind = 'costs'", "This is not an expression."),
        ("'" + "x" * 10 + "' *" * 3, "This is not an expression."),
        ("(" * 300 + "1" + ")" * 300, "This is not an expression."),
        ("not " * 120 + "true", "This expression is too long."),
        (" and ".join(["true"] * 210), "This expression is too long."),
        ("lambda: 1", "An expression cannot hold a function."),
        ("[x for x in item]", "An expression cannot hold a loop."),
        ("(y := 1)", "An expression cannot hold an assignment."),
        ("{'a': 1}", "An expression cannot hold a mapping."),
        ("1 if item else 2", "An expression cannot hold a choice with `if`."),
        ("f'{item}'", "An expression cannot hold a text with places."),
        ("9 ** 9", "An expression cannot hold a power."),
        ("'a' * 9", "An expression cannot hold a product."),
        ("b'a' == 1", "This is neither a text nor a number."),
        ("item.form[0:2]", "Brackets after a list hold a position."),
        ("item['form']", "Brackets after a list hold a position."),
        ("item.form.__class__", "There is no field '__class__'."),
        ("item.model_dump", "There is no field 'model_dump' here."),
        ("item.form.upper", "There is no field 'upper' here."),
        ("item.relief.final.kind", "There is a list before 'kind'."),
        ("open('x')", "There is no function 'open'."),
        ("item.copy()", "'copy' stands behind a point and is called, and what a case holds cannot be called."),
        ("item.foo.bar() == 2", "'bar' stands behind a point and is called, and what a case holds cannot be called."),
        ("count(item)()", "Brackets stand behind something that is no function."),
        ("count()", "The function 'count' takes 1 thing in its brackets."),
        ("mentions(item)", "The function 'mentions' takes 2 things in its brackets."),
        ("count(x=item)", "The function 'count' takes 1 thing in its brackets."),
        ("count(*item)", "An expression cannot hold a star."),
        ("find(item.form)", "The function 'find' takes a path in quotes."),
        ("find('filing.*')", "A path does not begin with 'filing'."),
        ("find('filings.*.frm')", "There is no field 'frm' here."),
        ("find('item.form.*')", "There is no list here to go through."),
        ("find('item.__dict__')", "'__dict__' is no step of a path."),
        ("itme.form", "There is nothing called 'itme'."),
        ("costs", "There is nothing called 'costs'."),
    ],
)
def test_an_expression_that_is_none_is_told_why(expression: str, what: str) -> None:
    assert any(line.endswith(f": {what}") for line in told(each="filings.*", require=expression)), told(
        each="filings.*", require=expression
    )


def test_a_fault_is_told_at_its_place_and_the_nearest_name_is_offered() -> None:
    ((field, wrong),) = faults({"each": "filings.*.relief.final.*", "require": "count(item.bassis) > 0"})
    assert (field, wrong.offset) == ("require", len("count(item."))
    assert wrong.remedy == "Did you mean 'basis'?"


def test_the_place_of_a_fault_counts_characters_in_any_writing() -> None:
    before = '"עתירה" == case.title and '
    assert told(require=f"{before}csae") == [f"require:{len(before)}: There is nothing called 'csae'."]
    assert told(require=f"{before}case.titel") == [f"require:{len(before) + 5}: There is no field 'titel' here."]


def test_a_number_that_nothing_can_be_added_to_is_told() -> None:
    with pytest.raises(InputError, match="This number is too large to add to"):
        asked(f"0.5 + 0x{'f' * 300} > 1")


def test_there_is_no_item_where_a_check_is_asked_once_and_no_paper_in_the_case_itself() -> None:
    assert told(require="item.form == 1") == ["require:0: There is no 'item' here."]
    assert told(each="case.parties.*", require="paper.form == 1") == ["require:0: There is no 'paper' here."]


def test_what_cannot_be_compared_is_told_with_the_check_and_the_place() -> None:
    with pytest.raises(InputError) as refused:
        asked("count(item.form) < item.kind")
    (problem,) = refused.value.problems
    assert problem.place.file.endswith("01-petition.yaml")
    assert problem.what == "The check OWN-01 cannot be worked out here. This compares a number with a text."


def test_a_check_that_looks_at_too_much_is_stopped_soon() -> None:
    began = time.process_time()
    with pytest.raises(InputError, match="looks at too much"):
        asked('count(find("filings.**.**.**.**")) > count(find("filings.**.**.**"))', each="filings.**.**.**")
    assert time.process_time() - began < 20  # it would take for ever


@given(st.text(max_size=80))
def test_whatever_is_typed_is_an_expression_or_is_refused(text: str) -> None:
    for _, wrong in faults({"each": "filings.*", "require": text, "says": text, "at": text}):
        assert wrong.what
        assert wrong.remedy


LEAVES = st.sampled_from(
    ['"costs"', "1", "none", "true", "item", "paper.kind", "item.relief", "item.date", "case", "filings"]
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["==", "<", "in", "and", "or", "+"]), inner).map(
            lambda each: f"({' '.join(each)})"
        ),
        inner.map(lambda each: f"(not {each})"),
        st.tuples(st.sampled_from(["count", "any", "words", "lower"]), inner).map(lambda each: f"{each[0]}({each[1]})"),
    ),
    max_leaves=8,
)


@given(TREES)
@settings(deadline=None)
def test_an_expression_gives_a_value_or_says_why_it_cannot(expression: str) -> None:
    try:
        parsed(expression)
    except Wrong:
        return
    with suppress(InputError):  # which names the check and the place: see above
        holds(expression)


def test_every_name_and_function_is_documented(root: Path) -> None:
    page = (root / "docs" / "rubric.md").read_text(encoding="utf-8")
    assert all(f"`{name}" in page for name in (*NAMES, *FUNCTIONS))
