"""What is said, what it rests on, and how it is verified."""

from filing_schemas.vocabulary.word import Word


class Nature(Word):
    """What sort of thing a paragraph says."""

    FACT = "fact", "a statement of fact, which needs support"
    LAW = "law", "a statement of law, which needs an authority"
    ARGUMENT = "argument", "argument"
    INFERENCE = "inference", "a conclusion drawn from facts"
    PROCEDURE = "procedure", "what happened in the case itself"


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


class AuthorityKind(Word):
    """What sort of law is cited."""

    STATUTE = "statute", "a statute"
    REGULATION = "regulation", "regulations or rules made under a statute"
    CASE = "case", "a decided case"
    RULE = "rule", "a rule of court"
    TREATY = "treaty", "a treaty"
    OTHER = "other", "anything else"


class VerificationKind(Word):
    """The form in which a statement of fact is verified."""

    IL_AFFIDAVIT_S15 = "il-affidavit-s15", "affidavit with warning and certification"
    US_1746_DOMESTIC = "us-1746-domestic", "declaration signed in the US"
    US_1746_FOREIGN = "us-1746-foreign", "declaration signed outside the US"
    US_SWORN_AFFIDAVIT = "us-sworn-affidavit", "notarised affidavit"
    EW_STATEMENT_OF_TRUTH = "ew-statement-of-truth", "statement of truth"
    NONE_TRAINING = "none-training", "unsigned training form"
