from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from filings.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

BASE = Path(__file__).parent.parent / "authoring" / "base"


@dataclass(frozen=True)
class Result:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> list[str]:
        return self.err.splitlines()

    @property
    def data(self) -> Any:  # noqa: ANN401  # whatever JSON holds
        return json.loads(self.out)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run a command in this process."""

    def command(*arguments: object) -> Result:
        capsys.readouterr()
        code = main([str(each) for each in arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return command


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run a command as a user does."""

    def command(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: ANN401  # as subprocess.run
        code = "import sys; from filings.cli import main; sys.exit(main())"
        whole = [sys.executable, "-c", code, *(os.fsencode(str(each)) for each in arguments)]
        options.setdefault("stdin", subprocess.DEVNULL)
        return subprocess.run(whole, capture_output=True, check=False, **options)

    return command


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Give a case with nothing in it to find."""
    return Path(shutil.copytree(BASE, tmp_path / "case"))


def spoil(case: Path, old: str, new: str, file: str = "case.yaml") -> None:
    path = case / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def spoiled(case: Path) -> Callable[..., Path]:
    """Change a word in a file of the case."""

    def change(old: str, new: str, file: str = "case.yaml") -> Path:
        spoil(case, old, new, file)
        return case

    return change
