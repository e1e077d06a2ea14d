"""Rich text at any tag: formatting, references, notes and paragraphs, in the clothes of the tag they replace."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from filings.compose.rich import Anchor, Block, Break, Note, Reference, Rich, Span
from filings.errors import TemplateError
from filings.outputs import to_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Word


def rich(
    *nodes: Span | Break | Anchor | Reference | Note | str, then: tuple[Block, ...] = (), style: str | None = None
) -> Rich:
    spans = tuple(Span(node) if isinstance(node, str) else node for node in nodes)
    return Rich((Block(spans, style), *then))


def test_spans_keep_the_formatting_of_the_tag_with_bold_and_italic_turned_over(word: Word) -> None:
    template = word.raw(word.p("{{ x }}", rpr='<w:b/><w:color w:val="FF0000"/>'))
    xml = word.body(word.fill(template, {"x": rich("plain", Span("strong", bold=True), Span("slanted", italic=True))}))
    assert '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">plain</w:t>' in xml
    assert (
        '<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">strong'
        in xml
    )
    assert '<w:rPr><w:b/><w:i/><w:iCs/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">slanted' in xml


def test_a_gap_is_highlighted(word: Word) -> None:
    xml = word.body(word.fill(word.document("{{ x }}"), {"x": rich(Span("[relief: what you ask for]", gap=True))}))
    assert '<w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">[relief: what you ask for]</w:t>' in xml


BLANKS = ["[ID no.]", "[identity document]", "[address for service, in care of counsel]", "[professional reference]"]
BLANKS += ["[תאריך]", "[ת.ז.]", "[מען להמצאת כתבי בי-דין]"]


@pytest.mark.parametrize("blank", BLANKS)
def test_a_blank_that_training_leaves_is_highlighted_as_a_gap_is(word: Word, blank: str) -> None:
    filled = word.fill(word.document("{{ x }}"), {"x": rich(f"on {blank}, [Draft] Order [addressed] to")})
    assert word.paragraphs(filled) == [f"on {blank}, [Draft] Order [addressed] to"]
    highlighted = re.findall(r'<w:highlight w:val="yellow"/></w:rPr><w:t [^>]*>([^<]*)<', word.body(filled))
    assert highlighted == [blank]


def test_a_break_is_a_line_break(word: Word) -> None:
    assert word.paragraphs(word.fill(word.document("{{ x }}"), {"x": rich("one", Break(), "two")})) == ["one\ntwo"]


def test_further_blocks_are_paragraphs_after_the_tags_own(word: Word) -> None:
    value = rich("first", then=(Block((Span("quoted"),), "Block Quotation"), Block((Span("last"),))))
    template = word.document("before {{ x }} after", "next", styles=("Block Quotation",))
    look = word.look(word.fill(template, {"x": value}))
    assert look["paragraphs"] == [
        ("before first after", "Normal"), ("quoted", "Block Quotation"), ("last", "Normal"), ("next", "Normal"),
    ]  # fmt: skip


def test_a_further_block_without_a_style_keeps_the_tags_paragraph_properties(word: Word) -> None:
    template = word.raw(word.p("{{ x }}", ppr='<w:pStyle w:val="ListNumber"/><w:jc w:val="both"/>'))
    xml = word.body(word.fill(template, {"x": rich("a", then=(Block((Span("b"),)),))}))
    assert xml.count('<w:pPr><w:pStyle w:val="ListNumber"/><w:jc w:val="both"/></w:pPr>') == 2


def test_a_first_block_with_a_style_gives_it_to_the_tags_paragraph(word: Word) -> None:
    template = word.document("{{ x }}", "next", styles=("Block Quotation",))
    look = word.look(word.fill(template, {"x": rich("q", style="Block Quotation")}))
    assert look["paragraphs"] == [("q", "Block Quotation"), ("next", "Normal")]


def test_a_style_that_the_template_has_not_got_is_a_fault_at_the_tag(word: Word) -> None:
    template = word.document("{{ x }}", styles=("Block Quotation",))
    with pytest.raises(TemplateError, match=r"no style named “Block Quote”\. Did you mean “block quotation”") as caught:
        word.fill(template, {"x": rich("a", then=(Block((Span("b"),), "Block Quote"),))})
    assert "body:1:1:" in str(caught.value)


def test_a_reference_is_a_field_to_its_bookmark_with_its_number(word: Word) -> None:
    values = {
        "a": rich(Anchor("_Ref_harm"), "Harm."),
        "b": rich("See paragraph ", Reference("_Ref_harm", "12"), "."),
    }
    filled = word.fill(word.document("{{ b }}", "{{ a }}"), values)
    xml = word.body(filled)
    assert word.paragraphs(filled) == ["See paragraph 12.", "Harm."]
    assert r" REF _Ref_harm \w \h " in xml
    assert re.search(
        r'<w:bookmarkStart w:id="(\d+)" w:name="_Ref_harm"/><w:r><w:t [^>]*>Harm\.</w:t></w:r>'
        r'<w:bookmarkEnd w:id="\1"/>',
        xml,
    )


@pytest.mark.parametrize("number", ["12(a)", "8(\u05d0)", "12(a)(i)"])
def test_a_reference_to_an_item_is_one_that_libreoffice_leaves_as_it_is(word: Word, number: str) -> None:
    """It would put the stop of the paragraph's number into it; a tab is a space to Word."""
    values = {"a": rich(Anchor("_Ref_harm"), "Harm."), "b": rich(Reference("_Ref_harm", number))}
    assert " REF\t_Ref_harm \\w \\h " in word.body(word.fill(word.document("{{ b }}", "{{ a }}"), values))
    lost = word.body(word.fill(word.document("{{ b }}"), values))
    assert number in lost
    assert "REF" not in lost


