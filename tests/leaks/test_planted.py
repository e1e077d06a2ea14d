from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

import pytest
from pydantic import StringConstraints
from pypdf import PdfReader

from filing_schemas import Localised, LocalisedProse
from filings.assembly import draft, load
from filings.assembly.papers import papers
from filings.compose import RENDITIONS, prepare
from filings.outputs import to_pdf
from filings.reading.table import references
from tests.leaks.conftest import CASES
from tests.leaks.planting import seeded
from tests.leaks.schemas import declaring, models
from tests.leaks.searching import tokens_in
from tests.leaks.seeds import LEVELS, NEVER, Seeded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filings.assembly.papers import Copy
    from filings.profile import Profile

CEILINGS = {copy.name: LEVELS.index(copy.ceiling.value) for copy in RENDITIONS}
ABOVE = [1, 2, 3, 4]
MARKS = "[\u05b0-\u05c7\u200e\u200f]*"
TOKEN = re.compile(rf"zq[a-z]{{9}}|ז{MARKS}ק(?:{MARKS}[א-ת]){{9}}", re.IGNORECASE)
"""A secret, also where it is written with points or with marks of direction."""
OF_THE_CASE = re.compile(
    r"(Authority|Case|CaseNumber|Counsel|Court|Excerpt|Exhibit|Fact|Judge|Party|Pseudonym|RelatedProceeding|"
    r"Restriction|Ruling|Service|Source|Levelled)\."
)
"""What is written in `case.yaml`, where not everything has a level; a name can be typed everywhere."""


def drafted(case: Seeded, folder: Path) -> Iterator[tuple[int, str, bytes]]:
    """Draft a case; give each file with the ceiling of its folder."""
    case.write(folder / "case")
    draft(load(folder / "case"), to=folder / "drafts")
    for path in sorted((folder / "drafts").rglob("*.*")):
        yield CEILINGS[path.parent.name], path.relative_to(folder / "drafts").as_posix(), path.read_bytes()


def copies(case: Seeded, folder: Path, profile: Profile) -> list[Copy]:
    """Give the copies of a case's papers in words, before a template is filled."""
    case.write(folder)
    case_file = load(folder)
    return papers(prepare(case_file, profile), case_file.filings, (), whole=True)


def public(made: list[Copy]) -> dict[str, Any]:
    return {copy.name: copy.draft for copy in made if not CEILINGS[copy.rendition.name]}


def test_no_copy_holds_what_its_readers_may_not_see(
    tmp_path: Path, israel: Profile, forms: set[str], seed: int
) -> None:
    case = seeded(seed, israel, forms)
    levels, where = case.levels, {each.token: each.where for each in case.planted}
    for ceiling, name, data in drafted(case, tmp_path):
        found = {where[token]: levels[token] for token in tokens_in(name, data) if token in levels}
        if name.endswith("redactions.json"):
            found = {place: level for place, level in found.items() if "reason" not in place}
        assert {place: level for place, level in found.items() if level > ceiling} == {}, name


def test_a_public_copy_stays_the_same_when_every_secret_is_another(
    tmp_path: Path, israel: Profile, forms: set[str], seed: int
) -> None:
    case = seeded(seed, israel, forms)
    others = {each.token for each in case.planted if each.level}

    def change(text: str) -> str:
        return TOKEN.sub(lambda found: found[0] + _suffix(found[0]) * (_bare(found[0]) in others), text)

    before = public(copies(case, tmp_path / "before", israel))
    case.write(tmp_path / "after", change)
    case_file = load(tmp_path / "after")
    after = public(papers(prepare(case_file, israel), case_file.filings, (), whole=True))
    assert before == after


def _bare(token: str) -> str:
    return re.sub(MARKS, "", token).lower()


def _suffix(token: str) -> str:
    """Give what makes another secret of one, in its letters and in their case."""
    return ("OTHER" if token.isupper() else "other") if token.isascii() else "אחר"


def test_a_public_copy_is_what_it_would_be_without_any_annex(
    tmp_path: Path, israel: Profile, forms: set[str], seed: int
) -> None:
    case = seeded(seed, israel, forms, whole=True)
    with_it = public(copies(case, tmp_path / "with", israel))
    assert with_it == public(copies(case.open_alone(), tmp_path / "without", israel))


def test_everything_written_stands_in_one_of_the_copies(
    tmp_path: Path, israel: Profile, forms: set[str], seed: int
) -> None:
    case = seeded(seed, israel, forms)
    said = "".join(repr(copy.draft).lower() for copy in copies(case, tmp_path / "case", israel))
    written = [
        each for each in case.planted if each.printed and each.where.startswith(("Paragraph.text", "Answer.text"))
    ]
    assert [each.where for each in written if each.token not in said] == []


def test_every_text_field_carries_a_secret(israel: Profile, forms: set[str]) -> None:
    carried: dict[str, set[int]] = {}
    for seed in CASES[:100]:
        case = seeded(seed, israel, forms)
        for each in case.planted:
            carried.setdefault(each.where.partition(" ")[0].removesuffix(".en").removesuffix(".he"), set()).add(
                each.level
            )
        for place in case.typed:
            carried.setdefault(place.partition(" ")[0].removesuffix(".en").removesuffix(".he"), set()).add(1)
    fields = {name for model in models() for name in text_fields(model)} - {
        "Pseudonym.pseudonym",
        "Judge.name",
    }  # read by all
    assert {name for name in fields if not carried.get(name, set()) - {0}} == set()
    of_papers = {name for name in fields if not OF_THE_CASE.match(name) and NEVER not in carried[name]}
    assert {name: carried[name] for name in of_papers if not carried[name].issuperset(ABOVE)} == {}


def text_fields(model: type[Any]) -> Iterator[str]:
    """Name the fields of a model in which free text can stand, by the model that declares them."""
    for name, described in model.model_fields.items():
        closed = name in references(model) or name in {"section", "id", "profile", "form"}
        if (
            not closed
            and model not in {Localised, LocalisedProse}
            and _is_text(described.annotation, described.metadata)
        ):
            yield f"{declaring(model, name).__name__}.{name}"


def _is_text(annotation: Any, metadata: list[Any]) -> bool:  # noqa: ANN401
    if get_origin(annotation) is Annotated:
        base, *more = get_args(annotation)
        return _is_text(base, [*metadata, *more])
    if get_args(annotation) and not isinstance(annotation, type):
        return any(_is_text(each, metadata) for each in get_args(annotation) if not isinstance(each, str))
    if annotation is str:
        return not any(isinstance(each, StringConstraints) and each.pattern for each in metadata)
    return isinstance(annotation, type) and annotation in {Localised, LocalisedProse}


@pytest.mark.soffice
def test_no_pdf_holds_what_its_readers_may_not_see(
    tmp_path: Path, israel: Profile, forms: set[str], printed_seed: int, soffice: Path
) -> None:
    case = seeded(printed_seed, israel, forms)
    levels = case.levels
    files = {name: data for ceiling, name, data in drafted(case, tmp_path) if not ceiling and name.endswith(".docx")}
    assert files
    made = to_pdf(files, soffice=soffice).files
    assert len(made) == len(files)
    for name, data in made.items():
        read = "".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
        joined = "".join(read.split())
        found = tokens_in(name, data) | tokens_in(name, joined.encode()) | tokens_in(name, joined[::-1].encode())
        assert {levels[token] for token in found if token in levels} <= {0}, name
