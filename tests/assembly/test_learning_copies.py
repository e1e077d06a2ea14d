"""Learning copies say what was found, at the paragraph where it was found; clean copies know nothing of it."""

from __future__ import annotations

import shutil
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document

from filing_schemas import KINDS
from filing_schemas.vocabulary import Language
from filings import assembly, profile
from filings.compose import RENDITIONS
from filings.outputs import to_pdf
from filings.resources import shipped
from filings.word import audit
from tests.leaks.conftest import SOAK
from tests.leaks.planting import seeded
from tests.leaks.searching import tokens_in
from tests.leaks.seeds import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CEILINGS = {copy.name: LEVELS.index(copy.ceiling.value) for copy in RENDITIONS}
SEEDS = range(100 if SOAK else 2)
PETITION = "public-learning/01-administrative-petition.public.learning.docx"


def example(name: str, to: Path) -> Path:
    return Path(shutil.copytree(shipped("examples") / name, to / name))


def spoil(case: Path, file: str, old: str, new: str) -> None:
    path = case / "filings" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def noted(case: Path, language: Language | None = None) -> Mapping[str, bytes]:
    """Make every copy and its learning copy."""
    case_file = assembly.load(case, language=language)
    made = assembly.make(case_file, notes=assembly.assess(case_file))
    return {name: each.data for name, each in made.files.items()}


def comments(document: bytes) -> Iterator[tuple[str, str]]:
    """Yield what each paragraph says with what a comment on it says, as a reader of the file pairs them."""
    read: Any = Document(BytesIO(document))
    said = {each.comment_id: each.text for each in read.comments}
    for paragraph in read.element.body.iter(f"{W}p"):
        text = "".join(each.text or "" for each in paragraph.iter(f"{W}t"))
        for mark in paragraph.iter(f"{W}commentReference"):
            yield text, said[int(mark.get(f"{W}id"))]


@pytest.mark.parametrize("name", ["amnesty-v-mod", "organisation-a-v-ministry-b"])
def test_a_clean_copy_is_the_same_with_learning_copies_beside_it_and_without(name: str, tmp_path: Path) -> None:
    case_file = assembly.load(example(name, tmp_path))
    alone = assembly.make(case_file).files
    both = assembly.make(case_file, notes=assembly.assess(case_file)).files
    assert {name: both[name].data for name in alone} == {name: each.data for name, each in alone.items()}
    papers = [each.data for file, each in alone.items() if file.endswith(".docx")]
    assert not any("word/comments.xml" in zipfile.ZipFile(BytesIO(paper)).namelist() for paper in papers)
    assert {Path(name).parent.name.removesuffix("-learning") for name in both} == {Path(n).parent.name for n in alone}


def test_what_was_found_in_a_paragraph_is_told_at_that_paragraph(tmp_path: Path) -> None:
    case = example("amnesty-v-mod", tmp_path)
    spoil(case, "01-petition.yaml", "They petition also in the public interest.", "TODO: the public interest.")
    found = [(text, said) for text, said in comments(noted(case)[PETITION]) if said.startswith("GEN-14")]
    assert len(found) == 1
    text, said = found[0]
    assert text.startswith("TODO: the public interest.")
    assert "“TODO” is still to be replaced." in said
    assert "filings explain GEN-14" in said


def test_what_was_found_in_a_lettered_item_is_told_at_that_item(tmp_path: Path) -> None:
    case = example("amnesty-v-mod", tmp_path)
    spoil(case, "01-petition.yaml", "act: order the Ministry to pay", "act: order TBD to pay")
    found = [text for text, said in comments(noted(case)[PETITION]) if said.startswith("GEN-14")]
    assert found
    assert all("TBD" in text and "asked to" not in text for text in found)


def test_each_part_says_what_it_is_for_and_each_paragraph_where_it_comes_from(tmp_path: Path) -> None:
    case = example("amnesty-v-mod", tmp_path)
    told = list(comments(noted(case)[PETITION]))
    facts = next(said for text, said in told if text == "The Facts")
    assert "What belongs here: what happened, each statement with what it rests on." in facts
    assert "It rests on: reg. 5(b)(5)" in facts
    line = next(said for text, said in told if text.startswith("They petition also in the public interest."))
    number = int(line.rpartition(", line ")[2].partition(".")[0])
    written = (case / "filings" / "01-petition.yaml").read_text(encoding="utf-8").splitlines()
    assert "They petition also" in "".join(written[number - 1 : number + 1])


def test_no_law_is_told_that_the_court_system_does_not_hold(tmp_path: Path) -> None:
    israel = profile.load("israel")
    known = {form.source for form in israel.forms.values()}
    known |= {part.source for form in israel.forms.values() for part in form.sections}
    for name, document in noted(example("amnesty-v-mod", tmp_path)).items():
        if "-learning/" in name:
            said = {line for _, each in comments(document) for line in each.splitlines()}
            laws = {line.removeprefix("It rests on: ") for line in said if line.startswith("It rests on: ")}
            assert laws <= {f"{(each or '').rstrip('.')}." for each in known}


