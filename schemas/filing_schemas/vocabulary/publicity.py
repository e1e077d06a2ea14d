"""Who may hear and read what, how far a request to restrict that has come, and why it may be restricted."""

from filing_schemas.vocabulary.word import Word


class ClosureState(Word):
    """How far a request to restrict publicity has come."""

    OPEN_DEFAULT = "open-default", "no request"
    CLOSURE_REQUESTED = "closure-requested", "requested"
    DEFERRED = "deferred", "decision deferred"
    GRANTED_PARTIAL = "granted-partial", "granted in part"
    GRANTED_FULL = "granted-full", "granted"
    DENIED = "denied", "denied"
    UNSEALED = "unsealed", "later opened"


class ConfidentialityLevel(Word):
    """Who may read it, from everybody to the court alone, in rising order."""

    PUBLIC = "public", "public"
    PARTIES_ONLY = "parties-only", "parties only"
    COUNSEL_ONLY = "counsel-only", "counsel only (ring)"
    COURT_AND_SPECIAL_ADVOCATE = "court-and-special-advocate", "court and special advocate"
    COURT_ONLY = "court-only", "court only"


class ClosureGround(Word):
    """The grounds on which a hearing may be closed or a document sealed."""

    STATE_SECURITY = "state-security", "State security (s.68(b)(1)); national security 39.2(3)(b)"
    FOREIGN_RELATIONS = "foreign-relations", "foreign relations (s.68(b)(2))"
    MORALITY = "morality", "morality"
    MINOR_OR_VULNERABLE = "minor-or-vulnerable", "minor or vulnerable person"
    SEXUAL_OFFENCE_PARTY = "sexual-offence-party", "complainant or accused in sexual offence"
    WITNESS_DETERRENCE = "witness-deterrence", "deterring a witness"
    TRADE_SECRET = "trade-secret", "trade secret / confidential information"
    PROTECTED_WITNESS = "protected-witness", "protected witness"
    INTERIM_APPLICATION = "interim-application", "interim application (s.68(c))"
    DEFEATS_OBJECT = "defeats-object", "publicity would defeat the object"
    COMPELLING_INTEREST = "compelling-interest", "compelling interest, other (US)"
    PROPER_ADMINISTRATION = "proper-administration", "otherwise necessary for proper administration of justice"


class LessRestrictiveAlternative(Word):
    """Ways of protecting an interest that close less than the whole."""

    PARTIAL_CLOSURE = "partial-closure", "partial closure"
    REDACTION = "redaction", "redaction"
    ANONYMISATION = "anonymisation", "anonymisation"
    PARAPHRASE_OR_GIST = "paraphrase-or-gist", "paraphrase or gist of closed material"
    CONFIDENTIALITY_RING = "confidentiality-ring", "confidentiality ring"
    EX_PARTE_REVIEW_LIMITED = "ex-parte-review-limited", "judge-only review of a limited annex"
    DELAYED_PUBLICATION = "delayed-publication", "delayed publication"
    SEALED_EXHIBIT_ONLY = "sealed-exhibit-only", "seal only the exhibit"
    NO_RECORDING_OR_NO_DEVICES = "no-recording-or-no-devices", "no recording or devices"
    WITNESS_SCREEN = "witness-screen", "witness behind a screen"
    STIPULATION_INSTEAD_OF_EVIDENCE = "stipulation-instead-of-evidence", "stipulation instead of evidence"
    NEUTRAL_REFERENCE = "neutral-reference", "neutral reference (COUNTRY-X)"


class SessionType(Word):
    """What sort of session is held; it follows from the state of the case and is never typed."""

    OPEN = "open", "open hearing"
    OPEN_WITH_RESTRICTIONS = "open-with-restrictions", "open, with anonymity or reporting limits"
    PARTLY_CLOSED = "partly-closed", "partly closed"
    CLOSED_IN_CAMERA = "closed-in-camera", "behind closed doors, parties present"
    CLOSED_EX_PARTE = "closed-ex-parte", "one party and judge only"
    CMP = "cmp", "closed material procedure (E&W)"
    PENDING = "pending", "closure requested or decision deferred"


class Extent(Word):
    """How much of a thing is meant."""

    WHOLE = "whole", "all of it"
    PART = "part", "the parts that are listed"
