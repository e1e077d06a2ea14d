"""What a draft lists, line by line: exhibits, documents of a bundle, those served, contents, authorities, a table.

What stands under a field is read as in `filings.compose.draft`.
"""

from __future__ import annotations

from dataclasses import dataclass

from filings.compose.rich import Rich

NOTHING = Rich(())
"""Nothing to print."""


@dataclass(frozen=True, slots=True)
class TailoringRow:
    """One row of the tailoring table, numbered as paragraphs are: what is to be kept, and what is said of it."""

    number: str
    """The number that Word will give it: "12"; empty in a part that is not numbered."""
    item: Rich
    """What is to be kept: "The affidavit of A. B."."""
    portion: Rich
    """Which portion of it: "paragraphs 4 to 7"; empty where this copy withholds the row."""
    reason: Rich
    """Why that portion: "They say where she lives."; empty where this copy withholds the row."""
    evidence: Rich
    """On what evidence: "Exhibit P/1"; empty where there is none, or where this copy withholds the row."""


@dataclass(frozen=True, slots=True)
class ExhibitLine:
    """One exhibit, for an index and its cover sheet."""

    mark: Rich
    """Its mark, of which Word counts the number: "P/1"."""
    label: Rich
    """Its mark with the word before it: "Exhibit P/1"."""
    title: Rich
    """What it is: "Letter refusing the demand"."""
    date: Rich
    """Its date: "1 May 2019"; empty where this copy withholds it."""
    pages: Rich
    """How many pages it has: "3"; empty where this copy withholds it."""
    tendered_by: str
    """Who puts it in: "the Petitioners"; empty where this copy withholds it."""
    first_page: Rich = NOTHING
    """The page on which it begins: "12"; empty outside an index, and where this copy withholds it."""
    referred_to: Rich = NOTHING
    """Whose it is: "This is the exhibit marked DI1 that is referred to in ..."; empty where that is not asked for."""


@dataclass(frozen=True, slots=True)
class BundleLine:
    """One document of a bundle."""

    number: str
    """Its number in the bundle: "7"."""
    title: Rich
    """What it is: "Statement of Facts and Grounds"."""
    date: Rich
    """Its date: "2 March 2026"; empty where it bears none, or where this copy withholds it."""
    page: Rich
    """The page on which it begins, or the gap for it: "12"."""


@dataclass(frozen=True, slots=True)
class BundlePart:
    """One part of a bundle."""

    heading: str
    """Its heading: "Statements of Case"."""
    lines: tuple[BundleLine, ...]
    """Its documents, in order."""


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One addressee of service."""

    party: str
    """The party, with its role: "The Ministry (the Respondent)"."""
    counsel: Rich
    """Who is served for it, and where: "A. Advocate, 1 Example Street, Haifa"; empty where this copy withholds it."""


@dataclass(frozen=True, slots=True)
class ServiceLines:
    """The certificate of service."""

    statement: Rich
    """The words of the certificate: "The papers listed below were served by courier."."""
    papers: tuple[str, ...]
    """The titles of the papers served: "Petition"."""
    addressees: tuple[ServiceLine, ...]
    """On whom; may be empty."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line of the table of contents: a heading, and where it stands. `{{ contents }}` prints the whole table."""

    level: int
    """The level of the heading, from 1 to 3: "1"."""
    number: str
    """The number as Word prints it before the heading: "I."; empty where headings have none."""
    text: Rich
    """The heading: "The Facts"."""
    bookmark: str
    """The bookmark of the heading, from which Word reckons the page: "part_1"."""


@dataclass(frozen=True, slots=True)
class AuthorityLine:
    """One line of the table of authorities."""

    text: Rich
    """The citation in full: "Winter v. NRDC, 555 U.S. 7 (2008)"."""
    bookmarks: tuple[str, ...]
    """Where it is cited, a bookmark for each paragraph: "cite_1"."""


@dataclass(frozen=True, slots=True)
class AuthorityGroup:
    """Authorities of one sort. `{{ group }}` prints its table."""

    category: int
    """The number by which Word knows the sort, 1 for cases and 2 for statutes: "1"."""
    heading: str
    """What the sort is called: "Cases"."""
    lines: tuple[AuthorityLine, ...]
    """Its authorities, in order."""
