"""What a loop or a branch would break comes out right: ids, bookmarks, cells, tables, sections, notes, comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from filings.compose.rich import Anchor, Block, Note, Rich, Span
from filings.errors import TemplateError
from filings.word import audit

if TYPE_CHECKING:
    from conftest import Word

ITEMS = {"items": ["a", "b", "c"], "nothing": [], "no": False, "yes": True}
START = '<w:bookmarkStart w:id="{0}" w:name="{1}"/>'
END = '<w:bookmarkEnd w:id="{0}"/>'


def sound(word: Word, template: bytes, values: dict[str, Any]) -> str:
    """Fill a template, see that the audit finds nothing, and give the body."""
    filled = word.fill(template, values)
    assert audit(filled) == ()
    return word.body(filled)


def loop(inner: str) -> str:
    line = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    return line.format("{%p for i in items %}") + inner + line.format("{%p endfor %}")


def test_a_bookmark_in_a_loop_is_one_bookmark(word: Word) -> None:
    body = loop(f"<w:p>{START.format(7, 'clause')}<w:r><w:t>{{{{ i }}}}</w:t></w:r>{END.format(7)}</w:p>")
    xml = sound(word, word.raw(body), ITEMS)
    assert xml.count("w:bookmarkStart") == xml.count("w:bookmarkEnd") == 1


@pytest.mark.parametrize("taken", [True, False])
def test_a_bookmark_cut_by_a_branch_is_closed_at_its_start(word: Word, taken: bool) -> None:  # noqa: FBT001  a case
    body = (
        f"<w:p>{START.format(1, 'a')}<w:r><w:t>x</w:t></w:r></w:p>"
        + word.p("{%p if taken %}")
        + f"<w:p><w:r><w:t>y</w:t></w:r>{END.format(1)}</w:p>"
        + word.p("{%p endif %}")
    )
    xml = sound(word, word.raw(body), {"taken": taken})
    assert re.search(r"<w:bookmarkStart [^>]*/><w:bookmarkEnd [^>]*/>", xml)


def test_a_bookmark_on_the_line_of_a_paragraph_tag_is_kept(word: Word) -> None:
    body = (
        f"<w:p>{START.format(6, 'clause')}<w:r><w:t>{{%p if yes %}}</w:t></w:r></w:p>"
        + word.p("k")
        + f"<w:p><w:r><w:t>{{%p endif %}}</w:t></w:r>{END.format(6)}</w:p>"
    )
    xml = sound(word, word.raw(body), ITEMS)
    assert xml.index("bookmarkStart") < xml.index(">k<") < xml.index("bookmarkEnd")


def test_two_bookmarks_of_one_name_are_one(word: Word) -> None:
    body = "".join(
        f"<w:p>{START.format(n, name)}<w:r><w:t>x</w:t></w:r>{END.format(n)}</w:p>" for n, name in ((1, "a"), (1, "A"))
    )
    assert sound(word, word.raw(body), {}).count("bookmarkStart") == 1


def test_drawings_in_a_loop_have_ids_of_their_own(word: Word) -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1" cy="1"/>'
        '<wp:docPr id="{0}" name="P"/><a:graphic><a:graphicData uri="urn:x"/></a:graphic></wp:inline></w:drawing></w:r>'
    )
    body = f"<w:p>{drawing.format(3)}</w:p>" + loop(f"<w:p>{drawing.format(3)}</w:p>")
    xml = word.body(word.fill(word.raw(body), ITEMS))
    ids = word.ids(xml, "wp:docPr", "id")
    assert len(ids) == len(set(ids)) == 4


def test_paragraph_ids_and_rsids_do_not_survive(word: Word) -> None:
    ids = 'w14:paraId="00000001" w14:textId="77777777" w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"'
    paragraph = f'<w:p {ids}><w:r w:rsidRPr="00AB12CD"><w:t>x</w:t></w:r></w:p>'
    xml = sound(word, word.raw(loop(paragraph)), ITEMS)
    assert "rsid" not in xml
    assert "paraId" not in xml


@pytest.mark.parametrize("items", [[], ["a"]])
def test_a_cell_of_paragraph_tags_alone_is_never_empty(word: Word, items: list[str]) -> None:
    cell = word.p("{%p for i in items %}") + word.p("{{ i }}") + word.p("{%p endfor %}")
    sound(word, word.raw(word.table((cell, "b"))), {"items": items})


def test_a_cell_never_ends_in_a_table(word: Word) -> None:
    cell = word.table(("inner",)) + word.p("{%p if no %}") + word.p("x") + word.p("{%p endif %}")
    sound(word, word.raw(word.table((cell, "b"))), ITEMS)


def test_a_table_whose_rows_are_all_left_out_goes(word: Word) -> None:
    template = word.raw(word.table(("{%tr for i in nothing %}",), ("{{ i }}",), ("{%tr endfor %}",)) + word.p("after"))
    assert "<w:tbl" not in sound(word, template, ITEMS)


def test_a_row_whose_cells_are_all_left_out_goes(word: Word) -> None:
    template = word.raw(
        word.table(("{%tc for i in nothing %}", "{{ i }}", "{%tc endfor %}"), ("a", "b", "c")) + word.p("after")
    )
    assert sound(word, template, ITEMS).count("<w:tr>") == 1


def test_a_header_of_paragraph_tags_alone_is_never_empty(word: Word) -> None:
    template = word.raw(word.p("x"), header=word.p("{%p if no %}") + word.p("y") + word.p("{%p endif %}"))
    assert "<w:p/>" in word.part(word.fill(template, ITEMS), "word/header1.xml")


def test_a_row_tag_in_a_row_that_holds_a_table_loses_nothing_behind_it(word: Word) -> None:
    inner = word.table(("",)) + word.p("{%tr for i in items %}")
    template = word.raw(word.table((inner,), ("{{ i }}",), ("{%tr endfor %}",)) + word.p("after"))
    filled = word.fill(template, ITEMS)
    assert word.paragraphs(filled) == ["a", "b", "c", "after"]


def test_what_a_cell_tag_adds_stands_where_the_schema_wants_it(word: Word) -> None:
    template = word.raw(word.table(("{% cellbg 'FF0000' %}x", "{% colspan 1 %}y")) + word.p("after"))
    xml = sound(word, template, {})
    assert re.search(r"<w:tcPr><w:tcW [^>]*/><w:shd ", xml)
    assert re.search(r"<w:tcPr><w:tcW [^>]*/><w:gridSpan ", xml)


@pytest.mark.parametrize(("tag", "before"), [("{%p if yes %}", True), ("{%p endif %}", False)])
def test_a_section_break_on_the_line_of_a_tag_stays(word: Word, tag: str, before: bool) -> None:  # noqa: FBT001  a case
    section = '<w:sectPr><w:pgSz w:w="15840" w:h="12240"/></w:sectPr>'
    lines = [word.p("{%p if yes %}"), word.p("inside"), word.p("{%p endif %}")]
    lines = [line if tag not in line else word.p(tag, ppr=section) for line in lines]
    xml = sound(word, word.raw("".join(lines)), ITEMS)
    assert xml.count("<w:sectPr>") == 1
    assert (xml.index("<w:sectPr>") < xml.index("inside")) is before


def test_a_note_in_a_loop_is_a_note_of_each_turn_and_sees_its_values(word: Word) -> None:
    body = loop('<w:p><w:r><w:t>{{ i }}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
    separator = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    notes = f'{separator}<w:footnote w:id="2">{word.p("on {{ i }}")}</w:footnote>'
    filled = word.fill(word.raw(body, footnotes=notes), ITEMS)
    assert audit(filled) == ()
    assert word.ids(word.body(filled), "w:footnoteReference") == ["1", "2", "3"]
    assert re.findall("on [abc]", word.part(filled, "word/footnotes.xml")) == ["on a", "on b", "on c"]


def test_the_note_of_a_branch_that_is_left_out_is_not_in_the_file(word: Word) -> None:
    reference = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    body = word.p("{%p if no %}") + reference + word.p("{%p endif %}") + word.p("x")
    filled = word.fill(
        word.raw(body, footnotes=f'<w:footnote w:id="2">{word.p("SECRET {{ no }}")}</w:footnote>'), ITEMS
    )
    assert audit(filled) == ()
    assert "SECRET" not in word.part(filled, "word/footnotes.xml")


def test_endnotes_and_comments_are_filled_too(word: Word) -> None:
    body = (
        '<w:p><w:r><w:endnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>x</w:t></w:r>'
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    template = word.raw(
        body,
        endnotes=f'<w:endnote w:id="2">{word.p("end {{ yes }}")}</w:endnote>',
        comments=f'<w:comment w:id="0" w:author="A">{word.p("say {{ yes }}")}</w:comment>',
    )
    filled = word.fill(template, ITEMS)
    assert audit(filled) == ()
    assert "end True" in word.part(filled, "word/endnotes.xml")
    assert "say True" in word.part(filled, "word/comments.xml")


COMMENT = (
    '<w:p><w:commentRangeStart w:id="4"/><w:r><w:t>x</w:t></w:r><w:commentRangeEnd w:id="4"/>'
    '<w:r><w:commentReference w:id="4"/></w:r></w:p>'
)


def test_a_comment_in_a_loop_is_there_once(word: Word) -> None:
    template = word.raw(loop(COMMENT), comments=f'<w:comment w:id="4" w:author="A">{word.p("note")}</w:comment>')
    filled = word.fill(template, ITEMS)
    assert audit(filled) == ()
    assert word.ids(word.body(filled), "w:commentReference") == ["4"]


def test_the_comment_of_a_branch_that_is_left_out_is_not_in_the_file(word: Word) -> None:
    body = word.p("{%p if no %}") + COMMENT + word.p("{%p endif %}") + word.p("x")
    filled = word.fill(
        word.raw(body, comments=f'<w:comment w:id="4" w:author="A">{word.p("SECRET")}</w:comment>'), ITEMS
    )
    assert audit(filled) == ()
    assert "word/comments.xml" not in word.names(filled)


def test_both_copies_of_a_text_box_are_filled(word: Word) -> None:
    content = "<w:txbxContent><w:p><w:r><w:t>{{ items[0] }}</w:t></w:r></w:p></w:txbxContent>"
    box = f'<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">{content}</v:textbox></w:pict>'
    both = f'<mc:Choice Requires="w14">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    body = f"<w:p><w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>"
    assert word.body(word.fill(word.raw(body), ITEMS)).count(">a<") == 2


def test_what_counts_in_a_text_box_counts_once(word: Word) -> None:
    lines = word.p("{% set ns.n = ns.n + 1 %}No. {{ ns.n }}") + word.p("{{ rich }}")
    content = f"<w:txbxContent>{lines}</w:txbxContent>"
    box = f'<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">{content}</v:textbox></w:pict>'
    both = f'<mc:Choice Requires="w14">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    body = f"<w:p><w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>"
    template = word.raw(word.p("{% set ns = namespace(n=0) %}") + body + word.p("{{ ns.n }}"))
    value = Rich((Block((Anchor("_Ref_a"), Span("first"))), Block((Span("second"),))))
    xml = word.body(word.fill(template, {"rich": value}))
    assert [xml.count(text) for text in (">No. 1<", ">No. 2<", ">first<", ">second<", "_Ref_a")] == [2, 0, 2, 2, 1]


def test_a_note_where_word_has_none_is_told_in_brackets(word: Word) -> None:
    value = Rich((Block((Span("a"), Note((Span("the note"),)))),))
    template = word.raw(word.p("{{ x }}"), header=word.p("{{ x }}"))
    filled = word.fill(template, {"x": value})
    assert audit(filled) == ()
    assert "footnoteReference" not in word.part(filled, "word/header1.xml")
    assert ["the note" in word.part(filled, f"word/{part}.xml") for part in ("header1", "footnotes")] == [True, True]


def test_deleted_text_that_holds_a_tag_is_left_out(word: Word) -> None:
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>{{ items }}</w:delText></w:r></w:del>'
    body = f"<w:p><w:r><w:t>x</w:t></w:r>{deleted}</w:p>"
    assert "items" not in sound(word, word.raw(body), ITEMS)


def test_a_content_control_is_freed_from_the_store_that_would_belie_it(word: Word) -> None:
    body = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>'
        f"{word.p('{{ items[0] }}')}</w:sdtContent></w:sdt>"
    )
    assert "dataBinding" not in word.body(word.fill(word.raw(body), ITEMS))


def test_a_tag_in_a_field_code_is_refused(word: Word) -> None:
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "{{ x }}" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    with pytest.raises(TemplateError, match=r"template tag|field code"):
        word.compile(word.raw(field))


def test_pictures_and_links_of_a_branch_that_is_left_out_are_not_in_the_file(word: Word) -> None:
    from io import BytesIO  # noqa: PLC0415  for this test alone

    from docx import Document  # noqa: PLC0415

    def change(document: Any) -> None:  # noqa: ANN401  python-docx has no types
        document.add_paragraph("{%p if no %}")
        document.add_paragraph().add_run().add_picture(BytesIO(PNG))
        document.add_paragraph("{%p endif %}")
        document.add_paragraph("x")

    template = word.document(change=change)
    assert any(name.startswith("word/media/") for name in word.names(template))
    filled = word.fill(template, ITEMS)
    assert audit(filled) == ()
    assert not any(name.startswith("word/media/") for name in word.names(filled))
    kept = word.fill(template, {**ITEMS, "no": True})
    assert audit(kept) == ()
    assert any(name.startswith("word/media/") for name in word.names(kept))
    assert Document(BytesIO(kept)).inline_shapes[0].width


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100"
    "c9fe92ef0000000049454e44ae426082"
)
