from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = Path(__file__).parents[1] / "cases"


@pytest.fixture
def lay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], Path]:
    """Lay a case out from the base and what differs from it; it is then the folder `case` of where the test runs."""
    monkeypatch.chdir(tmp_path)

    def laid(differs: Path | None = None) -> Path:
        folder = Path("case")
        shutil.copytree(CASES / "base", folder)
        removed = differs / "remove.txt" if differs else None
        for name in removed.read_text("utf-8").split() if removed and removed.exists() else ():
            (folder / name).unlink()
        if not any((folder / "filings").iterdir()):
            (folder / "filings").rmdir()
        if differs:
            apart = shutil.ignore_patterns("remove.txt", "expected.txt")
            shutil.copytree(differs, folder, dirs_exist_ok=True, ignore=apart)
        return folder

    return laid
