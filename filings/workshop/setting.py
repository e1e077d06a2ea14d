"""For which paper a template is made: what was asked, else what the file says of itself, else where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings import profile as profiles
from filings.errors import InputError, Place, Problem, UsageError
from filings.text.names import offer
from filings.workshop.contract import Contract, contract

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from filings.profile import Profile

BLOCKS = "blocks"
"""The folder of shared blocks, beside the templates that include them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of a command."""

    kind: str | None = None
    """A form or a kind of paper."""
    jurisdiction: str | None = None
    language: str | None = None
    """`en` or `he`."""
    templates: Path | None = None
    """A folder of jurisdictions, looked in before the shipped ones."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a template is held to."""

    profile: Profile | None = None
    """The court system; `None` for a template of no paper of ours."""
    language: Language = Language.EN
    form: str = ""
    """The paper; empty where it is unknown, or the file is a shared block."""
    blocks: tuple[Path, ...] = ()
    """The folders of its shared blocks, the foremost first: an instructor's own, then that of what it extends."""
    is_block: bool = False
    unknown: str = ""
    """The paper that the file says it is for, where no court system knows it."""
    guessed: bool = False
    """Whether nothing says of which court system it is, and the first that has such a paper was taken."""

    @property
    def contract(self) -> Contract | None:
        """What it may print; `None` where it is not held to a contract."""
        return contract(self.profile, self.language, self.form) if self.profile else None


def setting(path: Path, about: Mapping[str, str], asked: Asked) -> Setting:
    """Say for which paper a template is made.

    Args:
        path: the file.
        about: its custom properties.
        asked: what was asked for; it goes before what the file says.

    Raises:
        UsageError: what was asked for is not there.
        InputError: the profile does not validate.

    """
    near = path.absolute().parent
    is_block = bool(about.get("block")) or near.name == BLOCKS
    home = near.parent if near.name == BLOCKS else near
    wanted = asked.kind or about.get("form") or about.get("kind") or ""
    own = (home / BLOCKS,) if (home / BLOCKS).is_dir() else ()
    if not wanted and not (is_block and about):
        return Setting(blocks=own)
    told = _told(home, about, asked)
    profile = told or _having(_folder(home, asked), wanted)
    language = _language(home, about, asked, profile)
    form = "" if is_block and not asked.kind else form_of(profile, wanted, asked=bool(asked.kind))
    further = _blocks_of(profile, language, _folder(home, asked))
    blocks = tuple(dict.fromkeys(path.absolute() for path in (*own, *further)))
    unknown = wanted if wanted and not form and not is_block else ""
    guessed = told is None and not unknown
    return Setting(None if unknown else profile, language, form, blocks, is_block, unknown, guessed)


def folder_of(path: Path, asked: Asked) -> Path | None:
    """Give the folder of jurisdictions that goes before the shipped ones: the one asked for, or that of a template."""
    near = path.absolute().parent
    return _folder(near.parent if near.name == BLOCKS else near, asked)


def _folder(home: Path, asked: Asked) -> Path | None:
    """Give the folder of jurisdictions in which a template lies, or the one that was asked for."""
    if asked.templates is not None:
        return asked.templates
    return home.parent.parent if (home.parent / "profile.yaml").is_file() else None


def _told(home: Path, about: Mapping[str, str], asked: Asked) -> Profile | None:
    """Give the court system that was asked for, else that which the file names, else that in whose folder it lies."""
    folder = _folder(home, asked)
    if asked.jurisdiction is not None:
        return profiles.load(asked.jurisdiction, folder, asked_at=Place("--jurisdiction"))
    known = profiles.known(folder)
    named = [about.get("jurisdiction", ""), home.parent.name if folder and not asked.templates else ""]
    found = next((each for each in named if each in known), None)
    return profiles.load(found, folder) if found is not None else None


def _having(folder: Path | None, wanted: str) -> Profile:
    """Give the first court system that has a paper."""
    loaded = [profiles.load(each, folder) for each in profiles.known(folder)]
    having = [each for each in loaded if wanted in each.forms] or [each for each in loaded if form_of(each, wanted)]
    return having[0] if having else loaded[0]


def _language(home: Path, about: Mapping[str, str], asked: Asked, profile: Profile) -> Language:
    said = asked.language or about.get("language") or home.name
    return next((each for each in profile.languages if each.value == said), profile.languages[0])


def form_of(profile: Profile, wanted: str, *, asked: bool = False) -> str:
    """Find a form by its own name, by the template that it names, or as the first of a kind; empty where there is none.

    Raises:
        UsageError: it was asked for.

    """
    forms = profile.forms
    if wanted in forms:
        return wanted
    named = (name for name, each in forms.items() if each.template == wanted)
    kinds = (name for name, each in forms.items() if each.kind == wanted)
    found = next(named, None) or next(kinds, "")
    if not found and asked:
        known = dict.fromkeys([*forms, *(each.kind for each in forms.values())])
        what = f"{profile.id} has no paper or kind of paper “{wanted}”."
        raise UsageError(Problem(Place("--kind"), what, offer(wanted, known, kind="papers")))
    return found


def _blocks_of(profile: Profile, language: Language, folder: Path | None) -> tuple[Path, ...]:
    """Find the shared blocks of a court system, then those of the one that it extends."""
    try:
        homes = profiles.folders_of(profile.id, folder)
    except InputError:
        return ()
    return tuple(path for home in homes if (path := home / language.value / BLOCKS).is_dir())
