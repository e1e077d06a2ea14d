from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from filings.compose import compose, generated
from filings.compose.renditions import SEALED
from filings.compose.rich import Anchor, Note, Reference, Rich, Span
from filings.errors import InputError
from tests.compose.small import CASE, PETITION, draft, facts, part, prepared

if TYPE_CHECKING:
    from pathlib import Path

ANSWER: dict[str, Any] = {
    "kind": "response",
    "form": "response",
    "id": "answer",
    "filed_by": ["b"],
    "responds_to": "petition",
    "summary": ["The petition should be dismissed."],
    "answers": [{"to": ["refused", "asked"], "mode": "deny"}, {"to": ["asked"], "mode": "admit", "text": "It did."}],
    "relief": {"final": [{"id": "dismiss", "kind": "dismiss-in-limine", "act": "dismiss the petition"}]},
}
MOTION: dict[str, Any] = {
    "kind": "motion",
    "form": "motion-to-close",
    "id": "closing",
    "filed_by": ["b"],
    "relief": {"final": [{"id": "close", "kind": "close-hearing", "act": "close the doors"}]},
}


def nodes(value: Rich) -> list[object]:
    return [node for block in value.blocks for node in block.nodes]


def test_a_reference_prints_the_number_of_its_paragraph(tmp_path: Path) -> None:
    paper = draft(tmp_path, facts({"id": "first", "text": "It asked."}, "This rests on [@first]."))
    first, second = next(section for section in paper.sections if section.key == "facts").paragraphs
    assert str(second.text) == f"This rests on paragraph\u00a0{first.number}."
    (anchor,) = [node for node in nodes(first.text) if isinstance(node, Anchor)]
    assert Reference(anchor.bookmark, first.number) in nodes(second.text)


def test_when_a_paragraph_goes_every_later_number_and_reference_follows(tmp_path: Path) -> None:
    four = ["One.", "Two.", {"id": "three", "text": "Three."}, "See [@three]."]
    before = part(draft(tmp_path / "before", facts(*four)), "facts")
    after = part(draft(tmp_path / "after", facts(*four[1:])), "facts")
    shift = int(before[0].split(".")[0])
    assert before[-1] == f"{shift + 3}. See paragraph {shift + 2}."
    assert after[-1] == f"{shift + 2}. See paragraph {shift + 1}."


def test_a_paragraph_that_nothing_refers_to_has_no_bookmark(tmp_path: Path) -> None:
    paper = draft(tmp_path, facts({"id": "alone", "text": "It asked."}))
    assert not [n for s in paper.sections for p in s.paragraphs for n in nodes(p.text) if isinstance(n, Anchor)]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("It wrote ([@letter]).", "It wrote (Exhibit P/1)."),
        ("It wrote ([@letter, p. 2]).", "It wrote (Exhibit P/1, p. 2)."),
        ("[@b] refused.", "The Ministry refused."),
        ("So [@b] refused.", "So the Ministry refused."),
        ("See [@law]; and again [@law, s. 3].", "See The Long Law, 5744-1984; and again Long Law, s. 3."),
        ("It was held in [@unknown].", "It was held in [authority: it was so held]."),
        ("A & B <Ltd> says {{ x }}.", "A & B <Ltd> says {{ x }}."),
        ("*Italic* and **bold**.", "Italic and bold."),
    ],
)
def test_inline_markup_becomes_words(tmp_path: Path, written: str, printed: str) -> None:
    assert part(draft(tmp_path, facts(written)), "facts")[0].partition(". ")[2] == printed


def test_a_citation_that_is_missing_is_a_gap_and_never_invented(tmp_path: Path) -> None:
    assert "[authority: it was so held]" in draft(tmp_path, facts("It was held in [@unknown].")).gaps


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("It was refused.", "It was refused (Exhibit P/2)."),
        ("It was refused: [BLANK: by whom.]", "It was refused: [BLANK: by whom.] (Exhibit P/2)."),
        ("It was refused.^[At p. 3.]", "It was refused (Exhibit P/2)."),
        ("It was refused ([@letter]).", "It was refused (Exhibit P/1; Exhibit P/2)."),
        ("It was refused (the **Refusal**).", "It was refused (the Refusal) (Exhibit P/2)."),
        ("It was refused ([@letter], in part).", "It was refused (Exhibit P/1, in part) (Exhibit P/2)."),
        ("These were refused:", "These were refused (Exhibit P/2):"),
    ],
)
def test_what_a_paragraph_rests_on_stands_within_its_last_sentence(tmp_path: Path, text: str, printed: str) -> None:
    paper = draft(tmp_path, facts({"text": text, "support": ["reply"]}))
    assert part(paper, "facts")[0].partition(". ")[2] == printed


