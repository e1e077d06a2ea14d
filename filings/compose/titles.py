"""What a paper is called: in full over its text, and in short in other papers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from filing_schemas import Affidavit, ProposedOrder
from filing_schemas.vocabulary import ConfidentialityLevel
from filings.compose.caption import answers
from filings.compose.particulars import kept
from filings.compose.pieces import Missing, Plain
from filings.compose.renditions import highest, is_annexed, rank, rises_above
from filings.compose.roles import in_sentence
from filings.language import attached

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from filing_schemas import Paper
    from filing_schemas.base import Localised
    from filings.compose.context import Context
    from filings.compose.pieces import Piece, Pieces
    from filings.profile import Form


def title(context: Context) -> str:
    """Give the title of the paper, as its author or its form has it."""
    return filled(context, context.paper.title or context.form.title)


def title_pieces(context: Context) -> Pieces:
    """Give the title as it is printed: what has still to be written in it is a gap."""
    rest = title(context)
    pieces: list[Piece] = []
    for name, words in _GAPS.items():
        before, found, rest_of_it = rest.partition(_gap(context, name, words))
        if found:
            pieces += [*((Plain(before),) if before else ()), Missing(name, words)]
            rest = rest_of_it
    return (*pieces, *((Plain(rest),) if rest else ()))


def subtitle(context: Context) -> str:
    """Give the line under the title."""
    return filled(context, context.form.subtitle) if context.form.subtitle else ""


def short_title(context: Context) -> str:
    """Give what other papers call it, told apart from every paper that would be called the same."""
    called = filled(context, _short(context.paper, context.form))
    alike = _alike(context, _short)
    return _told_apart(context, called, alike) if len(alike) > 1 else called


def cited_title(context: Context) -> str:
    """Give what citations call it; empty where they call it what sentences do, as they do where it says too little."""
    if not context.form.cited or not context.profile.cites:
        return ""
    return filled(context, context.form.cited) if len(_alike(context, _cited)) <= 1 else ""


def _short(paper: Paper, form: Form) -> Localised:
    return form.short or paper.title or form.title


def _cited(_: Paper, form: Form) -> Localised | None:
    return form.cited


def _alike(context: Context, pattern: Callable[[Paper, Form], Localised | None]) -> list[Context]:
    """Give the papers that a pattern gives one title to; of what is for the court alone, other papers know nothing."""
    mine, forms = pattern(context.paper, context.form), context.profile.forms
    if mine is None:
        return []
    papers = [each for each in context.filings.values() if _is_one(pattern(each, forms[each.form]), mine)]
    if len(papers) <= 1:  # most papers are the only one of their form: nothing more is worked out
        return []
    sense = _sense(context, context.paper, mine)
    return [
        replace(context, paper=each, form=forms[each.form])
        for each in papers
        if (is_annexed(context.paper.level) or not is_annexed(each.level)) and _sense(context, each, mine) == sense
    ]


def _is_one(pattern: Localised | None, other: Localised) -> bool:
    """Say whether two patterns say the same: asked of every two papers of a case, so words alone are compared."""
    return pattern is other or (pattern is not None and pattern.en == other.en and pattern.he == other.he)


def _sense(context: Context, paper: Paper, pattern: Localised) -> tuple[object, ...]:
    """Give whom and what a title will come to name."""
    words = pattern.text(context.language)
    who = paper.deponent.name if isinstance(paper, Affidavit) else None
    named = {
        "filing": answers(paper),
        "supported": answers(paper),
        "parties": frozenset(paper.filed_by),
        "deponent": who,
        "surname": who,
        "ordinal": context.statements.get(paper.id),
    }
    return tuple(value for name, value in named.items() if "{" + name + "}" in words)


def _told_apart(context: Context, called: str, alike: Sequence[Context]) -> str:
    """Say whose a paper is, or what it orders on, and which of those it is, where others are called alike.

    What is kept back is counted after what is open, whose number does not tell of it.
    """
    phrases, language, mine = context.profile.phrases, context.language, _whose(context)
    same = sorted((each.paper for each in alike if _whose(each) == mine), key=lambda each: rank(each.level))
    counted = [each.id for each in same if not rises_above(each.level, context.paper.level)]
    if len(counted) > 1 and phrases.one_of_several:
        place = counted.index(context.paper.id) + 1
        ordinal = context.profile.ordinal(place, language)
        called = phrases.one_of_several.text(language).format(title=called, number=place, ordinal=ordinal)
    pattern = phrases.order_on if isinstance(context.paper, ProposedOrder) else phrases.by_whom
    if len(same) < len(alike) and pattern:
        before, _, after = pattern.text(language).partition("{whose}")
        called = before.format(title=called) + attached(before, mine) + after
    return called


def _whose(context: Context) -> str:
    """Name what an order is on; the deponent, where everybody may know who that is; and of the rest who files them."""
    paper = context.paper
    if isinstance(paper, ProposedOrder):
        return _filing(context)
    who = paper.deponent if isinstance(paper, Affidavit) else None
    if who and who.name and {paper.level, who.level} == {ConfidentialityLevel.PUBLIC}:
        return _deponent(context)
    return filers(context)


def filers(context: Context) -> str:
    """Name those who file the paper, by their role in the main proceeding."""
    return in_sentence(context, [context.party(each) for each in context.paper.filed_by])


def filled(context: Context, text: Localised) -> str:
    """Fill in what a title or a heading names."""
    words = text.text(context.language)
    for name, value in _VALUES.items():
        before, found, after = words.partition("{" + name + "}")
        if found:
            words = before + attached(before, value(context)) + after
    return words


def _filing(context: Context) -> str:
    """Name the paper that a paper goes with."""
    return _short_of(context, answers(context.paper))


def _supported(context: Context) -> str:
    """Name the paper that the paper answered was itself an answer to: what a reply supports."""
    answered = answers(context.paper)
    return _short_of(context, answers(context.filings[answered]) if answered else None)


def _short_of(context: Context, filing: str | None) -> str:
    if filing is None:
        return _gap(context, "filing", _GAPS["filing"])
    paper = context.filings[filing]
    title = short_title(replace(context, paper=paper, form=context.profile.forms[paper.form]))
    return context.profile.phrases.the_filing.text(context.language).format(title=title)


def _deponent(context: Context) -> str:
    """Name the deponent."""
    who = context.paper.deponent if isinstance(context.paper, Affidavit) else None
    if who is None or who.name is None:
        return _gap(context, "deponent", _GAPS["deponent"])
    return who.name.text(context.language)


def _surname(context: Context) -> str:
    """Give the last word of the deponent's name; a name that is kept from somebody stays whole, to be replaced."""
    name = _deponent(context)
    who = context.paper.deponent if isinstance(context.paper, Affidavit) else None
    whole = who is not None and kept(context.case, who).level is not ConfidentialityLevel.PUBLIC
    return name if whole or name.startswith("[") else name.split()[-1]


