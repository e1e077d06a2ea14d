"""`filings template`: what instructors need to build a Word template and to keep it sound."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from filings.cli.options import Reported, Spoken, Templates
from filings.cli.report import Format

template = typer.Typer(
    name="template",
    help="Build, check and mend Word templates.",
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
Jurisdiction = Annotated[
    str | None, typer.Option("--jurisdiction", metavar="NAME", help="The court system, such as `israel`.")
]
Language = Annotated[
    Spoken | None, typer.Option("--language", help="The language of the template, where its file does not say it.")
]
Replacing = Annotated[bool, typer.Option("--force", help="Replace the file that is there already.")]

Kind = Annotated[
    str | None,
    typer.Option("--kind", metavar="FORM", help="The paper, or kind of paper, where the file does not say it."),
]


@template.command(epilog="Example: filings template fields motion-to-close --jurisdiction israel")
def fields(  # noqa: PLR0913  # each is an option
    form: Annotated[
        str | None, typer.Argument(metavar="[FORM|KIND]", help="One paper, or kind of paper, alone.")
    ] = None,
    *,
    jurisdiction: Jurisdiction = None,
    language: Language = None,
    templates: Templates = None,
    docx: Annotated[
        Path | None, typer.Option("--docx", metavar="OUT.docx", help="Write a Word sheet to copy tags from.")
    ] = None,
    force: Replacing = False,
    output: Reported = Format.TEXT,
) -> int:
    """List everything that a template may print."""
    from filings.cli import template_fields  # noqa: PLC0415  # heavy: only when called

    options = template_fields.Options(jurisdiction, language.value if language else None, templates)
    return template_fields.fields(form, options, docx=docx, force=force, output=output)


@template.command(epilog="Example: filings template lint my-motion.docx --kind motion --annotate marked.docx")
def lint(  # noqa: PLR0913  # each is an option
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Word templates.")],
    *,
    kind: Kind = None,
    jurisdiction: Jurisdiction = None,
    language: Language = None,
    templates: Templates = None,
    annotate: Annotated[
        Path | None, typer.Option("--annotate", metavar="OUT.docx", help="Write a copy with a comment at each finding.")
    ] = None,
    force: Replacing = False,
    output: Reported = Format.TEXT,
) -> int:
    """Find everything that is wrong with templates. Ends with 1 where a fault was found."""
    from filings.cli import template_lint  # noqa: PLC0415  # heavy: only when called
    from filings.workshop.setting import Asked  # noqa: PLC0415  # the same

    asked = Asked(kind, jurisdiction, language.value if language else None, templates)
    return template_lint.run(files, asked, annotate=annotate, force=force, output=output)


@template.command(epilog="Example: filings template trust my-templates")
def trust(
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A folder of templates.")] = None,
    *,
    end: Annotated[bool, typer.Option("--end", help="Trust it no longer.")] = False,
    output: Reported = Format.TEXT,
) -> int:
    """Trust a folder of templates as it is: they are filled faster, until any file in it changes.

    Without DIR, list what is trusted; ends with 1 where a folder has changed since.
    """
    from filings.cli import template_trust  # noqa: PLC0415  # heavy: only when called

    return template_trust.run(folder, end=end, output=output)


@template.command(epilog="Example: filings template tidy my-motion.docx --to tidied.docx")
def tidy(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A Word template.")],
    *,
    to: Annotated[Path, typer.Option("--to", metavar="OUT.docx", help="Where the tidied template goes.")],
    force: Replacing = False,
    output: Reported = Format.TEXT,
) -> int:
    """Mend what can be mended safely, and list it. The file itself stays as it is."""
    from filings.cli import template_tidy  # noqa: PLC0415  # heavy: only when called

    return template_tidy.run(file, to, force=force, output=output)


@template.command(epilog="Example: filings template show my-motion.docx")
def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A Word template.")],
    *,
    output: Reported = Format.TEXT,
) -> int:
    """Print a template as text: its paragraphs with tags and styles, and its styles."""
    from filings.cli import template_show  # noqa: PLC0415  # heavy: only when called

    return template_show.show(file, output=output)


@template.command(epilog="Example: filings template diff old-motion.docx my-motion.docx")
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A Word template.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Another one.")],
    *,
    output: Reported = Format.TEXT,
) -> int:
    """Tell in words what is different in a template. Ends with 1 where anything is."""
    from filings.cli import template_show  # noqa: PLC0415  # heavy: only when called

    return template_show.diff(old, new, output=output)


@template.command(epilog="Example: filings template new my-motion.docx --kind motion-to-close --jurisdiction israel")
def new(  # noqa: PLR0913  # each is an option
    out: Annotated[Path, typer.Argument(metavar="OUT.docx", help="Where the template goes.")],
    *,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="FORM", help="The paper, or kind of paper, where its place does not say it."),
    ] = None,
    jurisdiction: Jurisdiction = None,
    language: Language = None,
    pleading: Annotated[
        bool, typer.Option("--pleading", help="Set it on pleading paper, with numbered lines.")
    ] = False,
    form: Annotated[
        Path | None,
        typer.Option("--from", metavar="FORM.docx", help="A court's own form: its text and page stay."),
    ] = None,
    templates: Templates = None,
    force: Replacing = False,
) -> int:
    """Begin a template: a working starter in the house styles, or a court's own form with them."""
    from filings.cli import template_new  # noqa: PLC0415  # heavy: only when called
    from filings.workshop.setting import Asked  # noqa: PLC0415  # the same

    asked = Asked(kind, jurisdiction, language.value if language else None, templates)
    return template_new.run(out, template_new.meant(out, asked, form, pleading=pleading), force=force)


@template.command(epilog="Example: filings template preview my-motion.docx --to preview --pdf")
def preview(  # noqa: PLR0913  # each is an option
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A Word template.")],
    *,
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="Where the filled samples go.")],
    pdf: Annotated[bool, typer.Option("--pdf", help="Make a PDF of each sample as well, with LibreOffice.")] = False,
    kind: Kind = None,
    jurisdiction: Jurisdiction = None,
    language: Language = None,
    templates: Templates = None,
    force: Replacing = False,
    output: Reported = Format.TEXT,
) -> int:
    """Fill a template with samples, and tell which branches they reach. Ends with 1 where one cannot be filled in."""
    from filings.cli import template_preview  # noqa: PLC0415  # heavy: only when called
    from filings.workshop.setting import Asked  # noqa: PLC0415  # the same

    asked = Asked(kind, jurisdiction, language.value if language else None, templates)
    return template_preview.run(file, to, asked, pdf=pdf, force=force, output=output)
