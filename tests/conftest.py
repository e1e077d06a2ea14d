"""What every test may ask for. Suites that need LibreOffice ask for `soffice`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from filings.outputs.pdf import find_soffice


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the root of the checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def soffice() -> Path:
    """Give LibreOffice; skip without it, unless FILINGS_REQUIRE_SOFFICE says that it must be there."""
    found = find_soffice()
    if found is None and os.environ.get("FILINGS_REQUIRE_SOFFICE") == "1":
        pytest.fail("FILINGS_REQUIRE_SOFFICE is set and LibreOffice was not found")
    if found is None:
        pytest.skip("needs LibreOffice")
    return found
