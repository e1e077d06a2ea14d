"""Nothing looks like what only a State or a court makes: SEC-11."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filings.checks.finding import Hit, said
from filings.checks.own_words import own_words
from filings.checks.texts import Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject

MARKINGS = re.compile(
    r"\b(?:UK )?TOP SECRET\b|\bSECRET//[A-Z]+|\b(?:CONFIDENTIAL|UNCLASSIFIED)//[A-Z]+|"
    r"\b(?:NOFORN|ORCON|HCS-P|TS//SCI)\b|\bUK (?:EYES ONLY|SECRET)\b"
)
"""Markings of classification, as governments write them: in capitals."""
HEBREW_MARKING = re.compile(
    r"(?:^|[\n\[(|]|[ \t][-–—][ \t])[ \t]*(?:סודי ביותר|סודי|שמור)[ \t]*(?=$|[\n\])|]|[ \t][-–—][ \t])"
)
"""A marking that stands by itself; the same words in a sentence describe something."""
STAMP = re.compile(r"\bCase \S+ Document \d+(?:-\d+)? Filed \d{2}/\d{2}/\d{2} Page \d+ of \d+")
"""The line that American courts stamp on what is filed."""
SEAL = re.compile(
    r"\[(?:seal|court seal|stamp|official seal|L\.?\s?S\.?|חותמת|חותמת בית המשפט|חותם)\]|"
    r"\b(?<!NOT )(?:RECEIVED|FILED|ENTERED) (?:BY|WITH|IN) THE (?:CLERK|COURT|REGISTRY)\b|\bSEAL OF THE COURT\b|"
    r"נתקבל בבית המשפט ביום|התקבל במזכירות בית המשפט ביום|חותמת נתקבל"
)
"""What imitates a stamp or a seal."""
TRAINING = "TRAINING LEGEND"
"""Begins a legend that says itself that it is none."""


def genuine(subject: Subject) -> Iterator[Hit]:
    """SEC-11: no real marking of classification, and no imitation of a court's stamp or seal."""
    for passage in subject.passages:
        if passage.sort is Sort.NAME or TRAINING in passage.text:
            continue
        text = own_words(passage.text) if passage.sort is Sort.PROSE else passage.text
        for shape, what in (
            (MARKINGS, "“{words}” is a marking that governments use."),
            (HEBREW_MARKING, "“{words}” is a marking that governments use."),
            (STAMP, "“{words}” imitates the stamp of a court."),
            (SEAL, "“{words}” imitates a stamp or a seal."),
        ):
            if found := shape.search(text):
                words = found[0].strip(" \n-–—|")
                remedy = "Take it out. A legend for training says so: TRAINING LEGEND: ..."
                start = found.start() + found[0].find(words)
                yield Hit(passage.path, said(what, words=words), remedy, spot=passage.spot(start))