def test_notes_are_in_the_language_of_the_paper_and_run_its_way(tmp_path: Path) -> None:
    files = noted(example("amnesty-v-mod", tmp_path), Language.HE)
    said = [each for _, each in comments(files[PETITION])]
    assert any(each.startswith("מניין זה בא") for each in said)
    assert not any("Where this comes from" in each for each in said)
    part = zipfile.ZipFile(BytesIO(files[PETITION])).read("word/comments.xml").decode()
    assert part.count("<w:bidi/>") == part.count("<w:p>")


def test_a_learning_copy_passes_the_audit_of_any_file(tmp_path: Path) -> None:
    files = noted(example("organisation-a-v-ministry-b", tmp_path))
    learned = {name: document for name, document in files.items() if "-learning/" in name}
    assert len(learned) > 20
    assert {name: audit(document) for name, document in learned.items() if audit(document)} == {}


def test_what_was_found_in_something_withheld_is_told_only_where_it_may_be_read(tmp_path: Path) -> None:
    case = example("organisation-a-v-ministry-b", tmp_path)
    spoil(case, "01-petition.yaml", "for the Lighthouse newspaper.", "for the Lighthouse newspaper TODO.")
    files = noted(case)
    learned = {name: data for name, data in files.items() if "-petition" in name and "-learning/" in name}
    told = {name.partition("/")[0]: [said for _, said in comments(data)] for name, data in learned.items()}
    assert any(said.startswith("GEN-14") for said in told["sealed-learning"])
    assert not any(said.startswith("GEN-14") for said in told["public-redacted-learning"])


def test_no_line_is_told_where_it_would_show_how_much_is_left_out(tmp_path: Path) -> None:
    files = noted(example("organisation-a-v-ministry-b", tmp_path))
    for name, document in files.items():
        if name.startswith(("public", "sealed")) and "-learning/" in name:
            assert not any(", line " in said for _, said in comments(document)), name


@pytest.mark.parametrize("seed", SEEDS)
def test_no_learning_copy_holds_what_its_readers_may_not_see(tmp_path: Path, seed: int) -> None:
    israel = profile.load("israel")
    folder = shipped("templates") / "israel" / "en"
    authored = {name: form for name, form in israel.forms.items() if form.kind in KINDS}
    forms = {name for name, form in authored.items() if (folder / f"{form.template or name}.docx").is_file()}
    case = seeded(seed, israel, forms)
    case.write(tmp_path / "case")
    where = {each.token: each.where for each in case.planted}
    for name, data in noted(tmp_path / "case").items():
        rendition, _, _ = name.partition("/")
        if rendition.endswith("-learning"):
            ceiling = CEILINGS[rendition.removesuffix("-learning")]
            found = {where[each]: case.levels[each] for each in tokens_in(name, data) if each in where}
            assert {place: level for place, level in found.items() if level > ceiling} == {}, name


@pytest.mark.soffice
def test_libreoffice_opens_a_learning_copy(tmp_path: Path, soffice: Path) -> None:
    files = {PETITION: noted(example("amnesty-v-mod", tmp_path))[PETITION]}
    assert to_pdf(files, soffice=soffice).problems == ()


def test_an_instructors_own_words_and_checks_stand_in_the_notes(tmp_path: Path) -> None:
    case = example("amnesty-v-mod", tmp_path)
    spoil(case, "01-petition.yaml", "They petition also in the public interest.", "TODO: the public interest.")
    rubric = tmp_path / "rubric.yaml"
    rubric.write_text(
        "format: 1\nchecks:\n  GEN-14: {why: We spoke of this in week three.}\n"
        "add:\n  - id: OWN-01\n    statement: Each petition names a judge.\n    mend: See the handout.\n"
        "    require: count(case.parties) > 99\n    says: No such judge.\n",
        encoding="utf-8",
    )
    case_file = assembly.load(case)
    made = assembly.make(case_file, notes=assembly.assess(case_file, rubric=rubric))
    said = [said for _, said in comments(made.files[PETITION].data)]
    assert any(each.startswith("GEN-14") and "We spoke of this in week three." in each for each in said)
    papers = [data for name, each in made.files.items() if "-learning/" in name for data in [each.data]]
    own = [said for paper in papers for _, said in comments(paper) if said.startswith("OWN-01")]
    assert own
    assert "filings explain" not in own[0]


def test_notes_call_a_part_without_a_heading_a_part_and_say_nothing_twice(tmp_path: Path) -> None:
    found = noted(example("amnesty-v-mod", tmp_path))
    affidavit = next(data for name, data in found.items() if "affidavit" in name and ".learning" in name)
    notes = [said for _, said in comments(affidavit)]
    assert any(said.startswith("This part of the paper") for said in notes)
    assert not any(said.startswith(("deponent", "knowledge")) for said in notes)
    assert not any("name: Name." in said for said in notes)
