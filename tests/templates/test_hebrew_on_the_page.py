"""Hebrew read back from the page: a PDF keeps what stands where, and the words come out as they are read."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from filing_schemas.vocabulary import Language
from filings.assembly import load, profile_of
from filings.compose import compose, generated, prepare
from filings.outputs import to_pdf
from tests.templates.sample import Sample
from tests.templates.settings import ROOT, SETTINGS, Setting, compiled
from tests.templates.texts import HEBREW

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from filings.compose import Draft

IN_HEBREW = [setting for setting in SETTINGS if setting.language.value == "he"]
READ = (
    HEBREW.lorem,
    HEBREW.sentence,
    HEBREW.names[0],
    HEBREW.names[2],
    HEBREW.authority,
    HEBREW.description,
    HEBREW.case_number,
    HEBREW.title,
    HEBREW.headings[1],
    HEBREW.items[0],
    HEBREW.opening + HEBREW.asked,
)
"""Whole Hebrew, Hebrew with figures, and a name in Latin letters."""


def words(text: str) -> str:
    """Give the words of a text, one blank between them, without the marks that say which way it runs."""
    plain = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    return " ".join(["", *re.findall(r"[^\W_]+", plain), ""])


@pytest.fixture(scope="module")
def pages(soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Read a long paper of each Hebrew template off its pages."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext")
    papers = {f"{each.path.stem}.docx": each.template.fill(Sample(each).long()) for each in IN_HEBREW}
    read = read_off(papers, soffice, tmp_path_factory.mktemp("pdf"))
    return {name: words(text) for name, text in read.items()}


def read_off(papers: Mapping[str, bytes], soffice: Path, folder: Path) -> dict[str, str]:
    """Give the text of papers as it is read off their pages."""
    made = to_pdf(papers, soffice=soffice)
    assert made.problems == ()
    read = {}
    for name, data in made.files.items():
        path = folder / name.replace("/", "-")
        path.write_bytes(data)
        said = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], check=True, capture_output=True)  # noqa: S607
        read[path.stem] = said.stdout.decode()
    return read


@pytest.mark.soffice
@pytest.mark.parametrize("setting", IN_HEBREW, ids=str)
def test_hebrew_is_read_off_the_page_in_its_order(setting: Setting, pages: dict[str, str]) -> None:
    held = {str(each) for each in _texts(setting)}
    assert [each for each in READ if each in held and words(each) not in pages[setting.path.stem]] == []


def _texts(setting: Setting) -> list[str]:
    """Give those of the texts that the paper prints whole, and in one column."""
    draft = Sample(setting).long()
    said = [str(paragraph.text).split("\n")[0] for section in draft.sections for paragraph in section.paragraphs]
    said += [str(section.heading) for section in draft.sections if section.heading]
    return [*said, str(draft.case_number)] if draft.sides else said


CHUNK = 4
"""So many words in a row are looked for together: a line end or the foot of a page parts a few of them."""
WORD = re.compile(r'xMin="([0-9.]+)" yMin="[0-9.]+" xMax="[0-9.]+" yMax="([0-9.]+)">([^<]*)</word>|<page ')
LEFT_TO_RIGHT = re.compile(
    r"(?:[0-9]+ )?[A-Za-z](?:[^\u0590-\u05ff]*[A-Za-z0-9])?|[0-9]+(?:[-./:,][0-9]+)*|_+(?:-[0-9]+)+"
)
"""What runs from left to right in a Hebrew line: Latin words, and numbers one by one."""


def as_seen(pdf: bytes, folder: Path) -> str:
    """Give the text of a PDF line by line from the places of its words, and not by anybody's guess of their order."""
    path = folder / "page.pdf"
    path.write_bytes(pdf)
    said = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True)  # noqa: S607
    lines: dict[tuple[int, int], list[tuple[float, str]]] = {}
    page = 0
    for found in WORD.finditer(said.stdout.decode()):
        if found[3] is None:
            page += 1
        else:
            lines.setdefault((page, round(float(found[2]))), []).append((float(found[1]), html.unescape(found[3])))
    return "\n".join(" ".join(word for _, word in sorted(line)) for _, line in sorted(lines.items()))


def as_read(seen: str) -> str:
    """Give what is read of lines that are seen from left to right: from the right, Latin words and numbers forward."""
    read = (LEFT_TO_RIGHT.sub(lambda run: run[0][::-1], line[::-1]) for line in seen.splitlines())
    return "\n".join(read)


@pytest.fixture(scope="module")
def case() -> dict[str, Draft]:
    """Draft every paper of the shipped case in Hebrew, its papers and those made from it."""
    case_file = load(ROOT.parent / "examples" / "amnesty-v-mod", language=Language.HE)
    prepared = prepare(case_file, profile_of(case_file))
    return {name: compose(prepared, paper) for name, paper in prepared.filings.items()} | dict(generated(prepared))


@pytest.fixture(scope="module")
def seen(case: dict[str, Draft], soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """See the papers of the shipped case as they stand on their pages."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext")
    folder = ROOT / "israel" / "he"
    papers = {f"{name}.docx": compiled(folder / f"{draft.form}.docx").fill(draft) for name, draft in case.items()}
    made = to_pdf(papers, soffice=soffice)
    assert made.problems == ()
    work = tmp_path_factory.mktemp("case")
    return {name.partition(".")[0]: as_seen(data, work) for name, data in made.files.items()}


@pytest.mark.soffice
def test_each_paper_of_a_hebrew_case_is_read_from_the_right_in_its_order(
    case: dict[str, Draft], seen: dict[str, str]
) -> None:
    for name, draft in case.items():
        page = words(as_read(seen[name]))
        said = [str(each.text) for section in draft.sections for each in section.paragraphs]
        lines = [words(line).split() for text in said for line in text.split("\n")]
        chunks = [" ".join(["", *line[at : at + CHUNK], ""]) for line in lines for at in range(0, len(line), CHUNK)]
        lost = [chunk for chunk in chunks if chunk not in page]
        assert len(lost) <= len(chunks) // 20, (name, lost)


@pytest.mark.soffice
@pytest.mark.parametrize(
    ("paper", "words_seen"),
    [
        ("petition", "_____-05-19מ״תע"),
        ("petition", "NSOGroup"),
        ("exhibit-index", "2/1שמחפסנ"),
        ("exhibit-index", "3/עחפסנ"),
        ("motion-to-close", "1ב68ףיעס"),
    ],
)
def test_numbers_marks_and_names_stand_in_a_hebrew_line_as_they_are_read(
    seen: dict[str, str], paper: str, words_seen: str
) -> None:
    assert words_seen in re.sub(r"[ ()]", "", seen[paper])