def _ordinal(context: Context) -> str:
    """Say which of its deponent's statements a paper is."""
    return context.profile.ordinal(context.statements[context.paper.id], context.language)


def statements(papers: Iterable[Paper]) -> Mapping[str, int]:
    """Count the statements of each deponent; one whose name is not written yet is nobody known from others.

    Statements that are kept back, or under a name that is, are counted apart: their number would tell whose they are,
    and that of an open one would tell of them.
    """
    counts: Counter[tuple[Localised, ConfidentialityLevel]] = Counter()
    given: dict[str, int] = {}
    for paper in papers:
        if isinstance(paper, Affidavit):
            who = paper.deponent
            known = (who.name, highest(paper.level, who.level)) if who.name else None
            counts.update([known] if known else [])
            given[paper.id] = counts[known] if known else 1
    return given


_GAPS = {"deponent": "name of the deponent", "filing": "the filing it goes with"}
"""What a title may lack, in the order in which titles name it."""


def _gap(context: Context, name: str, words: str) -> str:
    return context.profile.gap(name, words, context.language)


_VALUES: Mapping[str, Callable[[Context], str]] = {
    "parties": filers,
    "filing": _filing,
    "supported": _supported,
    "deponent": _deponent,
    "surname": _surname,
    "ordinal": _ordinal,
}
"""What a title may name, as `filings.profile.forms` lists it."""
