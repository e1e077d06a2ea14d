"""Places that have a URL: rows are fetched from them, and a store of drafts is reached through them, by fsspec."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from filings.errors import FilingsError, OutputError, Place, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

EXTRA: Final = 'Install it: pip install "filings[cluster]".'
_OURS: Final = (FilingsError, AssertionError, AttributeError, NameError)
_Concrete: Any = type(Path())


class Fetched(_Concrete):  # type: ignore[misc]  # the class of paths differs between systems
    """A file that was fetched: opened where it lies now, and named in messages as where it came from."""

    url = ""

    def as_posix(self) -> str:
        """Give its URL."""
        return self.url or str(super().as_posix())


def is_url(place: Path | str | None) -> bool:
    """Say whether a place is named by a URL."""
    return isinstance(place, str) and "://" in place


def missing(error: ImportError) -> UsageError:
    """Say that the extra is not installed, with what stands in the way."""
    what = f"This needs Dask and fsspec, and there is no module '{error.name}'."
    return UsageError(Problem(Place("filings[cluster]"), what, EXTRA))


def reached(url: str) -> tuple[Any, str]:
    """Give the file system of a URL, and the path in it.

    Raises:
        UsageError: nothing here can reach it.
        OutputError: its server refuses: some are called as soon as they are named.

    """
    try:
        import fsspec  # type: ignore[import-untyped]  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise missing(error) from error
    place = Place(without_password(url))
    protocol = url.partition("://")[0]
    with telling(url, "be reached"):
        try:
            system, path = fsspec.url_to_fs(url)
        except ImportError as error:
            what = f"No driver for '{protocol}://' is installed."
            raise UsageError(Problem(place, what, f"{' '.join(str(error).split()).rstrip('.')}.")) from error
        except ValueError as error:
            known = "file, s3, gs, az, sftp and what else fsspec knows"
            what = f"Nothing is known to reach '{protocol}://'."
            raise UsageError(Problem(place, what, f"Write a URL whose protocol is one of {known}.")) from error
    return system, str(path).rstrip("/")


@contextmanager
def telling(url: str, doing: str) -> Iterator[None]:
    """Turn whatever a driver raises into one line.

    Args:
        url: the place.
        doing: what is refused, such as `be read`.

    Raises:
        OutputError: it was refused.

    """
    try:
        yield
    except _OURS:
        raise
    except Exception as error:  # besides OSError, what ftplib, botocore and others derive from Exception itself
        said = " ".join(str(error).split())[:300].rstrip(".") or type(error).__name__
        what = f"This cannot {doing}: {type(error).__name__}: {said}."
        remedy = "Check the URL, and that this machine and the workers have what it takes to use it."
        raise OutputError(Problem(Place(without_password(url)), what, remedy)) from error


def without_password(url: str) -> str:
    """Give a URL as messages show it."""
    protocol, parted, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{protocol}{parted}{host.rpartition('@')[2]}{slash}{path.partition('?')[0]}"


@contextmanager
def fetched(rows: Path | str) -> Iterator[Path]:
    """Give the file of rows: that on this machine, or what its URL leads to, fetched for as long as it is wanted.

    Raises:
        UsageError: nothing here can reach it, or there is no such file.

    """
    if not is_url(rows):
        yield Path(rows)
        return
    url = str(rows)
    with tempfile.TemporaryDirectory(prefix="filings-", ignore_cleanup_errors=True) as folder:
        try:
            system, path = reached(url)
            held = Fetched(Path(folder) / f"rows{Path(path).suffix}")
            held.url = without_password(url)
            with telling(url, "be read"):
                system.get_file(path, str(held))
        except OutputError as error:
            raise UsageError(*error.problems) from error
        yield held
