from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def drafted(run: Callable, case: Path, tmp_path: Path) -> Path:
    run("draft", case / "filings" / "03-response.yaml", "--to", tmp_path / "drafts")
    return tmp_path / "drafts" / "public" / "03-response.public.docx"


def test_a_draft_that_nobody_touched_ends_with_0(run: Callable, drafted: Path) -> None:
    result = run("verify", drafted)
    assert result.code == 0
    assert "not edited since it was made by filings" in result.out


def test_an_edited_draft_ends_with_1(run: Callable, drafted: Path) -> None:
    drafted.write_bytes(b"edited")
    result = run("verify", drafted)
    assert result.code == 1
    assert "edited since it was made" in result.out


def test_a_folder_is_verified_whole(run: Callable, drafted: Path) -> None:
    result = run("verify", drafted.parent.parent, "--format", "json")
    assert [each["state"] for each in result.data] == ["unchanged"]


def test_a_file_of_another_hand_ends_with_1(run: Callable, drafted: Path) -> None:
    drafted.with_name("mine.docx").write_bytes(b"mine")
    assert run("verify", drafted.with_name("mine.docx")).code == 1


def test_a_folder_without_a_manifest_is_refused_in_a_line(run: Callable, tmp_path: Path) -> None:
    result = run("verify", tmp_path)
    assert result.code == 2
    assert len(result.told) == 1
