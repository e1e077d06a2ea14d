"""Words that made-up cases differ by. A star stands for a letter: nobody real is called so.

In Hebrew the words of one kind are of one gender, that in which the cases speak of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORDS: Final[Mapping[str, Mapping[str, Sequence[str]]]] = {
    "en": {
        "organisation": ("Organisation *", "Association *", "Union *", "Society *"),
        "ministry": ("Ministry *", "Authority *", "Department *", "Agency *"),
        "company": ("Company *", "Works *", "Systems *", "Industries *"),
        "person": ("Petra Invented *", "Nathan Madeup *", "Alma Imaginary *", "Boaz Pretended *"),
        "official": ("Dalia Fabricated *", "Reuven Fictional *", "Tamar Nobody *"),
        "country": ("Country *",),
        "product": ("a surveillance system", "an interception system", "a tracking system", "a listening device"),
        "work": ("letters to the newspaper", "accounts of a small shop", "lessons by video", "a choir’s rehearsals"),
    },
    "he": {
        "organisation": ("ארגון *׳", "איגוד *׳", "מרכז *׳"),
        "ministry": ("משרד *׳", "מינהל *׳", "אגף *׳"),
        "company": ("חברה *׳", "תעשיות *׳", "מערכות *׳"),
        "person": ("עלמה בדויה *׳", "תמר מומצאת *׳", "דליה דמיונית *׳"),
        "official": ("רות פלמונית *׳", "נועה אלמונית *׳"),
        "country": ("מדינה *׳",),
        "product": ("מערכת מעקב", "מערכת יירוט", "מערכת איתור", "מכשיר האזנה"),
        "work": ("מכתבים לעיתון", "ניהול חנות קטנה", "שיעורים בווידאו", "חזרות של מקהלה"),
    },
}
