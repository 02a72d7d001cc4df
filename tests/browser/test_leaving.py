"""The quick exit: one tap, and the way back shows nothing; and no page asks anything of another host (S22, S23)."""

import contextlib
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Error, Page
from tests.browser.conftest import opened
from tests.browser.face import Face

pytestmark = [pytest.mark.slow]
TELLING = ("23 March", "March", "Laredo", "+52", "9:00", "16 digits")


def told(page: Page) -> list[str]:
    """What of the notice stands on the page, or in its fields."""
    values = page.locator("input:not([type=hidden])").evaluate_all("some => some.map(one => one.value)")
    return [word for word in TELLING if word in page.content()] + [value for value in values if value]


def back(page: Page) -> None:
    """One step back, wherever it leads: Chromium shows an error of its own for an answer that was not kept."""
    with contextlib.suppress(Error):
        page.go_back(timeout=3_000)
    page.wait_for_timeout(200)


def visited(page: Page) -> Page:
    """A whole visit: three answers on top of each other."""
    opened(page)
    page.locator("button[value=received]").click()
    page.locator(".answer").wait_for()
    return page


def test_with_scripts_the_visit_leaves_nothing_to_go_back_to(face: Face, phone: Callable[..., Page]) -> None:
    page = visited(phone())
    history = page.context.new_cdp_session(page)
    page.locator("button[value=exit]").click()
    page.wait_for_url("about:blank")
    assert told(page) == []
    entries = history.send("Page.getNavigationHistory")["entries"]
    assert {entry["url"] for entry in entries} == {"about:blank"}
    for _ in range(3):
        back(page)
        assert told(page) == []
    assert "POST exit" in face.asked


def test_without_scripts_no_step_back_shows_the_date(face: Face, phone: Callable[..., Page]) -> None:
    page = visited(phone(java_script_enabled=False))
    page.locator("button[value=exit]").click()
    page.get_by_role("heading").wait_for(state="attached")
    assert told(page) == []
    assert page.inner_text("body").strip() == ""
    asked = len(face.asked)
    for _ in range(3):  # received, opened, the language chosen: answers to a POST, and none of them was kept
        back(page)
        assert page.url.startswith("chrome-error:")
        assert told(page) == []
    assert len(face.asked) == asked, "a step back must not send what she typed once more"
    back(page)
    assert [word for word in told(page) if word != "16 digits"] == []


def test_what_was_typed_goes_with_the_page(face: Face, phone: Callable[..., Page]) -> None:
    page = phone()
    page.goto("/")
    page.locator("[name=g1]").fill("0123")
    page.locator("button[value=exit]").click()
    page.wait_for_url("about:blank")
    page.goto("/")
    assert page.locator("[name=g1]").input_value() == ""


def test_leaving_works_without_a_connection(face: Face, phone: Callable[..., Page]) -> None:
    page = opened(phone())
    page.context.set_offline(True)
    page.locator("button[value=exit]").click()
    page.wait_for_url("about:blank")
    assert told(page) == []


def test_coming_back_from_elsewhere_shows_the_start(face: Face, phone: Callable[..., Page]) -> None:
    page = opened(phone())
    page.goto("about:blank")
    back(page)
    page.wait_for_load_state()
    assert [word for word in told(page) if word != "16 digits"] == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_visit_asks_one_origin_and_keeps_no_cookie(face: Face, phone: Callable[..., Page], scripts: bool) -> None:
    page = phone(java_script_enabled=scripts)
    asked: list[str] = []
    complaints: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    visited(page)
    page.locator("button[value=lost]").click()
    page.locator("[name=phone]").wait_for()
    assert len(asked) >= 3
    assert [url for url in asked if not url.startswith(face.address + "/")] == []
    assert {url.removeprefix(face.address) for url in asked if "/static/" not in url} == {"/"}
    assert [line for line in complaints if "Content Security Policy" in line or "Content-Security" in line] == []
    assert page.context.cookies() == []


@pytest.mark.nightly
def test_leaving_takes_less_than_300_milliseconds(face: Face, phone: Callable[..., Page]) -> None:
    page = opened(phone())
    before = time.perf_counter()
    page.locator("button[value=exit]").click(no_wait_after=True)
    page.wait_for_url("about:blank")
    assert time.perf_counter() - before < 0.3
