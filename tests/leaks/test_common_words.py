"""A secret that is a common word: templates and programs use it too, and no draft is refused for that."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from filings.assembly import draft, load
from filings.compose.secrets import Secret
from filings.errors import TemplateError
from filings.word.leaks import Own, search_for
from filings.word.package import open_package
from tests.compose.small import facts, write
from tests.word.package.papers import good, zipped

if TYPE_CHECKING:
    from pathlib import Path


def package(body: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("word/document.xml", f'<w:document xmlns:w="urn:w">{body}</w:document>')
        made.writestr("word/center.xml", "<w:center/>")
    return held.getvalue()


PLUMBING = package('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>so</w:t></w:r></w:p>')
PRINTED = package("<w:p><w:r><w:t>The Center of it</w:t></w:r></w:p>")
CENTER = search_for([Secret("center", "case.exhibits.map.title")])


@pytest.mark.parametrize("word", ["center", "auto", "2006", "Center", "single", "Title", "preserve", "continuous"])
@pytest.mark.parametrize("as_title", [True, False])
def test_a_secret_that_word_files_say_of_themselves_refuses_no_draft(
    tmp_path: Path, word: str, *, as_title: bool
) -> None:
    kept = {"text": f"{word}.", "level": "parties-only"}
    exhibits = [
        {"id": "kept", "title": word, "kind": "document", "tendered_by": "a", "level": "parties-only"},
        {"id": "letter", "title": "Letter", "kind": "correspondence", "tendered_by": "a"},
    ]
    changes = {"exhibits": exhibits} if as_title else {}
    write(tmp_path / "case", facts("Open.", *([] if as_title else [kept])), **changes)
    assert draft(load(tmp_path / "case"), to=tmp_path / "drafts").papers


def test_a_common_word_in_plumbing_is_no_leak() -> None:
    assert CENTER.hits("01.docx", PLUMBING) == ()


def test_a_common_word_that_is_printed_is_one() -> None:
    assert [hit.where for hit in CENTER.hits("01.docx", PRINTED)] == ["word/document.xml"]


def test_a_common_word_of_the_template_is_looked_for_in_the_values_alone() -> None:
    own = Own("The Center of it")
    assert CENTER.hits("01.docx", PRINTED, own) == ()
    assert [hit.where for hit in CENTER.hits("01.docx", PRINTED, own, lambda: "at the center")] == ["the text"]


@pytest.mark.parametrize("attribute", ["descr", "title", "name", "w:instr", "w:tooltip", "w:author"])
def test_a_common_word_in_an_attribute_that_people_write_is_a_leak(attribute: str) -> None:
    assert CENTER.hits("01.docx", package(f'<w:p {attribute}="at the center"/>'))


def test_a_name_that_the_author_of_a_template_typed_is_a_leak() -> None:
    search = search_for([Secret("zilberfarb", "name: number 1 of those withheld", name=True)])
    said = package("<w:p><w:r><w:t>Drafted for Ms Zilberfarb</w:t></w:r></w:p>")
    words = "Drafted for Ms Zilberfarb"
    assert search.hits("01.docx", said, Own(words, words))
    assert not search.hits("01.docx", said, Own(words))


def test_a_whole_sentence_of_the_template_is_a_leak_wherever_it_stands() -> None:
    search = search_for([Secret("The source sits in the ministry", "filings.petition.facts")])
    said = package("<w:p><w:r><w:t>The source sits in the ministry</w:t></w:r></w:p>")
    assert search.hits("01.docx", said, Own("The source sits in the ministry"))


@pytest.mark.parametrize(
    "hidden",
    [
        "<w:p><w:r><w:t>Da</w:t></w:r><w:r><w:t>na Cohen</w:t></w:r></w:p>",
        '<w:bookmarkStart w:name="dana_cohen"/>',
        '<custom xmlns="urn:x"><DanaCohen/></custom>',
        '<x:note xmlns:x="urn:x" dana-cohen="1"/>',
        "<!-- dana&#160;cohen -->",
        "<w:t>D&#1072;na C&#1086;hen</w:t>",
        "<w:t>DANA%20COHEN</w:t>",
        '<w:docVar w:name="x" w:val="Dana Cohen"/>',
    ],
)
def test_a_name_is_found_in_every_corner_of_a_part(hidden: str) -> None:
    search = search_for([Secret(each, "withheld name 1", name=True) for each in ("dana cohen", "danacohen")])
    assert search.hits("01.docx", package(hidden))


def in_its_room(whole: bytes, hidden: bytes) -> bytes:
    """Put bytes behind the end of the last part, where the file says that they belong to it."""
    directory, end = whole.index(b"PK\1\2"), whole.index(b"PK\5\6")
    spoilt = bytearray(whole[:directory] + hidden + whole[directory:])
    for at in (whole.rindex(b"PK\3\4") + 18, whole.rindex(b"PK\1\2") + len(hidden) + 20):
        size = int.from_bytes(spoilt[at : at + 4], "little") + len(hidden)
        spoilt[at : at + 4] = size.to_bytes(4, "little")
    spoilt[end + len(hidden) + 16 : end + len(hidden) + 20] = (directory + len(hidden)).to_bytes(4, "little")
    return bytes(spoilt)


def test_what_lies_behind_the_end_of_a_part_is_read_and_refused_in_a_template() -> None:
    whole = zipped(good())
    spoilt = in_its_room(whole, b" dana cohen ")
    search = search_for([Secret("dana cohen", "withheld name 1", name=True)])
    assert search.hits("01.docx", whole) == ()
    assert search.hits("01.docx", spoilt)
    with pytest.raises(TemplateError, match="damaged"):
        open_package(spoilt)


@pytest.mark.parametrize("place", ["before", "between", "after"])
def test_what_lies_around_the_parts_of_a_package_is_read(place: str) -> None:
    whole, hidden = package("<w:p/>"), b" dana cohen "
    directory, end = whole.index(b"PK\1\2"), whole.index(b"PK\5\6")
    start = (directory + len(hidden)).to_bytes(4, "little")
    spoilt = {
        "before": hidden + whole,
        "between": whole[:directory] + hidden + whole[directory : end + 16] + start + whole[end + 20 :],
        "after": whole + hidden,
    }[place]
    search = search_for([Secret("dana cohen", "withheld name 1", name=True)])
    assert search.hits("01.docx", whole) == ()
    assert search.hits("01.docx", spoilt)
