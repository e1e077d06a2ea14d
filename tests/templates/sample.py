"""Drafts made up to try the templates: as short as a draft may be, as long as one gets, and with nothing optional."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filings.compose.draft import (
    CourtLines,
    Draft,
    DraftParagraph,
    DraftSection,
    Letter,
    Oath,
    PartyLine,
    Side,
    SignatureBlock,
)
from filings.compose.listed import BundleLine, BundlePart, ExhibitLine, ServiceLine, ServiceLines, TailoringRow
from filings.compose.numbering import printed
from filings.compose.numerals import FORMATS
from filings.compose.rich import Anchor, Block, Note, Reference, Rich, Span
from filings.language import direction
from tests.templates.texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filing_schemas.base import Localised
    from filings.compose.rich import Node
    from tests.templates.settings import Setting
    from tests.templates.texts import Texts

NOTHING = Rich(())
OUTLINE = ((1, 3), (1, 3), (2, 3), (3, 2), (3, 2), (2, 3), (1, 12), (1, 1), (0, 1))
"""The level of each heading, 0 for a part without one, and how many paragraphs stand under it."""
TABLED, ROWS = 5, 2
"""The part under whose paragraphs the tailoring table stands, where the paper has one, and how many rows that has."""


def rich(*nodes: Node | str) -> Rich:
    """Give one block of text."""
    return Rich((Block(tuple(Span(node) if isinstance(node, str) else node for node in nodes)),))


class Sample:
    """Makes drafts for one template, in its language and with the words of its court system."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.texts: Texts = TEXTS[setting.language]
        self.unsigned = self.said(setting.profile.phrases.unsigned)

    def said(self, words: Localised | None) -> str:
        """Give words of the profile in the language of the paper."""
        return words.text(self.setting.language) if words else ""

    def short(self) -> Draft:
        """Give a paper of a few lines: one party a side, one paragraph, nothing optional but what its kind asks for."""
        sides = self._sides([self._party("", "A")], [self._party("", "B")])
        number = next(heading_numbers(self.setting))
        sections = (DraftSection("facts", 1, number, rich("A"), self._paragraphs(1, self.texts.sentence)),)
        signature = SignatureBlock(rich("C."), "", NOTHING, NOTHING, self.unsigned)
        return self._of_its_kind(replace(self._head(sides), sections=sections, signatures=(signature,)))

    def empty(self) -> Draft:
        """Give a paper in which everything that may be empty is."""
        court = CourtLines(self.texts.court[0], "", "")
        return replace(self._head(()), court=court, case_number=NOTHING, date=NOTHING)

    def long(self) -> Draft:
        """Give a paper with much of everything: parties, notices, headings in three levels, notes, exhibits."""
        texts, profile = self.texts, self.setting.profile
        many = [self._party(f"{n}.", f"{texts.names[n % len(texts.names)]} ({n})", full=True) for n in range(1, 8)]
        few = [self._party("1.", texts.authority, full=True), self._party("2.", texts.company)]
        draft = replace(
            self._head(self._sides(many, few)),
            notices=tuple(
                rich(each)
                for each in (
                    self.said(profile.phrases.fictional),
                    self.said(profile.phrases.hypothetical),
                    texts.notice,
                )
            ),
            court=CourtLines(*texts.court),
            title=rich(texts.title),
            subtitle=texts.subtitle,
            opening=rich(texts.opening, Span(texts.asked, bold=True), "."),
            sections=tuple(self._sections()),
            tailoring=tuple(self._tailoring()),
            signatures=tuple(self._signature(name) for name in ("H. I. J.", "K. L.")),
            counsel=tuple(
                replace(self._signature(name), marker="")
                for name in ("H. I. J.", "K. L.")
                if self.setting.is_headed_by_counsel
            ),
            exhibits=tuple(self._exhibits(24)),
            corner=tuple(rich(self.said(line)) for line in profile.corner if self.setting.spec.corner),
            gaps=("[date: the day it is filed]",),
        )
        return self._of_its_kind(draft)

    def _signature(self, name: str) -> SignatureBlock:
        who = self.texts.names[1]
        return SignatureBlock(rich(name), who, rich("12345"), rich(self.texts.address), self.unsigned)

    def _head(self, sides: tuple[Side, ...]) -> Draft:
        setting, profile, language = self.setting, self.setting.profile, self.setting.language
        return Draft(
            kind=setting.spec.kind,
            form=setting.form,
            language=language.value,
            direction=direction(language.value),
            words={name: self.said(words) for name, words in profile.words if words},
            legend=self.said(profile.legend),
            notices=(),
            court=CourtLines(*self.texts.court[:2], ""),
            case_number=rich(self.texts.case_number),
            sides=sides,
            title=rich(self.said(setting.spec.title).partition("{")[0] or "A"),
            subtitle="",
            opening=NOTHING,
            sections=(),
            date=rich(self.texts.day, " ", Span("[date: the day it is filed]", gap=True)),
            signatures=(),
        )

    def _of_its_kind(self, draft: Draft) -> Draft:  # noqa: PLR0911  # a kind a line
        """Add what only some kinds of paper have, and take away what they have not."""
        signature = draft.signatures[0]
        match draft.kind:
            case "affidavit" | "power-of-attorney":
                deponent = replace(signature, licence=NOTHING, address=NOTHING, capacity=self.texts.names[1])
                return replace(draft, oath=self._oath(), opening=NOTHING, signatures=(deponent,))
            case "prior-demand":
                return replace(draft, letter=self._letter(), sides=(), opening=NOTHING, subtitle="")
            case "proposed-order":
                judge = SignatureBlock(rich("E. F."), draft.court.name, NOTHING, NOTHING, self.unsigned)
                return replace(draft, signatures=(judge,), exhibits=(), opening=NOTHING)
            case "bundle-index":
                gone = replace(draft, sections=(), opening=NOTHING, signatures=(), date=NOTHING, exhibits=())
                return replace(gone, bundle=tuple(self._bundle(len(draft.exhibits) + 1)))
            case "exhibit-index":
                index = draft.exhibits or tuple(self._exhibits(1))
                return replace(draft, sections=(), opening=NOTHING, signatures=(), date=NOTHING, exhibits=index)
            case "certificate-of-service":
                left_out = replace(draft, sections=(), opening=NOTHING, date=NOTHING, exhibits=())
                return replace(left_out, service=self._service(draft))
            case _:
                return draft

    def _party(self, number: str, name: str, *, full: bool = False) -> PartyLine:
        if not full:
            return PartyLine(number, rich(name), NOTHING, NOTHING, NOTHING)
        said = [rich(self.texts.address) if self.setting.spec.addresses else NOTHING] * 2
        return PartyLine(number, rich(name), rich(self.texts.description), *said)

    def _sides(self, first: list[PartyLine], second: list[PartyLine]) -> tuple[Side, ...]:
        roles = [self.setting.profile.roles[role] for role in self.setting.profile.main_roles.values()]
        return tuple(
            Side(tuple(parties), role.text(self.setting.language, plural=len(parties) > 1))
            for parties, role in zip((first, second), roles, strict=True)
        )

    def _paragraphs(self, first: int, *texts: str | Rich) -> tuple[DraftParagraph, ...]:
        numbered = self.setting.spec.numbered
        return tuple(
            DraftParagraph(
                str(place) if numbered else "",
                text if isinstance(text, Rich) else rich(text),
                leads=isinstance(text, Rich) and len(text.blocks) > 1,
            )
            for place, text in enumerate(texts, start=first)
        )

    @property
    def _rows(self) -> int:
        return ROWS * any(section.data == "tailoring" for section in self.setting.spec.sections)

    def _tailoring(self) -> Iterator[TailoringRow]:
        first = 1 + sum(count for _, count in OUTLINE[: TABLED + 1])
        for place in range(first, first + self._rows):
            number = str(place) if self.setting.spec.numbered else ""
            cells = (rich(each) for each in (self.texts.authority, self.texts.sentence, self.texts.lorem))
            yield TailoringRow(number, rich(self.texts.sentence), *cells)

    def _sections(self) -> Iterator[DraftSection]:
        first, numbers, headings = 1, heading_numbers(self.setting), iter(self.texts.headings)
        for at, (level, count) in enumerate(OUTLINE):
            rows = self._rows * (at == TABLED)
            given = self._paragraphs(first, *(self._text(place) for place in range(first, first + count)))
            heading = (next(numbers), rich(next(headings))) if level else ("", NOTHING)
            yield DraftSection("", level or 1, *heading, given, tabled=bool(rows))
            first += count + rows

    def _text(self, place: int) -> Rich:
        texts = self.texts
        whole = Block((Anchor(f"par_{place}"), Span(texts.lorem)))
        match place:
            case 2 | 4:
                return Rich((whole, *self._items(place)))
            case 3 if self.setting.spec.numbered:
                item = f"2({FORMATS[self.setting.headings.items[0]](2)})"
                return rich(texts.before_reference, Reference("par_2_item", item), ".", Span("A", italic=True))
            case 5:
                quotation = Block((Span(texts.lorem),), "Block Quotation")
                return Rich((*rich(texts.quoted).blocks, quotation, Block((Span(texts.lorem),), "List Continue")))
            case 7:
                return rich(texts.quoted, Span("[authority: which]", gap=True), ".", Note((Span(texts.sentence),)))
            case 9:
                return rich(texts.hostile)
            case _:
                return rich(texts.sentence) if place % 3 == 0 else Rich((whole,))

    def _items(self, place: int) -> tuple[Block, ...]:
        first, second, *inner = self.texts.items
        return (
            Block((Span(first),), "Numbered Paragraph 2"),
            Block((Anchor(f"par_{place}_item"), Span(second)), "Numbered Paragraph 2"),
            *(Block((Span(text),), "Numbered Paragraph 3") for text in inner),
        )

    def _exhibits(self, count: int) -> Iterator[ExhibitLine]:
        word = self.said(self.setting.profile.words.exhibit)
        for n in range(1, count + 1):
            pages = rich(str(n)) if n % 4 else rich(Span("[pages: how many]", gap=True))
            title = rich(self.texts.exhibits[n % 3 == 0])
            yield ExhibitLine(f"P/{n}", f"{word} P/{n}", title, rich(self.texts.day), pages, self.texts.names[1])

    def _bundle(self, count: int) -> Iterator[BundlePart]:
        gap = rich(Span("[page: first]", gap=True))
        for part in range(1, 3):
            said, day = rich(self.texts.exhibits[part % 2]), rich(self.texts.day)
            lines = tuple(BundleLine(str(n), said, day, gap) for n in range(1, count + 1))
            yield BundlePart(self.texts.headings[part], lines)

    def _oath(self) -> Oath:
        words = self.setting.profile.oaths[self.setting.profile.oath]
        certifier = SignatureBlock(NOTHING, self.said(words.certifier), NOTHING, NOTHING, self.unsigned)
        return Oath(
            opening=rich(self.said(words.opening)),
            closing=rich(self.said(words.closing)),
            certification=rich(self.said(words.certification)) if words.certification else NOTHING,
            certifier=certifier if words.certifier else None,
        )

    def _letter(self) -> Letter:
        phrases, texts = self.setting.profile.phrases, self.texts
        return Letter(
            sender=Rich((*rich(texts.names[0]).blocks, *rich(texts.address).blocks)),
            addressee=Rich((*rich(texts.authority).blocks, *rich(texts.address).blocks)),
            salutation=self.said(phrases.salutation),
            subject=rich(texts.title),
            closing=self.said(phrases.valediction),
        )

    def _service(self, draft: Draft) -> ServiceLines:
        return ServiceLines(
            statement=rich(self.texts.sentence, Span("[date: the day of service]", gap=True)),
            papers=self.texts.papers,
            addressees=tuple(
                ServiceLine(f"{party.name} ({side.role})", rich(self.texts.address))
                for side in draft.sides
                for party in side.parties
            ),
        )


def heading_numbers(setting: Setting) -> Iterator[str]:
    """Give the numbers that the profile's scheme gives to the headings of the outline."""
    counts, formats = [0, 0, 0], [FORMATS[each] for each in setting.headings.levels]
    for level, _ in OUTLINE:
        if level:
            counts[level - 1 :] = [counts[level - 1] + 1, *[0] * (3 - level)]
            whole = ".".join(write(count) for write, count in zip(formats, counts[:level], strict=False))
            yield printed(whole, setting.headings)
