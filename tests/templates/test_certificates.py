"""Where a court asks for a certificate, it says what is true of the very copy that it certifies."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from filings.assembly import check, load, profile_of
from filings.compose import compose, copies, prepare, words_in
from filings.profile import load as load_profile
from filings.resources import shipped
from filings.word.audit import read_back
from tests.profile.systems import paper, prepared
from tests.templates.settings import ROOT, compiled

if TYPE_CHECKING:
    from filings.compose import Draft, Prepared
    from filings.word.audit.readback import ReadBack

US = "us-federal"
MOTION = paper("motion-to-dismiss", "motion", filed_by=["b"]) | {"id": "motion"}
MOTION.pop("in_support_of")
TEXT = (
    "**Eight** words stand in this paragraph, and more.^[A footnote of five words.] *Three more words.*",
    "The whole of it [is kept from everybody else]{.sealed for=parties-only} here.",
)


def case(folder: Path, court: str, *more: dict[str, Any]) -> Prepared:
    """Put a motion and an opposition with something sealed in it before a court, and further papers."""
    facts = [{"section": "facts", "paragraphs": [{"text": each} for each in TEXT]}]
    opposition = paper("opposition", "response", responds_to="motion", sections=facts)
    return prepared(folder, US, MOTION, opposition, *more, court={"name": "Court of Z", "id": court})


def drafts(ready: Prepared, name: str) -> dict[str, Draft]:
    return {each.name: compose(ready, ready.filings[name], each) for each in copies(ready, ready.filings[name])}


def certificate(draft: Draft, key: str = "word-count") -> str:
    return next((str(each.paragraphs[0].text) for each in draft.sections if each.key == key), "")


def counted(text: str) -> int:
    return int(re.search(r"has ([\d,]+) words", text)[1].replace(",", ""))  # type: ignore[index]  # it is there


def filled(draft: Draft, template: str) -> ReadBack:
    return read_back(compiled(ROOT / US / "en" / f"{template}.docx").fill(draft))


def words_on_the_page(paper: ReadBack) -> int:
    """Count the words of a Word file from its first words of text to its certificate, and those of its notes."""
    said = [(each.style, each.text) for each in paper.body.paragraphs if each.text.strip()]
    first = next(place for place, (style, _) in enumerate(said) if style == "heading 1")
    last = next(place for place, (_, text) in enumerate(said) if text == "Certificate of Compliance" and place > first)
    return sum(len(text.split()) for _, text in said[first:last]) + sum(len(each.split()) for each in paper.footnotes)


@pytest.mark.parametrize("court", ["nysd", "nyed", "cacd"])
def test_each_copy_certifies_the_words_that_are_read_back_from_it(tmp_path: Path, court: str) -> None:
    made = drafts(case(tmp_path, court), "paper")
    told = {name: counted(certificate(draft)) for name, draft in made.items()}
    assert told == {name: words_on_the_page(filled(draft, "opposition")) for name, draft in made.items()}
    assert told["public-redacted"] < told["sealed"]


def test_the_words_of_a_redaction_are_not_told_by_the_public_certificate(tmp_path: Path) -> None:
    longer = TEXT[1].replace("is kept", "is kept, and far more is kept with it, " * 5)
    text = [{"section": "facts", "paragraphs": [{"text": TEXT[0]}, {"text": longer}]}]
    other = paper("opposition", "response", responds_to="motion", sections=text) | {"id": "other"}
    ready = case(tmp_path, "nysd", other)
    short, long = (counted(certificate(drafts(ready, name)["public-redacted"])) for name in ("paper", "other"))
    assert short == long


@pytest.mark.parametrize("court", ["cand", "vaed", "dcd"])
def test_a_court_that_asks_for_no_certificate_gets_none(tmp_path: Path, court: str) -> None:
    assert certificate(drafts(case(tmp_path, court), "paper")["sealed"]) == ""


def test_a_certificate_in_a_paper_of_its_own_counts_the_paper_that_it_goes_with(tmp_path: Path) -> None:
    apart = paper("certificate-of-word-count", "motion", in_support_of="paper") | {"id": "apart"}
    ready = case(tmp_path, "nysd", apart)
    whole = drafts(ready, "paper")["public-redacted"]
    (draft,) = drafts(ready, "apart").values()
    said = "\n".join(each.text for each in filled(draft, "certificate").body.paragraphs)
    assert f"certifies that the Opposition to the Motion to Dismiss has {counted(certificate(whole))} words" in said
    assert "the limit is 8,750" in said


def test_a_profile_says_what_counts(tmp_path: Path) -> None:
    ready = case(tmp_path, "nysd")
    draft = drafts(ready, "paper")["sealed"]
    form = load_profile(US).at("nysd").forms["opposition"]
    assert form.limit is not None
    without_notes = form.model_copy(update={"limit": form.limit.model_copy(update={"footnotes": False})})
    assert words_in(draft, form) - words_in(draft, without_notes) == 5
    all_count = form.model_copy(
        update={"sections": tuple(each.model_copy(update={"counts": True}) for each in form.sections)}
    )
    added = len(f"Certificate of Compliance {certificate(draft)}".split())
    assert words_in(draft, all_count) - words_in(draft, form) == added


@pytest.mark.parametrize(
    ("court", "said"), [("cacd", "the conference of counsel under L.R. 7-3"), ("dcd", "Under LCvR 7(m)")]
)
def test_a_motion_says_that_counsel_conferred_where_its_court_asks(tmp_path: Path, court: str, said: str) -> None:
    motion = paper("motion", "motion") | {"id": "asks"}
    made = drafts(case(tmp_path, court, motion), "asks")["public"]
    told = certificate(made, "conferral")
    assert said in told
    gaps = ("[conferral: the day]", "[conferral: who conferred with whom]", "[conferral: about what]")
    assert all(gap in told and gap in made.gaps for gap in gaps)
    assert told in [each.text for each in filled(made, "motion").body.paragraphs]


def test_a_motion_says_nothing_of_conferring_where_its_court_does_not_ask_and_its_author_does_not_say(
    tmp_path: Path,
) -> None:
    silent = paper("motion", "motion") | {"id": "silent"}
    spoken = paper("motion", "motion", sections=[{"section": "conferral", "paragraphs": []}]) | {"id": "spoken"}
    ready = case(tmp_path, "nysd", silent, spoken)
    assert certificate(drafts(ready, "silent")["public"], "conferral") == ""
    assert "conferred [conferral: by what means]" in certificate(drafts(ready, "spoken")["public"], "conferral")


def test_the_shipped_case_in_a_court_that_asks_certifies_each_of_its_briefs(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(shipped("examples") / "whatsapp-v-nso", tmp_path / "case"))
    text = (folder / "case.yaml").read_text("utf-8")
    (folder / "case.yaml").write_text(text.replace("id: cand", "id: cacd"), "utf-8")
    case_file = load(folder)
    ready = prepare(case_file, profile_of(case_file))
    briefs = [name for name, each in ready.filings.items() if (limit := ready.profile.forms[each.form].limit) and limit]
    assert len(briefs) == 4
    for name in briefs:
        for draft in drafts(ready, name).values():
            form = ready.profile.forms[ready.filings[name].form]
            assert counted(certificate(draft)) == words_in(draft, form) > 100
            conferred = certificate(draft, "conferral")
            assert ("took place on [conferral: the day]" in conferred) == (form.kind != "response"), name


@pytest.mark.parametrize("court", ["nysd"])
def test_a_limit_is_held_against_the_fullest_copy_as_its_certificate_counts_it(tmp_path: Path, court: str) -> None:
    ours = tmp_path / "ours" / "clinic"
    ours.mkdir(parents=True)
    full = counted(certificate(drafts(case(tmp_path / "first", court), "paper")["sealed"]))
    for limit, too_long in ((full, False), (full - 1, True)):
        text = f"id: clinic\nextends: us-federal\ncourts: {{{court}: {{limits: {{opposition: {{words: {limit}}}}}}}}}\n"
        (ours / "profile.yaml").write_text(text, "utf-8")
        folder = tmp_path / str(limit)
        case(folder, court)
        told = (folder / "case.yaml").read_text("utf-8")
        (folder / "case.yaml").write_text(told.replace('"us-federal"', '"clinic"'), "utf-8")
        found = check(load(folder, ours.parent), templates=ours.parent)
        said = [each.problem.what for each in found if each.rule == "GEN-12"]
        assert [f"has {full} words; the limit is {limit}" in each for each in said] == [True] * too_long
