from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from filings import profile
from filings.errors import InputError, UsageError
from filings.word.package import open_package
from filings.word.package.names import W
from filings.word.starter import blocks, build, folder
from filings.word.starter.papers import LAYOUTS

if TYPE_CHECKING:
    from pathlib import Path

    from filings.word.package import Package

KINDS = sorted(LAYOUTS)
MADE_ELSEWHERE = (
    "import hashlib; from filings.word.starter import build; "
    "print(hashlib.sha256(build(form='motion', kind='motion', language='he', jurisdiction='israel')).hexdigest())"
)


def starter(kind: str, language: str = "en", jurisdiction: str = "israel") -> Package:
    return open_package(build(form="some-form", kind=kind, language=language, jurisdiction=jurisdiction))


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def test_the_same_starter_has_the_same_bytes_in_any_process() -> None:
    made = {
        subprocess.run([sys.executable, "-c", MADE_ELSEWHERE], check=True, capture_output=True, env=env).stdout
        for env in ({"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "2", "TZ": "UTC"})
    }
    assert len(made) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_starter_names_nobody(kind: str) -> None:
    package = starter(kind)
    assert "docProps/app.xml" not in package
    assert not re.search(
        rb"creator|lastModifiedBy|[cC]ompany|[mM]anager|rsid", b"".join(package[name] for name in package)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_starter_leads_to_nothing_outside_itself(kind: str) -> None:
    package = starter(kind)
    assert not any(link.external for links in package.relationships.values() for link in links)


def test_a_starter_says_of_what_kind_form_and_language_it_is() -> None:
    root = etree.fromstring(starter("motion")["docProps/custom.xml"])
    assert {each.get("name"): "".join(each.itertext()) for each in root} == {
        "kind": "motion",
        "form": "some-form",
        "language": "en",
        "jurisdiction": "israel",
    }


@pytest.mark.parametrize(
    ("jurisdiction", "paper"), [("israel", "11906"), ("us-federal", "12240"), ("england-wales", "11906")]
)
def test_the_paper_is_that_of_the_jurisdiction(jurisdiction: str, paper: str) -> None:
    size = etree.fromstring(starter("motion", jurisdiction=jurisdiction)["word/document.xml"]).find(f".//{w('pgSz')}")
    assert size is not None
    assert size.get(w("w")) == paper


@pytest.mark.parametrize("kind", KINDS)
def test_in_hebrew_every_run_table_and_section_goes_from_right_to_left(kind: str) -> None:
    package = starter(kind, "he")
    for name in package.stories:
        root = etree.fromstring(package[name])
        assert all(run.find(f"{w('rPr')}/{w('rtl')}") is not None for run in root.iter(w("r")))
        assert all(table.find(w("bidiVisual")) is not None for table in root.iter(w("tblPr")))
        assert all(section.find(w("bidi")) is not None for section in root.iter(w("sectPr")))
    assert (
        b'w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:bidi/>'
        in package["word/styles.xml"]
    )


def test_hebrew_starters_say_the_same_as_english_ones() -> None:
    english, hebrew = blocks("en"), blocks("he")
    assert english.keys() == hebrew.keys()
    for name, block in english.items():
        texts = [
            "".join(etree.fromstring(open_package(each)["word/document.xml"]).itertext())
            for each in (block, hebrew[name])
        ]
        assert texts[0] == texts[1]


def test_headings_in_hebrew_are_counted_in_hebrew_letters() -> None:
    assert b'<w:numFmt w:val="hebrew1"/><w:pStyle w:val="Heading1"/>' in starter("motion", "he")["word/numbering.xml"]


def test_a_kind_without_a_layout_is_told_those_that_have_one() -> None:
    with pytest.raises(UsageError, match=r"“poem”.*injunction-request, response, motion"):
        build(form="poem", kind="poem", language="en", jurisdiction="israel")


def test_a_language_that_cannot_be_set_is_told_those_that_can() -> None:
    with pytest.raises(UsageError, match=r"“la”.*en, he"):
        blocks("la")


def test_a_profile_that_is_not_there_is_told_those_that_are() -> None:
    with pytest.raises(InputError, match="atlantis"):
        build(form="motion", kind="motion", language="en", jurisdiction="atlantis")


def test_a_folder_holds_a_template_a_form_and_the_shared_blocks() -> None:
    made = folder(profile.load("israel"), "en")
    assert {*made} >= {"reply.docx", *(f"blocks/{name}.docx" for name in blocks("en"))}
    assert not any("pleading" in name for name in made)


def test_a_court_system_in_which_a_court_asks_for_it_has_every_template_on_pleading_paper_too() -> None:
    made = folder(profile.load("us-federal"), "en")
    assert {name for name in made if "pleading" in name} == {
        name.replace(".docx", "-pleading.docx") for name in made if "pleading" not in name and "/" not in name
    }


def test_pleading_paper_numbers_28_lines_at_the_distance_of_its_text() -> None:
    package = open_package(build(form="motion", kind="motion", language="en", jurisdiction="us-federal", pleading=True))
    for header in (name for name in package.stories if "header" in name):
        numbers = etree.fromstring(package[header]).xpath("//w:p[w:pPr/w:framePr]", namespaces={"w": W})
        assert ["".join(each.itertext()) for each in numbers] == [str(number) for number in range(1, 29)]
    section = etree.fromstring(package["word/document.xml"]).find(f".//{w('sectPr')}")
    height, margins = section.find(w("pgSz")).get(w("h")), section.find(w("pgMar"))
    text = int(height) - int(margins.get(w("top"))) - int(margins.get(w("bottom")))
    styles = etree.fromstring(package["word/styles.xml"])
    (spacing,) = styles.xpath("//w:style[@w:styleId='BodyText']//w:spacing", namespaces={"w": W})
    assert spacing.get(w("lineRule")) == "exact"
    assert text == 28 * int(spacing.get(w("line")))


def pleading(kind: str = "motion") -> Package:
    return open_package(build(form=kind, kind=kind, language="en", jurisdiction="us-federal", pleading=True))


def spacing(package: Package, style: str) -> dict[str, str]:
    styles = etree.fromstring(package["word/styles.xml"])
    (found,) = styles.xpath(f"//w:style[@w:styleId='{style}']//w:spacing[@w:line]", namespaces={"w": W})
    return {etree.QName(name).localname: str(value) for name, value in found.attrib.items()}


@pytest.mark.parametrize(
    "style",
    ["Notice", "Date", "Signature", "Toc1", "Toc2", "Toc3", "TableOfAuthorities", "ToaHeading", "SignatureMarker"],
)
def test_the_notices_tables_and_the_close_of_a_paper_stand_on_the_numbered_lines_of_pleading_paper(style: str) -> None:
    said = spacing(pleading(), style)
    assert said["lineRule"] == "exact"
    rules = {"SignatureMarker": 30, "Notice": 120}.get(style, 0)
    assert (int(said["before"]) + int(said["line"]) + rules + int(said["after"])) % 480 == 0


def test_three_legends_and_the_number_of_the_case_end_above_the_first_line_of_pleading_paper() -> None:
    package = pleading()
    margins = etree.fromstring(package["word/document.xml"]).find(f".//{w('pgMar')}")
    legends, number = (int(spacing(package, each)["line"]) for each in ("Legend", "Header"))
    free = int(margins.get(w("top"))) - int(margins.get(w("header"))) - 3 * legends - number
    assert free >= 6 * 20


@pytest.mark.parametrize("jurisdiction", ["israel", "us-federal", "england-wales"])
def test_the_text_stands_clear_of_the_header_however_much_that_says(jurisdiction: str) -> None:
    styles = etree.fromstring(starter("motion", jurisdiction=jurisdiction)["word/styles.xml"])
    (after,) = styles.xpath("//w:style[@w:styleId='Header']//w:spacing/@w:after", namespaces={"w": W})
    assert 6 * 20 <= int(after) <= 8 * 20


def test_a_profile_of_ones_own_settles_the_paper_the_spacing_and_the_numbers(tmp_path: Path) -> None:
    home = tmp_path / "atlantis"
    home.mkdir()
    (home / "profile.yaml").write_text(
        "id: atlantis\nextends: england-wales\n"
        "headings: {en: {levels: [decimal, lower-letter, lower-roman], whole: false}}\n"
        "layout: {paper: letter, font: {en: Century, he: FrankRuehl}, spacing: 3, points: 14, margin_cm: 2}\n",
        encoding="utf-8",
    )
    made = build(form="reply", kind="response", language="en", jurisdiction="atlantis", templates=tmp_path)
    package = open_package(made)
    assert b'<w:pgSz w:w="12240"' in package["word/document.xml"]
    assert b'<w:sz w:val="28"/>' in package["word/styles.xml"]
    assert b'w:ascii="Century"' in package["word/styles.xml"]
    assert b'w:cs="FrankRuehl"' in package["word/styles.xml"]
    assert b'w:name="Century"' in package["word/fontTable.xml"]
    assert b'<w:spacing w:after="160" w:line="720" w:lineRule="auto"/>' in package["word/styles.xml"]
    assert b'<w:numFmt w:val="lowerRoman"/><w:pStyle w:val="Heading3"/>' in package["word/numbering.xml"]


def test_a_federal_caption_holds_the_title_and_an_english_one_gives_each_division_a_line() -> None:
    federal, english = (blocks("en", each)["caption"] for each in ("us-federal", "england-wales"))
    said = [
        "".join(etree.fromstring(open_package(each)["word/document.xml"]).itertext()) for each in (federal, english)
    ]
    assert "{{ title }}" in said[0]
    assert "court.capacity.split" in said[1]
