"""What LibreOffice prints: references to items without the full stop of a number, and dates on one line."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from filings.compose.rich import Block, Rich, Span
from filings.outputs import to_pdf
from tests.templates.sample import Sample
from tests.templates.settings import SETTINGS
from tests.templates.texts import ENGLISH

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose.listed import BundleLine

NUMBERED = {"israel/en/reply", "us-federal/en/complaint", "us-federal/en/complaint-pleading", "england-wales/en/claim"}


LISTING = {"israel/en/exhibit-index", "us-federal/en/exhibit-index", "england-wales/en/exhibit-index"}
LISTING |= {"england-wales/en/claim", "england-wales/en/bundle-index"}
LONGEST = "30 September 2025"


def printed(papers: dict[str, bytes], soffice: Path, folder: Path) -> dict[str, str]:
    """Give the text of each paper as its pages show it, line by line."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext")
    made = to_pdf(papers, soffice=soffice)
    assert made.problems == ()
    texts = {}
    for name, data in made.files.items():
        path = folder / name
        path.write_bytes(data)
        texts[name] = subprocess.check_output(["pdftotext", "-layout", path, "-"], text=True)  # noqa: S607
    return texts


@pytest.mark.soffice
def test_a_reference_to_an_item_prints_the_number_and_the_letter_alone(soffice: Path, tmp_path: Path) -> None:
    wanted = [each for each in SETTINGS if str(each) in NUMBERED]
    papers = {f"{str(each).replace('/', '-')}.docx": each.template.fill(Sample(each).long()) for each in wanted}
    texts = printed(papers, soffice, tmp_path)
    assert len(texts) == len(NUMBERED)
    for text in texts.values():
        assert f"{ENGLISH.before_reference}2(b)." in text
        assert ".(b)" not in text


@pytest.mark.soffice
def test_a_date_in_a_table_stands_on_one_line(soffice: Path, tmp_path: Path) -> None:
    papers = {}
    for each in (each for each in SETTINGS if str(each) in LISTING):
        draft = Sample(each).long()
        exhibits = tuple(replace(exhibit, date=Rich((Block((Span(LONGEST),)),))) for exhibit in draft.exhibits)
        bundle = tuple(replace(part, lines=tuple(_dated(line) for line in part.lines)) for part in draft.bundle)
        paper = each.template.fill(replace(draft, exhibits=exhibits, bundle=bundle))
        papers[f"{str(each).replace('/', '-')}.docx"] = paper
    texts = printed(papers, soffice, tmp_path)
    assert len(texts) == len(LISTING)
    assert all(LONGEST in text and "30 September  " not in text for text in texts.values())


def _dated(line: BundleLine) -> BundleLine:
    return replace(line, date=Rich((Block((Span(LONGEST),)),)))
