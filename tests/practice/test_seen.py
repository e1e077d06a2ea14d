"""A key names all that a check finds, at the places at which the check finds it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filings import assembly
from filings.checks import Severity
from filings.cli.practising import examined
from filings.errors import Place
from filings.practice import Seen, compared, hand_out, practice
from tests.practice.conftest import laid_out

if TYPE_CHECKING:
    from pathlib import Path

    from filings.checks import Finding

ELSEWHERE = Place("case.yaml", 1, 1)


def test_a_key_names_all_that_a_check_finds(tmp_path: Path, seed: int) -> None:
    made = examined(practice(seed, 8, ("en", "en", "he")[seed % 3]))
    found = assembly.check(laid_out(made, tmp_path))
    named = {(each.rule, each.place) for each in (*made.answers, *made.also)}
    weighty = {_told(each, tmp_path) for each in found if each.severity.reaches(Severity.WARNING)}
    assert weighty <= named <= {_told(each, tmp_path) for each in found}


def _told(finding: Finding, folder: Path) -> tuple[str, Place]:
    place = finding.problem.place
    return finding.rule, replace(place, file=place.file.removeprefix(f"{folder.as_posix()}/"))


def test_what_is_found_and_was_not_planted_is_told_after_the_answers(tmp_path: Path) -> None:
    made = practice(7, 2)
    follows = Seen("GEN-99", ELSEWHERE, "case.title", "The title is wrong. Mend it.", counts=True)
    hint = replace(follows, rule="GEN-98", counts=False)
    key = hand_out(compared(made, [follows, hint]), tmp_path / "case").key.read_text(encoding="utf-8")
    assert key.index("## 2. ") < key.index("GEN-99, `case.yaml:1:1`: The title is wrong. Mend it.")
    assert "GEN-98" not in key


def test_an_answer_stands_where_a_finding_of_its_rule_stands_in_it_and_no_other() -> None:
    made = practice(7, 2)
    first, second = made.answers
    found = [
        Seen(first.rule, ELSEWHERE, f"{first.path}.text", "", counts=True),
        Seen(first.rule, Place("case.yaml", 2, 2), "case.number", "", counts=True),
        Seen("GEN-99", Place("case.yaml", 3, 3), second.path, "", counts=True),
    ]
    put = compared(made, found)
    assert [each.place for each in put.answers] == [ELSEWHERE, second.place]
    assert list(put.also) == found[1:]
