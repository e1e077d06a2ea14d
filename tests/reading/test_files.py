from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from filings.errors import InputError
from filings.reading import read
from filings.reading.index import CONCERN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def told(folder: Path) -> list[str]:
    with pytest.raises(InputError) as refused:
        read(folder)
    return [str(problem) for problem in refused.value.problems]


def test_a_huge_file_is_refused_in_one_line_without_being_read(lay: Callable[..., Path]) -> None:
    folder = lay()
    with (folder / "case.yaml").open("wb") as file:
        file.truncate(50_000_000)
    assert told(folder) == [
        (
            "case/case.yaml: This file has 50.0 MB; at most 2 MB are read. "
            "A case file holds text alone: check that it is the right one."
        ),
    ]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert told(tmp_path / "x") == [f"{(tmp_path / 'x').as_posix()}: There is no such folder. Check the path."]


def test_a_file_where_a_folder_belongs(lay: Callable[..., Path]) -> None:
    assert told(lay() / "case.yaml") == [
        "case/case.yaml: This is a file, where the folder of a case belongs. Name the folder."
    ]


def test_a_folder_within_a_case_is_told_with_the_case(lay: Callable[..., Path]) -> None:
    assert told(lay() / "filings") == [
        (
            "case/filings/case.yaml: There is no case.yaml in this folder. "
            "A case is read whole: name the folder above, 'case'."
        )
    ]


def test_a_folder_where_the_case_file_belongs(lay: Callable[..., Path]) -> None:
    folder = lay()
    (folder / "case.yaml").unlink()
    (folder / "case.yaml").mkdir()
    assert told(folder) == ["case/case.yaml: This is not a file. Put a text file in its place, or delete it."]


def test_a_link_that_leads_nowhere(lay: Callable[..., Path]) -> None:
    folder = lay()
    (folder / "filings" / "04-reply.yaml").symlink_to("nothing.yaml")
    assert told(folder) == [
        (
            "case/filings/04-reply.yaml: This file cannot be read: No such file or directory. "
            "Check that it is there and that you may read it."
        ),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(lay: Callable[..., Path]) -> None:
    folder = lay()
    os.mkfifo(folder / "filings" / "04-reply.yaml")
    assert told(folder) == [
        "case/filings/04-reply.yaml: This is not a file. Put a text file in its place, or delete it."
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is kept from this user")
def test_a_file_that_may_not_be_read(lay: Callable[..., Path]) -> None:
    folder = lay()
    (folder / "case.yaml").chmod(0)
    assert told(folder)[0].startswith("case/case.yaml: This file cannot be read: Permission denied.")


def test_no_more_problems_are_told_than_anybody_reads(lay: Callable[..., Path]) -> None:
    folder = lay()
    filing = folder / "filings" / "01-petition.yaml"
    for number in range(10, 20):
        text = filing.read_text("utf-8").replace("id: petition", f"id: petition-{number}")
        more = "\n".join(f"wrong-{count}: x" for count in range(200))
        (folder / "filings" / f"{number}-more.yaml").write_text(f"{text}{more}\n", "utf-8")
    lines = told(folder)
    assert len(lines) == 301
    assert lines[-1].endswith("There are 700 more problems. Mend these first.")


@pytest.mark.parametrize("spoil", ["quote", "UTF-16", "empty name"])
def test_a_case_file_that_cannot_be_read_makes_no_errors_elsewhere(lay: Callable[..., Path], spoil: str) -> None:
    folder = lay()
    response = folder / "filings" / "02-response.yaml"
    answered = response.read_text(encoding="utf-8").replace("to: [demand]", f"to: [demand, {CONCERN}ministry]")
    response.write_text(answered, encoding="utf-8")
    assert read(folder)
    text = (folder / "case.yaml").read_text(encoding="utf-8")
    if spoil == "quote":
        text = text.replace("title: ", 'title: "', 1)
    if spoil == "empty name":
        text = text.replace("name: The Ministry", 'name: ""')
    (folder / "case.yaml").write_text(text, encoding="utf-16" if spoil == "UTF-16" else "utf-8")
    with pytest.raises(InputError) as refused:
        read(folder)
    assert {problem.place.file for problem in refused.value.problems} == {"case/case.yaml"}
