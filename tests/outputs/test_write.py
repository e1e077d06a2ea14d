"""Files appear whole or not at all, inside the folder, and never over what somebody wrote."""

from __future__ import annotations

import contextlib
import errno
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filings.errors import OutputError
from filings.outputs import write
from filings.outputs.files import ABANDONED, staged

if TYPE_CHECKING:
    from pathlib import Path


def listing(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_are_written_under_their_names(tmp_path: Path) -> None:
    written = write(tmp_path / "new" / "folder", {"a.docx": b"a", "public/b.docx": b"b"})
    assert listing(tmp_path / "new/folder") == {"a.docx": b"a", "public/b.docx": b"b"}
    assert written.paths == written.changed == (tmp_path / "new/folder/a.docx", tmp_path / "new/folder/public/b.docx")


def test_the_same_bytes_again_change_nothing(tmp_path: Path) -> None:
    write(tmp_path, {"a.docx": b"a"})
    before = (tmp_path / "a.docx").stat()
    assert write(tmp_path, {"a.docx": b"a"}).changed == ()
    assert (tmp_path / "a.docx").stat() == before


def test_a_file_that_was_not_made_here_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_bytes(b"mine")
    with pytest.raises(OutputError) as caught:
        write(tmp_path, {"notes.docx": b"theirs", "other.docx": b"o"})
    assert str(caught.value) == (
        f"{tmp_path / 'notes.docx'}: There is a file here that filings did not make, so it was not replaced, "
        "and nothing else was written. Move it away or choose another folder; --force replaces it."
    )
    assert listing(tmp_path) == {"notes.docx": b"mine"}
    assert caught.value.exit_code == 4


def test_force_replaces_it(tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_bytes(b"mine")
    write(tmp_path, {"notes.docx": b"theirs"}, force=True)
    assert listing(tmp_path) == {"notes.docx": b"theirs"}


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../a",
        "/a",
        "a/../../b",
        "a//b",
        "a\\b",
        "C:a",
        "a\x00b",
        "nul",
        "Com1.docx",
        "a.",
        "a ",
        "-a",
        ".a",
        "a" * 121,
        "a\nb",
        "a*b",
        "a?b",
        "a|b",
        'a"b',
        "~$a.docx",
    ],
)
def test_a_name_that_some_system_refuses_is_refused_on_all(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError, match="cannot be the name"):
        write(tmp_path, {name: b""})
    assert listing(tmp_path) == {}


def test_names_that_differ_in_case_alone_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="are one file on some systems"):
        write(tmp_path, {"A.docx": b"1", "a.docx": b"2"})


@given(name=st.text(max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "inner"
    with contextlib.suppress(OutputError):
        write(folder, {name: b"x"}, force=True)
    assert {path.name for path in tmp_path.iterdir()} <= {"inner"}


def test_no_link_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "in" / "public").symlink_to(tmp_path / "out")
    with pytest.raises(OutputError, match="A link leads from here out of the folder"):
        write(tmp_path / "in", {"public/a.docx": b"a"})
    assert listing(tmp_path / "out") == {}


def test_links_in_a_circle_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(OutputError) as caught:
        write(tmp_path, {"a/x.docx": b"x"})
    assert len(str(caught.value).splitlines()) == 1


def test_a_link_is_replaced_and_what_it_led_to_is_not(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"target")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.docx").symlink_to(tmp_path / "target")
    write(folder, {"a.docx": b"a"}, force=True)
    assert (tmp_path / "target").read_bytes() == b"target"
    assert (folder / "a.docx").read_bytes() == b"a"


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "There is no room left on the disk. Make room"),
        (errno.EROFS, "The disk can only be read. Choose another folder."),
        (errno.EACCES, "The file is open in another program, or may not be written here. Close it"),
        (errno.ENAMETOOLONG, "The path is too long for this system."),
        (errno.EIO, "The system refused: Input/output error."),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_what_the_system_refuses_is_one_line_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, says: str, step: str
) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(number, os.strerror(number))

    (tmp_path / "a.docx").write_bytes(b"before")
    monkeypatch.setattr(*{"fsync": (os, "fsync"), "replace": (type(tmp_path), "replace")}[step], refuse)
    with pytest.raises(OutputError) as caught:
        write(tmp_path, {"a.docx": b"after"}, force=True)
    assert str(caught.value).startswith(f"{tmp_path / 'a.docx'}: {says}")
    assert len(str(caught.value).splitlines()) == 1
    assert listing(tmp_path) == {"a.docx": b"before"}


def test_a_file_too_large_for_the_system_is_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, hard))
    try:
        with pytest.raises(OutputError, match=r"a\.docx: The system refused: File too large"):
            write(tmp_path, {"a.docx": bytes(2 << 20)})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert listing(tmp_path) == {}


def test_a_folder_that_is_a_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_bytes(b"")
    with pytest.raises(OutputError, match="drafts"):
        write(tmp_path / "drafts", {"a.docx": b"a"})
    with pytest.raises(OutputError, match="drafts"):
        write(tmp_path, {"drafts/a.docx": b"a"})


def test_a_folder_in_place_of_the_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(OutputError) as caught:
        write(tmp_path, {"a.docx": b"a"}, force=True)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_no_file_takes_the_place_of_a_pipe_or_a_device(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.docx"
    os.mkfifo(pipe)
    with pytest.raises(OutputError, match=r"This is neither a file nor a folder\."), staged({pipe: b"x"}):
        pass
    assert [each.name for each in tmp_path.iterdir() if each.is_fifo()] == ["pipe.docx"]


def test_a_path_too_long_for_the_system_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="The path is too long for this system"):
        write(tmp_path / ("x" * 300), {"a.docx": b"a"})


def test_what_a_killed_run_left_is_cleared_away_and_a_young_part_is_not(tmp_path: Path) -> None:
    old, young = tmp_path / ".a.docx.0123456789ab.part", tmp_path / ".a.docx.ba9876543210.part"
    for part in (old, young):
        part.write_bytes(b"half")
    hours_ago = young.stat().st_mtime - 2 * ABANDONED
    os.utime(old, (hours_ago, hours_ago))
    write(tmp_path, {"a.docx": b"a"})
    assert listing(tmp_path) == {"a.docx": b"a", young.name: b"half"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_a_draft_is_as_open_as_any_file_of_the_user(tmp_path: Path) -> None:
    write(tmp_path, {"a.docx": b"a"})
    (tmp_path / "b.docx").write_bytes(b"b")
    assert (tmp_path / "a.docx").stat().st_mode == (tmp_path / "b.docx").stat().st_mode
