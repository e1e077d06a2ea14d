"""Templates with one fault each, made from a sound one: what is changed, the rule it offends, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from filings.resources import shipped
from filings.workshop.setting import Asked
from tests.workshop.files import Files, para, read, run

if TYPE_CHECKING:
    from collections.abc import Callable

ISRAEL = Asked(jurisdiction="israel")
BODY, HEADER = "word/document.xml", "word/header1.xml"
STYLES, SETTINGS = "word/styles.xml", "word/settings.xml"
PLACE = re.compile(r"<w:p><w:pPr><w:pStyle w:val=\"TemplateTag\"/></w:pPr><w:r><w:t>\{%p include 'signature' %\}")
"""Before the signatures: there a sound template is spoiled."""
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@cache
def sound() -> Files:
    """Give a template in which nothing is to be found."""
    return read((shipped("templates") / "israel" / "en" / "motion.docx").read_bytes())


@dataclass(frozen=True)
class Broken:
    """A template with one fault."""

    name: str
    rule: str
    spoil: Callable[[Files], Files]
    at: str = "body:0"
    """The part and the paragraph, counted from the first one that was put in: "body:0", "header 1:1"."""
    says: str = ""
    """Words that must be in what is said."""

    @property
    def files(self) -> Files:
        return self.spoil(sound())

    @property
    def place(self) -> tuple[str, int]:
        part, _, number = self.at.rpartition(":")
        return part, 0 if number == "-" else int(number) + (first() if part == "body" else 0)


@cache
def first() -> int:
    """Count the paragraphs before the place, and one more."""
    xml = sound().text(BODY)
    return xml[: _place(xml)].count("<w:p>") + xml[: _place(xml)].count("<w:p ") + 1


def _place(xml: str) -> int:
    found = PLACE.search(xml)
    assert found
    return found.start()


def put(*paragraphs: str) -> Callable[[Files], Files]:
    """Put paragraphs in: plain text in Body Text, or XML."""

    def spoil(files: Files) -> Files:
        xml = files.text(BODY)
        made = "".join(each if each.startswith("<") else para(each) for each in paragraphs)
        return files.having(BODY, xml[: _place(xml)] + made + xml[_place(xml) :])

    return spoil


def swap(old: str, new: str, part: str = BODY) -> Callable[[Files], Files]:
    """Put other words in the place of those of a part."""

    def spoil(files: Files) -> Files:
        text = files.text(part)
        assert old in text, old
        return files.having(part, text.replace(old, new))

    return spoil


def without(name: str) -> Callable[[Files], Files]:
    """Take a shared block out."""
    return swap(para(f"{{%p include '{name}' %}}", "TemplateTag"), "")


def both(*changes: Callable[[Files], Files]) -> Callable[[Files], Files]:
    def spoil(files: Files) -> Files:
        for change in changes:
            files = change(files)
        return files

    return spoil


def table(*rows: str) -> str:
    made = "".join(f"<w:tr>{cells}</w:tr>" for cells in rows)
    properties = '<w:tblPr><w:tblStyle w:val="PlainTable"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f'<w:tbl>{properties}<w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{made}</w:tbl>{para("")}'


def cell(*paragraphs: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{"".join(map(para, paragraphs))}</w:tc>'


def look(text: str, paragraph: str = "", of_run: str = "", style: str = "BodyText") -> str:
    """Give a paragraph that is set by hand."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{paragraph}</w:pPr>'
    return f"<w:p>{properties}{run(text, of_run)}</w:p>"


