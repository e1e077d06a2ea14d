from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from filings.assembly import draft as drafted
from filings.assembly import load
from filings.compose.renditions import PUBLIC, SEALED
from filings.errors import LeakError
from tests.compose.small import CASE, draft, facts, part, prepared, write

if TYPE_CHECKING:
    from pathlib import Path


def people(name: str, **more: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return [
        {"id": "a", "name": name, "side": "petitioner-side", "kind": "natural-person", "concern": "It asks."} | more,
        *CASE["parties"][1:],
    ]


def printed(folder: Path, name: str, text: str, pseudonym: str = "Petitioner 1", **map_of_names: Any) -> str:  # noqa: ANN401
    """Give the public copy of a text in which somebody is named."""
    entry = {"of": "a", "pseudonym": pseudonym} | map_of_names
    paper = draft(folder, facts(text), parties=people(name), pseudonyms=[entry])
    return part(paper, "facts")[0].partition(". ")[2]


SURE = [
    ("Dana Cohen", "It read Cohen\u2019s letter.", "It read Petitioner 1\u2019s letter."),
    ("Dana Cohen", "It read cohen's letter.", "It read Petitioner 1's letter."),
    ("Dana Cohen", "DANA COHEN asked.", "Petitioner 1 asked."),
    ("Dana Cohen", "Cohen, Dana asked.", "Petitioner 1 asked."),
    ("Dana Cohen", "It met D. Cohen there.", "It met Petitioner 1 there."),
    ("Dana Cohen", "It met D Cohen there.", "It met Petitioner 1 there."),
    ("Dana Cohen", "It met Dana C. there.", "It met Petitioner 1 there."),
    ("Dana Cohen", "It wrote to dana.cohen@example.", "It wrote to Petitioner 1@example."),
    ("Dana Cohen", "It met DanaCohen there.", "It met Petitioner 1 there."),
    ("Dana Cohen", "It met Dana\u00a0Cohen there.", "It met Petitioner 1 there."),
    ("Dana Cohen", "It met Dana\nCohen there.", "It met Petitioner 1 there."),
    ("Dana Cohen", "It met D\u0430na C\u043ehen there.", "It met Petitioner 1 there."),
    ("Dana Cohen", "It met \uff24\uff41\uff4e\uff41 \uff23ohen there.", "It met Petitioner 1 there."),
    ("Dana Cohen", "It met Dana Co\u200bh\u00aden there.", "It met Petitioner 1 there."),
    ("Dana Cohen", "It told D.C. The rest followed.", "It told Petitioner 1. The rest followed."),
    ("Dana Cohen", "It told Mrs. Cohen so.", "It told Petitioner 1 so."),
    ("Dana Cohen", "It told \u1d05\u1d00\u0274\u1d00 \u1d04\u1d0f\u029c\u1d07\u0274 so.", "It told Petitioner 1 so."),
    ("Jos\u00e9 Mu\u00f1oz", "It met Jose Munoz there.", "It met Petitioner 1 there."),
    ("Jose Munoz", "It met Jos\u00e9 Mun\u0303oz there.", "It met Petitioner 1 there."),
    ("\u0141ukasz Nowak", "It met Lukasz Nowak there.", "It met Petitioner 1 there."),
    ("John Q. Doe Jr.", "John Doe, Jr. asked, and Doe III too.", "Petitioner 1 asked, and Petitioner 1 too."),
    ("John Doe", "It told John Doe Sr. so.", "It told Petitioner 1 so."),
    ("Dr. Jane Mary Doe", "It told Jane M. Doe, J. M. Doe and J.M. Doe so.", "It told {0}, {0} and {0} so."),
    ("Wei Wu", "It told Wu, as woo does.", "It told Petitioner 1, as woo does."),
    ("Ana Ng", "It told Ng so.", "It told Petitioner 1 so."),
    ("Dana Cohen-Levi", "Levi and Cohen Levi and cohen-levi asked.", "{0} and {0} and {0} asked."),
    ("Omar al-Masri", "It told al-Masri and Masri so.", "It told {0} and {0} so."),
    ("Eva van der Berg", "It told van der Berg and Berg so.", "It told {0} and {0} so."),
    ("Tom James", "It read James\u2019 letter.", "It read Petitioner 1\u2019s letter."),
    ("Tom James", "It calls him \u2018James\u2019 there.", "It calls him \u2018Petitioner 1\u2019 there."),
    ("Anna Rose", "Ms Rose said so; she rose.", "Petitioner 1 said so; she rose."),
    ("Will Doe", "It will tell Will Doe.", "It will tell Petitioner 1."),
    ("Dana Cohen", "It wrote to dcohen@example.", "It wrote to Petitioner 1@example."),
    ("Dana Bar-Lev", "It met Barlev there.", "It met Petitioner 1 there."),
    ("Dana Ben Zvi", "It met Benzvi there.", "It met Petitioner 1 there."),
    ("Omar al-Masri", "It met Almasri there.", "It met Petitioner 1 there."),
    ("Ann O'Brien", "It met OBrien there.", "It met Petitioner 1 there."),
    ("Ute M\u00fcller", "It met Mueller there.", "It met Petitioner 1 there."),
]


@pytest.mark.parametrize(("name", "written", "expected"), SURE)
def test_a_name_is_seen_through_all_that_typing_does_to_it(
    tmp_path: Path, name: str, written: str, expected: str
) -> None:
    assert printed(tmp_path, name, written) == expected.format("Petitioner 1")


HEBREW = [
    (
        "כהן הודיע.",
        "העותרת הודיע.",
    ),
    (
        "נמסר לכהן.",
        "נמסר לעותרת.",
    ),
    (
        "נמסר ולדנה כהן.",
        "נמסר ולעותרת.",
    ),
    (
        "נמסר שכהן כתבה.",
        "נמסר שהעותרת כתבה.",
    ),
    (
        "נמסר לגב׳ כהן.",
        "נמסר לעותרת.",
    ),
    (
        "נמסר לכֹּהֵן.",
        "נמסר לעותרת.",
    ),
]
DANA = "דנה כהן"


@pytest.mark.parametrize(("written", "expected"), HEBREW)
def test_hebrew_keeps_what_it_writes_together_with_a_name(tmp_path: Path, written: str, expected: str) -> None:
    assert printed(tmp_path, DANA, written, "העותרת") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("נמסר כי הגב׳ כהן חלתה.", "נמסר כי פלונית חלתה."), ("מר לוי והגב׳ כהן חתמו.", "מר לוי ופלונית חתמו.")],
)
def test_a_hebrew_title_takes_its_article_with_it(tmp_path: Path, written: str, expected: str) -> None:
    assert printed(tmp_path, DANA, written, "פלונית") == expected


