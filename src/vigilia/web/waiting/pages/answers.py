"""The answers of the waiting face, each exactly `padding.SIZE` bytes. `lang` is one of the five; `now` aware UTC."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.utils.translation import override

from vigilia.web.cards.notice import Notice, Office
from vigilia.web.waiting.assets import address
from vigilia.web.waiting.pages import tongues
from vigilia.web.waiting.pages.calling import calls
from vigilia.web.waiting.pages.engine import rendered
from vigilia.web.waiting.pages.padding import first_that_fits, padded
from vigilia.web.waiting.pages.reading import reading
from vigilia.web.waiting.pages.told import ToldNotice, told_notice

Offices = Sequence[Office]
Readers = Sequence[tuple[str, str]]


def start(
    lang: str, chosen: bool, *, stale: bool = False, ticket: str = "", offices: Offices = (), readers: Readers = ()
) -> bytes:
    """The languages and the one question; `stale` says first that an opened page closed itself, and `ticket` then says
    that the digits were asked for anew."""
    return _page("start.html", lang, chosen, offices, readers, {"stale": stale, "ticket": ticket})


def refusal(lang: str, chosen: bool, *, offices: Offices = (), readers: Readers = ()) -> bytes:
    """The one refusal (S1): nothing in it depends on what was typed or why it failed."""
    return _page("refusal.html", lang, chosen, offices, readers)


def lost(lang: str, chosen: bool, *, offices: Offices = (), readers: Readers = ()) -> bytes:
    """The form for a lost card."""
    return _page("lost.html", lang, chosen, offices, readers)


def lost_taken(lang: str, chosen: bool, *, offices: Offices = (), readers: Readers = ()) -> bytes:
    """The one answer to the form for a lost card (S3)."""
    return _page("lost_taken.html", lang, chosen, offices, readers)


def other(lang: str, chosen: bool, *, ticket: str = "", offices: Offices = (), readers: Readers = ()) -> bytes:
    """Languages without text here, each with the number where it is spoken. `ticket` of an opened date stays with her."""
    spoken = tongues.spoken(readers)
    further = {
        "heard": [one for one in spoken if one.reader],
        "unheard": [one for one in spoken if not one.reader],
        "ticket": ticket,
    }
    return _page("other.html", lang, chosen, offices, readers, further)


def freeze_asked(lang: str, chosen: bool, ticket: str, *, offices: Offices = (), readers: Readers = ()) -> bytes:
    """Whether she means it: a frozen card stays closed."""
    return _page("freeze_asked.html", lang, chosen, offices, readers, {"ticket": ticket})


def frozen(lang: str, chosen: bool, *, offices: Offices = (), readers: Readers = ()) -> bytes:
    """The card is closed; how to get another."""
    return _page("frozen.html", lang, chosen, offices, readers)


def gone(lang: str) -> bytes:
    """After the quick exit: a page that looks empty and names nothing."""
    return padded(rendered("gone.html", lang, {}))


def shown(
    lang: str,
    chosen: bool,
    notice: Notice,
    now: datetime,
    ticket: str,
    said: str = "",
    *,
    audio: str = "",
    offices: Offices = (),
    readers: Readers = (),
) -> bytes:
    """The notice. `said` is what her last tap said ("received", "cannot", "busy"), `audio` the address of a recording."""
    with override(lang):
        told = told_notice(reading(notice, lang, now), notice, offices=offices, readers=readers)
    context = {**_frame(lang, chosen), "ticket": ticket, "said": said, "audio": audio}

    def fullest_first() -> Iterator[str]:
        copies = _copies(lang, notice, now, offices, readers)
        yield rendered("shown.html", lang, {**context, "told": told, "copies": copies})
        yield rendered("shown.html", lang, {**context, "told": told})
        yield rendered("shown.html", lang, {**context, "told": _shortest(told), "audio": ""})

    return first_that_fits(fullest_first())


def _copies(lang: str, notice: Notice, now: datetime, offices: Offices, readers: Readers) -> tuple[str, ...]:
    """The notice twice, for one sheet: in her language and in Spanish, for whoever helps her (English beside Spanish)."""
    made = []
    for one in (lang, "en" if lang == "es" else "es"):
        with override(one):
            told = told_notice(reading(notice, one, now, paper=True), notice, offices=offices, readers=readers)
        made.append(rendered("paper.html", one, {"told": told}))
    return tuple(made)


def _shortest(told: ToldNotice) -> ToldNotice:
    below = len(told.top) + len(told.below) - 2
    return replace(told, top=told.top[:2], below=(), more=told.more + max(0, below), call=told.call[:1])


def _frame(lang: str, chosen: bool) -> dict[str, Any]:
    written = tongues.written()
    return {
        "chosen": chosen,
        "written": written,
        "own_name": tongues.own_name(lang),
        "css": address("waiting.css"),
        "js": address("waiting.js"),
        "icon": address("icon.svg"),
    }


def _page(
    template: str,
    lang: str,
    chosen: bool,
    offices: Offices,
    readers: Readers,
    further: Mapping[str, Any] | None = None,
) -> bytes:
    # Many offices and readers are for tests of the length; what does not fit is left out, the first stay.
    def fewer() -> Iterator[str]:
        for kept in (8, 3, 1):
            context = {
                **_frame(lang, chosen),
                "call": calls(offices)[:kept],
                "reader": tongues.reader_of(lang, "", readers),
                **(further or {}),
            }
            yield rendered(template, lang, context)

    return first_that_fits(fewer())
