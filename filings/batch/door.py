"""The door of the batch: everything that can be refused is refused here, before anything is done."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from filings.assembly import refuse_place
from filings.assembly.papers import check_renditions
from filings.batch.afar import afar
from filings.batch.folder import held
from filings.batch.inline import Inline
from filings.batch.names import Pattern
from filings.batch.opening import open_table
from filings.batch.order import Order
from filings.batch.places import fetched, is_url, without_password
from filings.batch.pool import Pool
from filings.batch.run import Run, cores
from filings.batch.stopping import stopping
from filings.batch.store import Store
from filings.batch.summary import Listener, Summary
from filings.batch.work import Setup
from filings.checks import Severity
from filings.errors import Place, Problem, UsageError
from filings.outputs.pdf import find_soffice
from filings.text.names import offer

if TYPE_CHECKING:
    from collections.abc import Collection

    from filings.reading import CaseFile

MOST_JOBS = 64


def batch(  # noqa: PLR0913  # each is an option of the command of the same name
    case_file: CaseFile,
    *,
    rows: Path | str,
    to: Path | str | None = None,
    jobs: int | None = None,
    cluster: str | None = None,
    name: str = "{id}",
    only: Collection[str] = (),
    renditions: Collection[str] = (),
    templates: Path | str | None = None,
    pdf: bool = False,
    zipped: bool = False,
    dry_run: bool = False,
    resume: bool = False,
    only_failed: bool = False,
    fail_on: str | None = None,
    force: bool = False,
    listener: Listener | None = None,
) -> Summary:
    """Draft the papers of a case once for each row of a table.

    Args:
        case_file: the case, as `filings.load` gives it; each row changes what its columns name.
        rows: a CSV, XLSX or JSONL file, with a column `id`; its path, or its URL.
        to: the folder to write to, a folder in it for each row; may be left out of a dry run. On a cluster, also the
            URL of a store that all its machines share.
        jobs: how many processes; left out, one for each core; 0 starts none, and a row that ends its process ends all.
        cluster: the address of a Dask scheduler, `tcp://HOST:PORT`, whose workers do the work instead.
        name: how the folder of a row is named, such as `{row:04}-{parties.client.name}`.
        only: ids or stems of the filings wanted; left out, all of them and the papers made from the case.
        renditions: names of copies, such as `public`; left out, those that are called for.
        templates: a folder of jurisdictions; left out, those shipped.
        pdf: make a PDF of each paper too.
        zipped: make a ZIP file of each row's folder too.
        dry_run: check every row, and draft none.
        resume: go on with the batch in the folder: do what is left, and what has changed.
        only_failed: of an earlier batch, do those rows alone that failed.
        fail_on: `error`, `warning` or `info`: ask the rubric of each row, and tell what weighs so much or more.
        force: replace also drafts that were edited since they were made.
        listener: hears of problems and progress as they come.

    Raises:
        UsageError: something that is asked for is not there, or does not go together.
        InputError: the rows cannot be read, or their columns name no place of the case.
        OutputError: the folder cannot be written to, is full, or another run holds it.

    """
    wanted = tuple(sorted(case_file.filing(each).stem for each in only))
    check_renditions(renditions)
    folder = _folder(to, dry_run=dry_run, afar=cluster is not None)
    if folder is not None and not is_url(folder):
        refuse_place(case_file, Path(folder))
    if cluster is not None and jobs is not None:
        what = "The processes are those of the cluster, so --jobs has nothing to say."
        raise UsageError(Problem(Place("--jobs"), what, "Leave it out, or leave out --cluster."))
    if pdf and not dry_run and cluster is None and find_soffice() is None:
        what = "LibreOffice was not found, so no PDF can be made."
        raise UsageError(Problem(Place("--pdf"), what, "Install it, or draft without --pdf."))
    pattern = Pattern(name)
    pattern.fields()
    setup = Setup(
        case_file,
        Path(templates) if templates is not None else None,
        wanted,
        tuple(sorted(set(renditions))),
        pdf=pdf,
        zipped=zipped,
        fail_on=_severity(fail_on),
    )
    heard = listener or Listener()
    with fetched(rows) as file:
        processes = min(cores() if jobs is None else jobs, MOST_JOBS)
        order = Order(setup, open_table(file), pattern, processes, only_failed=only_failed, force=force)
        if cluster is not None:
            return afar(cluster, order, folder, heard, resume=resume or only_failed)
        to = Path(folder) if folder is not None else None
        with (
            held(to, resume=resume or only_failed) as home,
            stopping() as asked,
            Store() as store,
            _pool(setup, home, processes) as pool,
        ):
            return Run(replace(order, to=to, home=home), heard, asked, store).go(pool)


def _pool(setup: Setup, home: Path, processes: int) -> Pool | Inline:
    return Pool(setup, home, processes) if processes > 0 else Inline(setup, home)


def _folder(to: Path | str | None, *, dry_run: bool, afar: bool) -> Path | str | None:
    if dry_run:
        return None
    if to is None:
        what = "Nothing says which folder to write to."
        raise UsageError(Problem(Place("--to"), what, "Say it: --to DIR. Or check the rows alone: --dry-run."))
    if is_url(to) and not afar:
        what = "The workers of a cluster write to a URL, and no cluster is named."
        raise UsageError(Problem(Place(without_password(str(to))), what, "Name one: --cluster tcp://HOST:8786."))
    return to


def _severity(fail_on: str | None) -> Severity | None:
    if fail_on is None or fail_on == "never":
        return None
    known = [each.value for each in Severity]
    if fail_on not in known:
        raise UsageError(Problem(Place(fail_on), "There is no such weight.", offer(fail_on, known)))
    return Severity(fail_on)