def test_a_letter_that_stands_for_a_name_makes_no_word_with_its_prefix(tmp_path: Path) -> None:
    said = printed(tmp_path, DANA, "נמסר לכהן אז.", "א׳")
    assert said == "נמסר ל-א׳ אז."


def test_an_article_is_not_said_twice(tmp_path: Path) -> None:
    assert printed(tmp_path, "Dana Cohen", "It read the Cohen letter.", "the officer") == "It read the officer letter."


UNSURE = [
    ("Dana Cohen", "It told Dana so."),
    ("Dana Cohen", "It told dana so."),
    ("Anna Rose", "It told Rose so."),
    ("Anna Rose", "Rose asked."),
    ("Dana Mary Cohen", "It told Mary so."),
    ("Dana Cohen", "It told the Cohens so."),
    ("Dana Cohen", "It read Danas letter."),
    ("Anna Rose", "It told the Roses so."),
    ("Tom James", "It told the Jameses so."),
    ("Dana Cohen", "Dana ([@letter]) asked."),
    ("Dana Cohen", "[@letter], Dana."),
    ("Dana Cohen", "It read [@letter, Dana]."),
    ("Dana Cohen", "Dana [Ruth]{.sealed for=parties-only why=witness-deterrence} Cohen asked."),
    (DANA, "נמסר לדנה."),
]


