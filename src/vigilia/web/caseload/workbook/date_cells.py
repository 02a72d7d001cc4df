"""A cell that should hold a date: Excel's own date, a bare serial number, or text."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from vigilia.web.caseload.workbook.cells import Raw
from vigilia.web.caseload.workbook.date_words import DateWords, read_date
from vigilia.web.caseload.workbook.reasons import ReviewReason

_EPOCH = date(1899, 12, 30)
# Serial numbers: 30000 is 1982, 60000 is 2064. Births reach back to 1927 (10000); four digits are a year.
_SERIALS = (30_000, 60_000)
_SERIALS_OF_BIRTH = (10_000, 60_000)
_UNREADABLE = DateWords(None, ReviewReason.DATE_UNREADABLE)


def read_day(raw: Raw, text: str, *, born: bool, day_first: bool, newest: date | None) -> DateWords:
    """The day of a cell; only births look back a century for two-digit years."""
    if isinstance(raw, datetime):
        return _excel(raw.date(), raw.time())
    if isinstance(raw, date):
        return _excel(raw, time(0))
    if isinstance(raw, bool | time | timedelta):
        return _UNREADABLE
    if isinstance(raw, int | float) or re.fullmatch(r"\d{5}(?:\.\d+)?", text):
        lowest, highest = _SERIALS_OF_BIRTH if born else _SERIALS
        number = float(text) if isinstance(raw, str) else float(raw if isinstance(raw, int | float) else 0)
        if lowest <= number <= highest:
            return DateWords(_EPOCH + timedelta(days=int(number)))
    return read_date(text, day_first=day_first, newest=newest if born else None)


def _excel(day: date, hour: time) -> DateWords:
    # A date format over 0 or over a time alone shows January 1900 or December 1899: no date was meant.
    if day < date(1900, 1, 2):
        return _UNREADABLE
    return DateWords(day, hour=hour.replace(microsecond=0) if hour != time(0) else None)
