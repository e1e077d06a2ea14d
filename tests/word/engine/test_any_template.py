"""Any template, filled with any draft, makes a sound document in which every value stands, or is told why not."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from filings.errors import InputError, TemplateError
from filings.word import audit
from tests.word.engine.test_drafts import DRAFTS, WORDS

if TYPE_CHECKING:
    from conftest import Word

    from filings.compose.draft import Draft

LOOPS = {
    "": {"sections": "section", "sides": "side", "signatures": "signature", "notices": "notice"},
    "section": {"section.paragraphs": "paragraph"},
    "side": {"side.parties": "party"},
}
"""What each scope may loop over, and what each item is called."""
PRINTS = {
    "": ("title", "subtitle", "date", "case_number", "court.name", "opening", "legend", "words.versus"),
    "section": ("section.heading", "section.key", "section.level"),
    "paragraph": ("paragraph.text", "paragraph.number"),
    "side": ("side.role",),
    "party": ("party.name", "party.role", "party.counsel"),
    "signature": ("signature.name", "signature.marker"),
    "notice": ("notice",),
}
WRAPS = ("{}", "{}|upper", "{}|title", "{} ~ '.'", "[{}, title]|join(' ')", "{}|default('x')", "m({})")
LOOKS = ("", "<w:b/>", "<w:i/>", '<w:color w:val="FF0000"/>', "<w:rtl/>")


@st.composite
def _tag(draw: st.DrawFn, scopes: tuple[str, ...]) -> str:
    name = draw(st.sampled_from([each for scope in scopes for each in PRINTS[scope]]))
    return "{{ " + draw(st.sampled_from(WRAPS)).format(name) + " }}"


@st.composite
def _line(draw: st.DrawFn, scopes: tuple[str, ...], depth: int = 0) -> str:
    """Write the text of a paragraph: words, tags, and blocks within it."""
    out = ""
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(["words", "tag", "tag", "if", "for"] if depth < 2 else ["words", "tag"]))
        if kind == "words":
            out += draw(st.sampled_from(["It is said", "&", " 100% ", "“q”", "\u05d1\u05e4\u05e0\u05d9"]))
        elif kind == "tag":
            out += draw(_tag(scopes))
        elif kind == "if":
            otherwise = "{% else %}" + draw(_line(scopes, depth + 1)) if draw(st.booleans()) else ""
            out += "{% if " + draw(_test(scopes)) + " %}" + draw(_line(scopes, depth + 1)) + otherwise + "{% endif %}"
        else:
            over, item = draw(_loop(scopes))
            inner = draw(_line((*scopes, item), depth + 1))
            out += "{% for " + item + " in " + over + " %}" + inner + "{% endfor %}"
    return out


@st.composite
def _test(draw: st.DrawFn, scopes: tuple[str, ...]) -> str:
    name = draw(st.sampled_from([each for scope in scopes for each in PRINTS[scope]]))
    return draw(st.sampled_from(["{}", "not {}", "{} == ''", "{} is defined", "true", "false"])).format(name)


@st.composite
def _loop(draw: st.DrawFn, scopes: tuple[str, ...]) -> tuple[str, str]:
    return draw(st.sampled_from([pair for scope in scopes for pair in LOOPS.get(scope, {}).items()]))


@st.composite
def _runs(draw: st.DrawFn, text: str) -> str:
    """Write a text as runs, cut up anywhere, as Word does."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    look = draw(st.sampled_from(LOOKS))
    between = draw(st.sampled_from(["", '<w:proofErr w:type="spellStart"/>']))
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return between.join(f'<w:r>{properties}<w:t xml:space="preserve">{escape(each)}</w:t></w:r>' for each in pieces)


@st.composite
def _paragraph(draw: st.DrawFn, text: str) -> str:
    style = draw(st.sampled_from(["", '<w:pStyle w:val="Heading1"/>', '<w:jc w:val="center"/>']))
    bookmark = draw(st.sampled_from(["", '<w:bookmarkStart w:id="7" w:name="x"/><w:bookmarkEnd w:id="7"/>']))
    return f"<w:p>{f'<w:pPr>{style}</w:pPr>' if style else ''}{bookmark}{draw(_runs(text))}</w:p>"


