from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from beginnings import doe
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filing_schemas.vocabulary import Language
from filings import assembly, checks
from filings.authoring import NewFiling, first_form, forms, new_case, new_filing
from filings.errors import InputError, OutputError, UsageError
from filings.profile import known, load
from filings.reading import validate
from filings.reading.document import Document
from filings.reading.yaml import parse

if TYPE_CHECKING:
    from filings.authoring import Begun
    from filings.profile import Profile

NOTED = re.compile(r"(\s*)# (\s*(?:#|- |[a-z_]+:( |$)).*)")
"""A note that shows something to write, and not a sentence."""


def uncommented(text: str) -> str:
    lines = (NOTED.fullmatch(line) for line in text.splitlines() if "yaml-language-server" not in line)
    kept = zip(lines, (line for line in text.splitlines() if "yaml-language-server" not in line), strict=True)
    return "\n".join(f"{found[1]}{found[2]}" if found else line for found, line in kept)


def test_it_is_valid_at_once_and_its_gaps_are_known(tmp_path: Path, begun: Begun) -> None:
    case_file = assembly.load(tmp_path / "new")
    assert [each.stem for each in case_file.filings] == ["01-petition"]
    assert len(begun.made) == 4
    assert all(path.is_file() for path in begun.made)
    assert any(each.rule == "GEN-06" for each in checks.check(case_file, assembly.profile_of(case_file)))


def test_it_drafts_at_once(tmp_path: Path, begun: Begun) -> None:
    assert begun
    drafted = assembly.draft(assembly.load(tmp_path / "new"), to=tmp_path / "drafts")
    made = ["administrative-petition", "power-of-attorney", "certificate-of-service"]
    assert [paper.form for paper in drafted.papers] == made
    assert len(drafted.papers[0].gaps) > 5


def test_each_file_names_a_schema_that_is_there(begun: Begun) -> None:
    for path in begun.made:
        if path.suffix == ".yaml":
            first = path.read_text(encoding="utf-8").splitlines()[0]
            schema = first.removeprefix("# yaml-language-server: $schema=")
            assert (path.parent / schema).resolve() in {each.resolve() for each in begun.made}
            assert not Path(schema).is_absolute()


def test_what_the_notes_show_is_valid_when_it_is_taken_up(tmp_path: Path, begun: Begun) -> None:
    assert begun
    text = uncommented((tmp_path / "new" / "case.yaml").read_text(encoding="utf-8"))
    case = validate.case(Document("case.yaml", text, parse(text, "case.yaml")))
    assert case.chronology
    assert case.exhibits


LATIN = re.compile(r"""\s*(?:- )?[a-z_]+: ["']?[A-Z]""")
"""A value that begins as an English text does."""


@pytest.mark.parametrize("name", known())
def test_the_notes_name_nothing_but_what_the_case_has_in_the_form_of_its_courts(tmp_path: Path, name: str) -> None:
    law = load(name)
    begin = [form for form in forms(law) if law.forms[form].kind not in {"response", "proposed-order"}]
    for number, form in enumerate(begin):
        folder = tmp_path / f"{number}"
        new_case(folder, doe(law, form=form))
        for path in (folder / "case.yaml", *folder.glob("filings/*.yaml")):
            text = path.read_text(encoding="utf-8")
            fields = text.index("\nkind:" if path.parent.name == "filings" else "\nformat:")
            path.write_text(text[:fields] + uncommented(text[fields:]), encoding="utf-8")
        case = assembly.load(folder).case
        assert case.number.number is not None
        assert any(each.matches(case.number.number) for each in law.case_numbers.values())
        assert [each.short_name.en for each in case.parties if each.short_name] == [
            each.name.en for each in case.parties
        ]


