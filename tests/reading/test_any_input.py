from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.errors import InputError
from filings.reading import read
from tests.growth import LINEAR, growth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BASE = Path(__file__).parents[1] / "cases" / "base"
FILES = {path.relative_to(BASE).as_posix(): path.read_text("utf-8") for path in sorted(BASE.rglob("*.yaml"))}
WORDS = [
    "x",
    "1",
    "1e5",
    "true",
    "",
    "~",
    "[]",
    "{}",
    "[x]",
    "{x: y}",
    "- x",
    "2019-02-30",
    "ש",
    "*x",
    "&x y",
    "!x y",
    "|",
    "a: b",
]


def alias(at: int) -> str:
    return f"a{at}: &a{at} [*a{at - 1},*a{at - 1}]\n"


MOTION = "kind: motion\nform: motion\nid: m\nfiled_by: [petitioners]\n"
HOSTILE: dict[str, Callable[[int], str]] = {
    "brackets": lambda count: "a: " + "[" * count,
    "braces": lambda count: "{" * count,
    "dashes": lambda count: "- " * count,
    "questions": lambda count: "? " * count,
    "colons": lambda count: "a: " * count,
    "quotes": lambda count: '"' * count,
    "tags": lambda count: "- !a b\n" * count,
    "twice": lambda count: "a: b\n" * count,
    "comments": lambda count: "a: b #x\n" * count,
    "aliases": lambda count: "a0: &a0 [x,x]\n" + "".join(map(alias, range(1, count // 5))),
    "fields": lambda count: "".join(f"k{at}: v\n" for at in range(count)),
    "unknown fields in a filing": lambda count: "kind: motion\n" + "".join(f"k{at}: v\n" for at in range(count)),
    "paragraphs": lambda count: MOTION + "sections:\n- paragraphs:\n" + "  - [@nothing] and [@Bad]\n" * (count // 5),
    "citations": lambda count: MOTION + "opening: " + "[@nothing] x " * (count // 6),
    "filers": lambda count: "kind: motion\nform: motion\nid: m\nfiled_by: [" + "nobody, " * (count // 2) + "]",
}
"""Files that are costly to read, by what they repeat: `count` marks, or fields, or lines."""


def written(files: dict[str, bytes]) -> Iterator[Path]:
    with TemporaryDirectory() as place:
        for name, content in files.items():
            path = Path(place, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        yield Path(place)


def refused_or_read(files: dict[str, bytes]) -> list[str]:
    for folder in written(files):
        try:
            read(folder)
        except InputError as error:
            return [str(problem) for problem in error.problems]
    return []


def base() -> dict[str, bytes]:
    return {name: text.encode() for name, text in FILES.items()}


@given(st.binary(max_size=200), st.sampled_from(sorted(FILES)))
@settings(deadline=None)
def test_no_bytes_are_too_strange(content: bytes, name: str) -> None:
    refused_or_read(base() | {name: content})


@given(st.data(), st.sampled_from(sorted(FILES)))
@settings(deadline=None)
def test_no_edit_of_a_valid_file_is_too_strange(data: st.DataObject, name: str) -> None:
    text = FILES[name]
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 30))
    put = data.draw(
        st.text(max_size=8) | st.sampled_from([":", "- ", "[", "{", "'", '"', "\t", "#", " #x", "|", "\\", "[@"])
    )
    changed = text[:start] + put + text[start + length :]
    for line in refused_or_read(base() | {name: changed.encode("utf-8", "surrogatepass")}):
        assert "Input should" not in line
        assert line.endswith((".", "?"))


@given(st.data(), st.sampled_from(sorted(FILES)), st.sampled_from(WORDS))
@settings(deadline=None, max_examples=200)
def test_any_value_may_stand_anywhere_and_is_told_in_plain_english(data: st.DataObject, name: str, word: str) -> None:
    rows = FILES[name].split("\n")
    at = data.draw(st.sampled_from([at for at, row in enumerate(rows) if ": " in row]))
    rows[at] = f"{rows[at].partition(': ')[0]}: {word}"
    for line in refused_or_read(base() | {name: "\n".join(rows).encode()}):
        assert "Input should" not in line
        assert line.endswith((".", "?"))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_no_more_than_its_length(name: str, lay: Callable[..., Path]) -> None:
    folder = lay()

    def refused(count: int) -> None:
        (folder / "filings" / "04-more.yaml").write_text(HOSTILE[name](count), "utf-8")
        with pytest.raises(InputError):
            read(folder)

    assert growth(refused, 12_000) < LINEAR
