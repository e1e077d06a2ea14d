"""Every paper, read back from the Word file that was drafted, holds each part that it must have, in its order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filing_schemas import KINDS
from filing_schemas.vocabulary import Language
from filings.compose import Draft, generated
from filings.profile.forms import MADE
from filings.reading.document import read_document
from filings.reading.tree import data
from filings.word.audit import read_back
from filings.word.starter.make import PLEADING
from tests.profile.systems import drafted, paper, prepared
from tests.templates.settings import ROOT, compiled, profile_of

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES = Path(__file__).parent / "anatomy"
COUNSEL = [{"id": "clinic", "name": "Counsel C", "licence_number": "[licence no.]"}]
STYLES = {
    "court": "Court",
    "number": "Case Number",
    "party": "Caption Party",
    "role": "Caption Role",
    "versus": "Caption Versus",
    "title": "Filing Title",
    "counsel": "Counsel",
    "corner": "Corner",
    "notice": "Notice",
    "date": "Date",
    "signature": "Signature Marker",
    "sender": "Sender",
    "addressee": "Addressee",
    "salutation": "Salutation",
    "subject": "Subject",
    "closing": "Closing",
    "contents": "toc 1",
    "index": "Table Heading",
    "cover-mark": "Exhibit Mark",
    "cover-title": "Exhibit Title",
    "service-paper": "List Number",
    "bundle-part": "Unnumbered Heading",
}
"""The house styles by which a reader knows a part that has no heading of its own."""
HEADINGS = ("heading 1", "heading 2", "heading 3")
UNNUMBERED = ("Unnumbered Heading",)
NOT_IN_THE_TABLE = {"notice-of-sealing", "key-to-names"}
"""Made where something is withheld; the tests of levels draft them."""


@dataclass(frozen=True)
class Paper:
    """One paper of a court system in one language, and what its table asks of it."""

    system: str
    language: Language
    form: str
    wanted: tuple[str, ...]
    pleading: bool = False

    def __str__(self) -> str:
        return f"{self.system}/{self.language.value}/{self.form}{PLEADING * self.pleading}"


def _papers() -> Iterator[Paper]:
    for path in sorted(TABLES.glob("*.yaml")):
        table = data(read_document(path).root)
        assert isinstance(table, dict)
        for form, text in table["papers"].items():
            wanted = " ".join(table.get(word, word) for word in text.split()).split()
            for language in profile_of(path.stem).languages:
                yield Paper(path.stem, language, form, tuple(wanted))
            if path.stem == "us-federal":
                yield Paper(path.stem, Language.EN, form, tuple(wanted), pleading=True)


PAPERS = list(_papers())
each_paper = pytest.mark.parametrize("asked", PAPERS, ids=str)


@cache
def draft_of(folder: Path, asked: Paper) -> Draft:
    """Draft a paper of a small case in which nothing is written but what must be."""
    form = profile_of(asked.system).forms[asked.form]
    parties = [
        {"id": "a", "counsel": ["clinic"]},
        {"id": "z", "counsel": ["clinic"]},
        {"id": "b", "counsel": ["clinic"]},
    ]
    changed = {"language": asked.language, "counsel": COUNSEL}
    if form.kind in MADE:
        return generated(prepared(folder, asked.system, parties_changed=parties, **changed))[asked.form]
    return drafted(prepared(folder, asked.system, paper(asked.form, form.kind), parties_changed=parties, **changed))


def printed(asked: Paper, draft: Draft) -> list[tuple[str, str]]:
    """Fill the shipped template and read the paragraphs of the file back: style and text."""
    profile = profile_of(asked.system)
    name = (profile.forms[asked.form].template or asked.form) + PLEADING * asked.pleading
    made = compiled(ROOT / asked.system / asked.language.value / f"{name}.docx").fill(draft)
    return [(each.style, each.text) for each in read_back(made).body.paragraphs if each.text.strip()]


def missing(asked: Paper, draft: Draft, found: list[tuple[str, str]]) -> list[str]:
    """Give what the table asks for and the file does not hold after what comes before it."""
    lacking, rest = [], iter(found)
    for word in asked.wanted:
        ahead = list(rest)
        place = next((at for at, (style, text) in enumerate(ahead) if is_part(asked, draft, word, style, text)), None)
        if place is None:
            lacking.append(word)
        rest = iter(ahead if place is None else ahead[place + 1 :])
    return lacking


def is_part(asked: Paper, draft: Draft, word: str, style: str, text: str) -> bool:
    """Say whether a paragraph of the file is, or begins, a part."""
    if word in STYLES and word not in {spec.key for spec in profile_of(asked.system).forms[asked.form].sections}:
        return style == STYLES[word]
    said = _said(draft, word)
    if said is not None:
        return bool(said) and text == said
    form = profile_of(asked.system).forms[asked.form]
    spec = next(spec for spec in form.sections if spec.key == word)
    if spec.heading:
        return style in (HEADINGS if form.lettered else UNNUMBERED) and _is_heading(
            text, spec.heading.text(asked.language)
        )
    return any(text == first(section) for section in draft.sections if section.key == word)


def _said(draft: Draft, word: str) -> str | None:
    """Give the words of a part that is neither a part of the form nor known by its style."""
    oath, service = draft.oath, draft.service
    return {
        "oath-opening": str(oath.opening) if oath else "",
        "oath-closing": str(oath.closing) if oath else "",
        "oath-certification": str(oath.certification) if oath else "",
        "certification": draft.words["certification"],
        "service-statement": str(service.statement) if service else "",
        "service-papers": draft.words["papers_served"],
        "service-addressees": draft.words["served_on"],
        "cover-statement": str(draft.exhibits[0].referred_to) if draft.exhibits else "",
        "powers": first(draft.sections[0]) if draft.sections else "",
    }.get(word)


def first(section: object) -> str:
    return str(section.paragraphs[0].text).partition("\n")[0]  # type: ignore[attr-defined]  # a DraftSection


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("papers")


@each_paper
def test_a_paper_read_back_has_each_part_that_it_must_have_in_its_order(folder: Path, asked: Paper) -> None:
    draft = draft_of(folder / str(asked), asked)
    assert missing(asked, draft, printed(asked, draft)) == []


def sections_wanted(asked: Paper, draft: Draft) -> list[str]:
    return [section.key for section in draft.sections if section.key in asked.wanted and section.key != "powers"]


@each_paper
def test_a_part_that_is_taken_out_is_missed(folder: Path, asked: Paper) -> None:
    draft = draft_of(folder / str(asked), asked)
    wanted = sections_wanted(asked, draft)
    if not wanted:
        pytest.skip("it has no parts that could be taken out")
    gone = wanted[len(wanted) // 2]
    less = replace(draft, sections=tuple(each for each in draft.sections if each.key != gone))
    assert missing(asked, less, printed(asked, less)) == [gone]


@pytest.mark.parametrize("asked", [each for each in PAPERS if each.form == "motion-to-close"], ids=str)
def test_parts_that_change_places_are_missed(folder: Path, asked: Paper) -> None:
    draft = draft_of(folder / str(asked), asked)
    *others, last = draft.sections
    turned = replace(draft, sections=(last, *others))
    assert missing(asked, turned, printed(asked, turned)) != []


@pytest.mark.parametrize("system", sorted({each.system for each in PAPERS}))
def test_every_paper_of_a_system_is_in_its_table(system: str) -> None:
    listed = {each.form for each in PAPERS if each.system == system}
    assert listed == set(profile_of(system).forms) - NOT_IN_THE_TABLE


@pytest.mark.parametrize("system", sorted({each.system for each in PAPERS}))
def test_the_table_asks_for_each_part_that_the_profile_requires(system: str) -> None:
    for asked in (each for each in PAPERS if each.system == system):
        form = profile_of(system).forms[asked.form]
        required = [spec.key for spec in form.sections if spec.required]
        assert [key for key in required if key not in asked.wanted] == [], asked.form
        assert [word for word in asked.wanted if word in required] == required
    assert {profile_of(system).forms[each.form].kind for each in PAPERS if each.system == system} <= {*KINDS, *MADE}


def _is_heading(text: str, heading: str) -> bool:
    """Say whether a text is a heading, with whatever stands for the names in it."""
    words = (re.escape(word) for word in re.split(r"\{\w+\}", heading))
    return re.fullmatch(".+".join(words), text) is not None
