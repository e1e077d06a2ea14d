"""A copy of a template with a comment at each fault."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from docx import Document

from filings.errors import TemplateError
from filings.word import annotate, audit

if TYPE_CHECKING:
    from conftest import Word


def test_each_fault_is_a_comment_at_its_paragraph(word: Word) -> None:
    template = word.raw(word.p("fine") + word.p("{{ a b }}") + word.p("{% if x %}"), header=word.p("{{ }}"))
    with pytest.raises(TemplateError) as caught:
        word.compile(template)
    copy = annotate(template, caught.value.problems)
    comments = [comment.text for comment in Document(BytesIO(copy)).comments]
    assert len(comments) == 3
    assert "“b” is not expected in “a b”" in comments[0]
    assert [len(re.findall("commentReference", p)) for p in word.body(copy).split("</w:p>")[:3]] == [1, 1, 1]
    assert not [each for each in audit(copy) if "tag" not in each.what and "author" not in each.what]


def test_comments_that_a_template_has_already_stay(word: Word) -> None:
    body = '<w:p><w:r><w:t>{{ }}</w:t></w:r><w:r><w:commentReference w:id="4"/></w:r></w:p>'
    template = word.raw(body, comments=f'<w:comment w:id="4" w:author="A">{word.p("mine")}</w:comment>')
    with pytest.raises(TemplateError) as caught:
        word.compile(template)
    copy = annotate(template, caught.value.problems)
    assert word.ids(word.part(copy, "word/comments.xml"), "w:comment") == ["4", "5"]
