"""Where drafts may be written, and what they find there."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from filings.assembly import draft, leaks, load
from filings.assembly.drafting import LOG
from filings.cli.door import main
from filings.errors import InputError, OutputError, UsageError
from filings.outputs import MANIFEST, State, verify
from tests.compose.small import CASE, PETITION, write

OTHER = {"number": {"proceeding": "AP", "placeholder": "_____-06-21"}}
PETITION_DRAFT = "public/01-administrative-petition.public.docx"


def case(folder: Path, *filings: dict[str, object], **changes: object) -> Path:
    write(folder, *filings, **changes)
    return folder


def test_the_drafts_of_another_case_are_not_replaced(tmp_path: Path) -> None:
    draft(load(case(tmp_path / "one")), to=tmp_path / "drafts")
    before = (tmp_path / "drafts" / PETITION_DRAFT).read_bytes()
    with pytest.raises(OutputError, match="of another case"):
        draft(load(case(tmp_path / "two", **OTHER)), to=tmp_path / "drafts")
    assert (tmp_path / "drafts" / PETITION_DRAFT).read_bytes() == before
    assert draft(load(tmp_path / "two"), to=tmp_path / "drafts", force=True).papers


NEW = {"number": None, "id": "roe-v-ministry"}
ROE = {"id": "roe", "name": "Mary Roe", "side": "petitioner-side", "kind": "natural-person", "concern": "She asks."}
HIDDEN = {"parties": [ROE, *CASE["parties"]], "pseudonyms": [{"of": "roe", "pseudonym": "Ms Q"}]}
ROES = PETITION | {"filed_by": ["roe"]}


def test_a_new_case_without_a_number_is_told_from_another_by_its_id(tmp_path: Path) -> None:
    draft(load(case(tmp_path / "one", **NEW)), to=tmp_path / "drafts")
    before = (tmp_path / "drafts" / PETITION_DRAFT).read_bytes()
    with pytest.raises(OutputError, match="of another case"):
        draft(load(case(tmp_path / "two", **NEW | {"id": "poe-v-ministry"})), to=tmp_path / "drafts")
    assert (tmp_path / "drafts" / PETITION_DRAFT).read_bytes() == before


@pytest.mark.parametrize(
    "filled",
    [
        {"court": {"name": "District Court", "capacity": "Sitting as a Court for Administrative Affairs"}},
        {"number": {"proceeding": "AP", "placeholder": "_____"}},
        {"number": {"proceeding": "AP", "number": "12345-05-19"}},
        {"court": {"name": "Supreme Court"}},
    ],
)
def test_a_case_in_which_a_blank_was_filled_in_is_the_same_case(tmp_path: Path, filled: dict[str, object]) -> None:
    draft(load(case(tmp_path / "one", **NEW)), to=tmp_path / "drafts")
    assert draft(load(case(tmp_path / "one", **NEW | filled)), to=tmp_path / "drafts").written.changed


def test_a_case_that_hides_a_name_is_told_from_another_by_the_copy_that_shows_it(tmp_path: Path) -> None:
    draft(load(case(tmp_path / "one", ROES, **NEW | HIDDEN)), to=tmp_path / "drafts")
    draft(load(case(tmp_path / "one", ROES | {"urgency": "Soon."}, **NEW | HIDDEN)), to=tmp_path / "drafts")
    other = load(case(tmp_path / "two", ROES, **NEW | HIDDEN | {"id": "roe-v-other"}))
    for asked in ((), ("public-redacted",)):
        with pytest.raises(OutputError, match="of another case"):
            draft(other, to=tmp_path / "drafts", renditions=asked)


POE = HIDDEN | {"parties": [ROE | {"id": "poe", "name": "John Poe"}, *CASE["parties"]], "id": "poe-v-ministry"}
POES = PETITION | {"filed_by": ["poe"]}


def test_two_cases_that_hide_a_name_are_told_apart_by_what_their_public_copies_call_it(tmp_path: Path) -> None:
    asked = {"to": tmp_path / "drafts", "renditions": ["public"]}
    draft(load(case(tmp_path / "one", ROES, **NEW | HIDDEN)), **asked)
    before = {path: path.read_bytes() for path in (tmp_path / "drafts").rglob("*.*")}
    other = load(case(tmp_path / "two", POES, **NEW | POE | {"pseudonyms": [{"of": "poe", "pseudonym": "Mr Z"}]}))
    with pytest.raises(OutputError, match="of another case"):
        draft(other, **asked)
    assert {path: path.read_bytes() for path in (tmp_path / "drafts").rglob("*.*")} == before
    assert draft(other, **asked, force=True).written.changed


@pytest.mark.parametrize(
    "changed",
    [
        {"parties": [*HIDDEN["parties"], ROE | {"id": "second", "name": "Ann Other"}]},
        {"number": {"proceeding": "AP", "number": "12345-05-19"}},
        {"title": "Another title"},
        {"parties": [ROE | {"name": "Mary Anne Roe"}, *CASE["parties"]]},
    ],
)
def test_public_copies_of_a_case_that_hides_a_name_may_be_drafted_anew(
    tmp_path: Path, changed: dict[str, object]
) -> None:
    asked = {"to": tmp_path / "drafts", "renditions": ["public"]}
    draft(load(case(tmp_path / "one", ROES, **NEW | HIDDEN)), **asked)
    assert draft(load(case(tmp_path / "one", ROES, **NEW | HIDDEN | changed)), **asked)


def test_a_number_tells_a_case_whatever_its_public_copies_call_a_party(tmp_path: Path) -> None:
    asked = {"to": tmp_path / "drafts", "renditions": ["public"]}
    given = HIDDEN | {"number": {"proceeding": "AP", "number": "12345-05-19"}}
    draft(load(case(tmp_path / "one", ROES, **given)), **asked)
    renamed = {"pseudonyms": [{"of": "roe", "pseudonym": "Ms R"}]}
    assert draft(load(case(tmp_path / "one", ROES, **given | renamed)), **asked).written.changed


def test_what_a_manifest_tells_of_a_hidden_party_is_its_other_name(tmp_path: Path) -> None:
    for name, who in (("one", ROE), ("two", ROE | {"name": "Susan Moe"})):
        changes = NEW | HIDDEN | {"parties": [who, *CASE["parties"]]}
        draft(load(case(tmp_path / name, ROES, **changes)), to=tmp_path / f"{name} drafts")
    told = [(tmp_path / f"{name} drafts" / "public-redacted" / MANIFEST).read_bytes() for name in ("one", "two")]
    assert told[0] == told[1]


def test_the_manifest_of_a_copy_that_hides_a_name_is_the_same_whatever_the_id_of_the_case(tmp_path: Path) -> None:
    for name in ("roe-v-ministry", "case-seven"):
        draft(load(case(tmp_path / name, ROES, **NEW | HIDDEN | {"id": name})), to=tmp_path / f"{name} drafts")
    first, second = (
        {each.parent.name: each.read_bytes() for each in (tmp_path / f"{name} drafts").glob(f"*/{MANIFEST}")}
        for name in ("roe-v-ministry", "case-seven")
    )
    assert {name for name in first if first[name] == second[name]} == {"public-redacted"}


def test_the_redaction_log_says_on_which_ground_a_name_is_kept_back(tmp_path: Path) -> None:
    why = {"ground": "protected-witness", "reason": "She was threatened."}
    changes = HIDDEN | {"pseudonyms": [{"of": "roe", "pseudonym": "Ms Q", **why}]}
    draft(load(case(tmp_path / "one", ROES, **changes)), to=tmp_path / "drafts")
    logged = json.loads((tmp_path / "drafts" / "sealed" / LOG).read_text(encoding="utf-8"))
    assert [why.items() <= each.items() for each in logged if each["place"] == "name of Ms Q"] == [True]


def test_a_name_that_was_typed_into_a_copy_is_told_of_as_one_with_a_remedy_that_fits(tmp_path: Path) -> None:
    typed = tmp_path / "letter.txt"
    typed.write_text("Mary Roe asks.", encoding="utf-8")
    (told,) = leaks(typed, load(case(tmp_path / "one", ROES, **HIDDEN)), "public")
    assert told.what.startswith("A name that is withheld from this copy (number 1 of those withheld) stands in ")
    assert "or of the file if typed there" in told.remedy


def test_the_drafts_of_another_case_are_not_removed(tmp_path: Path) -> None:
    draft(load(case(tmp_path / "one", PETITION, PETITION | {"id": "second"})), to=tmp_path / "drafts")
    written = draft(load(case(tmp_path / "two", **OTHER)), to=tmp_path / "drafts", force=True).written
    left = tmp_path / "drafts" / PETITION_DRAFT.replace("01-", "02-")
    assert left.is_file()
    assert left in written.others
    assert written.removed == ()


def test_a_folder_with_drafts_of_one_case_alone_holds_none_of_another(tmp_path: Path) -> None:
    draft(load(case(tmp_path / "one", PETITION)), to=tmp_path / "drafts")
    assert draft(load(case(tmp_path / "one")), to=tmp_path / "drafts").written.others == ()


def test_a_case_whose_parties_were_renamed_is_the_same_case(tmp_path: Path) -> None:
    draft(load(case(tmp_path / "one", PETITION, PETITION | {"id": "second"})), to=tmp_path / "drafts")
    (tmp_path / "one" / "filings" / "02-second.yaml").unlink()
    written = draft(load(case(tmp_path / "one", title="Another title")), to=tmp_path / "drafts").written
    assert PETITION_DRAFT.replace("01-", "02-") in {
        each.relative_to(tmp_path / "drafts").as_posix() for each in written.removed
    }


@pytest.mark.parametrize("place", ["filings", "filings/drafts", "filings.he", "exhibits"])
def test_nothing_is_written_among_the_files_of_the_case(tmp_path: Path, place: str) -> None:
    case_file = load(case(tmp_path / "case"))
    with pytest.raises(UsageError, match="belongs to the case"):
        draft(case_file, to=tmp_path / "case" / place)
    assert load(tmp_path / "case").case == case_file.case


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("name", [MANIFEST, PETITION_DRAFT.partition("/")[2]])
def test_a_pipe_in_the_way_is_told_of_and_not_waited_for(tmp_path: Path, name: str) -> None:
    (tmp_path / "drafts" / "public").mkdir(parents=True)
    os.mkfifo(tmp_path / "drafts" / "public" / name)
    with pytest.raises(OutputError, match="neither a file nor a folder"):
        draft(load(case(tmp_path / "case")), to=tmp_path / "drafts")
    with pytest.raises(InputError, match="neither a file nor a folder"):
        leaks(tmp_path / "drafts" / "public" / name, load(tmp_path / "case"), "public")


def test_a_run_that_was_killed_before_its_manifest_is_not_taken_for_an_edit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(load(case(tmp_path / "case")), to=tmp_path / "drafts")
    replace, told = Path.replace, 0

    def killed(part: Path, place: Path) -> Path:
        nonlocal told
        told += place.name == MANIFEST
        if told > 1:  # the drafts lie there, and the manifest does not say so yet
            raise KeyboardInterrupt
        return replace(part, place)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            draft(load(case(tmp_path / "case", PETITION | {"urgency": "It cannot wait."})), to=tmp_path / "drafts")
    assert {each.state for each in verify(tmp_path / "drafts")} == {State.UNCHANGED}
    draft(load(case(tmp_path / "case", PETITION | {"urgency": "It must not wait."})), to=tmp_path / "drafts")
    assert {each.state for each in verify(tmp_path / "drafts")} == {State.UNCHANGED}


def test_all_that_is_wrong_with_several_cases_is_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    assert main(["draft", str(tmp_path / "one"), str(tmp_path / "two"), "--to", str(tmp_path / "drafts")]) == 2
    told = capsys.readouterr().err
    assert "one" in told
    assert "two" in told


def test_a_folder_of_templates_without_a_court_system_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own" / "israel").mkdir(parents=True)
    with pytest.raises(InputError, match="no court system in this folder"):
        load(case(tmp_path / "case"), tmp_path / "own")
