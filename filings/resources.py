"""Where the folders lie that the package ships beside its code: templates, examples, JSON Schemas."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent
_IN_CHECKOUT = {"templates": "templates", "examples": "examples", "schemas": "schemas/json"}


def shipped(folder: Literal["templates", "examples", "schemas"]) -> Path:
    """Give a shipped folder: inside the package where it is installed, beside it in a checkout."""
    installed = _PACKAGE / "_shipped" / folder
    return installed if installed.is_dir() else _PACKAGE.parent / _IN_CHECKOUT[folder]
