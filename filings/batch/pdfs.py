"""PDFs of many rows: one LibreOffice profile a process, several files a run, and what fails once more by itself."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filings.outputs import Pdfs, to_pdf
from filings.outputs.pdf import STARTING

if TYPE_CHECKING:
    from collections.abc import Mapping

ALONE: Final = STARTING
"""Seconds that LibreOffice may take for one file by itself."""


class Converter:
    """Makes PDFs. Its profile is made by the first run and is warm for those after it.

    Args:
        folder: where the profile is kept until it is closed; left out, among the system's temporary files.
        seconds: how long one run may take; left out, as long as so many documents may.

    """

    def __init__(self, folder: Path | None = None, seconds: float | None = None) -> None:
        self._home = folder
        self._seconds = seconds
        self._profile: Path | None = None

    def close(self) -> None:
        """Remove the profile."""
        if self._profile is not None:
            shutil.rmtree(self._profile, ignore_errors=True)
            self._profile = None

    def convert(self, documents: Mapping[str, bytes]) -> Pdfs:
        """Make a PDF of each Word file. A file that LibreOffice fails on, or hangs on, costs no other its PDF."""
        if not documents:
            return Pdfs({})
        first = to_pdf(documents, seconds=self._seconds, profile=self._warm())
        files, problems = dict(first.files), []
        for failed in first.problems:
            name = failed.place.file
            if name not in documents:
                problems.append(failed)
                continue
            self.close()  # whatever made it fail may have spoilt the profile
            again = to_pdf({name: documents[name]}, seconds=self._seconds or ALONE, profile=self._warm())
            files |= again.files
            problems += again.problems
        return Pdfs(files, tuple(problems))

    def _warm(self) -> Path:
        if self._profile is None:
            self._profile = Path(tempfile.mkdtemp(prefix="office-", dir=self._home))
        return self._profile
