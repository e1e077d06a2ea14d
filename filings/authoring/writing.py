"""Case files on the disk: proved first, whole, and never over what is there."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from filings import reading
from filings.compose import conform
from filings.errors import InputError, OutputError, Place, Problem
from filings.outputs import write
from filings.outputs.files import placed, read, staged
from filings.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.profile import Profile
    from filings.reading import CaseFile

BOM = b"\xef\xbb\xbf"


def texts(case_file: CaseFile) -> dict[str, str]:
    """Give the files of a case by name, as they were read."""
    filings = {f"filings/{each.stem}.yaml": each.document.text for each in case_file.filings}
    return {"case.yaml": case_file.document.text, **filings}


def proved(files: Mapping[str, str], profile: Profile) -> CaseFile:
    """Read the files of a case as they would be written.

    Raises:
        InputError: they would not validate.

    """
    with tempfile.TemporaryDirectory(prefix="filings-") as name:
        folder = Path(name)
        (folder / "filings").mkdir()
        for file, text in files.items():
            (folder / file).write_text(text, encoding="utf-8", errors="surrogatepass")
        try:
            case_file = reading.read(folder)
            problems = conform(case_file, profile)
        except InputError as error:
            problems = error.problems
        if problems:
            raise InputError(*(_here(problem, folder) for problem in problems))
        return case_file


def _here(problem: Problem, folder: Path) -> Problem:
    """Name the file as the user will know it."""
    place = problem.place
    file = place.file.removeprefix(f"{folder.as_posix()}/")
    return Problem(Place(file, place.line, place.column), problem.what, problem.remedy, problem.path)


def schemas(folder: Path, kind: str) -> dict[str, str]:
    """Give the schemas that an editor reads for a case and a kind of filing, where the folder lacks them."""
    names = {f"schemas/{name}.json": name for name in ("case", kind)}
    return {
        file: (shipped("schemas") / f"{name}.json").read_text(encoding="utf-8")
        for file, name in names.items()
        if not (folder / file).exists()
    }


def create(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write new files into a folder.

    Raises:
        OutputError: one of them is there already, and nothing was written; or the system refuses.

    """
    there = [folder / name for name in files if (folder / name).exists() or (folder / name).is_symlink()]
    if there:
        what = "There is a file here already, so nothing was written."
        raise OutputError(*(Problem(Place(path.as_posix()), what, "Choose another folder.") for path in there))
    return write(folder, {name: text.encode("utf-8") for name, text in files.items()}).paths


def rewrite(path: Path, text: str) -> None:
    """Put a text in place of that of a file, with the line ends and the byte-order mark that it has.

    Raises:
        OutputError: the system refuses; the file is then as it was.

    """
    before = read(path) or b""
    data = text.replace("\n", "\r\n").encode() if b"\r\n" in before else text.encode()
    with staged({path: BOM + data if before.startswith(BOM) else data}) as parts:
        problems = [problem for _, problem in placed(parts) if problem]
    if problems:
        raise OutputError(*problems)
