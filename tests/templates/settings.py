"""The shipped templates, each with the court system, the language and the form that it is made for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language
from filings import profile
from filings.resources import shipped
from filings.word import compile as compile_template
from filings.word.starter.make import PLEADING

if TYPE_CHECKING:
    from pathlib import Path

    from filings.profile import Form, HeadingNumbers, Profile
    from filings.word import Template

ROOT = shipped("templates")
FOLDERS = sorted({path.parent for path in ROOT.glob("*/*/*.docx")})
"""A folder a court system and language: `templates/israel/he`."""


@cache
def profile_of(jurisdiction: str) -> Profile:
    return profile.load(jurisdiction)


@cache
def compiled(path: Path) -> Template:
    return compile_template(path, blocks=path.parent / "blocks", stamp=True)


@dataclass(frozen=True, slots=True)
class Setting:
    """A template, and the form it is tried with: the one it is named after, or the first that names it."""

    path: Path

    @property
    def jurisdiction(self) -> str:
        return self.path.parent.parent.name

    @property
    def language(self) -> Language:
        return Language(self.path.parent.name)

    @property
    def profile(self) -> Profile:
        return profile_of(self.jurisdiction)

    @property
    def form(self) -> str:
        name, forms = self.path.stem.removesuffix(PLEADING), self.profile.forms
        return name if name in forms else next(each for each, form in forms.items() if form.template == name)

    @property
    def spec(self) -> Form:
        return self.profile.forms[self.form]

    @property
    def is_headed_by_counsel(self) -> bool:
        """Whether counsel stand at the head of the paper: in federal papers, save in orders."""
        return self.jurisdiction == "us-federal" and self.spec.kind not in {"proposed-order", "prior-demand"}

    @property
    def headings(self) -> HeadingNumbers:
        return self.profile.headings[self.language]

    @property
    def template(self) -> Template:
        return compiled(self.path)

    def __str__(self) -> str:
        return self.path.relative_to(ROOT).with_suffix("").as_posix()


SETTINGS = [Setting(path) for folder in FOLDERS for path in sorted(folder.glob("*.docx"))]
