"""Documents that would run or fetch something by what they hold, and the line that refuses each."""

from __future__ import annotations

from tests.word.package.attacks import DOCUMENT, LEAVES_OUT, SETTINGS, TYPES, VML, Attack, added, inside, relationship
from tests.word.package.papers import good, part, with_part, zipped

ATTACKS = (
    # What runs
    Attack(
        "macros", added("word/vbaProject.bin"), f"t.docx: The document holds macros (word/vbaProject.bin). {LEAVES_OUT}"
    ),
    Attack(
        "macros under another name",
        zipped(
            with_part(
                TYPES,
                "</Types>",
                '<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
                good() | {"word/x.bin": b"x"},
            )
        ),
        f"t.docx: The document holds macros (word/x.bin). {LEAVES_OUT}",
    ),
    Attack(
        "an embedded object",
        added("word/embeddings/oleObject1.bin"),
        "t.docx: The document holds an embedded object (OLE) (word/embeddings/oleObject1.bin). Paste it as a picture instead.",
    ),
    Attack(
        "an embedded package",
        zipped(relationship("package", "embeddings/x.xlsx", external=False) | {"word/embeddings/x.xlsx": b"x"}),
        "t.docx, body: The document holds an embedded object (OLE): embeddings/x.xlsx. Paste it as a picture instead.",
    ),
    Attack(
        "an embedded object in the text",
        inside(f'<w:r><w:object><o:OLEObject {VML} Type="Embed"/></w:object></w:r>'),
        "t.docx, body: The document holds an embedded object (OLE). Paste it as a picture instead.",
    ),
    Attack(
        "an ActiveX control",
        added("word/activeX/activeX1.xml", b"<a/>"),
        "t.docx: The document holds an ActiveX control (word/activeX/activeX1.xml). Delete it in Word.",
    ),
    Attack(
        "a control in the text",
        inside("<w:r><w:object><w:control/></w:object></w:r>"),
        "t.docx, body: The document holds an ActiveX control. Delete it in Word.",
    ),
    Attack(
        "a changed ribbon",
        added("customUI/customUI14.xml", b"<a/>"),
        f"t.docx: The document changes Word's ribbon (customUI/customUI14.xml). {LEAVES_OUT}",
    ),
    Attack(
        "an add-in",
        added("word/webextensions/taskpanes.xml", b"<a/>"),
        "t.docx: The document starts an Office add-in (word/webextensions/taskpanes.xml). Remove the add-in in Word.",
    ),
    Attack(
        "a program",
        added("word/media/run.exe"),
        "t.docx: The document holds a program (word/media/run.exe). Delete it in Word.",
    ),
    Attack(
        "a video from the web",
        inside(
            '<w:r><x:webVideoPr xmlns:x="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing" embeddedHtml="&lt;script/&gt;"/></w:r>'
        ),
        "t.docx, body: The document plays a video from the web (in “Without the checks that the law requires.”). Delete it in Word.",
    ),
    # What fetches
    Attack(
        "another file taken in",
        zipped(relationship("aFChunk", "chunk.html", external=False) | {"word/chunk.html": b"x"}),
        "t.docx, body: The document takes in another file when it is opened (altChunk): chunk.html. Copy its text into the document.",
    ),
    Attack(
        "another file taken in, without a relationship",
        zipped(with_part(DOCUMENT, "<w:sdt>", "<w:altChunk/><w:sdt>")),
        "t.docx, body: The document takes in another file when it is opened (altChunk). Copy its text into the document.",
    ),
    Attack(
        "a subdocument",
        zipped(relationship("subDocument", "file:///C:/a.docx")),
        "t.docx, body: The document takes in another document (a subdocument): file:///C:/a.docx. Copy its text into the document.",
    ),
    Attack(
        "a frame",
        zipped(relationship("frame", "https://evil.example/")),
        "t.docx, body: The document shows another file in a frame: https://evil.example/. Delete it in Word.",
    ),
    Attack(
        "a linked picture",
        zipped(relationship("image", "https://evil.example/a.png")),
        "t.docx, body: A picture is linked, not kept in the document: https://evil.example/a.png. Insert the picture itself.",
    ),
    Attack(
        "a linked picture that nothing uses",
        zipped(relationship("image", "\\\\evil\\a.png", used=False)),
        "t.docx, body: A picture is linked, not kept in the document: \\\\evil\\a.png. Insert the picture itself.",
    ),
    Attack(
        "a picture linked in VML",
        inside(f'<w:r><w:pict><v:shape {VML}><v:imagedata src="http://evil.example/a.png"/></v:shape></w:pict></w:r>'),
        "t.docx, body: A picture is linked, not kept in the document: http://evil.example/a.png. Insert the picture itself.",
    ),
    Attack(
        "a link to a file",
        zipped(relationship("hyperlink", "file:///etc/passwd")),
        "t.docx, body: A link leads to something other than a web page or an e-mail address: file:///etc/passwd. Remove the link in Word.",
    ),
    Attack(
        "a link that is a script",
        zipped(relationship("hyperlink", "javascript:alert(1)")),
        "t.docx, body: A link leads to something other than a web page or an e-mail address: javascript:alert(1). Remove the link in Word.",
    ),
    Attack(
        "an external style sheet",
        zipped(relationship("styles", "https://evil.example/s.xml")),
        "t.docx, body: The document refers to a file outside itself (styles): https://evil.example/s.xml. Delete it in Word.",
    ),
    Attack(
        "an external transformation",
        zipped(relationship("transform", "https://evil.example/s.xsl")),
        "t.docx, body: The document refers to a file outside itself (transform): https://evil.example/s.xsl. Delete it in Word.",
    ),
    Attack(
        "a mail-merge source",
        zipped(relationship("mailMergeSource", "file:///C:/people.csv")),
        "t.docx, body: The document reads a mail-merge data source: file:///C:/people.csv. Turn the mail merge off in Word: Start Mail Merge, Normal Word Document.",
    ),
    Attack(
        "a mail-merge query",
        zipped(
            good() | {SETTINGS: part("settings", '<w:mailMerge><w:query w:val="SELECT * FROM people"/></w:mailMerge>')}
        ),
        "t.docx, settings: The document reads a mail-merge data source. Turn the mail merge off in Word: Start Mail Merge, Normal Word Document.",
    ),
    Attack(
        "a relationship that leaves the document",
        zipped(relationship("image", "../../../etc/hostname", external=False)),
        "t.docx, body: The document refers to a file outside itself: ../../../etc/hostname. Delete it in Word.",
    ),
)
