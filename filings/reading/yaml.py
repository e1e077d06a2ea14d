"""From the text of a YAML file to a tree, on the events of a parser: YAML 1.2, nothing executed.

Nothing here recurses, and a file is given up at the first bound it breaks, so that hostile files cost no more than
their length.

Two parsers read a file. libyaml is ten times as fast and says little of what is wrong; ruamel.yaml knows YAML 1.2 and
says it well. So a file that libyaml reads without a complaint is done, and any other is read again by ruamel.yaml,
whose word alone is told.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from filings.errors import InputError, Place, Problem
from filings.reading.source import STRAY
from filings.reading.tree import Listing, Mapping, Node, Scalar, Spot

DEEPEST = 40
LARGEST = 100_000
"""How many values a file may have, those that its aliases repeat counted each time."""
OTHERWISE = re.compile(
    r"\t|\ufeff|\x85|\u2028|\u2029|%(?<![^\n]%)|\|[-+0-9]*#|>[-+0-9]*#|&(?<![\w&]&)[^\s&]",
)
"""What the parsers read otherwise: tabs, byte-order marks, further ends of lines, directives, `|#`, anchors.

Each begins with a character of its own, so that whatever lies between such characters is passed over at once.
"""
MOST_DIGITS = 18
"""A longer number stays text: it is a reference number, and none of its digits may get lost."""
MOST = 100
"""How many problems are told of one file."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
FIELD_NAME = re.compile(r"[\w.-]+")
"""What the name of a field may look like; a text has spaces, or brackets, before its colon."""
BEGINS_NUMBER = "+-.0123456789"
WHOLE = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FRACTION = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def parse(text: str, file: str) -> Mapping:
    """Parse a file's text into the tree of its one mapping.

    Raises:
        InputError: it is not YAML, or not a mapping, or uses of YAML what case files do not.

    """
    return _quickly(text, file) or _thoroughly(text, file)


def _quickly(text: str, file: str) -> Mapping | None:
    """Read a file with libyaml: nothing is given where it is not there, or has any complaint."""
    if not yaml.__with_libyaml__ or OTHERWISE.search(text):
        return None
    builder = Builder(text, file)
    try:
        for event in yaml.parse(text, yaml.CBaseLoader):
            builder.take(event)
        return None if builder.problems else _top(builder.root, file)
    except (yaml.YAMLError, InputError, ValueError, OverflowError):
        return None


def _thoroughly(text: str, file: str) -> Mapping:
    """Read a file with ruamel.yaml.

    Raises:
        InputError: with everything that is wrong with it.

    """
    from ruamel.yaml import YAML  # noqa: PLC0415  only here: most files are right
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415  the same

    from filings.reading import complaints  # noqa: PLC0415  the same

    builder = Builder(text, file)
    event = None
    try:
        for event in YAML(typ="safe", pure=True).parse(text):  # the last one tells where a quote opened
            builder.take(event)
    except MarkedYAMLError as error:
        builder.problems.append(complaints.unclosed(error, event, file) or complaints.explain(error, text, file))
    except (YAMLError, ValueError, OverflowError):
        builder.problems.append(complaints.no_character(text, file))
    if builder.problems:
        raise InputError(*builder.problems)
    return _top(builder.root, file)


def _top(root: Node | None, file: str) -> Mapping:
    """Check that a file says something, and in fields."""
    if root is None or (isinstance(root, Scalar) and root.value is None):
        raise InputError(
            Problem(Place(file), "This file is empty.", "Write the case or the filing in it, or delete it.")
        )
    if not isinstance(root, Mapping):
        sort = "a list" if isinstance(root, Listing) else "text"
        what = f"This file holds {sort} where fields belong."
        raise InputError(
            Problem(Place(file, *root.spot), what, "Begin with a field and its value, as in 'id: petition'.")
        )
    return root


def resolve(written: str) -> object:
    """Give the value of a plain scalar by YAML 1.2's core schema: `no` is text, and so is a date."""
    if written in NULLS:
        return None
    if written in TRUTHS:
        return TRUTHS[written]
    if written[0] not in BEGINS_NUMBER or len(written) > MOST_DIGITS:
        return written
    if WHOLE.fullmatch(written):
        return int(written, 0 if written[:2] in ("0x", "0o") else 10)
    return float(written.replace(".inf", "inf").replace(".nan", "nan")) if FRACTION.fullmatch(written) else written


