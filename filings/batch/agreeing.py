"""Whether the machines of a cluster are as this one is: drafts made by other code would be other drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from filings.batch.crew import likeness
from filings.batch.places import without_password
from filings.errors import OutputError, Place, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.batch.shelf import Shelf

WAITING: Final = 30
"""Seconds for which workers may take to come."""
SAME: Final = ("filings", "distributed", "python")
"""What has to be of one version everywhere; of Python, all but the last number."""


def agree(client: Any, address: str, shelf: Shelf | None, *, pdf: bool) -> None:  # noqa: ANN401  # Dask has no types
    """See that workers are there, and that they are as this machine is.

    Raises:
        UsageError: they are not.
        OutputError: there are none, or they do not see the store.

    """
    place = Place(address)
    try:
        client.wait_for_workers(1, timeout=WAITING)
    except TimeoutError as error:
        what = f"The scheduler has had no worker for {WAITING} seconds."
        raise OutputError(Problem(place, what, f"Start some: dask worker {address}")) from error
    versions = client.get_versions(packages=["filings"])
    ours = versions["client"]["packages"]
    _same(place, ours, {"the scheduler": versions["scheduler"]["packages"]}, SAME[1:2])
    _same(place, ours, {f"the worker {at}": each["packages"] for at, each in versions["workers"].items()}, SAME)
    told, here = client.run(likeness, shelf), likeness()
    if any(each[0] != here[0] for each in told.values()):  # files may be in the middle of being replaced
        told, here = client.run(likeness, shelf), likeness()
    if other := [at for at, each in told.items() if each[0] != here[0]]:
        what = f"The code or the templates of filings on the worker {other[0]} are not those of this machine."
        raise UsageError(Problem(place, what, "Install the same everywhere, and start the workers again."))
    if pdf and (other := [at for at, each in told.items() if not each[1]]):
        what = f"LibreOffice was not found on the worker {other[0]}, so no PDF can be made there."
        raise UsageError(Problem(place, what, "Install it on each, or draft without --pdf."))
    if shelf is not None and (other := [at for at, each in told.items() if not each[2]]):
        what = f"The worker {other[0]} does not see this place, or cannot use it."
        remedy = "Choose one that all machines share; give each the driver and the keys that it takes."
        raise OutputError(Problem(Place(without_password(shelf.url)), what, remedy))


def _same(
    place: Place, ours: Mapping[str, Any], theirs: Mapping[str, Mapping[str, Any]], names: tuple[str, ...]
) -> None:
    for at, packages in theirs.items():
        for name in names:
            mine, other = _short(name, ours.get(name)), _short(name, packages.get(name))
            if mine != other:
                what = f"Of {name}, {at} has {other or 'none'}, and this machine {mine}."
                raise UsageError(Problem(place, what, "Install the same everywhere, and start them again."))


def _short(name: str, version: object) -> str:
    """Give a version as far as it matters."""
    text = str(version or "")
    return ".".join(text.split(".")[:2]) if name == "python" else text
