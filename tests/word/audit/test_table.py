"""The compiled table accepts nothing in which the rules that explain would find a fault."""

from __future__ import annotations

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from lxml import etree

from filings.word.audit import shapes
from filings.word.audit.compiled import keeps
from filings.word.audit.schema import ATTRIBUTES, HAS_GRID, MODELS, NEEDS, TEXT, rank
from filings.word.package import open_package
from tests.word.package.papers import NAMESPACES, good, zipped

ROOTS = ("document", "hdr", "footnotes", "styles", "numbering")
FOREIGN = (
    "mc:AlternateContent",
    'm:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
    "w14:glow",
    'x:y xmlns:x="urn:x"',
)


@st.composite
def elements(draw: st.DrawFn, name: str, depth: int) -> str:
    """Write an element with children that may or may not stand in it."""
    children = []
    if depth and (model := MODELS.get(name)):
        known = sorted(model.places, key=lambda child: rank(name, child))
        chosen = draw(st.lists(st.sampled_from(known), max_size=4))
        if draw(st.integers(0, 9)):
            chosen = sorted({*chosen, *NEEDS.get(name, ())[:1], *(HAS_GRID if name == "tbl" else ())}, key=known.index)
        children = [draw(elements(child, depth - 1)) for child in chosen]
    if draw(st.integers(0, 29)) == 0:
        inner = draw(elements(draw(st.sampled_from(sorted(MODELS))), 0))
        foreign = draw(st.sampled_from(FOREIGN))
        children.insert(draw(st.integers(0, len(children))), f"<{foreign}>{inner}</{foreign.partition(' ')[0]}>")
    if name in TEXT or draw(st.integers(0, 59)) == 0:
        children.insert(0, "text")
    attributes = "".join(f' w:{each}="1"' for each in ATTRIBUTES.get(name, ()) if draw(st.integers(0, 29)))
    return f"<w:{name}{attributes}>{''.join(children)}</w:{name}>"


@settings(max_examples=400)
@given(st.sampled_from(ROOTS).flatmap(lambda name: elements(name, 6)))
def test_what_the_compiled_table_accepts_has_no_fault(text: str) -> None:
    root = etree.fromstring(f"<w:x {NAMESPACES}>{text}</w:x>")[0]
    root = etree.fromstring(etree.tostring(root))
    faults = list(shapes.explained("word/x.xml", root))
    event(f"accepted: {keeps(root)}, faults: {bool(faults)}")
    assert not (keeps(root) and faults)


def test_the_compiled_table_accepts_the_good_document() -> None:
    package = open_package(zipped(good()))
    for name in (*package.stories, "word/styles.xml", "word/numbering.xml"):
        assert keeps(etree.fromstring(package[name])), name


@pytest.mark.parametrize("name", MODELS)
def test_every_element_of_the_table_is_one_that_the_table_places(name: str) -> None:
    placed = {child for model in MODELS.values() for child in model.places}
    roots = {"document", "hdr", "ftr", "footnotes", "endnotes", "comments", "styles", "numbering"}
    elsewhere = {"txbxContent", "footnote", "endnote", "comment"}
    assert name in placed | roots | elsewhere
