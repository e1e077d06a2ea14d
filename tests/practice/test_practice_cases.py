"""A practice case holds what the key says, the rubric finds all of it, and without defects it finds nothing wrong."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from filings import assembly
from filings.checks import Kind, rules
from filings.errors import OutputError, UsageError
from filings.practice import SYSTEMS, hand_out, practice
from filings.practice.defects import DEFECTS
from filings.practice.key import Told
from tests.practice.conftest import laid_out, not_found

CANNOT_BE_PLANTED = {
    "GEN-01": "the legend is the profile's",
    "GEN-12": "the limit is that of a real court",
    "RSP-07": "no practice case has two responses of one party",
    "RSP-11": "no practice case has a reply",
    "CLS-09": "the motion would have to be sealed as a whole",
    "SEC-04": "it is about finished files",
    "SEC-05": "it is about finished files",
    "SEC-06": "nobody in a practice case goes by another name",
    "SEC-07": "nobody in a practice case is kept from anything",
    "SEC-08": "it is about finished files",
    "SEC-10": "it is about templates",
}
"""Decidable checks that no defect breaks, and why; those of faithful cases tell of real ones."""
LANGUAGES = ("en", "en", "he")


def test_every_planted_defect_is_found(tmp_path: Path, seed: int) -> None:
    made = practice(seed, 8, LANGUAGES[seed % 3])
    assert len(made.answers) == 8
    assert not_found(laid_out(made, tmp_path), made) == []


def test_a_case_without_defects_has_nothing_wrong_in_it(tmp_path: Path, seed: int) -> None:
    made = practice(seed, 0, LANGUAGES[seed % 3])
    assert assembly.check(laid_out(made, tmp_path)) == ()


@pytest.mark.parametrize("system", SYSTEMS)
def test_as_many_defects_as_there_is_room_for_hide_none_of_one_another(tmp_path: Path, system: str) -> None:
    most = next(count for count in range(60, 0, -1) if _has_room(3, count, system))
    made = practice(3, most, system=system)
    assert most > 20
    assert not_found(laid_out(made, tmp_path), made) == []


def _has_room(seed: int, count: int, system: str) -> bool:
    try:
        practice(seed, count, system=system)
    except UsageError:
        return False
    return True


def test_there_is_a_defect_for_every_decidable_check_that_a_case_can_break() -> None:
    decidable = {name for name, rule in rules().items() if rule.kind is Kind.DECIDABLE and not name.startswith("SEED")}
    planted = {each.rule for each in DEFECTS}
    assert decidable - planted == CANNOT_BE_PLANTED.keys()


def test_the_key_names_the_line_that_was_spoilt(tmp_path: Path) -> None:
    made = practice(7, 6)
    laid_out(made, tmp_path)
    for each in made.answers:
        lines = (tmp_path / each.place.file).read_text(encoding="utf-8").splitlines()
        assert lines[each.place.line - 1].strip()


def test_a_case_can_be_drafted_whole(tmp_path: Path) -> None:
    for language in ("en", "he"):
        case_file = laid_out(practice(11, 6, language), tmp_path / language)
        made = assembly.make(case_file, notes=assembly.assess(case_file))
        assert len(made.papers) > 8


def test_no_two_cases_are_alike() -> None:
    made = [practice(seed, 0).files["filings/01-petition.yaml"] for seed in range(30)]
    assert len(set(made)) == 30
    assert len(Counter(practice(seed, 0).system for seed in range(30))) == len(SYSTEMS)


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_sentence_of_a_case_ends_in_two_full_stops(system: str) -> None:
    texts = b"\n".join(data for seed in range(40) for data in practice(seed, 0, system=system).files.values())
    assert not re.search(r"(?<!\.)\.\.(?!\.)", texts.decode())


def test_the_same_seed_gives_the_same_case_in_another_process(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom filings.practice import hand_out, practice\n"
        "hand_out(practice(7, 6), Path(sys.argv[1]))"
    )
    for name, hashing in (("one", "1"), ("two", "2")):
        folder = tmp_path / name / "case"
        folder.parent.mkdir()
        environment = {"PYTHONHASHSEED": hashing, "PYTHONPATH": ":".join(sys.path)}
        subprocess.run([sys.executable, "-c", code, folder], check=True, env=environment)
    assert _files(tmp_path / "one") == _files(tmp_path / "two")


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_key_is_outside_the_folder_and_the_folder_tells_nothing_of_it(tmp_path: Path) -> None:
    made = practice(7, 6)
    handed = hand_out(made, tmp_path / "case")
    key = handed.key.read_text(encoding="utf-8")
    assert handed.key.parent == tmp_path
    for number, each in enumerate(made.answers, start=1):
        assert f"## {number}. {each.rule}" in key
        assert str(each.place) in key
    told = b"".join(_files(tmp_path / "case").values()).decode()
    assert not any(each.done in told or each.rule in told for each in made.answers)


def test_a_case_is_never_mixed_with_another(tmp_path: Path) -> None:
    hand_out(practice(7, 6), tmp_path / "case")
    hand_out(practice(7, 6), tmp_path / "case")
    (tmp_path / "case" / "filings" / "99-notes.yaml").write_text("x")
    with pytest.raises(OutputError, match="There are other files in this folder, such as filings"):
        hand_out(practice(7, 6), tmp_path / "case", force=True)


def test_what_was_made_here_before_is_left_or_told_apart(tmp_path: Path) -> None:
    hand_out(practice(7, 6), tmp_path / "case")
    with pytest.raises(OutputError, match=r"[Aa]nother practice case"):
        hand_out(practice(8, 6), tmp_path / "case")
    changed = tmp_path / "case" / "case.yaml"
    changed.write_text("# mine", encoding="utf-8")
    with pytest.raises(OutputError, match="was changed since it was made") as refused:
        hand_out(practice(7, 6), tmp_path / "case")
    assert [each.place.file for each in refused.value.problems] == [str(changed)]
    assert changed.read_text(encoding="utf-8") == "# mine"
    hand_out(practice(7, 6), tmp_path / "case", force=True)
    assert changed.read_bytes() == practice(7, 6).files["case.yaml"]


def test_the_key_of_a_hebrew_case_tells_its_rules_in_hebrew(tmp_path: Path) -> None:
    told = {name: Told(rule.hebrew.statement, rule.hebrew.mend) for name, rule in rules().items() if rule.hebrew}
    made = practice(7, 6, "he")
    key = hand_out(made, tmp_path / "case", told=told).key.read_text(encoding="utf-8")
    assert all(told[each.rule].mend in key and told[each.rule].statement in key for each in made.answers)
    assert "To mend it" not in key


@pytest.mark.parametrize(
    ("system", "paper", "foreign"),
    [
        ("us-federal", "complaint", "petition|petitioner|affidavit"),
        ("england-wales", "claim", "petition|petitioner|affidavit|motion"),
    ],
)
def test_a_key_calls_papers_as_the_court_system_does(tmp_path: Path, system: str, paper: str, foreign: str) -> None:
    keys = [hand_out(practice(seed, 20, system=system), tmp_path / f"{seed}").key for seed in range(4)]
    said = re.sub(r"`[^`]*`|\[[^\]]*\]", "", "".join(each.read_text(encoding="utf-8") for each in keys))
    assert not re.search(rf"\b(?:{foreign})s?\b", said)
    assert f"the {paper}" in said


def test_more_defects_than_there_is_room_for_are_refused_with_their_number() -> None:
    with pytest.raises(UsageError, match=r"has room for \d+ defects"):
        practice(7, 500)


def test_a_language_that_a_court_system_is_not_written_in_is_refused() -> None:
    with pytest.raises(UsageError, match=r"Known are israel \(en, he\)"):
        practice(7, 6, "he", "us-federal")


def test_the_key_of_the_folder_one_stands_in_is_written_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "case").mkdir()
    monkeypatch.chdir(tmp_path / "case")
    assert hand_out(practice(7, 2), Path()).key == tmp_path / "case.answers.md"


def test_where_the_key_cannot_be_written_neither_is_the_case(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be the name of an output"):
        hand_out(practice(7, 2), tmp_path / "case:1")
    assert list(tmp_path.iterdir()) == []
