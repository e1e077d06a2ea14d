"""A run that is killed leaves whole drafts, and the same run again goes on from there."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from filings.outputs import State, verify

if TYPE_CHECKING:
    from pathlib import Path

# Each draft ends in the hash of what is before it. The rounds never end by themselves.
PROGRAM = """
import hashlib, itertools, pathlib, sys
from filings.outputs import Making, Produced, write_drafts
made = Making(tool="filings", profile="0" * 64, template="0" * 64, inputs={})
for turn in itertools.count():
    drafts = {}
    for name in ("01-a.docx", "02-b.docx", "03-c.docx"):
        body = f"{name} {turn}".encode() * 20_000
        drafts[f"public/{name}"] = Produced(body + hashlib.sha256(body).digest(), made)
    write_drafts(pathlib.Path(sys.argv[1]), drafts, force=True)
    if len(sys.argv) > 2:
        break
    print(turn, flush=True)
"""


@pytest.mark.parametrize("pause", [0.0, 0.003, 0.007, 0.013, 0.019])
def test_a_killed_run_leaves_whole_drafts_and_the_next_goes_on(tmp_path: Path, pause: float) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(pause)
        process.kill()
    drafts = sorted((tmp_path / "public").glob("[0-9]*.docx"))
    assert len(drafts) == 3
    for draft in drafts:
        data = draft.read_bytes()
        assert hashlib.sha256(data[:-32]).digest() == data[-32:]
    subprocess.run([*command, "once"], check=True)
    assert {verdict.state for verdict in verify(tmp_path)} == {State.UNCHANGED}
