"""One draft made: template filled, the file read back. The stages of a single paper, one line each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filings import word
from filings.assembly.notes.anchoring import TITLE
from filings.assembly.trust import is_trusted
from filings.compose.secrets import NAME
from filings.compose.strings import strings
from filings.errors import AuditError, LeakError, Place, Problem, TemplateError
from filings.outputs import Making, Produced, fingerprint
from filings.remembered import remembered
from filings.resources import shipped
from filings.word.leaks import Own, placed, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from filings.assembly.identity import Identity
    from filings.assembly.papers import Copy
    from filings.compose import Draft
    from filings.profile import Profile
    from filings.word.leaks import Hit, Search
    from filings.word.leaks.reading import Reading

PLEADING = "pleading"
"""Ends the name of a template on paper with numbered lines, for courts that ask for it."""
_TAG = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
DRAFT = "draft"
"""What a copy says, among the inputs that its manifest tells of."""
BLOCKS = "blocks"
"""The folder of shared blocks, beside the templates that include them."""


class _Source(NamedTuple):
    """The template of a form."""

    path: Path
    changed: int
    """When it was changed last."""
    blocks: tuple[Path, ...]
    """The folders of shared blocks: the profile's own, then those of what it extends."""


@dataclass(frozen=True, slots=True)
class Press:
    """Makes drafts of one profile in one language. Templates are read and compiled once."""

    profile: Profile
    folders: tuple[Path, ...]
    """Where the Word templates of the language lie: the profile's own, then those of what it extends."""
    tool: str
    """The tool and its version, for the manifest."""
    withheld: Mapping[str, Search]
    """What copies may not hold, by the name of the rendition."""
    identity: Identity
    """What tells the case from others, for the manifest."""
    confined: dict[Path, word.Confined] = field(default_factory=dict)
    """The processes in which templates from elsewhere are filled, by template."""

    def close(self) -> None:
        """End those processes."""
        for each in self.confined.values():
            each.close()

    def make(self, copy: Copy, notes: Mapping[str, Sequence[word.Comment]] | None = None) -> Produced:
        """Make the file of a copy, with the study legend on every page.

        Args:
            copy: the copy.
            notes: what is said in comments, by the bookmark of the place; a copy without bookmarks has none.

        Raises:
            TemplateError: the template is missing or cannot be used.
            AuditError: the file made is not a sound Word file, or lacks something of the draft.
            LeakError: it holds something that is withheld from its readers.

        """
        source = self._source(copy.draft.form)
        template = compiled(*source)
        filled = self._filled(source, template, copy.draft)
        if notes is not None:
            filled = _commented(filled, notes)
        problems = template.audit(filled, name=copy.name)
        if problems:
            raise AuditError(*problems)
        search, own = self.withheld[copy.rendition.name], said_by(*source)
        hits = search.hits(copy.name, filled.package, own, lambda: _values(filled, copy.draft))
        if hits:
            raise LeakError(*(leak(copy.name, hit) for hit in placed(search, hits, filled.document)))
        parts = {name: part.sha256 for name, part in filled.package.parts.items()}
        return Produced(filled.document, self._making(copy, source, notes), parts)

    def _filled(self, source: _Source, template: word.Template, draft: Draft) -> word.Filled:
        """Fill a template; where it or a block is neither shipped nor trusted, in a process of its own."""
        if all(_is_ours(each) for each in (source.path, *source.blocks)):
            return template.filled(draft)
        return self.confined.setdefault(source.path, word.Confined(template)).filled(draft)

    def _source(self, form: str) -> _Source:
        """Find the template of a form, as it is now."""
        path = self._template(form)
        blocks = tuple(blocks for folder in self.folders if (blocks := folder / BLOCKS).is_dir())
        return _Source(path, path.stat().st_mtime_ns, blocks)

    def _template(self, form: str) -> Path:
        name = self.profile.forms[form].template or form
        ruled = self.profile.layout is not None and self.profile.layout.line_numbers
        names = [f"{name}-{PLEADING}.docx", f"{name}.docx"] if ruled else [f"{name}.docx"]
        paths = [folder / each for folder in self.folders for each in names]
        found = next((path for path in paths if path.is_file()), None)
        if found is None:
            what = f"There is no Word template for the form {form}."
            raise TemplateError(
                Problem(Place(paths[-1].as_posix()), what, "Put it there, or name another in the profile.")
            )
        return found

    def _making(self, copy: Copy, source: _Source, notes: Mapping[str, Sequence[word.Comment]] | None) -> Making:
        """Tell what made a draft: only what it says is hashed, so that nothing withheld can be guessed at."""
        said: dict[str, object] = {DRAFT: copy.draft}
        said |= {} if notes is None else {"notes": dict(notes)}
        return Making(
            tool=self.tool,
            profile=_profile(self.profile),
            template=_template(*source),
            inputs={name: hash_of(each) for name, each in said.items()} | self.identity.inputs(copy),
        )


