"""Profiles that are wrong in every way that an instructor's may be: each fault told in words, at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings.compose.outline.sources import SOURCES
from filings.errors import InputError
from filings.profile import known, load
from filings.profile.forms import DATA

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = [
    ("phrases: {relief: 'Asked: {}'}", 3, "ask for"),
    ("forms: {motion: {title: '{title:d}'}}", 3, "more than the name"),
    ("forms: {motion: {title: '{parties!r}'}}", 3, "more than the name"),
    ("forms: {motion: {title: '{parties.name}'}}", 3, "parties.name"),
    ("forms: {motion: {title: '{0}'}}", 3, "ask for 0"),
    ("phrases: {gap: '{name'}", 3, "brace"),
    ("phrases: {gap: 'name}'}", 3, "brace"),
    ("phrases: {witheld: x}", 3, "witheld"),
    ("words: {page: [Page]}", 3, "page"),
    ("words: {page: ''}", 3, "says nothing"),
    ("roles: {petitioner: Applicant}", 3, "Write it like this: petitioner: {one: Petitioner, many: Petitioners}."),
    ("forms: {motion: {sections: [facts]}}", 3, "Write it like this: - {key: facts, needs: what happened}."),
    ("exhibit_marks: P/1", 3, "where fields of its own belong. Write it like this: exhibit_marks: {"),
    ("legend: ''", 3, "says nothing"),
    ("languages: []", 3, "languages"),
    ("languages: [fr]", 3, "fr"),
    ("languages: [en]\nheadings: {en: {levels: [decimal]}}", 4, "levels"),
    ("headings: {en: {levels: [decimal, roman, decimal]}}", 3, "roman"),
    ("locales: {en: en_QQ}", 3, "no locale"),
    ("locales: {en: english}", 3, "en"),
    ("dates: {day: '', month: MMMM y}", 3, "says nothing"),
    ("rules_as_of: yesterday", 3, "rules_as_of"),
    ("rules_as_of: 2026-02-30", 3, "2026-02-30"),
    ("main_roles: {petitioner-side: claimant-jr}", 3, "no name for the role `claimant-jr`"),
    ("main_roles: {petitioner-side: boss}", 3, "boss"),
    ("caption: {apart: [claimant-jr]}", 3, "claimant-jr"),
    ("caption: {sides: {petitioner-side: 'The King'}}\nroles: {king: {one: King, many: Kings}}", 4, "king"),
    ("forms: {motion: {filer: claimant-jr}}", 3, "claimant-jr"),
    ("forms: {motion: {kind: motoin}}", 3, "There is no kind of filing called `motoin`. Did you mean 'motion'?"),
    ("forms: {motion: {sections: [{key: facts, data: relif}]}}", 3, "relif"),
    ("forms: {administrative-petition: {sections: [{key: fcts, omit: true}]}}", 3, "Did you mean 'facts'?"),
    ("forms: {brief: {kind: motion}}", 3, "title"),
    (
        "forms: {b: {kind: motion, title: B, caption: main, sections: [{key: a, needs: x}, {key: a, needs: y}]}}",
        3,
        "twice: a",
    ),
    ("forms: {motion: {signed_by: deponent}}", 3, "Only an affidavit"),
    ("forms: {motion: {limit: {pages: 0}}}", 3, "pages"),
    ("forms: {motion: {limit: {words: many}}}", 3, "words"),
    ("forms: {motion: {limit: {words: 100, lines: 3}}}", 3, "lines"),
    ("forms: {motion: {lists_authorities: true}}", 3, "tables"),
    ("forms: {Motion: {kind: motion}}", 3, "Motion"),
    ("oath: us-1746-domestic", 3, "There is no oath called `us-1746-domestic`"),
    ("oaths: {il-affidavit-s15: {opening: 'I, {name}'}}", 3, "name"),
    ("exhibit_marks: {petitioner: P}", 3, "Every exhibit would have the mark “P”"),
    ("exhibit_marks: {petitioner: '{num}'}", 3, "num"),
    ("exhibit_marks: {witness: '{initials}'}", 3, "Every exhibit would have the mark"),
    ("case_numbers: {ours: {pattern: '(', valid: [a], invalid: [b]}}", 3, "regular expression"),
    ("case_numbers: {ours: {pattern: 'a', valid: [], invalid: [b]}}", 3, "valid"),
    ("courts: {here: {name: Here, limits: {motoin: {pages: 3}}}}", 3, "no form called `motoin`"),
    ("courts: {here: {name: Here, asks_for: {motion: [fact]}}}", 3, "no part called `fact`"),
    ("courts: {here: {name: Here, asks_for: {motoin: [facts]}}}", 3, "no form called `motoin`"),
    ("courts: {here: {name: Here, sealing: [{needs: x, form: motoin}]}}", 3, "motoin"),
    ("courts: {here: {name: Here, sealing: [{needs: x, part: scop}]}}", 3, "scop"),
    ("courts: {here: {name: Here, layout: {paper: a5}}}", 3, "a5"),
    ("layout: {paper: a4, points: -1}", 3, "points"),
    ("sealing: [{needs: x, part: nowhere}]", 3, "nowhere"),
    ("weights: {REL-6: {severity: warning, why: x}}", 3, "REL-6"),
    ("weights: {REL-06: {severity: fatal, why: x}}", 3, "fatal"),
    ("bundle: [{heading: All, papers: [motoin]}]", 3, "motoin"),
    ("power: null", 3, "power of attorney"),
    (
        "cites: {paragraph: '¶', paragraphs: '¶¶', exhibit: Ex., within: '{ref}', run: '{first}', between: ';'}",
        3,
        "ref",
    ),
    ("session_notices: {postponed: x}", 3, "postponed"),
    ("closure_grounds: {secrecy: {name: x}}", 3, "secrecy"),
    ("extends: isreal", 3, "There is no profile called 'isreal'"),
    ("id: clinic-2", 3, "id"),
    ("format: 2", 3, "format"),
]


def folder_with(folder: Path, text: str) -> Path:
    """Write an instructor's profile: what it says after its name and what it extends."""
    whole = "" if text.startswith("extends") else "extends: israel\n"
    text = f"id: clinic\n{whole}{text}\n" if whole else f"id: clinic\n# nothing\n{text}\n"
    (folder / "clinic").mkdir()
    (folder / "clinic" / "profile.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("text", "line", "said"), BROKEN, ids=[text for text, _, _ in BROKEN])
def test_a_broken_profile_is_told_at_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(InputError) as caught:
        load("clinic", folder_with(tmp_path, text))
    problem = next((each for each in caught.value.problems if said in str(each)), None)
    assert problem is not None, [str(each) for each in caught.value.problems]
    assert problem.place.file.endswith("clinic/profile.yaml")
    assert problem.place.line == line


def test_all_that_is_wrong_with_a_profile_is_told_at_once(tmp_path: Path) -> None:
    text = "oath: none-training\nmain_roles: {petitioner-side: claimant-jr}\nforms: {motion: {kind: motoin}}"
    with pytest.raises(InputError) as caught:
        load("clinic", folder_with(tmp_path, text))
    assert [each.place.line for each in caught.value.problems] == [4, 5]


def test_a_profile_in_a_folder_of_another_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "profile.yaml").write_text("id: clinic\nextends: israel\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"calls itself 'clinic', and lies in the folder 'ours'.*Write `id: ours`"):
        load("ours", tmp_path)


def test_a_profile_knows_the_fields_that_the_engine_words() -> None:
    assert {*DATA} == {*SOURCES}


@pytest.mark.parametrize("name", known())
def test_a_shipped_profile_agrees_with_itself(name: str) -> None:
    assert load(name).id == name
