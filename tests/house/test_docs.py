"""What the documentation tells a reader to type works, and it leaves no command or option untold."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"(?P<before>[^\n]*)\n+```console\n(?P<block>.*?)\n```", re.DOTALL)
NOT_RUN = "<!-- not run -->"
"""Stands in the line before a block that no test can run."""
OURS = {"filings", "cd"}
"""Other commands of a block (make, pip, git) set up what the test has already."""


def commands(page: str) -> Iterator[list[str]]:
    """Yield our commands of a page's console blocks, in order: the lines after `$`, continued by a backslash."""
    for fence in FENCE.finditer(page):
        if NOT_RUN not in fence["before"]:
            lines = fence["block"].replace("\\\n", " ").splitlines()
            yield from (words for line in lines if line.startswith("$ ") and (words := _words(line))[0] in OURS)


def _words(line: str) -> list[str]:
    return shlex.split(line.removeprefix("$ "), comments=True)


def _within(command: TyperCommand | TyperGroup, name: str) -> Iterator[tuple[str, TyperCommand | TyperGroup]]:
    """Yield a command and those in it, by what is typed."""
    yield name, command
    if isinstance(command, TyperGroup):
        for each in command.commands.values():
            if not each.hidden:
                yield from _within(each, f"{name} {each.name}")


@pytest.fixture(scope="module")
def ours() -> dict[str, TyperCommand | TyperGroup]:
    """Give every command by what is typed."""
    from filings.cli import app  # noqa: PLC0415  # only what looks at the commands needs it

    return dict(_within(get_command(app), "filings"))


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_what_a_page_says_to_type_works(page: Path, tmp_path: Path) -> None:
    for folder in ("examples", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    # As at a prompt without a terminal behind it; PATH leads to the command that is being tested.
    environment = {**os.environ, "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))}
    here = tmp_path
    for command in commands(page.read_text(encoding="utf-8")):
        if command[0] == "cd":
            here /= command[1]
            continue
        done = subprocess.run(
            command, cwd=here, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        told = f"$ {shlex.join(command)}\n{done.stdout}{done.stderr}"
        assert done.returncode in {0, 1}, told
        assert "Traceback" not in told


def _spoken(command: TyperCommand | TyperGroup, name: str) -> Iterator[str]:
    """Yield what help shows of a command: its name, and the longest form of each of its options."""
    yield name
    options = [each for each in command.params if isinstance(each, TyperOption) and not each.hidden]
    yield from (max(option.opts, key=len) for option in options)


def test_every_command_and_option_is_told(ours: dict[str, TyperCommand | TyperGroup]) -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    untold = [
        f"{name}: {word}"
        for name, command in ours.items()
        for word in _spoken(command, name)
        if not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)
    ]
    assert untold == []


def test_the_help_of_every_command_shows_an_example(ours: dict[str, TyperCommand | TyperGroup]) -> None:
    silent = [
        name
        for name, command in ours.items()
        if isinstance(command, TyperCommand) and f"{name} " not in f"{command.help}{command.epilog} "
    ]
    assert silent == []
