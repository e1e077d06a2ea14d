"""What holds for every file of the project: no place of one machine in it, and none too long to read."""

from __future__ import annotations

import ast
import re
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_MODULE, LONGEST_FUNCTION = 300, 50
OF_A_MACHINE = re.compile(
    rb"(?<![\w.~})*-])/(root|work|opt|home/\w+|Users/\w+)/[\w.]"
    rb"|(pypi|pythonhosted|npmjs|deb\.debian|proxy\.golang)\.(org|com)"
)
WRITTEN = str.maketrans("|", "/", ";")
"""How the samples below are written, so that this file itself holds none of what is looked for."""


@pytest.fixture(scope="module")
def tracked(root: Path) -> list[Path]:
    """Give the files that git keeps, or would keep."""
    command = [
        "git",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]  # quoting apart: names may be Hebrew
    listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout.decode().split("\0")
    return [root / name for name in listed if name and (root / name).is_file()]


def contents(path: Path) -> Iterator[bytes]:
    """Yield what a file holds; of a Word file, what each of its parts holds."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            yield from (package.read(part) for part in package.infolist())
    else:
        yield path.read_bytes()


def test_no_file_holds_a_path_of_one_machine_or_the_address_of_a_registry(root: Path, tracked: list[Path]) -> None:
    found = {
        f"{path.relative_to(root)}: {match.group().decode()}"
        for path in tracked
        for text in contents(path)
        for match in OF_A_MACHINE.finditer(text)
    }
    assert found == set()


@pytest.mark.parametrize("text", ["|root|x", "(|home|ann|x)", "https:||py;pi.org|simple", "=|opt|x"])
def test_such_a_path_would_be_found(text: str) -> None:
    assert OF_A_MACHINE.search(text.translate(WRITTEN).encode())


@pytest.mark.parametrize("text", ["a|work|b", "<w:root|>", "https:||example.org|home|x", "~|work|x"])
def test_other_text_would_not(text: str) -> None:
    assert not OF_A_MACHINE.search(text.translate(WRITTEN).encode())


def test_no_module_is_too_long(root: Path, tracked: list[Path]) -> None:
    lines = {
        path.relative_to(root).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in tracked
        if path.suffix == ".py"
    }
    assert {name: n for name, n in lines.items() if n > LONGEST_MODULE} == {}


def test_no_function_is_too_long(root: Path, tracked: list[Path]) -> None:
    long = {
        f"{path.relative_to(root)}: {function.name}": length
        for path in tracked
        if path.suffix == ".py"
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := _length(function)) > LONGEST_FUNCTION
    }
    assert long == {}


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function after its docstring."""
    first, *rest = function.body
    documented = ast.get_docstring(function) is not None and rest
    start = rest[0] if documented else first
    return (function.end_lineno or 0) - start.lineno + 1
