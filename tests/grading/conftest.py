"""Classes of students to grade, and a browser to open the page in."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from selenium import webdriver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from selenium.webdriver import Chrome

BASE = Path(__file__).parent.parent / "checks" / "base" / "israel"


@pytest.fixture
def handed_in(tmp_path: Path) -> Callable[..., Path]:
    """Let students hand in cases: in a folder each, with nothing in them to find but what is spoilt."""

    def hand_in(**students: tuple[str, str, str] | None) -> Path:
        for name, spoilt in students.items():
            case = Path(shutil.copytree(BASE, tmp_path / "class" / name))
            if spoilt is not None:
                file, old, new = spoilt
                text = (case / file).read_text(encoding="utf-8")
                assert old in text
                (case / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return tmp_path / "class"

    return hand_in


@pytest.fixture(scope="session")
def browser() -> Iterator[Chrome]:
    """Give a browser without a window; skip without it, unless FILINGS_REQUIRE_CHROMIUM says that it must be there."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if chromium is None or driver is None:
        if os.environ.get("FILINGS_REQUIRE_CHROMIUM") == "1":
            pytest.fail("FILINGS_REQUIRE_CHROMIUM is set and Chromium or its driver was not found")
        pytest.skip("needs Chromium and its driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for each in (
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,1000",
            f"--user-data-dir={profile}",
        ):
            options.add_argument(each)
        opened = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=driver))
        yield opened
        opened.quit()
