"""The Draft: everything a Word template may print, already worded and numbered.

These classes are the contract with the authors of templates. A text that may carry bold, references, footnotes or a
gap is a `Rich`; everything else is a plain string. Nothing here is computed by a template: it prints and it loops.

What stands under a field is what `filings template fields` tells of it: what it is; in straight quotation marks a
sample, as it is printed; and after a semicolon when it is empty or absent. Where nothing is said of that, it never is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filings.compose.listed import (
        AuthorityGroup,
        BundlePart,
        ContentsLine,
        ExhibitLine,
        ServiceLines,
        TailoringRow,
    )
    from filings.compose.rich import Rich


@dataclass(frozen=True, slots=True)
class CourtLines:
    """The court, as the caption heads it."""

    name: str
    """Name of the court: "Tel Aviv-Jaffa District Court"."""
    capacity: str
    """The capacity in which it sits: "sitting as the Court for Administrative Affairs"; may be empty."""
    judge: str
    """The judge, with the words that introduce the name: "Before Judge A. B."; empty where none is named."""


@dataclass(frozen=True, slots=True)
class PartyLine:
    """One party in the caption."""

    number: str
    """Its number on its side: "1."; empty where it stands alone."""
    name: Rich
    """The full name: "Jane Doe"."""
    description: Rich
    """A line under the name: "a resident of Haifa"; may be empty."""
    address: Rich
    """Address for service: "Address for service: 1 Example Street, Haifa"; empty where the paper does not print it."""
    counsel: Rich
    """Who appears for it, with the words that introduce them: "represented by A. Advocate"; empty where nobody does."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the caption."""

    parties: tuple[PartyLine, ...]
    """Its parties, in order."""
    role: str
    """What they are called in this paper: "The Petitioners"."""


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """A numbered paragraph. Sub-paragraphs and quotations are further blocks of its text, each in its house style."""

    number: str
    """The number that Word will give it: "12"; empty in a part that is not numbered."""
    text: Rich
    """The text: "The Ministry refused the demand (Exhibit P/2)."."""
    leads: bool = False
    """Whether items or a quotation follow under it, and stay with it."""


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A part of the paper, in the order of printing; parts within parts follow it with a higher level."""

    key: str
    """What part it is, in the profile's words: "facts"; empty for one with a heading of its own."""
    level: int
    """The level of the heading, from 1 to 3: "1"."""
    number: str
    """The number that Word will give the heading: "A"; empty where the part has none."""
    heading: Rich
    """The heading: "The Facts"; empty where the part has none."""
    paragraphs: tuple[DraftParagraph, ...]
    """Its paragraphs; may be empty."""
    tabled: bool = False
    """Whether the tailoring table stands under them."""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """One signature, left unsigned."""

    name: Rich
    """Who would sign: "A. Advocate"; empty where nobody is named, never beside a licence."""
    capacity: str
    """In what capacity: "Counsel for the Petitioners"; may be empty."""
    licence: Rich
    """Licence number of an advocate: "12345"; empty for anybody else."""
    address: Rich
    """Firm and address: "Example & Co., 1 Example Street, Haifa"; may be empty."""
    marker: str
    """What stands where a signature would: "[not signed: study draft]"; empty at the head of a paper."""


@dataclass(frozen=True, slots=True)
class Oath:
    """The words of an affidavit, before and after its numbered paragraphs."""

    opening: Rich
    """The opening, with the warning where the law asks for one: "I, the undersigned, Jane Doe, state as follows:"."""
    closing: Rich
    """The closing words: "This is my name, this is my signature, and the contents of my affidavit are true."."""
    certification: Rich
    """The certification of the person before whom it is made: "I certify that ..."; empty where there is none."""
    certifier: SignatureBlock | None
    """Who would certify; absent where nobody does."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The head of a letter."""

    sender: Rich
    """Who writes, with counsel, a line each: "Jane Doe"."""
    addressee: Rich
    """To whom, with address, a line each: "The Ministry"."""
    salutation: str
    """How it greets: "To whom it may concern,"."""
    subject: Rich
    """The subject line: "The export licence of 1 May 2019"."""
    closing: str
    """How it ends: "Respectfully,"."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One paper, ready to be printed by its template."""

    kind: str
    """The kind of filing: "motion"; empty for a paper made from the case."""
    form: str
    """The paper: "motion-to-close"."""
    language: str
    """The language of the paper, en or he: "en"."""
    direction: str
    """The direction of its lines, ltr or rtl: "ltr"."""
    words: Mapping[str, str]
    """The profile's fixed words in the language of the paper, by name: `words.versus`, `words.page`."""
    legend: str
    """What every page says, in the language of the paper: "STUDY DRAFT - NOT FILED"."""
    notices: tuple[Rich, ...]
    """Lines above the title, on the session or a made-up paper: "HYPOTHETICAL PAPER"; may be empty."""
    court: CourtLines
    """The court."""
    case_number: Rich
    """Kind of proceeding and number: "AP 99999-05-19"."""
    sides: tuple[Side, ...]
    """The sides of the caption, the petitioners' first; empty on a letter."""
    title: Rich
    """The title of the paper: "Motion to Close the Hearing"."""
    subtitle: str
    """A line under the title, on whose behalf it is filed: "On behalf of the Ministry"; may be empty."""
    opening: Rich
    """The words before the first heading: "The Court is respectfully asked to close the hearing."; may be empty."""
    sections: tuple[DraftSection, ...]
    """The body; empty in a paper that is a list."""
    date: Rich
    """The date of the paper, with the words before it: "Date: 1 May 2019"; empty in a paper that has none."""
    signatures: tuple[SignatureBlock, ...]
    """The signatures, left unsigned; empty where the paper has none."""
    tailoring: tuple[TailoringRow, ...] = ()
    """The tailoring table; empty where it has no row, and on other papers than requests for secrecy."""
    counsel: tuple[SignatureBlock, ...] = ()
    """Those who file the paper, for its head, each with a licence; empty on an order, and where nobody appears."""
    oath: Oath | None = None
    """The words of an affidavit; absent on other papers."""
    letter: Letter | None = None
    """The head of a letter; absent on other papers."""
    exhibits: tuple[ExhibitLine, ...] = ()
    """The exhibits attached to the paper, or, in an exhibit index, all of them; may be empty."""
    service: ServiceLines | None = None
    """The certificate of service; absent on other papers."""
    bundle: tuple[BundlePart, ...] = ()
    """What a bundle holds, part by part; empty on other papers."""
    corner: tuple[Rich, ...] = ()
    """What the corner of a witness statement says, line by line: "Witness: J. Doe"; empty on other papers."""
    contents: tuple[ContentsLine, ...] = ()
    """The table of contents; empty where the paper has none."""
    authorities: tuple[AuthorityGroup, ...] = ()
    """The table of authorities, by sort; empty where the paper has none, or cites nothing."""
    watermark: str = ""
    """What stands across every page of a copy that is not for everybody: "TRAINING LEGEND: SEALED"; may be empty."""
    gaps: tuple[str, ...] = field(default=())
    """What has still to be written, each as it is printed: "[relief: the order you ask for]"; may be empty."""
