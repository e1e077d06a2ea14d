"""Whatever is typed into a template, it is read through, and what fills rightly has no fault."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from filings.checks import Severity
from filings.errors import TemplateError
from filings.word import compile as compile_template
from filings.word.workshop.outline import outline
from filings.word.workshop.tidying import tidy_template
from filings.workshop.lint import lint
from tests.workshop.files import Files, para
from tests.workshop.spoiling import ISRAEL, put, sound

PIECES = (
    "{{ title }}", "{{ court.name|upper }}", "{{ nobody }}", "{{ a b }}", "{{", "}}", "{%", "%}", "{% if title %}",
    "{% endif %}", "{%p if opening %}", "{%p endif %}", "{% for s in sides %}", "{{ s.role }}", "{% endfor %}",
    "{%p for s in sections %}", "{%p endfor %}", "{% else %}", "{% elif subtitle %}", "{% set x = title %}", "{{ x }}",
    "{% macro m(a) %}", "{% endmacro %}", "{{ m(title) }}", "{# a note #}", "{% raw %}", "{% endraw %}", "words ", "“",
    "’", "{{ sides|map(attribute='role')|join(', ') }}", "{{ loop.index }}", "{{ exhibits[0] }}", "{{ words }}",
    "{% with c = court %}", "{% endwith %}", "{{ '}}' }}", "{% if kind == 'x' %}", "\u00a0", "{{ oath.opening }}",
)  # fmt: skip
TEXTS = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join), min_size=1, max_size=5)


def spoiled(texts: list[str]) -> Files:
    return put(*(para(text) for text in texts))(sound())


@given(TEXTS)
@settings(max_examples=25, deadline=None)
def test_whatever_is_typed_is_read_through(texts: list[str]) -> None:
    files = spoiled(texts)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "motion.docx"
        file.write_bytes(files.packed)
        ours, foreign = lint(file, ISRAEL), lint(_foreign(file, files))
    assert all(each.problem.what for each in ours.findings)
    unfit = _unfit(files)
    errors = {each.rule for each in foreign.findings if each.severity is Severity.ERROR}
    assert bool(errors) == unfit, (texts, errors)
    made, _ = tidy_template(files.packed)
    assert tidy_template(made)[1] == (), texts
    assert outline(made)


def _foreign(file: Path, files: Files) -> Path:
    """Give the same as a template of nobody's, which is held to no contract."""
    other = file.with_name("other.docx")
    anonymous = files.text("docProps/custom.xml").replace('name="kind"', 'name="a"').replace('name="form"', 'name="b"')
    other.write_bytes(_without_blocks(files.having("docProps/custom.xml", anonymous)).packed)
    return other


def _without_blocks(files: Files) -> Files:
    xml = files.text("word/document.xml")
    for name in ("caption", "legends", "title", "body", "signature", "exhibits"):
        xml = xml.replace(para(f"{{%p include '{name}' %}}", "TemplateTag"), "")
    return files.having("word/document.xml", xml)


def _unfit(files: Files) -> bool:
    try:
        compile_template(_without_blocks(files).packed)
    except TemplateError:
        return True
    return False
