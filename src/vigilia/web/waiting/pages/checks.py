"""How fresh a date is: what changed, who said it, when it was last asked and when it will be again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from vigilia.web.cards.notice import Appearance, AppearanceState, Office
from vigilia.web.waiting.pages.reading import Reading
from vigilia.web.waiting.pages.sources import source_in_words


@dataclass(frozen=True)
class Checked:
    """`changed` is when something moved, `before` the day that no longer holds ("" when it was the hour or the place).

    `last` is when anybody was last asked, `source` whose word carries the date: perhaps an older one.
    """

    changed: str
    before: str
    last: str
    source: str
    stale: bool


def checked(read: Reading, one: Appearance) -> Checked:
    """The history of `one`, short enough for a phone."""
    # Where sources differ, the other day is not gone: `doubts` names it, and nothing is struck.
    settled = one.state not in {AppearanceState.CANCELLED, AppearanceState.DISAGREEMENT}
    before = one.previous_day if settled and one.previous_day != one.day else None
    return Checked(
        changed=read.day(read.day_of(one.changed_at)) if one.changed_at and settled else "",
        before=read.day(before) if before else "",
        last=read.day(read.day_of(one.checked_at)) if one.checked_at else "",
        source=source_in_words(one.source, paper=read.paper),
        stale=one.checked_at is None or read.is_stale(one.checked_at),
    )


def next_check(read: Reading, office: Office) -> str:
    """The next day after today on which the office asks, in words; "" when it has no fixed days."""
    days = {day for day in office.check_days if 0 <= day < 7}
    if not days:
        return ""
    return read.day(next(day for day in _from_tomorrow(read.today()) if day.weekday() in days))


def last_checked(read: Reading, appearances: tuple[Appearance, ...]) -> str:
    """The day on which anything was last asked, in words; "" when nothing ever was."""
    asked = [one.checked_at for one in appearances if one.checked_at]
    return read.day(read.day_of(max(asked))) if asked else ""


def _from_tomorrow(today: date) -> list[date]:
    return [today + timedelta(days=ahead) for ahead in range(1, 8)]
