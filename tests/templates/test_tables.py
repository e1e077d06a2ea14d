"""The tables of a federal motion say what its headings and its text say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from filings import profile, word
from filings.compose.compose import compose
from filings.compose.prepare import prepare
from filings.reading import read
from filings.word.audit import audit, read_back

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates/us-federal/en"
FORM = "motion-for-preliminary-injunction"
HEADINGS = ("heading 1", "heading 2", "heading 3")


@cache
def made(template: str) -> bytes:
    prepared = prepare(read(ROOT / "examples/whatsapp-v-nso"), profile.load("us-federal"))
    draft = compose(prepared, prepared.filings["preliminary-injunction"])
    return word.compile(TEMPLATES / f"{template}.docx", blocks=TEMPLATES / "blocks").fill(draft)


@pytest.mark.parametrize("template", [FORM, f"{FORM}-pleading"])
def test_the_contents_are_the_headings_with_the_numbers_that_word_gives_them(template: str) -> None:
    paragraphs = read_back(made(template)).body.paragraphs
    headings = [(each.style[-1], f"{each.number}\t{each.text}") for each in paragraphs if each.style in HEADINGS]
    lines = [(each.style[-1], each.text.rpartition("\t")[0]) for each in paragraphs if each.style.startswith("toc ")]
    assert lines == headings
    assert len(lines) > 1


@pytest.mark.parametrize("template", [FORM, f"{FORM}-pleading"])
def test_the_authorities_are_listed_by_sort_and_each_is_marked_in_the_text(template: str) -> None:
    body = read_back(made(template)).body
    sorts = [each.text for each in body.paragraphs if each.style == "toa heading"]
    assert sorts == ["Cases", "Statutes", "Rules and Regulations", "Other Authorities"]
    listed = [each.text.partition("\t")[0] for each in body.paragraphs if each.style == "table of authorities"]
    listed = [each for each in listed if each.strip()]
    assert "Winter v. Natural Resources Defense Council, Inc., 555 U.S. 7, 20 (2008)" in listed
    text = read_back(made(template)).text.replace("\u00a0", " ")
    listed = [each.replace("\u00a0", " ") for each in listed]
    assert all(each[1:] in text.replace(each, "", 1) for each in listed), "listed, and cited in the text as well"


@pytest.mark.parametrize("template", [FORM, f"{FORM}-pleading"])
def test_nothing_is_wrong_with_it(template: str) -> None:
    assert audit(made(template)) == ()
