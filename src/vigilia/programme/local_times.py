"""One hour in two towns: the court's side of the bridge and the place where the person waits.

Zones are IANA and never fixed offsets: until October 2022 Mexico changed its clocks on other days than the United
States; since then the border municipalities keep US changes and Monterrey keeps none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo


class ClockChange(StrEnum):
    """What a clock change does to an hour: GAP, it does not exist that day; FOLD, it comes twice."""

    GAP = "gap"
    FOLD = "fold"


@dataclass(frozen=True)
class BothTimes:
    """The same instant, aware, in both towns. `change` and `words` are set when the court's hour is not plain."""

    court: datetime
    waiting: datetime
    change: ClockChange | None = None
    words: str = ""

    @property
    def utc(self) -> datetime:
        """The instant, for storing and comparing."""
        return self.court.astimezone(UTC)

    @property
    def differ(self) -> bool:
        """Whether the two towns show another hour or day, so that both must be printed."""
        return self.court.replace(tzinfo=None) != self.waiting.replace(tzinfo=None)


def both_times(day: date, at: time, court_zone: str, waiting_zone: str) -> BothTimes:
    """The hour `at` on `day` by the court's clock, there and in the town of waiting. Zones are IANA names.

    An hour that comes twice is taken as the first, so that nobody is late; one that a clock change leaves out is moved
    on by the change. Both say so in `words`. Raises ZoneInfoNotFoundError for an unknown zone, ValueError for an aware
    `at`.
    """
    if at.tzinfo is not None:
        raise ValueError("the hour on a paper has no zone: give a naive time and the zone of the court")
    said = datetime.combine(day, at.replace(fold=0), _zone(court_zone))
    court = said.astimezone(UTC).astimezone(_zone(court_zone))
    waiting = court.astimezone(_zone(waiting_zone))
    town = court_zone.rpartition("/")[2].replace("_", " ")
    if court.replace(tzinfo=None) != said.replace(tzinfo=None):
        words = f"{at:%H:%M} does not exist on {day.isoformat()} by the clock of {town}; read as {court:%H:%M}."
        return BothTimes(court, waiting, ClockChange.GAP, words)
    if said.utcoffset() != said.replace(fold=1).utcoffset():
        words = f"{at:%H:%M} comes twice on {day.isoformat()} by the clock of {town}; read as the first."
        return BothTimes(court, waiting, ClockChange.FOLD, words)
    return BothTimes(court, waiting)


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