def test_a_number_stays_on_the_line_of_the_word_before_it(tmp_path: Path) -> None:
    paper = draft(tmp_path, facts({"id": "asked", "text": "It asked."}, "See [@asked] and [@letter]."))
    text = next(section for section in paper.sections if section.key == "facts").paragraphs[1].text
    assert str(text) == "See paragraph\u00a07 and Exhibit\u00a0P/1."


def test_two_places_in_one_thing_share_its_name(tmp_path: Path) -> None:
    law = {"id": "law", "kind": "statute", "citation": "Courts Act 1984"}
    text = "It may be closed ([@law, s. 68(b)(1)], [@law, s. 68(b)(2)]), as [@letter] and [@letter] say."
    paper = draft(tmp_path, facts(text), authorities=[law])
    assert (
        "(Courts Act 1984, s. 68(b)(1) and s. 68(b)(2)), as Exhibit P/1 and Exhibit P/1 say" in part(paper, "facts")[0]
    )


def test_support_is_printed_after_the_text_unless_the_text_cites_it(tmp_path: Path) -> None:
    paper = draft(
        tmp_path,
        facts({"text": "It was refused.", "support": ["reply"]}, {"text": "See [@reply].", "support": ["reply"]}),
    )
    printed = [each.partition(". ")[2] for each in part(paper, "facts")]
    assert printed == ["It was refused (Exhibit P/2).", "See Exhibit P/2."]


def test_a_footnote_is_a_note_and_not_part_of_the_sentence(tmp_path: Path) -> None:
    paper = draft(tmp_path, facts("It was refused.^[Orally.]"))
    text = next(section for section in paper.sections if section.key == "facts").paragraphs[0].text
    assert str(text) == "It was refused."
    assert [node for node in nodes(text) if isinstance(node, Note)] == [Note((Span("Orally."),))]


def test_relief_is_lettered_and_says_whom_it_binds(tmp_path: Path) -> None:
    asked = part(draft(tmp_path), "relief")[-1].splitlines()
    assert asked[1:] == ["order the Ministry to revoke the licence;", "order the Ministry to pay the costs."]


def test_interim_and_final_relief_are_asked_for_apart(tmp_path: Path) -> None:
    filing = deepcopy(PETITION)
    filing["relief"]["interim"] = [
        {"id": "stay", "kind": "interim-order", "act": "suspend it", "duration": "until then"}
    ]
    interim, final = part(draft(tmp_path, filing), "relief")
    assert interim.endswith("suspend it, until then.")
    assert "revoke" in final
    assert "suspend" not in final


def test_a_relief_not_yet_written_is_a_named_gap(tmp_path: Path) -> None:
    filing = deepcopy(PETITION)
    filing["relief"] = {}
    assert "[relief: the order you ask for]" in draft(tmp_path, filing).gaps


def test_a_required_part_that_nobody_wrote_is_a_gap_and_an_optional_one_is_absent(tmp_path: Path) -> None:
    paper = draft(tmp_path)
    keys = [section.key for section in paper.sections]
    assert "standing" in keys
    assert "timeliness" not in keys
    assert any(gap.startswith("[standing: ") for gap in paper.gaps)


def test_answers_name_the_paragraphs_of_the_other_filing_in_order(tmp_path: Path) -> None:
    ready = prepared(tmp_path, PETITION, ANSWER)
    numbers = ready.numbers["petition"].labels
    answer = part(compose(ready, ready.filings["answer"]), "answers")
    low, high = numbers["asked"].text, numbers["refused"].text
    assert answer[0].endswith(f"Paragraphs {low} and {high} of the Petition are denied.")
    assert answer[1].endswith(f"Paragraph {low} of the Petition is admitted. It did.")


def test_a_response_bears_the_caption_of_the_petition(tmp_path: Path) -> None:
    ready = prepared(tmp_path, PETITION, ANSWER)
    petition, answer = (compose(ready, ready.filings[name]) for name in ("petition", "answer"))
    assert petition.sides == answer.sides
    assert [side.role for side in answer.sides] == ["The Petitioner", "The Respondents"]


def test_roles_are_those_of_the_motion_with_those_of_the_petition_beside_them(tmp_path: Path) -> None:
    paper = draft(tmp_path, PETITION, MOTION)
    assert [side.role for side in paper.sides] == [
        "The Applicant (Respondent 1 in the petition)",
        "The Respondent (the Petitioner in the petition)",
    ]


