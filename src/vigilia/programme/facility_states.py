"""When each hearing place was contracted, built or seen open; no source read gives a day on which one closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """How far a hearing place is, as a source saw it."""

    CONTRACTED = "contracted"
    BUILT = "built"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class StandingAt:
    """A state as seen on a day. It may have begun earlier: `seen_on` is the day the source shows, not the first day."""

    standing: Standing
    seen_on: date
    source: str
    words: str = ""


_BUILT = StandingAt(Standing.BUILT, date(2019, 9, 10), "Los Angeles Times, 10 Sep 2019")
_REBUILD = StandingAt(
    Standing.CONTRACTED,
    date(2021, 10, 14),
    "Notice of compliance, Texas v. Biden, 2:21-cv-067 (N.D. Tex.), 14 Oct 2021; Border Report, Oct 2021",
    "14.1 million dollars to build again on the same sites at Laredo and Brownsville",
)

LAREDO: tuple[StandingAt, ...] = (
    _BUILT,
    StandingAt(Standing.OPEN, date(2019, 9, 16), "Texas Observer, 16 Sep 2019", "52 scheduled, 26 appeared"),
    _REBUILD,
)
BROWNSVILLE: tuple[StandingAt, ...] = (_REBUILD,)
EL_PASO: tuple[StandingAt, ...] = (
    StandingAt(Standing.OPEN, date(2019, 9, 3), "Court observer thread, Sep 2019 (about the 3rd)", "101 on one master"),
)
