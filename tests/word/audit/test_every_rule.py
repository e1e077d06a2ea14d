"""Every rule of the audit fires on a document that was broken on purpose, and is silent on a good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings.word.audit import Auditor, audit, stale_references
from filings.word.package import open_package
from tests.word.audit import spoiled_marks, spoiled_packages, spoiled_shapes
from tests.word.package.papers import good, zipped

if TYPE_CHECKING:
    from tests.word.audit.spoiled import Spoiled

SPOILED = (*spoiled_shapes.SPOILED, *spoiled_marks.SPOILED, *spoiled_packages.SPOILED)


def test_the_good_document_has_no_faults() -> None:
    assert audit(zipped(good())) == ()
    assert stale_references(zipped(good())) == ()


@pytest.mark.parametrize("spoiled", SPOILED, ids=lambda each: each.how)
def test_a_broken_document_is_told(spoiled: Spoiled) -> None:
    lines = [str(problem) for problem in audit(spoiled.data)]
    told = [line for line in lines if spoiled.says in line and line.startswith(spoiled.where or "")]
    assert told, lines


@pytest.mark.parametrize("spoiled", SPOILED, ids=lambda each: each.how)
def test_the_audit_of_a_template_lets_nothing_more_through(spoiled: Spoiled) -> None:
    auditor = Auditor(open_package(zipped(good())))
    lines = [str(problem) for problem in auditor.audit(spoiled.data)]
    assert any(spoiled.says in line for line in lines), lines


@pytest.mark.parametrize("spoiled", SPOILED, ids=lambda each: each.how)
def test_every_line_is_a_sentence_on_one_line(spoiled: Spoiled) -> None:
    for problem in audit(spoiled.data):
        assert "\n" not in str(problem)
        assert problem.what.endswith(".")
        assert problem.remedy.endswith(".")


def test_no_two_documents_are_broken_in_the_same_way() -> None:
    assert len({each.how for each in SPOILED}) == len(SPOILED) >= 36
