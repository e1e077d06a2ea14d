"""Case files: YAML read with the place of every value, and validated against the schemas."""

from filings.reading.casefile import CaseFile, FilingFile
from filings.reading.read import read

__all__ = ["CaseFile", "FilingFile", "read"]