def hash_of(said: object) -> str:
    """Give the hash of what a copy says, or of the notes in it."""
    return fingerprint(repr(said).encode("utf-8", "surrogatepass"))


def _commented(filled: word.Filled, notes: Mapping[str, Sequence[word.Comment]]) -> word.Filled:
    """Put comments into a filled document; what they say is printed in it too."""
    document = word.comment(filled.document, notes, otherwise=(TITLE,))
    said = tuple(text for each in notes.values() for comment in each for text in comment.texts)
    return replace(filled, document=document, printed=(*filled.printed, *said))


def leak(name: str, hit: Hit) -> Problem:
    """Tell of a leak without telling what leaked."""
    at = f"on {hit.where}" if hit.where.startswith("page ") else f"in {hit.where}"
    what = f"What {hit.source} says is withheld from this copy, and stands {at}."
    if hit.source.startswith(NAME):
        what = f"A name that is withheld from this copy ({hit.source.removeprefix(NAME)}) stands {at}."
    remedy = (
        "Give the text the level of what is withheld, or take it out: of the template, or of the file if typed there."
    )
    return Problem(Place(name), what, remedy)


def _is_ours(path: Path) -> bool:
    """Say whether a template or a folder of blocks is shipped, or trusted as it is."""
    return _is_shipped(path) or is_trusted(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _is_shipped(path: Path) -> bool:
    return path.is_relative_to(shipped("templates"))


@lru_cache(maxsize=64)
def compiled(path: Path, _changed: int, blocks: tuple[Path, ...]) -> word.Template:
    """Compile a template with its jurisdiction's shared blocks, stamped with the legend. Once, until it changes."""
    return word.compile(path, blocks=blocks, stamp=True)


def _values(filled: word.Filled, draft: Draft) -> str:
    """Give all that was there to be printed into a template."""
    return "\n".join((*filled.printed, *strings(draft)))


@lru_cache(maxsize=64)
def said_by(path: Path, _changed: int, blocks: tuple[Path, ...]) -> Own:
    """Give what a template says itself, with the blocks that it includes, its tags left out."""
    read = [reading for file in (path, *_files(blocks)) for reading in texts(file.read_bytes())]
    return Own(_own_words(read), _own_words(each for each in read if not each.machine))


def _own_words(read: Iterable[Reading]) -> str:
    return "\n".join(_TAG.sub("\n", each.text) for each in read)


@lru_cache(maxsize=64)
def _template(path: Path, _changed: int, blocks: tuple[Path, ...]) -> str:
    return fingerprint(b"".join(file.read_bytes() for file in (path, *_files(blocks))))


def _files(blocks: tuple[Path, ...]) -> list[Path]:
    """Give the blocks of several folders, of each name the first."""
    named = {path.name: path for folder in reversed(blocks) for path in folder.glob("*.docx")}
    return [named[name] for name in sorted(named)]


@remembered
def _profile(profile: Profile) -> str:
    return fingerprint(profile.model_dump_json().encode())
