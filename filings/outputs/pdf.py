"""Word files made into PDF by LibreOffice, where the machine has it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filings.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "FILINGS_SOFFICE"
"""The environment variable that names LibreOffice's `soffice`."""
STARTING, EACH = 90, 30
"""Seconds that LibreOffice may take to start, and then for each document."""
_HOW_TO_GET_IT = (
    "Install it (Debian, Ubuntu: apt install libreoffice-writer; macOS: brew install --cask libreoffice; "
    f"Windows: winget install TheDocumentFoundation.LibreOffice), or name its soffice in {VARIABLE}."
)
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
)
_RUNNING: set[subprocess.Popen[bytes]] = set()


@dataclass(frozen=True, slots=True)
class Pdfs:
    """The PDFs that were made, by name, and why others were not."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()


def to_pdf(
    documents: Mapping[str, bytes],
    *,
    soffice: Path | None = None,
    seconds: float | None = None,
    profile: Path | None = None,
) -> Pdfs:
    """Make a PDF of each Word file, all in one run of LibreOffice. It never fails: what went wrong is in the result.

    Args:
        documents: the Word files, by name, `public/01-motion.public.docx`.
        soffice: LibreOffice; left out, it is looked for.
        seconds: how long it may take in all; left out, as long as so many documents may.
        profile: the folder of LibreOffice's own settings, kept from run to run by one user at a time; left out, one
            is made and removed.

    """
    soffice = soffice or find_soffice()
    if soffice is None:
        what = "LibreOffice was not found, so no PDF was made; the Word files are not affected."
        return Pdfs({}, (Problem(Place("PDF"), what, _HOW_TO_GET_IT),))
    if not documents:
        return Pdfs({})
    with tempfile.TemporaryDirectory(prefix="filings-", ignore_cleanup_errors=True) as folder:
        return _convert(documents, _command(soffice, Path(folder), profile), Path(folder), seconds)


def find_soffice() -> Path | None:
    """Find LibreOffice: where the environment says, else on the PATH, else where installers put it."""
    named = os.environ.get(VARIABLE)
    found = [shutil.which(named)] if named else [shutil.which(name) for name in ("soffice", "libreoffice")]
    usual = [] if named else [place for place in _USUAL_PLACES if Path(place).is_file()]
    return next((Path(place) for place in (*found, *usual) if place), None)


def _convert(documents: Mapping[str, bytes], command: list[str], folder: Path, seconds: float | None) -> Pdfs:
    # Numbered copies: LibreOffice leaves lock files beside what it opens, and two folders may hold one name.
    sources = {name: folder / f"{number}.docx" for number, name in enumerate(documents)}
    for name, source in sources.items():
        source.write_bytes(documents[name])
    failure = _run([*command, *map(str, sources.values())], seconds or STARTING + EACH * len(documents))
    pdfs = {name: source.with_suffix(".pdf") for name, source in sources.items()}
    made = {name: pdf.read_bytes() for name, pdf in pdfs.items() if pdf.is_file()}
    what = failure or "LibreOffice could not open this file, so it has no PDF."
    failed = (Problem(Place(name), what, "The Word file is not affected.") for name in documents if name not in made)
    return Pdfs({name.removesuffix(".docx") + ".pdf": pdf for name, pdf in made.items()}, tuple(failed))


def _command(soffice: Path, folder: Path, profile: Path | None) -> list[str]:
    """Give the command, to which the files are added."""
    # A profile of its own, so that a LibreOffice the user has open is left alone; the filter, because LibreOffice
    # would open any damaged package as plain text.
    options = ["--headless", "--norestore", "--nolockcheck", "--infilter=MS Word 2007 XML", "--convert-to", "pdf"]
    settings = f"-env:UserInstallation={(profile or folder / 'profile').absolute().as_uri()}"
    return [str(soffice), settings, *options, "--outdir", str(folder)]


def _run(command: list[str], seconds: float) -> str:
    """Run LibreOffice to its end, or end it; give what went wrong, or nothing."""
    try:
        # A group of its own: soffice starts further programs, and all of them are to end with it.
        process = subprocess.Popen(  # noqa: S603  # the command is ours, and no shell reads it
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return f"LibreOffice could not be started: {error.strerror}."
    _RUNNING.add(process)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return "LibreOffice did not finish in time, so there is no PDF."
    finally:
        _end(process)
    return ""


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice and all that it started."""
    if process.poll() is None:
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    _RUNNING.discard(process)


def end_all() -> None:
    """End every LibreOffice that this process has started, as the process itself is about to end."""
    for process in tuple(_RUNNING):
        _end(process)
