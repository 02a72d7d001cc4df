"""Federal holidays of the United States, on which immigration courts are as a rule shut."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

CITATION = "5 USC 6103(a), (b); Executive Order 11582; Juneteenth: Public Law 117-17 (17 Jun 2021)"
"""Days off given by an executive order of one year, and Inauguration Day (Washington only), are not in the law."""

MONDAY, THURSDAY, SATURDAY, SUNDAY = 0, 3, 5, 6
LAST = -1


@dataclass(frozen=True)
class Holiday:
    """A holiday on `day` of `month`, or on the `nth` (LAST for the last) `weekday` of it, from the year `since`."""

    name: str
    month: int
    day: int = 0
    weekday: int = 0
    nth: int = 0
    since: int = 1986

    def on(self, year: int) -> date:
        """The holiday itself in `year`, before any shift from a weekend."""
        if self.day:
            return date(year, self.month, self.day)
        if self.nth == LAST:
            end = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
            return end - timedelta(days=(end.weekday() - self.weekday) % 7)
        first = date(year, self.month, 1)
        return first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))


HOLIDAYS: tuple[Holiday, ...] = (
    Holiday("New Year's Day", 1, day=1),
    Holiday("Birthday of Martin Luther King, Jr.", 1, weekday=MONDAY, nth=3),
    Holiday("Washington's Birthday", 2, weekday=MONDAY, nth=3),
    Holiday("Memorial Day", 5, weekday=MONDAY, nth=LAST),
    Holiday("Juneteenth National Independence Day", 6, day=19, since=2021),
    Holiday("Independence Day", 7, day=4),
    Holiday("Labor Day", 9, weekday=MONDAY, nth=1),
    Holiday("Columbus Day", 10, weekday=MONDAY, nth=2),
    Holiday("Veterans Day", 11, day=11),
    Holiday("Thanksgiving Day", 11, weekday=THURSDAY, nth=4),
    Holiday("Christmas Day", 12, day=25),
)
"""As the law stands since 1986; years before are not computed."""


def observed(day: date) -> date:
    """The day off for a holiday on `day`: the Friday before a Saturday, the Monday after a Sunday."""
    if day.weekday() == SATURDAY:
        return day - timedelta(days=1)
    return day + timedelta(days=1) if day.weekday() == SUNDAY else day


def federal_holiday(day: date) -> str | None:
    """The federal holiday on `day`, with "(observed)" on a day off moved from a weekend; None on any other day."""
    return _holidays_of(day.year).get(day)


@lru_cache(maxsize=256)
def _holidays_of(year: int) -> dict[date, str]:
    days: dict[date, str] = {}
    for holiday in HOLIDAYS:
        for near in (year, year + 1):  # New Year's Day on a Saturday is observed in the year before
            if near >= holiday.since:
                days.setdefault(holiday.on(near), holiday.name)
                days.setdefault(observed(holiday.on(near)), f"{holiday.name} (observed)")
    return {day: name for day, name in days.items() if day.year == year}


def is_business_day(day: date) -> bool:
    """Whether `day` is neither a Saturday, nor a Sunday, nor a federal holiday or its day off."""
    return day.weekday() < SATURDAY and federal_holiday(day) is None


def next_business_day(day: date) -> date:
    """`day` itself when it is a business day, else the first one after."""
    while not is_business_day(day):
        day += timedelta(days=1)
    return day


def last_business_day(day: date) -> date:
    """`day` itself when it is a business day, else the last one before: the day to act by."""
    while not is_business_day(day):
        day -= timedelta(days=1)
    return day
