"""The promise of six months, measured two ways from enrolment: six calendar months, and 180 days.

The filing to the court promised that cases are "generally adjudicated within six months of enrollment" (The Monitor,
16 Oct 2021, on Texas v. Biden, 2:21-cv-067); the agencies worked with 180 days (Immigration Law Associates, Dec 2021).
Both are computed, and every figure says which one it uses. Enrolment is the day the Notice to Appear was served.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Measure(StrEnum):
    """Which of the two clocks."""

    SIX_MONTHS = "six_months"
    DAYS_180 = "days_180"


class ClockState(StrEnum):
    """NOT_BEGUN before enrolment; RUNNING to the due day itself; OVER after it; KEPT or MISSED once the case ended."""

    NOT_BEGUN = "not_begun"
    RUNNING = "running"
    OVER = "over"
    KEPT = "kept"
    MISSED = "missed"


@dataclass(frozen=True)
class Clock:
    """One clock of one case as of a day. The due day itself still keeps the promise.

    `used` counts days since enrolment to `as_of` or to the end of the case, whichever is earlier; the day of enrolment
    is day 0. `left` counts from the same day to `due` and is negative once past it.
    """

    measure: Measure
    enrolled: date
    due: date
    used: int
    left: int
    state: ClockState


def add_months(day: date, months: int) -> date:
    """`day` so many calendar months on; a day that month lacks becomes its last (31 Aug + 6 is 28 or 29 Feb)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def six_months(enrolled: date) -> date:
    """The last day of six calendar months from enrolment; the end of a short month stands for the days it lacks."""
    return add_months(enrolled, 6)


def days_180(enrolled: date) -> date:
    """Day 180 after enrolment, the day of enrolment being day 0."""
    return enrolled + timedelta(days=180)


def clock(measure: Measure, enrolled: date, *, as_of: date, ended: date | None = None) -> Clock:
    """One clock as of `as_of`; `ended` is the day the case ended in whatever way the indicator counts, None while open.

    An end after `as_of` is not known yet and changes nothing.
    """
    due = six_months(enrolled) if measure is Measure.SIX_MONTHS else days_180(enrolled)
    closed = ended is not None and ended <= as_of
    stands_at = ended if ended is not None and closed else as_of
    used = max(0, (stands_at - enrolled).days)
    return Clock(measure, enrolled, due, used, (due - stands_at).days, _state(enrolled, due, stands_at, closed=closed))


def clocks(enrolled: date, *, as_of: date, ended: date | None = None) -> tuple[Clock, Clock]:
    """Both clocks of a case, six months first; see `clock`."""
    return (
        clock(Measure.SIX_MONTHS, enrolled, as_of=as_of, ended=ended),
        clock(Measure.DAYS_180, enrolled, as_of=as_of, ended=ended),
    )


def _state(enrolled: date, due: date, stands_at: date, *, closed: bool) -> ClockState:
    if closed:
        return ClockState.KEPT if stands_at <= due else ClockState.MISSED
    if stands_at < enrolled:
        return ClockState.NOT_BEGUN
    return ClockState.RUNNING if stands_at <= due else ClockState.OVER
