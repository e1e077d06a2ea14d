"""Whether a case keeps to the words of its profile: forms, parts, roles, and the rest that only a profile knows."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from filing_schemas import Affidavit, Localised, Motion, Response
from filing_schemas.vocabulary import PartyKind, PartySide
from filings.compose.citing import uncited
from filings.compose.renditions import is_annexed
from filings.compose.skeleton import skeleton, tokens
from filings.errors import Problem
from filings.reading.walk import inner
from filings.text.names import an

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator

    from pydantic import BaseModel

    from filing_schemas import Section
    from filing_schemas.papers import Filing
    from filings.profile import Form, Profile
    from filings.reading import CaseFile


MOST: Final = 64
"""How many skeletons are remembered of cases whose references are right."""


def conform(case_file: CaseFile, profile: Profile) -> tuple[Problem, ...]:
    """Give every word of the case that the profile does not know, and every reference that leads nowhere for it.

    Args:
        case_file: a case that validates.
        profile: its court system.

    """
    return tuple(unknown(case_file, profile)) or uncited(case_file, profile)


def unknown(case_file: CaseFile, profile: Profile, known: Container[int] = ()) -> Iterator[Problem]:
    """Yield every word of the case that the profile does not know, and whatever else it cannot draft.

    Args:
        case_file: a case that validates.
        profile: its court system.
        known: parts of a case that conforms to this profile, by identity: what they say is not looked at again.

    """
    yield from _of_case(case_file, profile)
    yield from _unmasked(case_file)
    yield from _annexed(case_file)
    yield from _sealed_names(case_file, known)
    for each in case_file.filings:
        if id(each.filing) not in known:
            yield from _of_filing(case_file, each.filing, profile)


class Conformity:
    """Says whether cases conform that are made from one case; what did not change in them is not looked at again.

    Args:
        base: a case that validates.
        profile: its court system; none, where there is no such thing.

    """

    def __init__(self, base: CaseFile, profile: Profile | None) -> None:
        self._profile = profile
        conforms = profile is not None and not conform(base, profile)
        self._known = tokens(base) if conforms else {}
        self._sound: dict[object, Profile] = {}

    def problems(self, case_file: CaseFile, profile: Profile) -> tuple[Problem, ...]:
        """Give what `conform` gives of a case.

        Args:
            case_file: a case that validates, and shares with the first what did not change.
            profile: its court system.

        """
        known = self._known if profile is self._profile else {}
        if any(unknown(case_file, profile, known)):
            return conform(case_file, profile)
        alike = id(profile), skeleton(case_file, self._known)
        if alike in self._sound:
            return ()
        problems = uncited(case_file, profile)
        if not problems:
            if len(self._sound) >= MOST:
                del self._sound[next(iter(self._sound))]
            self._sound[alike] = profile  # which lives as long as others could be taken for it
        return problems


def _of_case(case_file: CaseFile, profile: Profile) -> Iterator[Problem]:
    spoken = case_file.case.language
    if spoken not in profile.languages:
        yield _unknown(
            case_file, "case.language", f"The profile {profile.id} has no papers in", spoken, profile.languages
        )
    court = case_file.case.court.id
    if court is not None and court not in profile.courts:
        what = f"The profile {profile.id} has no rules for a court called"
        yield _unknown(case_file, "case.court.id", what, court, profile.courts, otherwise="or leave the id out")
    parties = {party.id for party in case_file.case.parties}
    for place, exhibit in enumerate(case_file.case.exhibits):
        if exhibit.tendered_by not in parties:
            yield Problem(
                case_file.place(f"case.exhibits[{place}].tendered_by"), "Only a party tenders an exhibit.", ""
            )


def _sealed_names(case_file: CaseFile, known: Container[int]) -> Iterator[Problem]:
    """Tell of marked spans in names and titles, which are printed as they are: their markup would not be read."""
    yield from _marked(case_file, case_file.case, "case", known)
    for each in case_file.filings:
        yield from _marked(case_file, each.filing, f"filings.{each.filing.id}", known)


def _marked(case_file: CaseFile, model: BaseModel, path: str, known: Container[int]) -> Iterator[Problem]:
    if id(model) in known:
        return
    if isinstance(model, Localised):
        if any("{.sealed" in (text or "") for text in (model.en, model.he)):
            what = "A name or a title is printed as it is: `{.sealed ...}` is not read in it."
            yield Problem(case_file.place(path), what, "Give the whole a `level`, or leave the words out.", path)
        return
    for steps, each in inner(model):
        if id(each) not in known:
            here = f"{path}.{steps[0]}" if len(steps) == 1 else f"{path}.{steps[0]}[{steps[1]}]"
            yield from _marked(case_file, each, here, known)


def _annexed(case_file: CaseFile) -> Iterator[Problem]:
    """Tell of a party of the proceeding that the others may not even know of: its papers would be nobody's."""
    for party in case_file.case.parties:
        if is_annexed(party.level) and party.side is not PartySide.NEUTRAL:
            what = "A party of the proceeding cannot be kept from the other parties."
            remedy = "Give it the level counsel-only or lower, or the side `neutral`."
            yield Problem(case_file.place(f"case.parties.{party.id}.level"), what, remedy)


