"""A template that fetches, runs or exhausts something is refused, with a line that says what it holds."""

from __future__ import annotations

import subprocess
import sys
from html import escape
from typing import TYPE_CHECKING

import pytest

from filings.errors import TemplateError
from filings.word.package import open_package
from tests.word.package import attacks_in_fields, attacks_on_readers, attacks_that_run
from tests.word.package.attacks import Attack, bomb, code, relationship
from tests.word.package.papers import with_part, zipped

if TYPE_CHECKING:
    from pathlib import Path

ATTACKS = (*attacks_that_run.ATTACKS, *attacks_in_fields.ATTACKS, *attacks_on_readers.ATTACKS)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda each: each.name)
def test_an_attack_is_refused_with_its_line(attack: Attack) -> None:
    with pytest.raises(TemplateError) as refused:
        open_package(attack.data, "t.docx")
    lines = [str(problem) for problem in refused.value.problems]
    assert [line for line in lines if line.startswith(attack.line) and (attack.open or line == attack.line)], lines


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda each: each.name)
def test_an_attack_gives_no_more_lines_than_it_has_faults(attack: Attack) -> None:
    with pytest.raises(TemplateError) as refused:
        open_package(attack.data, "t.docx")
    assert len(refused.value.problems) <= 2


def test_everything_that_is_refused_is_told_at_once() -> None:
    parts = with_part("word/header1.xml", "STUDY DRAFT", "x") | relationship("frame", "https://evil.example/")
    parts["word/vbaProject.bin"] = b"x"
    with pytest.raises(TemplateError) as refused:
        open_package(zipped(parts))
    assert len(refused.value.problems) == 2


HARMLESS = (
    "PAGE",
    "NUMPAGES",
    'HYPERLINK "https://www.gov.il/"',
    'HYPERLINK "mailto:a@b.il" \\o "write to us"',
    'HYPERLINK \\l "_Ref_licence"',
    "MERGEFIELD name \\* MERGEFORMAT",
    "MACROBUTTON NoMacro [name]",
    'TOC \\o "1-3" \\h',
    "SEQ Exhibit \\* ALPHABETIC",
    "REF _Ref_licence \\r \\h",
    "IF 1 = 1 a b",
    "= 2 + 2",
    "LINKAGE",
)


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_field_may_stay(text: str) -> None:
    assert open_package(code(escape(text))).main == "word/document.xml"


def test_a_directory_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="This is not a file"):
        open_package(tmp_path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"gone\.docx: The file cannot be read: No such file or directory\."):
        open_package(tmp_path / "gone.docx")


PEAK = """
import resource, sys
from filings.errors import TemplateError
from filings.word.package import open_package
data = sys.stdin.buffer.read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    open_package(data)
except TemplateError:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_bomb_takes_no_memory() -> None:
    pytest.importorskip("resource")
    done = subprocess.run([sys.executable, "-c", PEAK], input=bomb(), capture_output=True, check=True)
    assert int(done.stdout) < 8 << 10
