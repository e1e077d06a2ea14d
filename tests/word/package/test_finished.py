"""A package is read back from its bytes, all of them; parts that come again are known by theirs and by nothing else."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.errors import TemplateError
from filings.word.package import Shelf, open_package, read_finished, write_package
from tests.word.package.papers import good, part, zipped

PACKAGE = open_package(zipped(good()))
DATA = write_package(PACKAGE)
SETTINGS = "word/settings.xml"
END = 22
"""Bytes of the record that ends a package."""


def test_what_is_written_reads_back_and_nothing_beside_it() -> None:
    finished = read_finished(DATA)
    assert {name: each.data for name, each in finished.parts.items()} == good()
    assert finished.bare


def with_comment() -> bytes:
    return DATA[:-2] + struct.pack("<H", 5) + b"aside"


def with_bytes_before_the_directory() -> bytes:
    start = struct.unpack("<L", DATA[-6:-2])[0]
    return DATA[:start] + b"aside" + DATA[start:-6] + struct.pack("<L", start + 5) + DATA[-2:]


@pytest.mark.parametrize("data", [with_comment(), with_bytes_before_the_directory(), DATA + b"aside"])
def test_what_stands_beside_the_parts_is_noticed(data: bytes) -> None:
    finished = read_finished(data)
    assert {name: each.data for name, each in finished.parts.items()} == good()
    assert not finished.bare


@given(at=st.integers(0, len(DATA) - 1), change=st.integers(1, 255))
def test_no_byte_that_says_anything_can_change_unseen(at: int, change: int) -> None:
    data = bytearray(DATA)
    data[at] ^= change
    try:
        finished = read_finished(bytes(data), Shelf(PACKAGE.parts.values()))
    except TemplateError:
        return
    # What deflate leaves over in its last byte may be anything: it says nothing.
    assert not finished.bare or {name: each.data for name, each in finished.parts.items()} == good()


TEXTS = st.sampled_from([part("settings", f"<w:zoom w:percent='{n}'/>") for n in range(3)])


@settings(max_examples=50)
@given(texts=st.lists(TEXTS, min_size=1, max_size=6))
def test_packages_are_written_and_read_alike_whatever_came_before(texts: list[bytes]) -> None:
    shelf = Shelf(PACKAGE.parts.values())
    for text in texts:
        data = write_package(PACKAGE, {SETTINGS: text}, shelf)
        assert data == write_package(PACKAGE, {SETTINGS: text})
        assert read_finished(data, shelf) == read_finished(data)


def test_what_comes_again_is_the_same_part() -> None:
    shelf = Shelf(PACKAGE.parts.values())
    data = write_package(PACKAGE, {SETTINGS: part("settings", "<w:zoom w:percent='7'/>")})
    first, second, third = (read_finished(data, shelf) for _ in range(3))
    assert third.parts[SETTINGS] is second.parts[SETTINGS] is not first.parts[SETTINGS]
    assert first.parts["word/styles.xml"] is PACKAGE.parts["word/styles.xml"]


def test_a_part_that_is_known_still_has_to_be_what_the_directory_says() -> None:
    known = PACKAGE.parts[SETTINGS].packed
    spoilt = DATA.replace(struct.pack("<L", known.crc), struct.pack("<L", known.crc ^ 1))
    assert spoilt != DATA
    with pytest.raises(TemplateError, match="damaged"):
        read_finished(spoilt, Shelf(PACKAGE.parts.values()))
