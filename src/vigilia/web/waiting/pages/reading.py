"""Who reads, when and where: what every sentence of a page depends on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from vigilia.programme.calendar_words import day_in_words, weekday
from vigilia.programme.cities import City, city
from vigilia.web.cards.notice import Notice
from vigilia.web.waiting.pages.places import crossing

STALE_AFTER = timedelta(days=7)
BORDER = "America/Matamoros"
"""The clock of days where neither her city nor the port is known: that of most who wait."""
LATEST = "America/Tijuana"
"""The last clock of the border: a day at a port that nobody knows has passed only when it has passed there."""


@dataclass(frozen=True)
class Reading:
    """The language of the words, the instant (aware UTC), the city where she waits, and whether it is for paper.

    `clock` is the IANA zone of days that belong to no port: her city's, else the port's, else the border's.
    """

    lang: str
    now: datetime
    waits_in: City | None = None
    paper: bool = False
    clock: str = BORDER

    def today(self, zone: str = "") -> date:
        """The day it is now by the clock of `zone`, else by her own."""
        return self.now.astimezone(ZoneInfo(zone or self.clock)).date()

    def has_passed(self, day: date, zone: str = "") -> bool:
        """Whether `day` is over by the clock of `zone`; where nobody knows the port, whether it is over everywhere."""
        return day < self.today(zone or LATEST)

    def hour_has_passed(self, day: date, at: time, zone: str = "") -> bool:
        """Whether that hour of `day` is over by the clock of `zone`, else everywhere at the border."""
        return self.now >= datetime.combine(day, at, ZoneInfo(zone or LATEST))

    def day_of(self, at: datetime) -> date:
        """The day of an instant by her own clock."""
        return at.astimezone(ZoneInfo(self.clock)).date()

    def day(self, day: date) -> str:
        """ "Wednesday 16 March"; the year only when it is not this one."""
        return day_in_words(self.lang, day, year=day.year != self.today().year)

    def weekday(self, day: date) -> str:
        """ "Wednesday", with a capital in every language: it stands alone."""
        word = weekday(self.lang, day)
        return word[:1].upper() + word[1:]

    def is_stale(self, checked_at: datetime) -> bool:
        """Whether the last check is more than seven days back (S29)."""
        return self.now - checked_at > STALE_AFTER


def reading(notice: Notice, lang: str, now: datetime, *, paper: bool = False) -> Reading:
    """How `notice` is read in `lang` at `now`."""
    waits_in = city(notice.town) if notice.town else None
    return Reading(lang, now, waits_in, paper, waits_in.zone if waits_in else _port_clock(notice))


def _port_clock(notice: Notice) -> str:
    ports = (crossing(one.facility) for one in notice.appearances)
    return next((found.clock for found in ports if found), BORDER)
