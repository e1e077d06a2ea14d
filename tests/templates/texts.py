"""Words made up to try the templates, in each language: neither short of them nor without a name in Latin letters."""

from __future__ import annotations

from dataclasses import dataclass

from filing_schemas.vocabulary import Language


@dataclass(frozen=True, slots=True)
class Texts:
    """What made-up papers say in one language."""

    lorem: str
    sentence: str
    names: tuple[str, ...]
    authority: str
    company: str
    description: str
    court: tuple[str, str, str]
    case_number: str
    title: str
    subtitle: str
    opening: str
    asked: str
    notice: str
    headings: tuple[str, ...]
    items: tuple[str, ...]
    before_reference: str
    quoted: str
    hostile: str
    exhibits: tuple[str, str]
    day: str
    papers: tuple[str, ...]
    address: str


ENGLISH = Texts(
    lorem="The authority was asked in writing to use the power that the statute gives it, and it answered that it "
    "would neither confirm nor deny that a licence had been given. That answer reached the Petitioners by letter. It "
    "gives no reason that a court could examine, and it does not say which considerations were weighed against which.",
    sentence="The facts stated here are set out in the documents attached, and each is repeated where it matters.",
    names=(
        "Organisation A for the Protection of the Rights of the Individual and of the Freedom of Expression (R.A.)",
        "Ms N. O.",
        "P. & Q., a Partnership of Journalists",
        "Dr R. S. T. van der U.",
    ),
    authority="Ministry of B, Agency for the Control of Exports of Dual-Use Goods and Technology",
    company="Company D & Sons Technologies (Holdings) <International> Limited Partnership",
    description="a registered non-profit association, no. 580000000",
    court=("Court of Z", "First Division, Sitting as a Court for Administrative Affairs", "Before Judge E. F."),
    case_number="AP 99999-05-19",
    title="Opposition to the Motion to Hold the Hearing Behind Closed Doors and Request for Open Court",
    subtitle="On behalf of the Petitioners 1 to 7",
    opening="This paper is filed in accordance with the decision of the Court, which is asked ",
    asked="to refuse the motion",
    notice="The decision whether the hearing will be open or closed has been deferred until the hearing begins.",
    headings=(
        "Introduction",
        "The Position of the Petitioners in Summary, and Why the Motion Should Be Refused on Each of Its Grounds",
        "The rule of publicity",
        "What the statute says",
        "What was said of it",
        "No harm is specified",
        "The Facts",
        "The Relief Sought",
    ),
    items=(
        "the first item, which runs on over the end of its line so that its indent can be seen where it goes on;",
        "the second item:",
        "an item of an item; and",
        "another.",
    ),
    before_reference="As stated in paragraph ",
    quoted="The statute says:",
    hostile="The whole answer was “neither confirm nor deny” & no more <sic>; see above.",
    exhibits=(
        "The letter of demand",
        "Report of Organisation A on the trade in surveillance & control, with its annexes, as published",
    ),
    day="14 June 2018",
    papers=("Administrative Petition", "Application for an Interim Order", "Affidavit in support of the petition"),
    address="1 Street of the Law, Town A 6100000",
)
HEBREW = Texts(
    lorem="הרשות התבקשה בכתב להשתמש בסמכות שהחוק נותן בידה, והשיבה כי אין היא מאשרת ואין היא מכחישה שניתן רישיון. "
    "התשובה הגיעה אל העותרים במכתב. אין בה טעם שבית משפט יכול לבחון, ואין בה דבר על השיקולים שנשקלו זה מול זה.",
    sentence="העובדות מפורטות במסמכים המצורפים, וכל אחת מהן תחזור במקומה.",
    names=(
        "ארגון א' להגנה על זכויות הפרט ועל חופש הביטוי (ע״ר)",
        "גב' נ' ס'",
        "P. & Q., a Partnership of Journalists",
        "ד״ר ר' ש' (Dr R. S. van der U.)",
    ),
    authority="משרד ב', האגף לפיקוח על ייצוא של טובין וטכנולוגיה דו־שימושיים",
    company="Company D & Sons Technologies (Holdings) <International> בע״מ",
    description="עמותה רשומה, מס' 580000000",
    court=("בית המשפט ז'", "המחלקה הראשונה, בשבתו כבית משפט לעניינים מינהליים", "בפני השופט ה' ו'"),
    case_number="עת״מ 99999-05-19",
    title="תגובה לבקשה לקיום הדיון בדלתיים סגורות ובקשה לדיון פומבי",
    subtitle="מטעם העותרים 1 עד 7",
    opening="מסמך זה מוגש לפי החלטת בית המשפט הנכבד, המתבקש ",
    asked="לדחות את הבקשה",
    notice="ההכרעה אם הדיון יהיה פומבי או סגור נדחתה עד לתחילת הדיון.",
    headings=(
        "פתח דבר",
        "עמדת העותרים בתמצית, ומדוע יש לדחות את הבקשה על כל אחד ואחד מן הנימוקים שבה",
        "כלל הפומביות",
        "לשון החוק",
        "מה נאמר עליו",
        "לא פורט נזק",
        "העובדות",
        "הסעד המבוקש",
    ),
    items=(
        "הפריט הראשון, שנמשך אל מעבר לסוף השורה כדי שייראה היכן מתחילה השורה שאחריה ואיך היא עומדת מתחתיו;",
        "הפריט השני:",
        "פריט שבתוך פריט; וכן",
        "ועוד אחד.",
    ),
    before_reference="כאמור בסעיף ",
    quoted="וזו לשון החוק:",
    hostile="התשובה כולה הייתה “neither confirm nor deny” & no more <sic>; ראו לעיל (18 U.S.C. § 1030).",
    exhibits=("מכתב הדרישה", "דו״ח של ארגון א' על הסחר באמצעי מעקב & שליטה, Version 2.1, על נספחיו, כפי שפורסם"),
    day="14 ביוני 2018",
    papers=("עתירה מינהלית", "בקשה לצו ביניים", "תצהיר התומך בעתירה"),
    address="רחוב המשפט 1, עיר א' 6100000",
)
TEXTS = {Language.EN: ENGLISH, Language.HE: HEBREW}
