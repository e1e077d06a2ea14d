"""The door between the command line and the system: arguments in, an exit code out, never a traceback."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from copy import copy
from itertools import pairwise
from typing import TYPE_CHECKING, TextIO

import typer

from filings.cli import commands
from filings.cli.report import tell
from filings.errors import FilingsError, InputError, OutputError, Place, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
"""What a shell expects of a program that was interrupted."""
_UNTOLD = frozenset({errno.ENOSPC, errno.EIO, errno.EFBIG})
"""Why the system refuses what is printed, where that goes into a file."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: what stands after the name of the program; left out, those of the process.

    Returns:
        The exit code: 0 done; 1 done, and something needs attention; 2 nothing done; 3 a template cannot be used; 4
        the output cannot be written.

    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        _prepare(stream)
    try:
        code = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has enough of it. Python would complain at exit, when it flushes once more.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _run(given: list[str]) -> int:
    as_json = _as_json(given)
    try:
        return int(_asked(given)(given or ["--help"], prog_name="filings", standalone_mode=False) or 0)
    except FilingsError as error:
        return tell(error, as_json=as_json)
    except typer.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except typer.TyperException as error:
        return tell(_misuse(error), as_json=as_json)
    except BrokenPipeError:
        raise
    except OSError as error:
        refused = _refused(error)
        return tell(refused, as_json=as_json and not isinstance(refused, OutputError))


def _asked(given: Sequence[str]) -> typer.Typer:
    """Give the application with that command alone which is asked for: Typer works out every option of each it has."""
    asked = [each for each in commands.app.registered_commands if getattr(each.callback, "__name__", "") in given[:1]]
    if not asked:
        return commands.app
    narrow = copy(commands.app)
    narrow.registered_commands, narrow.registered_groups = asked, []
    return narrow


def _refused(error: OSError) -> FilingsError:
    """Say in one line what the system refused that nobody foresaw."""
    if error.filename is None and error.errno in _UNTOLD:
        what = f"What there is to say cannot be written: {error.strerror}."
        return OutputError(Problem(Place("filings"), what, "Make room, or send it elsewhere."))
    file = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else "filings"
    what = f"The system refused: {error.strerror or 'it gives no reason'}."
    return InputError(Problem(Place(file), what, "Check the path, and that you may use it."))


def _as_json(given: list[str]) -> bool:
    """Say whether a report is asked for as data, before anybody has read the arguments: the last word on it counts."""
    formats = [word for option, word in pairwise(given) if option == "--format"]
    formats += [each.partition("=")[2] for each in given if each.startswith("--format=")]
    return formats[-1:] == ["json"]


def _misuse(error: typer.TyperException) -> UsageError:
    """Say in one line what is wrong with the command itself."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "filings"
    said = error.format_message() if hasattr(error, "format_message") else str(error)
    said = said.replace("Value error, ", "")  # Pydantic's words, not ours
    what = said if said.endswith((".", "?")) else f"{said}."
    return UsageError(Problem(Place(command), what, f"See `{command} --help`."))


def _open_what_is_closed() -> None:
    """Put nothing in the place of a stream that whoever called has closed (`>&-`), so that no file gets its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  # until the end


def _prepare(stream: TextIO) -> None:
    """Let a stream take every name there is: what it cannot encode is escaped, and pipes carry UTF-8 everywhere."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    encoding = "utf-8" if os.name == "nt" and not stream.isatty() else None
    reconfigure(encoding=encoding, errors="backslashreplace")
