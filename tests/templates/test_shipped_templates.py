from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from filings.resources import shipped
from filings.word.package import content_hash, open_package
from filings.word.package.names import W
from filings.word.starter import folder
from filings.word.starter.catalogue import HOUSE_STYLES
from tests.templates.sample import FORMS

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element

    from filings.word.package import Package

FOLDER = shipped("templates") / "israel" / "en"
FILES = sorted(FOLDER.rglob("*.docx"))
NAMES = [path.relative_to(FOLDER).as_posix() for path in FILES]
ALLOWED = {
    "pPr": {"pStyle"},
    "rPr": {"rStyle"},
    "tblPr": {"tblStyle", "tblW", "tblLayout", "tblLook"},
    "trPr": {"cantSplit", "tblHeader"},
    "tcPr": {"tcW", "gridSpan", "vAlign"},
}
"""All that may stand in a template beside its styles."""
LEGENDS = re.compile("study draft|not filed", re.IGNORECASE)
HOUSE_NAMES = (
    "Filing Title",
    "Court",
    "Caption Party",
    "Caption Role",
    "heading 1",
    "heading 2",
    "heading 3",
    "Numbered Paragraph",
    "Numbered Paragraph 2",
    "Numbered Paragraph 3",
    "Block Quotation",
    "Body Text",
    "List Continue",
    "Signature",
    "Legend",
    "Exhibit Mark",
    "footnote text",
    "footnote reference",
    "header",
    "footer",
)

shipped_files = pytest.mark.parametrize("path", FILES, ids=NAMES)


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def stories(package: Package) -> list[_Element]:
    return [etree.fromstring(package[name]) for name in package.stories]


def test_every_form_has_a_template_and_every_template_a_form() -> None:
    assert {path.stem for path in FILES if path.parent == FOLDER} == {*FORMS}


def test_every_template_is_what_the_starter_makes() -> None:
    made = folder(FORMS, language="en", jurisdiction="israel")
    assert sorted(made) == sorted(NAMES)
    other = [name for name in NAMES if content_hash(made[name]) != content_hash((FOLDER / name).read_bytes())]
    assert other == [], "make them anew: python -m filings.word.starter templates/israel --language en"


@shipped_files
def test_a_template_is_small(path: Path) -> None:
    assert path.stat().st_size < 25_000


@shipped_files
def test_a_template_uses_the_house_styles_alone(path: Path) -> None:
    package = open_package(path)
    styles = etree.fromstring(package["word/styles.xml"])
    named = {
        str(style.get(w("styleId"))): str(style.find(w("name")).get(w("val"))) for style in styles.iter(w("style"))
    }
    assert {*named.values()} == HOUSE_STYLES
    used = {
        str(each.get(w("val")))
        for root in stories(package)
        for each in root.iter(w("pStyle"), w("rStyle"), w("tblStyle"))
    }
    assert used <= named.keys()


def test_the_house_styles_have_the_names_that_instructors_are_told() -> None:
    assert {*HOUSE_NAMES} <= HOUSE_STYLES


@shipped_files
def test_a_template_is_formatted_by_its_styles_alone(path: Path) -> None:
    for root in stories(open_package(path)):
        for holder, allowed in ALLOWED.items():
            found = {etree.QName(each).localname for properties in root.iter(w(holder)) for each in properties}
            assert found <= allowed


@shipped_files
def test_every_paragraph_has_a_style_but_for_the_separators_of_notes(path: Path) -> None:
    for root in stories(open_package(path)):
        bare = [each for each in root.iter(w("p")) if each.find(f"{w('pPr')}/{w('pStyle')}") is None]
        assert all(each.getparent().tag == w("footnote") for each in bare)


@shipped_files
def test_a_tag_lies_in_one_run(path: Path) -> None:
    for root in stories(open_package(path)):
        for text in root.iter(w("t")):
            assert (text.text or "").count("{{") == (text.text or "").count("}}")
            assert (text.text or "").count("{%") == (text.text or "").count("%}")


@shipped_files
def test_a_template_types_no_words_but_its_tags(path: Path) -> None:
    """Labels come from the profile, so that one template serves whatever a court calls things."""
    for root in stories(open_package(path)):
        texts = [text.text or "" for text in root.iter(w("t"))]
        typed = [re.sub(r"\{\{.*?\}\}|\{%.*?%\}|[\s:.,]|^1$", "", text) for text in texts]
        assert not any(typed)


@shipped_files
def test_the_legend_is_left_to_the_engine(path: Path) -> None:
    assert not any(LEGENDS.search("".join(root.itertext())) for root in stories(open_package(path)))
