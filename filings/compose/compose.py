"""From a prepared case to the Draft of one paper, for one audience."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import Affidavit, PriorDemand, ProposedOrder
from filing_schemas.vocabulary import ClosureState, ConfidentialityLevel, FixtureMode
from filings.compose import caption, signing
from filings.compose.bidi import held_together
from filings.compose.body import body
from filings.compose.corner import corner, identified
from filings.compose.draft import Draft, DraftSection
from filings.compose.exhibits import in_order, lines
from filings.compose.legends import legend, watermark
from filings.compose.lengths import told, words_in
from filings.compose.letters import enclosing
from filings.compose.levels import annex_of
from filings.compose.masking import masked
from filings.compose.mentions import mentioned
from filings.compose.outline.certificates import certified
from filings.compose.pieces import Missing, Pattern, Piece, Plain, Prose
from filings.compose.references import Referring
from filings.compose.renditions import PUBLIC, Rendition, is_annexed, rises_above
from filings.compose.rich import Rich
from filings.compose.strings import gaps
from filings.compose.tables import authorities, categories, contents, opens_with_tables
from filings.compose.titles import subtitle, title_pieces
from filings.compose.view import seen
from filings.compose.wording import Wording
from filings.language import direction, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filing_schemas import Exhibit, Paper, Party
    from filing_schemas.vocabulary import Language
    from filings.compose.context import Context
    from filings.compose.pieces import Pieces
    from filings.compose.prepare import Prepared
    from filings.profile import Profile

NOTHING = Rich(())


def compose(prepared: Prepared, paper: Paper, rendition: Rendition = PUBLIC) -> Draft:
    """Put one paper into words, for one audience.

    Args:
        prepared: the case, numbered and labelled.
        paper: the paper.
        rendition: the copy that is made. What lies above its ceiling never reaches a word of the draft.

    """
    prepared = seen(prepared, rendition.ceiling)
    paper = prepared.filings[paper.id]
    context = prepared.context(paper)
    if context.form.caption == "none":
        everybody = ConfidentialityLevel.COUNSEL_ONLY
        prepared = enclosing(prepared, attached(prepared, paper, context, everybody), rendition.ceiling)
        context = prepared.context(paper)
    if rendition.annex and not is_annexed(paper.level):
        return finished(_annex(prepared, paper, context, rendition), prepared, rendition)
    wording = wording_for(prepared, paper.id, rendition, categories(context))
    exhibits = attached(prepared, paper, context, rendition.ceiling)
    over = head(context, wording, rendition)  # what stands over the text is worded before it
    opening = wording.rich((Prose(paper.opening),)) if paper.opening else NOTHING
    text = body(prepared, paper.id, wording, listed=opens_with_tables(context))
    draft = replace(
        over,
        opening=opening,
        sections=text.sections,
        tailoring=text.tailoring,
        corner=corner(context, wording, prepared.marks),
        oath=signing.oath(context, wording, paper) if isinstance(paper, Affidavit) else None,
        letter=signing.letter(context, wording, paper) if isinstance(paper, PriorDemand) else None,
        date=signing.date(context, wording),
        signatures=signing.signatures(context, wording),
        exhibits=lines(exhibits, prepared.marks, wording),
    )
    draft = _certifying(_with_tables(draft, prepared, context, wording), prepared, (context, wording), rendition)
    return finished(replace(draft, sections=_kept(draft.sections)), prepared, rendition)


def _certifying(draft: Draft, prepared: Prepared, said_in: tuple[Context, Wording], rendition: Rendition) -> Draft:
    """Write into a certificate how many words its paper has in this very copy.

    Each copy certifies itself. The number of words of the whole would tell the public how many are withheld.
    """
    context, wording = said_in
    paper = certified(context)
    if paper is None:
        return draft
    itself = paper.id == context.paper.id
    whole = finished(draft, prepared, rendition) if itself else compose(prepared, paper, rendition)
    return told(draft, context, wording, words_in(whole, prepared.context(paper).form))


def _with_tables(draft: Draft, prepared: Prepared, context: Context, wording: Wording) -> Draft:
    """Add the tables that a long paper opens with, made of what its text has come to say."""
    if not opens_with_tables(context):
        return draft
    listed = contents(draft.sections, prepared.numbers[context.paper.id].headings)
    return replace(draft, contents=listed, authorities=authorities(context, wording.citations))


def _annex(prepared: Prepared, paper: Paper, context: Context, rendition: Rendition) -> Draft:
    """Give what is left out of the open copies, under numbers of its own."""
    here = annex_of(paper.id)
    wording = wording_for(prepared, here, rendition)
    name = prepared.labels.case[paper.id].text
    heading = prepared.profile.phrases.annex.text(prepared.language).format(filing=name)
    over = replace(head(context, wording, rendition), title=wording.rich((Plain(heading),)))
    text = body(prepared, here, wording)
    return replace(
        over,
        sections=text.sections,
        tailoring=text.tailoring,
        oath=signing.oath(context, wording, paper) if isinstance(paper, Affidavit) else None,
        date=signing.date(context, wording),
        signatures=signing.signatures(context, wording),
        exhibits=lines(_annexed(prepared, here, rendition.ceiling), prepared.marks, wording),
    )


def _annexed(prepared: Prepared, here: str, ceiling: ConfidentialityLevel) -> tuple[Exhibit, ...]:
    """Give the annexed exhibits that an annex refers to, whoever put them in."""
    named = mentioned(prepared, here, ceiling)
    return tuple(each for each in in_order(prepared.case, prepared.marks, annex=True) if each.id in named)


def finished(draft: Draft, prepared: Prepared, rendition: Rendition) -> Draft:
    """Replace the names of people where they may not appear, and list what has still to be written."""
    hidden = [mask for mask in prepared.masks if rises_above(mask.level, rendition.ceiling)]
    shown = masked(draft, hidden)
    shown = held_together(shown) if shown.direction == "rtl" else shown
    return replace(shown, gaps=tuple(dict.fromkeys(gaps(shown))))


def wording_for(
    prepared: Prepared, here: str, rendition: Rendition, listed: Mapping[str, int] | None = None
) -> Wording:
    """Give what words the pieces of one paper for one audience; `listed` are the authorities that its table lists."""
    referred = mentioned(prepared, here, rendition.ceiling) if here in prepared.outlines else frozenset()
    referring = Referring(prepared.labels, prepared.profile, prepared.language, here, listed or {})
    return Wording(referring, rendition.ceiling, referred)


def head(context: Context, wording: Wording, rendition: Rendition = PUBLIC) -> Draft:
    """Give what stands over the text."""
    return Draft(
        kind=getattr(context.paper, "kind", ""),
        form=context.paper.form,
        language=context.language.value,
        direction=direction(context.language.value),
        words=printed_words(context.profile, context.language),
        legend=legend(context, rendition),
        watermark=watermark(context, rendition),
        notices=tuple(wording.rich((piece,)) for piece in _notices(context, rendition.ceiling)),
        court=caption.court(context),
        case_number=caption.case_number(context, wording),
        sides=caption.sides(context, wording),
        title=wording.rich(title_pieces(context)),
        subtitle=subtitle(context),
        opening=NOTHING,
        sections=(),
        date=NOTHING,
        signatures=(),
        counsel=signing.counsel(context, wording),
    )


def printed_words(profile: Profile, language: Language) -> Mapping[str, str]:
    """Give the fixed words of a profile by the names under which templates print them, `words.versus`."""
    said = {name: getattr(profile.words, name) for name in type(profile.words).model_fields}
    words: dict[str, str] = {name: each.text(language) for name, each in said.items() if each is not None}
    if profile.tables:
        words |= {
            "table_of_contents": profile.tables.contents.text(language),
            "table_of_authorities": profile.tables.authorities.text(language),
        }
    return words


def _notices(context: Context, ceiling: ConfidentialityLevel) -> Iterator[Piece]:
    """Say what a reader must know first: a warning, a made-up paper or case, and the state of the session."""
    phrases, language = context.profile.phrases, context.language
    if context.form.notice:
        yield Pattern(context.form.notice.text(language), {"addressees": _addressees(context, ceiling)})
    if context.case.fixture_mode is FixtureMode.FICTIONALISED:
        yield Plain(phrases.fictional.text(language))
    if context.paper.hypothetical:
        yield Plain(phrases.hypothetical.text(language))
    claimed = context.paper.session
    if claimed and claimed is not ClosureState.OPEN_DEFAULT and claimed in context.profile.session_notices:
        yield Plain(context.profile.session_notices[claimed].text(language))


def _addressees(context: Context, ceiling: ConfidentialityLevel) -> Pieces:
    """Name those whom an order binds, as far as its readers may know, in capitals, as a warning has it."""
    orders = context.paper.orders if isinstance(context.paper, ProposedOrder) else ()
    known = (each for each in orders if not rises_above(each.level, ceiling))
    bound = dict.fromkeys(each.addressee for each in known if each.addressee)
    names = [_with_article(context.party(each), context.language) for each in bound]
    if not names:
        return (Missing("order", "whom it binds"),)
    return (Plain(joined(names, context.profile.locale(context.language), "or").upper()),)


def _with_article(party: Party, language: Language) -> str:
    """Give "the Secretary of State for B", where that is "the Secretary of State"; "Ministry B" takes no article."""
    name = party.name.text(language)
    article, _, short = party.short_name.text(language).partition(" ") if party.short_name else ("", "", "")
    rest = name.removeprefix(short).lstrip()
    taken = article == "the" and bool(short) and name.startswith(short) and (not rest or rest[0].islower())
    return f"{article} {name}" if taken else name


def _kept(sections: tuple[DraftSection, ...]) -> tuple[DraftSection, ...]:
    """Keep the last lines of a paper with the date and the signatures, which never stand on a page of their own."""
    if not sections or not sections[-1].paragraphs or sections[-1].tabled:
        return sections
    *before, last = sections
    *others, paragraph = last.paragraphs
    *blocks, closing = paragraph.text.blocks
    text = Rich((*blocks, replace(closing, keep=True)))
    return (*before, replace(last, paragraphs=(*others, replace(paragraph, text=text))))


def attached(prepared: Prepared, paper: Paper, context: Context, ceiling: ConfidentialityLevel) -> tuple[Exhibit, ...]:
    """Give the exhibits that go with a paper: those it names and those its text refers to, of its own side.

    Where exhibits are marked by the witness, one that a statement identifies goes with that statement alone; where the
    corner of the statement names it, every copy lists it.
    """
    if not context.form.lists_exhibits:
        return ()
    named = {*paper.exhibits, *mentioned(prepared, paper.id, ceiling), *(each.id for each in identified(context))}
    own = {context.party(each).side for each in paper.filed_by}
    by_witness = prepared.profile.exhibit_marks.witness is not None and context.form.caption != "none"

    def goes(exhibit: Exhibit) -> bool:
        statement = (exhibit.authenticated_by or "").partition("/")[0]
        elsewhere = by_witness and statement not in {"", paper.id}
        return context.party(exhibit.tendered_by).side in own and not elsewhere

    return tuple(
        exhibit
        for exhibit in in_order(prepared.case, prepared.marks)
        if exhibit.id in named and (exhibit.id in paper.exhibits or goes(exhibit))
    )
