"""Outputs written to a folder: nothing that somebody edited is replaced, and each folder of drafts has its manifest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from filings.errors import InputError, OutputError, Place, Problem
from filings.outputs import files as disk
from filings.outputs.edits import State, compare
from filings.outputs.manifest import MANIFEST, Making, Manifest, Output, output, parse
from filings.outputs.names import faults
from filings.outputs.whose import Whose, whose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

Superseded: TypeAlias = "Callable[[str, Output], bool]"
"""Says of a draft of an earlier run, by its name and its entry, whether this run is what there is instead of it."""


@dataclass(frozen=True, slots=True)
class Produced:
    """A finished draft and what made it."""

    data: bytes
    made: Making
    parts: Mapping[str, str] | None = None
    """The hash of each of its parts, if it is a package that was read back already."""

    @property
    def output(self) -> Output:
        """What the manifest says of it."""
        return output(self.data, self.made, self.parts)


@dataclass(frozen=True, slots=True)
class Written:
    """What a run has left in the folder."""

    paths: tuple[Path, ...]
    """Every file asked for, in the order it was asked for."""
    changed: tuple[Path, ...]
    """Those among them that were not there, byte for byte, before."""
    removed: tuple[Path, ...] = ()
    """Drafts of an earlier run that this one does not make, removed: they can be made again."""
    kept: tuple[Path, ...] = ()
    """Drafts of an earlier run that this one does not make, and that were edited since: left where they are."""
    others: tuple[Path, ...] = ()
    """Drafts of another case in these folders, or of this one under another id: left where they are."""


def write(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> Written:
    """Write files into a folder, each whole or not at all.

    Args:
        folder: made where it does not exist.
        files: by name, relative to the folder, `/` between its parts.
        force: replace also what was edited since it was made, or was not made here.

    Raises:
        OutputError: a name cannot be used, a file that is not to be replaced is in the way, or the system refuses.

    """
    paths = _paths(folder, files)
    changed = _changed(paths, _manifests(paths, force=force), force=force)
    problems = tuple(problem for _, problem in _replace(changed) if problem)
    if problems:
        raise OutputError(*problems)
    return Written(tuple(paths), tuple(changed))


def write_drafts(
    folder: Path,
    drafts: Mapping[str, Produced],
    *,
    superseded: Superseded | None = None,
    force: bool = False,
    case: str | None = None,
) -> Written:
    """Write drafts into a folder, with a manifest in each folder of theirs.

    Args:
        folder: made where it does not exist.
        drafts: by name, `public/01-motion.public.docx`.
        superseded: says which drafts that an earlier run made, and this one does not, are removed, unless they were
            edited since; left out, none are.
        force: replace also what was edited since it was made, or was not made here.
        case: the id of the case, where somebody may have drafted another one into this folder: its drafts are neither
            replaced nor removed. The id is not written down for it.

    Raises:
        OutputError: as `write` does. Nothing was written, unless a file was refused by the system; the manifests
            then tell which were not.

    """
    paths = _paths(folder, {name: draft.data for name, draft in drafts.items()})
    made = dict(zip(paths, drafts.values(), strict=True))
    manifests = _manifests([*paths, *(folder.glob(f"*/{MANIFEST}") if superseded else ())], force=force)
    changed = _changed(paths, manifests, force=force)
    beside = _manifests(folder.glob(f"*/{MANIFEST}"), force=True) if case is not None else {}
    own = whose(case, drafts.values(), (beside | manifests).values())
    if not force:
        _refuse_others(made, manifests, own)
    earlier = _earlier(manifests, paths, superseded) if superseded else {}
    kept, stale = _left_over(earlier, manifests, own)
    outputs = {path: each.output for path, each in made.items()}
    _announce(manifests, {path: outputs[path] for path in changed})
    results = dict(_replace(changed))
    results |= {path: disk.removed(path) for path in stale}
    refused = {path for path, problem in results.items() if problem}
    told = {path: each for path, each in outputs.items() if path not in refused}
    problems = [*filter(None, results.values()), *_tell(manifests, told, gone=set(stale) - refused)]
    if problems:
        raise OutputError(*problems)
    others = tuple(path for path, each in earlier.items() if own.is_of_another(each) and path.exists())
    return Written(tuple(paths), tuple(changed), stale, kept, others)


def _paths(folder: Path, files: Mapping[str, bytes]) -> dict[Path, bytes]:
    problems = faults(folder, files)
    if problems:
        raise OutputError(*problems)
    return {folder / name: data for name, data in files.items()}


def _manifests(paths: Iterable[Path], *, force: bool) -> dict[Path, Manifest]:
    """Read the manifest of each folder; an unreadable one counts as none where everything may be replaced."""
    found: dict[Path, Manifest] = {}
    for folder in dict.fromkeys(path.parent for path in paths):
        text = disk.read(folder / MANIFEST)
        try:
            found[folder] = Manifest() if text is None else parse(folder / MANIFEST, text)
        except InputError as error:
            if not force:
                raise OutputError(*error.problems) from error
            found[folder] = Manifest()
    return found


def _changed(paths: Mapping[Path, bytes], manifests: Mapping[Path, Manifest], *, force: bool) -> dict[Path, bytes]:
    """Give the files that are not on the disk yet, byte for byte, if all of them may be written."""
    before = {path: disk.read(path) for path in paths}
    changed = {path: data for path, data in paths.items() if before[path] != data}
    problems = [_guard(path, before[path], manifests[path.parent].made(path.name, before[path])) for path in changed]
    if any(problems) and not force:
        raise OutputError(*filter(None, problems))
    return changed


def _guard(path: Path, before: bytes | None, recorded: Output | None) -> Problem | None:
    """Say why a file must not be replaced, if it must not."""
    match compare(before, recorded):
        case State.EDITED:
            what = "This draft was edited since it was made, so it was not replaced, and nothing else was written."
        case State.UNLISTED:
            what = (
                "There is a file here that filings did not make, so it was not replaced, and nothing else was written."
            )
        case _:
            return None
    return Problem(Place(str(path)), what, "Move it away or choose another folder; --force replaces it.")


def _replace(files: Mapping[Path, bytes]) -> Iterator[tuple[Path, Problem | None]]:
    for folder in {path.parent for path in files}:
        disk.swept(folder)
    with disk.staged(files) as parts:
        yield from disk.placed(parts)


def _refuse_others(made: Mapping[Path, Produced], manifests: Mapping[Path, Manifest], own: Whose) -> None:
    """Refuse to replace the drafts of another case.

    Raises:
        OutputError: there is one in the way.

    """
    what = "This draft is of another case, or of this one under another id, number or party, so it was not replaced."
    remedy = "Choose another folder for this case; --force replaces it."
    others = [
        path
        for path, draft in made.items()
        if own.is_of_another(manifests[path.parent].outputs.get(path.name), draft.made.inputs)
    ]
    if others:
        raise OutputError(*(Problem(Place(str(path)), what, remedy) for path in others))


def _earlier(
    manifests: Mapping[Path, Manifest], paths: Mapping[Path, bytes], superseded: Superseded
) -> dict[Path, Output]:
    """Give the drafts of an earlier run that this one does not make and takes the place of, as they were made."""
    return {
        folder / name: each
        for folder, manifest in manifests.items()
        for name, each in sorted({**manifest.placing, **manifest.outputs}.items())
        if folder / name not in paths and superseded(f"{folder.name}/{name}", each)
    }


def _left_over(
    earlier: Mapping[Path, Output], manifests: Mapping[Path, Manifest], own: Whose
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Give the drafts of an earlier run that this one takes the place of: those edited since, and the others.

    Those of another case are neither: they are left where they are.
    """
    states = {
        path: compare(data := disk.read(path), manifests[path.parent].made(path.name, data))
        for path, each in earlier.items()
        if not own.is_of_another(each)
    }
    kept = tuple(path for path, state in states.items() if state is State.EDITED)
    return kept, tuple(path for path, state in states.items() if state is State.UNCHANGED)


