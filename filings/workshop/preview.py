"""A template filled with sample drafts, and what of it they led into: branches both ways, loops over one and more."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings import word
from filings.errors import FilingsError, Place, Problem, UsageError
from filings.resources import shipped
from filings.word.engine.confined import StoppedError
from filings.word.workshop.branches import branches
from filings.word.workshop.looking import look
from filings.workshop.examples import example_of
from filings.workshop.reaching import gathered, reached
from filings.workshop.samples import RECIPES, sample
from filings.workshop.setting import Asked, folder_of, setting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from filings.compose import Draft
    from filings.profile import Profile
    from filings.word.engine.faults import Where
    from filings.word.workshop.branches import Outcome
    from filings.workshop.samples import Recipe
    from filings.workshop.setting import Setting

_IN_WORDS: Final[Mapping[Outcome, str]] = {
    "true": "never true",
    "false": "never false",
    "one": "never over one",
    "many": "never over several",
}


@dataclass(frozen=True, slots=True)
class Made:
    """One sample, filled in."""

    name: str
    """What it is called: "many"."""
    about: str
    document: bytes
    """The paper; empty where it could not be made."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """A branch or a loop of the template, and what came of it."""

    where: Where
    text: str
    """The tag as it is typed."""
    outcomes: tuple[Outcome, ...]
    """What might come of it."""
    sampled: frozenset[Outcome]
    """What came of it in the samples that are kept."""
    reached: frozenset[Outcome]
    """What came of it in any sample that was tried."""

    @property
    def never(self) -> tuple[str, ...]:
        """What nothing that this paper may hold leads to, in words: "never true"."""
        return tuple(_IN_WORDS[each] for each in self.outcomes if each in _IN_WORDS and each not in self.reached)


@dataclass(frozen=True, slots=True)
class Previewed:
    """A template, tried out."""

    file: str
    jurisdiction: str
    form: str
    language: str
    made: tuple[Made, ...]
    ways: tuple[Way, ...]

    @property
    def is_sound(self) -> bool:
        """Whether every sample could be filled in."""
        return not any(each.problems for each in self.made)


def preview(path: Path, asked: Asked = Asked()) -> Previewed:  # noqa: B008  a value that never changes
    """Fill a template with every sample, and find out which of its branches and loops can be reached.

    Args:
        path: the Word file.
        asked: for which paper it is made, where the file does not say so itself.

    Raises:
        TemplateError: the template cannot be used, or a sample took more memory or time than it may.
        UsageError: the paper or the court system asked for is not there, or none is known.
        InputError: the profile does not validate.

    """
    looked = look(path)
    meant = setting(path, looked.about, asked)
    profile = _of_paper(path, meant)
    template = word.compile(path, blocks=meant.blocks, stamp=True)
    flow = [tag for tag, _ in looked.seen(meant.blocks).flow]
    found = branches(flow)
    with ExitStack() as stack:
        # What is not shipped is filled in a process of its own, within limits on memory and time.
        ours = path.resolve().is_relative_to(shipped("templates").resolve())
        bench = _Bench(template, template.filled if ours else stack.enter_context(word.Confined(template)).filled)
        tried = [(*each, bench.made(*each)) for each in _samples(profile, meant, folder_of(path, asked))]
        sampled = gathered(found, (draft for _, _, draft, made in tried if made.document))
        known = reached(found, sampled, lambda recipe: bench.usable(_of(recipe, profile, meant)))
    ways = tuple(
        Way(flow[each.tag].where, each.text, each.outcomes, frozenset(sampled[n]), frozenset(known[n]))
        for n, each in enumerate(found.decisions)
    )
    made = tuple(each for *_, each in tried)
    return Previewed(path.as_posix(), profile.id, meant.form, meant.language.value, made, ways)


def _of_paper(path: Path, meant: Setting) -> Profile:
    """Give the court system of a template, which must be that of a paper."""
    if meant.profile is not None and meant.form:
        return meant.profile
    what = "It is not known for which paper this template is."
    remedy = "Give --kind and --jurisdiction; `filings forms` lists the papers."
    if meant.is_block:
        what, remedy = "This is a shared block, and no paper by itself.", "Preview a template that includes it."
    raise UsageError(Problem(Place(path.as_posix()), what, remedy))


def _samples(profile: Profile, meant: Setting, templates: Path | None) -> Iterator[tuple[str, str, Draft]]:
    """Give the samples that are kept: a paper of a shipped case where there is one, and those that nobody wrote."""
    example = example_of(profile, meant.language, meant.form, templates)
    if example is not None:
        yield "example", f"the paper of the shipped case {example.case}", example.draft
    for recipe in RECIPES:
        yield recipe.name, recipe.about, _of(recipe, profile, meant)


def _of(recipe: Recipe, profile: Profile, meant: Setting) -> Draft:
    return sample(profile, meant.language, meant.form, recipe)


@dataclass(frozen=True, slots=True)
class _Bench:
    """Where a template is filled and looked through."""

    template: word.Template
    fill: Callable[[Draft], word.Filled]

    def made(self, name: str, about: str, draft: Draft) -> Made:
        """Fill in a sample; what goes wrong is told with it."""
        try:
            filled = self.fill(draft)
        except StoppedError:  # every sample would take as long
            raise
        except FilingsError as error:
            return Made(name, about, b"", error.problems)
        problems = self.template.audit(filled, name=f"{name}.docx")
        return Made(name, about, b"" if problems else filled.document, problems)

    def usable(self, draft: Draft) -> Draft | None:
        """Give a draft back if the template can be filled with it."""
        try:
            self.fill(draft)
        except FilingsError:
            return None
        return draft
