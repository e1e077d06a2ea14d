from __future__ import annotations

import io
import re
import zipfile
from time import process_time
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfWriter

from filings.assembly import draft, load
from filings.assembly.leaking import leaks
from filings.compose import PUBLIC_REDACTED
from filings.compose.secrets import withheld
from filings.errors import InputError, UsageError
from filings.resources import shipped
from filings.word.leaks import search_for
from tests.compose.small import facts, write
from tests.leaks.planting import seeded

if TYPE_CHECKING:
    from pathlib import Path

    from filings.profile import Profile
    from filings.reading import CaseFile

TOLD = "The source sits in the ministry."
NAME = "01-administrative-petition.public-redacted.docx"
EXAMPLES = sorted(path.parent.name for path in shipped("examples").glob("*/case.yaml"))


@pytest.fixture
def case_file(tmp_path: Path) -> CaseFile:
    write(tmp_path / "case", facts("Open.", {"text": TOLD, "level": "parties-only"}))
    return load(tmp_path / "case")


@pytest.fixture
def public(tmp_path: Path, case_file: CaseFile) -> Path:
    draft(case_file, to=tmp_path / "drafts")
    return tmp_path / "drafts" / "public-redacted" / NAME


def with_text(path: Path, text: str) -> None:
    """Write a text into the body of a Word file, by force."""
    held = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(held, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "word/document.xml":
                run = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>".encode()
                data = data.replace(b"<w:sectPr", run + b"<w:sectPr", 1)
            new.writestr(part, data)
    path.write_bytes(held.getvalue())


def test_every_secret_that_is_put_back_is_found(tmp_path: Path, israel: Profile, forms: set[str], seed: int) -> None:
    seeded(seed, israel, forms).write(tmp_path / "case")
    kept = withheld(load(tmp_path / "case"), israel).kept_from(PUBLIC_REDACTED)
    assert kept
    search = search_for(kept)
    for secret in kept:
        if sum(map(str.isalnum, secret.text)) >= 3:
            text = secret.text.title() if secret.capital else secret.text
            found = {hit.source for hit in search.hits("01.docx", package_with(f"so {text} then"))}
            assert secret.where in found, secret.where


def package_with(text: str) -> bytes:
    """Give a package with a text in its body."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("word/document.xml", f"<w:document><w:t>{escaped}</w:t></w:document>")
    return held.getvalue()


def test_every_text_that_is_withheld_is_looked_for(tmp_path: Path, israel: Profile, forms: set[str], seed: int) -> None:
    case = seeded(seed, israel, forms)
    case.write(tmp_path / "case")
    sought = " ".join(
        each.text for each in withheld(load(tmp_path / "case"), israel).kept_from(PUBLIC_REDACTED)
    ).lower()
    hidden = {each.token: each.where for each in case.planted if 0 < each.level < 9}
    words = {token: where for token, where in hidden.items() if not where.endswith(".id") and token not in sought}
    assert words == {}


def test_a_copy_as_it_was_made_holds_nothing_withheld(public: Path, case_file: CaseFile) -> None:
    assert leaks(public, case_file) == ()


def test_a_copy_into_which_a_secret_was_typed_is_told_of_without_the_secret(public: Path, case_file: CaseFile) -> None:
    with_text(public, TOLD.upper())
    (problem,) = leaks(public, case_file)
    assert "word/document.xml, paragraph " in problem.what
    assert "ministry" not in str(problem).lower().replace(public.as_posix().lower(), "")


def test_what_one_audience_may_read_another_may_not(public: Path, case_file: CaseFile) -> None:
    sealed = next((public.parent.parent / "sealed").glob("01-*.docx"))
    assert leaks(sealed, case_file) == ()
    assert leaks(sealed, case_file, "public")


def test_a_file_that_does_not_say_for_whom_it_is_needs_to_be_told(public: Path, case_file: CaseFile) -> None:
    unnamed = public.rename(public.with_name("petition.docx"))
    with pytest.raises(UsageError, match="--rendition"):
        leaks(unnamed, case_file)
    assert leaks(unnamed, case_file, "public-redacted") == ()


def test_an_audience_that_there_is_not_is_refused(public: Path, case_file: CaseFile) -> None:
    with pytest.raises(UsageError, match="'sealed'"):
        leaks(public, case_file, "seeled")


@pytest.mark.parametrize("data", [b"PK\3\4 no package", b"%PDF-1.7 no pages"])
def test_a_file_that_cannot_be_read_is_no_clean_one(public: Path, case_file: CaseFile, data: bytes) -> None:
    path = public.with_suffix(".pdf")
    path.write_bytes(data)
    with pytest.raises(InputError, match="not searched"):
        leaks(path, case_file)


def test_a_file_that_is_not_there_is_told_of(public: Path, case_file: CaseFile) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        leaks(public.with_name("02-none.public.docx"), case_file)


def test_the_properties_and_the_outline_of_a_pdf_are_searched(public: Path, case_file: CaseFile) -> None:
    for place in ("the properties", "the outline"):
        made = PdfWriter()
        made.add_blank_page(100, 100)
        if place == "the outline":
            made.add_outline_item(title=TOLD, page_number=0)
        else:
            made.add_metadata({"/Title": TOLD})
        path = public.with_suffix(".pdf")
        made.write(path)
        assert any(place in problem.what for problem in leaks(path, case_file)), place


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_open_copy_of_an_example_gives_a_false_alarm(tmp_path: Path, example: str) -> None:
    case_file = load(shipped("examples") / example)
    made = draft(case_file, to=tmp_path)
    files = [tmp_path / paper.name for paper in made.papers if not re.search("ex-parte|advocate", paper.rendition)]
    assert files
    assert [problem for path in files for problem in leaks(path, case_file)] == []


def test_two_copies_of_a_paper_cost_less_than_twice_one(tmp_path: Path) -> None:
    case_file = load(shipped("examples") / "organisation-a-v-ministry-b")

    def cost(*renditions: str) -> float:
        before = process_time()
        draft(case_file, to=tmp_path / "-".join(renditions), only=["petition"], renditions=renditions, force=True)
        return process_time() - before

    cost("public-redacted", "sealed")  # the template is compiled
    both = min(cost("public-redacted", "sealed") for _ in range(4))
    one = min(cost("public-redacted") for _ in range(4))
    assert both < 2 * one
