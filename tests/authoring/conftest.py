from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filings import profile
from filings.authoring import Begun, new_case

if TYPE_CHECKING:
    from filings.profile import Profile

sys.path.insert(0, str(Path(__file__).parent))
from beginnings import doe

BASE = Path(__file__).parent / "base"


@pytest.fixture
def law() -> Profile:
    return profile.load("israel")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Give a case in which every paragraph has an id."""
    return Path(shutil.copytree(BASE, tmp_path / "case"))


@pytest.fixture
def begun(tmp_path: Path, law: Profile) -> Begun:
    """Begin a case."""
    return new_case(tmp_path / "new", doe(law))