def test_the_notes_of_a_hebrew_case_show_no_english_text(tmp_path: Path, law: Profile) -> None:
    said = {"title": "פלונית נ׳ המשרד", "court": "בית המשפט", "petitioners": ("פלונית",), "respondents": ("המשרד",)}
    for form in ("administrative-petition", "motion-to-close", "affidavit", "prior-demand"):
        new_case(tmp_path / form, doe(law, form=form, language=Language.HE, **said))
        for path in (tmp_path / form).rglob("*.yaml"):
            text = path.read_text(encoding="utf-8")
            assert "if it applies" not in text
            start = text.index("\nkind:" if path.parent.name == "filings" else "\nformat:")
            assert [line for line in uncommented(text[start:]).splitlines() if LATIN.match(line)] == []


@pytest.mark.parametrize("name", known())
def test_no_note_shows_a_text_in_brackets_where_a_comma_would_end_it(tmp_path: Path, name: str) -> None:
    law = load(name)
    begin = [form for form in forms(law) if law.forms[form].kind not in {"response", "proposed-order"}]
    for form in begin:
        new_case(tmp_path / form, doe(law, form=form))
        for path in (tmp_path / form).rglob("*.yaml"):
            shown = [line for line in path.read_text(encoding="utf-8").splitlines() if NOTED.fullmatch(line)]
            listed = [line for line in shown if re.search(r": \[[^]]*( |\.\.\.)", line)]
            assert listed == []


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("The Keepers of the Quays, Inc.", "company"),
        ("Acme Holdings LLC", "company"),
        ('אקמה בע"מ', "company"),
        ("The Quays Association", "ngo"),
        ("Association for Open Quays", "ngo"),
        ("עמותת שומרי הרציף", "ngo"),
        ("The Ministry of Quays", "public-authority"),
        ("State of Nowhere", "state"),
    ],
)
def test_the_kind_of_a_party_follows_from_its_name_where_the_name_tells(
    tmp_path: Path, law: Profile, typed: str, kind: str
) -> None:
    new_case(tmp_path, doe(law, petitioners=(typed,)))
    assert assembly.load(tmp_path).case.parties[0].kind == kind
    line = next(line for line in (tmp_path / "case.yaml").read_text("utf-8").splitlines() if "    kind: " in line)
    assert line == f"    kind: {kind}"


def test_a_kind_that_no_name_tells_is_marked_as_a_guess(tmp_path: Path, law: Profile) -> None:
    new_case(tmp_path, doe(law, petitioners=("Jane Doe",)))
    text = (tmp_path / "case.yaml").read_text("utf-8")
    assert "    kind: natural-person    # a guess: correct it if it is something else\n" in text


def test_the_notes_ask_how_a_party_is_spoken_of(tmp_path: Path) -> None:
    for name, asked in (("israel", ["plural", "feminine"]), ("us-federal", ["plural"])):
        law = load(name)
        new_case(tmp_path / name, doe(law, form=first_form(law)))
        text = (tmp_path / name / "case.yaml").read_text("utf-8")
        assert [field for field in ("plural", "feminine") if f"# {field}: true" in text] == asked


def test_a_title_that_makes_no_id_leaves_it_to_the_folder(tmp_path: Path, law: Profile) -> None:
    new_case(tmp_path / "plonit-1", doe(law, title="פלונית נ׳ המשרד"))
    assert assembly.load(tmp_path / "plonit-1").case.id == "plonit-1"


def test_the_parties_are_named_by_ids_and_print_as_typed(tmp_path: Path, begun: Begun) -> None:
    assert begun
    parties = assembly.load(tmp_path / "new").case.parties
    assert [(party.id, party.name.en) for party in parties] == [
        ("jane-doe", "Jane Doe"),
        ("ministry-of-defense", "The Ministry of Defense"),
        ("acme-the-company", "Acme: the Company"),
    ]


