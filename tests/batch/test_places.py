"""A column names a place of the case by path; what its cells hold is there, and nothing of the case's own instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

import filings
from filings.batch.casing import Casing
from filings.batch.opening import open_table
from filings.errors import InputError
from filings.reading import CaseFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def one(cased: Callable, table: Callable, **cells: object) -> CaseFile:
    """Give the case of a row with these cells, `__` for a dot."""
    names = [name.replace("__", ".") for name in cells]
    (made,) = cased(table(["id", *names], ["a", *cells.values()]))
    assert isinstance(made, CaseFile), made
    return made


def test_fields_of_the_case_and_of_filings(cased: Callable, table: Callable) -> None:
    made = one(cased, table, court__name="One", case__title="Two", filings__petition__date="2031-01-12")
    assert (made.case.court.name.en, made.case.title.en) == ("One", "Two")
    assert str(made.filing("petition").filing.date) == "2031-01-12"


def test_an_id_stands_for_the_item_of_a_list(cased: Callable, table: Callable) -> None:
    made = one(cased, table, parties__ministry__name="The Other Ministry")
    assert [party.name.en for party in made.case.parties] == ["The Petitioners", "The Other Ministry"]


def test_the_lists_between_may_be_left_out(cased: Callable, table: Callable) -> None:
    made = one(cased, table, filings__petition__relief__revoke__act="tear up the licence")
    assert made.filing("petition").filing.relief.final[0].act == "tear up the licence"


def test_a_filing_may_be_named_by_itself(cased: Callable, table: Callable) -> None:
    made = one(cased, table, petition__date="2031-01-12", **{"02-response.answers.2.text": "No."})
    assert str(made.filing("petition").filing.date) == "2031-01-12"
    assert made.filing("response").filing.answers[1].text == "No."


def texts(made: CaseFile) -> list[str]:
    return [paragraph.text for paragraph in made.filing("petition").filing.sections[0].paragraphs]


def test_paragraphs_of_a_part_go_by_position_or_by_id(cased: Callable, table: Callable) -> None:
    made = one(cased, table, filings__petition__facts__2="Second.", filings__petition__facts__demand="First.")
    assert texts(made) == ["First.", "Second.", "No reasons were given."]
    assert made.filing("petition").filing.sections[0].paragraphs[0].id == "demand"


def test_further_paragraphs_come_at_the_end_and_empty_cells_take_paragraphs_out(
    cased: Callable, table: Callable
) -> None:
    path = table(
        ["id", *(f"filings.petition.facts.{n}" for n in range(3, 7))],
        ["a", "3", "4", "", "6"],
        ["b", "", "", "", ""],
    )
    first, second = cased(path)
    assert texts(first)[2:] == ["3", "4", "6"]
    assert len(texts(second)) == 2


def test_a_position_in_brackets_counts_from_nought(cased: Callable, table: Callable) -> None:
    made = one(cased, table, **{"filings.petition.sections[0].paragraphs[2].text": "Third."})
    assert texts(made)[2] == "Third."


def test_what_the_case_has_not_got_is_made(cased: Callable, table: Callable) -> None:
    made = one(cased, table, judge__name="Judge K.", parties__petitioners__address="Here", counsel__2__id="second")
    assert made.case.judge.name.en == "Judge K."
    assert [each.id for each in made.case.counsel] == ["clinic", "second"]


def test_an_empty_cell_never_leaves_the_value_of_the_case(cased: Callable, table: Callable) -> None:
    made = one(cased, table, parties__ministry__concern="", judge__name="")
    assert made.case.parties[1].concern is None
    assert made.case.judge is None


def test_an_empty_cell_where_something_is_needed_is_told_at_the_cell(cased: Callable, table: Callable) -> None:
    (told,) = cased(table(["id", "x", "court.name"][::2], ["a", ""]))
    assert told[0].startswith("clients.csv:2:2: A court needs the field 'name'.")


def test_an_empty_level_is_left_out(cased: Callable, table: Callable, text_file: Callable) -> None:
    made = one(cased, table, parties__ministry__level="", filings__petition__facts__demand__level="")
    assert made.case.parties[1].level == "public"
    assert made.filings[0].filing.sections[0].paragraphs[0].level == "public"
    facts = (
        '[{"id": "demand", "text": "They wrote.", "level": null}, {"id": "refusal-known", "text": "x", "level": ""}]'
    )
    (listed,) = cased(text_file(f'{{"id": "a", "filings.petition.facts": {facts}}}\n', "r.jsonl"))
    assert [each.level for each in listed.filings[0].filing.sections[0].paragraphs] == ["public", "public"]


def test_an_empty_level_never_opens_what_the_case_withholds(own_case: Path, table: Callable) -> None:
    petition = own_case / "filings" / "01-petition.yaml"
    said = "text: The Petitioners wrote [@letter].\n"
    sealed = f"{said}        level: parties-only\n        ground: witness-deterrence\n        reason: a home\n"
    petition.write_text(petition.read_text(encoding="utf-8").replace(said, sealed), encoding="utf-8")
    (row,) = open_table(table(["id", "filings.petition.facts.demand.level"], ["a", ""])).rows()
    with pytest.raises(InputError, match="'level' is empty"):
        Casing(filings.load(own_case)).case(row)


def test_a_name_may_be_in_one_language_or_in_all(cased: Callable, table: Callable) -> None:
    assert one(cased, table, court__name__he="ערכאה").case.court.name.model_dump() == {
        "en": "A District Court",
        "he": "ערכאה",
    }


@pytest.mark.parametrize(("value", "plural"), [("true", True), ("false", False), ("", None)])
def test_a_truth_is_read_where_one_belongs(cased: Callable, table: Callable, value: str, plural: object) -> None:
    assert one(cased, table, parties__ministry__plural=value).case.parties[1].plural is plural


def test_a_number_is_text_where_text_belongs(cased: Callable, text_file: Callable) -> None:
    (made,) = cased(
        text_file('{"id": "a", "parties.ministry.address": 12.50, "case.number.number": 4711}\n', "r.jsonl")
    )
    assert made.case.parties[1].address.en == "12.5"
    assert made.case.number.number == "4711"


def test_json_may_give_a_whole_list(cased: Callable, text_file: Callable) -> None:
    row = '{"id": "a", "filings.petition.facts": ["One.", {"id": "demand", "text": "Two."}, %s]}\n'
    known = '{"id": "refusal-known", "text": "Three [@letter]."}'
    assert texts(cased(text_file(row % known, "r.jsonl"))[0]) == ["One.", "Two.", "Three [@letter]."]


def test_the_case_itself_is_not_changed(case: CaseFile, cased: Callable, table: Callable) -> None:
    before = case.case.model_dump_json(), case.filings[0].filing.model_dump_json()
    cased(table(["id", "court.name", "filings.petition.facts.1"], ["a", "X", ""], ["b", "Y", "Z"]))
    assert (case.case.model_dump_json(), case.filings[0].filing.model_dump_json()) == before


def test_one_row_leaves_nothing_in_the_next(cased: Callable, text_file: Callable) -> None:
    rows = '{"id": "a", "court.name": "X", "filings.petition.facts.4": "Fourth."}\n{"id": "b"}\n'
    first, second = cased(text_file(rows, "r.jsonl"))
    assert texts(first)[3:] == ["Fourth."]
    assert (second.case.court.name.en, len(texts(second))) == ("A District Court", 3)


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("courts.name", "Did you mean 'court'?"),
        ("court.nam", "Did you mean 'court.name'?"),
        ("parties.ministri.name", "Did you mean 'parties.ministry'?"),
        ("filings.petitoin.date", "Did you mean 'filings.petition'?"),
        ("filings.petition.relief.revok.act", "Did you mean 'filings.petition.relief.revoke'?"),
        ("filings.petition.fact.1", "Did you mean 'filings.petition.facts'?"),
        ("filings", "There is no filing"),
        ("filings.petition", "is a whole paper"),
        ("court", "is a group of fields"),
        ("parties", "is a list"),
        ("parties.ministry", "is a group of fields"),
        ("parties.1.counsel", "is a list"),
        ("court.name.en.x", "is a single value"),
        ("parties.99999.name", "lies beyond"),
        ("parties.1001.name", "lies beyond"),
        ("parties.0.name", "nothing called"),
        ("parties[99999].name", "is not the name of a place"),
        ("__class__", "nothing called"),
        ("court.__class__.__mro__", "nothing called"),
        ("court.model_fields", "nothing called"),
        ("parties.ministry.__dict__", "nothing called"),
        ("constructor.prototype", "nothing called"),
        ("..", "is not the name of a place"),
        ("court..name", "is not the name of a place"),
        (".court", "is not the name of a place"),
        ("../../etc/passwd", "is not the name of a place"),
        ("court.name[0]", "nothing called"),
        ("filings.petition.roles", "is a group of values"),
    ],
)
def test_a_heading_that_names_nothing_is_refused(cased: Callable, table: Callable, heading: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        cased(table(["id", heading], ["a", "x"]))
    assert said in str(refused.value)
    assert ":1:2: " in str(refused.value)


@pytest.mark.parametrize(
    "headings",
    [
        ("court.name", "case.court.name"),
        ("parties.1.name", "parties.petitioners.name"),
        ("court.name", "court.name.en"),
        ("filings.petition.facts.1", "filings.petition.demand"),
    ],
)
def test_two_headings_for_one_place_are_refused(cased: Callable, table: Callable, headings: tuple[str, str]) -> None:
    with pytest.raises(InputError, match="one place"):
        cased(table(["id", *headings], ["a", "x", "y"]))


def test_an_id_that_two_things_have_is_refused(cased: Callable, table: Callable) -> None:
    with pytest.raises(InputError, match="There is nothing called 'nobody'"):
        cased(table(["id", "filings.petition.nobody"], ["a", "x"]))


def test_a_problem_that_a_row_makes_elsewhere_is_told_at_the_row(cased: Callable, table: Callable) -> None:
    (told,) = cased(table(["id", "parties.ministry.id"], ["a", "other"]))
    assert all(line.startswith("clients.csv:2:1: At ") for line in told)
    assert any("There is no party with the id 'ministry'" in line for line in told)


def test_child_sheets_fill_lists(cased: Callable, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Rows"
    for line in (["id", "court.name"], ["a", "One"], ["b", "Two"]):
        book.active.append(line)
    parties = book.create_sheet("parties")
    for line in (
        ["row", "id", "name", "side", "kind", "counsel.1"],
        ["*", "petitioners", None, "petitioner-side", "group", "clinic"],
        ["a", "ministry", "Ministry of A", "respondent-side", "public-authority", None],
        ["b", "ministry", "Ministry of B", "respondent-side", "public-authority", None],
        ["b", "company", "A Company", "respondent-side", "company", None],
    ):
        parties.append(line)
    path = tmp_path / "r.xlsx"
    book.save(path)
    first, second = cased(path)
    assert "A party needs the field 'name'" in first[0]
    parties.cell(2, 3).value = "All Petitioners"
    book.save(path)
    first, second = cased(path)
    assert [party.name.en for party in first.case.parties] == ["All Petitioners", "Ministry of A"]
    assert [party.name.en for party in second.case.parties] == ["All Petitioners", "Ministry of B", "A Company"]
    assert first.case.parties[1].concern.en == "It refused [@letter]."


def test_an_empty_level_of_an_entry_is_left_out(cased: Callable, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Rows"
    facts = book.create_sheet("petition.facts")
    for sheet, line in (
        (book.active, ["id"]),
        (book.active, ["a"]),
        (facts, ["row", "id", "text", "level"]),
        (facts, ["*", "demand", "They wrote.", None]),
        (facts, ["*", "refusal-known", "It refused.", "public"]),
        (facts, ["*", "new", "One more fact.", None]),
    ):
        sheet.append(line)
    book.save(tmp_path / "r.xlsx")
    (made,) = cased(tmp_path / "r.xlsx")
    assert [each.level for each in made.filings[0].filing.sections[0].paragraphs] == ["public"] * 3
