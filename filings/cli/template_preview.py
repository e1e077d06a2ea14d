"""`filings template preview`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filings.cli.report import Format, as_data, counted, give, say
from filings.outputs import to_pdf
from filings.workshop.keeping import keep
from filings.workshop.preview import preview

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.errors import Problem
    from filings.workshop.preview import Made, Previewed, Way
    from filings.workshop.setting import Asked

REPORT = "report.txt"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was written, by the name of the sample; and what LibreOffice could not do."""

    files: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


def run(file: Path, to: Path, asked: Asked, *, pdf: bool, force: bool, output: Format) -> int:  # noqa: PLR0913  # each is an option
    """Fill a template with samples, keep them, and report; 1 where a sample could not be filled in."""
    found = preview(file, asked)
    kept = _keep(found, to, file.stem, pdf=pdf, force=force)
    lines = list(_told(found, kept))
    keep(to / REPORT, ("\n".join(lines) + "\n").encode(), force=force)
    code = int(not found.is_sound or bool(kept.problems))
    if output is Format.JSON:
        give(_data(found, kept, code))
    else:
        for line in lines:
            say(line)
        say(f"{to.as_posix()}: the samples, and this report as {REPORT}.")
    return code


def _keep(found: Previewed, to: Path, stem: str, *, pdf: bool, force: bool) -> _Kept:
    documents = {f"{stem}.{each.name}.docx": each.document for each in found.made if each.document}
    pdfs = to_pdf(documents) if pdf else None
    everything = documents | dict(pdfs.files if pdfs else {})
    for name, data in everything.items():
        keep(to / name, data, force=force)
    files = {
        each.name: tuple(name for name in everything if Path(name).stem == f"{stem}.{each.name}") for each in found.made
    }
    return _Kept(files, pdfs.problems if pdfs else ())


def _told(found: Previewed, kept: _Kept) -> Iterator[str]:
    yield f"{found.file}: {found.form}, {found.jurisdiction}, {found.language}"
    yield ""
    for each in found.made:
        yield f"{each.name}: {each.about}: {', '.join(kept.files[each.name]) or 'could not be made'}"
        yield from (f"    {problem}" for problem in each.problems)
    yield from (str(problem) for problem in kept.problems)
    yield ""
    unreached = [each for each in found.ways if each.never]
    further = [each for each in found.ways if not each.never and each.sampled != each.reached]
    total = counted(len(found.ways), "branch or loop", "branches and loops")
    yield f"{total}, of which {len(found.ways) - len(unreached)} are reached in every way."
    yield from (f"  {_place(each)}: reached by further samples, which were not kept." for each in further)
    if unreached:
        yield "Nothing that this paper may hold leads to:"
        yield from (f"  {_place(each)}: {', '.join(each.never)}" for each in unreached)


def _place(way: Way) -> str:
    where = way.where
    place = f"{where.part}, paragraph {where.paragraph}" if where.paragraph else where.part
    return f"{where.file}, {place}: {way.text}"


def _data(found: Previewed, kept: _Kept, code: int) -> dict[str, object]:
    return {
        "file": found.file,
        "form": found.form,
        "jurisdiction": found.jurisdiction,
        "language": found.language,
        "samples": [_sample(each, kept) for each in found.made],
        "ways": [_way(each) for each in found.ways],
        "problems": [as_data(each) for each in kept.problems],
        "exit_code": code,
    }


def _sample(each: Made, kept: _Kept) -> dict[str, object]:
    problems = [as_data(problem) for problem in each.problems]
    return {"name": each.name, "about": each.about, "files": kept.files[each.name], "problems": problems}


def _way(each: Way) -> dict[str, object]:
    return {
        "file": each.where.file,
        "part": each.where.part,
        "paragraph": each.where.paragraph or None,
        "tag": each.text,
        "sampled": sorted(each.sampled),
        "reached": sorted(each.reached),
        "never": each.never,
    }
