from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.language import attached, direction, joined, separators, unbroken, written_date

DAY, MONTH = {"day": "d MMMM y", "month": "MMMM y"}, {"day": "d בMMMM y", "month": "MMMM y"}


@pytest.mark.parametrize(
    ("when", "language", "patterns", "written"),
    [
        ("2019-05-13", "en", DAY, "13 May 2019"),
        ("2019-05-13", "en", {"day": "MMMM d, y", "month": "MMMM y"}, "May 13, 2019"),
        ("2018-11", "en", DAY, "November 2018"),
        ("2018", "en", DAY, "2018"),
        ("2019-05-13", "he", MONTH, "13 במאי 2019"),
        ("2018-11", "he", MONTH, "נובמבר 2018"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(
    when: str, language: str, patterns: dict[str, str], written: str
) -> None:
    assert written_date(when, language, **patterns) == written


@pytest.mark.parametrize(
    ("items", "language", "written"),
    [
        (["A"], "en", "A"),
        (["A", "B"], "en", "A and B"),
        (["A", "B", "C"], "en", "A, B and C"),
        (["A", "B", "C"], "en_US", "A, B, and C"),
        (["העותר", "המשיב"], "he", "העותר והמשיב"),
        (["1", "2"], "he", "1 ו-2"),
        (["1", "2", "NSO"], "he", "1, 2 ו-NSO"),
        ([], "he", ""),
    ],
)
def test_a_list_is_joined_as_its_language_joins_it(items: list[str], language: str, written: str) -> None:
    assert joined(items, language) == written


def test_a_list_can_be_joined_as_a_choice() -> None:
    assert joined(["A", "B", "C"], "en", "or") == "A, B or C"
    assert joined(["א", "ב"], "he", "or") == "א או ב"


@pytest.mark.parametrize(
    ("before", "after", "grown"),
    [
        ("סעיף 3 ל", "העתירה", "עתירה"),
        ("ב", "הבקשה לצו ביניים", "בקשה לצו ביניים"),
        ("האמור ב", "סעיף 3", "סעיף 3"),
        ("להורות ל", "NSO", "-NSO"),
        ("סעיפים 1 ו", "2", "-2"),
        ("וב", "העתירה", "עתירה"),
        ("מ", "העתירה", "העתירה"),
        ("של ", "העתירה", "העתירה"),
        ("הכל", "העתירה", "העתירה"),
        ("The ", "Ministry", "Ministry"),
        ("ל", "", ""),
    ],
)
def test_a_hebrew_prefix_grows_together_with_its_word(before: str, after: str, grown: str) -> None:
    assert attached(before, after) == grown


@given(st.text(alphabet="abc ,.", max_size=20), st.text(max_size=20))
def test_nothing_grows_together_outside_hebrew(before: str, after: str) -> None:
    assert attached(before, after) == after


@given(st.integers(0, 30), st.sampled_from(["en", "he", "en_US"]))
def test_a_list_has_one_separator_more_than_items(count: int, language: str) -> None:
    between = separators(count, language)
    assert len(between) == count + 1
    assert (between[0], between[-1]) == ("", "")


def test_hebrew_is_written_from_right_to_left() -> None:
    assert [direction(language) for language in ("en", "he")] == ["ltr", "rtl"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ms Doe and Dr. Roe", "Ms_Doe and Dr._Roe"),
        ("18 U.S.C. § 1030 and §§ 2-3", "18 U.S.C. §_1030 and §§_2-3"),
        ("Courts Law, s. 68, reg. 5 and r. 3", "Courts Law, s._68, reg._5 and r._3"),
        ("מאת גב׳ כהן, ולמר לוי", "מאת גב׳_כהן, ולמר_לוי"),
        ("יש לומר את האמת, כפי ששמר דן", "יש לומר את האמת, כפי ששמר דן"),
        ("The claims. 68 of them, so regs. as such.", "The claims. 68 of them, so regs. as such."),
    ],
)
def test_no_line_parts_a_title_from_a_name_or_a_section_sign_from_its_number(text: str, held: str) -> None:
    assert unbroken(text) == held.replace("_", "\u00a0")
