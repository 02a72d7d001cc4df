"""For keys, for ears, for tired eyes: the rules of axe, the order of tabs and of reading, large text, narrow screens."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import opened
from tests.browser.face import Face
from tests.unit.waiting.notices import HEARD, each, notice

import axe
from vigilia.programme.calendar_words import LANGUAGES

pytestmark = [pytest.mark.slow]
Phone = Callable[..., Page]


@pytest.fixture(scope="module")
def rules() -> str:
    """axe-core, fetched before the tests by scripts/axe.py."""
    return axe.source()


def violations(page: Page, rules: str) -> list[str]:
    """What axe finds on the page as it is now; best practices too."""
    page.evaluate(rules)
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']} ({one['impact']}): {node['html']}" for one in found["violations"] for node in one["nodes"]]


STEPS: dict[str, Callable[[Page, str], None]] = {
    "start": lambda page, lang: None,
    "start, chosen": lambda page, lang: _press(page, f"nav button[value={lang}]", ".tongues"),
    "lost": lambda page, lang: _press(page, "button[value=lost]", "[name=phone]"),
    "lost taken": lambda page, lang: _presses(
        page, ("lost", "[name=phone]"), ("lost_send", "main:not(:has(input[name=phone]))")
    ),
    "other": lambda page, lang: _press(page, "button[value=other]", ".spoken"),
    "refusal": lambda page, lang: _press(page, "button[value=open]", "h2"),
}


def _press(page: Page, button: str, then: str) -> None:
    page.locator(button).first.click()
    page.locator(then).first.wait_for()


def _presses(page: Page, *steps: tuple[str, str]) -> None:
    for button, then in steps:
        _press(page, f"button[value={button}]", then)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", STEPS)
def test_no_rule_is_broken_on_the_way(face: Face, phone: Phone, rules: str, name: str, lang: str, scheme: str) -> None:
    page = phone(color_scheme=scheme, locale=lang if lang != "ht" else "ht-HT")
    page.goto("/")
    STEPS[name](page, lang)
    assert page.locator("html").get_attribute("lang") == lang
    assert violations(page, rules) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "name", ["plain", "tomorrow in the dark", "days differ", "two on a day", "cancelled", "missed", "mam", "longest"]
)
def test_no_rule_is_broken_by_a_notice(face: Face, phone: Phone, rules: str, name: str, scheme: str) -> None:
    face.notice = each()[name]
    page = opened(phone(color_scheme=scheme), "ht")
    assert violations(page, rules) == []
    page.locator("summary").click()
    page.locator("button[value=received]").click()
    page.locator(".answer").wait_for()
    assert violations(page, rules) == []
    _presses(page, ("freeze", "button[value=freeze_yes]"))
    assert violations(page, rules) == []
    _presses(page, ("freeze_yes", "main:not(:has(.danger))"))
    assert violations(page, rules) == []


def test_axe_would_find_a_defect(face: Face, phone: Phone, rules: str) -> None:
    page = opened(phone())
    page.evaluate("document.querySelector('html').removeAttribute('lang')")
    page.evaluate("document.querySelector('.clocks').style.color = '#cccccc'")
    found = violations(page, rules)
    assert any(one.startswith("html-has-lang") for one in found)
    assert any(one.startswith("color-contrast") for one in found)


def test_the_empty_page_breaks_no_serious_rule(face: Face, phone: Phone, rules: str) -> None:
    page = opened(phone(java_script_enabled=False))
    page.locator("button[value=exit]").click()
    page.get_by_role("heading").wait_for(state="attached")
    html = page.content()
    empty = phone()
    empty.set_content(html)
    assert [one for one in violations(empty, rules) if "(serious)" in one or "(critical)" in one] == []


def tabbed(page: Page) -> list[str]:
    """What the tab key comes to, in order: the value or number of each."""
    seen: list[str] = []
    for _ in range(40):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => { const one = document.activeElement;
            return one === document.body ? '' : (one.value || one.name || one.getAttribute('href') || one.localName) }"""
        )
        if not at or (seen and at == seen[0]):
            return seen
        seen.append(at)
    return seen


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_leaving_is_the_first_that_a_key_comes_to(face: Face, phone: Phone, scripts: bool) -> None:
    page = phone(java_script_enabled=scripts)
    page.goto("/")
    if scripts:
        order = tabbed(page)
        assert order[0] == "exit"
        assert order[1:7] == ["es", "ht", "pt", "fr", "en", "other"]
        assert order[7:13] == ["g1", "g2", "g3", "g4", "open", "lost"]
    else:
        page.keyboard.press("Tab")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert face.asked[-1] == "POST exit"