@st.composite
def _table(draw: st.DrawFn, scopes: tuple[str, ...]) -> str:
    over, item = draw(_loop(scopes))
    cells = [draw(_paragraph(draw(_line((*scopes, item), 1)))) for _ in range(2)]
    rows = [
        (draw(_paragraph("{%tr for " + item + " in " + over + " %}")), "<w:p/>"),
        tuple(cells),
        ("<w:p/>", draw(_paragraph("{%tr endfor %}"))),
    ]
    written = "".join(f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/><w:gridCol w:w="9"/></w:tblGrid>{written}</w:tbl>'


@st.composite
def _blocks(draw: st.DrawFn, scopes: tuple[str, ...] = ("",), depth: int = 0) -> str:
    """Write paragraphs, tables, and blocks round them."""
    out = ""
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["line", "line", "table", "if", "for", "box"] if depth < 2 else ["line"]))
        if kind == "line":
            out += draw(_paragraph(draw(_line(scopes))))
        elif kind == "table":
            out += draw(_table(scopes))
        elif kind == "box":
            inner = draw(_blocks(scopes, 2))
            out += f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
        else:
            over, item = draw(_loop(scopes))
            condition = draw(_test(scopes)) if kind == "if" else f"{item} in {over}"
            inner = draw(_blocks(scopes if kind == "if" else (*scopes, item), depth + 1))
            out += (
                draw(_paragraph("{%p " + kind + f" {condition} %}}"))
                + inner
                + draw(_paragraph("{%p end" + kind + " %}"))
            )
    return out


MACRO = "<w:p><w:r><w:t>{% macro m(a) %}{{ a }}{% endmacro %}</w:t></w:r></w:p>"
TEMPLATES = st.tuples(_blocks(), _line(("",)), _line(("",)))


def template(word: Word, parts: tuple[str, str, str]) -> bytes:
    body, header, note = parts
    reference = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    plain = [word.p(escape(text.replace("m(", "("))) for text in (header, note)]
    notes = f'<w:footnote w:id="2">{plain[1]}</w:footnote>'
    made = zipfile.ZipFile(
        BytesIO(word.raw(MACRO + body + reference + word.p("end"), header=plain[0], footnotes=notes))
    )
    styles = zipfile.ZipFile(BytesIO(word.document(styles=("Block Quotation",)))).read("word/styles.xml")
    return word.zipped({name: made.read(name) for name in made.namelist()} | {"word/styles.xml": styles})


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(TEMPLATES, DRAFTS)
def test_any_template_makes_a_sound_document(word: Word, parts: tuple[str, str, str], draft: Draft) -> None:
    compiled = word.compile(template(word, parts))
    filled = compiled.filled(draft)
    assert compiled.audit(filled) == ()
    assert audit(filled.document, expected=filled.printed) == ()
    assert compiled.fill(draft) == filled.document


TEXT = re.compile('<w:t xml:space="preserve">([^<]*)<')
DAMAGE = st.sampled_from(["{{", "}}", "{%", "%}", "{", "}", "%", "endif", "p ", "|", "'", "(", "\ufdd5"])


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(TEMPLATES, st.data())
def test_any_damage_to_a_template_is_told_or_does_no_harm(
    word: Word, parts: tuple[str, str, str], data: st.DataObject
) -> None:
    body = parts[0]
    for _ in range(data.draw(st.integers(1, 3))):
        texts = list(TEXT.finditer(body))
        start, end = data.draw(st.sampled_from(texts)).span(1) if texts else (0, 0)
        at = data.draw(st.integers(start, end))
        body = body[:at] + data.draw(DAMAGE) + body[min(end, at + data.draw(st.integers(0, 2))) :]
    damaged = template(word, (body, *parts[1:]))
    values: dict[str, Any] = {"title": "T", "sections": [], "words": {"versus": data.draw(WORDS)}}
    problems: tuple[Any, ...] = ()
    try:
        compiled = word.compile(damaged)
        filled = compiled.filled(values, undefined="blank")
    except (TemplateError, InputError) as error:
        problems = error.problems
        assume(problems)
    else:
        assert compiled.audit(filled) == ()
    assert all(problem.what and problem.place.file for problem in problems)
