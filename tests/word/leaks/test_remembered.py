"""What is read once, and what is looked for in one step, hides nothing that a search of the whole would find."""

from __future__ import annotations

import io
import zipfile
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from filings.compose.names import HEBREW_PREFIXES
from filings.compose.secrets import WORDLIKE, Secret
from filings.text.folding import folded, loosened, stands_in, uncovered, without_prefixes
from filings.word.leaks import search_for, texts
from filings.word.leaks.markup import markup
from filings.word.leaks.reading import Reading
from filings.word.package import Package, Part, read_finished, write_package
from tests.word.leaks.test_scan import PLACES, WITHHELD

if TYPE_CHECKING:
    from collections.abc import Callable


def as_written_here(document: bytes) -> bytes:
    """Give the same parts as we pack them."""
    with zipfile.ZipFile(io.BytesIO(document)) as opened:
        parts = {each.filename: Part(each.filename, opened.read(each)) for each in opened.infolist()}
    return write_package(Package("", MappingProxyType(parts)))


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_package_that_was_read_back_says_what_its_bytes_say(place: Callable[[], bytes]) -> None:
    data = as_written_here(place())
    assert list(texts(read_finished(data))) == list(texts(data))


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_what_stands_beside_the_parts_is_searched_too(place: Callable[[], bytes]) -> None:
    search = search_for([Secret(WITHHELD, "case.here")])
    data = place()
    assert search.hits("01.docx", read_finished(data)) == search.hits("01.docx", data) != ()


TOKENS = (
    *("<w:p>", "<w:p ", "</w:p>", "<w:r>", "<w:t>", "</w:t>", "<w:br/>", '<w:x w:name="', '" w:val="', '"', "'", ">"),
    *("<", "/>", "&amp;", "&am", "p;", "&#1", "0;", "&", "%4", "1", "%E2", "%80%99", "Jane", " Doe", "\n", "é"),
    *("\u0301", "א", "ה", "\u05b0", "<!--", "-->", "<?x ", "?>", "<![CDATA[", "]]>", "=", "<a "),
)
MARKUP = st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)


@given(text=MARKUP)
@example(text="<w:p>Jane &am</w:p>p; Doe")
@example(text='<w:p w:name="Jane</w:p><w:p>Doe">')
def test_paragraphs_read_one_by_one_say_what_the_whole_says(text: str) -> None:
    # The paragraphs of a drawing end a line as those of a text do, and are never parted.
    whole = [(each.text, each.machine) for each in markup("word/document.xml", text.replace("w:p", "a:p").encode())]
    found = [(each.text.replace("w:p", "a:p"), each.machine) for each in markup("word/document.xml", text.encode())]
    assert found == whole


def holding(text: str) -> bytes:
    """Give a package of one paragraph."""
    return write_package(Package("", MappingProxyType({"1": Part("1", f"<w:p>{text}</w:p>".encode())})))


def test_a_name_is_found_behind_letters_that_hebrew_writes_together_with_it() -> None:
    for name in ("Jane", "Jane Doe", "111", "דנה כהן", "דנה"):
        (hit,) = search_for([Secret(name, "case.here", name=True)]).hits("", holding(f"הוגש שב{name}."))
        assert hit.source == "case.here"


LETTERS = "aAbBJjDd1_- .'\n\t\u00a0\u2019\u0301\u05b0\u200fאהבלמéÅßİ\u0131Σ\u03c3\u03c2“ﬁ"
SAID = st.text(alphabet=LETTERS, max_size=30)


@given(text=st.one_of(SAID, st.text(max_size=40), st.lists(st.text(max_size=8)).map("\n".join)))
def test_lines_read_one_by_one_are_folded_as_the_whole_is(text: str) -> None:
    reading = Reading("here", text)
    assert reading.cased == uncovered(text)
    words = loosened(folded(text)).split()
    assert reading.words == {left for word in words for left in without_prefixes(word, HEBREW_PREFIXES)}


def stands(secret: Secret, text: str) -> bool:
    """Look for one secret letter by letter."""
    sought = folded(secret.text)
    words = loosened(sought).split() if secret.name else []
    loose = max(map(len, words), default=0) > 1
    sought = " ".join(words) if loose else sought
    if not secret.capital and sum(map(str.isalnum, sought)) < 3:
        return False
    if secret.capital:
        return sought in {word.casefold() for word in loosened(uncovered(text)).split() if word[0].isupper()}
    searched = loosened(folded(text)).strip() if loose else folded(text)
    alone = secret.name or len(sought) < WORDLIKE
    return stands_in(sought, searched, alone=alone, prefixes=HEBREW_PREFIXES if secret.name else "")


WHOLE = st.text(alphabet="aAbBאב", min_size=WORDLIKE, max_size=WORDLIKE + 1)
"""A text of one long word, which other letters may run into."""
SECRETS = st.builds(
    Secret, st.one_of(SAID.filter(str.strip), WHOLE), st.just(""), name=st.booleans(), capital=st.booleans()
)


@given(secrets=st.lists(SECRETS, max_size=8), around=st.tuples(SAID, SAID), data=st.data())
def test_many_texts_sought_at_once_are_found_where_each_by_itself_is(
    secrets: list[Secret], around: tuple[str, str], data: st.DataObject
) -> None:
    named = [Secret(each.text, f"case[{n}]", name=each.name, capital=each.capital) for n, each in enumerate(secrets)]
    planted = data.draw(st.sampled_from([each.text for each in named] or [""]))
    text = around[0] + planted + around[1]
    found = {hit.source for hit in search_for(named).hits("", holding(text))}
    assert found == {each.where for each in named if stands(each, text)}
