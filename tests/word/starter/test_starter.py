from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from filings.errors import UsageError
from filings.word.package import open_package
from filings.word.package.names import W
from filings.word.starter import blocks, build, folder
from filings.word.starter.papers import LAYOUTS

if TYPE_CHECKING:
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
    }


@pytest.mark.parametrize(("jurisdiction", "paper"), [("israel", "11906"), ("us-federal", "12240"), ("my-own", "11906")])
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


def test_a_folder_holds_a_template_a_form_and_the_shared_blocks() -> None:
    made = folder({"reply": "response"}, language="en", jurisdiction="israel")
    assert {*made} == {"reply.docx", *(f"blocks/{name}.docx" for name in blocks("en"))}
