"""PDF comes from LibreOffice where there is one; where there is none, or it fails, one line says so."""

from __future__ import annotations

import io
import os
import time
from typing import TYPE_CHECKING

import docx
import pytest

from filings.outputs import to_pdf
from filings.outputs.pdf import VARIABLE, find_soffice

if TYPE_CHECKING:
    from pathlib import Path


def word_file(text: str) -> bytes:
    document, file = docx.Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(file)
    return file.getvalue()


def stand_in(folder: Path, script: str) -> Path:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def test_every_file_of_one_run_becomes_a_pdf(soffice: Path) -> None:
    pdfs = to_pdf(
        {"public/01.public.docx": word_file("one"), "sealed/01.public.docx": word_file("two")}, soffice=soffice
    )
    assert list(pdfs.files) == ["public/01.public.pdf", "sealed/01.public.pdf"]
    assert all(data.startswith(b"%PDF") for data in pdfs.files.values())
    assert pdfs.problems == ()


def test_a_file_that_libreoffice_cannot_open_is_named_and_the_others_are_made(soffice: Path) -> None:
    pdfs = to_pdf({"bad.docx": b"no package", "good.docx": word_file("good")}, soffice=soffice)
    assert list(pdfs.files) == ["good.pdf"]
    assert [str(problem) for problem in pdfs.problems] == [
        "bad.docx: LibreOffice could not open this file, so it has no PDF. The Word file is not affected."
    ]


def test_without_libreoffice_one_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nowhere"))
    pdfs = to_pdf({"a.docx": b""})
    assert pdfs.files == {}
    (problem,) = pdfs.problems
    assert "LibreOffice was not found" in str(problem)
    assert all(word in str(problem) for word in ("apt install", "brew install", "winget install", VARIABLE))


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_the_environment_names_libreoffice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = stand_in(tmp_path, "exit 0")
    monkeypatch.setenv(VARIABLE, str(path))
    assert find_soffice() == path


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_one_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    path = stand_in(tmp_path, f"(sleep 2; touch {tmp_path}/alive) & sleep 60")
    pdfs = to_pdf({"a.docx": b""}, soffice=path, seconds=0.3)
    assert [problem.what for problem in pdfs.problems] == ["LibreOffice did not finish in time, so there is no PDF."]
    time.sleep(2.5)
    assert not (tmp_path / "alive").exists()


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_one_that_cannot_be_started_is_one_line(tmp_path: Path) -> None:
    path = stand_in(tmp_path, "")
    path.chmod(0o644)
    (problem,) = to_pdf({"a.docx": b""}, soffice=path).problems
    assert "LibreOffice could not be started" in problem.what


def test_nothing_asked_for_starts_nothing(tmp_path: Path) -> None:
    assert to_pdf({}, soffice=tmp_path / "not-there").problems == ()
