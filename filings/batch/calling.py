"""A Dask scheduler called: whatever else may listen at an address, and whatever Dask would print, becomes one line."""

from __future__ import annotations

import logging
import re
import socket
import struct
import warnings
from typing import TYPE_CHECKING, Any, Final

from dask import config
from distributed import Client

from filings.errors import OutputError, Place, Problem, UsageError
from filings.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

ADDRESS: Final = re.compile(r"(tcp|tls)://(\[[0-9a-fA-F:.]+\]|[^/\s:\[\]]+):[0-9]{1,5}")
CALLING: Final = 10
"""Seconds after which a scheduler that does not answer is given up."""
GREETING: Final = struct.Struct("<Q")
"""The length of what follows, with which Dask begins."""
LONGEST: Final = 1 << 20
_TALKING: Final = ("distributed", "tornado")


def called(address: str) -> Any:  # noqa: ANN401  # Dask has no types
    """Give a client of the scheduler at an address.

    Raises:
        UsageError: this is no address.
        OutputError: no scheduler answers there.

    """
    if not ADDRESS.fullmatch(address):
        what = "This is no address of a scheduler."
        raise UsageError(Problem(Place(f"--cluster {address}"), what, "Write it so: tcp://HOST:8786."))
    try:
        if address.startswith("tcp:"):
            _greeted(address)
        with warnings.catch_warnings(), config.set({"distributed.comm.timeouts.connect": CALLING}):
            warnings.simplefilter("ignore")  # of versions that differ, which are told in one line
            made: Any = Client
            return made(address, timeout=CALLING, set_as_default=False, name=f"filings-{VERSION}")
    except (OSError, OverflowError, ValueError, TypeError, KeyError) as error:
        what = "No scheduler answers here."
        remedy = "Start one with 'dask scheduler' (of the same version as here), or check the address."
        raise OutputError(Problem(Place(address), what, remedy)) from error


def _greeted(address: str) -> None:
    """See that what listens here speaks first, as a scheduler does: Dask would wait for anything else without end.

    Raises:
        OSError: nothing listens, or it is something else.

    """
    host, _, port = address.removeprefix("tcp://").rpartition(":")
    with socket.create_connection((host.strip("[]"), int(port)), timeout=CALLING) as line:
        said = b""
        while len(said) < GREETING.size and (more := line.recv(GREETING.size - len(said))):
            said += more
    if len(said) < GREETING.size or GREETING.unpack(said)[0] > LONGEST:
        raise ConnectionError(address)


def quiet() -> Callable[[], None]:
    """Let Dask print nothing of its own; give what lets it print again."""
    names = [name for name in logging.root.manager.loggerDict if name.partition(".")[0] in _TALKING]
    before = [(logging.getLogger(name), logging.getLogger(name).level) for name in names]
    for logger, _ in before:
        logger.setLevel(logging.CRITICAL + 1)

    def restore() -> None:
        for logger, level in before:
            logger.setLevel(level)

    return restore
