"""The command line: parse, call, print, exit."""

from filings.cli.commands import app
from filings.cli.door import main

__all__ = ["app", "main"]
