"""Drafts come with a manifest, an edited one is never lost, and what is no longer made goes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filings.errors import InputError, OutputError, UsageError
from filings.outputs import MANIFEST, Making, Output, Produced, State, fingerprint, read_manifest, verify, write_drafts

if TYPE_CHECKING:
    from collections.abc import Iterable

ONE, TWO = "public/01-motion.public.docx", "public/02-reply.public.docx"
SEALED = "sealed/01-motion.sealed.docx"


def drafts(*names: str, text: str = "first") -> dict[str, Produced]:
    made = Making(
        tool="filings 0.1.0",
        profile=fingerprint(b"profile"),
        template=fingerprint(b"template"),
        inputs={"filing": fingerprint(text.encode())},
    )
    return {name: Produced(f"{name} {text}".encode(), made) for name in names}


def everything(_name: str, _recorded: Output) -> bool:
    return True


def states(path: Path) -> dict[str, State]:
    return {verdict.path.name: verdict.state for verdict in verify(path)}


def names(folder: Path, paths: Iterable[Path]) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in paths]


def test_each_folder_has_a_manifest_that_names_its_own_files_alone(tmp_path: Path) -> None:
    write_drafts(tmp_path, drafts(ONE, TWO, SEALED))
    public = json.loads((tmp_path / "public" / MANIFEST).read_bytes())
    assert list(public["outputs"]) == ["01-motion.public.docx", "02-reply.public.docx"]
    assert "sealed" not in json.dumps(public)
    assert str(tmp_path) not in json.dumps(public)
    entry = public["outputs"]["01-motion.public.docx"]
    assert entry["sha256"] == fingerprint((tmp_path / ONE).read_bytes())
    assert entry["made"]["tool"] == "filings 0.1.0"


def test_the_same_drafts_make_the_same_bytes_anywhere(tmp_path: Path) -> None:
    write_drafts(tmp_path / "a", drafts(ONE, TWO))
    write_drafts(tmp_path / "b", drafts(TWO, ONE))
    assert (tmp_path / "a/public" / MANIFEST).read_bytes() == (tmp_path / "b/public" / MANIFEST).read_bytes()


def test_a_draft_nobody_touched_is_replaced(tmp_path: Path) -> None:
    write_drafts(tmp_path, drafts(ONE))
    written = write_drafts(tmp_path, drafts(ONE, text="second"))
    assert names(tmp_path, written.changed) == [ONE]
    assert states(tmp_path) == {"01-motion.public.docx": State.UNCHANGED}


def test_an_edited_draft_is_never_replaced_and_nothing_else_is_written(tmp_path: Path) -> None:
    write_drafts(tmp_path, drafts(ONE, TWO))
    (tmp_path / TWO).write_bytes(b"edited in Word")
    with pytest.raises(OutputError) as caught:
        write_drafts(tmp_path, drafts(ONE, TWO, text="second"))
    assert str(caught.value) == (
        f"{tmp_path / TWO}: This draft was edited since it was made, so it was not replaced, and nothing else was "
        "written. Move it away or choose another folder; --force replaces it."
    )
    assert (tmp_path / ONE).read_bytes().endswith(b"first")
    assert states(tmp_path) == {"01-motion.public.docx": State.UNCHANGED, "02-reply.public.docx": State.EDITED}


def test_an_edited_draft_stays_protected_when_another_is_made_anew(tmp_path: Path) -> None:
    write_drafts(tmp_path, drafts(ONE, TWO))
    (tmp_path / TWO).write_bytes(b"edited in Word")
    write_drafts(tmp_path, drafts(ONE, text="second"))
    with pytest.raises(OutputError, match="was edited"):
        write_drafts(tmp_path, drafts(TWO, text="third"))


def test_force_replaces_an_edited_draft(tmp_path: Path) -> None:
    write_drafts(tmp_path, drafts(ONE))
    (tmp_path / ONE).write_bytes(b"edited in Word")
    write_drafts(tmp_path, drafts(ONE), force=True)
    assert states(tmp_path) == {"01-motion.public.docx": State.UNCHANGED}


def test_one_filing_drafted_alone_leaves_the_others_and_their_entries(tmp_path: Path) -> None:
    write_drafts(tmp_path, drafts(ONE, TWO), superseded=everything)
    write_drafts(tmp_path, drafts(ONE, text="second"))
    assert states(tmp_path) == {"01-motion.public.docx": State.UNCHANGED, "02-reply.public.docx": State.UNCHANGED}


def test_what_a_whole_run_no_longer_makes_is_removed_unless_it_was_edited(tmp_path: Path) -> None:
    write_drafts(tmp_path, drafts(ONE, TWO, SEALED), superseded=everything)
    (tmp_path / TWO).write_bytes(b"edited in Word")
    third = "public/03-reply.public.docx"
    written = write_drafts(tmp_path, drafts(third), superseded=everything)
    assert sorted(names(tmp_path, written.removed)) == [ONE, SEALED]
    assert names(tmp_path, written.kept) == [TWO]
    assert not (tmp_path / ONE).exists()
    assert not (tmp_path / SEALED).exists()
    assert states(tmp_path) == {"02-reply.public.docx": State.EDITED, "03-reply.public.docx": State.UNCHANGED}


def test_a_run_removes_nothing_that_no_manifest_names(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "notes.txt").write_bytes(b"mine")
    write_drafts(tmp_path, drafts(ONE), superseded=everything)
    write_drafts(tmp_path, drafts(TWO), superseded=everything)
    assert (tmp_path / "public" / "notes.txt").read_bytes() == b"mine"


@pytest.mark.parametrize("text", [b"{}x", b'{"format": 2, "outputs": {}}', b"\xff", b'{"outputs": {"a": 1}}'])
def test_a_damaged_manifest_stops_the_run(tmp_path: Path, text: bytes) -> None:
    write_drafts(tmp_path, drafts(ONE))
    (tmp_path / "public" / MANIFEST).write_bytes(text)
    with pytest.raises(OutputError, match=r"manifest\.json: This is not a manifest that filings wrote"):
        write_drafts(tmp_path, drafts(ONE, text="second"))
    with pytest.raises(InputError, match="This is not a manifest"):
        read_manifest(tmp_path / "public")
    write_drafts(tmp_path, drafts(ONE, text="second"), force=True)
    assert states(tmp_path) == {"01-motion.public.docx": State.UNCHANGED}


def test_a_run_killed_before_its_manifest_goes_on(tmp_path: Path) -> None:
    write_drafts(tmp_path, drafts(ONE))
    (tmp_path / "public" / MANIFEST).unlink()
    assert write_drafts(tmp_path, drafts(ONE, TWO)).changed == (tmp_path / TWO,)
    assert states(tmp_path) == {"01-motion.public.docx": State.UNCHANGED, "02-reply.public.docx": State.UNCHANGED}


def test_a_draft_open_in_word_is_one_line_and_the_others_are_written_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_drafts(tmp_path, drafts(ONE, TWO))
    replace = Path.replace

    def open_in_word(self: Path, target: Path) -> Path:
        if target == tmp_path / ONE:
            raise PermissionError
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", open_in_word)
        with pytest.raises(OutputError, match=r"01-motion\.public\.docx: The file is open in another program"):
            write_drafts(tmp_path, drafts(ONE, TWO, text="second"))
    assert (tmp_path / ONE).read_bytes().endswith(b"first")
    assert (tmp_path / TWO).read_bytes().endswith(b"second")
    assert set(states(tmp_path).values()) == {State.UNCHANGED}
    write_drafts(tmp_path, drafts(ONE, TWO, text="second"))


def test_verify_tells_a_missing_and_an_unlisted_draft(tmp_path: Path) -> None:
    write_drafts(tmp_path, drafts(ONE, TWO))
    (tmp_path / ONE).unlink()
    (tmp_path / "public" / "notes.docx").write_bytes(b"")
    assert states(tmp_path) == {"01-motion.public.docx": State.MISSING, "02-reply.public.docx": State.UNCHANGED}
    assert states(tmp_path / "public" / "notes.docx") == {"notes.docx": State.UNLISTED}
    assert states(tmp_path / TWO) == {"02-reply.public.docx": State.UNCHANGED}


def test_verify_says_where_there_is_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"There is no manifest\.json here"):
        verify(tmp_path)
    with pytest.raises(UsageError, match=r"There is no manifest\.json here"):
        verify(tmp_path / "a.docx")
