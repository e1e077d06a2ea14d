"""What the notes of a new case show as examples: this case's own ids, and samples of its court system and language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import Language, PartySide

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filings.profile import Profile

LEFT_OUT = frozenset(
    {"exhibit", "prior_demand", "in_case", "in_support_of", "basis", "support", "source", "proceeding"}
)
"""Fields that name what a new case does not have yet, or that a court system has in a form of its own: shown empty."""
NEITHER = frozenset({"capacity", "firm", "concern", "opening", "urgency", "subject", "knowledge"})
"""Fields whose samples in the schemas are those of one court system, or of one case, alone."""
HEBREW = {
    "A. Advocate": "עו״ד א׳ ב׳",
    "Judge A. B.": "כב׳ השופט/ת א׳ ב׳",
    "The decision is put off.": "ההחלטה נדחית למועד אחר.",
    "The Ministry refused.": "הבקשה סורבה.",
    "The request was refused.": "הבקשה סורבה.",
    "Letter to the authority": "מכתב לרשות",
    "An article": "כתבה",
    "by e-mail to counsel": "בדואר אלקטרוני לבאי הכוח",
    "The refusal is unreasonable": "הסירוב אינו סביר",
    "paragraphs 4 to 7": "סעיפים 4 עד 7",
    "They describe methods.": "הם מתארים שיטות.",
    "There was no time.": "לא היה סיפק בידי העותרים לפנות.",
    "A. B.": "א׳ ב׳",
    "[address]": "[מען]",
    "[citation]": "[אסמכתה]",
    "suspend the licence": "להתלות את הרישיון",
    "revoke the licence": "לבטל את הרישיון",
}
"""The samples of texts, in Hebrew."""
GENERAL = {
    "The Ministry refused.": "The request was refused.",
    "Letter to the Ministry": "Letter to the authority",
    "Court shuts doors on bid to revoke licence": "An article",
    "courts-law": "statute",
    "Courts Law, 5744-1984": "[citation]",
}
"""Samples of the schemas that tell of one case alone, and what is shown for them."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a case has that its notes may name."""

    petitioner: str
    """The id of the first party that files, and so on."""
    respondent: str
    counsel: str
    filing: str
    number: str
    """A case number in the form of the court system, or none."""
    oath: str
    """The oath that the court system uses where a paper names none."""
    language: Language
    folder: str = ""
    """What the folder of the case makes of an id, for a title that makes none."""
    name: str = ""
    """The name of the party that the notes are of, where they are of one."""

    def sample(self, name: str, shown: object) -> object:
        """Give the example of a field as it suits this case; nothing where none does, and the field is shown empty."""
        if name in self._ids() and (name != "on" or isinstance(shown, list | tuple)):  # `on` is also that of a ground
            given = self._ids()[name]
            return [given] if isinstance(shown, list | tuple) else given
        if name in {"number", "short_name"}:
            return (self.number if name == "number" else self.name) or None
        if name in LEFT_OUT | NEITHER:
            return None
        return self._within(name, shown)

    def _ids(self) -> Mapping[str, str]:
        asking = dict.fromkeys(("tendered_by", "requested_by", "party"), self.petitioner)
        asked = dict.fromkeys(("addressee", "opposed_by"), self.respondent)
        return {**asking, **asked, "by": self.counsel, "on": self.filing, "verification": self.oath}

    def _within(self, name: str, shown: object) -> object:
        if isinstance(shown, dict):
            inner = {each: self.sample(each, value) for each, value in shown.items()}
            return {each: value for each, value in inner.items() if value is not None} or None
        if isinstance(shown, list | tuple):
            items = [self._within(name, each) for each in shown]
            return [each for each in items if each is not None] or None
        return self._text(shown) if isinstance(shown, str) else shown

    def _text(self, shown: str) -> str | None:
        """Give a sample in the language of the case. A word of the vocabulary, an id or a date is in none."""
        shown = GENERAL.get(shown, shown)
        written = " " in shown or shown[:1].isupper() or shown.startswith("[")
        return HEBREW.get(shown) if self.language is Language.HE and written else shown


def own(
    parties: Sequence[tuple[str, PartySide]], filing: str, profile: Profile, language: Language, counsel: str
) -> Own:
    """Give what the notes of a case may name: its parties, by id and side, the filing at hand, one of its counsel."""
    ours = next((name for name, side in parties if side is PartySide.PETITIONER_SIDE), parties[0][0])
    theirs = next((name for name, side in parties if side is PartySide.RESPONDENT_SIDE), parties[-1][0])
    return Own(ours, theirs, counsel, filing, number_of(profile), profile.oath.value, language)


def number_of(profile: Profile) -> str:
    """Give the first sample of a case number that a court system has."""
    return next((each.valid[0] for each in profile.case_numbers.values()), "")
