"""What goes with a letter: its enclosures, numbered as its own. It was written before the case had any exhibits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filings.compose.exhibits import bookmark
from filings.compose.labels import Label, Labels, Sort
from filings.compose.renditions import rises_above

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filing_schemas import Exhibit
    from filing_schemas.vocabulary import ConfidentialityLevel
    from filings.compose.prepare import Prepared


def enclosing(prepared: Prepared, enclosed: Iterable[Exhibit], ceiling: ConfidentialityLevel) -> Prepared:
    """Give a case as a letter knows it: what it encloses by number, and other exhibits by what they are.

    Args:
        prepared: the case.
        enclosed: all that the letter encloses, whoever may see it, so that numbers are the same in every copy.
        ceiling: up to which its readers may read.

    """
    language, words, phrases = prepared.language, prepared.profile.words, prepared.profile.phrases
    numbers = {exhibit.id: str(place) for place, exhibit in enumerate(enclosed, start=1)}
    labels = dict(prepared.labels.case)
    for exhibit in prepared.case.exhibits:
        number = numbers.get(exhibit.id)
        if number:
            name = f"{words.enclosure.text(language)} {number}"
            labels[exhibit.id] = Label(Sort.EXHIBIT, name, bookmark(number), mark=number)
        elif rises_above(exhibit.level, ceiling):
            labels[exhibit.id] = Label(Sort.NAME, phrases.withheld.text(language))
        else:
            title = exhibit.title.text(language)
            labels[exhibit.id] = Label(Sort.NAME, phrases.source.text(language).format(title=title))
    renamed = words.model_copy(update={"exhibit": words.enclosure, "list_of_exhibits": words.enclosures})
    return replace(
        prepared,
        profile=prepared.profile.model_copy(update={"words": renamed}),
        marks={**prepared.marks, **numbers},
        labels=Labels(prepared.labels.within, labels),
    )
