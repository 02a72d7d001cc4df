"""The spoken date in a real browser: it lasts as long as its fragments together, and can be heard from the middle."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.http import HttpRequest, HttpResponse
from django.urls import path
from playwright.sync_api import Browser, Page
from tests.browser.face import Silent
from tests.unit.waiting.recordings import SECONDS, about_the_file, frame, id3v1, id3v2

from vigilia.web.waiting.audio import address, audio
from vigilia.web.waiting.audio.recordings import NAMES
from vigilia.web.waiting.audio.spoken import Said

pytestmark = [pytest.mark.slow]

DAY, REPORT, HOUR = date(2022, 3, 23), time(4, 30), time(8, 30)
RATES = (32, 64, 8, 160)  # each volunteer's recorder has its own
FRAMES = {name: 8 + at % 5 for at, name in enumerate(NAMES)}
LENGTH = sum(FRAMES[name] for name in Said(DAY, REPORT, HOUR).names) * SECONDS


def start(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f'<!doctype html><title>.</title><audio src="{address("ht", DAY, REPORT, HOUR)}"></audio>')


urlpatterns = [path("", start), path("audio/<str:language>/<str:spoken>", audio)]


@pytest.fixture
def place(tmp_path: Path, settings: Any) -> Iterator[str]:
    """The address of a server with the real view over a folder of recordings that came from three kinds of recorder."""
    folder = tmp_path / "ht"
    folder.mkdir()
    around = [(id3v2() + about_the_file(), b""), (b"", b""), (id3v2(), id3v1())]
    for at, name in enumerate(NAMES):
        before, behind = around[at % 3]
        (folder / f"{name}.mp3").write_bytes(before + frame(kilobits=RATES[at % 4]) * FRAMES[name] + behind)
    settings.VIGILIA_RECORDINGS = str(tmp_path)
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = ["vigilia.web.guard.headers.HeadersMiddleware"]
    settings.CONTENT_SECURITY_POLICY = {"media-src": "'self'"}
    server = ThreadedWSGIServer(("127.0.0.1", 0), Silent)
    server.daemon_threads = True
    server.set_app(WSGIHandler())
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


ENDED = """() => new Promise((done, failed) => {
    const sound = document.querySelector("audio");
    sound.onerror = () => failed(new Error(sound.error.message));
    sound.onended = () => done(sound.currentTime);
    sound.muted = true;  // silence may begin without a touch
    sound.playbackRate = 4;
    sound.play().catch(failed);
})"""


def test_it_lasts_as_long_as_its_fragments_and_is_heard_to_the_end(place: str, page: Page) -> None:
    page.goto(place)
    page.wait_for_function("document.querySelector('audio').readyState >= 1")
    assert page.evaluate("document.querySelector('audio').duration") == pytest.approx(LENGTH, abs=SECONDS)
    assert page.evaluate(ENDED) == pytest.approx(LENGTH, abs=2 * SECONDS)


def test_it_can_be_heard_from_the_middle(place: str, page: Page) -> None:
    page.goto(place)
    page.wait_for_function("document.querySelector('audio').readyState >= 1")
    middle = page.evaluate(
        """at => new Promise(done => {
            const sound = document.querySelector("audio");
            sound.onseeked = () => done(sound.currentTime);
            sound.currentTime = at;
        })""",
        LENGTH / 2,
    )
    assert middle == pytest.approx(LENGTH / 2, abs=SECONDS)


def test_the_browser_asks_for_parts_and_gets_them(place: str, page: Page) -> None:
    answers = []
    page.on("response", lambda answer: answers.append((answer.status, answer.headers)))
    page.goto(place)
    page.wait_for_function("document.querySelector('audio').readyState >= 4")
    told = [headers for status, headers in answers if status == 206]
    assert told
    assert told[0]["content-type"] == "audio/mpeg"
    assert told[0]["cache-control"] == "no-store"
    assert "set-cookie" not in told[0]
