from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from filings.word.package import content_hash, open_package
from filings.word.package.names import W
from filings.word.starter import folder
from filings.word.starter.catalogue import HOUSE_STYLES, TABLE_STYLES
from filings.word.starter.house import wants_pleading
from filings.word.starter.make import PLEADING, template_kinds
from tests.templates.settings import FOLDERS, ROOT, profile_of

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element

    from filings.word.package import Package

FILES = sorted(path for folder in FOLDERS for path in folder.rglob("*.docx"))
NAMES = [path.relative_to(ROOT).as_posix() for path in FILES]
ALLOWED = {
    "pPr": {"pStyle", "framePr", "keepNext"},  # LibreOffice keeps a table with what follows only by its paragraphs
    "rPr": {"rStyle", "rtl"},
    "tblPr": {"tblStyle", "tblW", "tblLayout", "tblLook", "bidiVisual"},
    "trPr": {"cantSplit", "tblHeader", "trHeight"},
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


each_folder = pytest.mark.parametrize("where", FOLDERS, ids=lambda path: path.relative_to(ROOT).as_posix())


@pytest.mark.parametrize("jurisdiction", sorted({each.parent.name for each in FOLDERS}))
def test_every_language_of_a_court_system_has_its_templates(jurisdiction: str) -> None:
    spoken = {each.value for each in profile_of(jurisdiction).languages}
    assert spoken <= {each.name for each in FOLDERS if each.parent.name == jurisdiction}


@each_folder
def test_every_form_has_a_template_and_every_template_a_form(where: Path) -> None:
    profile = profile_of(where.parent.name)
    wanted = {form.template or name for name, form in profile.forms.items()}
    wanted |= {name + PLEADING for name in wanted} if wants_pleading(profile) else set()
    assert {path.stem for path in FILES if path.parent == where} == wanted == {*_named(where)}


def _named(where: Path) -> list[str]:
    kinds = [*template_kinds(profile_of(where.parent.name))]
    return kinds + [name + PLEADING for name in kinds if wants_pleading(profile_of(where.parent.name))]


@each_folder
def test_every_template_is_what_the_starter_makes(where: Path) -> None:
    made = folder(profile_of(where.parent.name), where.name)
    shipped = {path.relative_to(where).as_posix(): path.read_bytes() for path in FILES if path.is_relative_to(where)}
    assert sorted(made) == sorted(shipped)
    other = [name for name, data in shipped.items() if content_hash(made[name]) != content_hash(data)]
    again = f"make them anew: python -m filings.word.starter templates/{where.parent.name} --language {where.name}"
    assert other == [], again


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
    tables = {style.name for style in TABLE_STYLES}
    assert {*named.values()} in (HOUSE_STYLES, HOUSE_STYLES | tables)
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
        typed = [re.sub(r"\{\{.*?\}\}|\{%.*?%\}|[\s:.,;()]|^\d+$", "", text) for text in texts]
        assert not any(typed)


@shipped_files
def test_the_legend_is_left_to_the_engine(path: Path) -> None:
    assert not any(LEGENDS.search("".join(root.itertext())) for root in stories(open_package(path)))
