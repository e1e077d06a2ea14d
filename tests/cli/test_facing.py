from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.cli.facing import END, LEFT_TO_RIGHT, RIGHT_TO_LEFT, faced

MARKS = str.maketrans({RIGHT_TO_LEFT: "{", LEFT_TO_RIGHT: "<", END: ">"})


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (
            "x/05.yaml:3:5: warning CLS-05: ההגבלה אינה מוגבלת בזמן. כתבו ב-`closure.duration` מועד.",
            "x/05.yaml:3:5: warning CLS-05: {ההגבלה אינה מוגבלת בזמן. כתבו ב-<`closure.duration`> מועד.>",
        ),
        ("לפי כלל 8(b)(5) ל-FRCP, מידיעה כללית.", "{לפי כלל <8(b)(5)> ל-<FRCP>, מידיעה כללית.>"),
        ("נקרא בקטעים (E.D. Va. L. Civ. R. 5).", "{נקרא בקטעים (<E.D. Va. L. Civ. R. 5>).>"),
        ("לסעיפים 12 ו-14 של petition: facts-1.", "{לסעיפים 12 ו-14 של <petition>: <facts-1>.>"),
        (
            "x/case.yaml: error GEN-14: “להשלים” is still to be replaced.",
            "x/case.yaml: error GEN-14: “להשלים” is still to be replaced.",
        ),
        (
            "x/01.yaml:1:1: error CLS-13: “הדיון סגור לציבור בהחלטת בית המשפט” claims what is not so.",
            "x/01.yaml:1:1: error CLS-13: “הדיון סגור לציבור בהחלטת בית המשפט” claims what is not so.",
        ),
        ("  CLS-05   error    ההגבלה נמשכת עד מועד.", "  CLS-05   error    {ההגבלה נמשכת עד מועד.>"),
        ("    text: הדיון פתוח לציבור.", "    text: הדיון פתוח לציבור."),
        ("filings draft --help", "filings draft --help"),
    ],
)
def test_a_hebrew_message_is_turned_and_what_is_latin_in_it_held_together(line: str, shown: str) -> None:
    assert faced(line).translate(MARKS) == shown


@given(st.text(st.sampled_from("אבגד abAB12 .,:()[]`@-/“”\u05f4"), max_size=60))
def test_nothing_but_isolates_is_added_and_each_is_closed(line: str) -> None:
    turned = faced(line)
    assert turned.translate(dict.fromkeys(map(ord, RIGHT_TO_LEFT + LEFT_TO_RIGHT + END))) == line
    depth = 0
    for letter in turned:
        depth += (letter in {RIGHT_TO_LEFT, LEFT_TO_RIGHT}) - (letter == END)
        assert depth >= 0
    assert depth == 0