def test_a_motion_to_close_shows_what_it_lacks(tmp_path: Path) -> None:
    paper = draft(tmp_path, PETITION, MOTION)
    assert "[harm: a concrete, specific and probable harm]" in paper.gaps
    assert "[scope: exactly what is to be closed, and who stays]" in paper.gaps


def test_exhibits_are_marked_by_side_and_party(tmp_path: Path) -> None:
    assert prepared(tmp_path).marks == {"letter": "P/1", "reply": "P/2", "memo": "R1/1"}


def test_a_paper_lists_the_exhibits_of_its_own_side_that_it_cites(tmp_path: Path) -> None:
    paper = draft(tmp_path, facts("See [@reply] and [@memo]."))
    assert [str(each.mark) for each in paper.exhibits] == ["P/2"]


def test_the_index_lists_every_exhibit_and_the_certificate_the_other_side(tmp_path: Path) -> None:
    papers = generated(prepared(tmp_path))
    assert [str(each.mark) for each in papers["exhibit-index"].exhibits] == ["P/1", "P/2", "R1/1"]
    service = papers["certificate-of-service"].service
    assert service is not None
    assert service.papers == ("Administrative Petition",)
    assert [each.party for each in service.addressees] == ["Ministry B (Respondent 1)", "Company C (Respondent 2)"]


def test_nothing_is_ever_signed(tmp_path: Path) -> None:
    paper = draft(tmp_path)
    assert [each.marker for each in paper.signatures] == ["[not signed: study draft]"]
    assert paper.legend == "STUDY DRAFT - NOT FILED"


def test_a_withheld_paragraph_leaves_its_number_and_a_fixed_marker(tmp_path: Path) -> None:
    secret = {"text": "The source is known.", "level": "parties-only", "ground": "state-security"}
    filing = facts("Before.", secret, {"id": "after", "text": "After [with a [@memo]]{.sealed for=parties-only}."})
    public = draft(tmp_path / "public", filing)
    sealed = draft(tmp_path / "sealed", filing, rendition=SEALED)
    assert [line.split(". ")[0] for line in part(public, "facts")] == [
        line.split(". ")[0] for line in part(sealed, "facts")
    ]
    assert part(public, "facts")[1].endswith(". [withheld]")
    assert part(public, "facts")[2].endswith(". After [withheld].")
    assert "source" not in repr(public)
    assert part(sealed, "facts")[1].endswith(". The source is known.")


def test_a_withheld_exhibit_keeps_its_mark_and_nothing_else(tmp_path: Path) -> None:
    exhibits = deepcopy(CASE["exhibits"])
    exhibits[0] |= {"level": "counsel-only", "title": "Secret title"}
    papers = generated(prepared(tmp_path, exhibits=exhibits))
    assert str(papers["exhibit-index"].exhibits[0].mark) == "P/1"
    assert "Secret title" not in repr(papers)


def test_an_uncertain_number_says_that_it_is(tmp_path: Path) -> None:
    number = {"proceeding": "AP", "number": "99999-05-19", "status": "uncertain"}
    assert str(draft(tmp_path, number=number).case_number) == "AP 99999-05-19 (not corroborated)"


def test_a_part_that_its_author_began_and_left_empty_is_a_gap_and_can_be_referred_to(tmp_path: Path) -> None:
    filing = facts("See [@late].")
    filing["sections"].append({"section": "timeliness", "id": "late"})
    paper = draft(tmp_path, filing)
    (number,) = [section.number for section in paper.sections if section.key == "timeliness"]
    assert part(paper, "facts")[0].endswith(f"See part {number}.")
    assert any(gap.startswith("[timeliness: ") for gap in paper.gaps)


def test_a_sealed_span_in_a_title_is_refused_because_it_would_be_printed(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not read in it"):
        prepared(tmp_path, PETITION | {"title": "Petition [secret]{.sealed for=court-only}"})


def test_a_pseudonymous_party_without_a_pseudonym_is_refused(tmp_path: Path) -> None:
    parties = [CASE["parties"][0] | {"kind": "pseudonymous"}, *CASE["parties"][1:]]
    with pytest.raises(InputError, match="no pseudonym is given"):
        prepared(tmp_path, parties=parties)


def test_the_last_lines_of_a_paper_stay_with_what_closes_it(tmp_path: Path) -> None:
    paragraphs = [each for section in draft(tmp_path).sections for each in section.paragraphs]
    blocks = [block for each in paragraphs for block in each.text.blocks]
    assert [block.keep for block in blocks] == [False] * (len(blocks) - 1) + [True]
    assert blocks[-1].style == "Numbered Paragraph 2"
