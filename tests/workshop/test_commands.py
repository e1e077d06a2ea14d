"""The commands of the workshop, as a user and as an attacker types them: one line for each file that is no good."""

from __future__ import annotations

import json
import os
import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from filings.cli import main
from filings.resources import shipped
from filings.workshop.lint import lint
from filings.workshop.rules import template_rules
from tests.workshop.broken import BROKEN
from tests.workshop.files import Files, read
from tests.workshop.spoiling import ISRAEL, put, sound

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOTION = shipped("templates") / "israel" / "en" / "motion.docx"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml"
DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


def as_kind(content: str) -> bytes:
    parts = sound().parts
    types = parts["[Content_Types].xml"].decode().replace(DOCX, content)
    return Files({**parts, "[Content_Types].xml": types.encode()}).packed


def zipped(**members: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


UNUSABLE = {
    "an empty file": b"",
    "text": b"Dear {{ title }}",
    "an old Word document, or a locked one": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "a PDF": b"%PDF-1.7\n",
    "rich text": b"{\\rtf1 {{ title }}}",
    "an OpenDocument text": zipped(mimetype=b"application/vnd.oasis.opendocument.text"),
    "a zip file": zipped(a=b"b"),
    "half a file": MOTION.read_bytes()[:4000],
    "a document with macros": as_kind(DOCM),
    "a Word template of its own kind": as_kind(DOTX),
    "a bomb": zipped(**{"[Content_Types].xml": b"x", "_rels/.rels": b"y", "word/a.xml": bytes(20 << 20)}),
    "XML that is none": Files({**sound().parts, "word/document.xml": b"<w:document"}).packed,
}


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["template", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("data", UNUSABLE.values(), ids=UNUSABLE.keys())
@pytest.mark.parametrize("command", ["lint", "tidy", "show", "diff"])
def test_a_file_that_cannot_be_used_is_told_in_a_line(
    command: str, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.docx"
    file.write_bytes(data)
    more = {"tidy": ["--to", tmp_path / "out.docx"], "diff": [MOTION]}.get(command, [])
    code, out, err = told(capsys, command, file, *more)
    assert (code, out) == (3, "")
    assert len(err.splitlines()) == 1
    assert err.startswith(file.as_posix())
    assert err.rstrip().endswith((".", "."))
    assert not (tmp_path / "out.docx").exists()


@pytest.mark.parametrize("command", ["lint", "show"])
def test_what_is_no_file_is_told_in_a_line(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "pipe.docx"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    for path in (tmp_path, pipe, tmp_path / "nothing.docx"):
        code, _, err = told(capsys, command, path)
        assert code == 3
        assert len(err.splitlines()) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "locked.docx"
    file.write_bytes(sound().packed)
    file.chmod(0)
    assert told(capsys, "lint", file)[0] == 3


def test_one_bad_file_stops_none_of_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad, broken = tmp_path / "bad.docx", tmp_path / "broken.docx"
    bad.write_bytes(b"no")
    broken.write_bytes(put("{{ titel }}")(sound()).packed)
    code, out, err = told(capsys, "lint", MOTION, bad, broken, "--jurisdiction", "israel")
    assert code == 3
    assert f"{MOTION.as_posix()}: nothing found." in out
    assert "error TPL-10" in out
    assert len(err.splitlines()) == 1
    code, out, _ = told(capsys, "lint", MOTION, bad, broken, "--jurisdiction", "israel", "--format", "json")
    data = json.loads(out)
    assert [("problems" in each, len(each.get("findings", ()))) for each in data["templates"]] == [
        (False, 0),
        (True, 0),
        (False, 1),
    ]
    assert (code, data["exit_code"]) == (3, 3)


@pytest.mark.parametrize(("text", "code"), [("{{ titel }}", 1), ("{{ subtitle }}", 0), ("{{ title }}", 0)])
def test_only_faults_end_with_1(text: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "motion.docx"
    file.write_bytes(put(text)(sound()).packed)
    assert told(capsys, "lint", file, "--jurisdiction", "israel")[0] == code


def test_a_finding_shows_its_text_with_a_mark_under_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "motion.docx"
    file.write_bytes(put("The Court of {{ cuort.name }} sits.")(sound()).packed)
    _, out, _ = told(capsys, "lint", file, "--jurisdiction", "israel")
    assert out.splitlines() == [
        f"{file.as_posix()}, body:8:14: error TPL-10: The draft has no value named “cuort”. Did you mean “court”?",
        "    The Court of {{ cuort.name }} sits.",
        "                 ^",
        f"{file.as_posix()}: 1 error. `filings explain TPL-10` says more of a rule.",
    ]


def test_findings_as_data_have_part_paragraph_and_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "motion.docx"
    file.write_bytes(put("{{ cuort.name }}")(sound()).packed)
    _, out, _ = told(capsys, "lint", file, "--jurisdiction", "israel", "--format", "json")
    (template,) = json.loads(out)["templates"]
    assert (template["jurisdiction"], template["form"], template["language"]) == ("israel", "motion", "en")
    (finding,) = template["findings"]
    expected = {"rule": "TPL-10", "severity": "error", "part": "body", "paragraph": 8, "column": 1}
    assert {**finding, **expected} == finding
    assert finding["text"] == "{{ cuort.name }}"


def test_an_annotated_copy_has_a_comment_at_each_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, copy = tmp_path / "motion.docx", tmp_path / "marked.docx"
    file.write_bytes(put("{{ titel }}", "1. {{ title }}")(sound()).packed)
    before = file.read_bytes()
    assert told(capsys, "lint", file, "--jurisdiction", "israel", "--annotate", copy)[0] == 1
    comments = re.sub(r"<[^>]+>", " ", read(copy.read_bytes()).text("word/comments.xml"))
    assert "error TPL-10: The draft has no value named “titel”" in comments
    assert "warning TPL-42" in comments
    assert file.read_bytes() == before
    assert told(capsys, "lint", file, "--annotate", copy)[0] == 4  # there is one already
    assert told(capsys, "lint", file, "--jurisdiction", "israel", "--annotate", copy, "--force")[0] == 1
    assert told(capsys, "lint", file, "--annotate", file, "--force")[0] == 4
    assert told(capsys, "lint", file, MOTION, "--annotate", copy)[0] == 2
    assert file.read_bytes() == before


def test_what_runs_something_is_told_and_not_annotated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = next(each for each in BROKEN if each.name == "macros")
    file = tmp_path / "motion.docx"
    file.write_bytes(broken.files.packed)
    code, out, err = told(capsys, "lint", file, "--jurisdiction", "israel", "--annotate", tmp_path / "marked.docx")
    assert (code, "TPL-56" in out, len(err.splitlines())) == (4, True, 1)
    assert told(capsys, "tidy", file, "--to", tmp_path / "out.docx")[0] == 3
    assert sorted(tmp_path.iterdir()) == [file]


def test_a_tidied_template_never_takes_the_place_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "motion.docx", tmp_path / "out" / "motion.docx"
    file.write_bytes(put("{{ title|replace(“a”, “b”) }}")(sound()).packed)
    before = file.read_bytes()
    (tmp_path / "link.docx").symlink_to(file)
    for same in (file, tmp_path / "link.docx", tmp_path / "x" / ".." / "motion.docx"):
        code, _, err = told(capsys, "tidy", file, "--to", same, "--force")
        assert (code, len(err.splitlines())) == (4, 1)
    assert told(capsys, "tidy", file, "--to", out)[0] == 0
    assert told(capsys, "tidy", file, "--to", out)[0] == 4
    code, said, _ = told(capsys, "tidy", file, "--to", out, "--force", "--format", "json")
    assert code == 0
    assert json.loads(said)["changes"] == [
        {"part": "body", "paragraph": 8, "what": '{{ title|replace("a", "b") }} typed plainly.'}
    ]  # fmt: skip
    assert file.read_bytes() == before
    assert [path.name for path in out.parent.iterdir()] == ["motion.docx"]


def test_diff_ends_like_diff(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.docx"
    other.write_bytes(put("{{ opening }}")(sound()).packed)
    assert told(capsys, "diff", MOTION, MOTION) == (0, "", "")
    code, out, _ = told(capsys, "diff", MOTION, other, "--format", "json")
    assert code == 1
    assert {each["what"] for each in json.loads(out)["differences"]} == {"tag", "added"}


def test_show_gives_data_too(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = told(capsys, "show", MOTION, "--format", "json")
    assert code == 0
    assert {"section": "body", "name": "Date", "text": "{{ date }}"} in json.loads(out)


def test_fields_are_listed_as_text_as_data_and_as_a_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "tags.docx"
    code, out, _ = told(capsys, "fields", "affidavit", "--jurisdiction", "israel", "--docx", sheet)
    assert (code, out) == (0, f"{sheet.as_posix()}\n")
    text = re.sub(r"<[^>]+>", " ", read(sheet.read_bytes()).text("word/document.xml"))
    assert "{{ oath.opening }}" in text
    assert "{%p for party in side.parties %}" in text
    assert told(capsys, "fields", "affidavit", "--docx", sheet)[0] == 4
    assert "{{ oath.opening }}  rich text" in told(capsys, "fields", "affidavit")[1]
    data = json.loads(told(capsys, "fields", "--format", "json")[1])
    assert {"path", "tag", "inside", "type", "meaning", "example", "missing", "when", "filters"} == data[0].keys()
    code, _, err = told(capsys, "fields", "afidavit")
    assert (code, "Did you mean 'affidavit'?" in err) == (2, True)


@pytest.mark.parametrize("rule", template_rules())
def test_every_rule_is_explained(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["explain", rule.lower()]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{rule} (")
    assert "To mend it:" in out


DEEP = {
    "filters": "{{ title" + "|upper" * 600 + " }}",
    "names": "{{ title" + ".a" * 1500 + " }}",
    "brackets": "{{ " + "(" * 900 + "title" + ")" * 900 + " }}",
    "branches": "{% if title %}a" + "{% elif title %}b" * 600 + "{% endif %}",
    "conditions": "{% if title %}" * 300 + "a" + "{% endif %}" * 300,
    "a macro that calls itself": "{% macro m(x) %}" + "{{ m(x) }}" * 9 + "{% endmacro %}{{ m(title) }}",
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP.keys())
def test_what_is_nested_beyond_all_reason_is_read_through(text: str, tmp_path: Path) -> None:
    file = tmp_path / "motion.docx"
    file.write_bytes(put(text)(sound()).packed)
    assert {each.rule for each in lint(file, ISRAEL).findings} <= {"TPL-02", "TPL-04"}


def test_a_harmful_name_cannot_move_the_cursor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a\x1b[2Jb.docx"
    try:
        file.write_bytes(put("{{ titel }}")(sound()).packed)
    except OSError:
        pytest.skip("no such names here")
    _, out, _ = told(capsys, "lint", file, "--jurisdiction", "israel")
    assert "\x1b" not in out


def _commands() -> list[Callable[..., object]]:
    from filings.cli.templating import template  # noqa: PLC0415  # only what looks at the commands needs it

    return [each.callback for each in template.registered_commands if each.callback]


def test_every_command_of_the_workshop_has_an_example_of_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for command in _commands():
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("COLUMNS", "80")
            code, out, _ = told(capsys, command.__name__, "--help")
        assert code == 0
        assert f"Example: filings template {command.__name__} " in " ".join(out.split())
        assert max(map(len, out.splitlines())) <= 80
