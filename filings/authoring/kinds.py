"""What sort of person or body a party is, as far as its name tells."""

from __future__ import annotations

import re

from filing_schemas.vocabulary import PartyKind, PartySide

ENDS = {
    PartyKind.COMPANY: re.compile(
        r"(?:\b(?:inc|incorporated|ltd|limited|llc|l\.l\.c|llp|plc|corp|corporation|company|co|gmbh|s\.a|b\.v|n\.v)\.?"
        r"|בע(?:\"|״|”|''|׳׳)?מ)$",
        re.IGNORECASE,
    ),
    PartyKind.NGO: re.compile(
        r"\b(?:association|society|foundation|federation|coalition|alliance|union|trust|ngo|charity)$"
        r"|\((?:ע(?:\"|״|”|''|׳׳)ר)\)$|ע(?:\"|״|”|''|׳׳)ר$",
        re.IGNORECASE,
    ),
    PartyKind.PUBLIC_AUTHORITY: re.compile(
        r"\b(?:ministry|authority|department|council|agency|commission|police|municipality|board|bureau)$",
        re.IGNORECASE,
    ),
}
"""How the names of bodies end. What is found at the end tells more than what they begin with."""
BEGINS = {
    PartyKind.NGO: re.compile(
        r"(?:the )?(?:association|society|foundation|federation|coalition|alliance|union) (?:for|of)\b"
        r"|(?:עמותת|העמותה|האגודה|אגודת|ארגון)\s",
        re.IGNORECASE,
    ),
    PartyKind.PUBLIC_AUTHORITY: re.compile(
        r"(?:the )?(?:ministry|minister|department|commissioner|municipality|secretary|authority|council|director)\b"
        r"|(?:משרד|רשות|עיריית|מועצת|משטרת|שר|שרת|הממונה|היועץ|היועצת|מנהל|מנהלת)\s",
        re.IGNORECASE,
    ),
    PartyKind.STATE: re.compile(r"(?:the )?(?:state of|united states|kingdom of)\b|מדינת\s", re.IGNORECASE),
}
"""How they begin."""


def kind_of(name: str, side: PartySide) -> tuple[PartyKind, bool]:
    """Give the kind that a name tells, and whether it tells it: if not, it is a guess that somebody must look at."""
    words = " ".join(name.split())
    for shapes, find in ((ENDS, re.Pattern.search), (BEGINS, re.Pattern.match)):
        for kind, shape in shapes.items():
            if find(shape, words):
                return kind, True
    if side is PartySide.RESPONDENT_SIDE:
        return PartyKind.PUBLIC_AUTHORITY, False
    return (PartyKind.NGO if words.startswith("The ") else PartyKind.NATURAL_PERSON), False
