"""The process that works on rows. It is told what to do on its standard input, and answers on its standard output.

It ends when its input does, whatever it is doing: a thread of its own does nothing but wait for that, so that no
worker outlives a parent, however the parent ended.
"""

from __future__ import annotations

import gc
import os
import pickle
import queue
import signal
import struct
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from filings.batch.work import Task, Worker
from filings.outputs.pdf import end_all

if TYPE_CHECKING:
    from typing import IO

LENGTH: Final = struct.Struct("<Q")
GARBAGE: Final = 20_000
"""After how many new things Python looks for those that hold one another and nothing else."""
END: Final = b"end"
"""Answers that everything asked for has been answered."""


def main() -> None:
    """Work until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever stops the batch lets us finish what is in hand
    given, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever prints by mistake must not be taken for an answer
    asked: queue.Queue[Any] = queue.Queue()
    threading.Thread(target=_listen, args=(given, asked), daemon=True).start()
    setup, home = asked.get()
    worker = Worker(setup, Path(home))
    # What is there by now stays; what a row leaves behind is mostly let go of without a search for circles.
    gc.freeze()
    gc.set_threshold(GARBAGE, 20, 20)
    while True:
        what, tasks = asked.get()
        for outcome in worker.do(what, [Task.unpacked(each) for each in tasks]):
            send(answers, pickle.dumps(outcome))
        send(answers, END)


def _listen(given: IO[bytes], asked: queue.Queue[Any]) -> None:
    """Take what is asked for; at the end of the input, end the process."""
    while (message := receive(given)) is not None:
        asked.put(pickle.loads(message))  # noqa: S301  # our own parent wrote it
    end_all()
    os._exit(0)


def send(stream: IO[bytes], message: bytes) -> None:
    """Write one message."""
    stream.write(LENGTH.pack(len(message)) + message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read one message; `None` where the stream ends, or ended in the middle of one."""
    try:
        head = stream.read(LENGTH.size)
        if len(head) < LENGTH.size:
            return None
        (length,) = LENGTH.unpack(head)
        message = stream.read(length)
    except (OSError, ValueError):
        return None
    return message if len(message) == length else None
