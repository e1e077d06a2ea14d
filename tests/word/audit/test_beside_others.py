"""openxml-audit, which shares no code with ours, finds nothing where ours finds nothing; threads share nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from openxml_audit import OpenXmlValidator

from filings.word.audit import Auditor, audit
from filings.word.package import open_package, write_package
from tests.word.audit import spoiled_marks, spoiled_shapes
from tests.word.audit.spoiled import DOCUMENT
from tests.word.package.papers import good, zipped

if TYPE_CHECKING:
    from pathlib import Path

FALSE_ALARMS = ("stylesWithEffects", "A required relationship type")
"""What it says of documents of python-docx, and of any without a theme and a table of fonts, which Word opens."""


def complaints(data: bytes, folder: Path) -> list[str]:
    """Give what openxml-audit says of a document."""
    (folder / "x.docx").write_bytes(data)
    found = OpenXmlValidator().validate(folder / "x.docx").errors
    return [str(each) for each in found if not any(alarm in str(each) for alarm in FALSE_ALARMS)]


def test_it_finds_nothing_in_the_good_document(tmp_path: Path) -> None:
    assert complaints(zipped(good()), tmp_path) == []
    assert complaints(write_package(open_package(zipped(good()))), tmp_path) == []


@pytest.mark.parametrize("spoiled", [*spoiled_shapes.SPOILED, *spoiled_marks.SPOILED], ids=lambda each: each.how)
def test_ours_finds_something_wherever_it_does(spoiled: spoiled_shapes.Spoiled, tmp_path: Path) -> None:
    if complaints(spoiled.data, tmp_path):
        assert audit(spoiled.data)


def test_threads_do_not_see_each_other() -> None:
    package = open_package(zipped(good()))
    auditor = Auditor(package)

    def told(number: int) -> tuple[int, int]:
        text = package[DOCUMENT].replace(b"The licence", f"Thread {number}".encode())
        if number % 3 == 0:
            text = text.replace(b"<w:b/><w:i/>", b"<w:i/><w:b/>")
        data = write_package(package, {DOCUMENT: text})
        return number, len(auditor.audit(data, expected=[f"Thread {number} was given."]))

    with ThreadPoolExecutor(8) as pool:
        for number, count in pool.map(told, range(400)):
            assert count == (number % 3 == 0)