PART_OF_ANOTHER = [
    "It told her son Linus Cohen so.",
    "Linus Cohen is nine.",
    "It stands in Cohen Lane.",
    "It told Dana Cohen-Voss so.",
    "It told Cohen-Voss so.",
]


@pytest.mark.parametrize("written", PART_OF_ANOTHER)
def test_a_name_within_the_name_of_somebody_or_something_else_is_neither_masked_nor_let_through(
    tmp_path: Path, written: str
) -> None:
    (problem,) = refused(tmp_path, "Dana Cohen", written)
    assert "01-petition.yaml" in problem


BESIDE_ANOTHER_WORD = [
    "It told Ms Cohen so.",
    "On Monday Cohen asked.",
    "If Cohen asks, it must answer.",
    "It told the Cohen family so.",
    "It told Cohen. Linus asked.",
]


@pytest.mark.parametrize("written", BESIDE_ANOTHER_WORD)
def test_a_name_beside_another_word_is_masked_all_the_same(tmp_path: Path, written: str) -> None:
    assert refused(tmp_path, "Dana Cohen", written) == []


def test_a_longer_name_in_which_the_person_is_meant_is_listed(tmp_path: Path) -> None:
    assert refused(tmp_path, "Dana Cohen", "It told Abigail Cohen so.", also=["Abigail Cohen"]) == []


OTHERS: dict[str, tuple[dict[str, Any], str]] = {
    "a judge": ({"judge": {"name": "Mr Justice Cohen"}}, "Mr Justice Cohen"),
    "counsel": ({"counsel": [{"id": "state", "name": "Eli Cohen", "firm": "State Office"}]}, "Eli Cohen"),
    "counsel with the given name": ({"counsel": [{"id": "state", "name": "Dana Levi", "firm": "Office"}]}, "Dana Levi"),
}


@pytest.mark.parametrize("who", OTHERS)
def test_the_name_of_somebody_else_whom_the_case_knows_stays_what_it_is(tmp_path: Path, who: str) -> None:
    entry = {"of": "a", "pseudonym": "Petitioner 1", "also": ["Dana"]}
    more, name = OTHERS[who]
    asker, *others = people("Dana Cohen")
    parties = [asker, *(each | ({"counsel": ["state"]} if "counsel" in more else {}) for each in others)]
    write(tmp_path / "case", facts("Nothing."), parties=parties, pseudonyms=[entry], **more)
    assert drafted(load(tmp_path / "case"), to=tmp_path / "drafts").papers
    assert name in str(draft(tmp_path, facts("Nothing."), parties=parties, pseudonyms=[entry], **more))


def test_a_surname_that_the_judge_has_too_is_in_doubt(tmp_path: Path) -> None:
    judge = {"judge": {"name": "Mr Justice Cohen"}}
    entry = {"of": "a", "pseudonym": "Petitioner 1"}
    write(tmp_path / "case", facts("Cohen asked."), parties=people("Dana Cohen"), pseudonyms=[entry], **judge)
    with pytest.raises(LeakError):
        drafted(load(tmp_path / "case"), to=tmp_path / "drafts")


def refused(folder: Path, name: str, written: str, **map_of_names: Any) -> list[str]:  # noqa: ANN401
    """Draft the public copy, and give what is said of it."""
    entry = {"of": "a", "pseudonym": "Petitioner 1"} | map_of_names
    write(folder / "case", facts("Nothing.", written), parties=people(name), pseudonyms=[entry])
    try:
        drafted(load(folder / "case"), to=folder / "drafts")
    except LeakError as error:
        assert not (folder / "drafts").exists()
        return [str(each) for each in error.problems]
    return []


@pytest.mark.parametrize(("name", "written"), UNSURE)
def test_what_only_may_be_a_name_is_neither_masked_nor_let_through(tmp_path: Path, name: str, written: str) -> None:
    (problem,) = refused(tmp_path, name, written)
    assert "01-petition.yaml" in problem
    assert "not_names" in problem


