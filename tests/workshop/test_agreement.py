"""What linting says of a template agrees with what filling it does, whatever it asks of the draft."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from filings.checks import Severity
from filings.errors import FilingsError
from filings.resources import shipped
from filings.word import compile as compile_template
from filings.workshop import contract
from filings.workshop.entries import Entry, entries
from filings.workshop.lint import lint
from tests.templates.sample import Sample
from tests.templates.settings import Setting
from tests.workshop.files import para
from tests.workshop.spoiling import ISRAEL, put, sound

MOTION = shipped("templates") / "israel" / "en" / "motion.docx"
DRAFTS = tuple(
    made() for made in (Sample(Setting(MOTION)).long, Sample(Setting(MOTION)).short, Sample(Setting(MOTION)).empty)
)
ENTRIES = entries(contract())
FILTERS = (
    "",
    "|upper",
    "|length",
    "|first",
    "|join(', ')",
    "|default('x')",
    "|trim",
    "|title",
    "|last",
    "|list|length",
)


def written(  # noqa: PLR0913  # each is one choice
    entry: Entry, named: str, filtered: str, *, tested: bool, looped: bool, mistyped: bool
) -> list[str]:
    """Write paragraphs that ask for a value."""
    called = entry.tag.removeprefix("{%").strip("{}% ").removeprefix("if ")
    called = called.partition(" in ")[2] if called.startswith("for ") else called
    called = f"{called}{'x' if mistyped else ''}"
    tag = {"print": f"{{{{ {called}{filtered} }}}}", "test": f"{{% if {called}{filtered} %}}y{{% endif %}}"}[named]
    inner = [f"{{%p if {called} %}}", tag, "{%p endif %}"] if tested else [tag]
    for loop in reversed(entry.inside if looped else ()):
        inner = [f"{{%p {loop} %}}", *inner, "{%p endfor %}"]
    return inner


ASKED = st.builds(
    written,
    st.sampled_from(ENTRIES),
    st.sampled_from(("print", "test")),
    st.sampled_from(FILTERS),
    tested=st.booleans(),
    looped=st.sampled_from((True, True, True, False)),
    mistyped=st.sampled_from((False, False, False, True)),
)


def filled(template: bytes) -> list[str]:
    """Fill a template with drafts that are long, short and all but empty; give what goes wrong."""
    try:
        compiled = compile_template(template, blocks=MOTION.parent / "blocks")
    except FilingsError as error:
        return [str(error)]
    return [wrong for draft in DRAFTS if (wrong := _wrong(compiled.fill, draft))]


def _wrong(fill: object, draft: object) -> str:
    try:
        fill(draft)  # type: ignore[operator]  # a template's own
    except FilingsError as error:
        return str(error)
    return ""


@given(ASKED)
@settings(max_examples=40, deadline=None)
def test_what_has_no_error_can_be_filled_with_any_draft(paragraphs: list[str]) -> None:
    template = put(*(para(text) for text in paragraphs))(sound()).packed
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "motion.docx"
        file.write_bytes(template)
        errors = [str(each) for each in lint(file, ISRAEL).findings if each.severity is Severity.ERROR]
    wrong = filled(template)
    assert bool(errors) or not wrong, (paragraphs, wrong)
    # What stands in a loop or under a condition may never be come to.
    unknown = [each for each in errors if "TPL-10" in each and not paragraphs[0].startswith("{%p")]
    assert wrong or not unknown, (paragraphs, unknown)