def test_the_order_of_keys_on_the_notice(face: Face, phone: Phone) -> None:
    page = opened(phone())
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    order = tabbed(page)
    assert order[:7] == ["exit", "summary", "tel:+528685550101", "tel:+528155550102", "received", "cannot", "lost"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_read_in_the_right_order(face: Face, phone: Phone, lang: str) -> None:
    page = opened(phone(), lang)
    spoken = page.locator("body").aria_snapshot()
    order = [
        "button",
        "heading",
        "time",
        "9:00",
        "8:00 Monterrey",
        "Laredo I",
        "13:00",
        "+52 868 555 0101",
        "+52 81 5555 0102",
    ]
    at = [spoken.index(what) for what in order]
    assert at == sorted(at), spoken
    levels = page.locator("main :is(h1, h2, h3)").evaluate_all("some => some.map(one => Number(one.localName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert page.locator(".paper").is_hidden()
    assert "Appointment" not in spoken


def test_each_group_has_its_name(face: Face, phone: Phone) -> None:
    page = phone()
    page.goto("/")
    group = page.get_by_role("group", name="Type them in four groups, as they stand on the card.")
    for at in range(1, 5):
        assert group.get_by_role("textbox", name=f"Group {at} of 4").count() == 1


def overflow(page: Page) -> int:
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


@pytest.mark.parametrize("width", [320, 180], ids=["narrow", "200% on a phone"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_runs_out_of_a_narrow_screen(face: Face, phone: Phone, lang: str, width: int) -> None:
    page = phone(viewport={"width": width, "height": 320})
    page.goto("/")
    assert overflow(page) == 0
    for name in ("plain", "longest"):
        face.notice = each()[name]
        opened(page, lang)
        assert overflow(page) == 0, name
    for do, then in (("lost", "[name=phone]"), ("lost_send", "main:not(:has(input[name=phone]))")):
        _press(page, f"button[value={do}]", then)
        assert overflow(page) == 0, do


@pytest.mark.parametrize("lang", LANGUAGES)
def test_text_of_twice_the_size_runs_out_of_nothing(face: Face, phone: Phone, lang: str) -> None:
    page = phone()
    page.goto("/")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert overflow(page) == 0
    opened(page, lang).evaluate("document.documentElement.style.fontSize = '200%'")
    assert overflow(page) == 0
    hidden = page.evaluate(
        """() => [...document.querySelectorAll('main *, header *')].filter(one => one.scrollWidth > one.clientWidth + 1
        && getComputedStyle(one).overflow === 'hidden' && !one.classList.contains('unseen')).length"""
    )
    assert hidden == 0


BROKEN = """() => { const found = [];
for (const one of document.querySelectorAll('h1 .day, h1 .weekday, .hours dt')) {
  const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) for (const word of walk.currentNode.data.matchAll(/[^ \\n]+/g)) {
    const range = document.createRange();
    range.setStart(walk.currentNode, word.index); range.setEnd(walk.currentNode, word.index + word[0].length);
    if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(word[0]); } }
return found }"""


@pytest.mark.parametrize(("width", "text"), [(360, "100%"), (360, "200%"), (320, "200%"), (180, "100%")])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_of_the_day_is_broken(face: Face, phone: Phone, lang: str, width: int, text: str) -> None:
    page = phone(viewport={"width": width, "height": 640})
    for month in (9, 12):
        face.notice = notice(replace(HEARD, day=date(2022, month, 28)))
        opened(page, lang).evaluate("size => document.documentElement.style.fontSize = size", text)
        assert page.evaluate(BROKEN) == []
        assert overflow(page) == 0


def test_no_text_on_the_screen_is_smaller_than_16_pixels(face: Face, phone: Phone) -> None:
    face.notice = each()["longest"]
    page = opened(phone())
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(one => one.getClientRects().length)
        .map(one => parseFloat(getComputedStyle(one).fontSize))"""
    )
    assert min(sizes) >= 16


def test_what_is_tapped_is_large_enough(face: Face, phone: Phone) -> None:
    page = opened(phone())
    for one in page.locator("button:visible, summary, a.call:visible, input:visible").all():
        box = one.bounding_box()
        assert box
        assert box["height"] >= 44, one.inner_text()
