"""A file that was worked on is searched for what a hand may have typed into it."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import docx
import pytest

from filings.assembly import assess, draft, leaks, load
from filings.errors import InputError
from filings.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docx.document import Document

CASE = shipped("examples") / "organisation-a-v-ministry-b"
NAME = "public-redacted/01-administrative-petition.public-redacted.docx"
"""Its petition withholds: "Ms Invented and Mr Madeup work in the same office, for the Lighthouse newspaper"."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("drafts")
    draft(load(CASE), to=to, only=["petition"])
    return to / NAME


@pytest.mark.parametrize(
    "typed",
    [
        "Ms X and Mr Y work in the same office, for the Lighthouse newspaper.",
        "Both of them work in the same OFFICE, for the Lighthouse\u00a0newspaper, as is known",
    ],
)
def test_a_withheld_sentence_is_found_though_its_ends_were_changed(copy: Path, typed: str, tmp_path: Path) -> None:
    assert [str(each) for each in leaks(_with(copy, typed, tmp_path), load(CASE)) if "sections" in str(each)]


@pytest.mark.parametrize(
    "typed",
    ["They work in the same town.", "The Ministry refused the request of the petitioners on 1 December 2030."],
)
def test_words_that_happen_to_be_the_same_are_no_leak(copy: Path, typed: str, tmp_path: Path) -> None:
    assert leaks(_with(copy, typed, tmp_path), load(CASE)) == ()


@pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml"])
def test_a_copy_whose_packed_bytes_are_spoilt_is_refused_in_one_line(copy: Path, part: str, tmp_path: Path) -> None:
    data = bytearray(copy.read_bytes())
    with zipfile.ZipFile(copy) as package:
        start = package.getinfo(part).header_offset + 30 + len(part)
    data[start : start + 4] = b"\xff" * 4
    spoilt = tmp_path / copy.name
    spoilt.write_bytes(data)
    with pytest.raises(InputError, match="damaged or locked, so it was not searched"):
        leaks(spoilt, load(CASE))


def test_a_copy_that_says_its_parts_lie_before_it_is_refused_in_one_line(copy: Path, tmp_path: Path) -> None:
    data = bytearray(copy.read_bytes())
    end = data.rindex(b"PK\5\6")
    data[end + 16 : end + 20] = b"\xff\xff\xff\xfe"  # where the directory is said to begin
    spoilt = tmp_path / copy.name
    spoilt.write_bytes(data)
    with pytest.raises(InputError, match="damaged or locked, so it was not searched"):
        leaks(spoilt, load(CASE))


def _with(copy: Path, typed: str, folder: Path) -> Path:
    document = docx.Document(str(copy))
    document.add_paragraph(typed)
    path = folder / copy.name
    document.save(str(path))
    return path


def _changed(copy: Path, change: Callable[[Document], object], folder: Path) -> list[str]:
    """Give what is told of a copy that was changed with Word."""
    document = docx.Document(str(copy))
    change(document)
    path = folder / copy.name
    document.save(str(path))
    return [each.what for each in leaks(path, load(CASE))]


def _hide(document: Document) -> None:
    document.add_paragraph().add_run("Not for print.").font.hidden = True


def _comment(document: Document) -> None:
    document.add_comment(document.paragraphs[-1].add_run("Here"), text="Is this so?", author="Bob Student")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda each: setattr(each.core_properties, "author", "Bob Student"), "The properties name an author"),
        (lambda each: setattr(each.core_properties, "last_modified_by", "Bob"), "The properties name a last author"),
        (_comment, "A comment stands in the file"),
        (_hide, "Hidden text stands in the file"),
    ],
)
def test_what_word_keeps_of_those_who_worked_on_a_copy_is_told_and_not_repeated(
    copy: Path, change: Callable[[Document], object], told: str, tmp_path: Path
) -> None:
    (what,) = _changed(copy, change, tmp_path)
    assert what.startswith(told)
    assert "SEC-05" in what
    assert "Bob" not in what


@pytest.mark.parametrize("name", ["Invented", "Alma Invented"])
def test_a_withheld_name_is_found_in_each_property_of_a_file(copy: Path, name: str, tmp_path: Path) -> None:
    for place in ("title", "subject", "comments", "keywords"):
        (what,) = _changed(copy, lambda each, place=place: setattr(each.core_properties, place, name), tmp_path)
        assert what.startswith("A name that is withheld from this copy")
        assert what.endswith("stands in docProps/core.xml.")


def test_a_learning_copy_may_hold_the_comments_that_it_is_made_for(tmp_path: Path) -> None:
    draft(load(CASE), to=tmp_path, only=["petition"], notes=assess(load(CASE)))
    (path,) = tmp_path.glob("public-redacted-learning/*.docx")
    assert leaks(path, load(CASE), "public-redacted") == ()
