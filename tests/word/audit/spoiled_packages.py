"""Documents whose parts do not hold together, or that say what no reader should see."""

from __future__ import annotations

from tests.word.audit.spoiled import DOCUMENT, RELS, Spoiled, after, spoil, without
from tests.word.package.papers import OFFICE, good, run, with_part, zipped

SPOILED = (
    # The package
    without("a part left out", "word/footer1.xml", "A relationship leads to “footer1.xml”, which is not there"),
    without("no list of content types", "[Content_Types].xml", "The part “[Content_Types].xml” is not there"),
    without("no body", DOCUMENT, "The document has no body"),
    spoil(
        "a relationship that is not there",
        'r:embed="rId20"',
        'r:embed="rId99"',
        "The relationship “rId99” is used, but is not there",
    ),
    spoil("two relationships of one id", 'Id="rId11"', 'Id="rId10"', "have the id “rId10”", part=RELS),
    spoil(
        "a part without a type",
        'Extension="png"',
        'Extension="gif"',
        "The part “word/media/seal.png” has no content type",
        part="[Content_Types].xml",
    ),
    spoil(
        "a type without a part",
        "/word/settings.xml",
        "/word/other.xml",
        "A content type is given to “word/other.xml”",
        part="[Content_Types].xml",
    ),
    spoil(
        "a type given twice",
        '<Default Extension="png"',
        '<Default Extension="PNG" ContentType="image/png"/><Default Extension="png"',
        "The content type of “.png” is given 2 times",
        part="[Content_Types].xml",
    ),
    spoil(
        "a header of another type",
        ".header+xml",
        ".footer+xml",
        "is used as header, which its content type does not say",
        part="[Content_Types].xml",
    ),
    Spoiled(
        "a part that nothing leads to",
        zipped(good() | {"word/left.xml": b"<a/>"}),
        "Nothing leads to the part “word/left.xml”",
    ),
    spoil("a picture left behind", *('r:embed="rId20"', ""), "Nothing uses the image “media/seal.png”"),
    Spoiled("macros", zipped(good() | {"word/vbaProject.bin": b"x"}), "The document holds macros"),
    Spoiled(
        "a document type",
        zipped(with_part(DOCUMENT, "<w:document", "<!DOCTYPE x><w:document")),
        "declares a document type",
    ),
    spoil(
        "an attached template",
        "</Relationships>",
        f'<Relationship Id="rId30" Type="{OFFICE}/attachedTemplate" Target="file:///C:/x.dotx" TargetMode="External"/>'
        "</Relationships>",
        "refers to the template “file:///C:/x.dotx”",
        part=RELS,
    ),
    # What it says
    spoil(
        "a tag left over runs",
        *after(run("{") + run("{ party.name }}")),
        "A template tag is left in the text: “requires.{{ party.name }}”",
    ),
    spoil("half a tag", *after(run("{% endif")), "A template tag is left in the text"),
    spoil(
        "a tag in a header",
        "STUDY DRAFT",
        "{{ legend }}",
        "A template tag is left in the text",
        part="word/header1.xml",
        where="draft.docx, header 1:1:1",
    ),
    spoil(
        "a tag in a footnote",
        "Defence",
        "{{ law }}",
        "A template tag is left",
        part="word/footnotes.xml",
        where="draft.docx, footnote 1:1:1",
    ),
    spoil(
        "a tag in the code of a field",
        "REF _Ref_licence",
        "REF {{ x }}",
        "A template tag is left in the code of a field",
    ),
    spoil(
        "a tag in the properties",
        "Petition<",
        "{{ title }}<",
        "A template tag is left in the properties",
        part="docProps/core.xml",
    ),
    spoil("None for a value", *after(run("Case no. ") + run("None")), "The text says None"),
    spoil("a character nobody sees", *after(run("a\x85b")), "A character in the text does not print"),
    spoil(
        "an author in the properties",
        "<dc:creator>",
        "<dc:creator>A. Clerk",
        "The properties name an author: “A. Clerk”",
        part="docProps/core.xml",
    ),
    Spoiled("no zip file", b"PK not", "The file is damaged", "draft.docx: "),
    Spoiled("an empty file", b"", "The file is empty"),
)