def _announce(manifests: Mapping[Path, Manifest], coming: Mapping[Path, Output]) -> None:
    """Write into each manifest what is about to be put beside it, so that a run that is killed can be told from edits.

    Raises:
        OutputError: one cannot be written.

    """
    texts: dict[Path, bytes] = {}
    for folder, manifest in manifests.items():
        placing = {path.name: each for path, each in coming.items() if path.parent == folder}
        if placing:
            outputs = {
                name: manifest.made(name, disk.read(folder / name)) for name in (*manifest.outputs, *manifest.placing)
            }
            kept = {name: each for name, each in outputs.items() if each is not None}
            texts[folder / MANIFEST] = Manifest(outputs=kept, placing=placing).text()
    problems = tuple(problem for _, problem in _replace(texts) if problem)
    if problems:
        raise OutputError(*problems)


def _known(folder: Path, manifest: Manifest) -> dict[str, Output]:
    """Give what each file of a folder was made as, those too that a run put there before it was killed."""
    if not manifest.placing:
        return dict(manifest.outputs)
    listed = {name: manifest.made(name, disk.read(folder / name)) for name in (*manifest.outputs, *manifest.placing)}
    return {name: each for name, each in listed.items() if each is not None}


def _tell(manifests: Mapping[Path, Manifest], told: Mapping[Path, Output], *, gone: set[Path]) -> Iterator[Problem]:
    """Write what each folder now holds into its manifest."""
    texts: dict[Path, bytes] = {}
    for folder, manifest in manifests.items():
        outputs = {name: each for name, each in _known(folder, manifest).items() if folder / name not in gone}
        outputs |= {path.name: each for path, each in told.items() if path.parent == folder}
        texts[folder / MANIFEST] = Manifest(outputs=outputs).text()
    changed = {path: text for path, text in texts.items() if disk.read(path) != text}
    yield from (problem for _, problem in _replace(changed) if problem)
