"""The page is one file that fetches nothing, runs only its own script, and shows what students wrote as text."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from filings.grading.page import page
from tests.grading.classes import CLASS, graded, told, unread

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
OURS = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "p", "main", "section", "div",
    "table", "caption", "thead", "tbody", "tr", "th", "td", "button", "bdi", "meter", "details", "summary", "ul", "li",
    "form", "label", "select", "option", "input", "article", "span", "mark", "script",
}  # fmt: skip


class Read(HTMLParser):
    """What a browser makes of the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def test_nothing_is_fetched_or_sent_and_nothing_else_runs() -> None:
    html = page(CLASS, ()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    allowed = dict(each.strip().split(" ", 1) for each in policy[1].split(";"))
    for kind in ("style", "script"):
        inside = re.search(f"<{kind}>(.*?)</{kind}>", html, re.DOTALL)
        assert inside is not None
        digest = base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
        assert allowed.pop(f"{kind}-src") == f"'sha256-{digest}'"
    assert allowed == {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'"}
    assert not re.search(r"(?:src|href)=\"(?!#|\./)|@import|url\(|fetch\(|XMLHttp|https?:", html)


def test_the_percentage_is_written_beside_its_bar() -> None:
    html = page(CLASS, ()).decode()
    assert re.findall(r"<span[^>]*>(\d+ %)</span><meter", html) == ["25 %", "75 %", "100 %"]


def test_no_element_has_a_style_or_a_handler_of_its_own() -> None:
    names = {name for name, _ in Read(page(CLASS, ()).decode()).attributes}
    assert not any(name == "style" or name.startswith("on") for name in names)


def test_what_a_student_wrote_is_shown_beside_the_finding_with_the_spot_marked() -> None:
    html = page(CLASS, ()).decode()
    assert '<bdi dir="auto">text: <mark>what I wrote</mark></bdi>' in html


@settings(deadline=None, max_examples=100)
@given(name=ANYTHING, what=ANYTHING, line=ANYTHING, at=st.integers(0, 60))
def test_whatever_a_student_writes_stays_text(name: str, what: str, line: str, at: int) -> None:
    results = (graded(name, told("GEN-02", what, line, min(at, len(line)))), unread(name, what))
    read = Read(page(results, ()).decode())
    assert set(read.tags) <= OURS
    assert not any(attribute.startswith("on") for attribute, _ in read.attributes)


def test_markup_in_a_name_and_in_a_text_is_shown_as_it_was_typed() -> None:
    evil = '</script><img src=x onerror="alert(1)">"\'&'
    read = Read(page((graded(evil, told("GEN-02", evil, evil, 0)), unread(evil)), ()).decode())
    assert "img" not in read.tags
    assert read.text.count(evil) >= 5


def test_a_text_that_would_turn_the_line_round_is_shown_escaped() -> None:
    html = page((graded("a\u202eb", told("GEN-02", "x\u2066y")),), ()).decode()
    assert "\u202e" not in html
    assert r"a\u202eb" in html


def test_a_name_that_no_system_can_show_still_leads_to_its_copies() -> None:
    html = page((graded("\udcff-x"),), ()).decode()
    assert 'href="./%FF-x/a.learning.docx"' in html


def test_the_same_class_gives_the_same_bytes() -> None:
    assert page(CLASS, ()) == page(CLASS, ())


def test_a_class_in_which_nothing_was_found_says_so() -> None:
    assert "Nothing was found." in page((graded("Ada"),), ()).decode()
