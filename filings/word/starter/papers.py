"""How each kind of paper is laid out: which shared blocks it includes, and what stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filings.word.starter.markup import columns, each, element, line, paragraph, tag, when
from filings.word.starter.shared import DATE_CM, counsel, ruled, signature_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from filings.word.starter.house import House

_HEAD = ("caption", "legends", "title")
_DATE = when("date", line("Date", "{{ date }}"))


def _include(*names: str) -> str:
    return "".join(tag(f"include '{name}'") for name in names)


def _head(house: House) -> str:
    """Lay out what stands over the text. A federal caption holds the title; counsel stand over it."""
    match house.manner:
        case "federal" if house.pleading:
            return counsel(house) + _include("caption", "legends")
        case "federal":
            return _include("counsel", "caption", "legends")
        case "english":
            return when("corner", each("said in corner", line("Corner", "{{ said }}"))) + _include(*_HEAD)
        case "general":
            return _include(*_HEAD)


def paper(house: House) -> str:
    """Lay out a paper filed in court: a petition, a response, a motion, an order."""
    return _head(house) + _tables(house) + _include("body") + _DATE + _include("signature", "exhibits")


def _tables(house: House) -> str:
    """Lay out the tables of contents and of authorities between the first page and the text, a page each."""
    if not house.tables:
        return ""
    contents = (line("TOC Heading", "{{ words.table_of_contents }}"), line("toc 1", "{{ contents }}"))
    group = (line("toa heading", "{{ group.heading }}"), line("table of authorities", "{{ group }}"))
    authorities = (line("TOC Heading", "{{ words.table_of_authorities }}"), each("group in authorities", *group))
    text_begins = paragraph("table of authorities", element("r", element("br", type="page")))
    return when("contents", *contents) + when("authorities", *authorities) + when("contents", text_begins)


def affidavit(house: House) -> str:
    """Lay out an affidavit: the oath, what is sworn, the signature, and who certifies it."""
    return (
        _head(house)
        + when("oath", line("Body Text", "{{ oath.opening }}"))
        + _include("body")
        + when("oath", line("Attestation", "{{ oath.closing }}"))
        + _DATE
        + _include("signature")
        + when("oath and oath.certification", *_certification(house))
        + _include("exhibits")
    )


def _certification(house: House) -> tuple[str, ...]:
    return (
        line("Unnumbered Heading", "{{ words.certification }}"),
        line("Attestation", "{{ oath.certification }}"),
        when("oath.certifier", signature_table(house, "oath.certifier")),
    )


def letter(house: House) -> str:  # noqa: ARG001  # each layout is made for a house
    """Lay out a letter: who writes to whom, the subject, the text, and the closing words."""
    head = (
        line("Sender", "{{ letter.sender }}"),
        _DATE,
        line("Addressee", "{{ letter.addressee }}"),
        line("Salutation", "{{ letter.salutation }}"),
        line("Subject", "{{ words.subject }} {{ letter.subject }}"),
    )
    return (
        _include("legends")
        + when("letter", *head)
        + _include("body")
        + when("letter", line("Closing", "{{ letter.closing }}"))
        + _include("signature", "exhibits")
    )


def exhibit_index(house: House) -> str:
    """Lay out the index of exhibits, and a cover sheet a page for each.

    In England and Wales a cover sheet is headed as the case is, under the mark of the exhibit.
    """
    named = {
        "{{ words.mark }}": "{{ exhibit.mark }}",
        "{{ words.description }}": "{{ exhibit.title }}",
        "{{ words.date }}": "{{ exhibit.date }}",
        "{{ words.pages }}": "{{ exhibit.pages }}",
        "{{ words.first_page }}": "{{ exhibit.first_page }}",
        "{{ words.tendered_by }}": "{{ exhibit.tendered_by }}",
    }
    widths = [1.7, 0, DATE_CM, 1.7, 1.7, 2.7]
    if not house.first_pages:
        del named["{{ words.first_page }}"], widths[4]
    index = ruled("exhibit in exhibits", columns(house, *widths), named)
    headed = (_include("caption"),) if house.manner == "english" else ()
    page = when("exhibit.first_page", line("Exhibit Detail", "{{ words.first_page }}: {{ exhibit.first_page }}"))
    sheet = (
        line("Exhibit Mark", "{{ exhibit.label }}"),
        *headed,
        line("Exhibit Title", "{{ exhibit.title }}"),
        when("exhibit.referred_to", line("Exhibit Detail", "{{ exhibit.referred_to }}")),
        when("exhibit.date", line("Exhibit Detail", "{{ words.date }}: {{ exhibit.date }}")),
        when("exhibit.pages", line("Exhibit Detail", "{{ words.pages }}: {{ exhibit.pages }}")),
        *((page,) if house.first_pages else ()),
        when("exhibit.tendered_by", line("Exhibit Detail", "{{ words.tendered_by }}: {{ exhibit.tendered_by }}")),
    )
    return _head(house) + when("exhibits", index) + each("exhibit in exhibits", *sheet)


def bundle_index(house: House) -> str:
    """Lay out the index of a bundle: what is in it, and the page on which it begins."""
    named = {
        "{{ words.number }}": "{{ document.number }}",
        "{{ words.description }}": "{{ document.title }}",
        "{{ words.date }}": "{{ document.date }}",
        "{{ words.page }}": "{{ document.page }}",
    }
    documents = ruled("document in part.lines", columns(house, 1.3, 0, DATE_CM, 2.6), named)
    part = (line("Unnumbered Heading", "{{ part.heading }}"), documents)
    return _head(house) + each("part in bundle", *part)


def certificate_of_service(house: House) -> str:
    """Lay out a certificate of service: its words, the papers, and on whom they were served."""
    named = {
        "{{ words.party }}": "{{ addressee.party }}",
        "{{ words.counsel_and_address }}": "{{ addressee.counsel }}",
    }
    papers = when(
        "service.papers",
        line("Unnumbered Heading", "{{ words.papers_served }}"),
        each("paper in service.papers", line("List Number", "{{ paper }}")),
    )
    addressees = when(
        "service.addressees",
        line("Unnumbered Heading", "{{ words.served_on }}"),
        # Who was served stays with the signature that says so.
        ruled("addressee in service.addressees", columns(house, 7, 0), named, keeps=True),
    )
    served = when("service", line("Body Text", "{{ service.statement }}"), papers, addressees)
    # A line stands between two tables even where there is no date: Word would make one of them.
    parts_them = line("Caption End", "", keeps=True)
    date = tag("if date") + line("Date", "{{ date }}") + tag("elif service") + parts_them + tag("endif")
    return _head(house) + served + date + _include("signature")


LAYOUTS: dict[str, Callable[[House], str]] = {
    "injunction-request": paper,
    "response": paper,
    "motion": paper,
    "affidavit": affidavit,
    "proposed-order": paper,
    "prior-demand": letter,
    "exhibit-index": exhibit_index,
    "bundle-index": bundle_index,
    "power-of-attorney": affidavit,
    "certificate-of-service": certificate_of_service,
    "notice-of-sealing": paper,
    "key-to-names": paper,
}
"""The layouts by kind of paper."""
HEADERS = {"prior-demand": "{{ title }}"}
"""What the header of a second page prints, where it is not the number of the case."""
