"""A real Chromium: the system's, or the one that VIGILIA_CHROMIUM names. None is downloaded, and none missing is passed over."""

import importlib
import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.browser import face as serving
from tests.browser.face import Face
from tests.web.conftest import build, first_house, house

__all__ = ["build", "chromium", "face", "first_house", "house", "opened", "phone"]

PHONE = {"width": 360, "height": 640}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the session."""
    program = os.environ.get("VIGILIA_CHROMIUM") or shutil.which("chromium")
    assert program, "MISSING: Chromium (see docs/how-to/run-the-tests.md)"
    with sync_playwright() as playwright:
        root = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=root)
        yield browser
        browser.close()


@pytest.fixture
def face(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Face]:
    """The waiting face at an address of its own, with its real headers."""
    told = importlib.import_module("vigilia.web.site.settings.languages")
    settings.ROOT_URLCONF = serving.__name__
    settings.MIDDLEWARE = ["vigilia.web.guard.headers.HeadersMiddleware"]
    settings.LANGUAGES, settings.LOCALE_PATHS = told.LANGUAGES, told.LOCALE_PATHS
    settings.PAGES_MUST_FIT = True
    own = ("style-src", "script-src", "img-src", "media-src", "connect-src", "worker-src")
    settings.CONTENT_SECURITY_POLICY = dict.fromkeys(own, "'self'")
    with serving.standing() as standing:
        yield standing


@pytest.fixture
def phone(chromium: Browser, face: Face) -> Iterator[Callable[..., Page]]:
    """Makes a page on a phone of 360 by 640; keywords are Playwright's of a context."""
    made: list[BrowserContext] = []

    def new(**further: Any) -> Page:
        context = chromium.new_context(**{"viewport": PHONE, "locale": "en-US", "base_url": face.address, **further})
        made.append(context)
        context.set_default_timeout(10_000)
        return context.new_page()

    yield new
    for context in made:
        context.close()


def opened(page: Page, lang: str = "en", digits: str = serving.RIGHT) -> Page:
    """Goes the two steps she goes: her language, her digits."""
    page.goto("/")
    page.locator(f"nav button[value={lang}]").click()
    page.locator("nav").wait_for(state="detached")
    for at in range(4):
        page.locator(f"input[name=g{at + 1}]").fill(digits[4 * at : 4 * at + 4])
    page.locator("button[value=open]").click()
    page.locator(".card").wait_for(state="detached") if digits == serving.RIGHT else page.locator("h2").first.wait_for()
    return page
