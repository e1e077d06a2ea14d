"""The package: nothing of its author, the same bytes everywhere, no state shared between fillings."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from io import BytesIO
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document

from filings.compose.rich import Block, Note, Rich, Span
from filings.word import Template, audit

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Word

VALUES = {"name": "Ann & Co", "items": ["a", "b"], "note": Rich((Block((Span("x"), Note((Span("n"),)))),))}
LINES = ("{{ name }}", "{%p for i in items %}", "{{ loop.index }} {{ i }} of {{ name }}", "{%p endfor %}", "{{ note }}")


def authored(word: Word, *lines: str) -> bytes:
    def change(document: Any) -> None:  # noqa: ANN401  python-docx has no types
        properties = document.core_properties
        properties.author, properties.last_modified_by, properties.title = (
            "Teacher Name",
            "PC-7",
            "Motion of {{ name }}",
        )
        properties.keywords, properties.comments = "{{ name }}", "internal"

    return word.document(*lines, change=change)


def test_the_properties_say_what_the_values_say_and_nothing_of_the_author(word: Word) -> None:
    filled = word.fill(authored(word, *LINES), VALUES)
    properties = Document(BytesIO(filled)).core_properties
    assert (properties.title, properties.keywords) == ("Motion of Ann & Co", "Ann & Co")
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert not any("Teacher" in word.part(filled, name) for name in word.names(filled) if name.endswith(".xml"))
    assert "docProps/app.xml" not in word.names(filled)


def test_a_title_among_the_values_is_the_title_of_the_document(word: Word) -> None:
    filled = word.fill(word.document("x"), {"title": Rich((Block((Span("Motion "), Span("to close", bold=True))),))})
    assert Document(BytesIO(filled)).core_properties.title == "Motion to close"


SCRIPT = """
import hashlib, pathlib, sys
sys.path[:0] = sys.argv[2:]
from filings.word import compile
from filings.compose.rich import Block, Note, Rich, Span
note = Rich((Block((Span("x"), Note((Span("n"),)))),))
values = {"name": "Ann & Co", "items": ["a", "b"], "note": note}
data = compile(pathlib.Path(sys.argv[1]).read_bytes()).fill(values)
print(hashlib.sha256(data).hexdigest())
"""


def test_the_same_bytes_in_any_process_time_zone_and_hash_seed(word: Word, tmp_path: Path, root: Path) -> None:
    path = tmp_path / "template.docx"
    path.write_bytes(authored(word, *LINES))
    prints = set()
    for seed, zone in (("0", "UTC"), ("1", "Asia/Jerusalem"), ("12345", "America/New_York")):
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(path), str(root), str(root / "schemas")],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        prints.add(run.stdout)
    assert len(prints) == 1


def test_eight_threads_fill_one_template_at_once_each_with_its_own_data(word: Word) -> None:
    template = word.compile(word.document(*LINES))

    def fill(number: int) -> list[str]:
        return word.paragraphs(template.fill({**VALUES, "name": f"n{number}"}))

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(fill, range(200)))
    assert all(made[n] == [f"n{n}", f"1 a of n{n}", f"2 b of n{n}", "x"] for n in range(200))


def _fill_elsewhere(given: tuple[Template, int]) -> bytes:
    template, number = given
    return template.fill({**VALUES, "name": f"n{number}"})


def test_four_processes_fill_one_template_each_with_its_own_data(word: Word) -> None:
    template = word.compile(word.document(*LINES))
    # One compiled template is shared: forked where that exists, pickled elsewhere.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(4, mp_context=context) as pool:
        made = list(pool.map(_fill_elsewhere, [(template, n) for n in range(40)]))
    assert made == [template.fill({**VALUES, "name": f"n{n}"}) for n in range(40)]


def test_a_template_travels_to_another_process(word: Word) -> None:
    template = word.compile(word.document(*LINES))
    assert pickle.loads(pickle.dumps(template)).fill(VALUES) == template.fill(VALUES)  # noqa: S301  our own bytes


def test_filling_changes_neither_the_values_nor_the_template(word: Word) -> None:
    template = word.compile(word.document(*LINES))
    values: dict[str, Any] = {**VALUES, "items": ["a", "b"]}
    first = template.fill(values)
    template.fill({**values, "items": []})
    assert template.fill(values) == first
    assert values == VALUES


def test_a_page_bears_its_legend_whatever_its_template_holds(word: Word) -> None:
    def change(document: Any) -> None:  # noqa: ANN401  python-docx has no types
        section = document.add_section()
        section.different_first_page_header_footer = True
        section.header.is_linked_to_previous = False
        section.header.paragraphs[0].text = "{% if False %}own{% endif %}"

    template = word.compile(word.document("x", change=change), stamp=True)
    filled = template.fill({"legend": "STUDY DRAFT - NOT FILED"})
    assert audit(filled) == ()
    document = Document(BytesIO(filled))
    for section in document.sections:
        for header in (section.header, section.first_page_header, section.even_page_header):
            assert not header.is_linked_to_previous
            assert header.paragraphs[0].text == "STUDY DRAFT - NOT FILED"
    assert document.core_properties.content_status == "STUDY DRAFT - NOT FILED"


def test_the_legend_of_a_template_is_not_doubled(word: Word) -> None:
    def change(document: Any) -> None:  # noqa: ANN401  python-docx has no types
        document.sections[0].header.paragraphs[0].text = "{{ legend }}"

    filled = word.compile(word.document("x", change=change), stamp=True).fill({"legend": "L"})
    assert [p.text for p in Document(BytesIO(filled)).sections[0].header.paragraphs] == ["L"]


@pytest.fixture
def blocks(word: Word, tmp_path: Path) -> Path:
    (tmp_path / "caption.docx").write_bytes(
        word.document("In the {{ court }}", "{%p include 'line' %}", styles=("Court",))
    )
    (tmp_path / "line.docx").write_bytes(word.document("{% for i in items %}{{ i }} {% endfor %}"))
    (tmp_path / "circle.docx").write_bytes(word.document("{%p include 'circle' %}"))
    return tmp_path


def test_a_shared_block_is_taken_in_by_its_name(word: Word, blocks: Path) -> None:
    template = word.compile(word.document("{%p include ‘caption’ %}", "body"), blocks=blocks)
    assert word.paragraphs(template.fill({"court": "Court", "items": [1, 2]})) == ["In the Court", "1 2 ", "body"]
    assert template.wanted == {"court", "items"}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("captoin", "There is no shared block named “captoin”. Did you mean “caption”?"),
        ("../caption", "no shared block"),
        ("circle", "include one another"),
    ],
)
def test_a_shared_block_that_cannot_be_taken_in_is_a_fault(word: Word, blocks: Path, name: str, line: str) -> None:
    from filings.errors import TemplateError  # noqa: PLC0415  for this test alone

    with pytest.raises(TemplateError, match=line):
        word.compile(word.document(f"{{%p include '{name}' %}}"), blocks=blocks)
