from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from filings.cli import checking, main
from filings.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

HEAVY = {
    "pydantic",
    "filing_schemas",
    "ruamel.yaml",
    "lxml",
    "docx",
    "docxtpl",
    "jinja2",
    "rich",
    "babel",
    "markdown_it",
}


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["chek"], "filings: No such command 'chek'"),
        (["check"], "filings check: Missing argument 'CASE...'. See `filings check --help`."),
        (["draft", "x"], "filings draft: Missing option '--to'. See `filings draft --help`."),
        (["check", "x", "--fail-on", "no"], "filings check: Invalid value for '--fail-on': 'no' is not one of"),
        (["check", "x", "--bogus"], "filings check: No such option: --bogus"),
        (["check", "nowhere"], "nowhere: There is no such file or folder. Check the path."),
        (["draft", "nowhere", "--to", "d"], "nowhere: There is no such file or folder. Check the path."),
        (["verify", "nowhere.docx"], "nowhere.docx: There is no manifest.json here"),
    ],
)
def test_every_misuse_is_one_line_and_ends_with_2(
    run: Callable, arguments: list[str], line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.code == 2
    assert result.out == ""
    (told,) = result.told
    assert told.startswith(line)


def test_misuse_comes_as_data_where_data_is_asked_for(run: Callable) -> None:
    result = run("check", "--format", "json")
    assert result.code == 2
    assert result.err == ""
    assert result.data["problems"][0]["what"] == "Missing argument 'CASE...'."


def test_a_file_that_is_no_case_is_refused(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    result = run("check", tmp_path / "notes.txt")
    assert result.code == 2
    assert "neither the folder of a case nor a filing in one" in result.told[0]


def test_the_help_is_shown_without_a_command(run: Callable) -> None:
    result = run()
    assert result.code == 0
    assert "Usage: filings" in result.out
    assert run("--help").out == result.out


def test_the_version_is_that_of_the_package(run: Callable) -> None:
    assert run("--version").out == f"filings {VERSION}\n"


def test_what_the_system_refuses_is_one_line(run: Callable, monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    def refuse(*_: Any, **__: Any) -> None:  # noqa: ANN401  # whatever it is called with
        raise PermissionError(13, "Permission denied", "/somewhere")

    monkeypatch.setattr(checking.assembly, "load", refuse)
    result = run("check", case)
    assert result.code == 2
    assert result.told == [
        "/somewhere: The system refused: Permission denied. Check the path, and that you may use it."
    ]


def test_an_interruption_is_no_traceback(run: Callable, monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    def interrupt(*_: Any, **__: Any) -> None:  # noqa: ANN401  # whatever it is called with
        raise KeyboardInterrupt

    monkeypatch.setattr(checking.assembly, "load", interrupt)
    result = run("check", case)
    assert result.code == 130
    assert result.err == ""


@pytest.mark.parametrize(
    "name", ["\x1b[31mred", "a\nb", "x\u202etxt", "שלום", "näme", b"by\xffte", "\x07bell", "-dash", "%s{}"]
)
def test_a_hostile_name_is_one_harmless_line(process: Callable, tmp_path: Path, name: str | bytes) -> None:
    shown = os.fsdecode(name) if isinstance(name, bytes) else name
    done = process("check", "--", shown, cwd=tmp_path)
    assert done.returncode == 2
    text = done.stderr.decode()
    assert len(text.splitlines()) == 1
    assert "Traceback" not in text
    assert not set(text) & set("\x1b\x07\u202e")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_a_terminal_of_another_encoding_gets_escapes_and_no_traceback(
    process: Callable, tmp_path: Path, encoding: str
) -> None:
    done = process("check", "אין", cwd=tmp_path, env={**os.environ, "PYTHONIOENCODING": encoding})
    assert done.returncode == 2
    assert b"There is no such file or folder" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_enough_ends_it_quietly(tmp_path: Path) -> None:
    code = "import sys; from filings.cli import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", code, "schema", "filing"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    ) as done:
        assert done.stdout is not None
        assert done.stderr is not None
        done.stdout.close()
        assert done.stderr.read() == b""
        assert done.wait() == 1


@pytest.mark.skipif(os.name == "nt", reason="this system closes no streams")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_may_be_closed(tmp_path: Path, case: Path, closed: str) -> None:
    code = "import sys; from filings.cli import main; sys.exit(main())"
    command = f'"$0" -c "$1" draft "$2" --to "$3" {closed}'
    whole = ["sh", "-c", command, sys.executable, code, os.fspath(case), os.fspath(tmp_path / "drafts")]
    done = subprocess.run(whole, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len([*(tmp_path / "drafts" / "public").glob("*.docx")]) > 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_has_no_room_is_one_line_and_ends_with_4() -> None:
    code = "import sys; from filings.cli import main; sys.exit(main())"
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-c", code, "schema"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 4
    assert done.stderr.startswith(b"filings: What there is to say cannot be written: No space left on device.")
    assert len(done.stderr.splitlines()) == 1


def test_nothing_heavy_is_imported_for_the_help() -> None:
    code = "import sys; from filings.cli import main; main(['--help']); print(*sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stderr.split()) == set()


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, filings; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (HEAVY | {"typer"}) & set(done.stdout.split()) == set()


def test_an_exit_code_is_given_and_not_raised() -> None:
    assert main(["schema"]) == 0
