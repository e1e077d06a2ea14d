"""Who takes part in a case, on which side, and as what."""

from filing_schemas.vocabulary.word import Word


class PartySide(Word):
    """Which side of the case a party stands on. A role, by contrast, belongs to one filing."""

    PETITIONER_SIDE = "petitioner-side", "petitioner / claimant / plaintiff side"
    RESPONDENT_SIDE = "respondent-side", "respondent / defendant side"
    NEUTRAL = "neutral", "non-party or court"


class PartyRole(Word):
    """What a party is called in one filing; the profile gives the name that is printed."""

    PETITIONER = "petitioner", "petitioner (administrative petition)"
    PLAINTIFF = "plaintiff", "plaintiff (US), claimant (E&W Part 7)"
    CLAIMANT_JR = "claimant-jr", "claimant for judicial review"
    APPLICANT = "applicant", "applicant / movant in a motion"
    RESPONDENT = "respondent", "respondent"
    DEFENDANT = "defendant", "defendant"
    AUTHORITY_RESPONDENT = "authority-respondent", "public authority as respondent"
    AFFECTED_LICENSEE = "affected-licensee", "licence holder whose licence is attacked"
    INTERESTED_PARTY = "interested-party", "interested party (E&W JR)"
    INTERVENOR = "intervenor", "intervenor"
    AMICUS = "amicus", "amicus curiae"
    THIRD_PARTY = "third-party", "third party"
    MEDIA_NON_PARTY = "media-non-party", "media / public objector to closure"
    SPECIAL_ADVOCATE = "special-advocate", "special advocate (CMP)"
    AFFIANT = "affiant", "affiant, declarant, witness"
    COUNSEL = "counsel", "counsel"
    JUDGE = "judge", "judge"
    COURT = "court", "court"


class PartyKind(Word):
    """What sort of person or body a party is."""

    NATURAL_PERSON = "natural-person", "natural person"
    GROUP = "group", "group of petitioners"
    NGO = "ngo", "non-governmental organisation"
    COMPANY = "company", "company"
    PUBLIC_AUTHORITY = "public-authority", "public authority"
    STATE = "state", "the State"
    PSEUDONYMOUS = "pseudonymous", "pseudonymous party"


class PseudonymStyle(Word):
    """How a pseudonym is made of a name."""

    LETTER = "letter", "a letter, in the order in which they are listed"
    INITIALS = "initials", "the initials of the name"
    ROLE = "role", "the role in the case, with its number"