def pieces(*runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>{"".join(runs)}</w:p>'


def field(code: str, shown: str = "x") -> str:
    return pieces(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run(shown),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )


def box(text: str) -> str:
    inner = para(text)
    drawn = f'<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{inner}'
    return pieces(f"<w:r>{drawn}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")


def linked(kind: str, target: str, source: str = BODY) -> Callable[[Files], Files]:
    return lambda files: files.linked(source, kind, target)


def comment(files: Files) -> Files:
    inner = f'<w:comment w:id="0" w:author="A" w:initials="A">{para("See this.", "")}</w:comment>'
    spoiled = files.with_part("word/comments.xml", f"<w:comments xmlns:w={W!r}>{inner}</w:comments>", "comments")
    return put(pieces(run("Words."), '<w:r><w:commentReference w:id="0"/></w:r>'))(spoiled)


def note(text: str) -> Callable[[Files], Files]:
    def spoil(files: Files) -> Files:
        notes = files.text("word/footnotes.xml")
        made = f'<w:footnote w:id="7">{para(text, "FootnoteText")}</w:footnote></w:footnotes>'
        spoiled = files.having("word/footnotes.xml", notes.replace("</w:footnotes>", made))
        return put(pieces(run("Words."), '<w:r><w:footnoteReference w:id="7"/></w:r>'))(spoiled)

    return spoil


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTROL = '<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
MARK = 'w:id="9" w:author="A" w:date="2020-01-01T00:00:00Z"'

BROKEN = (
    Broken("a tag that opens and never closes", "TPL-01", put("Dear {{ title"), says="never closes"),
    Broken("a condition's tag that never closes", "TPL-01", put("Dear {% if title"), says="never closes"),
    Broken("braces that close nothing", "TPL-01", put("Dear title }}"), says="never opens"),
    Broken("a percent sign that closes nothing", "TPL-01", put("Dear title %}"), says="never opens"),
    Broken("one brace for two", "TPL-01", put("Dear {title}}"), says="never opens"),
    Broken("a space between braces", "TPL-01", put("Dear { { title } }"), says="space"),
    Broken("a condition that is never closed", "TPL-02", put("{%p if opening %}"), says="never closed"),
    Broken("a loop that is never closed", "TPL-02", put("{%p for side in sides %}"), says="never closed"),
    Broken("a macro that is never closed", "TPL-02", put("{% macro m(x) %}{{ x }}{{ m(title) }}"), says="never closed"),
    Broken("an end without a condition", "TPL-02", put("Words {% endif %}"), says="closes nothing"),
    Broken("an end without a loop", "TPL-02", put("{%p endfor %}"), says="closes nothing"),
    Broken("an else outside any condition", "TPL-02", put("{%p else %}"), says="outside any"),
    Broken("an elif outside any condition", "TPL-02", put("{%p elif title %}"), says="outside any"),
    Broken("two loops that cross", "TPL-02", put("{% for s in sides %}{% if title %}{{ s.role }}{% endfor %}")),
    Broken("a condition closed in another way", "TPL-03", put("x {% if title %}", "{%p endif %}"), "body:1"),
    Broken(
        "a loop that leaves its row",
        "TPL-03",
        put(table(cell("{%tr for s in sides %}"), cell("{{ s.role }}")), "{%p endfor %}"),
        "body:3",
    ),
    Broken("a name with a space", "TPL-04", put("Dear {{ court name }}"), says="Names have no spaces"),
    Broken("an empty tag", "TPL-04", put("Dear {{ }}"), says="empty"),
    Broken("an unknown keyword", "TPL-04", put("{%p iff title %}", "x", "{%p endif %}"), says="Did you mean “if”?"),
    Broken("no space after the p", "TPL-04", put("{%pif title %}", "x", "{%p endif %}"), says="space is missing"),
    Broken("an equals sign for two", "TPL-04", put("a {% if title = 'y' %}b{% endif %}"), says="“==”"),
    Broken("ampersands for and", "TPL-04", put("a {% if title && date %}b{% endif %}"), says="“and”"),
    Broken("of for in", "TPL-04", put("a {% for x of sides %}b{% endfor %}"), says="with “in”"),
    Broken("a condition between braces", "TPL-04", put("a {{ if title }}"), says="{% if title %}"),
    Broken("an end between braces", "TPL-10", put("a {{ endif }}"), says="{% endif %}"),
    Broken("an elseif", "TPL-04", put("{% if title %}a{% elseif date %}b{% endif %}"), says="“elif”"),
    Broken("a condition that is not whole", "TPL-01", put("{%p if title }", "x", "{%p endif %}"), says="never closes"),
    Broken("an end that is not whole", "TPL-01", put("{%p if title %}", "x", "{%p endif }"), "body:2", "never closes"),
    Broken("a space before the p", "TPL-04", put("{% p if title %}"), says="space before “p”"),
    Broken("a loop mistyped and not closed", "TPL-04", put("{%p fro side in sides %}"), says="“for”"),
    Broken("an else with a condition", "TPL-04", put("{% if title %}a{% else if title %}b{% endif %}"), says="elif"),
    Broken("brackets that do not match", "TPL-04", put("Dear {{ (title }}"), says="Count the brackets"),
    Broken("a condition without a condition", "TPL-04", put("a {% if %}b{% endif %}"), says="stops where"),
    Broken("a text without its closing quotation mark", "TPL-04", put("a {{ title|replace('a, 'b') }}")),
    Broken("a tag without end", "TPL-04", put("{{ " + "title ~ " * 700 + "title }}"), says="longer than"),
    Broken("an assignment that is none", "TPL-04", put("a {% if title = 'x' %}b{% endif %}")),
    Broken("words beside a paragraph's tag", "TPL-05", put("Words {%p if title %}", "{%p endif %}"), says="lost"),
    Broken("two paragraph's tags in one", "TPL-05", put("{%p for s in sides %}{{ s.role }}{%p endfor %}"), says="lost"),
    Broken("a comment beside words", "TPL-05", put("To the Court {#p a note #}"), says="would be lost"),
    Broken(
        "words in the row of a row's tag",
        "TPL-05",
        put(table(cell("{%tr for s in sides %}") + cell("Role"), cell("{{ s.role }}"), cell("{%tr endfor %}"))),
        says="lost",
    ),
    Broken("a hidden name", "TPL-06", put("Dear {{ title.__class__ }}"), says="underscore"),
    Broken("a call", "TPL-06", put("Dear {{ open('x') }}"), says="cannot call"),
    Broken("a method that reads too much", "TPL-06", put("Dear {{ '{}'.format(title) }}"), says="format"),
    Broken("a method that is none", "TPL-06", put("Dear {{ title.render() }}"), says="cannot call"),
    Broken("a block that is not there", "TPL-07", put(para("{%p include 'captoin' %}", "TemplateTag")), says="caption"),
    Broken("a filter that is not there", "TPL-08", put("Dear {{ title|uper }}"), says="upper"),
    Broken("a tag in a field's code", "TPL-09", put(field("HYPERLINK {{ title }}")), says="field"),
    Broken("a row's tag outside any table", "TPL-09", put("{%tr set x = title %}", "{{ x }}"), says="table row"),
    Broken("a merged cell outside any table", "TPL-09", put("{% vm %}"), says="outside any table cell"),
    Broken("a value that is not there", "TPL-10", put("Dear {{ cuort.name }}"), says="Did you mean “court”?"),
    Broken("a value that is not in a group", "TPL-10", put("Dear {{ court.nmae }}"), says="Did you mean “name”?"),
    Broken("a loop's value outside its loop", "TPL-10", put("Dear {{ party.name }}"), says="for party in side.parties"),
    Broken("a value asked for in a condition", "TPL-10", put("a {% if coort.judge %}b{% endif %}"), says="court"),
    Broken("a list that is not there", "TPL-10", put("{%p for s in sids %}", "{{ s.role }}", "{%p endfor %}")),
    Broken("a value that is set", "TPL-10", put("{%p set x = titel %}", "{{ x }}"), says="title"),
    Broken("a value given to a macro", "TPL-10", put("{% macro m(x) %}{{ x.nam }}{% endmacro %}{{ m(court) }}")),
    Broken("a value within a filter", "TPL-10", put("{{ title|replace('x', legnd) }}"), says="legend"),
    Broken("a value of an item", "TPL-10", put("{%p for s in sides %}", "{{ s.rol }}", "{%p endfor %}"), "body:1"),
    Broken("a word that the profile has not got", "TPL-10", put("Dear {{ words.pgae }}"), says="page"),
    Broken("something of a loop outside it", "TPL-10", put("a {{ loop.index }}"), says="for … %}"),
    Broken("a value in a header", "TPL-10", swap("case_number", "case_nubmer", HEADER), "header 1:1"),
    Broken("a value in a note", "TPL-10", note("See {{ titel }}."), "footnote 7:1", "title"),
    Broken("something of a text", "TPL-11", put("Dear {{ title.text }}"), says="is a text"),
    Broken("something of a list", "TPL-11", put("Dear {{ sides.role }}"), says="is a list"),
    Broken("a list printed as one", "TPL-11", put("Dear {{ sides }}"), says="for side in sides"),
    Broken("a group printed as one", "TPL-11", put("Dear {{ court }}"), says="court.name"),
    Broken("a loop through a text", "TPL-11", put("{%p for x in title %}", "x", "{%p endfor %}"), says="a list"),
    Broken("a loop through a group", "TPL-11", put("{%p for x in court %}", "x", "{%p endfor %}"), says="a list"),
    Broken("an oath on a motion", "TPL-12", put("{{ oath.opening }}"), says="may be absent"),
    Broken("a condition on what may be absent", "TPL-12", put("{%p if oath.closing %}", "x", "{%p endif %}")),
    Broken("a table of what may be empty", "TPL-12", put("{{ contents }}"), says="cannot be printed"),
    Broken("a word that may be absent", "TPL-12", put("{{ words.table_of_contents }}"), says="is defined"),
    Broken("an empty value in a sentence", "TPL-13", put("Heard by {{ court.judge }} today."), says="may be empty"),
    Broken("an empty value on a line", "TPL-13", put("{{ subtitle }}"), says="may be empty"),
    Broken("the wrong condition around a value", "TPL-13", put("{% if subtitle %}{{ opening }}{% endif %}")),
    Broken("the first of a list", "TPL-14", put("See {{ exhibits[0].label }}."), says="no first or last"),
    Broken("the last of a list", "TPL-14", put("See {{ (exhibits|last).label }}."), says="no first or last"),
    Broken("a sentence that joins a list", "TPL-15", put("To do: {{ gaps|join(', ') }}."), says="name nothing"),
    Broken("a loop in a sentence", "TPL-15", put("See {% for e in exhibits %}{{ e.mark }} {% endfor %} here.")),
    Broken("a filter for lists on a text", "TPL-16", put("{{ title|join(', ') }}"), says="for lists"),
    Broken("a filter for texts on a list", "TPL-16", put("{% if exhibits|upper %}x{% endif %}"), says="for texts"),
    Broken("a list joined without saying what of it", "TPL-16", put("{% if sides %}{{ sides|join(', ') }}{% endif %}")),
    Broken("a kind that is not there", "TPL-17", put("{%p if kind == 'motoin' %}", "x", "{%p endif %}"), says="motion"),
    Broken("a language that is not there", "TPL-17", put("{%p if language == 'fr' %}", "x", "{%p endif %}")),
    Broken(
        "a part that is not there",
        "TPL-17",
        put("{%p for s in sections %}", "{%p if s.key == 'fatcs' %}", "x", "{%p endif %}", "{%p endfor %}"),
        "body:1",
        "facts",
    ),
    Broken("a condition on nothing", "TPL-18", put("{%p if jugde is defined %}", "x", "{%p endif %}")),
    Broken("a name that nothing uses", "TPL-19", put("{%p set x = title %}"), says="nothing uses it"),
    Broken(
        "a paper without its text",
        "TPL-20",
        both(without("body"), put("{%p if opening %}", "{{ opening }}", "{%p endif %}")),
        "body:-",
        "sections",
    ),
    Broken("a paper without signatures", "TPL-20", without("signature"), "body:-", "signatures"),
    Broken("a paper without its exhibits", "TPL-21", without("exhibits"), "body:-", "exhibits"),
    Broken("a paper without its notices", "TPL-21", without("legends"), "body:-", "notices"),
    Broken(
        "a style that quotations ask for",
        "TPL-30",
        swap('w:name w:val="Block Quotation"', 'w:name w:val="Long Quotation"', STYLES),
        "styles:-",
        "Block Quotation",
    ),
    Broken(
        "a style that notes ask for",
        "TPL-30",
        swap('w:name w:val="footnote text"', 'w:name w:val="Note"', STYLES),
        "styles:-",
        "footnote text",
    ),
    Broken("an alignment set by hand", "TPL-31", put(look("{{ title }}", '<w:jc w:val="right"/>')), says="Alignment"),
    Broken("an indent set by hand", "TPL-31", put(look("{{ title }}", '<w:ind w:left="500"/>')), says="Indents"),
    Broken("a typeface set by hand", "TPL-31", put(look("Words.", of_run='<w:rFonts w:ascii="Arial"/>')), says="Font"),
    Broken("a size set by hand", "TPL-31", put(look("{{ title }}", of_run='<w:sz w:val="40"/>')), says="Size"),
    Broken("a list by hand", "TPL-31", put(look("{{ title }}", '<w:numPr><w:numId w:val="1"/></w:numPr>'))),
    Broken("bold by hand throughout", "TPL-31", put(look("{{ title }}", of_run="<w:b/>")), says="Bold"),
    Broken("a text in no house style", "TPL-32", put(para("{{ title }}", "Normal")), says="Normal"),
    Broken("a style that is not there", "TPL-33", put(para("Words.", "Gone")), says="Gone"),
    Broken(
        "a house style under another name",
        "TPL-34",
        swap('w:name w:val="Exhibit Mark"', 'w:name w:val="Mark of Exhibit"', STYLES),
        "styles:-",
        "Exhibit Mark",
    ),
    Broken("a label typed in", "TPL-40", put("Exhibit {{ title }}"), says="words.exhibit"),
    Broken("a role typed in", "TPL-40", put("The Petitioner asks for {{ title }}."), says="side.role"),
    Broken("law typed in", "TPL-41", put("Under section 68 of the Courts Law, {{ title }}."), says="section 68"),
    Broken("a set phrase typed in", "TPL-41", put("The Honourable Court is asked to:"), says="asked to"),
    Broken("a number typed in", "TPL-42", put("1. {{ title }}"), says="“1.”"),
    Broken("the legend typed in", "TPL-43", put("STUDY DRAFT - NOT FILED"), says="legend"),
    Broken("a tag in pieces", "TPL-50", put(pieces(run("{{ ti"), run("tle }}"))), says="in pieces"),
    Broken("a tag in a content control", "TPL-51", put(pieces(CONTROL.format(run("{{ title }}")))), says="“Title”"),
    Broken("an insertion", "TPL-52", put(pieces(f"<w:ins {MARK}>{run('New.')}</w:ins>")), says="tracked"),
    Broken(
        "a deletion",
        "TPL-52",
        put(pieces(run("Kept."), f"<w:del {MARK}><w:r><w:delText>Old.</w:delText></w:r></w:del>")),
    ),
    Broken(
        "a change of look",
        "TPL-52",
        put(look("Words.", of_run=f"<w:rPrChange {MARK}><w:rPr><w:b/></w:rPr></w:rPrChange>")),
    ),
    Broken("a comment", "TPL-53", comment, says="comment"),
    Broken("a mail-merge field", "TPL-54", put(field("MERGEFIELD Court")), says="MERGEFIELD"),
    Broken(
        "a form field",
        "TPL-54",
        put(
            pieces(
                '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/></w:ffData></w:fldChar></w:r>',
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            )
        ),
        says="form field",
    ),
    Broken("a tag in a text box", "TPL-55", put(box("{{ title }}")), "body:1", "text box"),
    Broken(
        "macros",
        "TPL-56",
        lambda files: files.with_part("word/vbaProject.bin", "x", "", "application/vnd.ms-office.vbaProject"),
        "file:-",
        "macros",
    ),
    Broken("a field that runs a program", "TPL-56", put(field("DDEAUTO cmd")), "body:-", "another program"),
    Broken(
        "a link to another template",
        "TPL-57",
        linked("attachedTemplate", "file:///x.dotm", SETTINGS),
        "settings:-",
        "template",
    ),
    Broken(
        "a typeface of one machine",
        "TPL-58",
        swap('w:ascii="Times New Roman"', 'w:ascii="Hoefler Text"', STYLES),
        "styles:-",
        "Hoefler Text",
    ),
    Broken("hidden text", "TPL-59", put(look("Ask Dana.", of_run="<w:vanish/>")), says="hidden"),
    Broken("curly quotation marks", "TPL-60", put("{{ title|replace(“a”, “b”) }}"), says="not plain"),
    Broken("a no-break space in a tag", "TPL-60", put("{{\u00a0title\u00a0}}"), says="not plain"),
    Broken("a tag over two paragraphs", "TPL-61", put("Dear {{ court.", "name }} and all"), says="later one"),
    Broken("a set that leaves a line", "TPL-62", put("{% set x = title %}", "{{ x }}"), says="empty line"),
    Broken(
        "a lock",
        "TPL-63",
        swap("</w:settings>", '<w:documentProtection w:edit="forms" w:enforcement="1"/></w:settings>', SETTINGS),
        "settings:-",
        "locked",
    ),
    Broken(
        "an author",
        "TPL-64",
        swap("<dc:language>", "<dc:creator>A. Writer</dc:creator><dc:language>", "docProps/core.xml"),
        "properties:-",
        "A. Writer",
    ),
    Broken("a tag of two looks", "TPL-65", put(pieces(run("{{ ti", "<w:b/>"), run("tle }}"))), says="different"),
    Broken(
        "a paper that nobody knows",
        "TPL-66",
        swap(">motion<", ">motoin<", "docProps/custom.xml"),
        "properties:-",
        "motoin",
    ),
)
"""Every template that is broken, each in one way."""
