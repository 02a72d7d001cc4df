"""Takes docs/pictures/waiting-ht.png and waiting-es.png: the first screen of a card on a phone of 360 by 640, from the real
page served by a real process. Needs Chromium (`VIGILIA_CHROMIUM` or on PATH). The person is invented."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

PICTURES = Path(__file__).parents[1] / "docs/pictures"
LANGUAGES = ("ht", "es")
SIZE = ViewportSize(width=360, height=640)


def a_card() -> str:
    """Somebody heard in three weeks at Laredo, whose date was changed; the digits of her card."""
    from vigilia.web.site import start

    start.open_house()
    from vigilia.programme.holidays import next_business_day
    from vigilia.web.hearings.actions import say, say_office
    from vigilia.web.hearings.parts import Part
    from vigilia.web.hearings.sayings import HearingSaid
    from vigilia.web.people.actions import add_stays, give_card, take_in
    from vigilia.web.people.actions.identity import Newcomer
    from vigilia.web.people.actions.stays import Place
    from vigilia.web.people.models import Source
    from vigilia.web.people.sayings import PersonSaid, SaidPart

    by, now = start.actor_for_cli(), datetime.now(UTC)
    say_office(by, number="+52 868 555 0100", town="matamoros", check_days=[0, 3], at=now)
    parts = {"given_names": SaidPart(words="Marta", value="Marta", doubt=None)}
    newcomer = Newcomer(PersonSaid(Source.PERSON, now, parts))
    take_in(by, newcomers=[newcomer], at=now)
    place = Place("Monterrey", "monterrey", None, "her own word")
    add_stays(by, places={newcomer.id: place}, since=now.date(), seen_at=now)
    for days, ago in ((16, 5), (23, 0)):
        day = next_business_day((now + timedelta(days=days)).date())
        told = {Part.DATE: day.isoformat(), Part.TIME: "13:00", Part.REPORT_TIME: "09:00", Part.FACILITY: "MPL"}
        then = now - timedelta(days=ago)
        say(by, person_id=newcomer.id, said=HearingSaid(Source.LINE, then, told), at=then)
    return give_card(by, person_id=newcomer.id, at=now).digits


@contextmanager
def served() -> Iterator[str]:
    """The waiting page of this home, at the address that is given back."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "vigilia"), "waiting", "--port", str(port)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


def take(address: str, digits: str) -> None:
    """One picture for each language."""
    program = os.environ.get("VIGILIA_CHROMIUM") or shutil.which("chromium")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=root)
        for language in LANGUAGES:
            page = browser.new_page(viewport=SIZE, locale="en-US", device_scale_factor=2)
            page.goto(address)
            page.locator(f"nav button[value={language}]").click()
            page.locator("nav").wait_for(state="detached")
            page.locator("input[name=g1]").fill(digits)
            page.locator("button[value=open]").click()
            page.locator("h1 time").wait_for()
            page.screenshot(path=str(PICTURES / f"waiting-{language}.png"))
        browser.close()


def main() -> None:
    """A home of its own, which goes away."""
    with tempfile.TemporaryDirectory() as place:
        os.environ |= {"VIGILIA_HOME": f"{place}/home", "VIGILIA_KEYS": f"{place}/keys"}
        digits = a_card()
        with served() as address:
            take(address, digits)


if __name__ == "__main__":
    main()
