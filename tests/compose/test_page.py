from __future__ import annotations

import pytest

from filings.compose.page import Form, Page
from filings.compose.patterns import fill
from filings.compose.rich import Anchor, Block, Note, Reference, Span


def page_of(*nodes: Span | Reference | Anchor) -> Page:
    page = Page(None, "Body Text")
    page.add_all(nodes)
    return page


def test_runs_that_look_alike_are_joined() -> None:
    page = page_of(Span("The "), Span("Court"), Span(" held", bold=True))
    assert page.rich().blocks == (Block((Span("The Court"), Span(" held", bold=True))),)


@pytest.mark.parametrize("text", ["It was refused. ", "Was it refused? ", "It was refused on 5 May 2019. "])
def test_a_sentence_opens_after_the_end_of_another(text: str) -> None:
    assert page_of(Span(text)).opens_sentence


@pytest.mark.parametrize("text", ["see ", "Courts Law, s. ", "cf. ", "(see paras. ", "it refused.", "Smith v. "])
def test_no_sentence_opens_in_the_middle_of_one(text: str) -> None:
    assert not page_of(Span(text)).opens_sentence


def test_a_sentence_opens_after_a_bookmark_at_the_start() -> None:
    assert page_of(Anchor("par_1")).opens_sentence


def test_a_lettered_item_goes_on_with_the_sentence_before_it() -> None:
    page = page_of(Span("The Court is asked to:"))
    page.start("Numbered Paragraph 2", None)
    assert not page.opens_sentence


def test_the_first_letter_of_a_reference_is_a_capital_where_a_sentence_opens() -> None:
    nodes = tuple(Form(italic=True).nodes((Span("paragraph "), Reference("par_3", "3")), capital=True))
    assert nodes == (Span("Paragraph ", italic=True), Reference("par_3", "3", italic=True))


def test_a_full_stop_can_be_taken_and_put_back() -> None:
    page = page_of(Span("It was refused."))
    assert page.take_end() == (".", [])
    page.add(Span(" (Exhibit P/1)."))
    assert str(page.rich()) == "It was refused (Exhibit P/1)."


def test_the_bracket_of_a_gap_is_never_taken_for_a_full_stop() -> None:
    page = page_of(Span("[relief: what you ask for.]", gap=True))
    assert page.take_end() == (".", []), "a sentence that ends with a gap gets a full stop of its own"
    assert str(page.rich()) == "[relief: what you ask for.]"


def test_the_notes_behind_a_full_stop_are_taken_with_it() -> None:
    note = Note((Span("At page 3."),))
    page = page_of(Span("It was refused."), note)
    assert page.take_end() == (".", [note])
    assert str(page.rich()) == "It was refused"


def test_a_phrase_is_filled_in_with_nodes() -> None:
    nodes = fill("{reference} of {filing}", {"reference": (Reference("p", "3"),), "filing": (Span("the Petition"),)})
    assert nodes == (Reference("p", "3"), Span(" of "), Span("the Petition"))
