"""From a prepared case to the Draft of one paper, for one audience."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING

from filing_schemas import Affidavit, PriorDemand
from filing_schemas.vocabulary import ClosureState, ConfidentialityLevel, FixtureMode
from filings.compose import caption, signing
from filings.compose.draft import Draft, DraftParagraph, DraftSection
from filings.compose.exhibits import in_order, lines
from filings.compose.mentions import mentioned
from filings.compose.numbering import part_bookmark
from filings.compose.pieces import Piece, Plain, Prose
from filings.compose.references import Referring
from filings.compose.rich import Anchor, Rich, Span
from filings.compose.titles import subtitle, title
from filings.compose.wording import Wording
from filings.language import direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filing_schemas import Counsel, Exhibit, Paper, Party
    from filings.compose.context import Context
    from filings.compose.pieces import Part
    from filings.compose.prepare import Prepared

NOTHING = Rich(())


def compose(prepared: Prepared, paper: Paper, ceiling: ConfidentialityLevel = ConfidentialityLevel.PUBLIC) -> Draft:
    """Put one paper into words.

    Args:
        prepared: the case, numbered and labelled.
        paper: the paper.
        ceiling: the highest level that its readers may see; what lies above it never reaches a word of the draft.

    """
    context = prepared.context(paper)
    wording = wording_for(prepared, paper.id, ceiling)
    draft = head(context, wording)
    opening = wording.rich((Prose(paper.opening),)) if paper.opening else NOTHING
    sections = tuple(_sections(prepared, paper.id, wording))
    attached = _attached(prepared, paper, context)
    draft = replace(
        draft,
        opening=opening,
        sections=sections,
        oath=signing.oath(context, wording, paper) if isinstance(paper, Affidavit) else None,
        letter=signing.letter(context, wording, paper) if isinstance(paper, PriorDemand) else None,
        date=signing.date(context, wording),
        signatures=signing.signatures(context, wording),
        exhibits=lines(attached, prepared.marks, wording),
    )
    return replace(draft, gaps=tuple(dict.fromkeys(gaps(draft))))


def wording_for(prepared: Prepared, here: str, ceiling: ConfidentialityLevel) -> Wording:
    """Give what words the pieces of one paper for one audience."""
    order = list(ConfidentialityLevel)
    parties: tuple[Party | Counsel, ...] = (*prepared.case.parties, *prepared.case.counsel)
    hidden = frozenset(each.id for each in parties if order.index(each.level) > order.index(ceiling))
    referred = mentioned(prepared, here) if here in prepared.outlines else frozenset()
    referring = Referring(prepared.labels, prepared.profile, prepared.language, here, hidden)
    return Wording(referring, ceiling, referred)


def gaps(value: object) -> Iterator[str]:
    """Give what has still to be written, wherever it stands in a draft, in the order of printing."""
    if isinstance(value, Span):
        yield from [value.text] if value.gap else []
    elif isinstance(value, tuple):
        for each in value:
            yield from gaps(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from gaps(getattr(value, each.name))


def head(context: Context, wording: Wording) -> Draft:
    """Give what stands over the text."""
    profile, language = context.profile, context.language
    words: Mapping[str, str] = {
        name: getattr(profile.words, name).text(language) for name in type(profile.words).model_fields
    }
    return Draft(
        kind=getattr(context.paper, "kind", ""),
        form=context.paper.form,
        language=language.value,
        direction=direction(language.value),
        words=words,
        legend=profile.legend.text(language),
        notices=tuple(wording.rich((piece,)) for piece in _notices(context)),
        court=caption.court(context),
        case_number=caption.case_number(context, wording),
        sides=caption.sides(context, wording),
        title=wording.rich((Plain(title(context)),)),
        subtitle=subtitle(context),
        opening=NOTHING,
        sections=(),
        date=NOTHING,
        signatures=(),
    )


def _notices(context: Context) -> Iterator[Piece]:
    """Say what a reader must know first: a made-up paper or case, and the state of the session."""
    phrases, language = context.profile.phrases, context.language
    if context.case.fixture_mode is FixtureMode.FICTIONALISED:
        yield Plain(phrases.fictional.text(language))
    if context.paper.hypothetical:
        yield Plain(phrases.hypothetical.text(language))
    claimed = context.paper.session
    if claimed and claimed is not ClosureState.OPEN_DEFAULT and claimed in context.profile.session_notices:
        yield Plain(context.profile.session_notices[claimed].text(language))


def _sections(prepared: Prepared, name: str, wording: Wording) -> Iterator[DraftSection]:
    numbers = prepared.numbers[name]
    for part, heading, given in zip(prepared.outlines[name].parts, numbers.headings, numbers.paragraphs, strict=True):
        yield _section(part, heading, given, wording)


def _section(part: Part, heading: str, given: tuple[str, ...], wording: Wording) -> DraftSection:
    """Word one part; a part withheld keeps its number and its paragraphs' numbers."""
    first = (Anchor(part_bookmark(heading)),) if heading and part.id in wording.referred else ()
    shown = wording.may_show(part.veil)
    title_pieces = part.heading if shown else (Plain(wording.marker(part.veil)),)
    items = part.items if shown else tuple(replace(item, veil=part.veil) for item in part.items)
    return DraftSection(
        key=part.key,
        level=part.level,
        number=heading,
        heading=wording.rich(title_pieces, first=first) if part.heading else NOTHING,
        paragraphs=tuple(DraftParagraph(number, wording.item(item)) for item, number in zip(items, given, strict=True)),
    )


def _attached(prepared: Prepared, paper: Paper, context: Context) -> tuple[Exhibit, ...]:
    """Give the exhibits that go with a paper: those it names and those its text refers to, of its own side."""
    if not context.form.lists_exhibits:
        return ()
    named = {*paper.exhibits, *mentioned(prepared, paper.id)}
    own = {context.party(each).side for each in paper.filed_by}
    return tuple(
        exhibit
        for exhibit in in_order(prepared.case)
        if exhibit.id in named and (exhibit.id in paper.exhibits or context.party(exhibit.tendered_by).side in own)
    )
