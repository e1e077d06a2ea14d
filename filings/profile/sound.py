"""Whether a profile agrees with itself: every role, part, paper and language that it names is one that it knows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas import KINDS
from filings.language import ANY, is_locale, written_date
from filings.profile.forms import DATA, MADE
from filings.profile.model import EXHIBIT
from filings.text.names import offer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from filings.profile.courts import CourtRules, Requirement
    from filings.profile.forms import Form
    from filings.profile.profile import Profile

Path = tuple["str | int", ...]
SOME_DAY = "2019-05-13"
"""A day to try a pattern with."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in which a profile disagrees with itself, and the path to it."""

    path: Path
    what: str
    remedy: str


def faults(profile: Profile) -> Iterator[Fault]:
    """Find everything in which a profile that validates disagrees with itself."""
    yield from _languages(profile)
    yield from _roles(profile)
    if profile.oath not in profile.oaths:
        yield _unknown(("oath",), "There is no oath called", profile.oath, profile.oaths)
    for name, form in profile.forms.items():
        yield from _form(profile, name, form)
    papers = (*profile.forms, *KINDS, EXHIBIT)
    for place, part in enumerate(profile.bundle):
        for at, each in enumerate(part.papers):
            if each not in papers:
                path = ("bundle", place, "papers", at)
                yield _unknown(path, "There is no form and no kind of paper called", each, papers)
    yield from _needed(profile, profile.sealing, ("sealing",))
    for name, court in profile.courts.items():
        yield from _court(profile, court, ("courts", name))


def _languages(profile: Profile) -> Iterator[Fault]:
    for language in profile.languages:
        if language not in profile.headings:
            what = f"It has papers in the language {language}, and does not say how their headings are numbered."
            yield Fault(
                ("headings",), what, f"Add `{language}:` with `levels`, or take the language out of `languages`."
            )
        for kind, pattern in (("day", profile.dates.day), ("month", profile.dates.month)):
            try:
                written_date(SOME_DAY, ANY, day=pattern.text(language), month=pattern.text(language))
            except (ValueError, KeyError, AttributeError, TypeError):
                what = f"“{pattern.text(language)}” is not a pattern of a date."
                yield Fault(("dates", kind), what, "Write it as Unicode CLDR does: d MMMM y.")
    for language, locale in profile.locales.items():
        if not is_locale(locale):
            what = f"There is no locale “{locale}”."
            yield Fault(("locales", language), what, "Write a language and a country, such as en_US.")


def _roles(profile: Profile) -> Iterator[Fault]:
    named: dict[Path, str] = {("main_roles", side): role for side, role in profile.main_roles.items()}
    named |= {("caption", "apart", place): role for place, role in enumerate(profile.caption.apart)}
    for name, form in profile.forms.items():
        held = {"filer": form.filer, "other": form.other}
        named |= {("forms", name, key): role for key, role in held.items() if role}
    for path, role in named.items():
        if role not in profile.roles:
            yield _unknown(path, "It has no name for the role", role, profile.roles)


def _form(profile: Profile, name: str, form: Form) -> Iterator[Fault]:
    here: Path = ("forms", name)
    kinds = (*KINDS, *MADE)
    if form.kind not in kinds:
        yield _unknown((*here, "kind"), "There is no kind of filing called", form.kind, kinds)
    twice = [key for key, count in Counter(spec.key for spec in form.sections).items() if count > 1]
    if twice:
        what = f"The form {name} has a part twice: {', '.join(twice)}."
        yield Fault((*here, "sections"), what, "Give each part a key of its own.")
    for place, spec in enumerate(form.sections):
        if spec.data and spec.data not in DATA:
            path = (*here, "sections", place, "data")
            yield _unknown(path, f"The part {spec.key} asks for a field that there is not,", spec.data, DATA)
    if form.signed_by == "deponent" and form.kind != "affidavit":
        yield Fault((*here, "signed_by"), "Only an affidavit has a deponent to sign it.", "Write `signed_by: counsel`.")
    if form.kind == "power-of-attorney" and profile.power is None:
        what = f"The form {name} is a power of attorney, and the profile has no words for one."
        yield Fault(("power",), what, "Give `power`, or take the form out.")
    if form.lists_authorities and profile.tables is None:
        what = f"It does not say what the tables are called that this form opens with: {name}."
        remedy = "Give `tables`, or take `lists_authorities` out of the form."
        yield Fault((*here, "lists_authorities"), what, remedy)


def _court(profile: Profile, court: CourtRules, here: Path) -> Iterator[Fault]:
    for kind, forms in (("limits", court.limits), ("asks_for", court.asks_for)):
        for form in forms:
            if form not in profile.forms:
                yield _unknown((*here, kind, form), "There is no form called", form, profile.forms)
    for form, keys in court.asks_for.items():
        yield from _parts(profile, form, keys, (*here, "asks_for", form))
    yield from _needed(profile, court.sealing, (*here, "sealing"))
    for place, role in enumerate(court.caption.apart if court.caption else ()):
        if role not in profile.roles:
            yield _unknown((*here, "caption", "apart", place), "It has no name for the role", role, profile.roles)


def _parts(profile: Profile, form: str, keys: Collection[str], here: Path) -> Iterator[Fault]:
    known = [spec.key for spec in profile.forms[form].sections] if form in profile.forms else []
    for place, key in enumerate(keys):
        if known and key not in known:
            yield _unknown((*here, place), f"The form {form} has no part called", key, known)


def _needed(profile: Profile, needs: Collection[Requirement], here: Path) -> Iterator[Fault]:
    parts = {spec.key: None for form in profile.forms.values() for spec in form.sections}
    for place, each in enumerate(needs):
        if each.form and each.form not in profile.forms:
            yield _unknown((*here, place, "form"), "There is no form called", each.form, profile.forms)
        if each.part and each.part not in parts:
            yield _unknown((*here, place, "part"), "No form has a part called", each.part, parts)


def _unknown(path: Path, what: str, word: str, known: Collection[str] | Mapping[str, object]) -> Fault:
    return Fault(path, f"{what} `{word}`.", offer(word, list(known)))
