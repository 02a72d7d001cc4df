"""A cell that should hold a time of day: Excel's own time, a fraction of a day, a number, or text."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from vigilia.web.caseload.workbook.cells import Raw
from vigilia.web.caseload.workbook.reasons import ReviewReason
from vigilia.web.caseload.workbook.time_words import TimeWords, read_time

_DAY = timedelta(days=1)
# 8.30 typed as a number arrives as 8.3; of the other decimals nobody can tell half past from minute fifty.
_MINUTES = {0: 0, 15: 15, 30: 30, 45: 45}


def read_hour(raw: Raw, text: str) -> TimeWords:
    """The time of a cell. Excel keeps 24 hours, so 1:00 typed for one in the afternoon arrives as 01:00."""
    if isinstance(raw, datetime):
        return TimeWords(raw.time().replace(microsecond=0))
    if isinstance(raw, time):
        return TimeWords(_minute(raw))
    if isinstance(raw, date | bool):
        return TimeWords(None, ReviewReason.TIME_UNREADABLE)
    if isinstance(raw, timedelta):
        return _of_day(raw)
    if isinstance(raw, int | float):
        return _of_number(float(raw), text)
    return read_time(text)


def _of_number(number: float, text: str) -> TimeWords:
    if 0 < number < 1:
        return _of_day(timedelta(seconds=round(number * 86_400)))
    if number.is_integer() and 0 <= number <= 2359:
        return read_time(text)
    # A workbook can hold numbers beyond a float's range, which arrive as infinite: compare before computing.
    minutes = _MINUTES.get(round(number % 1 * 100)) if 1 <= number < 24 else None
    if minutes is None:
        return TimeWords(None, ReviewReason.TIME_UNREADABLE)
    return TimeWords(time(int(number), minutes))


def _of_day(length: timedelta) -> TimeWords:
    if not timedelta(0) <= length < _DAY:
        return TimeWords(None, ReviewReason.IMPOSSIBLE_TIME)
    seconds = int(length.total_seconds())
    return TimeWords(_minute(time(seconds // 3600, seconds // 60 % 60, seconds % 60)))


def _minute(hour: time) -> time:
    """To the minute: 8:30 stored as a fraction may read 08:29:59."""
    if hour.second < 30:
        return time(hour.hour, hour.minute)
    later = hour.hour * 60 + hour.minute + 1
    return time(later // 60 % 24, later % 60)
