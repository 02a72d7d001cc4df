"""What can be wrong with a hearing date, judged against its file and never against today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vigilia.programme.facilities import Facility
from vigilia.programme.holidays import SATURDAY, federal_holiday
from vigilia.programme.hours import CLOSURES, Closure, closure_on


class Weight(StrEnum):
    """STOPS: no belief until a person settles it. ASKS: believed, marked unsure, and to be checked with the court."""

    STOPS = "stops"
    ASKS = "asks"


class Reason(StrEnum):
    """Why a hearing date is in doubt; the words of `--json`."""

    WEEKEND = "hearing_on_weekend"
    CLOSED_PORT = "hearing_at_closed_port"
    BEFORE_ENROLMENT = "hearing_before_enrolment"
    HOLIDAY = "hearing_on_holiday"


@dataclass(frozen=True)
class Doubt:
    """One doubt. `words` is one plain English sentence for a person; `reason` is for machines and translation."""

    reason: Reason
    weight: Weight
    words: str


def doubts(
    day: date,
    *,
    facility: Facility | None = None,
    enrolled: date | None = None,
    closures: Sequence[Closure] = CLOSURES,
) -> tuple[Doubt, ...]:
    """All doubts about a hearing on `day` at `facility` of a person enrolled on `enrolled`; those that stop come first.

    What is None is not judged. A hearing on the day of enrolment is not doubted. A federal holiday asks and does not
    stop: coordinators' lists hold many such dates, and the list is all there is until the court is asked.
    """
    found = [_weekend(day), _closed_port(day, facility, closures), _before_enrolment(day, enrolled), _holiday(day)]
    return tuple(doubt for doubt in found if doubt is not None)


def _weekend(day: date) -> Doubt | None:
    if day.weekday() < SATURDAY:
        return None
    return Doubt(
        Reason.WEEKEND, Weight.STOPS, f"{day:%A} {day.isoformat()}: immigration courts do not sit on weekends."
    )


def _closed_port(day: date, facility: Facility | None, closures: Sequence[Closure]) -> Doubt | None:
    if facility is None or facility.port is None:
        return None
    closure = closure_on(facility.port, day, closures=closures)
    if closure is None:
        return None
    words = f"{facility.name} was closed on {day.isoformat()} ({closure.source})."
    return Doubt(Reason.CLOSED_PORT, Weight.STOPS, words)


def _before_enrolment(day: date, enrolled: date | None) -> Doubt | None:
    if enrolled is None or day >= enrolled:
        return None
    words = f"The hearing on {day.isoformat()} is before the enrolment on {enrolled.isoformat()}."
    return Doubt(Reason.BEFORE_ENROLMENT, Weight.STOPS, words)


def _holiday(day: date) -> Doubt | None:
    name = federal_holiday(day)
    if name is None or day.weekday() >= SATURDAY:  # a weekend stops already
        return None
    return Doubt(Reason.HOLIDAY, Weight.ASKS, f"{day.isoformat()} is a federal holiday ({name}): check with the court.")
