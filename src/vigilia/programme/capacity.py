"""What sources claim a hearing place could hold; they contradict each other, so every claim is kept with its source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class CapacityUnit(StrEnum):
    """What is counted."""

    COURTROOMS = "courtrooms"
    PERSONS_A_DAY = "persons a day"


@dataclass(frozen=True)
class CapacityClaim:
    """One source's figure. `low` None: "up to"; `high` None: "at least". `said` is ISO 8601, as exact as is known."""

    unit: CapacityUnit
    low: int | None
    high: int | None
    by: str
    source: str
    said: str


_SEPTEMBER_2019 = (
    "Los Angeles Times, 10 Sep 2019; wire report (sbynews.blogspot.com), Sep 2019; hearingasylum.com/VTC-2"
)

LAREDO_CLAIMS: tuple[CapacityClaim, ...] = (
    CapacityClaim(CapacityUnit.COURTROOMS, 20, None, "newspaper", "Los Angeles Times, 10 Sep 2019", "2019-09-10"),
    CapacityClaim(CapacityUnit.PERSONS_A_DAY, 200, 250, "city spokesman", _SEPTEMBER_2019, "2019-09"),
    CapacityClaim(CapacityUnit.PERSONS_A_DAY, None, 300, "port director", _SEPTEMBER_2019, "2019-09"),
)

BROWNSVILLE_CLAIMS: tuple[CapacityClaim, ...] = (
    CapacityClaim(CapacityUnit.COURTROOMS, 64, 64, "local radio", "KURV, 24 Jul 2019", "2019-07-24"),
    CapacityClaim(CapacityUnit.COURTROOMS, 66, 66, "television", "CBS News, Sep 2019", "2019-09"),
    CapacityClaim(CapacityUnit.PERSONS_A_DAY, 720, 720, "federal contract (about)", _SEPTEMBER_2019, "2019-09"),
    CapacityClaim(CapacityUnit.PERSONS_A_DAY, 300, 300, "other report", _SEPTEMBER_2019, "2019-09"),
)


def span(claims: Iterable[CapacityClaim], unit: CapacityUnit) -> tuple[int | None, int | None] | None:
    """Lowest and highest figure of `claims` in `unit`; None in a place where none has one, None alone for no claim."""
    told = [claim for claim in claims if claim.unit is unit]
    if not told:
        return None
    lows = [claim.low for claim in told if claim.low is not None]
    highs = [claim.high for claim in told if claim.high is not None]
    return (min(lows, default=None), max(highs, default=None))
