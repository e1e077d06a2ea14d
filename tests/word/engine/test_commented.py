"""Comments put into a finished document stand at their bookmarks, which are gone afterwards."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document

from filings.word import Comment, audit, comment

if TYPE_CHECKING:
    from conftest import Word


def marked(name: str, text: str, identity: int = 7) -> str:
    start, end = f'<w:bookmarkStart w:id="{identity}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{identity}"/>'
    return f"<w:p>{start}<w:r><w:t>{text}</w:t></w:r>{end}</w:p>"


def said(document: bytes) -> list[tuple[str, str]]:
    """Give the heading of each comment in the file."""
    return [(each.author, each.text.splitlines()[0]) for each in Document(BytesIO(document)).comments]


def test_a_comment_takes_the_place_of_its_bookmark(word: Word) -> None:
    document = word.raw(word.p("first") + marked("here", "second"))
    made = comment(document, {"here": [Comment("Look", ("at this",)), Comment("And")], "unused": []})
    assert said(made) == [("filings", "Look"), ("filings", "And")]
    body = word.body(made)
    assert "bookmark" not in body
    first, second, *_ = body.split("</w:p>")
    assert ("commentReference" in first, second.count("commentReference")) == (False, 2)
    assert not [each for each in audit(made) if "author" not in each.what]


def test_what_a_document_does_not_print_is_told_at_the_next_best_place(word: Word) -> None:
    document = word.raw(word.p("first") + marked("title", "second"))
    made = comment(document, {"title": [], "gone": [Comment("Look")]}, otherwise=("title",))
    assert ["commentReference" in each for each in word.body(made).split("</w:p>")[:2]] == [False, True]
    nowhere = comment(word.raw(word.p("first")), {"gone": [Comment("Look")]}, otherwise=("title",))
    assert "commentReference" in word.body(nowhere).split("</w:p>")[0]


def test_bookmarks_of_others_and_comments_that_were_there_stay(word: Word) -> None:
    held = '<w:p><w:r><w:t>x</w:t></w:r><w:r><w:commentReference w:id="4"/></w:r></w:p>'
    others = f'<w:comment w:id="4" w:author="A">{word.p("mine")}</w:comment>'
    document = word.raw(held + marked("theirs", "y", 3) + marked("here", "z"), comments=others)
    made = comment(document, {"here": [Comment("Look")]})
    assert said(made) == [("A", "mine"), ("filings", "Look")]
    assert re.findall(r'bookmarkStart [^>]*w:name="(\w+)"', word.body(made)) == ["theirs"]


def test_nothing_to_say_leaves_a_document_without_comments(word: Word) -> None:
    made = comment(word.raw(marked("here", "x")), {"here": []})
    assert "word/comments.xml" not in word.names(made)


def test_a_comment_in_hebrew_runs_from_right_to_left(word: Word) -> None:
    made = comment(word.raw(marked("here", "x")), {"here": [Comment("כותרת", ("שורה",), rtl=True)]})
    assert word.part(made, "word/comments.xml").count("<w:bidi/>") == 2


def test_the_same_comments_give_the_same_bytes(word: Word) -> None:
    document = word.raw(marked("here", "x"))
    assert comment(document, {"here": [Comment("Look")]}) == comment(document, {"here": [Comment("Look")]})
