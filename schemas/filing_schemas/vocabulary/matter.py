"""What sort of case it is, and how it is written down."""

from filing_schemas.vocabulary.word import Word


class FixtureMode(Word):
    """Whether a case is real, told only as far as sources go, or made up throughout. Never mixed."""

    FAITHFUL = "faithful", "real names; only what the sources say, gaps left as gaps"
    FICTIONALISED = "fictionalised", "every party, product and country replaced; every page says so"
    OWN = "own", "a clinic's own matter; nothing is presumed of it"


class Language(Word):
    """The languages a paper can be written in."""

    EN = "en", "English"
    HE = "he", "Hebrew"


class NumberStatus(Word):
    """How sure a case number is."""

    CONFIRMED = "confirmed", "seen in a court record"
    UNCERTAIN = "uncertain", "not corroborated"
    FICTIONAL = "fictional", "made up for training"
    NOT_YET_GIVEN = "not-yet-given", "the court gives it on filing"
