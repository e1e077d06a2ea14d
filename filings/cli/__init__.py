"""The command line: parse, call, print, exit."""

from filings.cli.door import main

__all__ = ["main"]
