"""Days, hours and counts as a tired person reads them."""

from __future__ import annotations

import re
from datetime import date

from vigilia.programme.local_times import BothTimes


def day(when: date | None, today: date) -> str:
    """Weekday and month in letters; the year only when it is not this one."""
    if when is None:
        return "no date"
    year = "" if when.year == today.year else f" {when.year}"
    return f"{when:%a} {when.day} {when:%B}{year}"


def hour(both: BothTimes | None, waits_in: str) -> str:
    """The hour at the court, and where she waits when the clocks differ."""
    if both is None:
        return "hour not given"
    here = f"{both.court:%H:%M}"
    return f"{here} there, {both.waiting:%H:%M} {waits_in}" if both.differ and waits_in else here


def count(number: int, one: str, many: str) -> str:
    """ "1 row", "2 rows"."""
    return f"{number:,} {one if number == 1 else many}"


def masked(words: str) -> str:
    """Words of a number column with all but the last three digits hidden (S10)."""
    digits = len(re.findall(r"\d", words))
    seen = 0

    def hide(match: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        return match.group() if seen > digits - 3 else "•"

    return re.sub(r"\d", hide, words)
