"""A folder is trusted as it is: its templates are filled at home, until any byte of it changes."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from filings.assembly import draft, load
from filings.assembly.trust import CONFIG, distrust, is_trusted, ledger, trust, trusted
from filings.errors import InputError, TemplateError, UsageError
from filings.resources import shipped
from tests.compose.small import prepared

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(CONFIG, str(tmp_path / "settings"))
    is_trusted.cache_clear()
    return tmp_path / "settings" / "trusted.json"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "ours" / "clinic" / "en"
    folder.mkdir(parents=True)
    (folder.parent / "profile.yaml").write_text("id: clinic\nextends: israel\n", encoding="utf-8")
    shutil.copytree(shipped("templates") / "israel" / "en" / "blocks", folder / "blocks")
    shutil.copy(shipped("templates") / "israel" / "en" / "administrative-petition.docx", folder)
    return tmp_path / "ours"


def template(own: Path) -> Path:
    return own / "clinic" / "en" / "administrative-petition.docx"


def believed(own: Path) -> bool:
    is_trusted.cache_clear()
    return is_trusted(template(own), 0)


def test_a_folder_is_trusted_when_somebody_says_so_and_not_before(own: Path) -> None:
    assert not believed(own)
    trust(own)
    assert believed(own)
    distrust(own)
    assert not believed(own)


@pytest.mark.parametrize(
    "change",
    [
        lambda own: template(own).write_bytes(template(own).read_bytes() + b"\0"),
        lambda own: (own / "clinic" / "profile.yaml").write_text("id: clinic\nextends: israel \n", encoding="utf-8"),
        lambda own: next((own / "clinic" / "en" / "blocks").iterdir()).unlink(),
        lambda own: (own / "new.docx").write_bytes(b""),
        lambda own: template(own).rename(template(own).with_name("other.docx")),
        shutil.rmtree,
    ],
    ids=["a byte more", "another profile", "a block gone", "a file more", "another name", "gone"],
)
def test_any_change_ends_it(own: Path, change: object) -> None:
    trust(own)
    change(own)  # type: ignore[operator]  # each is called
    assert not believed(own)
    assert [each.holds for each in trusted()] == [False]


def test_the_same_bytes_are_trusted_again(own: Path) -> None:
    trust(own)
    kept = template(own).read_bytes()
    template(own).write_bytes(kept + b"\0")
    assert not believed(own)
    template(own).write_bytes(kept)
    os.utime(template(own), (0, 0))
    assert believed(own)


def test_a_folder_cannot_vouch_for_itself(own: Path, settings: Path) -> None:
    trust(own)
    shutil.copy(settings, own / "trusted.json")
    settings.unlink()
    assert not believed(own)


def test_a_trusted_template_needs_no_process_and_makes_the_same_draft(
    tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared(tmp_path / "case")
    path = tmp_path / "case" / "case.yaml"
    path.write_text(path.read_text("utf-8").replace('"israel"', '"clinic"'), "utf-8")
    made = draft(load(tmp_path / "case", own), to=tmp_path / "apart", templates=own)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nowhere"))
    with pytest.raises(TemplateError, match="No process could be started"):
        draft(load(tmp_path / "case", own), to=tmp_path / "refused", templates=own)
    trust(own)
    draft(load(tmp_path / "case", own), to=tmp_path / "home", templates=own)
    for each in made.papers:
        assert (tmp_path / "home" / each.name).read_bytes() == (tmp_path / "apart" / each.name).read_bytes()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 2, "folders": {}}', '{"format": 1, "folders": {"a": 1}}'])
def test_a_list_that_cannot_be_read_trusts_nothing_and_is_told(own: Path, settings: Path, text: str) -> None:
    trust(own)
    settings.write_text(text, "utf-8")
    assert not believed(own)
    with pytest.raises(InputError, match="The list of trusted folders cannot be read"):
        trust(own)


def test_only_a_folder_of_templates_can_be_trusted(tmp_path: Path, own: Path) -> None:
    for folder, told in (
        (tmp_path / "nowhere", "This is not a folder."),
        (template(own), "This is not a folder."),
        (tmp_path, "holds no Word template"),
    ):
        shutil.rmtree(own) if folder == tmp_path else None
        with pytest.raises(UsageError, match=told):
            trust(folder)
    with pytest.raises(UsageError, match="This folder was not trusted"):
        distrust(tmp_path)
    assert not ledger().exists()


def test_the_command_trusts_lists_and_ends(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from filings.cli import main  # noqa: PLC0415  # the door alone

    def said(*arguments: str) -> tuple[int, str]:
        code = main(["template", "trust", *arguments])
        shown = capsys.readouterr()
        return code, shown.out + shown.err

    assert said() == (0, "No folder of templates is trusted.\n")
    code, told = said(str(own))
    assert (code, "trusted as it is (" in told) == (0, True)
    template(own).write_bytes(b"")
    code, told = said()
    assert (code, "changed since it was trusted." in told) == (1, True)
    assert said(str(own), "--end") == (0, f"{own.as_posix()}: no longer trusted.\n")
    assert said(str(own / "nowhere"))[0] == 2
    assert said("--end")[0] == 2
