"""One message, as she chose: news only, the date, or date, hour and place (S25, S26)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from vigilia.programme.banned_words import banned_in
from vigilia.programme.calendar_words import day_in_words, hour
from vigilia.web.notices.wording.length import fits_one, plain
from vigilia.web.notices.wording.words import WORDS, Words

NEWS_ONLY, DATE, PLACE = 1, 2, 3
"""The levels of `people.models.DetailLevel`, by value: this package reaches no identity."""

_HOST = re.compile(r"[A-Za-z0-9.-]+(?::\d+)?/?")


class Kind(StrEnum):
    """What happened. At the first level nobody can tell one from another."""

    NEWS = "news"
    NEW = "new"
    CHANGED = "changed"
    REMINDER = "reminder"
    CHECKING = "checking"  # sources differ or the date is in doubt; `day` is the earliest named, or None
    CANCELLED = "cancelled"  # nothing on `day` any more


@dataclass(frozen=True)
class _Fields:
    lang: str
    day: date | None
    report_time: time | None
    place: str
    number: str


def message(
    kind: Kind,
    level: int,
    lang: str,
    *,
    day: date | None = None,
    report_time: time | None = None,
    place: str = "",
    number: str,
    page: str,
) -> str:
    """The text of one SMS, never longer than one.

    `report_time` is by the clock of `place`, the crossing or port as people call it (`Port.called`). `number` is the
    office's, as dialled; "" sends her to whoever gave her the card. `page` is the host of the waiting page ("" where there
    is none): nothing behind it may open without the card. A part that is not known is left out, and so is a place that
    holds a banned word. Where it would not fit, the page goes first, then hour and place, then the date: the number stays.

    KeyError for a language without text; ValueError for another level, a page that is more than a host or holds a
    banned word, or a number too long for any message.
    """
    if level not in (NEWS_ONLY, DATE, PLACE):
        raise ValueError("a message has level 1, 2 or 3")
    if page and (not _HOST.fullmatch(page) or banned_in(page)):
        raise ValueError("the page of a message is a host, such as vigilia.example/, without a banned word")
    place = " ".join(place.split())
    told = _Fields(lang, day, report_time, "" if banned_in(place) else place, " ".join(number.split()))
    for text in _from_longest(kind, level, told, page):
        if fits_one(text):
            return text
    raise ValueError("the number to call is too long for a message")


def _from_longest(kind: Kind, level: int, told: _Fields, page: str) -> Iterator[str]:
    """What she chose, then ever less of it."""
    words = WORDS[told.lang]
    end = words.call.format(number=told.number) if told.number else words.ask
    for lower in range(level, 0, -1):
        said = _said(kind, lower, words, told)
        if said and page:
            yield plain("\n".join([*said, words.open.format(page=page), end]))
        if said:
            yield plain("\n".join([*said, end]))
    if page:
        yield plain("\n".join([words.news.format(page=page), end]))
    yield plain("\n".join([words.news_alone, end]))


def _said(kind: Kind, level: int, words: Words, told: _Fields) -> list[str]:
    """The lines that say what happened; none at the first level, and none where there is no day to say."""
    if level == NEWS_ONLY or kind is Kind.NEWS:
        return []
    if told.day is None:
        return [words.checking_alone] if kind is Kind.CHECKING else []
    heads = {
        Kind.NEW: words.new,
        Kind.CHANGED: words.changed,
        Kind.REMINDER: words.reminder,
        Kind.CHECKING: words.checking,
        Kind.CANCELLED: words.cancelled,
    }
    head = heads[kind].format(day=day_in_words(told.lang, told.day, short=True))
    if level == DATE or kind is Kind.CANCELLED:  # an hour and a place would send her there
        return [head]
    at = words.report.format(hour=hour(told.lang, told.report_time)) if told.report_time else ""
    where = ", ".join(part for part in (at, told.place) if part)
    return [head, where] if where else [head]
