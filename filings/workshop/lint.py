"""A template read as a compiler reads a program: everything that is wrong with it at once, each at its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from filings.checks import Finding, Severity
from filings.word.engine.faults import Where, fault
from filings.word.workshop.looking import look
from filings.word.workshop.remarks import Noticed
from filings.word.workshop.syntax import statements
from filings.workshop import looks
from filings.workshop.contractual import asked, unprinted
from filings.workshop.endless import endless
from filings.workshop.labels import typed
from filings.workshop.rules import OF_SORT, template_rules
from filings.workshop.setting import Asked, Setting, setting
from filings.workshop.standing import Standing
from filings.workshop.tagging import tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from filings.errors import Place
    from filings.word.engine.faults import TemplateFault
    from filings.word.workshop.seen import Seen
    from filings.word.workshop.syntax import Statement

_STATEMENT: Final = re.compile(r"\{%[-+]?\s*(?:(?:p|tr|tc|r)\s+)?([a-z]+)")
_MISNAMED: Final = frozenset({"TPL-10", "TPL-11", "TPL-16", "TPL-18"})
"""Rules whose findings name what a tag may have meant."""


@dataclass(frozen=True, slots=True)
class Linted:
    """What was found in a template."""

    file: str
    setting: Setting
    findings: tuple[Finding, ...]

    @property
    def guessed(self) -> bool:
        """Whether the court system is that which has such a paper, since nothing says which it is."""
        return self.setting.guessed

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What has to be mended before a paper can be made."""
        return tuple(each for each in self.findings if each.severity is Severity.ERROR)


def lint(path: Path, wanted: Asked = Asked()) -> Linted:  # noqa: B008  a value that never changes
    """Look for everything that is wrong with a template.

    Args:
        path: the Word file.
        wanted: for which paper it is made, where the file does not say so itself.

    Raises:
        TemplateError: it is no Word file that could be used.
        UsageError: the paper or the court system asked for is not there.
        InputError: the profile does not validate.

    """
    looked = look(path)
    meant = setting(path, looked.about, wanted)
    seen = looked.seen(meant.blocks)
    faults = _visible(looked.faults(meant.blocks), seen)
    read = statements([tag for tag, _ in seen.flow])
    told = {(*_at(each.where), each.where.column) for each in faults if each.where is not None}
    of_tags = (*tags(seen, read), *endless(seen, read))
    noticed = [*looked.noticed(), *of_tags, *looks.of_any(seen), *_of_house(seen, read, meant, faults)]
    found = [
        *(_of_engine(each) for each in faults),
        *(_finding(each, meant) for each in noticed if not _is_told(each, told)),
    ]
    return Linted(path.as_posix(), meant, tuple(sorted(dict.fromkeys(found), key=_order)))


def _of_house(
    seen: Seen, read: Sequence[Statement], meant: Setting, faults: Sequence[TemplateFault]
) -> Iterator[Noticed]:
    """Hold a template to the contract, the styles and the words of its court system."""
    if meant.unknown:
        what = f"The file says that it is for the paper “{meant.unknown}”, which no court system has"
        remedy = "Give --kind, or correct the property: File, Info, Properties, Advanced Properties, Custom."
        yield Noticed("TPL-66", Where(seen.name, "properties"), what, remedy)
    contract = meant.contract
    if contract is None or meant.profile is None or (seen.flow and not read):
        return
    found, followed = asked(seen, read, contract)
    yield from found
    whole = bool(meant.form) and not meant.is_block and not any(each.sort == "shared" for each in faults)
    if whole:
        suspects = [each.where.text for each in faults if each.where is not None]
        suspects += [name for each in found if each.rule in _MISNAMED for name in re.findall(r"“(.+?)”", each.what)]
        yield from unprinted(seen, followed, contract, suspects)
    has_text = contract.stands("sections") is not Standing.NEVER
    yield from looks.of_house(seen, is_block=meant.is_block, has_text=has_text)
    yield from typed(seen, meant.profile, meant.language)


def _visible(faults: Iterable[TemplateFault], seen: Seen) -> list[TemplateFault]:
    """Leave out what is told of the copy of a text box that Word keeps for older programs."""
    copies = {(each.where.file, each.where.part, each.where.paragraph) for each in seen.paragraphs if not each.shown}
    shown = [each for each in faults if each.where is None or _at(each.where) not in copies]
    for each in [one for one in shown if one.sort == "brace" and one.where is not None]:
        # What belongs to a tag that is not whole is not told as well.
        word = _keyword(each)
        other = word.removeprefix("end") if word.startswith("end") else f"end{word}"
        left = next((one for one in shown if word and one.sort == "block" and _keyword(one) == other), None)
        shown = [one for one in shown if one is not left]
    return shown


def _keyword(problem: TemplateFault) -> str:
    """Give the keyword with which the tag begins at which a fault stands; empty where there is none."""
    where = problem.where
    found = _STATEMENT.match(where.text, where.column) if where is not None else None
    return found.group(1) if found else ""


def _is_told(each: Noticed, told: set[tuple[str, str, int, int]]) -> bool:
    """Say whether compiling has told of the same tag already."""
    return (
        each.where.paragraph > 0
        and (each.rule < "TPL-40" or each.rule == "TPL-62")
        and (*_at(each.where), each.where.column) in told
    )


def _at(where: Where) -> tuple[str, str, int]:
    return where.file, where.part, where.paragraph


def _of_engine(problem: TemplateFault) -> Finding:
    rule = template_rules(hebrew=False)[OF_SORT[problem.sort]]
    return Finding(rule.id, rule.severity, problem)


def _finding(each: Noticed, meant: Setting) -> Finding:
    rule = template_rules(hebrew=False)[each.rule]
    # Whoever fills a template that is not ours may bring filters of their own.
    foreign = each.rule == "TPL-08" and meant.profile is None
    return Finding(rule.id, Severity.WARNING if foreign else rule.severity, fault(each.where, each.what, each.remedy))


def _order(each: Finding) -> tuple[int, Place, str]:
    """Put what is wrong with the file as a whole after what is wrong at a place."""
    place = each.problem.place
    return int(place.line == 0), place, each.rule
