"""Dated opening hours of the crossings, as rows with their source: hours change with a day's notice.

A port is closed on a day only when a row says so. Where no row speaks, nothing is known, and unknown is never "closed".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class OpeningHours:
    """Local hours of one crossing from `first` until a later row or `last`.

    `opens` and `closes` None: round the clock when `all_day`, else that end is not in the source. `port` is a port's
    code, None for a crossing that is none of the programme's.
    """

    crossing: str
    port: str | None
    first: date
    source: str
    opens: time | None = None
    closes: time | None = None
    all_day: bool = False
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the row speaks of `day`."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Closure:
    """A port shut from `first` to `last`, both included, with the source that says so."""

    port: str
    first: date
    last: date
    source: str

    def covers(self, port: str, day: date) -> bool:
        """Whether this row shuts `port` on `day`."""
        return port == self.port and self.first <= day <= self.last


_HSTODAY = "HSToday, 27 Oct 2021"

HOURS: tuple[OpeningHours, ...] = (
    OpeningHours("Brownsville & Matamoros Bridge", "brownsville", date(2021, 11, 7), _HSTODAY, all_day=True),
    OpeningHours("Los Indios", None, date(2021, 11, 7), _HSTODAY, time(6), time(22)),
    OpeningHours("San Ysidro PedWest", "san_ysidro", date(2024, 1, 4), "CBP statement, 5 Jan 2024", time(6)),
)
"""In Apr 2020 "many bridges" were cut to 7-15 or 6-16 h (WOAI, 3 Apr 2020); not named one by one, so no row."""

CLOSURES: tuple[Closure, ...] = ()
"""No source read shuts a whole port of the programme on a named day. An office adds the rows it has papers for."""


def hours_on(port: str, day: date, *, hours: Sequence[OpeningHours] = HOURS) -> tuple[OpeningHours, ...]:
    """The rows that speak of a crossing at `port` (code) on `day`; a later row of a crossing replaces an earlier."""
    newest: dict[str, OpeningHours] = {}
    for row in sorted(hours, key=lambda one: one.first):
        if row.port == port and row.covers(day):
            newest[row.crossing] = row
    return tuple(newest.values())


def closure_on(port: str, day: date, *, closures: Sequence[Closure] = CLOSURES) -> Closure | None:
    """The row that shuts `port` (code) on `day`, None when there is none."""
    return next((row for row in closures if row.covers(port, day)), None)


def open_on(
    port: str, day: date, *, hours: Sequence[OpeningHours] = HOURS, closures: Sequence[Closure] = CLOSURES
) -> bool | None:
    """Whether `port` (code) is open at any hour of `day`: False and True only where a row says so, None is unknown."""
    if closure_on(port, day, closures=closures):
        return False
    return True if hours_on(port, day, hours=hours) else None
