"""The prepared notice: all that the waiting page can say to the holder of a card, and nothing that names her.

Codes, days and hours only; the words are the page's, in her language. Prepared by `hearings` in the transaction of the
belief, sealed for one card, opened by `waiting`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from datetime import time as hour
from enum import StrEnum
from typing import Any

FORMAT = 1


class AppearanceState(StrEnum):
    """What we make of one hearing; the words of `hearings.parts.BeliefState` that a person can be told."""

    BELIEVED = "believed"
    UNSURE = "unsure"  # a date, and something to ask first
    DISAGREEMENT = "disagreement"  # sources differ: `day` is the earliest named
    QUESTIONED = "questioned"  # a date was said that cannot be right: no day
    CANCELLED = "cancelled"  # `previous_day` is the day that will not be
    NONE = "none"  # nothing said gives a date yet


@dataclass(frozen=True)
class Appearance:
    """One hearing. Hours are naive and local at the port; `facility` is a code of `programme.facilities` or ""."""

    state: AppearanceState
    day: date | None = None
    time: hour | None = None
    report_time: hour | None = None
    facility: str = ""
    source: str = ""  # people.models.Source of the newest word that carries it
    checked_at: datetime | None = None  # aware UTC: when a source was last asked
    changed_at: datetime | None = None  # aware UTC: when what we believe last changed; None when it never did
    previous_day: date | None = None  # what was believed before `changed_at`
    differing: tuple[str, ...] = ()  # parts (hearings.parts.Part) on which sources differ
    also: tuple[date, ...] = ()  # where they differ on the day: the other days that are still said, the earliest first


@dataclass(frozen=True)
class Office:
    """Whom to call: the number as it is dialled, the town it is in, and the weekdays (0 Monday) on which dates are checked."""

    number: str = ""
    town: str = ""  # code of programme.cities
    check_days: tuple[int, ...] = ()


@dataclass(frozen=True)
class Missed:
    """A hearing was missed, and her counsel has released what to do next and whom to call."""

    day: date
    number: str


@dataclass(frozen=True)
class Notice:
    """What one card opens. `version` grows with each change of what it says; `town` is the code of the city where she
    waits, for its clock alone; `language` an ISO 639 code, perhaps one without text; `reader` the number where a person
    reads the date aloud in that language."""

    version: int
    prepared_at: datetime
    language: str = ""
    town: str = ""
    appearances: tuple[Appearance, ...] = ()  # open ones, by day; those without a day last
    office: Office = Office()
    reader: str = ""
    missed: Missed | None = None

    def to_bytes(self) -> bytes:
        """Canonical JSON."""
        return json.dumps({"format": FORMAT, **asdict(self)}, default=_plain, sort_keys=True).encode("utf-8")

    def says_the_same(self, other: Notice) -> bool:
        """Whether the two tell her the same of her hearings, whenever they were prepared and checked and whoever is called:
        what she confirmed stays confirmed when an office has a new number."""
        return _told(self) == _told(other)


def _told(notice: Notice) -> dict[str, Any]:
    said = asdict(notice)
    for aside in ("version", "prepared_at", "office", "reader"):
        said.pop(aside)
    for one in said["appearances"]:
        one.pop("checked_at")
    return said


def _plain(value: object) -> str:
    if isinstance(value, date | datetime | hour):
        return value.isoformat()
    raise TypeError(f"a notice holds no {type(value).__name__}")


def from_bytes(content: bytes) -> Notice:
    """Read what `to_bytes` wrote; ValueError if it is no notice of a format we know."""
    said = json.loads(content)
    if said.pop("format", None) != FORMAT:
        raise ValueError("a notice of another format")
    missed = said.pop("missed")
    return Notice(
        version=said["version"],
        prepared_at=datetime.fromisoformat(said["prepared_at"]),
        language=said["language"],
        town=said["town"],
        appearances=tuple(_appearance(one) for one in said["appearances"]),
        office=Office(**{**said["office"], "check_days": tuple(said["office"]["check_days"])}),
        reader=said["reader"],
        missed=Missed(date.fromisoformat(missed["day"]), missed["number"]) if missed else None,
    )


def _appearance(said: Mapping[str, Any]) -> Appearance:
    return Appearance(
        state=AppearanceState(said["state"]),
        day=_read(date.fromisoformat, said["day"]),
        time=_read(hour.fromisoformat, said["time"]),
        report_time=_read(hour.fromisoformat, said["report_time"]),
        facility=said["facility"],
        source=said["source"],
        checked_at=_read(datetime.fromisoformat, said["checked_at"]),
        changed_at=_read(datetime.fromisoformat, said["changed_at"]),
        previous_day=_read(date.fromisoformat, said["previous_day"]),
        differing=tuple(said["differing"]),
        also=tuple(date.fromisoformat(one) for one in said.get("also", ())),
    )


def _read(how: Any, text: str | None) -> Any:
    return None if text is None else how(text)
