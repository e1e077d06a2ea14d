"""What is to be left undone says so: REL-16."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filing_schemas.vocabulary import ReliefKind
from filings.checks.finding import Hit, said
from filings.checks.own_words import own_words
from filings.checks.relief.items import asked, ordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.checks.subject import Subject

_RESTRAINING = re.compile(
    r"\b(?:not|no|nothing|nobody|neither|nor|never|without|refrain\w*|abstain\w*|restrain\w*|enjoin\w*|prohibit\w*|"
    r"forbid\w*|forbade|ceas\w*|desist\w*|stop\w*|discontinue\w*|suspend\w*|halt\w*|prevent\w*|only)\b"
    r"|(?<!\w)[ושכהבלמ]{0,2}(?:לא|אל|אין|בלי|ללא|להימנע|הימנעות|יימנע\w*|לחדול|יחדל\w*|להפסיק|יפסיק\w*|לאסור|אסור\w*|נאסר\w*|איסור|למנוע)(?!\w)",
    re.IGNORECASE,
)
"""Words by which an act is left undone."""


def restrained(subject: Subject) -> Iterator[Hit]:
    """REL-16: an item of the kind `restrain-act` reads as a restraint where it is addressed to somebody.

    The addressee is ordered to do what `act` says, word for word.
    """
    for paper in subject.papers.values():
        for each in (*asked(paper), *ordered(paper)):
            act, whom = own_words(each.item.act or "").strip(), each.item.addressee
            if each.item.kind is ReliefKind.RESTRAIN_ACT and whom and act and not _RESTRAINING.search(act):
                what = said("This is to restrain {addressee}, and reads as an order to do it.", addressee=whom)
                yield Hit(f"{each.path}.act", what, "Write what is left undone: refrain from publishing the name.")
