from __future__ import annotations

import pytest

from filings.text import Fault, parse, plain

SEALED = "{.sealed for=court-only}"


def only(text: str) -> Fault:
    (fault,) = parse(text).faults
    return fault


@pytest.mark.parametrize(
    ("text", "line", "column", "what", "remedy"),
    [
        ("[@]", 1, 1, "The citation [@] cannot be read.", "Write [@id]"),
        ("a\nb [@Bad Id] c", 2, 3, "The citation [@Bad Id] cannot be read.", "Write [@id]"),
        ("[@a; @b]", 1, 1, "The citation [@a; @b] cannot be read.", "each reference in its own brackets"),
        ("[@a,]", 1, 1, "The citation [@a,] cannot be read.", "Write [@id]"),
        ("[@a/b/c]", 1, 1, "The citation [@a/b/c] cannot be read.", "Write [@id]"),
        ("[ @a]", 1, 1, "The citation [ @a] cannot be read.", "Write [@id]"),
        ("see [@a", 1, 5, "A citation is opened and never closed.", "Put ] after the id"),
        ("[t]{.seald for=court-only}", 1, 1, "A span cannot be marked '.seald'.", "Write it as [text]{.sealed"),
        ("[t]{for=court-only}", 1, 1, "The span is not marked '.sealed'.", "Write it as"),
        ("[t]{.sealed}", 1, 1, "The marked span does not say who may read it.", "Add for= and one of: parties-only"),
        ("[t]{.sealed for=court-onl}", 1, 1, "There is no level of confidentiality 'court-onl'", "'court-only'?"),
        ("[t]{.sealed for=public}", 1, 1, "There is no level of confidentiality 'public'", "parties-only"),
        ("[t]{.sealed for=court-only why=state-secrity}", 1, 1, "There is no ground of closure", "'state-security'?"),
        ("[t]{.sealed for=court-only wy=x}", 1, 1, "A marked span has no attribute 'wy'.", "Did you mean 'why'?"),
        ("[t]{.sealed for=court-only id=x}", 1, 1, "A marked span has no attribute 'id'.", "takes for=, why= and"),
        ("[t]{.sealed for=court-only for=parties-only}", 1, 1, "The marked span says 'for' twice.", "Keep one"),
        ("[t]{.sealed for=court-only", 1, 1, "The braces after a marked span cannot be read.", "Write it as"),
        ("[t]{.sealed reason=“x”}", 1, 1, "The braces after a marked span cannot be read.", "write \\{"),
        (f"[t] {SEALED}", 1, 5, "These braces mark nothing", "Write it as [text]{.sealed"),
        (f"t]{SEALED}", 1, 3, "These braces mark nothing", "Write it as"),
        (f"[]{SEALED}", 1, 1, "A marked span is empty.", "what is to be kept back"),
        ("a^[open", 1, 2, "A footnote is opened and never closed.", "Put ] at its end"),
        ("a^[]", 1, 2, "A footnote is empty.", "Write its text"),
        ("^[a ^[b]]", 1, 5, "A footnote stands within a footnote.", "as part of the first"),
        ("a[^1]", 1, 2, "[^1] refers to a footnote elsewhere.", "Write the footnote here: ^[text]."),
        ("a **bold", 1, 3, "Bold is opened here and never closed.", "Put ** at its end"),
        ("see **Bright Keel* and", 1, 5, "More stars stand before these words than after them.", "write \\*"),
        ("it is **so** and (the **Keel*)", 1, 23, "More stars stand before these words than after them.", "write \\*"),
        ("see *Bright Keel** and", 1, 17, "More stars stand after these words than before them.", "write \\*"),
        ("- a\n- b", 1, 1, "A list has no sentence before it that introduces it.", "For a dash that is only text"),
        ("> a", 1, 1, "A quotation has no sentence before it that introduces it.", "write \\>"),
        ("a:\n> b\nc", 3, 1, "This line follows a quotation without an empty line between.", "Begin it with '> '"),
        ("a:\n- b\n- c\nd", 4, 1, "This line follows a list item without an empty line between.", "Indent it"),
        ("the Ministry\n- which refused", 2, 1, "A dash at the start of this line makes it a list", "write \\-"),
        ("a:\n- b\n  - c\n    - d", 4, 5, "This list lies in more than one other list.", "two levels at most"),
        ("a:\n- b\n- \n- d", 3, 1, "This list item is empty.", "delete it"),
        ("a\n1. b\n2. c", 3, 1, "A list is numbered by hand here", "begins with '- '"),
        ("(a) b\n(b) c", 2, 1, "A list is numbered by hand here", "begins with '- '"),
        ("a {#b}", 1, 3, "The id {#b} does not stand at the end of a list item.", "a paragraph has the field 'id'"),
        ("a:\n- b {#C}\n- d", 2, 5, "'C' cannot be an id.", "lower-case"),
    ],
)
def test_a_fault_is_named_at_its_place_with_its_mend(text: str, line: int, column: int, what: str, remedy: str) -> None:
    fault = only(text)
    assert (fault.line, fault.column) == (line, column)
    assert fault.what.startswith(what)
    assert remedy in fault.remedy


def test_every_fault_of_a_text_is_told_at_once() -> None:
    assert [fault.column for fault in parse("[@] [@A] ^[").faults] == [1, 5, 10]


def test_the_words_of_a_faulty_text_are_all_still_there() -> None:
    text = "[@Bad] [t]{.seald} ^[x **y {.sealed}"
    assert plain(parse(text).blocks) == text


def test_a_hand_numbered_list_with_line_breaks_is_left_as_it_is() -> None:
    assert not parse("(a) one\\\n(b) two").faults


def test_too_many_levels_are_a_fault_and_lose_no_words() -> None:
    for text in (
        "[" * 50 + "deep" + f"]{SEALED}" * 50,
        "a:\n\n" + "> " * 50 + "deep",
        "*a " * 50 + "deep" + " b*" * 50,
    ):
        parsed = parse(text)
        assert any("too deep" in fault.what for fault in parsed.faults)
        assert "deep" in plain(parsed.blocks)
