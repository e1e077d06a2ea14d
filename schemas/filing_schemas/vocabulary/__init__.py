"""The vocabulary: every closed list of words that a case may use, lower-case with hyphens.

Each word carries its meaning, which becomes the editor's help. Names for print (in English or Hebrew) are the
jurisdiction's business and live in its profile.
"""

from filing_schemas.vocabulary.matter import FixtureMode, Language, NumberStatus
from filing_schemas.vocabulary.people import PartyKind, PartyRole, PartySide, PseudonymStyle
from filing_schemas.vocabulary.pleading import (
    ObjectionKind,
    ObjectionStage,
    PositionKind,
    ReliefKind,
    ResponseMode,
    RulingKind,
    SecurityKind,
)
from filing_schemas.vocabulary.proof import AuthorityKind, EvidenceKind, FactProvenance, Nature, VerificationKind
from filing_schemas.vocabulary.publicity import (
    ClosureGround,
    ClosureState,
    ConfidentialityLevel,
    Extent,
    LessRestrictiveAlternative,
    SessionType,
)
from filing_schemas.vocabulary.word import Word

__all__ = [
    "AuthorityKind",
    "ClosureGround",
    "ClosureState",
    "ConfidentialityLevel",
    "EvidenceKind",
    "Extent",
    "FactProvenance",
    "FixtureMode",
    "Language",
    "LessRestrictiveAlternative",
    "Nature",
    "NumberStatus",
    "ObjectionKind",
    "ObjectionStage",
    "PartyKind",
    "PartyRole",
    "PartySide",
    "PositionKind",
    "PseudonymStyle",
    "ReliefKind",
    "ResponseMode",
    "RulingKind",
    "SecurityKind",
    "SessionType",
    "VerificationKind",
    "Word",
]
