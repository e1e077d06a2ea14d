"""The vocabulary: every closed list of words that a case may use, lower-case with hyphens.

Each word carries its meaning, which becomes the editor's help. Names for print (in English or Hebrew) are the
jurisdiction's business and live in its profile.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class Word(StrEnum):
    """A word of a closed list, with its meaning."""

    meaning: str

    def __new__(cls, word: str, meaning: str) -> Self:
        """Make the word; its meaning hangs on it."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Publish the meanings beside the words, where editors look for them."""
        published = handler.resolve_ref_schema(handler(schema))
        published["enumDescriptions"] = [word.meaning for word in cls]
        return published


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


class FactProvenance(Word):
    """How it is known: what kind of saying a statement of fact rests on."""

    COURT_RECORD = "court-record", "court record"
    OWN_KNOWLEDGE = "own-knowledge", "own knowledge of affiant"
    INFORMATION_AND_BELIEF = "information-and-belief", "information and belief, source named"
    PARTY_ALLEGATION = "party-allegation", "party's allegation"
    PARTY_DENIAL = "party-denial", "party's denial"
    EXPERT_FINDING = "expert-finding", "expert or technical report"
    OFFICIAL_DOCUMENT = "official-document", "official document"
    PRESS_REPORT = "press-report", "press report"
    PRESS_ESTIMATE = "press-estimate", "press estimate"
    INFERENCE = "inference", "inference"
    HYPOTHETICAL = "hypothetical", "hypothetical, training only"


class EvidenceKind(Word):
    """What sort of thing an exhibit is."""

    DOCUMENT = "document", "document"
    CORRESPONDENCE = "correspondence", "correspondence"
    AFFIDAVIT_EV = "affidavit-ev", "affidavit evidence"
    EXPERT_REPORT = "expert-report", "expert report"
    TECHNICAL_ANALYSIS = "technical-analysis", "technical or forensic analysis"
    PUBLIC_RECORD = "public-record", "public record or statute"
    MEDIA_ARTICLE = "media-article", "media article"
    INTERVIEW = "interview", "interview (press, broadcast)"
    WEB_PAGE = "web-page", "web page or social post"
    NGO_REPORT = "ngo-report", "NGO report"
    CLASSIFIED_MATERIAL = "classified-material", "classified material"
    TESTIMONY = "testimony", "testimony"
    PHOTO_AV = "photo-av", "photo, audio, video"


class ResponseMode(Word):
    """How a paragraph is answered."""

    ADMIT = "admit", "admit"
    DENY = "deny", "deny"
    ADMIT_IN_PART_DENY_REST = "admit-in-part-deny-rest", "admit in part, deny the rest"
    LACKS_KNOWLEDGE = "lacks-knowledge", "lacks knowledge or information (US)"
    NOT_ADMITTED_REQUIRES_PROOF = "not-admitted-requires-proof", "not admitted, requires proof (E&W)"
    NEITHER_CONFIRM_NOR_DENY = "neither-confirm-nor-deny", "neither confirm nor deny"
    NO_RESPONSE_REQUIRED = "no-response-required", "no response required (law)"
    DOCUMENT_SPEAKS = "document-speaks", "document speaks for itself (disfavoured)"


class ReliefKind(Word):
    """What the court is asked to do."""

    REVOKE_LICENCE = "revoke-licence", "revoke a licence"
    SUSPEND_LICENCE = "suspend-licence", "suspend a licence"
    RESTRAIN_ACT = "restrain-act", "prohibitory injunction"
    MANDATORY_ACT = "mandatory-act", "mandatory order"
    INTERIM_ORDER = "interim-order", "interim order"
    TEMPORARY_ORDER = "temporary-order", "temporary order"
    ORDER_NISI = "order-nisi", "order nisi (HCJ only)"
    DECLARATION = "declaration", "declaration"
    QUASH = "quash", "quash a decision"
    REMIT = "remit", "remit for reconsideration"
    GIVE_REASONS = "give-reasons", "give reasons"
    DISMISS_IN_LIMINE = "dismiss-in-limine", "dismiss or strike in limine"
    DISMISS_ON_MERITS = "dismiss-on-merits", "dismiss on the merits"
    DENY_MOTION = "deny-motion", "deny a motion"
    CLOSE_HEARING = "close-hearing", "hold hearing behind closed doors"
    OPEN_HEARING = "open-hearing", "hold hearing in public"
    SEAL_DOCUMENTS = "seal-documents", "seal documents"
    UNSEAL = "unseal", "unseal"
    BAN_PUBLICATION = "ban-publication", "prohibit publication"
    PERMIT_PUBLICATION = "permit-publication", "permit publication"
    ANONYMITY = "anonymity", "anonymity order"
    DAMAGES = "damages", "damages"
    COSTS = "costs", "costs"
    SECURITY = "security", "security or undertaking"


