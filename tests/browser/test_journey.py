"""Marta's two steps through the real process: her own card, the real server, scripts off and on, and back again."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import PHONE
from tests.threat.waiting_process import database, environment
from tests.waiting_server import cards, serving
from tests.web.conftest import House

from vigilia.programme.calendar_words import LANGUAGES, month, weekday
from vigilia.web.waiting.pages.padding import SIZE

pytestmark = [pytest.mark.slow]


@pytest.fixture
def process(house: House) -> Iterator[tuple[str, list[str]]]:
    """The address of the process, and cards of people who are heard at Laredo in three weeks."""
    digits, secrets = cards(house, 2)
    with database(house) as place, serving(environment(secrets, place)) as port:
        yield f"http://127.0.0.1:{port}", digits


def test_from_the_card_to_the_date_in_each_language(chromium: Browser, process: tuple[str, list[str]]) -> None:
    address, (digits, frozen) = process
    day = (datetime.now(UTC) + timedelta(days=21)).date()
    for scripts in (False, True):
        context = chromium.new_context(viewport=PHONE, locale="en-US", java_script_enabled=scripts)
        page = context.new_page()
        bodies: list[int] = []
        page.on("response", lambda answer, bodies=bodies: bodies.append(_length(answer)))
        for lang in LANGUAGES:
            page.goto(address)
            page.locator(f"nav button[value={lang}]").click()
            page.locator("nav").wait_for(state="detached")
            for at in range(4):
                page.locator(f"input[name=g{at + 1}]").fill(digits[4 * at : 4 * at + 4])
            page.locator("button[value=open]").click()
            page.locator("h1 .day").wait_for()
            assert page.locator("h1 .weekday").inner_text().lower() == weekday(lang, day).lower()
            assert month(lang, day) in page.locator("h1 .day").inner_text()
            assert [one.split()[0] for one in page.locator(".hours b").all_inner_texts()] == ["9:00", "13:00"]
            page.locator("button[value=received]").click()
            page.locator(".answer").wait_for()
        assert set(bodies) == {SIZE}
        context.close()
    page = chromium.new_page(viewport=PHONE, locale="es-MX")
    page.goto(address)
    page.locator("[name=g1]").fill(frozen)
    page.locator("button[value=open]").click()
    for tap in ("freeze", "freeze_yes"):
        page.locator(f"button[value={tap}]").click()
    page.get_by_role("heading", name="Esta tarjeta está bloqueada").wait_for()
    page.goto(address)
    page.locator("[name=g1]").fill(frozen)
    page.locator("button[value=open]").click()
    page.get_by_role("heading", name="Estos números no abrieron nada").wait_for()
    page.context.close()


def _length(answer: object) -> int:
    """Bytes of a page as its headers say; files beside it count as a page, since their length is their own."""
    headers: dict[str, str] = answer.headers  # type: ignore[attr-defined]
    return int(headers["content-length"]) if headers.get("content-type", "").startswith("text/html") else SIZE
