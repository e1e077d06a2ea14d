"""Whose drafts these are: those of one case told from those of another that was drafted into the same folder.

The `id` of a case decides, and a number that was given to it. An id is the author's own word, and may be the name that
a copy hides; whoever guesses that name could test the guess against a fingerprint, salted or not. So the manifest of a
copy holds the fingerprint of the id only where the copy withholds nothing: a case that withholds something has such a
copy too, in a folder beside, and that one speaks for the others. Where none does, as when a public copy alone was asked
for, what the copies print themselves is compared: the court, and the party that stands first on each side, under the
name by which the copy calls it. What has not been filled in yet is compared with nothing.

Two cases that print the same there are one to whoever reads the copies. What tells them apart is withheld, so that its
fingerprint could be tested by guessing; a mark made at random would make two drafts of one case differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filings.outputs.manifest import CASE, COURT, NUMBER, PLACEHOLDER, SIDES, fingerprint

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

    def is_of_another(self, recorded: Output | None, instead: Mapping[str, str] | None = None) -> bool:
        """Say whether a draft is of another case. What no manifest says of it speaks for nothing.

        Args:
            recorded: the draft.
            instead: what is known of the draft that is to take its place, if there is one.

        """
        if recorded is None or not self.own:
            return False
        told = recorded.made.inputs
        if _differs(told, self.own, (CASE, NUMBER, PLACEHOLDER)):
            return True
        if CASE in told:
            return False
        if self.others:
            return self.own[CASE] not in self.others
        numbered = NUMBER in told and NUMBER in self.own
        return _differs(told, self.own, (COURT,)) or (not numbered and _differs(told, instead or {}, SIDES))


def _differs(told: Mapping[str, str], own: Mapping[str, str], keys: Iterable[str]) -> bool:
    """Say whether two drafts differ in something that is known of both."""
    return any(told[each] != own[each] for each in keys if each in told.keys() & own.keys())


def whose(case: str | None, drafts: Iterable[Produced], manifests: Iterable[Manifest]) -> Whose:
    """Gather what tells a case from those drafted before it.

    Args:
        case: its id, to be compared and not written down; `None` where cases are not kept apart.
        drafts: its drafts.
        manifests: those of all folders that copies of a case may lie in.

    """
    if case is None:
        return Whose({})
    printed = {key: each for draft in drafts for key, each in draft.made.inputs.items() if key not in {CASE, *SIDES}}
    spoke = (each.made.inputs for manifest in manifests for each in {**manifest.outputs, **manifest.placing}.values())
    named = frozenset(inputs[CASE] for inputs in spoke if CASE in inputs)
    return Whose(printed | {CASE: case_fingerprint(case)}, named)


def case_fingerprint(case: str) -> str:
    """Give the fingerprint of a case, from its id."""
    return fingerprint(case.encode("utf-8", "surrogatepass"))
