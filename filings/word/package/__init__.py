"""Word packages: opened within bounds, nothing in them that fetches or runs, written to the same bytes each time."""

from filings.word.package.contents import ContentTypes, Relationship
from filings.word.package.finished import Finished, read_finished
from filings.word.package.model import Package, Part
from filings.word.package.opening import examine_package, open_package
from filings.word.package.shelf import Shelf
from filings.word.package.writing import content_hash, write_package

__all__ = [
    "ContentTypes",
    "Finished",
    "Package",
    "Part",
    "Relationship",
    "Shelf",
    "content_hash",
    "examine_package",
    "open_package",
    "read_finished",
    "write_package",
]
