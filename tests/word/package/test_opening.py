"""A template is opened with what does nothing in it left out, and a line on each such thing."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.errors import TemplateError
from filings.word.package import Package, open_package
from tests.word.package.attacks import RELS, TYPES, relationship
from tests.word.package.papers import METADATA, OFFICE, good, part, relationships, with_part, zipped

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS_RELS = "word/_rels/settings.xml.rels"
GOOD = zipped(good())


def notes(package: Package) -> list[str]:
    return [str(note) for note in package.notes]


def test_a_good_template_is_opened_as_it_is() -> None:
    package = open_package(GOOD, "t.docx")
    assert {name: package[name] for name in package} == good()
    assert package.notes == ()


def test_a_template_may_be_a_file(tmp_path: Path) -> None:
    (tmp_path / "motion.docx").write_bytes(GOOD)
    assert open_package(tmp_path / "motion.docx").name == "motion.docx"


def test_the_attached_template_is_left_out() -> None:
    parts = good() | {
        "word/settings.xml": part("settings", '<w:attachedTemplate r:id="rId1"/><w:defaultTabStop w:val="720"/>'),
        SETTINGS_RELS: relationships([], [("rId1", f"{OFFICE}/attachedTemplate", "file://///server/share/x.dotx")]),
    }
    package = open_package(zipped(parts), "t.docx")
    assert SETTINGS_RELS not in package
    assert b"attachedTemplate" not in package["word/settings.xml"]
    assert b"defaultTabStop" in package["word/settings.xml"]
    made_from = "The link to the template that the document was made from (file://///server/share/x.dotx)"
    assert notes(package) == [f"t.docx, settings: {made_from} was left out."]


def test_the_thumbnail_is_left_out() -> None:
    row = f'<Relationship Id="rId9" Type="{METADATA}/thumbnail" Target="docProps/thumbnail.png"/></Relationships>'
    parts = with_part("_rels/.rels", "</Relationships>", row) | {"docProps/thumbnail.png": b"x"}
    package = open_package(zipped(parts), "t.docx")
    assert "docProps/thumbnail.png" not in package
    assert notes(package) == ["t.docx: The preview picture (docProps/thumbnail.png) was left out."]


def test_an_unused_link_is_left_out_wherever_it_leads() -> None:
    package = open_package(zipped(relationship("hyperlink", "file:///C:/a", used=False)), "t.docx")
    assert b"file:///C:/a" not in package[RELS]
    assert notes(package) == ["t.docx, body: An unused hyperlink (file:///C:/a) was left out."]


def test_an_unused_picture_is_left_out() -> None:
    parts = relationship("image", "media/old.png", external=False, used=False) | {"word/media/old.png": b"x"}
    package = open_package(zipped(parts), "t.docx")
    assert "word/media/old.png" not in package
    assert notes(package) == ["t.docx, body: An unused image (media/old.png) was left out."]


def test_a_part_to_which_nothing_refers_is_left_out() -> None:
    parts = good() | {"word/old.xml": b"<a/>", "__MACOSX/word/._document.xml": b"\0\5\7"}
    package = open_package(zipped(with_part(TYPES, "/word/settings.xml", "/word/settings.xml", parts)), "t.docx")
    assert {name: package[name] for name in package} == good()
    assert "t.docx: “word/old.xml”, to which nothing refers, was left out." in notes(package)


def test_a_template_in_utf_16_is_read() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>' + good()["word/header1.xml"].decode().partition("?>")[2].strip()
    package = open_package(zipped(good() | {"word/header1.xml": text.encode("utf-16")}))
    assert b"STUDY DRAFT" in package["word/header1.xml"]


def test_a_byte_order_mark_is_taken_away() -> None:
    parts = good()
    marked = open_package(zipped(parts | {"word/header1.xml": b"\xef\xbb\xbf" + parts["word/header1.xml"]}))
    assert marked["word/header1.xml"] == parts["word/header1.xml"]


def test_folders_within_the_file_are_passed_over() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.mkdir("word")
        for name, data in good().items():
            archive.writestr(name, data)
    assert set(open_package(file.getvalue())) == set(good())


def test_a_file_written_as_a_stream_is_read() -> None:
    class Stream(io.RawIOBase):
        data = b""

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]  # bytes are all that zipfile writes
            self.data += bytes(data)
            return len(data)

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in good().items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(data)
    assert set(open_package(stream.data)) == set(good())


@pytest.mark.parametrize("old", ["media/seal.png", "styles.xml"])
def test_a_part_that_is_used_but_not_there_is_told(old: str) -> None:
    with pytest.raises(TemplateError, match="refers to a part that is not in the file: gone"):
        open_package(zipped(with_part(RELS, f'Target="{old}"', 'Target="gone"')))


@given(st.data())
def test_a_damaged_file_is_told_and_never_breaks_us(data: st.DataObject) -> None:
    spoiled = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(spoiled) - 1))
        spoiled[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(spoiled)) | st.just(len(spoiled)))
    with suppress(TemplateError):
        assert open_package(bytes(spoiled[:cut])).main == "word/document.xml"
