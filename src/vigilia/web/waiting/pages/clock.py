"""An hour at the port, and the same hour where she waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from django.utils.translation import gettext as _

from vigilia.programme.calendar_words import hour
from vigilia.programme.local_times import BothTimes, both_times
from vigilia.web.waiting.pages.places import Crossing
from vigilia.web.waiting.pages.reading import Reading


@dataclass(frozen=True)
class Hour:
    """An hour as said. `there` is the same moment where she waits ("8:00 Monterrey"), "" when the clocks agree."""

    here: str
    there: str = ""
    clock_changes: bool = False


def hour_told(read: Reading, day: date, at: time | None, where: Crossing | None) -> Hour | None:
    """The hour `at` of `day` by the port's clock; None when nobody has said it. The hour on her paper is never changed."""
    if at is None:
        return None
    said = hour(read.lang, at)
    both = _both(read, day, at, where)
    if both is None:
        return Hour(said)
    return Hour(said, _elsewhere(read, day, both) if both.differ else "", both.change is not None)


def clocks_in_words(read: Reading, where: Crossing | None, hours: tuple[Hour | None, ...]) -> str:
    """By which clock the hours are said: one short sentence, "" when no hour is known."""
    told = [one for one in hours if one]
    if not told or where is None:
        return ""
    if read.waits_in is None or any(one.there for one in told):
        return _("Hours by the clock of %(town)s.") % {"town": where.town}
    return _("Same hours in %(town)s and %(own)s.") % {"town": where.town, "own": read.waits_in.name}


def _both(read: Reading, day: date, at: time, where: Crossing | None) -> BothTimes | None:
    if where is None or read.waits_in is None:
        return None
    return both_times(day, at, where.clock, read.waits_in.zone)


def _elsewhere(read: Reading, day: date, both: BothTimes) -> str:
    town = read.waits_in.name if read.waits_in else ""
    there = hour(read.lang, both.waiting.time())
    if both.waiting.date() != day:
        return f"{there} {town}, {read.day(both.waiting.date())}"
    return f"{there} {town}"
