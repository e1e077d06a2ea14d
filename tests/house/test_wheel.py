"""The wheel holds the code and the folders that travel with it, nothing else, and is enough by itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

# One worker builds and installs it, once.
pytestmark = pytest.mark.xdist_group("wheel")

MOVED = {
    "filings/": "filings/",
    "schemas/filing_schemas/": "filing_schemas/",
    "schemas/json/": "filings/_shipped/schemas/",
    "templates/": "filings/_shipped/templates/",
    "examples/": "filings/_shipped/examples/",
}
BIN = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path) -> str:
    # No PYTHON* of this process: what is run must find everything by itself.
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=root)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(root: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel, alone with what it asks for, in an empty environment; give the folder of its commands."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder / "env", with_pip=True)
    pins = re.findall(r"^[a-z0-9-]+==[^\\]+", (root / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    (folder / "pins.txt").write_text("\n".join(pins), encoding="utf-8")
    options = ["--quiet", "--disable-pip-version-check", "--constraint", folder / "pins.txt"]
    try:
        run(folder / "env" / BIN / "python", "-m", "pip", "install", *options, wheel, cwd=folder)
    except AssertionError as error:
        unreachable = re.search("connection|resolution|No matching distribution", str(error), re.IGNORECASE)
        if unreachable and os.environ.get("FILINGS_REQUIRE_NETWORK") != "1":
            pytest.skip("needs the package index")
        raise
    return folder / "env" / BIN


def test_the_wheel_holds_exactly_this(root: Path, wheel: Path) -> None:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *MOVED]
    sources = [name for name in run(*command, cwd=root).split("\0") if name and (root / name).is_file()]
    expected = {new + name.removeprefix(old) for name in sources for old, new in MOVED.items() if name.startswith(old)}
    held = set(zipfile.ZipFile(wheel).namelist())
    about = {name for name in held if ".dist-info/" in name}
    assert held - about == expected
    assert {name.partition(".dist-info/")[2] for name in about} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }


def test_both_packages_say_that_they_are_typed(wheel: Path) -> None:
    assert {"filings/py.typed", "filing_schemas/py.typed"} <= set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_alone_finds_the_folders_it_ships(installed: Path, tmp_path: Path) -> None:
    program = (
        "from filings.resources import shipped\n"
        "for folder in ('templates', 'examples', 'schemas'):\n"
        "    print(shipped(folder).parent.name, any(shipped(folder).iterdir()))"
    )
    assert run(installed / "python", "-c", program, cwd=tmp_path).split("\n")[:3] == ["_shipped True"] * 3


def test_the_wheel_alone_drafts_the_examples_from_another_folder(installed: Path, tmp_path: Path) -> None:
    run(installed / "filings", "demo", "--to", "drafts", cwd=tmp_path)
    assert list(tmp_path.rglob("*.docx"))
