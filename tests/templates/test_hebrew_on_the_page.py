"""Hebrew read back from the page: a PDF keeps what stands where, and the words come out as they are read."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from filings.outputs import to_pdf
from tests.templates.sample import Sample
from tests.templates.settings import SETTINGS, Setting
from tests.templates.texts import HEBREW

if TYPE_CHECKING:
    from pathlib import Path

IN_HEBREW = [setting for setting in SETTINGS if setting.language.value == "he"]
READ = (
    HEBREW.lorem,
    HEBREW.sentence,
    HEBREW.names[0],
    HEBREW.names[2],
    HEBREW.authority,
    HEBREW.description,
    HEBREW.case_number,
    HEBREW.title,
    HEBREW.headings[1],
    HEBREW.items[0],
    HEBREW.opening + HEBREW.asked,
)
"""Whole Hebrew, Hebrew with figures, and a name in Latin letters."""


def words(text: str) -> str:
    """Give the words of a text, one blank between them, without the marks that say which way it runs."""
    plain = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    return " ".join(["", *re.findall(r"[^\W_]+", plain), ""])


@pytest.fixture(scope="module")
def pages(soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Read a long paper of each Hebrew template off its pages."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext")
    papers = {f"{each.path.stem}.docx": each.template.fill(Sample(each).long()) for each in IN_HEBREW}
    made = to_pdf(papers, soffice=soffice)
    assert made.problems == ()
    folder = tmp_path_factory.mktemp("pdf")
    read = {}
    for name, data in made.files.items():
        path = folder / name.replace("/", "-")
        path.write_bytes(data)
        said = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], check=True, capture_output=True)  # noqa: S607
        read[path.stem] = words(said.stdout.decode())
    return read


@pytest.mark.soffice
@pytest.mark.parametrize("setting", IN_HEBREW, ids=str)
def test_hebrew_is_read_off_the_page_in_its_order(setting: Setting, pages: dict[str, str]) -> None:
    held = {str(each) for each in _texts(setting)}
    assert [each for each in READ if each in held and words(each) not in pages[setting.path.stem]] == []


def _texts(setting: Setting) -> list[str]:
    """Give those of the texts that the paper prints whole, and in one column."""
    draft = Sample(setting).long()
    said = [str(paragraph.text).split("\n")[0] for section in draft.sections for paragraph in section.paragraphs]
    said += [str(section.heading) for section in draft.sections if section.heading]
    return [*said, str(draft.case_number)] if draft.sides else said
