"""A package is written to the same bytes anywhere, and what is not changed is not packed again."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.word.package import Part, Relationship, content_hash, open_package, write_package
from tests.word.package.papers import OFFICE, PNG, WORD, good, part, zipped

PACKAGE = open_package(zipped(good()))


def test_what_is_written_reads_back_whole() -> None:
    with zipfile.ZipFile(io.BytesIO(write_package(PACKAGE))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == good()


def test_the_order_and_the_times_are_fixed() -> None:
    with zipfile.ZipFile(io.BytesIO(write_package(PACKAGE))) as archive:
        names = archive.namelist()
        entries = archive.infolist()
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])
    assert {each.date_time for each in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(each.create_system, each.external_attr, each.extra, each.compress_type) for each in entries} == {
        (0, 0, b"", zipfile.ZIP_DEFLATED)
    }


def test_opening_and_writing_again_changes_nothing() -> None:
    once = write_package(PACKAGE)
    assert write_package(open_package(once)) == once


def test_what_is_not_changed_is_copied_as_it_was_packed() -> None:
    before = PACKAGE.parts["word/styles.xml"].packed
    data = write_package(PACKAGE, {"word/settings.xml": part("settings", "<w:zoom/>")})
    assert before.deflated in data
    assert PACKAGE.parts["word/styles.xml"].packed is before


def test_the_content_hash_does_not_depend_on_the_packing() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as archive:
        for name, data in reversed(good().items()):
            archive.writestr(name, data)
    assert content_hash(stored.getvalue()) == content_hash(write_package(PACKAGE)) == content_hash(zipped(good()))


def test_the_content_hash_depends_on_every_part() -> None:
    hashes = {content_hash(write_package(PACKAGE, {name: PACKAGE[name] + b" "})) for name in PACKAGE}
    assert len({content_hash(write_package(PACKAGE)), *hashes}) == 1 + len(good())


WRITE = """
import hashlib, sys
from filings.word.package import content_hash, open_package, write_package
package = open_package(sys.stdin.buffer.read())
data = write_package(package, {"word/settings.xml": b"<a/>"})
print(hashlib.sha256(data).hexdigest(), content_hash(data))
"""


def test_another_process_day_zone_and_hash_seed_write_the_same_bytes() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", WRITE],
            input=zipped(good()),
            capture_output=True,
            check=True,
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
        ).stdout
        for zone, seed in (("UTC", "0"), ("Asia/Jerusalem", "1"), ("America/New_York", "4294967295"))
    }
    assert len(said) == 1


def test_parts_are_added_with_their_types_and_removed_with_their_relationships() -> None:
    added = PACKAGE.with_parts({"word/endnotes.xml": b"<a/>"}, types={"word/endnotes.xml": f"{WORD}.endnotes+xml"})
    assert added.types.of("word/endnotes.xml") == f"{WORD}.endnotes+xml"
    related = added.with_relationships(
        "word/endnotes.xml", (Relationship("rId1", f"{OFFICE}/hyperlink", "https://a.b/?x=1&y=<2>", external=True),)
    )
    assert related.relationships["word/endnotes.xml"][0].target == "https://a.b/?x=1&y=<2>"
    removed = related.with_parts({}, removed=["word/endnotes.xml"])
    assert set(removed) == set(PACKAGE)
    assert removed.types == PACKAGE.types
    assert "word/endnotes.xml" not in PACKAGE


def test_a_package_tells_what_it_holds() -> None:
    assert PACKAGE.main == "word/document.xml"
    assert PACKAGE.stories[0] == "word/document.xml"
    assert set(PACKAGE.stories) == {
        f"word/{name}.xml" for name in ("document", "header1", "footer1", "footnotes", "comments")
    }
    assert PACKAGE.related("word/document.xml", "image") == ("word/media/seal.png",)
    assert PACKAGE["word/media/seal.png"] == PNG


def test_a_package_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        PACKAGE.name = "x"  # type: ignore[misc]  # that it cannot be is what is tested
    with pytest.raises(TypeError):
        PACKAGE.parts["x"] = Part("x", b"")  # type: ignore[index]  # the same


@given(st.dictionaries(st.text(st.characters(codec="utf-8", exclude_characters="\0/\\:."), min_size=1), st.binary()))
def test_any_parts_read_back_as_they_were_written(parts: dict[str, bytes]) -> None:
    data = write_package(PACKAGE, {f"word/media/{name}": content for name, content in parts.items()})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name, content in parts.items():
            assert archive.read(f"word/media/{name}") == content
