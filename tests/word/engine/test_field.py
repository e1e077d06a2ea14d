"""Templates as they are met in the field are filled as docxtpl fills them, and rightly where it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.word.engine.field_bodies import SAME
from tests.word.engine.field_markup import VALUES
from tests.word.engine.field_spoiled import RIGHT

if TYPE_CHECKING:
    from conftest import Word


@pytest.mark.parametrize("name", SAME)
def test_a_template_that_docxtpl_fills_says_the_same(word: Word, name: str) -> None:
    body, values, parts = SAME[name]
    template = word.raw(body, **parts)
    filled = word.compile(template).fill(VALUES | values, undefined="blank")
    assert word.look(filled) == word.look(word.docxtpl(template, VALUES | values))


@pytest.mark.parametrize("name", RIGHT)
def test_a_template_that_docxtpl_spoils_says_what_it_means(word: Word, name: str) -> None:
    body, values, parts, said = RIGHT[name]
    template = word.compile(word.raw(body, **parts))
    filled = template.filled(VALUES | values, undefined="blank")
    assert word.paragraphs(filled.document) == said
    assert template.audit(filled) == ()
