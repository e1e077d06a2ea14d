from __future__ import annotations

import io
import zipfile

import pytest

from filings.compose.secrets import Secret
from filings.word.leaks import placed, search_for

WITHHELD = "The source sits in the ministry"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
    for name in ("heading 1", "Numbered Paragraph", "Numbered Paragraph 2", "List Continue", "Date")
)


def line(text: str, style: str = "Date") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style.replace(" ", "")}"/></w:pPr>'
    return f"<w:p>{styled}<w:r><w:t>{text}</w:t></w:r></w:p>"


def package(*lines: str, part: str = "word/document.xml", **others: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("word/styles.xml", f"<w:styles>{STYLES}</w:styles>")
        made.writestr(part, f"<w:document>{''.join(lines)}</w:document>")
        for name, text in others.items():
            made.writestr(f"word/{name}.xml", text)
    return held.getvalue()


def places(document: bytes, *sought: str) -> list[str]:
    """Give where a search finds what is withheld in a file, paragraph by paragraph."""
    search = search_for([Secret(text, f"case.secret[{place}]") for place, text in enumerate(sought or (WITHHELD,))])
    return [hit.where for hit in placed(search, search.hits("01.docx", document), document)]


BODY = (
    line("District Court"),
    line("The Facts", "heading 1"),
    line("It asked.", "Numbered Paragraph"),
    line("It was refused:", "Numbered Paragraph"),
)
IN = "word/document.xml, "


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((line(WITHHELD), *BODY), "paragraph 1"),
        ((*BODY, line(WITHHELD, "Numbered Paragraph")), "numbered paragraph 3 under “The Facts”"),
        ((*BODY, line(WITHHELD, "Numbered Paragraph 2")), "numbered paragraph 2 under “The Facts”"),
        ((*BODY, line(WITHHELD, "List Continue")), "numbered paragraph 2 under “The Facts”"),
        ((*BODY, line("Ended", "heading 1"), line("So."), line(WITHHELD)), "paragraph 2 under “Ended”"),
        ((*BODY, line(WITHHELD, "heading 1")), "heading 2"),
        ((*BODY, line(f"Of {WITHHELD}", "heading 1"), line(WITHHELD)), "heading 2|paragraph 1"),
        (
            (*BODY, line("The source <w:br/>sits in the</w:t></w:r><w:r><w:t> ministry")),
            "paragraph 3 under “The Facts”",
        ),
        ((*BODY, line("The &#115;ource sits in the ministry")), "paragraph 3 under “The Facts”"),
    ],
)
def test_a_leak_is_told_with_its_paragraph_and_the_heading_over_it(lines: tuple[str, ...], said: str) -> None:
    assert places(package(*lines)) == [f"{IN}{each}" for each in said.split("|")]


def test_each_paragraph_that_holds_it_is_told() -> None:
    found = places(
        package(*BODY, line(WITHHELD, "Numbered Paragraph"), line(f"Again: {WITHHELD}", "Numbered Paragraph"))
    )
    assert found == [f"{IN}numbered paragraph {number} under “The Facts”" for number in (3, 4)]


def test_what_goes_over_two_paragraphs_is_told_with_its_part() -> None:
    assert places(package(*BODY, line("The source sits"), line("in the ministry"))) == ["word/document.xml"]


def test_what_stands_in_no_paragraph_is_told_with_its_part() -> None:
    assert places(package(*BODY, custom=f"<item>{WITHHELD}</item>")) == ["word/custom.xml"]


def test_a_long_heading_is_cut_short() -> None:
    heading = "How " + "very " * 20 + "long"
    (said,) = places(package(line(heading, "heading 1"), line(WITHHELD)))
    assert said.endswith("very…”")
    assert len(said) < len(heading)


def test_a_heading_moves_no_terminal() -> None:
    (said,) = places(package(line("The\x1b[2J\u202e Facts", "heading 1"), line(WITHHELD)))
    assert said == f"{IN}paragraph 1 under “The[2J Facts”"


def test_what_stands_in_a_file_that_is_no_package_stays_as_it_was_found() -> None:
    assert places(WITHHELD.encode()) == ["the bytes of the file"]
