"""Any draft at all makes a sound document in which every value stands."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filings.compose.draft import CourtLines, Draft, DraftParagraph, DraftSection, PartyLine, Side, SignatureBlock
from filings.compose.rich import Anchor, Block, Break, Note, Reference, Rich, Span
from filings.word import audit

if TYPE_CHECKING:
    from conftest import Word

    from filings.word import Template

LINES = (
    "{%p for notice in notices %}", "{{ notice }}", "{%p endfor %}",
    "{{ court.name }} {{ court.judge }}", "{{ case_number }}",
    "{%p for side in sides %}", "{%p for party in side.parties %}",
    "{{ party.number }} {{ party.name }} {{ party.counsel }}",
    "{%p endfor %}", "{{ side.role|upper }} {{ words.versus }}", "{%p endfor %}",
    "{{ title ~ subtitle }}", "{% if opening %}{{ opening }}{% endif %}",
    "{%p for section in sections %}", "{{ section.heading }}",
    "{%p for paragraph in section.paragraphs %}", "{{ paragraph.text }}", "{%p endfor %}", "{%p endfor %}",
    "{% for s in signatures %}{{ s.name }}, {{ s.capacity }} {{ s.marker }}{% endfor %}",
    "{% if oath %}{{ oath.opening }}{% endif %}{{ date }}",
)  # fmt: skip

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Cs")), max_size=30)
PLAIN = st.one_of(
    st.builds(Span, WORDS, st.booleans(), st.booleans(), st.booleans()),
    st.just(Break()),
    st.builds(Reference, st.sampled_from(["_Ref_1", "_Ref_2", "_Ref_3"]), st.integers(1, 99).map(str)),
)
NODES = st.one_of(PLAIN, st.builds(Note, st.lists(PLAIN, max_size=3).map(tuple)))


@st.composite
def _rich(draw: st.DrawFn) -> Rich:
    blocks = []
    for _ in range(draw(st.integers(0, 3))):
        anchor = draw(st.one_of(st.none(), st.sampled_from(["_Ref_1", "_Ref_2"])))
        nodes = draw(st.lists(NODES, max_size=4))
        style = draw(st.sampled_from([None, "Block Quotation"])) if blocks else None
        blocks.append(Block((*((Anchor(anchor),) if anchor else ()), *nodes), style))
    return Rich(tuple(blocks))


RICH = _rich()
PARTIES = st.builds(PartyLine, WORDS, RICH, WORDS, RICH, RICH)
DRAFTS = st.builds(
    Draft,
    kind=st.just("motion"), form=st.just("motion"), language=st.just("en"), direction=st.just("ltr"),
    words=st.builds(lambda text: {"versus": text}, WORDS), legend=WORDS, notices=st.lists(RICH, max_size=2).map(tuple),
    court=st.builds(CourtLines, WORDS, WORDS, WORDS), case_number=RICH,
    sides=st.lists(
        st.builds(Side, st.lists(PARTIES, min_size=1, max_size=2).map(tuple), WORDS),
        max_size=2,
    ).map(tuple),
    title=RICH, subtitle=WORDS, opening=RICH,
    sections=st.lists(
        st.builds(
            DraftSection, WORDS, st.integers(1, 3), WORDS, RICH,
            st.lists(st.builds(DraftParagraph, WORDS, RICH), max_size=3).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
    date=RICH, signatures=st.lists(st.builds(SignatureBlock, RICH, WORDS, RICH, RICH, WORDS), max_size=2).map(tuple),
)  # fmt: skip


@cache
def printing(word: Word) -> Template:
    """Compile a template that prints much of a draft."""
    return word.compile(word.document(*LINES, styles=("Block Quotation",)), stamp=True)


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(DRAFTS)
def test_any_draft_makes_a_sound_document(word: Word, draft: Draft) -> None:
    template = printing(word)
    filled = template.filled(draft)
    assert template.audit(filled) == ()
    assert audit(filled.document, expected=filled.printed) == ()


@settings(deadline=None, max_examples=20, suppress_health_check=list(HealthCheck))
@given(DRAFTS)
def test_a_draft_is_not_changed_by_being_printed(word: Word, draft: Draft) -> None:
    before = repr(draft)
    template = printing(word)
    assert template.fill(draft) == template.fill(replace(draft))
    assert repr(draft) == before
