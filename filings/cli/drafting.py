"""`filings draft` and `filings demo`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from filing_schemas.vocabulary import Language
from filings import assembly
from filings.cli.pdf import LEARNING, make_pdfs
from filings.cli.report import Format, as_data, command, counted, finding_data, give, say, warn, working
from filings.cli.summing import weighed
from filings.cli.targets import targets
from filings.demo import demonstrate
from filings.errors import InputError, Place, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from filings.assembly import Drafted
    from filings.cli.targets import Target
    from filings.reading import CaseFile


@dataclass(frozen=True, slots=True)
class Options:
    """How to draft."""

    pdf: bool = False
    strict: bool = False
    force: bool = False
    templates: Path | None = None
    language: Language | None = None
    renditions: tuple[str, ...] = ()
    notes: bool = False
    rubric: Path | None = None


def draft(papers: Sequence[Path], to: Path, options: Options, *, output: Format) -> int:
    """Draft the papers named; several cases each get a folder of their own."""
    loaded = _loaded(targets(papers), options)
    folders = _folders(loaded, to)
    data, code = [], 0
    for (target, case_file), folder in zip(loaded, folders, strict=True):
        working(f"Drafting {target.folder.as_posix()} ...")
        drafted = _drafted(case_file, target, folder, options)
        problems, pdfs = make_pdfs(drafted) if options.pdf else ((), ())
        code = max(code, int(bool(problems or drafted.written.kept)))
        data.append({**_data(drafted), "pdfs": list(pdfs), "problems": [as_data(problem) for problem in problems]})
        if output is Format.TEXT:
            _print(drafted, pdfs)
            for problem in problems:
                warn(str(problem))
    if output is Format.JSON:
        give({"drafts": data, "exit_code": code})
    else:
        _next(data)
    return code


def _loaded(wanted: Sequence[Target], options: Options) -> list[tuple[Target, CaseFile]]:
    """Read the cases.

    Raises:
        InputError: some cannot be read: all that is wrong with all of them.

    """
    loaded: list[tuple[Target, CaseFile]] = []
    problems: list[Problem] = []
    for target in wanted:
        try:
            loaded.append((target, assembly.load(target.folder, options.templates, options.language)))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(*dict.fromkeys(problems))
    return loaded


def _folders(loaded: Sequence[tuple[Target, CaseFile]], to: Path) -> list[Path]:
    """Give the folder of each case: that asked for, or one in it where there are several cases."""
    if len(loaded) == 1:
        return [to]
    names = [case_file.case.id for _, case_file in loaded]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        what = f"Two of these cases have the id '{twice}', and would write over one another."
        raise UsageError(Problem(Place(to.as_posix()), what, "Draft them one by one, each into a folder of its own."))
    return [to / name for name in names]


def _drafted(case_file: CaseFile, target: Target, folder: Path, options: Options) -> Drafted:
    return assembly.draft(
        case_file,
        to=folder,
        only=target.only,
        renditions=options.renditions,
        templates=options.templates,
        strict=options.strict,
        force=options.force,
        notes=assembly.assess(case_file, options.templates, options.rubric) if options.notes else None,
    )


def demo(to: Path, *, force: bool, output: Format) -> int:
    """Draft the shipped examples, and say what the rubric finds in them."""
    data = []
    for shown in demonstrate(to, force=force):
        data.append({"case": shown.name, **_data(shown.drafted), "findings": [finding_data(f) for f in shown.findings]})
        if output is Format.TEXT:
            _print(shown.drafted, ())
            told = weighed(each.severity for each in shown.findings) or "nothing"
            spoken = ("--language", shown.language.value) if shown.language else ()
            say(
                f"The rubric finds in {shown.name}: {told}. See `{command('check', shown.folder.as_posix(), *spoken)}`."
            )
    if output is Format.JSON:
        give({"drafts": data, "exit_code": 0})
    else:
        _next(data)
    return 0


def _print(drafted: Drafted, pdfs: Sequence[str]) -> None:
    """Print a line for each file, and what is still to be written in each paper."""
    for name in (*(paper.name for paper in drafted.papers), *pdfs):
        say((drafted.folder / name).as_posix())
    for problem in drafted.told:
        warn(str(problem))
    for path in drafted.written.kept:
        what = (
            "is of an earlier run and was edited since, so it was left where it is. It may hold what is now withheld."
        )
        warn(f"{path.as_posix()} {what}")
    if others := drafted.written.others:
        count = counted(len(others), "draft of another case lies", "drafts of another case lie")
        what = f"{count} in this folder, such as {others[0].relative_to(drafted.folder).as_posix()}, and stayed there."
        remedy = "If they are of this case under an earlier id, remove them: they may show what is now withheld."
        warn(f"{drafted.folder.as_posix()}: {what} {remedy}")
    clean = [paper for paper in drafted.papers if not paper.name.endswith(LEARNING)]
    if pdfs and len(clean) < len(drafted.papers):
        say("Learning copies have no PDFs: their comments show in Word alone.")
    gaps = [f"{len(paper.gaps)} in {paper.name.rpartition('/')[2]}" for paper in clean if paper.gaps]
    if gaps:
        say(f"Still to be written: {', '.join(gaps)}.")


def _next(data: Sequence[dict[str, Any]]) -> None:
    """Say what to do next."""
    unfinished = any(paper["gaps"] for each in data for paper in each["papers"])
    more = " Gaps are highlighted in them, in [brackets]: write what is missing into the case, and draft again."
    say(f"Next: open the papers in Word.{more if unfinished else ''}")


def _data(drafted: Drafted) -> dict[str, Any]:
    papers = [{"file": paper.name, "form": paper.form, "gaps": list(paper.gaps)} for paper in drafted.papers]
    kept = [path.as_posix() for path in drafted.written.kept]
    removed = [path.as_posix() for path in drafted.written.removed]
    others = [path.as_posix() for path in drafted.written.others]
    told = [as_data(problem) for problem in drafted.told]
    return {
        "folder": drafted.folder.as_posix(),
        "papers": papers,
        "kept": kept,
        "removed": removed,
        "others": others,
        "told": told,
    }
