"""The day a file speaks from: never today, always its own newest title or return date."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

# Returns under the programme began on 25 January 2019 (DHS, Policy Guidance for Implementation of MPP).
FIRST_RETURN = date(2019, 1, 25)
_YEARS = timedelta(days=2 * 366)
_NEAR = timedelta(days=183)


def plausible(titles: Sequence[date], returns: Sequence[date]) -> list[date]:
    """Dates that can stand for the file's own day, sorted: a typed 2052 among 2022s is none.

    A date counts when it is at most two years after the middle return date or after a title's
    date, or when at least three and two in a hundred return dates lie within half a year of it.
    """
    after_start = sorted(day for day in returns if day >= FIRST_RETURN)
    middle = after_start[len(after_start) // 2] if after_start else None
    good_titles = [day for day in titles if day >= FIRST_RETURN and (middle is None or day <= middle + _YEARS)]
    bound = max([*good_titles, *([middle] if middle else [])], default=None)
    if bound is None:
        return []
    least = max(3, len(after_start) // 50)
    kept = [day for day in after_start if day <= bound + _YEARS or _near(after_start, day) >= least]
    return sorted([*kept, *good_titles])


def _near(days: Sequence[date], day: date) -> int:
    return bisect_right(days, day + _NEAR) - bisect_left(days, day - _NEAR)
