"""The waiting face for a browser, without a database: the real pages, headers and files; the notice is the test's."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Thread
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.http import HttpRequest, HttpResponse
from django.urls import path
from tests.unit.waiting.notices import NOW, OFFICE, READERS, plain

from vigilia.web.cards.notice import Notice, Office
from vigilia.web.waiting import assets, keeping, pages, typed
from vigilia.web.waiting.views import FORGET

RIGHT = "0123456789012345"
TICKET = "t" * 120
SAID = ("received", "cannot")


@dataclass
class Face:
    """What the server answers with, and what it was asked. A card is right when its digits are `RIGHT`."""

    address: str = ""
    notice: Notice = field(default_factory=plain)
    now: datetime = NOW
    office: Office = OFFICE
    readers: tuple[tuple[str, str], ...] = READERS
    asked: list[str] = field(default_factory=list)


class Silent(WSGIRequestHandler):
    """Tells the terminal nothing of what it answers."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- its name in http.server
        pass


FACE = Face()


def page(request: HttpRequest) -> HttpResponse:
    """The one page, with the protocol of the real one and no card behind it."""
    form = typed.read(request)
    FACE.asked.append(f"{request.method} {form.do}")
    answer = HttpResponse(_answer(form, request.method == "POST"))
    if form.do == "exit":
        answer.headers["Clear-Site-Data"] = FORGET
    return answer


def _answer(form: typed.Typed, posted: bool) -> bytes:
    calls: dict[str, Any] = {"offices": (FACE.office,), "readers": FACE.readers}
    opened = form.ticket == TICKET or (form.do == "open" and form.card == RIGHT)
    if posted and form.do == "exit":
        return pages.gone(form.lang)
    if posted and form.do == "freeze" and opened:
        return pages.freeze_asked(form.lang, form.chosen, TICKET)
    if posted and form.do == "freeze_yes" and opened:
        return pages.frozen(form.lang, form.chosen, **calls)
    if posted and form.do == "other":
        return pages.other(form.lang, form.chosen, ticket=form.ticket, **calls)
    without = {"lost": pages.lost, "lost_send": pages.lost_taken}
    if posted and form.do in without:
        return without[form.do](form.lang, form.chosen, **calls)
    if posted and opened and (form.do in {"open", "language", *SAID}):
        said = form.do if form.do in SAID else ""
        return pages.shown(form.lang, form.chosen, FACE.notice, FACE.now, TICKET, said, **calls)
    if posted and form.do == "open":
        return pages.refusal(form.lang, form.chosen, **calls)
    return pages.start(form.lang, form.chosen, **calls)


urlpatterns = [path("", page), *assets.urls, *keeping.urls]


@contextmanager
def standing() -> Iterator[Face]:
    """The face at a port of its own, until the test is over."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), Silent)
    server.daemon_threads = True
    server.set_app(WSGIHandler())
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    FACE.__init__(address=f"http://127.0.0.1:{server.server_address[1]}")  # type: ignore[misc]
    try:
        yield FACE
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