class Builder:
    """Builds the tree, event by event. `problems` are those that do not stop the reading."""

    def __init__(self, text: str, file: str) -> None:
        self._text, self._file = text, file
        self._open: list[tuple[Listing | Mapping, str | None]] = []
        self._keys: list[tuple[str, Spot] | None] = []
        self._anchors: dict[str, Node | None] = {}
        self._documents = 0
        self.root: Node | None = None
        self.problems: list[Problem] = []

    def take(self, event: Any) -> None:  # noqa: ANN401  # the parsers' events have no common type
        """Take one event.

        Raises:
            InputError: the file cannot be read any further.

        """
        mark = event.start_mark
        spot = (mark.line + 1, mark.column + 1)
        match type(event).__name__:
            case "ScalarEvent":
                self._known(event, spot)
                self._scalar(event, spot)
            case "MappingStartEvent":
                self._known(event, spot)
                self._begin(Mapping(spot), event.anchor)
            case "SequenceStartEvent":
                self._known(event, spot)
                self._begin(Listing(spot), event.anchor)
            case "MappingEndEvent" | "SequenceEndEvent":
                self._end()
            case "AliasEvent":
                self._alias(event.anchor, spot)
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    self._stop(
                        spot, "A second document begins here.", "Keep one case or filing in a file: delete '---'."
                    )

    def _stop(self, spot: Spot, what: str, remedy: str) -> None:
        """Give the file up."""
        raise InputError(*self.problems, Problem(Place(self._file, *spot), what, remedy))

    def _note(self, spot: Spot, what: str, remedy: str) -> None:
        """Note a problem and read on, unless there are too many."""
        self.problems.append(Problem(Place(self._file, *spot), what, remedy))
        if len(self.problems) >= MOST:
            raise InputError(*self.problems)

    def _known(self, event: Any, spot: Spot) -> None:  # noqa: ANN401  # as above
        """Refuse tags, which could make a value something else than it looks."""
        if event.tag is not None:
            tag = str(event.tag).replace("tag:yaml.org,2002:", "!!")[:60]
            self._note(
                spot, f"The tag {tag} is not used in case files.", "Delete it; for text that begins with !, use quotes."
            )

    def _waits_for_key(self) -> bool:
        """Say whether the next node is a field's name."""
        return bool(self._open) and isinstance(self._open[-1][0], Mapping) and self._keys[-1] is None

    def _scalar(self, event: Any, spot: Spot) -> None:  # noqa: ANN401  # as above
        """Take a scalar, as a key or as a value."""
        written, style = event.value, event.style or ""
        if self._waits_for_key():
            self._keys[-1] = (written, spot)
            if written[:1].isspace():
                self._indented(written, spot)
            return
        # Only an escape, which stands in double quotes alone, can bring in what the file itself may not hold.
        if style == '"' and (found := STRAY.search(written)):
            what = f"This text holds the character U+{ord(found[0]):04X}, which cannot be printed."
            self._note(spot, what, "Delete it; if it is written as an escape, write the character itself.")
        end = event.end_mark
        value = written if style else resolve(written)
        self._lost(style, end)
        self._put(Scalar(spot, value, written, style, event.start_mark.index, end.index), event.anchor)

    def _indented(self, name: str, spot: Spot) -> None:
        """Find an indentation that YAML takes for a part of a field's name."""
        from filings.reading.slips import odd_space  # noqa: PLC0415  only here: hardly any name begins with a space

        if problem := odd_space(name, spot, self._file):
            self._note(spot, problem.what, problem.remedy)

    def _lost(self, style: str, mark: Any) -> None:  # noqa: ANN401  # as above
        """Find text that YAML takes for a comment: `exhibit #4`."""
        if style or not self._text.startswith(" ", mark.index):
            return
        rest = self._text[mark.index : mark.index + 12]
        if rest.lstrip(" ")[:1] == "#" and rest.lstrip(" ")[1:2].isalnum():
            spot = (mark.line + 1, mark.column + len(rest) - len(rest.lstrip(" ")) + 1)
            remedy = "If it is text, put the whole text in quotes; if it is a comment, put a space after #."
            self._note(spot, "From ' #' on, this line is a comment and would not be printed.", remedy)

    def _begin(self, node: Listing | Mapping, anchor: str | None) -> None:
        """Open a list or a mapping."""
        if self._waits_for_key():
            self._stop(
                node.spot, "A field's name is a single word.", "Put text that begins with { or [ or ? in quotes."
            )
        if len(self._open) >= DEEPEST:
            self._stop(
                node.spot, "Lists and fields lie too deep in one another here.", "Check brackets and indentation."
            )
        if anchor:
            self._anchors[anchor] = None
        self._open.append((node, anchor))
        self._keys.append(None)

    def _end(self) -> None:
        """Close a list or a mapping."""
        node, anchor = self._open.pop()
        self._keys.pop()
        self._put(node, anchor)

    def _alias(self, name: str, spot: Spot) -> None:
        """Take the node that an alias repeats."""
        remedy = "For text that begins with *, use quotes, or write it on the next line after '|'."
        if self._waits_for_key():
            self._stop(spot, "A field's name cannot be an alias.", remedy)
        node = self._anchors.get(name)
        if node is None and (parted := self._parted()):
            what = "This text holds a colon and a space, so YAML takes what stands before it for the name of a field."
            self._stop(parted, what, "Put the whole text in quotes.")
        if node is None:
            self._stop(spot, f"YAML takes '*{name[:60]}' for the name of something above, and nothing has it.", remedy)
        else:
            self._put(node, None)

    def _parted(self) -> Spot | None:
        """Give the place of a field's name that is no name but the beginning of a text, where the last is one."""
        key = self._keys[-1] if self._keys else None
        return key[1] if key and not FIELD_NAME.fullmatch(key[0]) else None

    def _put(self, node: Node, anchor: str | None) -> None:
        """Put a finished node into what holds it."""
        if anchor:
            self._anchors[anchor] = node
        if not self._open:
            self.root = node
            return
        holder = self._open[-1][0]
        holder.size += node.size
        if holder.size > LARGEST:
            what = f"This file comes to more than {LARGEST} values."
            self._stop(node.spot, what, "Split it, or repeat less through aliases.")
        if isinstance(holder, Listing):
            holder.items.append(node)
        else:
            self._field(holder, node)

    def _field(self, holder: Mapping, node: Node) -> None:
        """Put the value of a field into its mapping."""
        key = self._keys[-1]
        self._keys[-1] = None
        if key is None:
            return
        name, spot = key
        if name in holder.values:
            first = holder.keys[name][0]
            self._note(
                spot, f"The field '{name[:60]}' is written twice; the first is in line {first}.", "Keep one of them."
            )
            return
        holder.keys[name] = spot
        holder.values[name] = node
