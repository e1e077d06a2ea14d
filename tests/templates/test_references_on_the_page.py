"""References as LibreOffice prints them: to an item without the full stop of its paragraph's number."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from filings.outputs import to_pdf
from tests.templates.sample import Sample
from tests.templates.settings import SETTINGS
from tests.templates.texts import ENGLISH

if TYPE_CHECKING:
    from pathlib import Path

NUMBERED = {"israel/en/reply", "us-federal/en/complaint", "us-federal/en/complaint-pleading", "england-wales/en/claim"}


@pytest.mark.soffice
def test_a_reference_to_an_item_prints_the_number_and_the_letter_alone(soffice: Path, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext")
    wanted = [each for each in SETTINGS if str(each) in NUMBERED]
    papers = {f"{str(each).replace('/', '-')}.docx": each.template.fill(Sample(each).long()) for each in wanted}
    made = to_pdf(papers, soffice=soffice)
    assert made.problems == ()
    assert len(made.files) == len(NUMBERED)
    for name, data in made.files.items():
        path = tmp_path / name
        path.write_bytes(data)
        said = subprocess.check_output(["pdftotext", path, "-"], text=True)  # noqa: S607
        printed = " ".join(said.split())
        assert f"{ENGLISH.before_reference}2(b)." in printed
        assert ".(b)" not in printed
