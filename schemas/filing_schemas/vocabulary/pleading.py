"""What is asked for, what is said against it, and what the court did."""

from filing_schemas.vocabulary.word import Word


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


class SecurityKind(Word):
    """What the applicant gives for an interim order."""

    UNDERTAKING = "undertaking", "an undertaking in damages"
    BOND = "bond", "a bond or guarantee"
    DEPOSIT = "deposit", "money deposited with the court"
    DISPENSE = "dispense", "a reasoned request to dispense with security"


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
    OTHER = "other", "another ground, which its heading names"


class ObjectionStage(Word):
    """Where an objection is argued."""

    THRESHOLD = "threshold", "before and without the merits"
    MERITS = "merits", "on the merits"


class PositionKind(Word):
    """Where another party stands on a motion."""

    CONSENTS = "consents", "consents"
    OPPOSES = "opposes", "opposes"
    TAKES_NO_POSITION = "takes-no-position", "takes no position"
    NOT_ASKED = "not-asked", "has not been asked yet"
    UNKNOWN = "unknown", "not known"


class RulingKind(Word):
    """What the court did."""

    DEFERRED = "deferred", "deferred"
    GRANTED = "granted", "granted"
    GRANTED_IN_PART = "granted-in-part", "granted in part"
    DENIED = "denied", "denied / dismissed on merits"
    STRUCK_OUT = "struck-out", "struck out"
    DISMISSED_IN_LIMINE = "dismissed-in-limine", "dismissed in limine"
    CLEARED_FOR_PUBLICATION = "cleared-for-publication", "cleared for publication"
