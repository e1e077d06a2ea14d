"""What Word leaves in a document and breaks templates later: controls, revisions, comments, fields, hidden text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.word.engine.faults import Where
from filings.word.engine.names import parse, w
from filings.word.engine.story import RUN, P, T, atoms, holder, is_copy
from filings.word.engine.tags import has_tag
from filings.word.package.fields import codes
from filings.word.package.names import label
from filings.word.workshop.remarks import Noticed
from filings.word.workshop.styling import Styling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from filings.word.package import Package

REVISIONS: Final = tuple(
    w(name)
    for name in (
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange",
        "sectPrChange", "tblGridChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
    )
)  # fmt: skip
"""The marks of a tracked change (ECMA-376 part 1, 17.13.5)."""
_ASKING: Final = re.compile(
    r"\s*(MERGEFIELD|MERGEREC|MERGESEQ|NEXT|NEXTIF|ADDRESSBLOCK|GREETINGLINE|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|ASK|"
    r"FILLIN|DOCVARIABLE)\b",
    re.IGNORECASE,
)
"""Fields that take their text from elsewhere than the case."""


@dataclass(frozen=True, slots=True)
class _Story:
    """One part, and where its paragraphs stand."""

    root: _Element
    places: dict[_Element, Where]
    otherwise: Where

    def at(self, element: _Element) -> Where:
        """Say where an element stands: in its paragraph, or before the next one."""
        paragraph = element if element.tag == P else holder(element)
        paragraph = paragraph if paragraph is not None else next(element.iter(P), None)
        return self.otherwise if paragraph is None else self.places.get(paragraph, self.otherwise)


def dirt(package: Package) -> Iterator[Noticed]:
    """Notice what should not be in the stories of a template."""
    styling = Styling(package)
    for name in package.stories:
        story = _story(parse(package[name]), package.name, label(name), styling)
        if label(name) == "comments":
            continue
        for look in (_controls, _revisions, _comments, _fields, _boxes, _hidden):
            yield from look(story)


def _story(root: _Element, file: str, part: str, styling: Styling) -> _Story:
    places: dict[_Element, Where] = {}
    heading = ""
    for number, paragraph in enumerate(root.iter(P), 1):
        text = "".join(atom.text for atom in atoms(paragraph))
        heading = text.strip() if text.strip() and styling.heads(paragraph) else heading
        places[paragraph] = Where(file, part, number, heading, text)
    return _Story(root, places, Where(file, part))


def _controls(story: _Story) -> Iterator[Noticed]:
    for control in story.root.iter(w("sdt")):
        nested = next(control.iter(w("sdtContent")), None)
        inner = control.find(f"{w('sdtContent')}//{w('sdt')}")
        text = "".join(nested.itertext(T)) if nested is not None else ""
        if inner is None and has_tag(text) and not is_copy(control):
            alias = control.find(f"{w('sdtPr')}/{w('alias')}")
            title = f" “{alias.get(w('val'))}”" if alias is not None else ""
            yield Noticed(
                "TPL-51",
                story.at(control),
                f"A tag stands in a content control{title}",
                "Right-click the control in Word and choose Remove Content Control.",
            )


def _revisions(story: _Story) -> Iterator[Noticed]:
    for where in dict.fromkeys(story.at(each) for each in story.root.iter(*REVISIONS) if not is_copy(each)):
        yield Noticed(
            "TPL-52",
            where,
            "There are tracked changes here, and every paper would show them",
            "Accept or reject them in Word (Review), or let `filings template tidy` accept them.",
        )


def _comments(story: _Story) -> Iterator[Noticed]:
    for each in story.root.iter(w("commentReference")):
        yield Noticed(
            "TPL-53", story.at(each), "A comment stands here, and every paper would show it", "Delete it in Word."
        )


def _fields(story: _Story) -> Iterator[Noticed]:
    found: dict[Where, str] = {}
    for each in story.root.iter(w("ffData")):
        found.setdefault(story.at(each), "A form field stands here")
    for paragraph in story.root.iter(P):
        for code in codes(paragraph) if not is_copy(paragraph) else ():
            asked = _ASKING.match(code)
            if asked:
                found.setdefault(story.at(paragraph), f"A field “{' '.join(code.split())[:60]}” stands here")
    for where, what in found.items():
        yield Noticed("TPL-54", where, f"{what}, and no case fills it", "Put a tag in the place of the field.")


def _boxes(story: _Story) -> Iterator[Noticed]:
    for box in story.root.iter(w("txbxContent")):
        if has_tag("".join(box.itertext(T))) and not is_copy(box):
            yield Noticed(
                "TPL-55",
                story.at(next(box.iter(P), box)),
                "A tag stands in a text box",
                "Put the text in a paragraph or a table cell.",
            )


def _hidden(story: _Story) -> Iterator[Noticed]:
    found = (
        story.at(run)
        for run in story.root.iter(RUN)
        if any(text.text for text in run.iter(T)) and _is_hidden(run) and not is_copy(run)
    )
    for where in dict.fromkeys(found):
        yield Noticed(
            "TPL-59",
            where,
            "There is hidden text here, and it goes into every paper",
            "Select the paragraph, press Ctrl+D, and clear Hidden; then delete what appears.",
        )


def _is_hidden(run: _Element) -> bool:
    mark = run.find(f"{w('rPr')}/{w('vanish')}")
    return mark is not None and mark.get(w("val")) not in {"0", "false", "off"}