def test_the_place_of_a_word_in_doubt_is_told(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Dana Cohen", "It told Dana so.")
    line, column = problem.split(":")[1:3]
    text = (tmp_path / "case" / "filings" / "01-petition.yaml").read_text(encoding="utf-8").split("\n")
    assert text[int(line) - 1][int(column) - 1 :].startswith("Dana so")


@pytest.mark.parametrize(
    ("name", "written", "map_of_names"),
    [
        ("Dana Cohen", "It told Dana so.", {"also": ["Dana"]}),
        ("Dana Cohen", "It told Dana so.", {"not_names": ["Dana"]}),
        ("Anna Rose", "It told Rose so.", {"not_names": ["Rose"]}),
        ("Anna Rose", "It rose.", {}),
        ("Anna Rose", "It bought roses.", {}),
        ("Anna Rose", "It told the Roses so.", {"not_names": ["Rose"]}),
        ("Dana Cohen", "It told the Cohens so.", {"not_names": ["Cohens"]}),
        ("Will Doe", "It will ask.", {}),
    ],
)
def test_who_says_what_a_word_is_is_not_asked_again(
    tmp_path: Path, name: str, written: str, map_of_names: dict[str, Any]
) -> None:
    assert refused(tmp_path, name, written, **map_of_names) == []


def test_the_name_of_somebody_else_is_not_in_doubt(tmp_path: Path) -> None:
    others = [{"id": "state", "name": "Dana Smith", "firm": "State Office"}]
    entry = {"of": "a", "pseudonym": "Petitioner 1"}
    write(
        tmp_path / "case", facts("Dana Smith came."), parties=people("Dana Cohen"), pseudonyms=[entry], counsel=others
    )
    assert drafted(load(tmp_path / "case"), to=tmp_path / "drafts").papers


def test_who_may_read_a_name_is_said_in_the_map(tmp_path: Path) -> None:
    entry = {"name": "Dana Cohen", "pseudonym": "the officer", "level": "counsel-only", "ground": "protected-witness"}
    for copy, name in ((PUBLIC, "the officer"), (SEALED, "the officer")):
        paper = draft(tmp_path / copy.name, facts("It told Dana Cohen."), rendition=copy, pseudonyms=[entry])
        assert part(paper, "facts")[0].endswith(f"It told {name}.")


def test_somebody_whom_the_court_alone_knows_leaves_no_hole_in_the_letters(tmp_path: Path) -> None:
    entries = [{"name": "Eva Levi", "level": "court-only"}, {"of": "a"}, {"name": "Noa Levi", "level": "court-only"}]
    ready = prepared(tmp_path, parties=people("Dana Cohen"), pseudonyms=entries)
    assert [mask.pseudonym for mask in ready.masks] == ["X-A", "A", "X-B"]


def test_a_pseudonym_may_be_made_of_the_role(tmp_path: Path) -> None:
    parties = [*people("Dana Cohen"), people("Eva Levi")[0] | {"id": "d"}]
    entries = [{"of": "d", "style": "role"}]
    paper = draft(tmp_path, facts("It told Eva Levi."), parties=parties, pseudonyms=entries)
    assert part(paper, "facts")[0].endswith("It told Petitioner 2.")


def test_initials_that_stand_for_somebody_are_left_as_they_are(tmp_path: Path) -> None:
    entry = {"of": "a", "style": "initials"}
    write(tmp_path / "case", facts("It told Anna Berta Cohen."), parties=people("Anna Berta Cohen"), pseudonyms=[entry])
    drafted(load(tmp_path / "case"), to=tmp_path / "drafts")
    paper = draft(
        tmp_path / "one", facts("It told ABC and Cohen."), parties=people("Anna Berta Cohen"), pseudonyms=[entry]
    )
    assert part(paper, "facts")[0].endswith("It told ABC and A.B.C.")
