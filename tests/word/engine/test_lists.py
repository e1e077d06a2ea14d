"""A list in a loop begins anew where its template says so in Word's own way, and goes on where it does not."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from filings.word.audit import read_back

if TYPE_CHECKING:
    from conftest import Word

CLAIMS = [{"name": name, "facts": facts} for name, facts in (("A", "ab"), ("B", "cde"), ("C", ""), ("D", "f"))]
LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%{level + 1}."/></w:lvl>'
    for level, form in enumerate(("decimal", "lowerLetter"))
)
NUMBERING = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    f'<w:abstractNum w:abstractNumId="4"><w:nsid w:val="00000004"/>{LEVELS}</w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>'
    '<w:num w:numId="8"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num></w:numbering>"
)
GOES_ON, BEGINS_ANEW = 7, 8


def template(word: Word, *lines: tuple[str, int]) -> bytes:
    """Make a template of paragraphs, each in the list of that number; 0 is none."""
    body = "".join(
        word.p(text, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else "")
        for text, number in lines
    )
    source = zipfile.ZipFile(BytesIO(word.raw(body)))
    files = {name: source.read(name) for name in source.namelist()}
    return word.zipped(files | {"word/numbering.xml": NUMBERING.encode()})


def numbers(made: bytes) -> list[str]:
    return [f"{each.number}{each.text}" for each in read_back(made).body.paragraphs]


def fill(word: Word, made: bytes) -> bytes:
    compiled = word.compile(made)
    filled = compiled.filled({"claims": CLAIMS})
    assert compiled.audit(filled) == ()
    return filled.document


def nested(number: int) -> tuple[tuple[str, int], ...]:
    return (
        ("{%p for c in claims %}", 0), ("{{ c.name }}", 0), ("{%p for f in c.facts %}", 0), ("{{ f }}", number),
        ("{%p endfor %}", 0), ("{%p endfor %}", 0),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (GOES_ON, ["A", "1.a", "2.b", "B", "3.c", "4.d", "5.e", "C", "D", "6.f"]),
        (BEGINS_ANEW, ["A", "1.a", "2.b", "B", "1.c", "2.d", "3.e", "C", "D", "1.f"]),
    ],
)
def test_a_loop_within_a_loop_is_one_list_or_one_a_turn(word: Word, number: int, said: list[str]) -> None:
    assert numbers(fill(word, template(word, *nested(number)))) == said


def test_several_paragraphs_of_a_loop_are_a_list_in_each_turn(word: Word) -> None:
    lines = (("{%p for c in claims %}", 0), ("{{ c.name }}", 8), ("heard", 8), ("{%p endfor %}", 0), ("end", 7))
    made = fill(word, template(word, *lines))
    assert numbers(made) == [*(f"{n}.{t}" for c in CLAIMS for n, t in ((1, c["name"]), (2, "heard"))), "3.end"]


def test_one_paragraph_of_one_loop_is_one_list(word: Word) -> None:
    lines = (("before", 7), ("{%p for c in claims %}", 0), ("{{ c.name }}", 8), ("{%p endfor %}", 0))
    assert numbers(fill(word, template(word, *lines))) == ["1.before", "1.A", "2.B", "3.C", "4.D"]


def test_a_list_outside_any_loop_stays_as_it_is(word: Word) -> None:
    made = fill(word, template(word, ("a", 7), ("b", 8), ("c", 8), ("{{ claims[0].name }}", 8)))
    assert numbers(made) == ["1.a", "1.b", "2.c", "3.A"]
    assert word.part(made, "word/numbering.xml").count("<w:num ") == 2


def test_each_list_has_a_definition_of_its_own(word: Word) -> None:
    made = fill(word, template(word, *nested(BEGINS_ANEW)))
    xml = word.part(made, "word/numbering.xml")
    for element, attribute in (("w:num", "w:numId"), ("w:abstractNum", "w:abstractNumId"), ("w:nsid", "w:val")):
        ids = word.ids(xml, element, attribute)
        assert len(ids) == len(set(ids)) >= 4


def test_a_document_says_nothing_of_the_lists_of_another(word: Word) -> None:
    compiled = word.compile(template(word, *nested(BEGINS_ANEW)))
    first, second = ({"claims": CLAIMS}, {"claims": CLAIMS[:1]})
    alone = compiled.fill(second)
    compiled.fill(first)
    assert compiled.fill(second) == alone
