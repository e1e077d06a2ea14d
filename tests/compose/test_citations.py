"""How references read: as a sentence has them, and as a court system cites; side by side; and what is left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filing_schemas.vocabulary import Language
from filings.compose import compose
from filings.compose.bidi import LEFT_TO_RIGHT_MARK
from tests.profile.systems import drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose import Prepared

FACTS = [{"id": f"f{number}", "text": f"Fact {number}."} for number in range(1, 7)]
"""Paragraphs 1 to 6 of a complaint, after those on the parties."""


def system(folder: Path, name: str, text: str, language: Language = Language.EN, **fields: object) -> Prepared:
    """Give a case whose motion says the text, and whose first statement has a paragraph `f1` to `f6`."""
    form = {"us-federal": "declaration", "israel": "affidavit"}.get(name, "witness-statement")
    told = {
        "sections": [{"section": "facts", "paragraphs": FACTS}],
        "deponent": {"name": "Ada Doe", "capacity": "Clerk"},
    }
    statement = paper(form, "affidavit", **told) | {"id": "ada"}
    sections = [
        {"section": "facts", "paragraphs": [{"id": "said", "text": text, **fields}, {"id": "next", "text": "N."}]}
    ]
    motion = "application" if name == "england-wales" else "motion"
    if name == "england-wales":
        sections[0]["section"] = "argument"
    return prepared(folder, name, statement, paper(motion, "motion", sections=sections), language=language)


def said(ready: Prepared) -> str:
    """Give what the motion says, marks of direction left out and spaces that do not break made plain."""
    section = next(each for each in drafted(ready).sections if each.key in ("facts", "argument"))
    return str(section.paragraphs[0].text).replace("\u00a0", " ").replace(LEFT_TO_RIGHT_MARK, "")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("He wrote ([@ada/f1]).", "He wrote (Doe Decl. ¶ 3)."),
        ("He wrote. See [@ada/f1].", "He wrote. See Doe Decl. ¶ 3."),
        ("He wrote. [@ada/f1].", "He wrote. Doe Decl. ¶ 3."),
        ("He wrote ([@ada/f1], [@ada/f2]).", "He wrote (Doe Decl. ¶¶ 3-4)."),
        ("He wrote ([@ada/f1], [@ada/f4] and [@letter]).", "He wrote (Doe Decl. ¶¶ 3, 6 and Ex. A)."),
        ("He wrote (*cf.* [@letter]).", "He wrote (cf. Ex. A)."),
        ("As paragraph of [@ada/f1] says.", "As paragraph of paragraph 3 of the Declaration of Ada Doe says."),
        ("Attached is [@letter].", "Attached is Exhibit A."),
    ],
)
def test_a_federal_paper_cites_in_brackets_and_after_a_signal_and_spells_out_in_a_sentence(
    tmp_path: Path, text: str, printed: str
) -> None:
    assert said(system(tmp_path, "us-federal", text)) == printed


def test_what_a_federal_paragraph_rests_on_is_cited(tmp_path: Path) -> None:
    ready = system(tmp_path, "us-federal", "He wrote.", support=["ada/f1", "ada/f2", "letter"])
    assert said(ready) == "He wrote (Doe Decl. ¶ 3; Doe Decl. ¶ 4; Ex. A)."


@pytest.mark.parametrize(
    ("name", "language", "text", "printed"),
    [
        ("israel", Language.EN, "See [@ada/f1], [@ada/f2].", "See paragraphs 3 and 4 of the Affidavit of Ada Doe."),
        (
            "israel",
            Language.EN,
            "See [@ada/f1], [@ada/f2], [@ada/f3].",
            "See paragraphs 3 to 5 of the Affidavit of Ada Doe.",
        ),
        ("israel", Language.EN, "See [@ada/f1] and [@ada/f4].", "See paragraphs 3 and 6 of the Affidavit of Ada Doe."),
        ("israel", Language.EN, "See [@ada/f2], [@next].", "See paragraph 4 of the Affidavit of Ada Doe, paragraph 3."),
        (
            "israel",
            Language.EN,
            "See [@ada/f1, line 2], [@ada/f2].",
            "See paragraph 3 of the Affidavit of Ada Doe, line 2, paragraph",
        ),
        (
            "israel",
            Language.EN,
            "See [@ada/f1], then [@ada/f2].",
            "See paragraph 3 of the Affidavit of Ada Doe, then paragraph 4",
        ),
        ("israel", Language.HE, "ראו [@ada/f1], [@ada/f2].", "ראו סעיפים 3 ו-4 לתצהיר של Ada Doe."),
        ("israel", Language.HE, "ראו [@ada/f1] ו[@ada/f2].", "ראו סעיפים 3 ו-4 לתצהיר של Ada Doe."),
        ("israel", Language.HE, "ראו [@ada/f1], [@ada/f2], [@ada/f3].", "ראו סעיפים 3 עד 5 לתצהיר של Ada Doe."),
        (
            "england-wales",
            Language.EN,
            "See [@ada/f1]; [@ada/f2].",
            "See paragraphs 3 and 4 of the First Witness Statement",
        ),
    ],
)
def test_paragraphs_of_one_paper_cited_side_by_side_share_the_word_before_them(
    tmp_path: Path, name: str, language: Language, text: str, printed: str
) -> None:
    assert said(system(tmp_path, name, text, language)).startswith(printed)


def test_what_is_left_open_on_purpose_is_a_gap_and_the_words_around_it_are_not(tmp_path: Path) -> None:
    draft = drafted(system(tmp_path, "israel", "It was **[BLANK: who] and [BLANK]**, see [HYPOTHETICAL - x]."))
    spans = [node for part in draft.sections for each in part.paragraphs for node in each.text.blocks[0].nodes]
    told = [(node.text, node.bold, node.gap) for node in spans if "BLANK" in getattr(node, "text", "")]
    assert told == [("[BLANK: who]", True, True), ("[BLANK]", True, True)]
    assert {"[BLANK: who]", "[BLANK]"} <= set(draft.gaps)
    assert not any("HYPOTHETICAL" in gap for gap in draft.gaps)


def test_what_is_left_open_may_refer_to_something(tmp_path: Path) -> None:
    draft = drafted(system(tmp_path, "israel", "It was [BLANK: the words of [@letter], as read]."))
    assert "[BLANK: the words of Exhibit\u00a0P/1, as read]" in draft.gaps


def test_what_is_left_open_in_hebrew_is_a_gap_too(tmp_path: Path) -> None:
    assert "[להשלמה: מי]" in drafted(system(tmp_path, "israel", "היה זה [להשלמה: מי].", Language.HE)).gaps


def test_a_blank_in_a_name_or_under_it_is_a_gap_of_the_caption(tmp_path: Path) -> None:
    party = [{"id": "a", "name": "A [BLANK: which]", "description": "no. [BLANK: number]"}]
    draft = drafted(prepared(tmp_path, "israel", parties_changed=party), "main")
    assert {"[BLANK: which]", "[BLANK: number]"} <= set(draft.gaps)


def test_the_line_under_a_name_begins_as_it_is_written(tmp_path: Path) -> None:
    party = [{"id": "a", "description": "a company of [BLANK: where]"}]
    ready = prepared(tmp_path, "us-federal", parties_changed=party)
    assert str(drafted(ready, "main").sides[0].parties[0].description) == "a company of [BLANK: where]"


LETTER = {
    "support": ["report"],
    "sections": [{"section": "facts", "paragraphs": [{"id": "told", "text": "As [@letter] and [@reply] say."}]}],
}


def test_a_letter_numbers_what_it_encloses_as_its_own_and_names_what_is_not_its_own(tmp_path: Path) -> None:
    ready = prepared(tmp_path, "england-wales", paper("prior-demand", "prior-demand", **LETTER))
    draft = drafted(ready)
    listed = [(str(each.mark), str(each.label)) for each in draft.exhibits]
    assert listed == [("1", "Enclosure 1"), ("2", "Enclosure 2")]
    assert draft.words["list_of_exhibits"] == "Enclosures"
    facts = next(each for each in draft.sections if each.key == "facts")
    assert str(facts.paragraphs[0].text) == "As Enclosure 1 and “Reply” say."
    assert {"Exhibit DI1"} == {str(each.label) for each in compose(ready, ready.filings["statement"]).exhibits}


def test_a_letter_says_nothing_of_an_exhibit_that_is_not_its_own_and_kept_from_its_readers(tmp_path: Path) -> None:
    ready = prepared(tmp_path, "england-wales", paper("prior-demand", "prior-demand", **LETTER))
    hidden = tuple(
        each.model_copy(update={"level": "counsel-only"}) if each.id == "reply" else each
        for each in ready.case.exhibits
    )
    object.__setattr__(ready, "case", ready.case.model_copy(update={"exhibits": hidden}))
    facts = next(each for each in drafted(ready).sections if each.key == "facts")
    assert str(facts.paragraphs[0].text) == "As Enclosure 1 and [redacted] say."


def test_paragraphs_that_fields_give_can_be_answered_and_cited_by_name(tmp_path: Path) -> None:
    answers = [{"to": ["concern-of-a"], "mode": "admit"}]
    sections = [{"section": "facts", "paragraphs": [{"id": "cites", "text": "See [@main/concern-of-b]."}]}]
    response = paper("response", "response", filed_by=["b"], answers=answers, sections=sections)
    draft = drafted(prepared(tmp_path, "israel", response))
    told = {each.key: str(each.paragraphs[0].text) for each in draft.sections if each.paragraphs}
    assert told["answers"] == "Paragraph\u00a01 of the Petition is admitted."
    assert told["facts"] == "See paragraph\u00a03 of the Petition."


def test_an_author_keeps_an_id_that_the_engine_would_give(tmp_path: Path) -> None:
    first = {"kind": "motion", "form": "motion", "id": "paper", "filed_by": ["a"]}
    own = {"sections": [{"section": "facts", "paragraphs": [{"id": "concern-of-a", "text": "Mine."}]}]}
    again = paper("interim-application", "injunction-request", in_case="main", **own) | {"id": "again"}
    first["sections"] = [{"section": "facts", "paragraphs": [{"id": "x", "text": "See [@again/concern-of-a]."}]}]
    draft = drafted(prepared(tmp_path, "israel", again, first))
    facts = next(each for each in draft.sections if each.key == "facts")
    assert str(facts.paragraphs[0].text) == "See paragraph\u00a02 of the Application for an Interim Order."


def test_a_motion_can_be_denied_and_a_case_dismissed_on_its_merits_without_ordering_anybody(tmp_path: Path) -> None:
    relief = {"final": [{"id": "deny", "kind": "deny-motion", "act": "deny the motion", "addressee": "b"}]}
    draft = drafted(prepared(tmp_path, "us-federal", paper("opposition", "response", relief=relief)))
    asked = next(each for each in draft.sections if each.key == "relief")
    assert str(asked.paragraphs[0].text) == "The Court is respectfully asked to deny the motion."


def test_an_identity_number_that_nobody_gives_is_said_in_the_language_of_the_paper(tmp_path: Path) -> None:
    ready = prepared(tmp_path, "israel", language=Language.HE)
    oath = drafted(ready, "statement").oath
    assert oath is not None
    assert "[מס׳ זהות]" in str(oath.opening)
    assert "ID no." not in str(oath.opening)


@pytest.mark.parametrize(("language", "gap"), [(Language.EN, "[deponent: name of the deponent]"), (Language.HE, None)])
def test_what_a_title_lacks_is_a_gap_in_it(tmp_path: Path, language: Language, gap: str | None) -> None:
    name = "us-federal" if language is Language.EN else "israel"
    form = "declaration" if language is Language.EN else "affidavit"
    draft = drafted(prepared(tmp_path, name, paper(form, "affidavit"), language=language))
    gaps = [node.text for node in draft.title.blocks[0].nodes if getattr(node, "gap", False)]
    assert gaps == ([gap] if gap else [])
    assert gap is None or str(draft.title) == f"Declaration of {gap} in Support of the Complaint"


LISTED = "Three reasons were given:\n\n- none,\n- none,\n- no reasons."


def test_what_a_paragraph_with_a_list_rests_on_stands_with_the_words_that_lead_to_it(tmp_path: Path) -> None:
    lines = said(system(tmp_path, "israel", LISTED, support=["letter"])).splitlines()
    assert lines == ["Three reasons were given (Exhibit P/1):", "none,", "none,", "no reasons."]
    without = LISTED.replace("given:", "given")
    lines = said(system(tmp_path / "bare", "israel", without, support=["letter"])).splitlines()
    assert lines[0] == "Three reasons were given (Exhibit P/1)"
    after = f"{LISTED}\n\nThat is all."
    lines = said(system(tmp_path / "after", "israel", after, support=["letter"])).splitlines()
    assert (lines[0], lines[-1]) == ("Three reasons were given:", "That is all (Exhibit P/1).")


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        (Language.EN, "See the [@ada].", "See the Affidavit of Ada Doe."),
        (Language.EN, "The [@ada] says so.", "The Affidavit of Ada Doe says so."),
        (Language.EN, "See [@ada].", "See the Affidavit of Ada Doe."),
        (Language.EN, "Bathe [@letter].", "Bathe Exhibit P/1."),
        (Language.HE, "כך אומר ה[@ada].", "כך אומר התצהיר של Ada Doe."),
        (Language.HE, "כך אומר [@ada].", "כך אומר התצהיר של Ada Doe."),
    ],
)
def test_a_reference_that_brings_its_article_does_not_repeat_one_already_written(
    tmp_path: Path, language: Language, text: str, printed: str
) -> None:
    assert said(system(tmp_path, "israel", text, language)) == printed


LAW = {"kind": "statute", "citation": "Courts Law, 5744-1984, s. 68(b)(1)", "short": "Courts Law, s. 68(b)(1)"}
LAWS = [
    LAW | {"id": "one"},
    {each: text.replace("(1)", "(2)") for each, text in LAW.items()} | {"id": "two"},
    {"id": "other", "kind": "statute", "citation": "Evidence Law, 1971, s. 15", "short": "Evidence Law, s. 15"},
]


@pytest.mark.parametrize(
    ("text", "support", "printed"),
    [
        ("It is so.", ["one", "two"], "It is so (Courts Law, 5744-1984, s. 68(b)(1) and s. 68(b)(2))."),
        ("See [@one] and [@two].", [], "See Courts Law, 5744-1984, s. 68(b)(1) and s. 68(b)(2)."),
        ("See [@one]. So [@two].", [], "See Courts Law, 5744-1984, s. 68(b)(1). So Courts Law, s. 68(b)(2)."),
        (
            "It is so.",
            ["one", "other", "two"],
            "It is so (Courts Law, 5744-1984, s. 68(b)(1), Evidence Law, 1971, s. 15 and Courts Law, s. 68(b)(2)).",
        ),
    ],
)
def test_places_in_one_law_share_its_name_though_each_is_listed_by_itself(
    tmp_path: Path, text: str, support: list[str], printed: str
) -> None:
    sections = [{"section": "facts", "paragraphs": [{"id": "said", "text": text, "support": support}]}]
    motion = paper("motion", "motion", sections=sections)
    assert said(prepared(tmp_path, "israel", motion, authorities=LAWS)) == printed
