"""The text of a new filing: its parts in order, each with what belongs there, and its typed fields as notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import KINDS, Paper
from filing_schemas.vocabulary import Language
from filings.authoring.fields import feeding, shown, typed_fields
from filings.authoring.yaml_text import field, note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from filings.authoring.own import Own
    from filings.profile import Form, SectionSpec
    from filings.profile.sourced import Sourced

HOW = (
    "A paragraph is a text; or a field `text` with an `id` by which others refer to it, and what it rests on:",
    "    paragraphs:",
    "      - The Ministry refused.",
    "      - id: refusal",
    "        text: The Ministry refused the demand [@demand-letter].",
    "        support: [refusal-letter]",
    "Each text is an entry of its own that begins with `- `: in brackets, every comma would begin another paragraph.",
    "Numbers are never typed: write [@refusal], and `paragraph 12` is printed. Take out the parts you do not need.",
)

BY_ITSELF = ("word-count", "dated")
"""What a part holds that comes by itself, where it is due: nobody writes it."""
WORDS = {Language.EN: ("needed", "if it applies"), Language.HE: ("נדרש", "אם יש צורך")}
"""That a part must be there, and that it may be."""


def filing_text(  # noqa: PLR0913  # what a filing consists of
    name: str,
    form_name: str,
    form: Form,
    *,
    filed_by: Sequence[str],
    language: Language,
    goes_with: Mapping[str, str],
    own: Own,
    answers: Iterable[str] = (),
) -> str:
    """Write a filing.

    Args:
        name: its id.
        form_name: the paper it is.
        form: what the profile says of that paper.
        filed_by: the ids of those who file it.
        language: the language of what belongs where.
        goes_with: fields that name another filing or a party, with the id.
        own: what its notes may name.
        answers: the lines of the answers, paragraph by paragraph; none for other papers than a response.

    """
    answers = list(answers)
    lines = [f"# yaml-language-server: $schema=../schemas/{form.kind}.json", ""]
    lines += [f"# {line}" for line in HOW]
    lines += list(_rules(form, language))
    lines += ["", f"kind: {form.kind}", f"form: {form_name}", f"id: {name}", *field("filed_by", list(filed_by))]
    lines += [line for key, value in goes_with.items() for line in field(key, value)]
    lines += shown(Paper, ["date", "opening"], own)
    lines += ["", *note("The parts of the paper, in its order."), "sections:"]
    for spec in form.sections:
        lines += _section(spec, language) if spec.data not in BY_ITSELF else ()
    lines += ["", *answers] if answers else []
    rest = [each for each in typed_fields(form.kind, form) if each not in goes_with]
    lines += shown(KINDS[form.kind], [each for each in rest if each != "answers" or not answers], own)
    return "\n".join(lines) + "\n"


def _rules(form: Form, language: Language) -> Iterator[str]:
    """Say what the court asks of the paper as a whole: by whose leave, by when, how long."""
    if form.by_leave:
        yield from note("It may be filed only by leave of the court.")
    if form.due:
        yield from note(f"It is due {form.due.words.text(language)}. {_warrant(form.due)}")
    if form.limit:
        by_eye = " Pages are for you to look at in Word: nothing here counts them." if form.limit.pages else ""
        sizes = {"words": form.limit.words, "pages": form.limit.pages}
        most = " and ".join(f"{count:,} {name}" for name, count in sizes.items() if count)
        less = f"; not counted: {form.limit.excludes.text(language)}" if form.limit.excludes else ""
        yield from note(f"It may have {most}{less}. {_warrant(form.limit)}{by_eye}")


def _warrant(rule: Sourced) -> str:
    """Say where a rule was read, and that a rule nobody has verified must be."""
    source = f"Source: {rule.source}." if rule.source else "No source is given."
    return source if rule.verified else f"{source} Not verified: check it."


def _section(spec: SectionSpec, language: Language) -> list[str]:
    words = WORDS[language]
    needed = words[0] if spec.required else words[1]
    where = feeding(spec.data) if spec.data and language is Language.EN else ""
    told = f" Most of it comes from {where}." if where else ""
    about = note(f"{spec.called(language)} ({needed}): {spec.needs.text(language)}.{told}", 2)
    return ["", *about, f"  - section: {spec.key}", "    paragraphs: []"]
