"""Rules on the properties of a document: nobody's name in them, and no tag left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from filings.word.audit.findings import Fault
from filings.word.audit.wording import TAG
from filings.word.package.container import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

TYPES: Final = ("core-properties+xml", "extended-properties+xml", "custom-properties+xml")
"""The ends of the content types of properties."""
_PERSONAL: Final = {
    "creator": "an author",
    "lastModifiedBy": "a last author",
    "Company": "a company",
    "Manager": "a manager",
    "HyperlinkBase": "a folder",
    "Template": "a template",
}
_HARMLESS: Final = frozenset({"Normal.dotm", "Normal"})


@dataclass(frozen=True, slots=True)
class Told:
    """Something that the properties tell, and that only a value which was printed may tell."""

    what: str
    text: str
    remedy: str

    def fault(self, part: str) -> Fault:
        """Say what is wrong."""
        return Fault(f"{self.what}: “{printable(self.text)}”.", self.remedy, part, inherited=False)


def told(root: _Element) -> Iterator[Told]:
    """Yield names of persons and machines, and tags, in one part of the properties."""
    for each in root.iter(etree.Element):
        text = (each.text or "").strip()
        if not text:
            continue
        what = _PERSONAL.get(str(each.tag).rpartition("}")[2])
        if what and text not in _HARMLESS:
            yield Told(f"The properties name {what}", text, "Leave it empty.")
        if TAG.search(text):
            yield Told("A template tag is left in the properties", text, "Mend the tag in the template.")
