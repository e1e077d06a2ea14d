"""A profile read from its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ruamel.yaml import YAML

from filings.profile.profile import Profile
from filings.resources import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from filings.errors import Place


def load(name: str, folder: Path | None = None, *, asked_at: Place | None = None) -> Profile:
    """Read a profile."""
    path = (folder or shipped("templates")) / name / "profile.yaml"
    return Profile.model_validate(YAML(typ="safe", pure=True).load(path))


def folder_of(name: str, folder: Path | None = None) -> Path:
    """Give the folder of a profile: its data and its Word templates."""
    return (folder or shipped("templates")) / name