def _unmasked(case_file: CaseFile) -> Iterator[Problem]:
    """Tell of a party that is to go by another name and has none."""
    masked = {each.of for each in case_file.case.pseudonyms}
    for party in case_file.case.parties:
        if party.kind is PartyKind.PSEUDONYMOUS and party.id not in masked:
            what = "This party is pseudonymous, and no pseudonym is given, so its name would be printed."
            remedy = f"Write in case.yaml: pseudonyms: [{{of: {party.id}, pseudonym: A}}]"
            yield Problem(case_file.place(f"case.parties.{party.id}.kind"), what, remedy)


def _of_filing(case_file: CaseFile, filing: Filing, profile: Profile) -> Iterator[Problem]:
    path = f"filings.{filing.id}"
    form = profile.forms.get(filing.form)
    if form is None or form.kind != filing.kind:
        known = [name for name, each in profile.forms.items() if each.kind == filing.kind]
        what = f"The profile {profile.id} has no form of {an(filing.kind)} called"
        yield _unknown(case_file, f"{path}.form", what, filing.form, known)
        return
    yield from _sections(case_file, filing.sections, form, filing.form, f"{path}.sections")
    yield from _words(case_file, filing, profile, path)
    if isinstance(filing, Motion):
        yield from _of_motion(case_file, filing, profile, path)


def _sections(case_file: CaseFile, sections: Iterable[Section], form: Form, name: str, path: str) -> Iterator[Problem]:
    known = [spec.key for spec in form.sections]
    for place, section in enumerate(sections):
        here = f"{path}[{place}]"
        if section.section and section.section not in known:
            what = f"The form {name} has no part called"
            yield _unknown(
                case_file, f"{here}.section", what, section.section, known, otherwise="or give it a heading of its own"
            )
        if not section.section and not section.heading:
            yield Problem(
                case_file.place(here),
                "This part has neither a name nor a heading.",
                "Write `section: facts`, or a heading.",
            )


def _words(case_file: CaseFile, filing: Filing, profile: Profile, path: str) -> Iterator[Problem]:
    for party, role in filing.roles.items():
        if role not in profile.roles:
            yield _unknown(
                case_file,
                f"{path}.roles.{party}",
                f"The profile {profile.id} has no name for the role",
                role,
                profile.roles,
            )
    if isinstance(filing, Affidavit) and filing.verification and filing.verification not in profile.oaths:
        what = f"The profile {profile.id} has no oath called"
        yield _unknown(case_file, f"{path}.verification", what, filing.verification, profile.oaths)
    if isinstance(filing, Response):
        for place, answer in enumerate(filing.answers):
            if answer.mode and answer.mode not in profile.response_modes:
                what = f"The profile {profile.id} has no words for an answer that is"
                yield _unknown(case_file, f"{path}.answers[{place}].mode", what, answer.mode, profile.response_modes)
    if isinstance(filing, Response | Motion):
        for place, objection in enumerate(filing.objections):
            if objection.heading is None and objection.kind not in profile.objections:
                what = f"The profile {profile.id} has no heading for the objection"
                yield _unknown(case_file, f"{path}.objections[{place}].kind", what, objection.kind, profile.objections)


def _of_motion(case_file: CaseFile, motion: Motion, profile: Profile, path: str) -> Iterator[Problem]:
    """Give positions and ways that close less for which a profile has no words: one of one's own may leave some out."""
    for place, stand in enumerate(motion.positions):
        if stand.position not in profile.positions:
            what = f"The profile {profile.id} has no words for a position that is"
            yield _unknown(case_file, f"{path}.positions[{place}].position", what, stand.position, profile.positions)
    for place, way in enumerate(motion.closure.alternatives if motion.closure else ()):
        if way.alternative not in profile.alternatives:
            what = f"The profile {profile.id} has no words for the alternative"
            where = f"{path}.closure.alternatives[{place}].alternative"
            yield _unknown(case_file, where, what, way.alternative, profile.alternatives)


def _unknown(  # noqa: PLR0913  # the parts of one sentence
    case_file: CaseFile, path: str, what: str, word: str, known: Collection[str], *, otherwise: str = ""
) -> Problem:
    """Say that a word is not known, and offer the nearest that is."""
    near = get_close_matches(word, list(known), n=1)
    offer = f"Did you mean `{near[0]}`?" if near else f"Known are: {', '.join(known) or 'none'}."
    remedy = f"{offer} {otherwise[:1].upper()}{otherwise[1:]}." if otherwise and not near else offer
    return Problem(case_file.place(path), f"{what} `{word}`.", remedy, path)