def test_an_anchor_printed_twice_is_one_bookmark(word: Word) -> None:
    xml = word.body(word.fill(word.document("{{ a }}", "{{ a }}"), {"a": rich(Anchor("_Ref_1"), "text")}))
    assert xml.count("<w:bookmarkStart") == xml.count("<w:bookmarkEnd") == 1


def test_a_reference_to_what_is_not_printed_is_its_number_alone(word: Word) -> None:
    xml = word.body(word.fill(word.document("{{ x }}"), {"x": rich("see ", Reference("_Ref_gone", "7", bold=True))}))
    assert "fldChar" not in xml
    assert "REF" not in xml
    assert '<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">7</w:t>' in xml


def test_a_note_is_a_footnote_in_a_template_that_had_none(word: Word) -> None:
    values = {
        "x": rich("a", Note((Span("first"),))),
        "y": rich("b", Note((Span("second", italic=True), Span(" & last")))),
    }
    filled = word.fill(word.document("{{ x }}", "{{ y }}"), values)
    notes = word.part(filled, "word/footnotes.xml")
    assert word.ids(word.body(filled), "w:footnoteReference") == ["1", "2"]
    assert word.ids(notes, "w:footnote") == ["-1", "0", "1", "2"]
    assert notes.index("first") < notes.index("second") < notes.index(" &amp; last")
    assert "FootnoteReference" in word.part(filled, "word/styles.xml")
    assert "footnotes" in word.part(filled, "word/_rels/document.xml.rels")


def test_the_number_of_a_note_follows_its_word_as_a_right_to_left_paragraph_runs(word: Word) -> None:
    template = word.raw(word.p("{{ x }}", ppr="<w:bidi/>", rpr="<w:rtl/>") + word.p("{{ x }}"))
    filled = word.fill(template, {"x": rich("\u200eNSO\u200e", Note((Span("n"),)), " \u200eGroup\u200e")})
    assert word.paragraphs(filled) == ["\u200eNSO\u200e\u200f \u200eGroup\u200e", "\u200eNSO\u200e \u200eGroup\u200e"]


@pytest.mark.soffice
def test_libreoffice_lays_out_a_page_that_ends_at_a_note_amid_latin_words(word: Word, soffice: Path) -> None:
    template = word.raw(word.p("{{ x }}", ppr="<w:bidi/>", rpr="<w:rtl/>") * 40)
    value = rich("בדוח של \u200eNSO\u200e", Note((Span("הערה"),)), " \u200eGroup\u200e נאמר")
    made = to_pdf({"paper.docx": word.fill(template, {"x": value})}, soffice=soffice)
    assert made.problems == ()


def test_no_note_leaves_the_package_as_it_was(word: Word) -> None:
    filled = word.fill(word.document("{{ x }}"), {"x": "no note"})
    assert "word/footnotes.xml" not in word.names(filled)
    assert "footnote reference" not in word.part(filled, "word/styles.xml").lower()


def test_rich_text_joins_with_text_and_passes_through_filters(word: Word) -> None:
    value = rich("a ", Span("b", bold=True), Note((Span("n"),)))
    template = word.document("{{ x ~ '!' }}", "{{ x|upper }}", "{{ [x, x]|join(' + ') }}", "{{ x|replace('b', 'c') }}")
    filled = word.fill(template, {"x": value})
    assert word.paragraphs(filled) == ["a b!", "A B", "a b + a b", "a c"]
    assert word.look(filled)["bold"] == ["b", "B", "b", "b", "c"]
    assert len(word.ids(word.body(filled), "w:footnoteReference")) == 5


def test_rich_text_can_be_tested_and_compared(word: Word) -> None:
    template = word.document("{% if x %}yes{% endif %}{% if x == 'a b' %} same{% endif %}{% if empty %} no{% endif %}")
    filled = word.fill(template, {"x": rich("a ", Span("b", bold=True)), "empty": Rich(())})
    assert word.paragraphs(filled) == ["yes same"]


def test_rich_text_works_in_headers_notes_text_boxes_and_properties(word: Word) -> None:
    value = rich(Span("v", bold=True), " & w")
    box = (
        '<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>'
        f"{word.p('{{ x }}')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    )
    reference = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    template = word.raw(
        box + reference, header=word.p("{{ x }}"), footnotes=f'<w:footnote w:id="2">{word.p("{{ x }}")}</w:footnote>'
    )
    filled = word.fill(template, {"x": value, "title": value})
    for part in ("word/document.xml", "word/header1.xml", "word/footnotes.xml"):
        assert '<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">v</w:t></w:r>' in word.part(filled, part)
    assert "<dc:title>v &amp; w</dc:title>" in word.part(filled, "docProps/core.xml")


def test_a_value_in_an_alternative_text_is_plain(word: Word) -> None:
    inline = '<wp:inline><wp:docPr id="7" name="P" descr="{{ x }}"/></wp:inline>'
    drawing = f"<w:p><w:r><w:drawing>{inline}</w:drawing></w:r></w:p>"
    xml = word.body(word.fill(word.raw(drawing), {"x": rich('a "b"', Span(" & c", bold=True))}))
    assert 'descr="a &quot;b&quot; &amp; c"' in xml


def test_rich_text_goes_into_a_table_cell_and_a_loop(word: Word) -> None:
    rows = [rich("a", then=(Block((Span("b"),)),)), rich("c")]
    template = word.raw(word.table(("{%tr for x in rows %}",), ("{{ x }}",), ("{%tr endfor %}",)))
    assert word.paragraphs(word.fill(template, {"rows": rows})) == ["a", "b", "c"]
