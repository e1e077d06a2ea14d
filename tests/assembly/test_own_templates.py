from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from filings.assembly import draft, load
from filings.errors import LeakError, TemplateError
from filings.resources import shipped
from tests.compose.small import facts, prepared

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Give an instructor's folder that extends the shipped profile, and holds one template of its own."""
    folder = tmp_path / "ours" / "clinic" / "en"
    folder.mkdir(parents=True)
    (folder.parent / "profile.yaml").write_text("id: clinic\nextends: israel\n", encoding="utf-8")
    shutil.copytree(shipped("templates") / "israel" / "en" / "blocks", folder / "blocks")
    shutil.copy(shipped("templates") / "israel" / "en" / "administrative-petition.docx", folder)
    return tmp_path / "ours"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    prepared(tmp_path / "case")
    path = tmp_path / "case" / "case.yaml"
    path.write_text(path.read_text("utf-8").replace('"israel"', '"clinic"'), "utf-8")
    return tmp_path / "case"


def test_a_template_from_elsewhere_makes_the_same_draft_as_a_shipped_one(tmp_path: Path, own: Path, case: Path) -> None:
    from_own = draft(load(case, own), to=tmp_path / "own", templates=own)
    path = case / "case.yaml"
    path.write_text(path.read_text("utf-8").replace('"clinic"', '"israel"'), "utf-8")
    from_shipped = draft(load(case), to=tmp_path / "shipped")
    name = from_own.papers[0].name
    assert [each.name for each in from_own.papers] == [each.name for each in from_shipped.papers]
    assert (tmp_path / "own" / name).read_bytes() == (tmp_path / "shipped" / name).read_bytes()


def test_a_template_that_never_ends_is_stopped_and_nothing_is_written(tmp_path: Path, own: Path, case: Path) -> None:
    template = own / "clinic" / "en" / "administrative-petition.docx"
    loops = "".join(f"{{% for a{n} in range(99999) %}}" for n in range(4)) + "x" + "{% endfor %}" * 4
    template.write_bytes(_with_text(template.read_bytes(), loops))
    with pytest.raises(TemplateError):
        draft(load(case, own), to=tmp_path / "out", templates=own)
    assert not (tmp_path / "out").exists()


def test_a_template_that_says_what_is_withheld_is_told_of_with_the_paragraph_that_says_it(
    tmp_path: Path, own: Path
) -> None:
    kept = "The source sits in the ministry of harbours."
    closed = facts("Open.", {"text": kept, "level": "parties-only", "ground": "state-security"})
    prepared(tmp_path / "case", closed)
    path = tmp_path / "case" / "case.yaml"
    path.write_text(path.read_text("utf-8").replace('"israel"', '"clinic"'), "utf-8")
    template = own / "clinic" / "en" / "administrative-petition.docx"
    template.write_bytes(_with_text(template.read_bytes(), kept))
    with pytest.raises(
        LeakError, match=r"stands in word/document\.xml, paragraph \d+ under “The Relief Sought”"
    ) as told:
        draft(load(tmp_path / "case", own), to=tmp_path / "out", templates=own)
    assert "harbours" not in str(told.value)
    assert not (tmp_path / "out").exists()


def _with_text(package: bytes, text: str) -> bytes:
    """Put a paragraph of text at the end of a template."""
    from filings.word.package import open_package, write_package  # noqa: PLC0415

    opened = open_package(package)
    body = opened["word/document.xml"]
    paragraph = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>".encode()
    return write_package(opened, {"word/document.xml": body.replace(b"<w:sectPr", paragraph + b"<w:sectPr", 1)})
