"""The one page. GET shows the start; every step after it is a POST answered in place, so that the address never changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

from asgiref.sync import sync_to_async
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from vigilia.web.cards.digits import read as digits_of
from vigilia.web.cards.saying import Kind, Said
from vigilia.web.guard.limits import draw
from vigilia.web.waiting import actions, pages, patience, ticket, typed
from vigilia.web.waiting.answers import Answer, counted
from vigilia.web.waiting.looking import Asked, asking, keys, look
from vigilia.web.waiting.offices import Calling, calling
from vigilia.web.waiting.ticket import Ticket
from vigilia.web.waiting.typed import Typed
from vigilia.web.waiting.visit import Visit

FORGET = '"cache", "storage"'
STEPS = {"received": Kind.RECEIVED, "cannot": Kind.CANNOT, "freeze": Kind.FREEZE, "freeze_yes": Kind.FREEZE}
"""Buttons of an opened notice; "freeze" asks first."""
BROKEN = """<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>·</title><main><p>Algo falló. Espere un minuto y vuelva a intentar.</p>
<p lang="en">Something failed. Wait a minute and try again.</p>
<p lang="ht">Gen yon bagay ki pa mache. Tann yon minit epi eseye ankò.</p><p lang="pt">Algo falhou. Espere um minuto e tente de novo.</p>
<p lang="fr">Quelque chose a échoué. Attendez une minute et réessayez.</p></main></html>
"""


async def page(request: HttpRequest) -> HttpResponse:
    """The page, for the methods that a browser uses."""
    if request.method not in {"GET", "HEAD", "POST"}:
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD, POST"})
    return await _answered(request)


async def _answered(request: HttpRequest) -> HttpResponse:
    """Everything a person can do."""
    request.get_host()  # a name that is not ours is refused, whatever is asked
    form = typed.read(request)
    if request.method != "POST" or typed.from_elsewhere(request):
        return await _plain(pages.start, form)
    if form.do == "exit":
        return _gone(form)
    if form.do == "open" or form.do in STEPS or (form.do == "language" and form.ticket):
        return await _opened(request, form)
    if form.do == "lost_send":
        return await _lost(request, form)
    if form.do == "other":
        return await _other(form)
    return await _plain(pages.lost if form.do == "lost" else pages.start, form)


async def _other(form: Typed) -> HttpResponse:
    """Languages without text; a ticket of our own goes along, so that an opened date is not lost."""
    ours = bool(ticket.read(form.ticket, keys().pepper, timezone.now()).digits)
    return await _plain(partial(pages.other, ticket=form.ticket if ours else ""), form)


async def _opened(request: HttpRequest, form: Typed) -> HttpResponse:
    """With digits or a ticket: the notice, or the one refusal. Both are rendered each time, and one is thrown away."""
    now = timezone.now()
    held = ticket.read(form.ticket, keys().pepper, now)
    digits = form.card or held.digits
    address = typed.address_of(request, settings.VIGILIA_PROXIES)
    asked = await sync_to_async(partial(asking, address, digits, now))()
    over = held.stale and not form.card
    looked = await look("" if over else digits, asked, now)
    visit = Visit(form, digits, looked, now)
    right, wrong = visit.shown(), visit.refused()
    if over or (looked.found.right and _left_since(asked, held)):
        return Answer(visit.again())
    if looked.found.right:
        return Answer(right) if form.do not in STEPS else await _stepped(visit)
    count = partial(draw, asked.drawn, now)
    try:
        await asyncio.sleep(asked.pause)
    except asyncio.CancelledError:  # hung up: a right card would have been answered by now, so that is an answer too
        await sync_to_async(counted)(count)
        raise
    return Answer(wrong, count)


def _left_since(asked: Asked, held: Ticket) -> bool:
    """Whether she left by the quick exit after this page was made. Without scripts a browser offers to send the form of
    such a page again; whoever picks up the phone would read it."""
    return asked.left_at is not None and (held.made is None or held.made <= asked.left_at)


async def _stepped(visit: Visit) -> HttpResponse:
    """A right card, and one of its buttons."""
    if visit.form.do == "freeze":
        return Answer(visit.freeze_asked())
    found = visit.looked.found
    kept = await actions.keep(
        Said(STEPS[visit.form.do], found.card_id, found.notice.version, language=visit.lang), visit.now
    )
    if not kept:
        return Answer(visit.shown("busy"))
    return Answer(visit.frozen() if visit.form.do == "freeze_yes" else visit.shown(visit.form.do))


async def _lost(request: HttpRequest, form: Typed) -> HttpResponse:
    """The lost-card form: nothing is looked up, and every answer is the same page (S3)."""
    said = Said(Kind.LOST, number=digits_of(form.number) or form.number, phone=form.phone, language=form.lang)
    kept = await actions.keep_lost(said, typed.address_of(request, settings.VIGILIA_PROXIES), timezone.now())
    return await _plain(pages.lost_taken if kept else pages.lost, form)


async def _plain(render: Callable[..., bytes], form: Typed) -> HttpResponse:
    """A page that needs no card."""
    calls = await _calls()
    return Answer(render(form.lang, form.chosen, offices=calls.offices, readers=calls.readers))


async def _calls() -> Calling:
    return await sync_to_async(calling)()


def _gone(form: Typed) -> HttpResponse:
    """The quick exit: a page that says nothing, the word to the browser to forget, and a memory that she left."""
    now = timezone.now()
    digits = ticket.read(form.ticket, keys().pepper, now).digits
    left = partial(draw, [patience.left_by(digits, keys().pepper)], now) if digits else None
    answer = Answer(pages.gone(form.lang), left)
    answer.headers["Clear-Site-Data"] = FORGET
    return answer


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 -- Django's names
    """An address that is none: the start page, so that a mistyped link is no dead end.

    Not async, like the two below: Django waits for none of its error pages.
    """
    form, calls = typed.nothing(request), calling()
    answer = Answer(pages.start(form.lang, form.chosen, offices=calls.offices, readers=calls.readers))
    answer.status_code = 404
    return answer


def bad(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 -- Django's names
    """A request that no browser sends."""
    return HttpResponse("400", status=400, content_type="text/plain")


def broken(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- Django's names
    """A fault of ours. It renders nothing that could fail as well."""
    return HttpResponse(BROKEN, status=500)


async def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- Django's names
    """No search engine lists this page."""
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")


async def no_icon(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- Django's names
    """No picture stands beside the address."""
    return HttpResponse(status=204)
