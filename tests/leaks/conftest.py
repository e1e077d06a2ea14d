"""What the tests of leaks have in common: how many cases they make, in which papers."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from filing_schemas import KINDS
from filings import profile
from filings.resources import shipped

if TYPE_CHECKING:
    from filings.profile import Profile

SOAK = os.environ.get("FILINGS_SOAK") == "1"
CASES = range(2000 if SOAK else 60)
PDFS = range(50 if SOAK else 3)
"""Every third case is in Hebrew, from the third on."""


@pytest.fixture(scope="session")
def israel() -> Profile:
    """Give the court system whose papers are drafted."""
    return profile.load("israel")


@pytest.fixture(scope="session")
def forms(israel: Profile) -> set[str]:
    """Give the papers that an author writes and for which there is a template."""
    folders = [shipped("templates") / "israel" / language for language in ("en", "he")]
    authored = {name: f"{form.template or name}.docx" for name, form in israel.forms.items() if form.kind in KINDS}
    return {name for name, file in authored.items() if all((folder / file).is_file() for folder in folders)}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for a `seed` one case after another; `printed_seed` asks for few."""
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", CASES)
    if "printed_seed" in metafunc.fixturenames:
        metafunc.parametrize("printed_seed", PDFS)
