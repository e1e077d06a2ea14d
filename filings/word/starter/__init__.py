"""Starters: clean Word templates in the house styles, from which every shipped template was made."""

from __future__ import annotations

from filings.word.starter.make import blocks, build, folder

__all__ = ["blocks", "build", "folder"]
