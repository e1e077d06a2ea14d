"""The commands, with all that each takes. What it does is in a module that is imported only when it is called."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from filings.cli.options import (
    FailOn,
    Forced,
    Jobs,
    Language,
    Pdf,
    Renditions,
    Reported,
    Rubric,
    Shown,
    Spoken,
    Templates,
    app,
)
from filings.cli.report import Format
from filings.cli.templating import template

__all__ = ["app"]

app.add_typer(template)


@app.command(epilog="Example: filings demo --to drafts")
def demo(
    *,
    to: Annotated[Path, typer.Option(metavar="DIR", help="The folder to write to.")] = Path("drafts"),
    force: Forced = False,
    output: Reported = Format.TEXT,
) -> int:
    """Draft the example cases, and check them."""
    from filings.cli import drafting  # noqa: PLC0415  # heavy: only when called

    return drafting.demo(to, force=force, output=output)


@app.command(epilog="Example: filings check examples/amnesty-v-mod --fail-on warning")
def check(  # noqa: PLR0913  # each is an option
    cases: Annotated[list[Path], typer.Argument(metavar="CASE...", help="Folders of cases.")],
    *,
    fail_on: Annotated[FailOn, typer.Option(help="End with 1 from this weight on.")] = FailOn.ERROR,
    rubric: Rubric = None,
    templates: Templates = None,
    language: Language = None,
    output: Annotated[Shown, typer.Option("--format", help="For people, programs or code hosts.")] = Shown.TEXT,
) -> int:
    """Check cases. Each is read and validated, then asked every check of the rubric."""
    from filings.cli import checking  # noqa: PLC0415  # heavy: only when called

    options = checking.Options(fail_on, templates, language.meant if language else None, rubric)
    return checking.check(cases, options, output=output)


@app.command(epilog="Example: filings draft examples/amnesty-v-mod/filings/01-petition.yaml --to drafts --pdf")
def draft(  # noqa: PLR0913  # each is an option
    papers: Annotated[
        list[Path], typer.Argument(metavar="CASE|FILING...", help="Folders of cases, or single files of filings.")
    ],
    *,
    to: Annotated[Path, typer.Option(metavar="DIR", help="The folder to write to.")],
    pdf: Pdf = False,
    notes: Annotated[
        bool, typer.Option("--notes", help="Make learning copies too: what was found, and what each part is for.")
    ] = False,
    rubric: Rubric = None,
    strict: Annotated[bool, typer.Option("--strict", help="Write nothing where something is unfinished.")] = False,
    force: Forced = False,
    templates: Templates = None,
    language: Language = None,
    rendition: Renditions = None,
    output: Reported = Format.TEXT,
) -> int:
    """Draft the papers of cases as Word files. What is still to be written is highlighted in them."""
    from filings.cli import drafting  # noqa: PLC0415  # heavy: only when called

    options = drafting.Options(
        pdf=pdf,
        strict=strict,
        force=force,
        templates=templates,
        language=language.meant if language else None,
        renditions=tuple(rendition or ()),
        notes=notes,
        rubric=rubric,
    )
    return drafting.draft(papers, to, options, output=output)


@app.command(
    epilog="Example: filings batch my-case --workbook clients.xlsx; then, filled in: "
    "filings batch my-case --rows clients.xlsx --to drafts"
)
def batch(  # noqa: PLR0913  # each is an option
    papers: Annotated[
        list[Path], typer.Argument(metavar="CASE|FILING...", help="The folder of a case, or files of its filings.")
    ],
    *,
    rows: Annotated[
        str | None,
        typer.Option(metavar="FILE|URL", help="A CSV, XLSX or JSONL file: a column `id`, and places in the case."),
    ] = None,
    to: Annotated[
        str | None, typer.Option(metavar="DIR|URL", help="The folder to write to, a folder in it for each row.")
    ] = None,
    workbook: Annotated[
        Path | None,
        typer.Option(metavar="OUT.xlsx", help="Draft nothing; write a workbook to fill in, made from the case."),
    ] = None,
    marked: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT.xlsx", help="Where a workbook with bad cells comes back marked. Left out, beside the drafts."
        ),
    ] = None,
    jobs: Jobs = None,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="tcp://SCHEDULER", help="Have the workers of a Dask scheduler do it: docs/scale.md."),
    ] = None,
    name: Annotated[
        str, typer.Option(metavar="PATTERN", help="How folders are named: `{row:04}-{parties.client.name}`.")
    ] = "{id}",
    rendition: Renditions = None,
    pdf: Pdf = False,
    zipped: Annotated[bool, typer.Option("--zip", help="Make a ZIP file of each row's folder too.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check every row, and draft none.")] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the batch in the folder: what is left, and what has changed.")
    ] = False,
    only_failed: Annotated[
        bool, typer.Option("--only-failed", help="Of the batch in the folder, do those rows alone that failed.")
    ] = False,
    fail_on: Annotated[
        FailOn, typer.Option(help="Ask the rubric of each row, and end with 1 from this weight on.")
    ] = FailOn.NEVER,
    force: Forced = False,
    templates: Templates = None,
    language: Language = None,
    output: Reported = Format.TEXT,
) -> int:
    """Draft a case once for each row of a table. Every row is checked before the first is drafted."""
    from filings.cli import batching  # noqa: PLC0415  # heavy: only when called

    options = batching.Options(
        jobs=jobs,
        cluster=cluster,
        name=name,
        renditions=tuple(rendition or ()),
        templates=templates,
        language=language.meant if language else None,
        pdf=pdf,
        zipped=zipped,
        dry_run=dry_run,
        resume=resume,
        only_failed=only_failed,
        fail_on=fail_on.value,
        force=force,
        marked=marked,
    )
    if workbook is not None:
        return batching.workbook(papers, workbook, rows, options, output=output)
    return batching.batched(papers, rows, to, options, output=output)


@app.command(epilog="Example: filings grade class --to grades --rubric rubric.yaml")
def grade(  # noqa: PLR0913  # each is an option
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Holds a folder for each student's case.")],
    *,
    to: Annotated[Path, typer.Option(metavar="DIR", help="The folder to write to.")],
    rubric: Rubric = None,
    jobs: Jobs = None,
    force: Forced = False,
    templates: Templates = None,
    output: Reported = Format.TEXT,
) -> int:
    """Grade a class. A workbook, a page for the browser, and learning copies."""
    from filings.cli import grading  # noqa: PLC0415  # heavy: only when called

    return grading.grade_class(folder, to, rubric=rubric, templates=templates, jobs=jobs, force=force, output=output)


@app.command(epilog="Example: filings leaks drafts/public/04-motion.public.docx --case my-case")
def leaks(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A Word file, a PDF, or any other file.")],
    *,
    case: Annotated[Path, typer.Option(metavar="CASE", help="The folder of the case that says what is withheld.")],
    rendition: Annotated[
        str | None, typer.Option(help="For whom the file is, such as `public`. Left out, its name says it.")
    ] = None,
    templates: Templates = None,
    output: Reported = Format.TEXT,
) -> int:
    """Search a file for what its readers may not know. It ends with 1 where something was found."""
    from filings.cli import leaking  # noqa: PLC0415  # heavy: only when called

    return leaking.leaks(file, case, rendition, templates, output=output)


@app.command(
    epilog='Example: filings new my-case --title "Doe v. Ministry" --petitioner "Jane Doe" --respondent Ministry'
)
def new(  # noqa: PLR0913  # each is an option
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the new case, or of one to add to.")],
    *,
    form: Annotated[str | None, typer.Option(help="The paper to begin: see `filings forms`.")] = None,
    by: Annotated[list[str] | None, typer.Option(help="Who files it, by id. May be repeated.")] = None,
    answering: Annotated[
        str | None, typer.Option(metavar="FILING", help="The filing it answers, an answer for each paragraph.")
    ] = None,
    add_ids: Annotated[
        bool, typer.Option("--add-ids", help="Write ids into the filing answered, where paragraphs have none.")
    ] = False,
    title: Annotated[str | None, typer.Option(help="What people call the case.")] = None,
    court: Annotated[str | None, typer.Option(help="The name of the court.")] = None,
    petitioner: Annotated[list[str] | None, typer.Option(help="A petitioner. May be repeated.")] = None,
    respondent: Annotated[list[str] | None, typer.Option(help="A respondent. May be repeated.")] = None,
    profile: Annotated[str, typer.Option(help="The court system.")] = "israel",
    language: Annotated[Spoken, typer.Option(help="The language of the papers.")] = Spoken.EN,
    templates: Templates = None,
    output: Reported = Format.TEXT,
) -> int:
    """Begin a case, or a filing in one. Asks for what is left out, in a terminal."""
    from filings.cli import starting  # noqa: PLC0415  # heavy: only when called

    case = starting.AboutCase(title, court, petitioner or [], respondent or [], profile, language.meant)
    filing = starting.AboutFiling(form, by or [], answering, add_ids=add_ids)
    return starting.new(folder, case, filing, templates=templates, output=output)


@app.command(epilog="Example: filings practice --seed 7 --defects 6 --to practice-7")
def practice(  # noqa: PLR0913  # each is an option
    *,
    to: Annotated[Path, typer.Option(metavar="DIR", help="The folder of the case; the key is written beside it.")],
    seed: Annotated[int, typer.Option(help="Chooses everything: the same seed, the same case.")] = 1,
    defects: Annotated[int, typer.Option(min=0, help="How many things are wrong in it.")] = 6,
    profile: Annotated[str | None, typer.Option(help="The court system. Left out, the seed chooses.")] = None,
    language: Annotated[Spoken, typer.Option(help="The language of the papers.")] = Spoken.EN,
    force: Forced = False,
    output: Reported = Format.TEXT,
) -> int:
    """Make a practice case. It is made up; an answer key says what is wrong in it."""
    from filings.cli import practising  # noqa: PLC0415  # heavy: only when called

    return practising.practise(to, seed, defects, profile, language.meant, force=force, output=output)


@app.command(epilog="Example: filings verify drafts/public/01-administrative-petition.public.docx")
def verify(
    draft: Annotated[Path, typer.Argument(metavar="FILE", help="A draft, or a folder of drafts.")],
    *,
    output: Reported = Format.TEXT,
) -> int:
    """Say what made a draft, and if it was edited. Ends with 1 if it was."""
    from filings.cli import verifying  # noqa: PLC0415  # heavy: only when called

    return verifying.verify(draft, output=output)


@app.command(epilog="Example: filings explain GEN-09")
def explain(
    rule: Annotated[str | None, typer.Argument(metavar="[RULE]", help="A check of the rubric, such as EVD-02.")] = None,
    *,
    language: Annotated[Spoken, typer.Option(help="The language of the explanation.")] = Spoken.EN,
    output: Reported = Format.TEXT,
) -> int:
    """Explain a check. What it asks, why, and how to mend what it finds. Without a check, list them."""
    from filings.cli import explaining  # noqa: PLC0415  # heavy: only when called

    return explaining.explain(rule, language=language.meant, output=output)


@app.command(epilog="Example: filings forms --profile israel")
def forms(
    *,
    profile: Annotated[str | None, typer.Option(help="One court system alone.")] = None,
    templates: Templates = None,
    output: Reported = Format.TEXT,
) -> int:
    """List the papers that can be drafted."""
    from filings.cli import showing  # noqa: PLC0415  # heavy: only when called

    return showing.forms(profile, templates=templates, output=output)


@app.command(epilog="Example: filings schema motion")
def schema(
    kind: Annotated[str | None, typer.Argument(metavar="[KIND]", help="A kind of filing, or `case`.")] = None,
) -> int:
    """Print a JSON Schema, for an editor. Without a kind, list them."""
    from filings.cli import showing  # noqa: PLC0415  # heavy: only when called

    return showing.schema(kind)
