from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.compose.secrets import Secret
from filings.word.leaks import search_for

if TYPE_CHECKING:
    from collections.abc import Callable

WITHHELD = "Blue Heron"
NAME = "Jane Doe"
BODY = '<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{}</w:body></w:document>'
PLAIN = {"[Content_Types].xml": b"<Types/>", "word/document.xml": BODY.format("<w:p><w:r><w:t>Open.</w:t></w:r></w:p>")}


def package(parts: dict[str, str | bytes], comment: bytes = b"") -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, text in (PLAIN | parts).items():
            made.writestr(name, text)
        made.comment = comment
    return held.getvalue()


def body(text: str) -> bytes:
    return package({"word/document.xml": BODY.format(text)})


def found(
    document: bytes,
    name: str = "public/01-motion.public.docx",
    *,
    text: str = WITHHELD,
    named: bool = False,
    capital: bool = False,
) -> bool:
    return bool(search_for([Secret(text, "case.here", name=named, capital=capital)]).hits(name, document))


def nested() -> bytes:
    return package({"word/embeddings/book.xlsx": package({"xl/sharedStrings.xml": f"<sst><t>{WITHHELD}</t></sst>"})})


PLACES: dict[str, Callable[[], bytes]] = {
    "the body": lambda: body(f"<w:p><w:r><w:t>the {WITHHELD} file</w:t></w:r></w:p>"),
    "a header": lambda: package({"word/header1.xml": f"<w:hdr><w:t>{WITHHELD}</w:t></w:hdr>"}),
    "a footnote": lambda: package({"word/footnotes.xml": f"<w:footnotes><w:t>{WITHHELD}</w:t></w:footnotes>"}),
    "a comment of Word's": lambda: package({"word/comments.xml": f"<w:comments><w:t>{WITHHELD}</w:t></w:comments>"}),
    "a comment of the markup": lambda: body(f"<!-- {WITHHELD} > -->"),
    "an instruction": lambda: body(f"<?note {WITHHELD}?>"),
    "a declaration": lambda: package({"word/styles.xml": f'<!DOCTYPE s [<!ENTITY a "{WITHHELD}">]><s>&a;</s>'}),
    "unparsed text": lambda: body(f"<w:t><![CDATA[{WITHHELD}]]></w:t>"),
    "a property": lambda: package({"docProps/core.xml": f"<p><dc:title>{WITHHELD}</dc:title></p>"}),
    "a custom property": lambda: package({"docProps/custom.xml": f'<p><property name="{WITHHELD}"/></p>'}),
    "an attribute": lambda: body(f"<w:bookmarkStart w:name='{WITHHELD}'/>"),
    "alternative text": lambda: body(f'<wp:docPr id="1" descr="{WITHHELD}"/>'),
    "a field code": lambda: body(f"<w:r><w:instrText>INCLUDEPICTURE {WITHHELD}</w:instrText></w:r>"),
    "a field code over runs": lambda: body(
        "<w:instrText>Blue</w:instrText></w:r><w:r><w:instrText> Heron</w:instrText>"
    ),
    "deleted text": lambda: body(f"<w:del><w:r><w:delText>{WITHHELD}</w:delText></w:r></w:del>"),
    "hidden text": lambda: body(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{WITHHELD}</w:t></w:r>"),
    "custom XML": lambda: package({"customXml/item1.xml": f"<item>{WITHHELD}</item>"}),
    "the name of a part": lambda: package({"word/media/Blue%20Heron.png": b"\x89PNG"}),
    "the target of a link": lambda: package({"word/_rels/d.rels": '<R Target="https://x.org/Blue%20Heron"/>'}),
    "the comment of the package": lambda: package({}, comment=WITHHELD.encode()),
    "bytes after the package": lambda: package({}) + WITHHELD.encode(),
    "a raw part": lambda: package({"word/media/image1.png": b"\x89PNG\0\0tEXtComment\0" + WITHHELD.encode() + b"\0"}),
    "a package in it": nested,
    "split runs": lambda: body("<w:t>Bl</w:t></w:r><w:r><w:t>ue He</w:t></w:r><w:proofErr/><w:r><w:t>ron</w:t>"),
    "two lines": lambda: body("<w:t>Blue</w:t><w:br/><w:t>Heron</w:t>"),
    "two paragraphs": lambda: body("<w:p><w:t>Blue</w:t></w:p><w:p><w:t>Heron</w:t></w:p>"),
    "other spacing": lambda: body("<w:t>Blue \u00a0\t\n Heron</w:t>"),
    "another case": lambda: body("<w:t>BLUE hERON</w:t>"),
    "marks of direction": lambda: body("<w:t>Bl\u200fue\u2067 Her\u200bon\u2069</w:t>"),
    "soft hyphens": lambda: body("<w:t>Bl\u00adue He\u00adron</w:t>"),
    "entities": lambda: body("<w:t>&#66;lue &#x48;eron</w:t>"),
    "entities twice": lambda: body("<w:t>&amp;#66;lue Heron</w:t>"),
    "another normal form": lambda: body("<w:t>\uff22lue \uff28eron</w:t>"),
    "accents": lambda: body("<w:t>Blu\u0301e Hero\u0308n</w:t>"),
    "a part in UTF-16": lambda: package(
        {"word/header1.xml": f"<?xml version='1.0'?><h>{WITHHELD}</h>".encode("utf-16")}
    ),
    "runs split in UTF-16": lambda: package({"word/header1.xml": "<h><t>Blue He</t><t>ron</t></h>".encode("utf-16")}),
    "UTF-16 at an odd place": lambda: package({"word/vbaProject.bin": b"\1" + WITHHELD.encode("utf-16-le") + b"\0\0"}),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_secret_is_found_wherever_it_is_put(place: str) -> None:
    assert not found(package({}))
    assert found(PLACES[place]())


def test_a_secret_is_found_in_the_name_of_the_file() -> None:
    assert found(package({}), "public/blue heron.docx")


@pytest.mark.parametrize(
    "written",
    [
        "Jane Doe’s",
        "jane.doe@x.org",
        "jane_doe",
        "JANE-DOE",
        "(Jane Doe)",
        "Jane\u200f Doe",
        "/users/Jane%20Doe/",
        "Jané Doe",
    ],
)
def test_a_name_is_found_however_it_is_joined_to_what_stands_around_it(written: str) -> None:
    assert found(body(f"<w:t>{written}</w:t>"), text=NAME, named=True)


@pytest.mark.parametrize("written", ["משה כהן", "למשה כהן", "ושמשה כהן", "מֹשֶׁה כֹּהֵן", "משה־כהן"])
def test_a_hebrew_name_is_found_with_its_prefixes_and_points(written: str) -> None:
    assert found(body(f"<w:t>{written}</w:t>"), text="משה כהן", named=True)


@pytest.mark.parametrize("written", ["Jane Doering", "A jane does", "Mary-Jane Doemont", "Blue. Jane, D."])
def test_a_name_is_not_found_in_other_words(written: str) -> None:
    assert not found(body(f"<w:t>{written}</w:t>"), text=NAME, named=True)


@pytest.mark.parametrize(("written", "is_there"), [("as Said put it", True), ("SAID", True), ("it is said", False)])
def test_a_surname_that_is_a_word_counts_with_its_capital(written: str, *, is_there: bool) -> None:
    assert found(body(f"<w:t>{written}</w:t>"), text="Said", named=True, capital=True) is is_there


def test_a_short_secret_counts_only_as_a_word_of_its_own() -> None:
    assert not found(body("<w:t>Haifans</w:t>"), text="Haifa")
    assert found(body("<w:t>in Haifa.</w:t>"), text="Haifa")


def test_a_text_too_short_to_be_told_from_chance_is_not_looked_for() -> None:
    assert not found(body("<w:t>A. B.</w:t>"), text="A. B.")


def test_a_hit_says_where_and_never_what() -> None:
    (hit,) = search_for([Secret(WITHHELD, "filings.motion.harm[0]")]).hits("01.docx", PLACES["a property"]())
    assert (hit.where, hit.source) == ("docProps/core.xml", "filings.motion.harm[0]")
    assert WITHHELD not in repr(hit)


@pytest.mark.parametrize(
    "read",
    ["the secret is told by the official", "the secret is to\nld by the offi cial", "told by the official"[::-1]],
)
def test_a_page_is_searched_over_broken_words_and_backwards(read: str) -> None:
    search = search_for([Secret("told by the official", "x"), Secret("the secret is told by the official", "x")])
    assert search.hits_in([("page 1", read)])


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=3, max_size=40).filter(
        lambda text: sum(map(str.isalnum, text)) >= 3
    )
)
def test_any_text_is_found_in_the_body_it_was_written_into(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    assert found(body(f"<w:p><w:r><w:t> {escaped} </w:t></w:r></w:p>"), text=text)
