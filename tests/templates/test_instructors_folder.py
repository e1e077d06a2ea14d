"""An instructor's folder over a shipped profile: one line of data, or one block in Word, changes every paper."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filings.assembly import draft, load
from filings.resources import shipped
from filings.word import compile as compile_template
from filings.word.audit import read_back
from filings.word.package import open_package, write_package
from tests.templates.sample import Sample
from tests.templates.settings import SETTINGS, Setting
from tests.templates.texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.word.audit.readback import ReadBack

    Changed = tuple[str, Mapping[str, ReadBack]]

CASES = {
    "israel": "organisation-a-v-ministry-b",
    "us-federal": "whatsapp-v-nso",
    "england-wales": "export-licences-review",
}
LETTERS = "prior-demand"
"""A letter from before the proceedings: it has no caption, and encloses things under numbers of its own."""
LEGEND = "EXERCISE 7 - NOT FILED"
ROLES = {"israel": "petitioner", "us-federal": "plaintiff", "england-wales": "claimant-jr"}
MARKS = {
    "israel": ({"petitioner": "Pet-{number}", "respondent": "Res{party}-{number}"}, r"(?:Pet-|Res[0-9]*-)[0-9]+"),
    "us-federal": ({"petitioner": "PX-{number}", "respondent": "DX-{number}"}, "[PD]X-[0-9]+"),
    "england-wales": (
        {
            "witness": "{initials}/{number}",
            "petitioner": "CL/{number}",
            "respondent": "DE/{number}",
            "apart": {"interested-party": "IP/{number}", "affected-licensee": "IP/{number}"},
        },
        "[A-Z]{2}/[0-9]+",
    ),
}
"""Schemes of marks, and the shape of the marks that they give."""


def case_for(folder: Path, system: str) -> Path:
    """Give a shipped case that names the instructor's profile."""
    case = Path(shutil.copytree(shipped("examples") / CASES[system], folder / "case"))
    told = (case / "case.yaml").read_text("utf-8")
    (case / "case.yaml").write_text(re.sub(r"(?m)^profile: .*$", "profile: clinic", told), "utf-8")
    return case


def drafted(folder: Path, system: str, text: str) -> dict[str, ReadBack]:
    """Draft the public papers of a shipped case by an instructor's profile, and read them back."""
    ours = folder / "ours" / "clinic"
    ours.mkdir(parents=True)
    (ours / "profile.yaml").write_text(f"id: clinic\nextends: {system}\n{text}\n", encoding="utf-8")
    case = case_for(folder, system)
    made = draft(load(case, ours.parent), to=folder / "out", templates=ours.parent, renditions=["public"])
    return {each.name: read_back((folder / "out" / each.name).read_bytes()) for each in made.papers}


@pytest.fixture(scope="module", params=list(CASES))
def changed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Changed:
    """Draft a case with a legend, the name of a role and marks of one's own: three lines of data."""
    system: str = request.param
    lines = (
        f"legend: {LEGEND}",
        f"roles: {{{ROLES[system]}: {{one: Seeker, many: Seekers}}}}",
        f"exhibit_marks: {MARKS[system][0]}",
    )
    return system, drafted(tmp_path_factory.mktemp(system), system, "\n".join(lines))


def text_of(paper: ReadBack) -> str:
    return "\n".join(paragraph.text for part in paper.parts for paragraph in part.paragraphs)


def test_a_legend_of_ones_own_stands_on_every_page(changed: Changed) -> None:
    _, papers = changed
    assert len(papers) > 8
    for name, paper in papers.items():
        headers = [part for part in paper.parts if "header" in part.name]
        assert headers, name
        assert all(LEGEND in "".join(each.text for each in part.paragraphs) for part in headers), name
        assert "STUDY DRAFT" not in text_of(paper), name


def test_a_role_of_ones_own_is_in_the_caption_of_every_paper(changed: Changed) -> None:
    _, papers = changed
    for name, paper in papers.items():
        if LETTERS not in name:
            roles = [each.text for each in paper.body.paragraphs if each.style == "Caption Role"]
            assert any("Seeker" in each for each in roles), name
            assert not any(re.search("Petitioner|Plaintiff|Claimant", each) for each in roles), name


