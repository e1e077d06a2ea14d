"""A template from elsewhere, filled in a process of its own within limits on memory and time."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, Literal, Self

from filings import errors
from filings.errors import Place, Problem
from filings.word.engine.template import Filled
from filings.word.engine.worker import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from filings.word.engine.template import Template

_ROOT: Final = str(Path(__file__).resolve().parents[3])
"""Where the package lies, for the process to find it as this one did."""
_START: Final = 20
"""Seconds allowed for the process to start and compile, beside those for filling."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the filling of one document may take."""

    memory: int = 1 << 30
    """Bytes of address space of the whole process."""
    seconds: int = 20


class StoppedError(errors.TemplateError):
    """Filling a template took more memory or time than it may."""


class Confined:
    """Fills one template in a process of its own. The process is started once and serves until it is closed."""

    def __init__(self, template: Template, limits: Limits = Limits()) -> None:
        self._template = template
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
            process.kill()
            process.wait()

    def fill(
        self,
        values: object,
        *,
        filters: Mapping[str, Callable[..., object]] | None = None,
        undefined: Literal["strict", "blank"] = "strict",
    ) -> bytes:
        """Fill the template as `Template.fill` does. Filters must be functions that can be imported by name.

        Raises:
            TemplateError: as `Template.fill`; or it took more memory or time than it may.
            InputError: a value cannot be printed.
            UsageError: a filter cannot be imported by name.

        """
        return self.filled(values, filters=filters, undefined=undefined).document

    def filled(
        self,
        values: object,
        *,
        filters: Mapping[str, Callable[..., object]] | None = None,
        undefined: Literal["strict", "blank"] = "strict",
    ) -> Filled:
        """Fill the template as `Template.filled` does. Filters must be functions that can be imported by name.

        Raises:
            TemplateError: as `Template.filled`; or it took more memory or time than it may.
            InputError: a value cannot be printed.
            UsageError: a filter cannot be imported by name.

        """
        named = {name: self._importable(name, each) for name, each in (filters or {}).items()}
        starting = self._process is None
        process = self._process or self._start()
        clock = threading.Timer(self._limits.seconds + (_START if starting else 0), process.kill)
        clock.start()
        try:
            head, document = self._exchange(process, {"values": values, "undefined": undefined, "filters": named})
        except (OSError, EOFError) as error:
            self.close()
            raise self._stopped() from error
        except (pickle.PicklingError, TypeError, AttributeError) as error:
            what = "The values hold something that cannot go to the process in which the template is filled."
            problem = Problem(Place(self._template.name), what, "Give plain data: text, numbers, dates, lists of them.")
            raise errors.InputError(problem) from error
        finally:
            clock.cancel()
        if "error" in head:
            raise self._error(head)
        return Filled(document, tuple(head["printed"]), self._template.compiled.shelf)

    def _importable(self, name: str, given: Callable[..., object]) -> tuple[str, str]:
        """Give the module of a filter and its name there: it goes to the process by these alone."""
        module, called = getattr(given, "__module__", None), getattr(given, "__qualname__", None)
        if isinstance(module, str) and isinstance(called, str) and module != "__main__":
            found: object = sys.modules.get(module)
            for part in called.split("."):
                found = getattr(found, part, None)
            if found is given:
                return module, called
        what = f"The filter “{name}” cannot go to the process in which the template is filled."
        raise errors.UsageError(
            Problem(
                Place(self._template.name), what, "Define it as a function of a module, which has a name to import."
            )
        )

    def _start(self) -> subprocess.Popen[bytes]:
        start = f"import sys; sys.path.insert(0, {_ROOT!r}); from filings.word.engine.worker import main; main()"
        try:
            process = subprocess.Popen(  # noqa: S603  this interpreter, our own module
                [sys.executable, "-c", start], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            what = f"No process could be started to fill it in: {error.strerror or 'the system gives no reason'}."
            problem = Problem(Place(self._template.name), what, "Close other programs, or trust its folder.")
            raise errors.TemplateError(problem) from error
        self._process = process
        _write(process.stdin, b"start", (asdict(self._limits), self._template.made_from, sys.path))
        return process

    def _exchange(self, process: subprocess.Popen[bytes], given: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        _write(process.stdin, b"fill", given)
        first, second = HEAD.unpack(_read(process.stdout, HEAD.size))
        head: dict[str, Any] = json.loads(_read(process.stdout, first))
        return head, _read(process.stdout, second)

    def _error(self, head: dict[str, Any]) -> errors.FilingsError:
        problems = [
            Problem(Place(str(file), int(line), int(column)), str(what), str(remedy))
            for file, line, column, what, remedy in head["problems"]
        ]
        if not problems:
            self.close()
            return self._stopped()
        return (errors.InputError if head["error"] == "input" else errors.TemplateError)(*problems)

    def _stopped(self) -> StoppedError:
        limits = self._limits
        what = f"Filling it took more than {limits.seconds} seconds, or more than {limits.memory >> 20} MB of memory."
        return StoppedError(Problem(Place(self._template.name), what, "Look for loops within loops."))


def _write(stream: IO[bytes] | None, kind: bytes, given: object) -> None:
    if stream is None:
        raise EOFError
    body = pickle.dumps(given)
    stream.write(HEAD.pack(len(kind), len(body)) + kind + body)
    stream.flush()


def _read(stream: IO[bytes] | None, length: int) -> bytes:
    data = stream.read(length) if stream is not None else b""
    if len(data) < length:
        raise EOFError
    return data
