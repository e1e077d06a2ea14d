from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

import filing_schemas
from filing_schemas.base import Localised, Model
from filing_schemas.vocabulary import Language
from filings.compose import generated
from filings.compose.bidi import LEFT_TO_RIGHT_MARK as LTR
from filings.profile import load
from tests.profile.systems import drafted, paper, prepared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filings.compose import Prepared

IL, HE = "israel", Language.HE


def localised(value: object, path: str = "") -> Iterator[tuple[str, Localised]]:
    """Yield every text of a profile that has languages."""
    if isinstance(value, Localised):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from localised(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from localised(each, f"{path}.{name}")
    elif isinstance(value, tuple):
        for place, each in enumerate(value):
            yield from localised(each, f"{path}[{place}]")


def hebrew(folder: Path, *filings: dict[str, object]) -> Prepared:
    return prepared(folder, IL, *filings, language=HE)


def test_every_phrase_has_hebrew() -> None:
    languageless = {".dates.month"}
    assert [path for path, text in localised(load(IL)) if text.he is None and path not in languageless] == []


def test_what_is_missing_is_said_in_hebrew_whatever_it_is() -> None:
    known = load(IL).gaps[HE]
    asked = {
        (field.json_schema_extra or {}).get("x-gap")
        for model in _models(filing_schemas.Model)
        for field in model.model_fields.values()
        if isinstance(field.json_schema_extra, dict)
    }
    assert sorted(str(each) for each in asked - set(known) if each) == []


def _models(model: type[Model]) -> Iterator[type[Model]]:
    for each in model.__subclasses__():
        if each.__module__.startswith("filing_schemas"):
            yield each
            yield from _models(each)


@pytest.mark.parametrize(
    ("filers", "called"),
    [
        (["a"], "תגובה מטעם העותרת 1"),
        (["a", "z"], "תגובה מטעם העותרות"),
        (["b"], "תגובה מטעם המשיב 1"),
        (["c"], "תגובה מטעם המשיבה 2"),
        (["b", "c"], "תגובה מטעם המשיבים"),
        (["a", "b"], "תגובה מטעם העותרת 1 והמשיב 1"),
    ],
)
def test_a_role_has_the_number_and_the_gender_of_those_who_hold_it(
    tmp_path: Path, filers: list[str], called: str
) -> None:
    assert str(drafted(hebrew(tmp_path, paper("response", "response", filed_by=filers))).title) == called


def test_a_title_grows_together_with_the_paper_it_names(tmp_path: Path) -> None:
    assert str(drafted(hebrew(tmp_path, paper("opposition", "response"))).title) == "תגובה לעתירה"


def test_headings_and_items_are_counted_by_hebrew_letters(tmp_path: Path) -> None:
    relief = {
        "final": [
            {"id": "revoke", "kind": "revoke-licence", "act": "לבטל את הרישיון", "addressee": "b"},
            {"id": "costs", "kind": "costs", "act": "לשלם את ההוצאות", "addressee": "c"},
        ]
    }
    sections = [{"section": "order-sought", "paragraphs": ["ראו [@costs]."]}]
    draft = drafted(hebrew(tmp_path, paper("motion", "motion", relief=relief, sections=sections)))
    assert [section.number for section in draft.sections] == ["א", "ב"]
    first, second = draft.sections[0].paragraphs
    assert str(first.text) == "ראו סעיף\u00a02(ב)."
    assert str(second.text).splitlines() == [
        "בית המשפט הנכבד מתבקש:",
        f"להורות ל-{LTR}Ministry B{LTR} לבטל את הרישיון;",
        f"להורות ל-{LTR}C Ltd{LTR} לשלם את ההוצאות.",
    ]


def test_annexes_bear_the_marks_of_their_side(tmp_path: Path) -> None:
    assert list(hebrew(tmp_path).marks.values()) == ["ע/1", "ע/2", "מש1/1"]


def test_paragraphs_of_another_paper_are_cited_as_hebrew_cites_them(tmp_path: Path) -> None:
    draft = drafted(hebrew(tmp_path, paper("motion", "motion", opening="כאמור ב[@statement/letter] וב[@main].")))
    assert str(draft.opening).startswith("כאמור בסעיף\u00a0")
    assert str(draft.opening).endswith(" לתצהיר ובעתירה.")


def test_a_position_is_told_in_the_gender_of_the_party(tmp_path: Path) -> None:
    stands = [{"party": "b", "position": "opposes"}, {"party": "c", "position": "opposes"}]
    draft = drafted(hebrew(tmp_path, paper("motion", "motion", positions=stands)))
    told = next(section for section in draft.sections if section.key == "positions").paragraphs
    assert [str(each.text) for each in told] == [f"{LTR}Ministry B{LTR} מתנגד לבקשה.", f"{LTR}C Ltd{LTR} מתנגדת לבקשה."]


def test_the_warning_and_the_day_are_in_the_affidavit(tmp_path: Path) -> None:
    draft = drafted(hebrew(tmp_path), "statement")
    assert draft.oath is not None
    assert "לאחר שהוזהרתי כי עליי לומר את האמת" in str(draft.oath.opening)
    assert str(draft.date) == "תאריך: 2 במרץ 2026"
    assert draft.direction == "rtl"
    assert "לא הוגשה" in draft.legend


@pytest.mark.parametrize("spelled", ['עת"מ', "עת״מ", "עת”מ", "עת''מ", "עת׳׳מ", "עתמ"])
def test_the_gershayim_are_known_in_all_their_spellings(spelled: str) -> None:
    assert load(IL).citations["decided-case"].matches(f"{spelled} 62775-12-18")


CLINIC = [{"id": "clinic", "name": {"en": "Counsel C", "he": "עו״ד ג׳"}, "licence_number": "[licence no.]"}]


@pytest.mark.parametrize(
    ("grantors", "feminine", "opening"),
    [
        ("a", False, "אני הח״מ, A Ltd, [מס׳ רישום], ממנה בזאת את עו״ד ג׳ (מ.ר. [מס׳ רישיון])"),
        ("az", True, "אנו הח״מ, A Ltd, [מס׳ רישום] ו-Z Ltd, [מס׳ רישום], ממנות בזאת"),
        ("az", False, "אנו הח״מ, A Ltd, [מס׳ רישום] ו-Z Ltd, [מס׳ רישום], ממנים בזאת"),
    ],
)
def test_a_power_of_attorney_is_given_in_the_number_and_gender_of_those_who_sign(
    tmp_path: Path, grantors: str, opening: str, *, feminine: bool
) -> None:
    parties = [{"id": each, "counsel": ["clinic"], "feminine": feminine} for each in grantors]
    ready = prepared(tmp_path, IL, language=HE, counsel=CLINIC, parties_changed=parties)
    power = generated(ready)["power-of-attorney"]
    assert power.oath is not None
    assert str(power.oath.opening).replace(LTR, "").replace("\u00a0", " ").startswith(opening)
    assert [str(each.name).replace(LTR, "") for each in power.signatures] == ["A Ltd", "Z Ltd"][: len(parties)]
    assert len(power.sections[0].paragraphs) == len(load(IL).power.powers)  # type: ignore[union-attr]  # it has one


def test_nobody_without_counsel_and_no_public_authority_gives_a_power_of_attorney(tmp_path: Path) -> None:
    assert "power-of-attorney" not in generated(hebrew(tmp_path))
    state = [{"id": "a", "counsel": ["clinic"], "kind": "public-authority"}]
    assert "power-of-attorney" not in generated(
        prepared(tmp_path / "state", IL, language=HE, counsel=CLINIC, parties_changed=state)
    )


def test_annexes_are_paged_through_party_by_party_as_far_as_their_pages_are_known(tmp_path: Path) -> None:
    exhibits = [
        {"id": name, "title": name, "kind": "document", "tendered_by": by} | ({"pages": pages} if pages else {})
        for name, by, pages in [("one", "a", 3), ("two", "a", None), ("three", "a", 1), ("four", "b", 2)]
    ]
    ready = prepared(tmp_path, IL, exhibits=exhibits)
    index = generated(ready)["exhibit-index"].exhibits
    assert [str(each.first_page) for each in index] == ["1", "5", "[page: first]", "1"]


@pytest.mark.parametrize("name", ["השופטת ר׳ כהן", "כבוד השופטת ר׳ כהן", "כב׳ השופטת ר׳ כהן"])
def test_a_judge_is_given_her_title_of_respect_once(tmp_path: Path, name: str) -> None:
    ready = prepared(tmp_path, IL, language=HE, judge={"name": name})
    assert drafted(ready, "main").court.judge == "בפני כבוד השופטת ר׳ כהן"


def test_a_power_of_attorney_fits_whoever_is_appointed_and_asks_a_body_for_no_identity_card(tmp_path: Path) -> None:
    counsel = [{"id": "s", "name": "A. Advocate"}]
    changed = [{"id": "a", "counsel": ["s"]}, {"id": "z", "counsel": ["s"], "kind": "natural-person"}]
    ready = prepared(tmp_path, IL, language=HE, counsel=counsel, parties_changed=changed)
    power = generated(ready)["power-of-attorney"]
    assert power.oath is not None
    told = " ".join([str(power.oath.opening), *(str(each.text) for each in power.sections[0].paragraphs)])
    assert "[מס׳ רישום]" in told
    assert told.count("[מס׳ זהות]") == 1
    assert not any(word in told for word in ("כוחם", "תחתיהם"))
