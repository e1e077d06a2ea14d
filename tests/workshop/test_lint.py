"""No fault where there is none: in shipped templates, in what docxtpl fills rightly, whatever it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docx import Document

from filings.checks import Severity
from filings.errors import TemplateError, UsageError
from filings.resources import shipped
from filings.word.leaks import texts
from filings.word.starter import build
from filings.workshop.lint import lint
from filings.workshop.preview import preview
from filings.workshop.setting import Asked
from tests.workshop.files import para, read
from tests.workshop.spoiling import ISRAEL, put, sound

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TEMPLATES = shipped("templates")
SHIPPED = sorted(TEMPLATES.glob("*/*/**/*.docx"))
RIGHT = {
    "an item tested before it is printed": ["{% if court.judge %}Before {{ court.judge }}{% endif %}"],
    "an item tested with another": ["{% if subtitle and opening %}{{ subtitle }}: {{ opening }}{% endif %}"],
    "the other branch": ["{% if not subtitle %}None{% else %}On: {{ subtitle }}{% endif %}"],
    "a default": ["On: {{ subtitle|default('nobody', true) }}", "On: {{ subtitle or 'nobody' }}"],
    "a choice": ["On: {{ subtitle if subtitle else 'nobody' }}"],
    "nested loops": ["{% for s in sides %}{% for p in s.parties %}{{ p.name }}{% endfor %}: {{ s.role }}{% endfor %}"],
    "a counted loop": ["{% for s in sides %}{{ loop.index }} {% if not loop.last %}and{% endif %}{% endfor %}"],
    "a loop with a condition": ["{% for s in sections if s.heading %}{{ s.heading }}{% endfor %}"],
    "a loop with an else": ["Notes: {% for n in notices %}{{ n }}{% else %}none{% endfor %}"],
    "a set": ["{%p set head = court %}", "{{ head.name }}"],
    "a set block": ["{%p set head %}", "{{ title }}", "{%p endset %}", "{{ head }}"],
    "a namespace": ["{%p set seen = namespace(any=false) %}", "{{ seen.any }}"],
    "a macro": ["{% macro m(p) %}{{ p.name }}{% endmacro %}{% for s in sides %}{{ m(s.parties[0]) }}{% endfor %}"],
    "a macro with a block": ["{% macro b() %}({{ caller() }}){% endmacro %}{% call b() %}{{ title }}{% endcall %}"],
    "filters": ["{{ title|upper|replace('A', 'B') }} {{ sides|length }} {{ title|trim|title }}"],
    "an attribute joined": ["{% if sides %}{{ sides|map(attribute='role')|join(' v. ') }}{% endif %}"],
    "a list tested by its length": ["{% if exhibits|length > 0 %}See {{ exhibits[0].label }}.{% endif %}"],
    "what may be absent, tested": ["{%p if oath and oath.certification %}", "{{ oath.certification }}", "{%p endif %}"],
    "a word that may be absent": ["{% if words.first_page is defined %}{{ words.first_page }}{% endif %}"],
    "a comparison": ["{%p if kind == 'motion' and language != 'he' and direction == 'ltr' %}", "x", "{%p endif %}"],
    "a method of a text": ["{{ court.name.upper() }} {{ words.page.strip() }}"],
    "a comment": ["{# what {{ nobody }} reads #}x", "{#p the same #}"],
    "raw braces": ["{% raw %}{{ not a tag }}{% endraw %}"],
    "with": ["{% with c = court %}{{ c.name }}{% endwith %}"],
    "a range": ["{% for n in range(3) %}{{ n }}{% endfor %}"],
}  # fmt: skip


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_there_is_nothing_to_find_in_a_shipped_template(path: Path) -> None:
    assert [str(each) for each in lint(path).findings] == []


@pytest.mark.parametrize("paragraphs", RIGHT.values(), ids=RIGHT.keys())
def test_what_is_right_is_not_told_of(paragraphs: Iterable[str], tmp_path: Path) -> None:
    file = tmp_path / "motion.docx"
    file.write_bytes(put(*paragraphs)(sound()).packed)
    assert [str(each) for each in lint(file, ISRAEL).findings] == []


def test_a_template_that_is_not_ours_is_held_to_everything_but_the_contract(tmp_path: Path) -> None:
    made = Document()
    for text in (
        "Dear {{ client.name }}, the Petitioner",
        "{% for x in matters %}{{ x.price|currency }}{% endfor %}",
        "{{ a b }}",
    ):
        made.add_paragraph(text)
    made.save(str(tmp_path / "letter.docx"))
    found = lint(tmp_path / "letter.docx").findings
    assert [(each.rule, each.severity) for each in found if each.severity is not Severity.INFO] == [
        ("TPL-08", Severity.WARNING),  # whoever fills it may bring the filter
        ("TPL-04", Severity.ERROR),
    ]


def test_a_template_says_for_which_paper_it_is_made(tmp_path: Path) -> None:
    file = tmp_path / "anything.docx"
    file.write_bytes(build(form="reply", kind="motion", language="en", jurisdiction="us-federal"))
    meant = lint(file).setting
    assert meant.profile is not None
    assert (meant.profile.id, meant.form, meant.language.value) == ("us-federal", "reply", "en")


def test_a_court_system_that_nothing_names_is_said_to_be_a_guess(tmp_path: Path) -> None:
    file = tmp_path / "motion.docx"
    file.write_bytes(sound().packed)
    assert lint(file).guessed
    assert not lint(file, ISRAEL).guessed
    assert not lint(TEMPLATES / "israel" / "en" / "motion.docx").guessed
    assert not lint(TEMPLATES / "israel" / "en" / "blocks" / "body.docx").guessed


def test_what_is_asked_for_goes_before_what_the_file_says(tmp_path: Path) -> None:
    file = tmp_path / "anything.docx"
    file.write_bytes(build(form="motion", kind="motion", language="en", jurisdiction="israel"))
    meant = lint(file, Asked(kind="affidavit", jurisdiction="england-wales")).setting
    assert meant.profile is not None
    assert (meant.profile.id, meant.profile.forms[meant.form].kind) == ("england-wales", "affidavit")


def test_a_paper_that_is_not_there_is_refused_with_the_nearest(tmp_path: Path) -> None:
    file = tmp_path / "motion.docx"
    file.write_bytes(sound().packed)
    with pytest.raises(UsageError, match="Did you mean 'motion'"):
        lint(file, Asked(kind="motoin", jurisdiction="israel"))


def test_a_shared_block_is_followed_where_it_is_named(tmp_path: Path) -> None:
    blocks = tmp_path / "blocks"
    blocks.mkdir()
    for path in (TEMPLATES / "israel" / "en" / "blocks").glob("*.docx"):
        (blocks / path.name).write_bytes(path.read_bytes())
    file = tmp_path / "motion.docx"
    file.write_bytes(sound().packed)
    assert lint(file, ISRAEL).findings == ()
    spoiled = put("{{ titel }}")(sound())
    (blocks / "title.docx").write_bytes(spoiled.having("word/document.xml", spoiled.text("word/document.xml")).packed)
    told = [(each.rule, each.problem.place.file) for each in lint(file, ISRAEL).findings if each.rule == "TPL-10"]
    assert told == [("TPL-10", "title.docx, body")]


def test_an_instructor_s_one_block_stands_before_those_of_the_system_that_the_folder_extends(tmp_path: Path) -> None:
    home = tmp_path / "clinic" / "en"
    (home / "blocks").mkdir(parents=True)
    (home.parent / "profile.yaml").write_text("id: clinic\nextends: israel\n", "utf-8")
    file, own = home / "motion.docx", home / "blocks" / "title.docx"
    file.write_bytes((TEMPLATES / "israel" / "en" / "motion.docx").read_bytes())
    block = read((TEMPLATES / "israel" / "en" / "blocks" / "title.docx").read_bytes())
    said = block.text("word/document.xml")
    assert said.count("{{ title }}") == 1
    own.write_bytes(block.having("word/document.xml", said.replace("{{ title }}", "OF THE CLINIC: {{ title }}")).packed)
    asked = Asked(templates=tmp_path)
    assert lint(file, asked).findings == ()
    made = {each.name: "\n".join(text.text for text in texts(each.document)) for each in preview(file, asked).made}
    assert all("OF THE CLINIC: " in said for said in made.values())
    own.write_bytes(block.having("word/document.xml", said.replace("{{ title }}", "{{ titel }}")).packed)
    told = [(each.rule, each.problem.place.file) for each in lint(file, asked).findings if each.rule == "TPL-10"]
    assert told == [("TPL-10", "title.docx, body")]


def test_a_long_template_is_read_through(tmp_path: Path) -> None:
    file = tmp_path / "motion.docx"
    many = [
        para(f"Words of paragraph {number} of {{{{ court.name }}}}, and more of them. " * 6) for number in range(400)
    ]
    file.write_bytes(put(*many, "{{ nobody }}")(sound()).packed)
    assert [each.rule for each in lint(file, ISRAEL).findings] == ["TPL-10"]


def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError):
        lint(tmp_path)
