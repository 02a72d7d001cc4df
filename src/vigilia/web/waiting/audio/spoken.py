"""What is said, in which order, and the address it has. The address holds a day and hours; no card and no person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from vigilia.web.waiting.audio.recordings import CHECKING, HEARING, MINUTES, REPORT, together

_DATE = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:-r(?P<report>[0-9]{4}))?(?:-h(?P<hour>[0-9]{4}))?\.mp3")


@dataclass(frozen=True)
class Said:
    """One day, the hour to report and the hour of the hearing, local at the port, each if it is known."""

    day: date
    report_time: time | None = None
    time: time | None = None

    @property
    def file(self) -> str:
        """The last part of its address."""
        report = f"-r{self.report_time:%H%M}" if self.report_time else ""
        hour = f"-h{self.time:%H%M}" if self.time else ""
        return f"{self.day.isoformat()}{report}{hour}.mp3"

    @property
    def names(self) -> tuple[str, ...]:
        """The fragments in the order they are said; none when an hour cannot be said to the minute."""
        hours = [(word, at) for word, at in ((REPORT, self.report_time), (HEARING, self.time)) if at is not None]
        if any(at.minute and at.minute not in MINUTES for _, at in hours):
            return ()
        day = (HEARING, f"weekday-{self.day.weekday()}", f"day-{self.day.day}", f"month-{self.day.month}")
        return (*day, *(name for word, at in hours for name in (word, *_hour(at))))


def _hour(at: time) -> tuple[str, ...]:
    return (f"hour-{at.hour}", f"minute-{at.minute:02}") if at.minute else (f"hour-{at.hour}",)


def address(language: str, day: date, report_time: time | None, time: time | None) -> str:
    """Where this date can be heard in this language; "" unless every word of it is recorded."""
    said = Said(day, report_time, time)
    return f"/audio/{language}/{said.file}" if together(language, said.names) is not None else ""


def checking(language: str) -> str:
    """Where "your date is being checked" can be heard; "" when it is not recorded."""
    return f"/audio/{language}/{CHECKING}.mp3" if together(language, (CHECKING,)) is not None else ""


def asked(spoken: str) -> tuple[str, ...]:
    """The fragments that the last part of an address asks for; none for anything `address` would not have written."""
    if spoken == f"{CHECKING}.mp3":
        return (CHECKING,)
    found = _DATE.fullmatch(spoken)
    if found is None:
        return ()
    try:
        return Said(date.fromisoformat(found["day"]), _at(found["report"]), _at(found["hour"])).names
    except ValueError:  # 30 February, 25 o'clock
        return ()


def _at(four: str | None) -> time | None:
    return time(int(four[:2]), int(four[2:])) if four else None
