from __future__ import annotations

import pytest

from filings.text.names import an, listing, offer


@pytest.mark.parametrize("count", [1, 12, 25])
def test_a_list_of_known_names_is_whole(count: int) -> None:
    names = [f"n{number}" for number in range(count)]
    assert offer("?", names, kind="forms") == f"Use one of these forms: {', '.join(names)}."


def test_of_a_longer_list_it_is_said_how_much_is_left_out_and_where_it_is() -> None:
    names = [f"n{number}" for number in range(40)]
    told = offer("?", names, kind="forms")
    assert told.endswith("n22, n23 and 16 more; `filings forms` prints them all.")
    assert "..." not in told


def test_where_no_command_lists_them_only_their_number_is_said() -> None:
    assert listing([f"n{number}" for number in range(26)]).endswith("n23 and 2 more")


@pytest.mark.parametrize(
    ("name", "said"), [("israel", "an israel"), ("motion", "a motion"), ("injunction-request", "an injunction-request")]
)
def test_the_article_goes_by_the_first_letter(name: str, said: str) -> None:
    assert an(name) == said
