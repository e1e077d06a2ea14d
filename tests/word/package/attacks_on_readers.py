"""Files that would exhaust or mislead a reader, or are of another kind, and the line that refuses each."""

from __future__ import annotations

from tests.word.package.attacks import (
    DO_NOT,
    DOCUMENT,
    MEND,
    OPEN,
    SAVE,
    SETTINGS,
    Attack,
    added,
    bomb,
    encrypted,
    main_type,
    many,
    renamed,
    total,
    two_names,
)
from tests.word.package.papers import good, with_part, zipped

ATTACKS = (
    # XML
    Attack(
        "an entity",
        zipped(with_part(DOCUMENT, "<w:document", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document')),
        f"t.docx: The part “word/document.xml” declares a document type or an entity. {DO_NOT}",
    ),
    Attack(
        "a document type in footnotes",
        zipped(with_part("word/footnotes.xml", "<w:footnotes", "<!DOCTYPE x><w:footnotes")),
        f"t.docx: The part “word/footnotes.xml” declares a document type or an entity. {DO_NOT}",
    ),
    Attack(
        "a document type in UTF-16",
        zipped(good() | {SETTINGS: '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><a/>'.encode("utf-16")}),
        f"t.docx: The part “word/settings.xml” declares a document type or an entity. {DO_NOT}",
    ),
    Attack(
        "a part in UTF-7",
        zipped(good() | {SETTINGS: b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-<a/>'}),
        f"t.docx: The part “word/settings.xml” is in neither UTF-8 nor UTF-16. {MEND}",
    ),
    Attack(
        "a part in UTF-32",
        zipped(good() | {SETTINGS: "<!DOCTYPE x><a/>".encode("utf-32")}),
        f"t.docx: The part “word/settings.xml” is in neither UTF-8 nor UTF-16. {MEND}",
    ),
    Attack(
        "XML nested too deeply",
        zipped(good() | {SETTINGS: b"<a>" * 5000 + b"</a>" * 5000}),
        "t.docx: The part “word/settings.xml” is not well-formed XML: ",
        open=True,
    ),
    # The zip file
    Attack(
        "a zip bomb",
        bomb(),
        f"t.docx: The part “word/media/bomb.png” unpacks to more than 400 times its size, as a zip bomb does. {OPEN}",
    ),
    Attack(
        "a large part",
        bomb(65 << 20),
        f"t.docx: The part “word/media/bomb.png” unpacks to 65 MB; 64 MB are the most allowed. {OPEN}",
    ),
    Attack(
        "a large XML part",
        added("word/large.xml", bytes(33 << 20)),
        f"t.docx: The part “word/large.xml” unpacks to 33 MB; 32 MB are the most allowed. {OPEN}",
    ),
    Attack("too much together", total(), f"t.docx: The file unpacks to 300 MB; 256 MB are the most allowed. {OPEN}"),
    Attack("too many parts", many(), f"t.docx: The file holds more than 2000 parts. {OPEN}"),
    Attack(
        "a name that leaves the file",
        renamed("word/media/aa/bb", "word/../../a/bb"[:16].ljust(16, "c")),
        f"t.docx: The part “word/../../a/bbc” has a name that leads out of the file. {OPEN}",
    ),
    Attack(
        "an absolute name",
        renamed("xetc/cron.d/x", "/etc/cron.d/x"),
        f"t.docx: The part “/etc/cron.d/x” has a name that leads out of the file. {OPEN}",
    ),
    Attack(
        "a name with a drive",
        renamed("Cx/x/evil.dll", "C:/x/evil.dll"),
        f"t.docx: The part “C:/x/evil.dll” has a name that leads out of the file. {OPEN}",
    ),
    Attack(
        "a name with a backslash",
        renamed("word_x.xml", "word\\x.xml"),
        f"t.docx: The part “word\\x.xml” has a name that leads out of the file. {OPEN}",
    ),
    Attack(
        "a part twice",
        renamed("word/settingx.xml", "word/settings.xml"),
        f"t.docx: The file holds the part “word/settings.xml” 2 times. {OPEN}",
    ),
    Attack(
        "two parts but for case",
        added("WORD/Document.xml"),
        f"t.docx: The file holds the part “word/document.xml” 2 times. {OPEN}",
    ),
    Attack("an encrypted part", encrypted(), f"t.docx: The part “docProps/core.xml” is encrypted. {OPEN}"),
    Attack(
        "a member with two names",
        two_names(),
        f"t.docx: The file is damaged: its parts and its list of them do not agree. {OPEN}",
    ),
    # Other documents
    Attack(
        "a document with macros",
        main_type("application/vnd.ms-word.document.macroEnabled.main+xml"),
        f"t.docx: This is a Word document with macros (.docm or .dotm); only .docx files can be used. {SAVE}",
    ),
    Attack(
        "a template of Word's own kind",
        main_type("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
        f"t.docx: This is a Word template of its own kind (.dotx); only .docx files can be used. {SAVE}",
    ),
    Attack(
        "a workbook",
        main_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        f"t.docx: This is an Excel workbook; only .docx files can be used. {SAVE}",
    ),
    Attack(
        "Strict Open XML",
        zipped(
            with_part(
                DOCUMENT,
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
        ),
        f"t.docx: This is a Strict Open XML Document; only ordinary .docx files can be used. {SAVE}",
    ),
    Attack(
        "an old document",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        f"t.docx: This is an old Word document (.doc), or a document locked with a password; only .docx files can be used. {OPEN}",
    ),
    Attack(
        "a Rich Text document",
        b"{\\rtf1 x}",
        f"t.docx: This is a Rich Text document (.rtf); only .docx files can be used. {OPEN}",
    ),
    Attack("a PDF", b"%PDF-1.7", f"t.docx: This is a PDF; only .docx files can be used. {OPEN}"),
    Attack(
        "an OpenDocument file",
        zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
        f"t.docx: This is an OpenDocument file (.odt); only .docx files can be used. {SAVE}",
    ),
    Attack(
        "some other zip file",
        zipped({"a.txt": b"x"}),
        f"t.docx: This is not a Word document; only .docx files can be used. {SAVE}",
    ),
    Attack("no document at all", b"hello", f"t.docx: This is not a Word document (.docx). {OPEN}"),
    Attack("nothing", b"", f"t.docx: The file is empty. {OPEN}"),
)
