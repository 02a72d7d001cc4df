"""Notices to show: the plain one, one of each kind, and the longest that can be."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from vigilia.web.cards.notice import Appearance, AppearanceState, Missed, Notice, Office

NOW = datetime(2022, 3, 15, 11, 12, tzinfo=UTC)  # Tuesday, 5:12 in Monterrey, 6:12 in Laredo
DAY, BEFORE = date(2022, 3, 23), date(2022, 3, 16)
OFFICE = Office("+52 868 555 0101", "matamoros", (0, 3))
READER = "+52 81 5555 0102"
READERS = (("ht", READER), ("mam", "+52 81 5555 0103"), ("quc", "+52 81 5555 0104"))
State = AppearanceState

HEARD = Appearance(
    State.BELIEVED,
    day=DAY,
    time=time(13, 0),
    report_time=time(9, 0),
    facility="MPL",
    source="line",
    checked_at=NOW - timedelta(days=2),
    changed_at=NOW - timedelta(days=6),
    previous_day=BEFORE,
)
DARK = replace(HEARD, facility="MPB", time=time(8, 30), report_time=time(4, 30), changed_at=None, previous_day=None)


def notice(*appearances: Appearance, language: str = "ht", town: str = "monterrey") -> Notice:
    """A notice of these hearings, prepared now."""
    return Notice(7, NOW, language, town, appearances, OFFICE, READER)


def plain() -> Notice:
    """What most will see: one day, believed, moved once."""
    return notice(HEARD)


def each() -> dict[str, Notice]:
    """Every kind of notice by its name."""
    stale = replace(HEARD, checked_at=NOW - timedelta(days=8))
    differs = replace(HEARD, state=State.DISAGREEMENT, differing=("date",), also=(date(2022, 3, 30),))
    second = replace(HEARD, time=time(15, 30), report_time=time(11, 30), changed_at=None, previous_day=None)
    gone_day = replace(HEARD, state=State.CANCELLED, day=None, time=None, report_time=None, previous_day=DAY)
    none = Appearance(State.NONE, source="list", checked_at=NOW - timedelta(days=1))
    return {
        "plain": plain(),
        "tomorrow in the dark": notice(replace(DARK, day=date(2022, 3, 16))),
        "same clock": notice(DARK, town="matamoros"),
        "no town": notice(DARK, town=""),
        "stale": notice(stale),
        "never checked": notice(replace(HEARD, checked_at=None)),
        "days differ": notice(differs),
        "many days differ": notice(replace(differs, also=tuple(date(2022, 9, day) for day in (7, 14, 21, 28)))),
        "called off by one": notice(replace(differs, differing=("date", "cancelled"), also=())),
        "hours differ": notice(replace(HEARD, state=State.DISAGREEMENT, time=None, differing=("time",))),
        "places differ": notice(replace(HEARD, state=State.DISAGREEMENT, facility="", differing=("facility",))),
        "a detail differs": notice(replace(HEARD, state=State.DISAGREEMENT, differing=("judge",))),
        "unsure": notice(replace(HEARD, state=State.UNSURE)),
        "two on a day": notice(HEARD, second),
        "later too": notice(HEARD, replace(DARK, day=date(2022, 5, 4))),
        "questioned": notice(Appearance(State.QUESTIONED, source="nta", checked_at=NOW)),
        "cancelled": notice(gone_day),
        "no date": notice(none),
        "nothing": notice(),
        "no days of checking": replace(notice(none), office=Office("+52 868 555 0101", "matamoros")),
        "nobody to call": replace(plain(), office=Office(), reader=""),
        "passed": notice(replace(HEARD, day=date(2022, 3, 10))),
        "one of two days passed": notice(replace(differs, day=date(2022, 3, 10))),
        "the hour has passed": notice(replace(DARK, day=NOW.date(), time=time(0, 30), report_time=None)),
        "only the hour changed": notice(replace(HEARD, previous_day=DAY)),
        "never asked": notice(Appearance(State.NONE)),
        "missed, and nothing ahead": replace(
            notice(replace(HEARD, day=date(2022, 3, 2))), missed=Missed(date(2022, 3, 2), "+52 81 5555 0105")
        ),
        "three on a day": notice(HEARD, second, replace(second, time=time(16, 30), facility="ENP")),
        "missed": replace(notice(HEARD), missed=Missed(date(2022, 3, 2), "+52 81 5555 0105")),
        "mam": replace(plain(), language="mam"),
        "mam without a reader": replace(plain(), language="mam", reader=""),
        "a clock that changes": notice(replace(DARK, day=date(2022, 11, 6), report_time=time(1, 30))),
        "next year": notice(replace(HEARD, day=date(2023, 1, 11))),
        "longest": longest(),
    }


def longest() -> Notice:
    """All that can stand on one page at once, each in its longest form; far more than any person has."""
    town = "mexico_city"
    one = replace(
        HEARD,
        state=State.DISAGREEMENT,
        facility="ENP",
        source="plan",
        day=date(2022, 11, 23),
        report_time=time(4, 30),
        differing=("time", "report_time", "facility"),
        previous_day=date(2022, 9, 28),
        changed_at=NOW - timedelta(days=20),
        checked_at=NOW - timedelta(days=12),
    )
    same_day = [replace(one, time=time(8 + at, 30)) for at in range(3)]
    later = [replace(one, day=date(2023, 2, 1) + timedelta(days=at)) for at in range(8)]
    off = [replace(one, state=State.CANCELLED, day=None, previous_day=date(2022, 9, 21)) for _ in range(4)]
    full = notice(*same_day, *later, *off, language="mam", town=town)
    office = Office("+52 (868) 555 0101 ext. 4321", "nuevo_laredo", (2, 4))
    return replace(full, office=office, missed=Missed(date(2021, 9, 22), "+52 (868) 555 0105 ext. 1234"))
