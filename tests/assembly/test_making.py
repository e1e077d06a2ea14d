"""What is told of a file that was just made is what its bytes tell."""

from __future__ import annotations

from filings import load
from filings.assembly.drafting import make
from filings.outputs.manifest import content
from filings.resources import shipped


def test_the_manifest_says_of_a_draft_what_anybody_reads_from_its_file() -> None:
    made = make(load(shipped("examples") / "organisation-a-v-ministry-b"), only=("petition",))
    assert made.files
    for each in made.files.values():
        assert each.output.content == content(each.data)
