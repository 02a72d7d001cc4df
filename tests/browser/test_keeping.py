"""Keeping the date on the phone: only when she chose so, only day and hours, without a network, and gone with one tap."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import opened
from tests.browser.face import Face
from tests.unit.waiting.notices import each

from vigilia.programme.calendar_words import LANGUAGES

pytestmark = [pytest.mark.slow]
STATE = """async () => ({
  stored: {...localStorage}, session: sessionStorage.length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  caches: await Promise.all((await caches.keys()).map(async (name) =>
    (await (await caches.open(name)).keys()).map(one => new URL(one.url).pathname))),
})"""
NOTHING = {"stored": {}, "session": 0, "workers": 0, "caches": []}


def state(page: Page) -> dict[str, object]:
    """All that this phone keeps of the page."""
    found: dict[str, object] = page.evaluate(STATE)
    return found


def kept(page: Page) -> Page:
    """The tap, and the worker ready."""
    page.locator("[data-keep]").click()
    page.locator("[data-erase]").wait_for()
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    return page


def test_nothing_is_kept_until_she_says_so(face: Face, phone: Callable[..., Page]) -> None:
    page = phone()
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    opened(page)
    assert state(page) == NOTHING
    assert not [url for url in asked if url.endswith(("/sw.js", "/kept"))]
    warning = page.locator("#keep p").first
    assert "Whoever uses this phone can then see them." in warning.inner_text()


def test_only_day_hours_and_when_are_kept(face: Face, phone: Callable[..., Page]) -> None:
    page = kept(opened(phone()))
    found = state(page)
    stored = found["stored"]
    assert isinstance(stored, dict)
    assert list(stored) == ["kept"]
    assert json.loads(stored["kept"]) == {
        "lang": "en",
        "day": "Wednesday 23 March",
        "hours": "Report 9:00 (8:00 Monterrey) · Appointment 13:00 (12:00 Monterrey)",
        "saved": "Saved on Tuesday 15 March. It may have changed.",
    }
    files = found["caches"]
    assert isinstance(files, list)
    assert [path for path in files[0] if path != "/kept" and not path.startswith("/static/waiting/")] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_opens_without_a_network_and_goes_with_one_tap(face: Face, phone: Callable[..., Page], lang: str) -> None:
    page = kept(opened(phone(), lang))
    day = page.locator("#keep").get_attribute("data-day") or ""
    page.context.set_offline(True)
    for address in ("/kept", "/"):
        page.goto(address)
        assert page.locator("h1:visible").inner_text() == day
        assert page.locator("html").get_attribute("lang") == lang
        assert page.locator("[data-of=saved]:visible").inner_text()
        assert page.locator("body > div:visible").count() == 1
    page.locator("[data-erase]:visible").click()
    page.locator("[data-none]:visible").wait_for()
    page.wait_for_function("async () => (await caches.keys()).length === 0")
    assert day not in page.locator("body > div:visible").inner_text()
    assert state(page) == NOTHING


def test_it_is_found_again_from_the_start(face: Face, phone: Callable[..., Page]) -> None:
    page = kept(opened(phone()))
    page.goto("/")
    page.get_by_role("link", name="See the date kept on this phone").click()
    page.get_by_role("heading", name="Wednesday 23 March").wait_for()
    page.locator("button[name=to]:visible").click()
    page.locator(".groups").wait_for()


def test_leaving_erases_it(face: Face, phone: Callable[..., Page]) -> None:
    page = kept(opened(phone()))
    page.locator("button[value=exit]").click()
    page.wait_for_url("about:blank")
    page.goto("/kept")
    page.locator("[data-none]:visible").wait_for()
    assert state(page)["stored"] == {}


def test_leaving_from_the_kept_page_erases_it_too(face: Face, phone: Callable[..., Page]) -> None:
    page = kept(opened(phone()))
    page.goto("/kept")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("about:blank")
    page.goto("/")
    assert state(page)["stored"] == {}
    assert page.locator("#kept-here").is_hidden()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_empty_phone_is_told_so_in_its_own_language(face: Face, phone: Callable[..., Page], lang: str) -> None:
    page = phone(locale="ht-HT" if lang == "ht" else f"{lang}-XX")
    page.goto("/kept")
    page.locator("[data-none]:visible").wait_for()
    assert page.locator("html").get_attribute("lang") == lang
    assert page.locator("body > div:visible").get_attribute("lang") == lang
    assert page.title() == page.locator("body > div:visible main").get_attribute("data-title")


def test_what_is_kept_speaks_its_own_language_even_after_it_was_erased(face: Face, phone: Callable[..., Page]) -> None:
    page = kept(opened(phone(locale="en-US"), "ht"))
    page.goto("/kept")
    page.locator("[data-erase]:visible").click()
    page.locator("[data-none]:visible").wait_for()
    assert page.locator("html").get_attribute("lang") == "ht"


def test_a_day_that_is_being_checked_is_kept_as_one(face: Face, phone: Callable[..., Page]) -> None:
    face.notice = each()["days differ"]
    page = kept(opened(phone()))
    page.goto("/kept")
    assert page.locator("[data-of=saved]:visible").inner_text().startswith("Being checked: call before you travel.")
