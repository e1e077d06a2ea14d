"""No signature stands on a page of its own: what it signs stands above it, however long the paper is."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from filings.compose import generated
from filings.outputs import to_pdf
from tests.profile.systems import prepared
from tests.templates.settings import ROOT, compiled

if TYPE_CHECKING:
    from pathlib import Path

SERVICE = "certificate-of-service"
LENGTHS = range(8, 14)
"""So many papers served that a certificate of some length breaks between the table and the signature."""


def pages_of(pdf: bytes, folder: Path) -> list[str]:
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    return subprocess.check_output(["pdftotext", "-layout", path, "-"], text=True).split("\f")  # noqa: S607


@pytest.mark.soffice
def test_those_served_stand_on_the_page_of_the_signature_that_says_so(soffice: Path, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext")
    draft = generated(prepared(tmp_path, "israel"))[SERVICE]
    assert draft.service is not None
    template = compiled(ROOT / "israel" / "en" / f"{SERVICE}.docx")
    served = {n: replace(draft.service, papers=("Administrative Petition",) * n) for n in LENGTHS}
    papers = {f"{n}.docx": template.fill(replace(draft, service=each)) for n, each in served.items()}
    made = to_pdf(papers, soffice=soffice)
    assert made.problems == ()
    signed = [
        (page, len(pages))
        for pages in ([page for page in pages_of(data, tmp_path) if page.strip()] for data in made.files.values())
        for page in pages
        if "not signed" in page
    ]
    assert len(signed) == len(papers)
    assert any(count > 1 for _, count in signed)
    assert all("Served on" in page and "Ministry B" in page for page, _ in signed)
