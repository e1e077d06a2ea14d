"""Numbers and addresses that give a person away: SEC-02 in American papers, SEC-03 in all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import FixtureMode, PartyKind
from filings.checks.finding import Hit, said
from filings.checks.sealing.homes import homes
from filings.checks.sealing.levels import public
from filings.checks.texts import Sort

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.checks.finding import Said
    from filings.checks.subject import Subject
    from filings.checks.texts import Passage

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
DAY = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|"
    rf"{MONTH}\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH} \d{{4}})"
)
PROTECTED: Mapping[Said, re.Pattern[str]] = {
    said("a social-security number"): re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])"),
    said("a taxpayer number"): re.compile(r"(?<![\d-])\d{2}-\d{7}(?![\d-])"),
    said("a whole date of birth"): re.compile(
        rf"(?i)\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth)\b[^.\n]{{0,20}}?\b{DAY}"
    ),
    said("the number of an account"): re.compile(r"(?i)\baccounts? (?:no\.?|number|#):? ?(?:[\d-]{6,}\d)"),
}
"""What Fed. R. Civ. P. 5.2(a) asks to be shortened."""
PRIVATE: Mapping[Said, re.Pattern[str]] = {
    said("a telephone number"): re.compile(
        r"(?<![\d+/-])(?:\+\d{1,3}[ -]?(?:\(?\d{1,4}\)?[ -]?){2,4}\d{2,4}|"
        r"0(?:5\d|7\d|[23489])-?\d{7}|\(\d{3}\) ?\d{3}-\d{4})(?![\d/-])"
    ),
    said("the number of a passport"): re.compile(
        r"(?i)(?:\bpassports?:?(?: (?:no\.?|number|#))?(?: is|:)? ?|דרכון:?(?: (?:מס['׳]?|מספר))? ?)[A-Z]{0,2}\d{6,9}\b"
    ),
    said("the number of an identity card"): re.compile(
        r"(?:\b(?:I\.?D\.?|[Ii]dentity)(?: card)?(?: (?:[Nn]o\.?|[Nn]umber|#))?(?: is|:)? ?|"
        r"(?:ת\.? ?ז\.?|תעודת זהות|מספר זהות):?(?: (?:מס['׳]?|מספר))? ?)\d{7,9}\b"
    ),
}
"""What nobody needs for training."""
_FICTIONAL = re.compile(r"555[- ]?01\d\d")
"""American telephone numbers that are nobody's."""
_ADDRESS_FIELD = re.compile(r"\.address(?:\.en|\.he)?$")
_NINE = re.compile(r"\d(?<![\d/.-]\d)(?:\d{8}|\d{7}-\d)(?![\d/.-])")


def protected(subject: Subject) -> Iterator[Hit]:
    """SEC-02: no whole number or date that identifies a person stands in what the public may read."""
    for passage, text in public(subject):
        for name, shape in PROTECTED.items():
            if found := shape.search(text):
                what = said("This holds {what}, and everybody may read it.", what=name)
                remedy = "Keep the last four digits, the year, or the initials; or mark it as sealed."
                yield Hit(passage.path, what, remedy, spot=passage.spot(found.start()))
    yield from _minors(subject)


def _minors(subject: Subject) -> Iterator[Hit]:
    """Find a party who is said to be a minor, and goes by the whole name."""
    masked = {each.of for each in subject.case.pseudonyms}
    for place, party in enumerate(subject.case.parties):
        described = party.description.text(subject.language) if party.description else ""
        if re.search(r"(?i)\bminor\b", described) and party.id not in masked:
            what = said("This is the name of a minor, {party}, and everybody may read it.", party=party.id)
            yield Hit(f"case.parties[{place}].name", what, "Add a pseudonym with `style: initials`.")


def private(subject: Subject) -> Iterator[Hit]:
    """SEC-03: no number or address by which a person can be found stands in a training draft, sealed or not."""
    for passage in subject.passages:
        if passage.sort is Sort.NAME:
            continue
        told = []
        for name, shape in PRIVATE.items():
            found = shape.search(passage.text)
            if found and not _FICTIONAL.search(found[0]):
                told.append(range(*found.span()))
                yield _found(passage, name, found.start())
        for number in _NINE.finditer(passage.text):
            if is_identity_number(number[0]) and not any(number.start() in each for each in told):
                yield _found(passage, said("what may be an Israeli identity number"), number.start())
        yield from _addresses(passage)
    yield from _homes(subject)


def _found(passage: Passage, name: Said, start: int) -> Hit:
    what = said("This holds {what}.", what=name)
    return Hit(
        passage.path,
        what,
        "Write a placeholder, such as [ID no.]: training needs no real one.",
        spot=passage.spot(start),
    )


def _addresses(passage: Passage) -> Iterator[Hit]:
    """Find what looks like a home in the running text; where somebody is served is a field of its own."""
    if _ADDRESS_FIELD.search(passage.path):
        return
    for start in homes(passage.text):
        what = said("This holds what may be the address of a person's home.")
        remedy = "Write a placeholder, such as [address]; of an office, say before it that it is one."
        yield Hit(passage.path, what, remedy, spot=passage.spot(start))


def _homes(subject: Subject) -> Iterator[Hit]:
    """Find the address of a real person, who is reached through counsel."""
    if subject.case.fixture_mode is not FixtureMode.FAITHFUL:
        return
    for place, party in enumerate(subject.case.parties):
        address = party.address.text(subject.language) if party.address else ""
        if party.kind is PartyKind.NATURAL_PERSON and re.search(r"\d", address):
            what = said("This is the address of a person, {party}.", party=party.id)
            yield Hit(f"case.parties[{place}].address", what, "Write a placeholder, or the address of counsel.")


def is_identity_number(text: str) -> bool:
    """Say whether nine digits have the check digit of an Israeli identity number; one in ten has it by chance."""
    digits = [int(each) for each in text if each.isdigit()]
    products = (digit * (1 + place % 2) for place, digit in enumerate(digits))
    total = sum(each - 9 if each > 9 else each for each in products)  # noqa: PLR2004  # the sum of its digits
    return total % 10 == 0 and len(set(digits)) > 1
