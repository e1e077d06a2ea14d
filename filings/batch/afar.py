"""A batch on the workers of a cluster. Nothing of Dask is loaded before one is asked for."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from filings.batch.folder import held
from filings.batch.places import is_url, missing
from filings.batch.run import Run
from filings.batch.stopping import stopping
from filings.batch.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.batch.cluster import Cluster
    from filings.batch.order import Order
    from filings.batch.summary import Listener, Summary


def afar(address: str, order: Order, to: Path | str | None, listener: Listener, *, resume: bool) -> Summary:
    """Have a cluster do what is asked for.

    Args:
        address: of its scheduler.
        order: what is asked for, but for where the drafts go.
        to: where they go: a folder of this machine, or the URL of a store; none for a dry run.
        listener: hears of problems and progress.
        resume: whether there may be something there already.

    Raises:
        UsageError: the extra is not installed, or the machines are not alike.
        OutputError: the scheduler, its workers or the place cannot be reached, or one of them went away.

    """
    with stopping() as asked, _called(address, order) as cluster, Store() as store:
        if is_url(to):
            from filings.batch.shelving import ShelfRun, shelved  # noqa: PLC0415  # with the extra alone

            with shelved(str(to), resume=resume, force=order.force) as shelf:
                cluster.ready(shelf.shelf)
                run = ShelfRun(replace(order, to=shelf.spool, home=shelf.spool), listener, asked, store)
                return run.into(shelf, cluster)
        cluster.ready()
        folder = Path(to) if to is not None else None
        with held(folder, resume=resume) as home:
            return Run(replace(order, to=folder, home=home), listener, asked, store).go(cluster)


@contextmanager
def _called(address: str, order: Order) -> Iterator[Cluster]:
    try:
        from filings.batch.cluster import Cluster  # noqa: PLC0415  # an extra, and heavy
    except ImportError as error:
        if (error.name or "").startswith("filings"):
            raise
        raise missing(error) from error
    with Cluster(address, order.setup) as cluster:
        yield cluster
