"""One hearing in words: a value that a template only has to set down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from vigilia.programme.calendar_words import weekday
from vigilia.programme.daylight import before_light
from vigilia.web.cards.notice import Appearance, AppearanceState
from vigilia.web.waiting.pages.checks import Checked, checked
from vigilia.web.waiting.pages.clock import Hour, clocks_in_words, hour_told
from vigilia.web.waiting.pages.doubts import doubts, stale
from vigilia.web.waiting.pages.places import Crossing, crossing
from vigilia.web.waiting.pages.reading import Reading

MARKS = {
    AppearanceState.DISAGREEMENT: "differs",
    AppearanceState.UNSURE: "unsure",
    AppearanceState.QUESTIONED: "unsure",
    AppearanceState.CANCELLED: "off",
}


@dataclass(frozen=True)
class Told:
    """One hearing. `mark` names its shape and colour, `alerts` come before anything else; "" and None: nothing to say."""

    mark: str
    alerts: tuple[str, ...]
    weekday: str
    day: str
    near: str
    iso: str
    report: Hour | None
    court: Hour | None
    clocks: str
    place: str
    dark: bool
    stale: str  # what to do when nobody has asked for seven days
    passed: bool
    over: bool  # the day, or its last hour, is behind her: nothing is left to travel for
    checked: Checked
    number: int = 0  # first, second ... of one day; 0 when alone

    @property
    def clock_changes(self) -> bool:
        """Whether the clocks change on that very day, so that an hour must be asked for."""
        return any(one.clock_changes for one in (self.report, self.court) if one)


def told(read: Reading, one: Appearance) -> Told:
    """`one` in the words of `read`, whose language is the language of the moment."""
    where = crossing(one.facility)
    today = read.today(where.clock if where else "")
    day = one.day
    report = hour_told(read, day, one.report_time, where) if day else None
    court = hour_told(read, day, one.time, where) if day else None
    passed = day is not None and read.has_passed(day, where.clock if where else "")
    over = passed or _over(read, one, where)
    history = checked(read, one)
    return Told(
        mark="past" if passed else MARKS.get(one.state, ""),
        alerts=doubts(read, one, passed=passed),
        weekday=read.weekday(day) if day else "",
        day=_without_weekday(read, day) if day else "",
        near=_near(day, today) if day else "",
        iso=day.isoformat() if day else "",
        report=report,
        court=court,
        clocks=clocks_in_words(read, where, (report, court)),
        place=where.words() if where else "",
        dark=_dark(one, where) and not over,
        stale=stale(one.checked_at) if day and history.stale and not over else "",
        passed=passed,
        over=over,
        checked=history,
    )


def _over(read: Reading, one: Appearance, where: Crossing | None) -> bool:
    """Whether the court's hour has passed. In doubt it has not: another source may have said a later one."""
    if one.day is None or one.time is None or one.differing:
        return False
    return read.hour_has_passed(one.day, one.time, where.clock if where else "")


def _near(day: date, today: date) -> str:
    if day == today:
        return _("today")
    return _("tomorrow") if day == today + timedelta(days=1) else ""


def _dark(one: Appearance, where: Crossing | None) -> bool:
    if one.day is None or one.report_time is None:
        return False
    return before_light(where.port.code if where else None, one.day, one.report_time)


def _without_weekday(read: Reading, day: date) -> str:
    """ "16 March", since the weekday stands above it."""
    return read.day(day).removeprefix(weekday(read.lang, day)).lstrip(" ,")