def test_a_name_that_makes_no_id_is_called_by_its_side(tmp_path: Path, law: Profile) -> None:
    new_case(tmp_path, doe(law, petitioners=("פלונית", "אלמוני"), respondents=("x" * 80,)))
    assert [party.id for party in assembly.load(tmp_path).case.parties] == ["petitioner", "petitioner-2", "respondent"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Cn", "Co", "Cf"]), min_size=1, max_size=60
    )
)
def test_any_name_that_can_be_printed_comes_back_as_it_was_typed(
    name: str, tmp_path_factory: pytest.TempPathFactory, law: Profile
) -> None:
    folder = tmp_path_factory.mktemp("new")
    typed = " ".join(name.split())
    if not typed:
        return
    new_case(folder, doe(law, title=typed, petitioners=(typed,)))
    case = assembly.load(folder).case
    assert (case.title.en, case.parties[0].name.en) == (typed, typed)


@pytest.mark.parametrize("typed", ["Null", "TRUE", "false"])
def test_a_name_that_yaml_would_take_for_something_else_makes_no_id(tmp_path: Path, law: Profile, typed: str) -> None:
    new_case(tmp_path, doe(law, petitioners=(typed,)))
    first = assembly.load(tmp_path).case.parties[0]
    assert (first.id, first.name.en) == ("petitioner", typed)


def test_a_name_that_cannot_be_printed_is_refused_and_nothing_is_written(tmp_path: Path, law: Profile) -> None:
    with pytest.raises(InputError) as refused:
        new_case(tmp_path / "new", doe(law, court="a\x1bb"))
    assert refused.value.problems[0].place.file == "case.yaml"
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("form", ["motion-to-close", "prior-demand", "interim-application", "affidavit"])
def test_a_case_may_begin_with_another_paper(tmp_path: Path, law: Profile, form: str) -> None:
    new_case(tmp_path, doe(law, form=form))
    assert assembly.load(tmp_path).filings[0].filing.form == form


@pytest.mark.parametrize("name", known())
def test_a_case_of_every_court_system_begins_with_a_request_and_is_answered(tmp_path: Path, name: str) -> None:
    law = load(name)
    new_case(tmp_path, doe(law, form=first_form(law)))
    case_file = assembly.load(tmp_path)
    assert case_file.filings[0].filing.form == first_form(law)
    new_filing(case_file, law, NewFiling(goes_with=case_file.filings[0].stem, by=("ministry-of-defense",)))


@pytest.mark.parametrize("form", ["response", "proposed-order"])
def test_a_case_does_not_begin_with_an_answer(tmp_path: Path, law: Profile, form: str) -> None:
    with pytest.raises(UsageError, match="goes with another filing"):
        new_case(tmp_path / "new", doe(law, form=form))
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("form", ["exhibit-index", "petitoin"])
def test_a_form_that_nobody_writes_is_refused(tmp_path: Path, law: Profile, form: str) -> None:
    with pytest.raises(UsageError, match="no form"):
        new_case(tmp_path / "new", doe(law, form=form))


def test_every_form_that_is_offered_is_one_to_write(law: Profile) -> None:
    assert "certificate-of-service" not in forms(law)
    assert "administrative-petition" in forms(law)


def test_nothing_that_is_there_is_overwritten(tmp_path: Path, law: Profile) -> None:
    new_case(tmp_path, doe(law))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    (tmp_path / "filings" / "01-petition.yaml").rename(tmp_path / "filings" / "kept.txt")
    with pytest.raises(OutputError, match="a file here already"):
        new_case(tmp_path, doe(law, title="Another"))
    (tmp_path / "filings" / "kept.txt").rename(tmp_path / "filings" / "01-petition.yaml")
    with pytest.raises(UsageError, match="filings here already"):
        new_case(tmp_path, doe(law, title="Another"))
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


def test_a_folder_with_other_files_in_it_is_used(tmp_path: Path, law: Profile) -> None:
    (tmp_path / "exhibits").mkdir()
    (tmp_path / "exhibits" / "letter.pdf").write_bytes(b"x")
    new_case(tmp_path, doe(law))
    assert assembly.load(tmp_path)


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path, law: Profile) -> None:
    (tmp_path / "new").write_text("x")
    with pytest.raises(OutputError):
        new_case(tmp_path / "new", doe(law))
    assert (tmp_path / "new").read_text() == "x"
