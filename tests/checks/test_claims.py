"""Words that claim what only a court does: each way of saying it is found, and none of the ways of only wishing it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.checks.closure.claims import HEDGED
from filings.checks.closure.phrasebook import anything, claims, may_claim, relief
from filings.checks.own_words import own_words, sentences, without_notes

CLAIMED = {
    "hearing": [
        "The Court has ordered that the hearing be held behind closed doors.",
        "This hearing is now closed.",
        "The whole of the proceedings was heard in camera.",
        "The record was closed by order of the Honourable Court.",
        "The Judge has closed the doors.",
        "The Court granted the motion to close.",
        "The Court has deferred the decision whether the doors be closed.",
        "The motion to close was denied.",
        "בית המשפט הנכבד הורה כי הדיון יתקיים בדלתיים סגורות.",
        "הדיון מתקיים בדלתיים סגורות.",
        "בית המשפט נעתר לבקשה לדלתיים סגורות.",
        "בית המשפט דחה את ההכרעה בשאלת הפומביות.",
        "בית המשפט דחה את הבקשה לקיום הדיון בדלתיים סגורות.",
    ],
    "documents": [
        "The Court ordered that the affidavit be filed under seal.",
        "The schedule was sealed by order of the Court.",
        "The Court has sealed the schedule.",
        "The Court granted the motion to seal.",
        "The Court denied the motion to seal.",
        "בית המשפט הורה כי המסמך יהיה חסוי.",
    ],
    "anonymity": [
        "The Court has granted anonymity to the witness.",
        "An anonymity order is in force.",
        "בית המשפט הורה על איסור פרסום שמה.",
    ],
    "publication": [
        "The Court has prohibited publication.",
        "Publication of the names is banned by order of the Court.",
        "A gag order is in force.",
        "בית המשפט אסר את הפרסום.",
        "הוצא צו איסור פרסום.",
    ],
}
GIVEN = [
    "The Court has granted the petition.",
    "The Court allowed the application for an interim order.",
    "The interim order was made in May.",
    "בית המשפט קיבל את העתירה.",
    "ניתן צו ביניים.",
]
WISHES = [
    "The Ministry asks that {}",
    "It is not so that {}",
    "If it were so that {}",
    "Nobody knows whether {}",
    "No decision says that {}",
    "העותרים טוענים כי אין לומר: {}",
    "לא נאמר כי {}",
]
EVERYTHING = [*(each for said in CLAIMED.values() for each in said), *GIVEN]


@pytest.mark.parametrize(("switch", "sentence"), [(name, each) for name, said in CLAIMED.items() for each in said])
def test_a_claim_about_publicity_is_found_whatever_its_words(switch: str, sentence: str) -> None:
    found = [(claim, words) for claim in claims() if (words := claim.words.search(sentence))]
    assert any(claim.switch == switch and not HEDGED.search(sentence[: words.start()]) for claim, words in found)


@pytest.mark.parametrize("sentence", GIVEN)
def test_a_claim_of_relief_is_found_whatever_its_words(sentence: str) -> None:
    assert relief().search(sentence)


@pytest.mark.parametrize("sentence", EVERYTHING)
def test_a_text_that_claims_something_is_not_passed_over(sentence: str) -> None:
    assert may_claim(f"Much was said before. {sentence} And more after it.")


@settings(max_examples=600, deadline=None)
@given(st.sampled_from([*(each.words for each in claims()), relief()]).flatmap(st.from_regex))
def test_no_text_is_passed_over_in_which_any_of_the_words_is_found(text: str) -> None:
    assert may_claim(text)


@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize("sentence", EVERYTHING)
def test_a_wish_a_doubt_and_a_denial_claim_nothing(wish: str, sentence: str) -> None:
    said = wish.format(sentence[0].lower() + sentence[1:])
    found = anything().search(said.lower())
    assert found is None or HEDGED.search(said[: found.start()])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("It says “the hearing is closed” and more.", "It says" + " " * 25 + "and more."),
        ("It was refused.^[Note: see [@letter], and [@reply].] So be it.", "It was refused." + " " * 38 + "So be it."),
        ("It was [BLANK: the day] refused.", "It was" + " " * 18 + "refused."),
        ("Said:\n\n> The hearing is closed.\n\nNo more.", "Said:\n\n" + " " * 24 + "\n\nNo more."),
    ],
)
def test_what_others_said_is_blanked_and_every_place_kept(text: str, left: str) -> None:
    assert own_words(text) == left


def test_a_note_that_nobody_closed_hides_the_rest_and_nothing_else() -> None:
    assert without_notes("Before. ^[a [b] c") == "Before. " + " " * 9


def test_sentences_are_told_with_their_places() -> None:
    text = "See s. 68 of the Law. The Court sat in public. Was it so?"
    assert [text[start : start + 3] for start, _ in sentences(text)] == ["See", "The", "Was"]
