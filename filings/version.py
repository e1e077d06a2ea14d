"""The version of the tool."""

from importlib.metadata import version

VERSION = version("filings")
TOOL = f"filings {VERSION}"
"""What a manifest calls the tool."""
