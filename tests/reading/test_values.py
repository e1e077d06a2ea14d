from __future__ import annotations

import pytest

from filings.reading.yaml import resolve


@pytest.mark.parametrize(
    "written", ["no", "yes", "on", "off", "2019-05-13", "99999-05-19", "1_000", "12:30", "N", "-", "+", "."]
)
def test_what_looks_like_a_word_or_a_date_is_text(written: str) -> None:
    assert resolve(written) == written


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("", None), ("~", None), ("null", None), ("true", True), ("False", False), ("12", 12), ("-3", -3)),
        *(("0x1F", 31), ("0o17", 15), ("007", 7), ("1e5", 100000.0), (".5", 0.5), ("-.inf", float("-inf"))),
    ],
)
def test_what_yaml_1_2_calls_a_value_is_one(written: str, value: object) -> None:
    assert resolve(written) == value


def test_no_digit_of_a_long_number_gets_lost() -> None:
    assert resolve("9" * 5000) == "9" * 5000
