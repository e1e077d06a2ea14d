"""An independent reading of ECMA-376 finds nothing in what the engine makes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from openxml_audit import OpenXmlValidator

from filings.compose.rich import Anchor, Block, Note, Reference, Rich, Span

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Word

RICH = Rich(
    (
        Block((Anchor("_Ref_a"), Span("a", bold=True), Span("g", gap=True), Note((Span("n", italic=True),)))),
        Block((Span("see "), Reference("_Ref_a", "1")), "Block Quotation"),
    )
)
VALUES: dict[str, Any] = {"x": "v & <w>", "rich": RICH, "items": ["1", "2"], "no": False}
TEMPLATES = {
    "lines": ("{{ x }}", "{%p for i in items %}", "{{ i }} {{ rich }}", "{%p endfor %}"),
    "a branch": ("{%p if no %}", "a", "{%p else %}", "{{ rich }}", "{%p endif %}"),
}
TABLES = {
    "rows": (("{%tr for i in items %}", ""), ("{{ i }}", "{{ rich }}"), ("{%tr endfor %}", "")),
    "columns": (
        ("{%tc for i in items %}", "{{ i }}", "{%tc endfor %}"),
        ("{%tc for i in items %}", "b", "{%tc endfor %}"),
    ),
    "wide": (("{% colspan 2 %}{{ x }}",), ("{% cellbg 'FF0000' %}a", "b")),
    "down": (("{%tr for i in items %}", ""), ("{% vm %}a", "{{ i }}"), ("{%tr endfor %}", "")),
}


def findings(path: Path, document: bytes) -> list[str]:
    """Give what openxml-audit finds; it raises a false alarm on a part of python-docx's own template."""
    path.write_bytes(document)
    found = (str(error) for error in OpenXmlValidator().validate(path).errors)
    return [each for each in found if not re.search(r"stylesWithEffects", each)]


@pytest.mark.parametrize("name", TEMPLATES)
def test_lines_are_valid(word: Word, tmp_path: Path, name: str) -> None:
    template = word.document(*TEMPLATES[name], styles=("Block Quotation",))
    assert findings(tmp_path / "made.docx", word.fill(template, VALUES)) == []


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_valid(word: Word, tmp_path: Path, name: str) -> None:
    def change(document: Any) -> None:  # noqa: ANN401  python-docx has no types
        rows = TABLES[name]
        table = document.add_table(len(rows), max(len(row) for row in rows))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text

    template = word.document(styles=("Block Quotation",), change=change)
    assert findings(tmp_path / "made.docx", word.fill(template, VALUES)) == []


def test_a_stamped_document_is_valid(word: Word, tmp_path: Path) -> None:
    template = word.compile(word.document("{{ rich }}", styles=("Block Quotation",)), stamp=True)
    assert findings(tmp_path / "made.docx", template.fill({**VALUES, "legend": "STUDY DRAFT", "title": "T"})) == []
