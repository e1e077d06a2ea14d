"""Words quoted: EVD-05, to the letter and with the source; EVD-12, from a document that is before the court."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import InjunctionRequest, Motion, Response
from filing_schemas.vocabulary import FixtureMode
from filings.checks import quoting
from filings.checks.finding import Hit, said
from filings.checks.own_words import without_notes
from filings.checks.statements import Thing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.checks.statements import Statement
    from filings.checks.subject import Subject

SHOWN = frozenset({Thing.EXHIBIT, Thing.PAPER, Thing.PARAGRAPH, Thing.AUTHORITY, Thing.SOURCE, Thing.OWN})
"""What a reader can look a quotation up in."""


def exact(subject: Subject) -> Iterator[Hit]:
    """EVD-05: a quotation stands as its source has it, and the paragraph cites the exhibit that it is from.

    Of a faithful case SEED-02 asks the first.
    """
    kept = quoting.excerpts(subject)
    for each in subject.statements if kept else ():
        for offset, quoted in quoting.quotations(each.passage.text):
            words = quoting.bare(quoted)
            holders = {name for name, texts in kept.items() if any(words in text for text in texts)}
            if not holders and subject.case.fixture_mode is not FixtureMode.FAITHFUL:
                yield from _altered(each, quoted, offset, kept)
            elif holders and holders <= subject.exhibits.keys() and len(words.split()) >= quoting.SENTENCE:
                yield from _uncited(subject, each, holders, offset)


def _altered(statement: Statement, quoted: str, offset: int, kept: Mapping[str, tuple[str, ...]]) -> Iterator[Hit]:
    words = quoting.bare(quoted)
    changed = [name for name, texts in kept.items() if any(quoting.alike(words, text) for text in texts)]
    if changed and not quoting.is_edited(quoted):
        what = said("This quotation differs by a word or a letter from what is kept of {source}.", source=changed[0])
        remedy = "Copy it to the letter, errors and all, or put what you change in [brackets]."
        yield Hit(statement.passage.path, what, remedy, spot=statement.passage.spot(offset))


def _uncited(subject: Subject, statement: Statement, holders: set[str], offset: int) -> Iterator[Hit]:
    """Find a quotation from an exhibit in a paragraph that does not cite it."""
    if not holders & {each.id for each in subject.references[statement.path]}:
        what = said("These words are from {exhibit}, and the paragraph does not cite it.", exhibit=min(holders))
        remedy = said("Cite it after the quotation: [@{exhibit}].", exhibit=min(holders))
        yield Hit(statement.passage.path, what, remedy, spot=statement.passage.spot(offset))


def exhibited(subject: Subject) -> Iterator[Hit]:
    """EVD-12: what a paper quotes at length is before the court, and cited."""
    for each in subject.statements:
        argued = isinstance(each.paper, InjunctionRequest | Motion | Response) and not subject.form(each.paper).alleges
        if not argued or each.is_fact or each.said.asserted_by in each.paper.filed_by:  # of a fact EVD-01 asks more
            continue
        if any(one.thing in SHOWN for one in subject.references[each.path]):
            continue
        for offset, quoted in quoting.quotations(without_notes(each.passage.text)):
            if len(quoted.split()) >= quoting.SENTENCE:
                what = "This is quoted, and the paragraph cites nothing in which a reader finds it."
                remedy = "Put the document in as an exhibit, and cite it after the quotation."
                yield Hit(each.passage.path, what, remedy, spot=each.passage.spot(offset))
