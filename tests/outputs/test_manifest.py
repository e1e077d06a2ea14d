"""A package has the same content however it is packed, and nothing that looks like one can break the hash."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from filings.errors import InputError
from filings.outputs.manifest import MANIFEST, Making, Manifest, content, fingerprint, output, read_manifest

if TYPE_CHECKING:
    from pathlib import Path

PARTS = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document>" + b"text " * 100 + b"</document>"}


def package(parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def test_a_package_packed_anew_has_the_same_content() -> None:
    again = package(dict(reversed(PARTS.items())), zipfile.ZIP_STORED)
    assert package(PARTS) != again
    assert content(package(PARTS)) == content(again)


def test_a_changed_part_is_other_content() -> None:
    assert content(package(PARTS)) != content(package({**PARTS, "word/document.xml": b"<document/>"}))
    assert content(package(PARTS)) != content(package({**PARTS, "word/media/image1.png": b""}))


def test_the_content_of_what_is_no_package_is_its_bytes() -> None:
    assert content(b"%PDF-1.7") == fingerprint(b"%PDF-1.7")


@given(at=st.integers(min_value=0), byte=st.integers(0, 255), cut=st.integers(min_value=0))
def test_a_damaged_package_still_has_a_hash(at: int, byte: int, cut: int) -> None:
    data = bytearray(package(PARTS))
    data[at % len(data)] = byte
    assert len(content(bytes(data[: len(data) - cut % 40]))) == 64


def test_a_manifest_reads_back_as_it_was_written() -> None:
    made = Making(tool="filings 0.1.0", profile="0" * 64, template="1" * 64, inputs={"case": "2" * 64})
    manifest = Manifest(outputs={"b.docx": output(b"b", made), "a.docx": output(b"a", made)})
    assert TypeAdapter(Manifest).validate_json(manifest.text()) == manifest
    assert manifest.text().index(b"a.docx") < manifest.text().index(b"b.docx")


@pytest.mark.parametrize("name", ["../victim", "/victim", "..", ".hidden", "a/b.docx", "a\\\\b.docx", "C:x"])
def test_a_manifest_that_names_something_outside_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    digest = "0" * 64
    made = f'{{"tool":"x","profile":"{digest}","template":"{digest}","inputs":{{}}}}'
    entry = f'{{"sha256":"{digest}","content":"{digest}","made":{made}}}'
    (tmp_path / MANIFEST).write_text(f'{{"format":1,"outputs":{{"{name}":{entry}}}}}', "utf-8")
    with pytest.raises(InputError):
        read_manifest(tmp_path)


def test_the_content_is_the_same_whoever_unpacked_the_package() -> None:
    made = Making(tool="filings 0.1.0", profile="0" * 64, template="1" * 64, inputs={})
    parts = {name: fingerprint(data) for name, data in reversed(PARTS.items())}
    assert output(package(PARTS), made, parts) == output(package(PARTS), made)
