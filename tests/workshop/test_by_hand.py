"""What is set by hand over a style is told; what repeats the style, as LibreOffice writes it, is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filings.workshop.lint import lint
from tests.workshop.spoiling import ISRAEL, look, put, sound

if TYPE_CHECKING:
    from pathlib import Path

# Body Text in the motion of Israel: justified, 8 points below, one and a half lines, in the typeface of the document.
REPEATED = {
    "alignment": ('<w:jc w:val="both"/>', ""),
    "spacing": ('<w:spacing w:before="0" w:after="160" w:line="360" w:lineRule="auto"/>', ""),
    "a part of the spacing": ('<w:spacing w:after="160"/>', ""),
    "indents that there are none of": ('<w:ind w:left="0" w:right="0"/>', ""),
    "the typeface": ("", '<w:rFonts w:ascii="Times New Roman" w:cs="David"/>'),
    "the size": ("", '<w:sz w:val="24"/>'),
}
OTHER = {
    "another alignment": ('<w:jc w:val="left"/>', "", "Alignment"),
    "other spacing": ('<w:spacing w:before="20" w:after="160"/>', "", "Spacing"),
    "an indent": ('<w:ind w:left="0" w:right="10"/>', "", "Indents"),
    "another typeface": ("", '<w:rFonts w:ascii="Arial" w:cs="David"/>', "Font"),
    "another size": ("", '<w:sz w:val="22"/>', "Size"),
    "a list that the style has not": ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>', "", "Numbering"),
}


def told(tmp_path: Path, of_paragraph: str, of_run: str) -> list[str]:
    file = tmp_path / "motion.docx"
    file.write_bytes(put(look("Words of a paper.", of_paragraph, of_run))(sound()).packed)
    return [str(each.problem.what) for each in lint(file, ISRAEL).findings if each.rule == "TPL-31"]


@pytest.mark.parametrize(("of_paragraph", "of_run"), REPEATED.values(), ids=REPEATED)
def test_what_repeats_the_style_is_not_told(of_paragraph: str, of_run: str, tmp_path: Path) -> None:
    assert told(tmp_path, of_paragraph, of_run) == []


@pytest.mark.parametrize(("of_paragraph", "of_run", "says"), OTHER.values(), ids=OTHER)
def test_what_differs_from_the_style_is_told(of_paragraph: str, of_run: str, says: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, of_paragraph, of_run)
    assert found.startswith(f"{says} w")