def test_marks_of_ones_own_are_on_every_exhibit_and_in_every_reference(changed: Changed) -> None:
    system, papers = changed
    word = r"Ex(?:hibit|\.)" if system == "us-federal" else "Exhibit"
    seen = 0
    for name, paper in papers.items():
        if LETTERS not in name:
            found = re.findall(rf"\b{word}[ \u00a0]([A-Z0-9][\w/-]*)", text_of(paper))
            assert [mark for mark in found if not re.fullmatch(MARKS[system][1], mark)] == [], name
            seen += len(found)
    assert seen > 5  # so that the test has seen some


IN_ISRAEL = [setting for setting in SETTINGS if str(setting).startswith("israel/en/") and setting.form != LETTERS]


@pytest.fixture(scope="module")
def blocks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with one block in it, changed in Word: the caption."""
    opened = open_package(shipped("templates") / "israel" / "en" / "blocks" / "caption.docx")
    body = opened["word/document.xml"]
    said = body.replace(b"{{ court.name }}", b"In {{ court.name }}, Exercise Division", 1)
    assert said != body
    folder = tmp_path_factory.mktemp("blocks") / "clinic" / "en" / "blocks"
    folder.mkdir(parents=True)
    (folder / "caption.docx").write_bytes(write_package(opened, {"word/document.xml": said}))
    return folder


@pytest.mark.parametrize("setting", IN_ISRAEL, ids=str)
def test_one_block_changed_in_word_changes_every_paper(setting: Setting, blocks: Path) -> None:
    template = compile_template(setting.path, blocks=(blocks, setting.path.parent / "blocks"))
    body = read_back(template.fill(Sample(setting).short())).body
    court = TEXTS[setting.language].court[0]
    assert [each.text for each in body.paragraphs if each.style == "Court"] == [f"In {court}, Exercise Division"]


def test_a_block_in_the_folder_of_a_profile_stands_in_what_the_profile_drafts(blocks: Path, tmp_path: Path) -> None:
    ours = blocks.parents[1]
    (ours / "profile.yaml").write_text("id: clinic\nextends: israel\n", encoding="utf-8")
    case = case_for(tmp_path, "israel")
    made = draft(load(case, ours.parent), to=tmp_path / "out", templates=ours.parent, only=["motion-to-open"])
    for each in made.papers:
        body = read_back((tmp_path / "out" / each.name).read_bytes()).body
        courts = [paragraph.text for paragraph in body.paragraphs if paragraph.style == "Court"]
        assert courts == ["In District Court of City D, Exercise Division"]


BLOCKS = {
    "israel": {"caption", "legends", "title", "body", "signature", "exhibits"},
    "us-federal": {"counsel", "caption", "legends", "body", "signature", "exhibits"},
    "england-wales": {"caption", "legends", "title", "body", "signature", "exhibits"},
}
"""What a paper filed in court includes; nothing of it may be kept twice."""
WITHOUT = {
    "exhibit-index": {"body", "signature", "exhibits"},
    "bundle-index": {"body", "signature", "exhibits"},
    "certificate-of-service": {"body", "exhibits"},
    "prior-demand": {"caption", "title", "counsel"},
}


@pytest.mark.parametrize(
    "path", sorted(shipped("templates").glob("*/*/*.docx")), ids=lambda path: "/".join(path.parts[-3:])
)
def test_a_template_includes_the_shared_blocks_of_its_court_system_and_repeats_none(path: Path) -> None:
    system, stem = path.parts[-3], path.stem
    text = open_package(path)["word/document.xml"].decode()
    included = set(re.findall(r"include '(\w+)'", text))
    wanted = BLOCKS[system] - WITHOUT.get(stem.removesuffix("-pleading"), set())
    # On pleading paper the lines over the caption are set to measure, so counsel stand in the template itself.
    assert included == wanted - ({"counsel"} if stem.endswith("-pleading") else set())
    assert "{{ court.name }}" not in text
    assert "signature.marker" not in text
    assert "section in sections" not in text
