"""The Draft: everything a Word template may print, already worded and numbered.

These classes are the contract with the authors of templates. A text that may carry bold, references, footnotes or a
gap is a `Rich`; everything else is a plain string. Nothing here is computed by a template: it prints and it loops.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.compose.rich import Rich


@dataclass(frozen=True, slots=True)
class CourtLines:
    """The court, as the caption heads it."""

    name: str
    """Name of the court: "Tel Aviv-Jaffa District Court"."""
    capacity: str
    """The capacity in which it sits; may be empty."""
    judge: str
    """The judge, with the words that introduce the name: "Before Judge A. B."; may be empty."""


@dataclass(frozen=True, slots=True)
class PartyLine:
    """One party in the caption."""

    number: str
    """Its number on its side, "1."; empty where it stands alone."""
    name: Rich
    """The full name."""
    description: str
    """A line under the name; may be empty."""
    address: Rich
    """Address for service; empty where the paper does not print it."""
    counsel: Rich
    """Who appears for it, with the words that introduce them; empty where nobody does."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the caption."""

    parties: tuple[PartyLine, ...]
    """Its parties, in order; never empty."""
    role: str
    """What they are called in this paper: "The Petitioners"."""


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """A numbered paragraph. Sub-paragraphs and quotations are further blocks of its text, each in its house style."""

    number: str
    """The number that Word will give it, "12"; empty in a part that is not numbered."""
    text: Rich
    """The text."""


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A part of the paper, in the order of printing; parts within parts follow it with a higher level."""

    key: str
    """What part it is, in the profile's words ("facts"); empty for one with a heading of its own."""
    level: int
    """1, 2 or 3: the heading's level."""
    number: str
    """The number that Word will give the heading, "A"."""
    heading: Rich
    """The heading; empty where the part has none."""
    paragraphs: tuple[DraftParagraph, ...]
    """Its paragraphs; may be empty."""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """One signature, left unsigned."""

    name: Rich
    """Who would sign."""
    capacity: str
    """In what capacity: "Counsel for the Petitioners"."""
    licence: Rich
    """Licence number of an advocate; empty for anybody else."""
    address: Rich
    """Firm and address; may be empty."""
    marker: str
    """What stands where a signature would: "[not signed: study draft]"."""


@dataclass(frozen=True, slots=True)
class Oath:
    """The words of an affidavit, before and after its numbered paragraphs."""

    opening: Rich
    """The opening, with the warning where the law asks for one."""
    closing: Rich
    """The closing words."""
    certification: Rich
    """The certification of the person before whom it is made; empty where there is none."""
    certifier: SignatureBlock | None
    """Who would certify."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The head of a letter."""

    sender: Rich
    """Who writes, with address: a block a line."""
    addressee: Rich
    """To whom, with address: a block a line."""
    salutation: str
    """"To whom it may concern,"."""
    subject: Rich
    """The subject line."""
    closing: str
    """"Respectfully,"."""


@dataclass(frozen=True, slots=True)
class ExhibitLine:
    """One exhibit, for an index and its cover sheet."""

    mark: str
    """Its mark, "P/1"."""
    label: str
    """Its mark with the word before it, "Exhibit P/1"."""
    title: Rich
    """What it is."""
    date: Rich
    """Its date."""
    pages: Rich
    """How many pages it has."""
    tendered_by: str
    """Who puts it in."""


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One addressee of service."""

    party: str
    """The party, with its role."""
    counsel: Rich
    """Who is served for it, and where."""


@dataclass(frozen=True, slots=True)
class ServiceLines:
    """The certificate of service."""

    statement: Rich
    """The words of the certificate."""
    papers: tuple[str, ...]
    """The papers served."""
    addressees: tuple[ServiceLine, ...]
    """On whom."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line of the table of contents: a heading, and where it stands. `{{ contents }}` prints the whole table."""

    level: int
    """1, 2 or 3: the heading's level."""
    number: str
    """The number as Word prints it before the heading, "I."; empty where headings have none."""
    text: Rich
    """The heading."""
    bookmark: str
    """The bookmark of the heading, from which Word reckons the page."""


@dataclass(frozen=True, slots=True)
class AuthorityLine:
    """One line of the table of authorities."""

    text: Rich
    """The citation in full."""
    bookmarks: tuple[str, ...]
    """Where it is cited: a bookmark for each paragraph."""


@dataclass(frozen=True, slots=True)
class AuthorityGroup:
    """Authorities of one sort. `{{ group }}` prints its table."""

    category: int
    """The number by which Word knows the sort: 1 for cases, 2 for statutes."""
    heading: str
    """What the sort is called: "Cases"."""
    lines: tuple[AuthorityLine, ...]
    """Its authorities, in order; never empty."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One paper, ready to be printed by its template."""

    kind: str
    """The kind of filing, "motion"."""
    form: str
    """The paper, "motion-to-close"."""
    language: str
    """"en" or "he"."""
    direction: str
    """"ltr" or "rtl"."""
    words: Mapping[str, str]
    """The profile's fixed words in the language of the paper: `words.versus`, `words.page`, `words.of`, ..."""
    legend: str
    """"STUDY DRAFT - NOT FILED", in the language of the paper."""
    notices: tuple[Rich, ...]
    """Lines above the title: the state of the session, a hypothetical paper; may be empty."""
    court: CourtLines
    """The court."""
    case_number: Rich
    """Kind of proceeding and number: "AP 99999-05-19"."""
    sides: tuple[Side, ...]
    """The sides of the caption, the petitioners' first; empty on a letter."""
    title: Rich
    """The title of the paper."""
    subtitle: str
    """A line under the title: on whose behalf; may be empty."""
    opening: Rich
    """The words before the first heading; may be empty."""
    sections: tuple[DraftSection, ...]
    """The body."""
    date: Rich
    """The date of the paper."""
    signatures: tuple[SignatureBlock, ...]
    """The signatures, left unsigned; empty where the paper has none."""
    oath: Oath | None = None
    """The words of an affidavit; absent on other papers."""
    letter: Letter | None = None
    """The head of a letter; absent on other papers."""
    exhibits: tuple[ExhibitLine, ...] = ()
    """The exhibits attached to the paper, or, in an exhibit index, all of them; may be empty."""
    service: ServiceLines | None = None
    """The certificate of service; absent on other papers."""
    corner: tuple[Rich, ...] = ()
    """What the corner of a witness statement says, line by line; empty on other papers."""
    contents: tuple[ContentsLine, ...] = ()
    """The table of contents; empty where the paper has none."""
    authorities: tuple[AuthorityGroup, ...] = ()
    """The table of authorities, by sort; empty where the paper has none, or cites nothing."""
    gaps: tuple[str, ...] = field(default=())
    """What has still to be written, each as it is printed: "[relief: the order you ask for]"."""
