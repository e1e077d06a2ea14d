from __future__ import annotations

from typing import TYPE_CHECKING

from filings.authoring import NewCase

if TYPE_CHECKING:
    from filings.profile import Profile


def doe(law: Profile, **changes: object) -> NewCase:
    told: dict[str, object] = {
        "title": "Doe v. Ministry",
        "court": "Tel Aviv-Jaffa District Court",
        "petitioners": ("Jane Doe",),
        "respondents": ("The Ministry of Defense", "Acme: the Company"),
        "profile": law,
        "form": "administrative-petition",
    }
    return NewCase(**{**told, **changes})  # type: ignore[arg-type]  # told by name
