"""The process in which a template from elsewhere is filled: `python -m filings.word.engine.worker`.

It is given a template and values on its standard input, and answers with documents on its standard output. What it
answers is read as JSON and bytes, never as objects: a template that broke out of the sandbox could put nothing else in
its parent's way.
"""

from __future__ import annotations

import json
import pickle
import struct
import sys
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from filings.errors import FilingsError, InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from filings.word.engine.template import Template

HEAD: Final = struct.Struct("<2L")
"""The lengths of the two halves of a message."""


def main() -> None:
    """Fill templates until the input ends."""
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    # Whatever prints by mistake must not be taken for an answer.
    sys.stdout = sys.stderr
    limits, made_from, paths = pickle.loads(_message(source)[1])  # noqa: S301  our own parent wrote it
    _limit(**limits)
    sys.path[:] = paths  # filters are imported from where their user has them
    from filings.word.engine.compiling import recompile  # noqa: PLC0415  under the limits, as all that follows

    template = recompile(*made_from)
    while True:
        kind, body = _message(source)
        if not kind:
            return
        _send(answers, *_answer(template, pickle.loads(body)))  # noqa: S301  our own parent wrote it


def _answer(template: Template, given: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    try:
        filters = {name: _imported(*named) for name, named in given["filters"].items()}
        filled = template.filled(given["values"], filters=filters, undefined=given["undefined"])
    except FilingsError as error:
        kind = "input" if isinstance(error, InputError) else "template"
        return {"error": kind, "problems": [_problem(each) for each in error.problems]}, b""
    except MemoryError:
        return {"error": "memory", "problems": []}, b""
    return {"printed": filled.printed}, filled.document


@cache
def _imported(module: str, name: str) -> Callable[..., object]:
    found: Callable[..., object] = attrgetter(name)(import_module(module))
    return found


def _problem(problem: Problem) -> list[Any]:
    place = problem.place
    return [place.file, place.line, place.column, problem.what, problem.remedy]


def _limit(memory: int, seconds: int) -> None:
    """Bound this process: its memory, its time on the processor; no file written, no process started."""
    try:
        import resource  # noqa: PLC0415  not on Windows, where the parent's clock alone holds
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def _message(stream: BinaryIO) -> tuple[bytes, bytes]:
    head = stream.read(HEAD.size)
    if len(head) < HEAD.size:
        return b"", b""
    first, second = HEAD.unpack(head)
    return stream.read(first), stream.read(second)


def _send(stream: BinaryIO, head: dict[str, Any], body: bytes) -> None:
    text = json.dumps(head).encode()
    stream.write(HEAD.pack(len(text), len(body)) + text + body)
    stream.flush()


if __name__ == "__main__":
    main()
