"""Documents whose bookmarks, notes, ids, fields and names do not hold together."""

from __future__ import annotations

from tests.word.audit.spoiled import after, bare, spoil
from tests.word.package.papers import field, run

SPOILED = (
    # Bookmarks, notes, comments, ids
    spoil("a bookmark that does not end", '<w:bookmarkEnd w:id="1"/>', "", "The bookmark “_Ref_licence” does not end"),
    spoil("a bookmark that only ends", *after('<w:bookmarkEnd w:id="7"/>'), "A bookmark ends that has not begun"),
    spoil(
        "a bookmark that ends before it begins",
        '<w:bookmarkStart w:id="1" w:name="_Ref_licence"/><w:bookmarkEnd w:id="1"/>',
        '<w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="1" w:name="_Ref_licence"/>',
        "A bookmark ends before it begins",
    ),
    spoil(
        "two bookmarks of one id",
        *after('<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>'),
        "Several bookmarks have the id “1”",
    ),
    spoil(
        "two bookmarks of one name",
        *after('<w:bookmarkStart w:id="5" w:name="_ref_LICENCE"/><w:bookmarkEnd w:id="5"/>'),
        "Several bookmarks have the name “_ref_LICENCE”",
        where="draft.docx, body:5:1",
    ),
    spoil(
        "a bookmark with a long name",
        *after(f'<w:bookmarkStart w:id="5" w:name="{"n" * 41}"/><w:bookmarkEnd w:id="5"/>'),
        "has a name that Word does not take",
    ),
    spoil(
        "a bookmark with a hyphen",
        *after('<w:bookmarkStart w:id="5" w:name="a-b"/><w:bookmarkEnd w:id="5"/>'),
        "has a name that Word does not take",
    ),
    spoil(
        "a reference to no footnote",
        '<w:footnoteReference w:id="1"/>',
        '<w:footnoteReference w:id="9"/>',
        "leads to a footnote that is not there",
    ),
    spoil(
        "a footnote referred to twice",
        *after('<w:r><w:footnoteReference w:id="1"/></w:r>'),
        "One footnote is referred to twice",
    ),
    spoil(
        "a footnote that nothing refers to",
        '<w:footnoteReference w:id="1"/>',
        "<w:tab/>",
        "Nothing refers to a footnote",
        where="draft.docx, footnote 1:1:1",
    ),
    spoil(
        "a comment that nothing refers to", '<w:commentReference w:id="0"/>', "<w:tab/>", "Nothing refers to a comment"
    ),
    spoil("a comment range that does not end", '<w:commentRangeEnd w:id="0"/>', "", "The comment 0 does not end"),
    spoil(
        "two pictures of one id",
        *after('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="b"/></wp:inline></w:drawing></w:r>'),
        "Several pictures have the id “1”",
    ),
    spoil("two paragraphs of one id", "1A2B3C4E", "1A2B3C4D", "Several paragraphs have the id “1A2B3C4D”"),
    spoil("a paragraph id that is too large", "1A2B3C4E", "9A2B3C4E", "A paragraph has the id “9A2B3C4E”"),
    spoil(
        "two content controls of one id",
        "<w:sdt>",
        '<w:sdt><w:sdtPr><w:id w:val="100"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt><w:sdt>',
        "Several content controls have the id “100”",
    ),
    # Fields and what is named
    spoil(
        "a field that does not end",
        *after('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
        "A field begins and does not end",
    ),
    spoil(
        "a field that only ends",
        *after('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        "A field ends and has not begun",
    ),
    spoil("a code outside any field", *after("<w:r><w:instrText>PAGE</w:instrText></w:r>"), "stands outside any field"),
    spoil(
        "a reference to no bookmark",
        "REF _Ref_licence",
        "REF _Ref_gone",
        "the bookmark “_Ref_gone”, which is not there",
        where="draft.docx, body:6:1",
    ),
    spoil(
        "a page reference to no bookmark", *after(field("PAGEREF gone", "3")), "the bookmark “gone”, which is not there"
    ),
    spoil(
        "a link to no bookmark",
        *after(f'<w:hyperlink w:anchor="gone">{run("x")}</w:hyperlink>'),
        "the bookmark “gone”, which is not there",
    ),
    spoil(
        "an error of Word's own",
        *after(run("Error! Reference source not found.")),
        "The text says “Error! Reference source not found”",
    ),
    spoil("a field that runs a program", *after(field("DDEAUTO c:\\\\cmd", "")), "runs another program"),
    spoil("a style that is not there", bare("Numbered2"), bare("Gone"), "The paragraph style “Gone” is not there"),
    spoil(
        "a paragraph in a style of characters",
        bare("Numbered2"),
        bare("FootnoteReference"),
        "The paragraph style “FootnoteReference” is not there",
    ),
    spoil(
        "a list that is not there",
        bare("Numbered2"),
        bare("Numbered2") + '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>',
        "The list “77” is not there",
    ),
    spoil(
        "a list without a definition",
        '<w:abstractNumId w:val="0"/></w:num>',
        '<w:abstractNumId w:val="5"/></w:num>',
        "A list has no definition",
        part="word/numbering.xml",
    ),
    spoil(
        "a style based on none",
        '<w:basedOn w:val="Normal"/>',
        '<w:basedOn w:val="Gone"/>',
        "A style names the style “Gone”",
        part="word/styles.xml",
    ),
)
