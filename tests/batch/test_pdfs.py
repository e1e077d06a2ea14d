"""PDFs of many rows are made together, and a file that LibreOffice fails on, or hangs on, costs no other its PDF."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest

import filings
from filings.batch.pdfs import Converter
from filings.errors import UsageError
from tests.batch.looking import ledger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from filings.reading import CaseFile

OFFICE = """#!{python}
import pathlib, sys, time
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
profile = next(each for each in sys.argv if each.startswith("-env:"))
pathlib.Path({home!r}, "runs").open("a").write(profile + "\\n")
for file in map(pathlib.Path, sys.argv[sys.argv.index("--outdir") + 2:]):
    data = file.read_bytes()
    if b"HANG" in data:
        time.sleep(600)
    if b"CRASH" in data:
        sys.exit(77)
    if b"FAIL" not in data:
        (out / file.with_suffix(".pdf").name).write_bytes(b"%PDF " + data[:9])
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put in LibreOffice's stead what makes a mark instead of a PDF, or hangs, or crashes, as the file says."""
    if sys.platform == "win32":
        pytest.skip("a script is no program there")
    script = tmp_path / "soffice"
    script.write_text(OFFICE.format(python=sys.executable, home=str(tmp_path)))
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("FILINGS_SOFFICE", str(script))
    return tmp_path / "runs"


@pytest.mark.parametrize("spoilt", ["HANG", "CRASH", "FAIL"])
def test_a_file_that_fails_costs_no_other_its_pdf(office: Path, tmp_path: Path, spoilt: str) -> None:
    documents = {f"{n}/paper.docx": f"{n} good".encode() for n in range(4)} | {"2/paper.docx": spoilt.encode()}
    converter = Converter(tmp_path, seconds=1)
    made = converter.convert(documents)
    converter.close()
    assert sorted(made.files) == ["0/paper.pdf", "1/paper.pdf", "3/paper.pdf"]
    assert [problem.place.file for problem in made.problems] == ["2/paper.docx"]
    assert made.files["3/paper.pdf"] == b"%PDF 3 good"
    assert not list(tmp_path.glob("office-*"))
    assert len(office.read_text().splitlines()) >= 2


def test_one_profile_is_kept_warm_from_run_to_run(office: Path, tmp_path: Path) -> None:
    converter = Converter(tmp_path)
    for n in range(3):
        converter.convert({"a.docx": str(n).encode()})
    converter.close()
    assert len(set(office.read_text().splitlines())) == 1


def test_a_row_without_its_pdf_is_told_and_keeps_its_papers(
    office: Path, case: CaseFile, table: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = table(["id", "court.name"], ["a", "One"], ["b", "Two"])
    office.with_name("soffice").write_text(f"#!{sys.executable}\n")
    out = office.with_name("out")
    summary = filings.batch(case, rows=path, to=out, only=["petition"], jobs=0, pdf=True)
    assert (summary.done, summary.failed) == (0, {"pdf": 2})
    assert [(len(entry["outputs"]), entry["problems"][0]["line"]) for entry in ledger(out)] == [(2, 2), (2, 3)]
    monkeypatch.delenv("FILINGS_SOFFICE")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="LibreOffice was not found"):
        filings.batch(case, rows=path, to=office.with_name("more"), only=["petition"], pdf=True)


@pytest.mark.soffice
def test_each_row_gets_its_own_pdfs(soffice: Path, case: CaseFile, table: Callable, tmp_path: Path) -> None:
    assert soffice
    path = table(["id", "court.name"], ["a", "One"], ["b", "Two"])
    summary = filings.batch(case, rows=path, to=tmp_path / "out", only=["petition"], jobs=0, pdf=True)
    assert summary.done == 2
    from pypdf import PdfReader  # noqa: PLC0415

    for folder, court in (("a", "One"), ("b", "Two")):
        (pdf,) = (tmp_path / "out" / folder).glob("*/*.pdf")
        assert court.upper() in PdfReader(pdf).pages[0].extract_text()
    again = filings.batch(case, rows=path, to=tmp_path / "out", only=["petition"], jobs=0, pdf=True, resume=True)
    assert (again.done, again.skipped) == (0, 2)
