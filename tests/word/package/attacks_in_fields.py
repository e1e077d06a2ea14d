"""Documents that would run or fetch something by a field, and the line that refuses each."""

from __future__ import annotations

from tests.word.package.attacks import BEGIN, DROP, END, SEPARATE, Attack, code, inside
from tests.word.package.papers import field, with_part, zipped

ATTACKS = (
    # Fields
    Attack(
        "DDE", code("DDE cmd /c calc"), f"t.docx, body: The field {{ DDE cmd /c calc }} runs another program. {DROP}"
    ),
    Attack(
        "DDEAUTO in small letters",
        code("ddeauto cmd"),
        f"t.docx, body: The field {{ ddeauto cmd }} runs another program. {DROP}",
    ),
    Attack(
        "DDEAUTO split over runs",
        inside(
            BEGIN
            + "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in ("DD", "EAU", "TO c"))
            + SEPARATE
            + END
        ),
        f"t.docx, body: The field {{ DDEAUTO c }} runs another program. {DROP}",
    ),
    Attack(
        "DDE with an invisible character",
        code("D\u200bDE cmd"),
        f"t.docx, body: The field {{ D\ufffdDE cmd }} runs another program. {DROP}",
    ),
    Attack(
        "a field that takes its name from another",
        inside(f"{BEGIN}{field('QUOTE 68 68 69', 'DDE')}<w:r><w:instrText> cmd</w:instrText></w:r>{SEPARATE}{END}"),
        f"t.docx, body: The field {{ \ufffc cmd }} takes its name from another field. {DROP}",
    ),
    Attack(
        "DDE without a result",
        inside(f"{BEGIN}<w:r><w:instrText>DDE x</w:instrText></w:r>{END}"),
        f"t.docx, body: The field {{ DDE x }} runs another program. {DROP}",
    ),
    Attack(
        "DDE that is not in a field yet",
        inside("<w:r><w:instrText>DDE x</w:instrText></w:r>"),
        f"t.docx, body: The field {{ DDE x }} runs another program. {DROP}",
    ),
    Attack(
        "DDE that does not end",
        inside(f"{BEGIN}<w:r><w:instrText>DDE x</w:instrText></w:r>"),
        f"t.docx, body: The field {{ DDE x See paragraph \N{OBJECT REPLACEMENT CHARACTER} & the courthere Respectfully submitted }} runs another program. {DROP}",
    ),
    Attack(
        "DDE in ordinary text of a code",
        inside(f"{BEGIN}<w:r><w:t>DDE x</w:t></w:r>{SEPARATE}{END}"),
        f"t.docx, body: The field {{ DDE x }} runs another program. {DROP}",
    ),
    Attack(
        "DDE over paragraphs",
        inside(
            f"{BEGIN}<w:r><w:instrText>DDE</w:instrText></w:r></w:p><w:p><w:r><w:instrText>x</w:instrText></w:r>{END}"
        ),
        f"t.docx, body: The field {{ DDE x }} runs another program. {DROP}",
    ),
    Attack(
        "INCLUDETEXT",
        code("INCLUDETEXT &quot;C:/secret.txt&quot;"),
        f't.docx, body: The field {{ INCLUDETEXT "C:/secret.txt" }} reads another file. {DROP}',
    ),
    Attack(
        "INCLUDEPICTURE in a simple field",
        inside('<w:fldSimple w:instr="INCLUDEPICTURE &quot;https://evil.example/a&quot;"/>'),
        f't.docx, body: The field {{ INCLUDEPICTURE "https://evil.example/a" }} reads another file. {DROP}',
    ),
    Attack("IMPORT", code("IMPORT a.gif"), f"t.docx, body: The field {{ IMPORT a.gif }} reads another file. {DROP}"),
    Attack(
        "LINK",
        code("LINK Excel.Sheet.8 C:/a.xls"),
        f"t.docx, body: The field {{ LINK Excel.Sheet.8 C:/a.xls }} reads another file. {DROP}",
    ),
    Attack("DATABASE", code("DATABASE"), f"t.docx, body: The field {{ DATABASE }} reads a database. {DROP}"),
    Attack(
        "a field in a header",
        zipped(with_part("word/header1.xml", "</w:p>", field("LINK a b", "") + "</w:p>")),
        f"t.docx, header 1: The field {{ LINK a b }} reads another file. {DROP}",
    ),
    Attack(
        "a field in a footnote",
        zipped(
            with_part(
                "word/footnotes.xml",
                "</w:p></w:footnote></w:footnotes>",
                field("DDE x", "") + "</w:p></w:footnote></w:footnotes>",
            )
        ),
        f"t.docx, footnotes: The field {{ DDE x }} runs another program. {DROP}",
    ),
    Attack(
        "a field that links to a file",
        code("HYPERLINK \\o &quot;tip&quot; &quot;file://evil/share&quot;"),
        f't.docx, body: The field {{ HYPERLINK \\o "tip" "file://evil/share" }} links to something other than a web page or an e-mail address. {DROP}',
    ),
    Attack(
        "a tag in the code of a field",
        code("HYPERLINK &quot;{{ url }}&quot;"),
        f't.docx, body: The field {{ HYPERLINK "{{{{ url }}}}" }} holds a template tag in its code. {DROP}',
    ),
    Attack(
        "a tag in a simple field",
        inside('<w:fldSimple w:instr="{% if x %}DDE{% endif %}"/>'),
        f"t.docx, body: The field {{ {{% if x %}}DDE{{% endif %}} }} holds a template tag in its code. {DROP}",
    ),
)
