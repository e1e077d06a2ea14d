"""Templates filled with samples: what they hold is printed, and every branch that can be led into is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from filing_schemas.vocabulary import Language
from filings import profile as profiles
from filings import word
from filings.cli import main
from filings.errors import UsageError
from filings.resources import shipped
from filings.word.engine.runs import spoken
from filings.word.leaks import texts
from filings.word.workshop.looking import look
from filings.workshop.beginning import begin
from filings.workshop.lint import lint
from filings.workshop.preview import preview
from filings.workshop.samples import RECIPES, sample
from filings.workshop.setting import Asked, setting
from tests.workshop.spoiling import ISRAEL, put, sound

if TYPE_CHECKING:
    from pathlib import Path

    from filings.workshop.samples import Recipe
    from filings.workshop.setting import Setting

TEMPLATES = shipped("templates")
SHIPPED = sorted(path for path in TEMPLATES.glob("*/*/*.docx"))
SYSTEMS = [(name, language) for name in profiles.known() for language in profiles.load(name).languages]


@pytest.fixture
def branching(tmp_path: Path) -> Path:
    """Give a template with branches of every sort."""
    tags = (
        "{%p if opening and not opening %}",
        "never",
        "{%p endif %}",
        "{% if subtitle or not opening %}x{% endif %}",
        "{% for section in sections %}{{ 'a' if section.key == 'facts' else 'b' }}{% endfor %}",
        "{% for s in sections %}{% for each in s.paragraphs %}{% if each.leads %}c{% endif %}{% endfor %}{% endfor %}",
    )
    path = tmp_path / "branching.docx"
    path.write_bytes(put(*tags)(sound()).packed)
    return path


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_every_shipped_template_prints_every_sample_whole(path: Path) -> None:
    _prints_every_sample(path, setting(path, look(path).about, Asked()))


def _prints_every_sample(path: Path, meant: Setting) -> None:
    assert meant.profile is not None
    template = word.compile(path, blocks=meant.blocks, stamp=True)
    for recipe in RECIPES:
        draft = sample(meant.profile, meant.language, meant.form, recipe)
        assert template.audit(template.filled(draft)) == ()


@pytest.mark.parametrize(("jurisdiction", "language"), SYSTEMS)
def test_every_starter_has_no_fault_and_prints_every_sample(
    jurisdiction: str, language: Language, tmp_path: Path
) -> None:
    forms = profiles.load(jurisdiction).forms
    for kind in dict.fromkeys(each.kind for each in forms.values()):
        path = tmp_path / f"{kind}.docx"
        path.write_bytes(begin(kind, jurisdiction, language.value))
        linted = lint(path)
        assert linted.faults == ()
        _prints_every_sample(path, linted.setting)


@pytest.mark.parametrize(("jurisdiction", "language"), SYSTEMS)
@pytest.mark.parametrize("recipe", RECIPES, ids=lambda each: each.name)
def test_a_paragraph_of_a_sample_leads_only_where_items_follow_it(
    jurisdiction: str, language: Language, recipe: Recipe
) -> None:
    profile = profiles.load(jurisdiction)
    form = next(name for name, each in profile.forms.items() if each.kind == "response")
    paragraphs = [each for part in sample(profile, language, form, recipe).sections for each in part.paragraphs]
    assert paragraphs or recipe.bare
    assert [each.leads for each in paragraphs] == [len(each.text.blocks) > 1 for each in paragraphs]


@pytest.mark.parametrize(("form", "numbered"), [("motion", False), ("complaint", True)])
def test_the_paragraphs_of_a_sample_have_numbers_as_its_paper_has(form: str, *, numbered: bool) -> None:
    for recipe in (each for each in RECIPES if not each.bare):
        draft = sample(profiles.load("us-federal"), Language.EN, form, recipe)
        assert {bool(each.number) for section in draft.sections for each in section.paragraphs} == {numbered}


def test_a_hebrew_sample_has_hebrew_words_and_notes() -> None:
    draft = sample(profiles.load("israel"), Language.HE, "motion", next(each for each in RECIPES if each.rich))
    paragraphs = [each for section in draft.sections for each in section.paragraphs]
    said = [text for each in paragraphs for block in each.text.blocks for text in spoken(block.nodes)]
    assert any("הערה" in text for text in said)
    assert not re.search("[A-Za-z]", "".join(said))


def test_an_odd_sample_is_read_back_to_the_letter() -> None:
    profile = profiles.load("israel")
    draft = sample(profile, Language.EN, "motion", next(each for each in RECIPES if each.name == "odd"))
    path = TEMPLATES / "israel" / "en" / "motion.docx"
    document = word.compile(path, blocks=path.parent / "blocks").fill(draft)
    said = "\n".join(each.text for each in texts(document))
    assert str(draft.title) in said
    assert "Smith & Jones <Ltd> “said” it's 100% {{ so }}: בית המשפט" in said


def test_every_branch_is_tried_both_ways_and_what_cannot_be_reached_is_told(branching: Path) -> None:
    ways = {
        each.text: each.never for each in preview(branching, ISRAEL).ways if each.where.file == branching.as_posix()
    }
    assert ways["{%p if opening and not opening %}"] == ("never true",)
    assert ways["{% if subtitle or not opening %}"] == ()
    assert ways["{{ 'a' if section.key == 'facts' else 'b' }}"] == ()
    assert ways["{% for each in s.paragraphs %}"] == ()
    assert ways["{% if each.leads %}"] == ()


def test_a_sample_that_a_template_cannot_be_filled_with_is_told_and_the_others_are_made(tmp_path: Path) -> None:
    path = tmp_path / "careless.docx"
    path.write_bytes(put("{{ exhibits[0].title }}")(sound()).packed)
    found = preview(path, ISRAEL)
    assert not found.is_sound
    assert [each.name for each in found.made if each.problems] == ["shortest"]
    told = next(str(problem) for each in found.made for problem in each.problems)
    assert "The list has no item [0]" in told


def test_a_paper_of_a_shipped_case_is_among_the_samples() -> None:
    found = preview(TEMPLATES / "israel" / "he" / "administrative-petition.docx")
    assert found.made[0].name == "example"
    assert "amnesty-v-mod" in found.made[0].about


def test_a_shared_block_is_no_paper() -> None:
    with pytest.raises(UsageError, match="shared block"):
        preview(TEMPLATES / "israel" / "en" / "blocks" / "caption.docx")


def test_samples_and_a_report_are_kept_and_never_replace_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, to = tmp_path / "mine.docx", tmp_path / "preview"
    assert main(["template", "new", str(out), "--kind", "motion-to-close", "--jurisdiction", "israel"]) == 0
    assert main(["template", "preview", str(out), "--to", str(to)]) == 0
    names = sorted(path.name for path in to.iterdir())
    assert names == sorted([*(f"mine.{each.name}.docx" for each in RECIPES), "mine.example.docx", "report.txt"])
    assert "Nothing that this paper may hold leads to" in (to / "report.txt").read_text("utf-8")
    capsys.readouterr()
    assert main(["template", "preview", str(out), "--to", str(to)]) == 4
    assert "--force" in capsys.readouterr().err
    assert main(["template", "preview", str(out), "--to", str(to), "--force", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["form"] == "motion-to-close"


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (["a.docx", "--kind", "motoin", "--jurisdiction", "israel"], 2, "motion"),
        (["a.docx", "--kind", "motion", "--jurisdiction", "isreal"], 2, "israel"),
        (["a.docx", "--kind", "motion", "--jurisdiction", "us-federal", "--language", "he"], 2, "en"),
        (["a.doc", "--kind", "motion", "--jurisdiction", "israel"], 2, ".docx"),
        (["a.docx", "--jurisdiction", "israel"], 2, "--kind"),
        (["a.docx", "--kind", "motion"], 2, "--jurisdiction"),
        (["folder.docx", "--kind", "motion", "--jurisdiction", "israel", "--force"], 4, "folder"),
    ],
)
def test_what_no_template_can_be_begun_for_is_one_line(
    given: list[str], code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.docx").mkdir()
    assert main(["template", "new", str(tmp_path / given[0]), *given[1:]]) == code
    told = capsys.readouterr().err
    assert said in told
    assert len(told.strip().splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["folder.docx"]


@pytest.mark.parametrize(
    ("name", "more", "language"),
    [
        ("en/motion-to-close.docx", [], "en"),
        ("he/motion-to-close.docx", [], "he"),
        ("en/closing.docx", ["--kind", "motion-to-close", "--language", "he"], "he"),
    ],
)
def test_the_place_of_a_template_says_what_it_is_unless_that_is_said(
    name: str, more: list[str], language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ours" / "clinic" / name
    out.parent.mkdir(parents=True)
    (tmp_path / "ours" / "clinic" / "profile.yaml").write_text("id: clinic\nextends: israel\n", encoding="utf-8")
    assert main(["template", "new", str(out), *more]) == 0
    assert "--templates" not in capsys.readouterr().out  # the place says it to the next commands as well
    about = look(out).about
    assert (about["form"], about["language"], about["jurisdiction"]) == ("motion-to-close", language, "clinic")
