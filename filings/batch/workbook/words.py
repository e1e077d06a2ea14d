"""What a workbook says to its user by itself, in the languages of papers. The schemas say the rest, in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.language import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filings.batch.workbook.plan import Plan


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. `{...}` stands for what a workbook puts there."""

    row_id: str
    of_row: str
    example: str
    one_of: str
    wrong_day: str
    wrong_when: str
    wrong_whole: str
    wrong_truth: str
    wrong_word: str
    left_out: str
    use: str
    """How to use a workbook, in paragraphs."""


WORDS: Final = {
    "en": Words(
        row_id="A name of its own for each row, as in client-14. A row that begins with # is a note, as this one is.",
        of_row="Whose entry this is: the id of a row, or * for every row. A line that begins with # is a note.",
        example="For example: {example}",
        one_of="One of: {words}.",
        wrong_day="Write a day, as in 2031-01-12.",
        wrong_when="Write a year, a month or a day: 2031, 2031-01 or 2031-01-12.",
        wrong_whole="Write a whole number from 1 on.",
        wrong_truth="Write true or false.",
        wrong_word="Choose a word of the list.",
        left_out="Too long for a workbook, and so the same in every row: {paths}.",
        use="""
How to use this workbook

It drafts one case many times: each line of the sheet Rows is one set of papers. The first is the case as it is, so the
workbook can be used as it was written.

To add one, copy line 3, give the copy an id of its own, and change what is different. The parties of the petitioner's
side belong to a row: add them on the sheet `parties` for each, with the new id in the column `row` and the same id as
before in the column `id`.

Then check all rows, and draft them:

filings batch CASE --rows WORKBOOK.xlsx --dry-run

filings batch CASE --rows WORKBOOK.xlsx --to DIR

The sheets {sheets} hold lists. Their column `row` says whose an entry is: the id of a row, or * for every row. An entry
of one row stands in the stead of the one for every row that has the same id. They follow one another as on the sheet.

A heading names a place in the case: court.name is the name of the court. To vary anything else, write its place above
a new column. A cell left empty leaves its field out, but for the level of something that the case withholds: write
public to open it. What has no column stays as the case has it. A column that is not wanted may be deleted, and so may a
sheet of entries: each row then has the entries of the case, and a column of Rows may change one of them, as
parties.ID.name does.

What cannot be used is told by its cell. A copy of the workbook is written in which those cells are red, each with a
comment: mend them there, and give the copy as the rows.

This workbook holds what the case holds, also what is kept from some readers. Hand it on to nobody who may not read the
case.
""",
    ),
    "he": Words(
        row_id="שם ייחודי לכל שורה, כגון client-14. שורה שמתחילה בסימן # היא הערה, כמו שורה זו.",
        of_row="לאיזו שורה שייך הפריט: המזהה של שורה, או * לכל השורות. שורה שמתחילה בסימן # היא הערה.",
        example="לדוגמה: {example}",
        one_of="אחת מאלה: {words}.",
        wrong_day="יש לכתוב יום, כגון 2031-01-12.",
        wrong_when="יש לכתוב שנה, חודש או יום: 2031, 2031-01 או 2031-01-12.",
        wrong_whole="יש לכתוב מספר שלם, מ-1 ומעלה.",
        wrong_truth="יש לכתוב true או false.",
        wrong_word="יש לבחור מילה מן הרשימה.",
        left_out="ארוך מדי לחוברת עבודה, ולכן זהה בכל השורות: {paths}.",
        use="""
כיצד משתמשים בחוברת זו

החוברת מנסחת תיק אחד פעמים רבות: כל שורה בגיליון Rows היא מערכת אחת של מסמכים. השורה הראשונה היא התיק כפי שהוא, ולכן
אפשר להשתמש בחוברת כפי שנכתבה.

כדי להוסיף מערכת, יש להעתיק את שורה 3, לתת להעתק מזהה משלו ולשנות את מה ששונה. בעלי הדין של צד העותרים שייכים לשורה:
יש להוסיף אותם בגיליון `parties` לכל שורה, עם המזהה החדש בעמודה `row` ועם אותו מזהה כקודם בעמודה `id`.

לאחר מכן יש לבדוק את כל השורות ולנסח אותן:

filings batch CASE --rows WORKBOOK.xlsx --dry-run

filings batch CASE --rows WORKBOOK.xlsx --to DIR

הגיליונות {sheets} מכילים רשימות. העמודה `row` אומרת לאיזו שורה שייך הפריט: המזהה של שורה, או * לכל השורות. פריט של שורה
אחת בא במקום הפריט של כל השורות שיש לו אותו מזהה. סדר הפריטים הוא סדרם בגיליון.

כותרת של עמודה היא מקום בתיק: court.name הוא שם בית המשפט. כדי לשנות דבר אחר, יש לכתוב את מקומו מעל עמודה חדשה. תא ריק
משמיט את השדה, למעט level של מה שחסוי בתיק: כדי לגלות אותו יש לכתוב public. מה שאין לו עמודה נשאר כפי שהוא בתיק. עמודה
שאין בה צורך אפשר למחוק, וכך גם גיליון של פריטים: אז יש לכל שורה הפריטים שבתיק, ועמודה בגיליון Rows יכולה לשנות אחד מהם,
כמו parties.ID.name.

מה שאינו תקין נמסר לפי התא שלו. נכתב העתק של החוברת שבו תאים אלה אדומים, ובכל אחד מהם הערה: יש לתקן אותם שם, ולתת את
ההעתק כקובץ השורות.

החוברת מכילה את מה שמכיל התיק, ובכלל זה מה שחסוי מפני חלק מן הקוראים. אין למסור אותה למי שאינו רשאי לקרוא את התיק.
""",
    ),
}


def how_to(plan: Plan, language: str) -> tuple[str, ...]:
    """Give the paragraphs of the sheet that tells how to use a workbook."""
    words = WORDS[language]
    sheets = joined([each.name for each in plan.sheets[1:]], language)
    parts = [" ".join(part.split("\n")).format(sheets=sheets) for part in words.use.strip().split("\n\n")]
    if plan.left_out:
        parts.append(words.left_out.format(paths=joined(list(plan.left_out), language)))
    return tuple(parts)


def one_of(choices: Sequence[tuple[str, str]], language: str, most: int) -> str:
    """List words with their meanings, where there are not too many to read."""
    if not 0 < len(choices) <= most:
        return ""
    told = "; ".join(word if meaning == word else f"{word} ({meaning})" for word, meaning in choices)
    return WORDS[language].one_of.format(words=told)
