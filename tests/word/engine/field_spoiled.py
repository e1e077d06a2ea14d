"""Templates of the field that docxtpl cannot fill, or fills wrongly, and what they say."""

from __future__ import annotations

from typing import Any

from tests.word.engine.field_markup import p, r, rt

RIGHT: dict[str, tuple[str, dict[str, Any], dict[str, str], list[str]]] = {
    "amp in cond": (p('{% if name == "Jane &amp; Co &lt;x&gt;" %}eq{% else %}ne{% endif %}'), {}, {}, ["eq"]),
    "macro r": (p('{% macro hi(x) %}Hi {{ x }}{% endmacro %}{{r hi("Bob") }} tail'), {}, {}, ["Hi Bob tail"]),
    "r prefix plain text": (p("a {{r name }} b"), {}, {}, ["a Jane & Co <x> b"]),
    "softHyphen/zero width": (p("{{ na\u200bme }} {{ \u200ename\u200f }}"), {}, {}, ["Jane & Co <x> Jane & Co <x>"]),
    "en dash minus": (p("{{ n – 1 }}"), {}, {}, ["2"]),
    "richtext plain tag": (p("a {{ rt }} b"), {"rt":rt}, {}, ["a bold plain & <x> it\nnew\tline b"]),
    "value crlf": (p("{{ v }}"), {"v":"a\r\nb\rc\x0bd"}, {}, ["a\nb\nc\nd"]),
    "sdt cell": ('<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:sdt><w:sdtPr><w:id w:val="9"/></w:sdtPr><w:sdtContent><w:tc><w:tcPr/>'+p("{{ name }}")+"</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>"+p("x"), {}, {}, ["Jane & Co <x>", "x"]),
    "sdt around tag half": ("<w:p>"+r("{{ na")+'<w:sdt><w:sdtPr><w:id w:val="4"/></w:sdtPr><w:sdtContent>'+r("me }}")+"</w:sdtContent></w:sdt></w:p>", {}, {}, ["Jane & Co <x>"]),
    "hyperlink half tag": ("<w:p>"+r("{{ na")+'<w:hyperlink w:anchor="q">'+r("me }} tail")+'</w:hyperlink></w:p><w:p><w:bookmarkStart w:id="1" w:name="q"/><w:bookmarkEnd w:id="1"/></w:p>', {}, {}, ["Jane & Co <x> tail", ""]),
    "section on p tag": ('<w:p><w:pPr><w:sectPr><w:pgSz w:w="100" w:h="200"/></w:sectPr></w:pPr>'+r("{%p if yes %}")+"</w:p>"+p("a")+p("{%p endif %}"), {}, {}, ["", "a"]),
    "prefix then dash": (p("{%p- if yes %}")+p("a")+p("{%p- endif %}"), {}, {}, ["a"]),
    "dash then prefix": (p("{%-p if yes %}")+p("a")+p("{%-p endif %}"), {}, {}, ["a"]),
    "print p": (p("{{p name }}")+p("x"), {}, {}, ["Jane & Co <x>", "x"]),
    "break": (p('{% for i in xs %}{% if i=="q" %}{% break %}{% endif %}{{ i }}{% endfor %}'), {}, {}, ["p"]),
    "macro w/ html-ish": (p("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(name) }} {% set x = m(name) %}{{ x }} {{ m(name)|upper }}"), {}, {}, ["Jane & Co <x> Jane & Co <x> JANE & CO <X>"]),
    "safe/e": (p("{{ name|safe }} {{ name|e }}"), {}, {}, ["Jane & Co <x> Jane & Co <x>"]),
    "run props differ in tag": ("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:r><w:t>{ name }</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>} z</w:t></w:r></w:p>", {}, {}, ["Jane & Co <x> z"]),
    "setblock upper": (p('{% set x %}{{ name }} v. {{ court }}{% endset %}{{ x|upper }} {{ x|length }} {{ x.lower() }} {% if x == "Jane &amp; Co &lt;x&gt; v. High Court" %}eq{% endif %} {{ x|replace("&amp;","and") }} {{ x|truncate(6,true) }}'), {}, {}, ["JANE & CO <X> V. HIGH COURT 27 jane & co <x> v. high court eq Jane and Co <x> v. High Court Jan..."]),
    "filter block amp": (p("{% filter upper %}ab {{ name }} &amp; {% endfilter %}z"), {}, {}, ["AB JANE & CO <X> & z"]),
    "filter block bold": (p("{% filter upper %}ab",r(" bold","<w:b/>")," {{ name }}{% endfilter %}z"), {}, {}, ["AB BOLD JANE & CO <X>z"]),
}  # fmt: skip
"""A body, the values it needs beside the others, further parts, and what each paragraph says."""
