"""Whose drafts these are: those of one case told from those of another that was drafted into the same folder.

The `id` of a case decides, and a number that was given to it. An id is the author's own word, and may be the name that
a copy hides; whoever guesses that name could test the guess against a fingerprint, salted or not. So the manifest of a
copy holds the fingerprint of the id only where the copy withholds nothing: a case that withholds something has such a
copy too, in a folder beside, and that one speaks for the others. Where none does, as when a public copy alone was asked
for, the court is compared, as the copies print it. What has not been filled in yet is compared with nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.outputs.manifest import CASE, COURT, NUMBER, PLACEHOLDER, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from filings.outputs.folder import Produced
    from filings.outputs.manifest import Manifest, Output


@dataclass(frozen=True, slots=True)
class Whose:
    """The case that is being drafted, and the cases that spoke in the folder before."""

    own: Mapping[str, str]
    """What tells the case from others; nothing, where nobody asked to keep cases apart."""
    others: frozenset[str] = frozenset()
    """The fingerprints of the cases that the manifests name."""

    def is_of_another(self, recorded: Output | None) -> bool:
        """Say whether a draft is of another case. What no manifest says of it speaks for nothing."""
        if recorded is None or not self.own:
            return False
        told = recorded.made.inputs
        if any(told[each] != self.own[each] for each in (CASE, NUMBER, PLACEHOLDER) if each in told.keys() & self.own):
            return True
        if CASE in told:
            return False
        if self.others:
            return self.own[CASE] not in self.others
        return COURT in told and told[COURT] != self.own.get(COURT, told[COURT])


def whose(case: str | None, drafts: Iterable[Produced], manifests: Iterable[Manifest]) -> Whose:
    """Gather what tells a case from those drafted before it.

    Args:
        case: its id, to be compared and not written down; `None` where cases are not kept apart.
        drafts: its drafts.
        manifests: those of all folders that copies of a case may lie in.

    """
    if case is None:
        return Whose({})
    printed = {key: each for draft in drafts for key, each in draft.made.inputs.items() if key != CASE}
    spoke = (each.made.inputs for manifest in manifests for each in {**manifest.outputs, **manifest.placing}.values())
    named = frozenset(inputs[CASE] for inputs in spoke if CASE in inputs)
    return Whose(printed | {CASE: case_fingerprint(case)}, named)


def case_fingerprint(case: str) -> str:
    """Give the fingerprint of a case, from its id."""
    return fingerprint(case.encode("utf-8", "surrogatepass"))
