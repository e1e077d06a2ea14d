from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.compose.bidi import LEFT_TO_RIGHT_MARK, held_together
from filings.compose.rich import Anchor, Block, Counted, Rich, Span


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("המשיבה 2, NSO Group, השיבה.", "המשיבה 2, |NSO Group|, השיבה."),
        ("של מדינה X.", "של מדינה |X|."),
        ("לפי (18 U.S.C. § 1030) בלבד", "לפי |(18 U.S.C. § 1030)| בלבד"),
        ("המאמר “NSO: a story” פורסם", "המאמר |“NSO: a story”| פורסם"),
        ("הכתבה, ״Does It Have a License?״, שאלה", "הכתבה, ״|Does It Have a License?|״, שאלה"),
        ("המאמר “NSO: a story?” פורסם", "המאמר |“NSO: a story?”| פורסם"),
        ("כי “NSO: a story”, Calcalist, ינואר 2020, מדווח", "כי |“NSO: a story”|, |Calcalist|, ינואר 2020, מדווח"),
        ("וכן “‘Do not’ — a story”, Coda Story, נוקבים", "וכן |“‘Do not’ — a story”|, |Coda Story|, נוקבים"),
        ("האם זו NSO?", "האם זו |NSO|?"),
        ("פגסוס (Pegasus) הוא", "פגסוס |(Pegasus)| הוא"),
        ("תיק עת״מ ____-05-19 הוא", "תיק עת״מ |____-05-19| הוא"),
        ("ראו נספח מש2/1, ונספח ע/12.", "ראו נספח מש|2/1|, ונספח ע/12."),
        ("בעיתון Calcalist, 13 במאי 2019, נאמר", "בעיתון |Calcalist|, 13 במאי 2019, נאמר"),
        ("אתר The Seventh Eye, NSO ואחרים", "אתר |The Seventh Eye|, |NSO| ואחרים"),
        ("חברת NSO, Inc. טענה", "חברת |NSO, Inc|. טענה"),
        ("המאמר “Spies, Lies, NSO” פורסם", "המאמר |“Spies, Lies, NSO”| פורסם"),
        ("עניין Winter v. NRDC, 555 U.S. 7, 20 (2008) נדון", "עניין |Winter v. NRDC, 555 U.S. 7, 20 (2008)| נדון"),
        ("לשון המקור: 30 plaintiffs תבעו", "לשון המקור: |30 plaintiffs| תבעו"),
        ("עברית בלבד, 12 בסעיף 3.", "עברית בלבד, 12 בסעיף 3."),
    ],
)
def test_latin_words_are_held_together_with_what_belongs_to_them(written: str, marked: str) -> None:
    assert held_together(written) == marked.replace("|", LEFT_TO_RIGHT_MARK)


@given(st.text())
def test_marks_are_all_that_is_added(text: str) -> None:
    assert held_together(text).replace(LEFT_TO_RIGHT_MARK, "") == text.replace(LEFT_TO_RIGHT_MARK, "")


def test_what_is_not_printed_is_left_alone() -> None:
    value = Rich((Block((Anchor("par_1"), Span("של NSO")), "Body Text"),))
    (block,) = held_together(value).blocks
    assert block.style == "Body Text"
    assert block.nodes[0] == Anchor("par_1")


def test_a_mark_that_word_counts_is_held_together_with_the_number_before_it() -> None:
    number = Counted("Exhibit", 1, "1")
    (block,) = held_together(Rich((Block((Span("נספח מש2/"), number, Span(", כאמור"))),))).blocks
    mark = Span(LEFT_TO_RIGHT_MARK)
    assert block.nodes == (Span(f"נספח מש{LEFT_TO_RIGHT_MARK}2/"), number, mark, Span(", כאמור"))
    (plain,) = held_together(Rich((Block((Span("נספח ע/"), number)),))).blocks
    assert plain.nodes == (Span("נספח ע/"), number)
