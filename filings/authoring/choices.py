"""What is chosen for a new filing: by whoever begins it, or by what goes without saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_schemas import KINDS, InjunctionRequest, Motion, Response
from filing_schemas.vocabulary import Language, PartySide
from filings.authoring.names import slug, unused
from filings.errors import Place, Problem, UsageError
from filings.profile import known, load
from filings.text.names import an, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filing_schemas import Paper
    from filings.profile import Form, Profile
    from filings.reading import CaseFile

ANSWERED_BY = {Motion: "opposition", Response: "reply"}
"""The form that answers a paper of each kind; a petition is answered by the first response that its profile lists."""
GOES_WITH = {"response": "responds_to", "proposed-order": "on", "affidavit": "in_support_of"}
"""The field of each kind of filing that names the filing it goes with; of an injunction request it is `in_case`."""
ISRAEL = "israel"
SAMPLE_COURTS = {Language.EN: "Tel Aviv-Jaffa District Court", Language.HE: "בית המשפט המחוזי בתל אביב-יפו"}
"""A court of the system whose profile has rules for none in particular."""
NEEDY = frozenset({"response", "proposed-order"})
"""Kinds of filing that are nothing without the filing they go with."""


def forms(profile: Profile) -> list[str]:
    """Name the forms that somebody writes: others are made from the case itself."""
    return [name for name, form in profile.forms.items() if form.kind in KINDS]


def form_of(profile: Profile, name: str) -> Form:
    """Give a form by its name.

    Raises:
        UsageError: the profile has none of that name that somebody writes.

    """
    if name not in forms(profile):
        what = f"The court system {profile.id} has no form '{name}' to write."
        meant = _alike(profile, name)
        remedy = f"The paper for that here is {' or '.join(meant)}." if meant else ""
        raise UsageError(Problem(Place("--form"), what, remedy or offer(name, forms(profile), kind="forms")))
    return profile.forms[name]


def _alike(profile: Profile, name: str) -> list[str]:
    """Name the forms that serve for what a paper of another shipped court system is for; none, where none has it.

    Papers are alike by their kind and by the typed fields that their parts ask for, and then by words of their names:
    a motion to close the courtroom is an application for a private hearing elsewhere.
    """
    other = next((law.forms[name] for law in map(load, known()) if name in law.forms), None)
    if other is None:
        return []
    near = {
        each: (_shared(_asked(other), _asked(form)), _shared(set(name.split("-")), set(each.split("-"))))
        for each, form in profile.forms.items()
        if form.kind == other.kind and each in forms(profile)
    }
    most = max(near.values(), default=(0.0, 0.0))
    return [each for each, share in near.items() if share == most and most[0]]


def _asked(form: Form) -> set[str]:
    return {spec.data for spec in form.sections if spec.data}


def _shared(one: set[str], two: set[str]) -> float:
    return len(one & two) / (len(one | two) or 1)


def first_form(profile: Profile) -> str:
    """Give the form that a case begins with: the first request for an order that its profile lists."""
    return _first(profile, "injunction-request") or forms(profile)[0]


def answering_form(profile: Profile, answered: Paper) -> str | None:
    """Give the form that answers a paper: a motion about publicity has an opposition of its own."""
    if isinstance(answered, InjunctionRequest):
        return _first(profile, "response")
    usual = next((form for kind, form in ANSWERED_BY.items() if isinstance(answered, kind)), None)
    closing = any(spec.data == "scope" for spec in profile.forms[answered.form].sections)
    own = "opposition-to-closure" if closing else usual
    return next((form for form in (own, usual) if form in profile.forms), None)


def role_of(profile: Profile, side: PartySide, language: Language) -> str:
    """Give what one party of a side is called in the main proceeding, in a language that the court system has."""
    role = profile.main_roles.get(side)
    spoken = language if language in profile.languages else profile.languages[0]
    return profile.roles[role].text(spoken, plural=False) if role else f"A party of the {side}"


def sample_court(profile: Profile, language: Language) -> str:
    """Give the name of a court of the system, as an example; empty where none is known."""
    named = next((court.name.text(language) for court in profile.courts.values()), "")
    samples = SAMPLE_COURTS if profile.descends(ISRAEL) else {}
    return named or samples.get(language, "")


def _first(profile: Profile, kind: str) -> str | None:
    return next((name for name, form in profile.forms.items() if form.kind == kind), None)


def candidates(case_file: CaseFile, profile: Profile, form: str, other: Paper | None) -> list[str]:
    """Name the parties that may file a paper: those on the form's sides, less those whose paper it answers."""
    sides = profile.forms[form].filed_by
    answered = other.filed_by if other is not None and profile.forms[form].kind == "response" else ()
    parties = [each for each in case_file.case.parties if each.side is not PartySide.NEUTRAL]
    return [each.id for each in parties if each.id not in answered and (not sides or each.side in sides)]


def filers(case_file: CaseFile, profile: Profile, form: str, by: Sequence[str], other: Paper | None) -> list[str]:
    """Give those who file a paper: those named, or, where that can only be one, that one.

    Raises:
        UsageError: somebody is named who is not a party, or nobody is and several may file it.

    """
    known = [party.id for party in case_file.case.parties]
    strangers = [name for name in by if name not in known]
    if strangers:
        raise UsageError(
            *(
                Problem(Place("--by"), f"There is no party '{name}' in this case.", offer(name, known, kind="parties"))
                for name in strangers
            )
        )
    may = candidates(case_file, profile, form, other)
    if by or len(may) == 1:
        return list(by or may)
    what = "Who files it is not said."
    raise UsageError(Problem(Place("--by"), what, f"Name one or several: {', '.join(may or known)}."))


def companion(case_file: CaseFile, form: Form, filed_by: Sequence[str], other: Paper | None) -> dict[str, str]:
    """Give the fields of a filing that name the filing it goes with, or the authority it is addressed to.

    Raises:
        UsageError: it goes with another filing, and none is named.

    """
    if form.kind == "prior-demand":
        strangers = [party for party in case_file.case.parties if party.id not in filed_by]
        first = next((party for party in strangers if party.side is PartySide.RESPONDENT_SIDE), strangers[0])
        return {"to": first.id}
    if other is None:
        if form.kind in NEEDY:
            what = f"{an(form.kind).capitalize()} goes with another filing, and none is named."
            known = ", ".join(each.stem for each in case_file.filings)
            raise UsageError(Problem(Place("--answering"), what, f"Name one: {known}."))
        return {}
    if form.kind == "injunction-request":
        return {"in_case": other.id}
    return {GOES_WITH[form.kind]: other.id} if form.kind in GOES_WITH else {}


def name_of(form_name: str, form: Form, filed_by: Sequence[str] = (), taken: Sequence[str] = ()) -> str:
    """Give a new filing its id: `petition`, `motion-to-close`; where several file one each, `mod-response`."""
    short = form.short.en if form.short else None
    if short and "{parties}" in short and filed_by:
        name = f"{filed_by[0]}-{form_name}"
    else:
        name = min(
            (each for each in (slug(short or "") if "{" not in (short or "{") else "", form_name) if each), key=len
        )
    return unused(name, taken)


def next_number(case_file: CaseFile) -> str:
    """Give the number after the last filing's.

    Raises:
        UsageError: there are no more numbers.

    """
    number = max((int(each.number) for each in case_file.filings), default=0) + 1
    if number > LAST:
        what = f"This case has a filing {LAST}, the last number there is."
        raise UsageError(Problem(Place(case_file.folder.as_posix()), what, "Renumber the files without gaps."))
    return f"{number:02d}"


LAST = 99
