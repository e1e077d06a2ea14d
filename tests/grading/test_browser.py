"""An instructor opens the page in a browser: it sorts, it filters, and it can be used without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from filings.grading.page import page
from tests.grading.classes import CLASS, HEBREW, graded, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

    from filings.grading import Result

pytestmark = [pytest.mark.chromium, pytest.mark.xdist_group("chromium")]

EVIL = '<img src=x onerror="document.title=1">'
WHOLE = (*CLASS, HEBREW, graded(EVIL, told("GEN-02", EVIL, EVIL, 0)))


@pytest.fixture
def opened(browser: Chrome, tmp_path: Path) -> Callable[..., Chrome]:
    """Open the page of a class; afterwards nothing may have been complained of."""

    def open_page(results: tuple[Result, ...] = WHOLE, width: int = 1280) -> Chrome:
        file = tmp_path / "report.html"
        file.write_bytes(page(results, ()))
        browser.set_window_size(width, 1000)
        browser.get(file.as_uri())
        return browser

    return open_page


def students(browser: Chrome) -> list[str]:
    return [each.text for each in browser.find_elements(By.CSS_SELECTOR, "#students tbody th")]


def shown(browser: Chrome) -> list[WebElement]:
    return [each for each in browser.find_elements(By.CSS_SELECTOR, "#findings .finding") if each.is_displayed()]


def choose(browser: Chrome, name: str, text: str) -> None:
    Select(browser.find_element(By.NAME, name)).select_by_visible_text(text)


def head(browser: Chrome, title: str) -> WebElement:
    return browser.find_element(By.XPATH, f"//section[@id='students']//th/button[.='{title}']")


def test_nothing_is_complained_of_and_nothing_that_a_student_wrote_runs(opened: Callable[..., Chrome]) -> None:
    browser = opened()
    assert browser.get_log("browser") == []
    assert browser.title == "Grades"
    assert browser.find_elements(By.TAG_NAME, "img") == []
    assert EVIL in students(browser)


def test_names_are_sorted_whether_they_have_capitals_or_not(opened: Callable[..., Chrome]) -> None:
    browser = opened(tuple(map(graded, ("Noa", "eli", "dan"))))
    head(browser, "Student").click()
    assert students(browser) == ["dan", "eli", "Noa"]
    assert [row.text for row in browser.find_elements(By.CSS_SELECTOR, ".share")] == ["100 %"] * 3


def test_what_would_be_injected_later_does_not_run_and_fetches_nothing(opened: Callable[..., Chrome]) -> None:
    browser = opened()
    browser.execute_script(
        "const s = document.createElement('script'); s.textContent = 'document.title = 1'; document.body.append(s);"
        "const i = new Image(); i.src = 'http://127.0.0.1:9/x'; document.body.append(i);"
    )
    assert browser.title == "Grades"
    assert any("Content Security Policy" in each["message"] for each in browser.get_log("browser"))


def test_a_head_sorts_the_students_one_way_and_the_other(opened: Callable[..., Chrome]) -> None:
    browser = opened(CLASS)
    head(browser, "Points").click()
    assert students(browser) == ["Dov", "Ada", "Ben", "Chaya"]
    head(browser, "Points").click()
    assert students(browser) == ["Chaya", "Ben", "Ada", "Dov"]
    assert head(browser, "Points").find_element(By.XPATH, "..").get_attribute("aria-sort") == "descending"


def test_findings_are_chosen_by_student_by_check_by_weight_and_by_words(opened: Callable[..., Chrome]) -> None:
    browser = opened(CLASS)
    assert len(shown(browser)) == 4
    choose(browser, "student", "Ada")
    assert len(shown(browser)) == 3
    choose(browser, "check", "GEN-02")
    assert len(shown(browser)) == 2
    browser.find_element(By.NAME, "words").send_keys("AGAIN")
    assert [each.find_element(By.TAG_NAME, "p").text for each in shown(browser)] == ["And again."]
    assert browser.find_element(By.ID, "shown").text == "1 of 4 shown"
    browser.find_element(By.CSS_SELECTOR, ".filters button").click()
    assert len(shown(browser)) == 4
    choose(browser, "weight", "for a person to judge")
    assert len(shown(browser)) == 1


def test_a_students_name_leads_to_what_was_found_in_that_case(opened: Callable[..., Chrome]) -> None:
    browser = opened()
    browser.find_element(By.LINK_TEXT, "Ben").click()
    assert {each.find_element(By.TAG_NAME, "h3").text for each in shown(browser)} == {"Ben"}


def test_it_can_be_sorted_and_filtered_with_the_keyboard_alone(opened: Callable[..., Chrome]) -> None:
    browser = opened(CLASS)
    head(browser, "Points").send_keys(Keys.ENTER)
    assert students(browser)[0] == "Dov"
    link = browser.find_element(By.LINK_TEXT, "Ada")
    link.send_keys(Keys.ENTER)
    assert {each.find_element(By.TAG_NAME, "h3").text for each in shown(browser)} == {"Ada"}


def test_hebrew_runs_from_right_to_left_within_a_page_that_does_not(opened: Callable[..., Chrome]) -> None:
    browser = opened((HEBREW,))
    said = browser.find_element(By.CSS_SELECTOR, ".finding p")
    assert said.value_of_css_property("direction") == "rtl"
    marked = browser.find_element(By.TAG_NAME, "mark")
    assert marked.text == "מה שכתבתי אני"
    assert browser.find_element(By.TAG_NAME, "body").value_of_css_property("direction") == "ltr"


@pytest.mark.parametrize("width", [500, 1280])
def test_the_page_is_never_wider_than_its_window(opened: Callable[..., Chrome], width: int) -> None:
    browser = opened((*WHOLE, graded("x" * 200, told("GEN-02", "y" * 500, "z" * 390, 0))), width)
    wide, window = browser.execute_script("return [document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= window


def test_on_paper_there_are_no_controls(opened: Callable[..., Chrome]) -> None:
    browser = opened(CLASS)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert not browser.find_element(By.CLASS_NAME, "filters").is_displayed()
    assert len(shown(browser)) == 4
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_every_text_stands_out_from_its_ground(opened: Callable[..., Chrome]) -> None:
    """The contrast that WCAG 2.1 asks for: 4.5 to 1."""
    browser = opened()
    poor = browser.execute_script(CONTRAST)
    assert poor == []


CONTRAST = """
const lum = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
const ground = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
return [...document.querySelectorAll("body *")].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && e.offsetParent && e.tagName !== "SCRIPT").filter((e) => { const a = lum(rgb(getComputedStyle(e).color).slice(0, 3)), b = lum(ground(e)); return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5; }).map((e) => e.outerHTML.slice(0, 120));
"""  # noqa: E501  # a script