class ObjectionKind(Word):
    """The ground of an objection."""

    NO_JURISDICTION = "no-jurisdiction", "lack of jurisdiction"
    NON_JUSTICIABLE = "non-justiciable", "non-justiciable, executive's purview"
    EXECUTIVE_DISCRETION = "executive-discretion", "wide executive discretion (security, foreign affairs)"
    DELAY = "delay", "delay"
    FAILURE_TO_EXHAUST = "failure-to-exhaust", "failure to exhaust remedies"
    NON_JOINDER = "non-joinder", "failure to join a necessary party"
    NO_STANDING = "no-standing", "no standing"
    ALTERNATIVE_REMEDY = "alternative-remedy", "alternative remedy"
    TOO_GENERAL = "too-general", "general or theoretical petition"
    NON_DISCLOSURE = "non-disclosure", "non-disclosure, unclean hands"
    ABUSE_OF_PROCESS = "abuse-of-process", "abuse of process"
    BAD_FAITH = "bad-faith", "bad faith, improper purpose"
    NO_FACTUAL_FOUNDATION = "no-factual-foundation", "no factual or evidential foundation"
    MEDIA_ONLY_EVIDENCE = "media-only-evidence", "media publications as sole basis"
    FAILURE_TO_STATE_CLAIM = "failure-to-state-claim", "failure to state a claim"
    RES_JUDICATA = "res-judicata", "res judicata"
    HEARSAY = "hearsay", "hearsay"
    PRIVILEGE = "privilege", "privilege"
    OVERBROAD_CLOSURE = "overbroad-closure", "closure wider than necessary"
    NO_SPECIFIC_HARM = "no-specific-harm", "harm not specified"
    ALREADY_PUBLIC = "already-public", "information already public"


class RulingKind(Word):
    """What the court did."""

    DEFERRED = "deferred", "deferred"
    GRANTED = "granted", "granted"
    GRANTED_IN_PART = "granted-in-part", "granted in part"
    DENIED = "denied", "denied / dismissed on merits"
    STRUCK_OUT = "struck-out", "struck out"
    DISMISSED_IN_LIMINE = "dismissed-in-limine", "dismissed in limine"
    CLEARED_FOR_PUBLICATION = "cleared-for-publication", "cleared for publication"


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


class VerificationKind(Word):
    """The form in which a statement of fact is verified."""

    IL_AFFIDAVIT_S15 = "il-affidavit-s15", "affidavit with warning and certification"
    US_1746_DOMESTIC = "us-1746-domestic", "declaration signed in the US"
    US_1746_FOREIGN = "us-1746-foreign", "declaration signed outside the US"
    US_SWORN_AFFIDAVIT = "us-sworn-affidavit", "notarised affidavit"
    EW_STATEMENT_OF_TRUTH = "ew-statement-of-truth", "statement of truth"
    NONE_TRAINING = "none-training", "unsigned training form"


class SessionType(Word):
    """What sort of session is held; it follows from the state of the case and is never typed."""

    OPEN = "open", "open hearing"
    OPEN_WITH_RESTRICTIONS = "open-with-restrictions", "open, with anonymity or reporting limits"
    PARTLY_CLOSED = "partly-closed", "partly closed"
    CLOSED_IN_CAMERA = "closed-in-camera", "behind closed doors, parties present"
    CLOSED_EX_PARTE = "closed-ex-parte", "one party and judge only"
    CMP = "cmp", "closed material procedure (E&W)"
    PENDING = "pending", "closure requested or decision deferred"


class FixtureMode(Word):
    """Whether a case is real, told only as far as sources go, or made up throughout. Never mixed."""

    FAITHFUL = "faithful", "real names; only what the sources say, gaps left as gaps"
    FICTIONALISED = "fictionalised", "every party, product and country replaced; every page says so"
    OWN = "own", "a clinic's own matter; nothing is presumed of it"


class AuthorityKind(Word):
    """What sort of law is cited."""

    STATUTE = "statute", "a statute"
    REGULATION = "regulation", "regulations or rules made under a statute"
    CASE = "case", "a decided case"
    RULE = "rule", "a rule of court"
    TREATY = "treaty", "a treaty"
    OTHER = "other", "anything else"


class SecurityKind(Word):
    """What the applicant gives for an interim order."""

    UNDERTAKING = "undertaking", "an undertaking in damages"
    BOND = "bond", "a bond or guarantee"
    DEPOSIT = "deposit", "money deposited with the court"
    DISPENSE = "dispense", "a reasoned request to dispense with security"


class ObjectionStage(Word):
    """Where an objection is argued."""

    THRESHOLD = "threshold", "before and without the merits"
    MERITS = "merits", "on the merits"


class Nature(Word):
    """What sort of thing a paragraph says."""

    FACT = "fact", "a statement of fact, which needs support"
    LAW = "law", "a statement of law, which needs an authority"
    ARGUMENT = "argument", "argument"
    INFERENCE = "inference", "a conclusion drawn from facts"
    PROCEDURE = "procedure", "what happened in the case itself"


class PositionKind(Word):
    """Where another party stands on a motion."""

    CONSENTS = "consents", "consents"
    OPPOSES = "opposes", "opposes"
    TAKES_NO_POSITION = "takes-no-position", "takes no position"
    NOT_ASKED = "not-asked", "has not been asked yet"
    UNKNOWN = "unknown", "not known"


class Extent(Word):
    """How much of a thing is meant."""

    WHOLE = "whole", "all of it"
    PART = "part", "the parts that are listed"


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
