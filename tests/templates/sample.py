"""Drafts made up to try the templates: as short as a draft may be, as long as one gets, and with nothing optional."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filings import profile
from filings.compose.draft import (
    CourtLines,
    Draft,
    DraftParagraph,
    DraftSection,
    ExhibitLine,
    Letter,
    Oath,
    PartyLine,
    ServiceLine,
    ServiceLines,
    Side,
    SignatureBlock,
)
from filings.compose.rich import Anchor, Block, Note, Reference, Rich, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filings.compose.rich import Node

ISRAEL = profile.load("israel")
FORMS: Mapping[str, str] = {name: form.kind for name, form in ISRAEL.forms.items()}
"""The kind of each form that the profile knows."""
NOTHING = Rich(())
UNSIGNED = "[not signed: study draft]"
LOREM = (
    "The authority was asked in writing to use the power that the statute gives it, and it answered that it would "
    "neither confirm nor deny that a licence had been given. That answer reached the Petitioners by letter. It gives "
    "no reason that a court could examine, and it does not say which considerations were weighed against which. "
)
SENTENCE = "The facts stated here are set out in the documents attached, and each is repeated where it matters."


def rich(*nodes: Node | str) -> Rich:
    """Give one block of text."""
    return Rich((Block(tuple(Span(node) if isinstance(node, str) else node for node in nodes)),))


def short(form: str) -> Draft:
    """Give a paper of a few lines: one party a side, one paragraph, nothing optional but what its kind asks for."""
    draft = _head(form, _sides([_party("", "Organisation A", counsel="")], [_party("", "Ministry B", counsel="")]))
    sections = (_section("facts", 1, "A", "The Facts", (DraftParagraph("1", rich(SENTENCE)),)),)
    signature = SignatureBlock(rich("Adv. C."), "", NOTHING, NOTHING, UNSIGNED)
    return _of_its_kind(replace(draft, sections=sections, signatures=(signature,)))


def empty(form: str) -> Draft:
    """Give a paper in which everything that may be empty is."""
    draft = _head(form, ())
    return replace(draft, court=CourtLines("Court of Z", "", ""), case_number=NOTHING, date=NOTHING)


def long(form: str) -> Draft:
    """Give a paper with much of everything: parties, notices, headings in three levels, notes, exhibits, signatures."""
    many = [_party(f"{n}.", f"{NAMES[n % len(NAMES)]} ({n})", DESCRIPTION, COUNSEL, ADDRESS) for n in range(1, 8)]
    few = [
        _party("1.", "Ministry of B, Agency for the Control of Exports of Dual-Use Goods and Technology", DESCRIPTION),
        _party("2.", "Company D & Sons Technologies (Holdings) <International> Limited Partnership", "", COUNSEL),
    ]
    draft = replace(
        _head(form, _sides(many, few)),
        notices=(
            rich(ISRAEL.phrases.fictional.en),
            rich(ISRAEL.phrases.hypothetical.en),
            rich("The decision whether the hearing will be open or closed has been deferred until the hearing begins."),
        ),
        court=CourtLines(
            "Tel Aviv-Jaffa District Court",
            "Sitting as a Court for Administrative Affairs",
            "Before the Honourable Judge E. F.",
        ),
        title=rich("Opposition to the Motion to Hold the Hearing Behind Closed Doors and Request for Open Court"),
        subtitle="On behalf of the Petitioners 1 to 7",
        opening=rich(
            "The Petitioners hereby submit, in accordance with the decision of the Honourable Court, their response ",
            "to the motion, and ask the Court ",
            Span("to refuse it", bold=True),
            ", for the reasons that follow.",
        ),
        sections=tuple(_long_sections()),
        date=rich("Date: 14 June 2019"),
        signatures=tuple(
            SignatureBlock(
                rich(f"Adv. {name}"),
                "Counsel for the Petitioners",
                rich("12345"),
                rich("G. & Partners, 1 Street of the Law, Tel Aviv"),
                UNSIGNED,
            )
            for name in ("H. I. J.", "K. L.")
        ),
        exhibits=tuple(_exhibits(24)),
        gaps=("[licence number: the advocate's]",),
    )
    return _of_its_kind(draft)


def _head(form: str, sides: tuple[Side, ...]) -> Draft:
    words = {name: getattr(ISRAEL.words, name).en for name in type(ISRAEL.words).model_fields}
    return Draft(
        kind=FORMS[form],
        form=form,
        language="en",
        direction="ltr",
        words=words,
        legend=ISRAEL.legend.en,
        notices=(),
        court=CourtLines("Tel Aviv-Jaffa District Court", "Sitting as a Court for Administrative Affairs", ""),
        case_number=rich("AP 99999-05-19"),
        sides=sides,
        title=rich(ISRAEL.forms[form].title.en.format(parties="the Petitioners", filing="the Petition")),
        subtitle="",
        opening=NOTHING,
        sections=(),
        date=rich("Date: ", Span("[date: the day it is filed]", gap=True)),
        signatures=(),
    )


def _of_its_kind(draft: Draft) -> Draft:
    """Add what only some kinds of paper have, and take away what they have not."""
    match draft.kind:
        case "affidavit":
            signature = replace(draft.signatures[0], licence=NOTHING, capacity="Head of research")
            return replace(draft, oath=_oath(), opening=NOTHING, signatures=(signature,))
        case "prior-demand":
            return replace(draft, letter=_letter(), sides=(), opening=NOTHING, subtitle="")
        case "proposed-order":
            signature = SignatureBlock(rich("Judge E. F."), draft.court.name, NOTHING, NOTHING, UNSIGNED)
            return replace(draft, signatures=(signature,), exhibits=(), opening=NOTHING)
        case "exhibit-index":
            index = draft.exhibits or tuple(_exhibits(1))
            return replace(draft, sections=(), opening=NOTHING, signatures=(), date=NOTHING, exhibits=index)
        case "certificate-of-service":
            return replace(draft, service=_service(draft), sections=(), opening=NOTHING, date=NOTHING, exhibits=())
        case _:
            return draft


NAMES = (
    "Organisation A for the Protection of the Rights of the Individual and of the Freedom of Expression (R.A.)",
    "Ms N. O.",
    "P. & Q., a Partnership of Journalists",
    "Dr R. S. T. van der U.",
)
DESCRIPTION = "a registered non-profit association, no. 580000000"
COUNSEL = "represented by Adv. H. I. J. and Adv. K. L., G. & Partners, 1 Street of the Law, Tel Aviv"
ADDRESS = "Address for service: 1 Street of the Law, Tel Aviv 6100000; tel. 00-0000000"


def _party(number: str, name: str, description: str = "", counsel: str = COUNSEL, address: str = "") -> PartyLine:
    said = [rich(text) if text else NOTHING for text in (address, counsel)]
    return PartyLine(number, rich(name), description, *said)


def _sides(first: list[PartyLine], second: list[PartyLine]) -> tuple[Side, ...]:
    return tuple(
        Side(tuple(parties), f"The {role}{'s' if len(parties) > 1 else ''}")
        for parties, role in ((first, "Petitioner"), (second, "Respondent"))
    )


def _section(
    key: str, level: int, number: str, heading: str, paragraphs: tuple[DraftParagraph, ...] = ()
) -> DraftSection:
    return DraftSection(key, level, number, rich(heading) if heading else NOTHING, paragraphs)


OUTLINE = (
    (1, "A", "Introduction", 3),
    (
        1,
        "B",
        "The Position of the Petitioners in Summary, and Why the Motion Should Be Refused on Each of Its Grounds",
        3,
    ),
    (2, "B.1", "The rule of publicity", 3),
    (3, "B.1.1", "What the statute says", 2),
    (3, "B.1.2", "What was said of it", 2),
    (2, "B.2", "No harm is specified", 3),
    (1, "C", "The Facts", 12),
    (1, "D", "The Relief Sought", 1),
    (0, "", "", 1),
)


def _long_sections() -> Iterator[DraftSection]:
    count = 0
    for level, number, heading, paragraphs in OUTLINE:
        given = tuple(DraftParagraph(str(place), _text(place)) for place in range(count + 1, count + paragraphs + 1))
        count += paragraphs
        yield _section("", level or 1, number, heading, given)


def _text(place: int) -> Rich:
    return _TEXTS.get(place) or (rich(SENTENCE) if place % 3 == 0 else _long_paragraph(place))


def _long_paragraph(place: int) -> Rich:
    return Rich((Block((Anchor(f"par_{place}"), Span(LOREM.strip()))),))


def _items() -> tuple[Block, ...]:
    return (
        _block(
            "Numbered Paragraph 2",
            "the first item, which runs on over the end of its line so that its indent can be seen;",
        ),
        Block((Anchor("par_2_b"), Span("the second item:")), "Numbered Paragraph 2"),
        _block("Numbered Paragraph 3", "an item of an item; and"),
        _block("Numbered Paragraph 3", "another."),
        _block("List Continue", SENTENCE),
    )


def _block(style: str, text: str) -> Block:
    return Block((Span(text.strip()),), style)


def _exhibits(count: int) -> Iterator[ExhibitLine]:
    for n in range(1, count + 1):
        title = (
            "The letter of demand"
            if n % 3
            else "Report of Organisation A on the trade in surveillance & control, with its annexes, as published"
        )
        pages = rich(str(n)) if n % 4 else rich(Span("[pages: how many]", gap=True))
        yield ExhibitLine(
            f"P/{n}", f"Exhibit P/{n}", rich(title), rich("14 June 2018"), pages, "the Petitioners 1 to 7"
        )


def _oath() -> Oath:
    words = ISRAEL.oaths["il-affidavit-s15"]
    values = {"deponent": "N. O.", "identification": "[ID no.]", "capacity": "head of research at Organisation A"}
    certifier = SignatureBlock(NOTHING, "Advocate", NOTHING, NOTHING, UNSIGNED)
    return Oath(
        opening=rich(words.opening.en.format(**values)),
        closing=rich(words.closing.en),
        certification=rich(words.certification.en if words.certification else ""),
        certifier=certifier,
    )


def _letter() -> Letter:
    return Letter(
        sender=Rich((*rich("Organisation A").blocks, *rich("1 Street of the Law, Tel Aviv").blocks)),
        addressee=Rich((*rich("Agency for the Control of Exports").blocks, *rich("Ministry of B, Tel Aviv").blocks)),
        salutation=ISRAEL.phrases.salutation.en,
        subject=rich("Demand to revoke the licence to export surveillance systems"),
        closing=ISRAEL.phrases.valediction.en,
    )


def _service(draft: Draft) -> ServiceLines:
    return ServiceLines(
        statement=rich("I certify that on ", Span("[date: the day of service]", gap=True), " the papers were served."),
        papers=("Administrative Petition", "Application for an Interim Order", "Affidavit in support of the petition"),
        addressees=tuple(
            ServiceLine(f"{party.name} ({side.role})", party.counsel) for side in draft.sides for party in side.parties
        ),
    )


_TEXTS: Mapping[int, Rich] = {
    2: Rich((*_long_paragraph(2).blocks, *_items())),
    3: rich("As stated in paragraph ", Reference("par_2_b", "2(b)"), ", and in ", Span("HCJ", italic=True), " law."),
    5: Rich(
        (*rich("The statute says:").blocks, _block("Block Quotation", LOREM), _block("List Continue", LOREM)),
    ),
    7: rich("A gap follows: ", Span("[authority: the case relied on]", gap=True), ".", Note((Span(SENTENCE),))),
    9: rich("The whole answer was “neither confirm nor deny” & no more <sic>; see above."),
}
"""The paragraphs that are not plain text."""
