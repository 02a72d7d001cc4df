"""The parts of what a source can say of a hearing, each apart: an hour without a place is still worth keeping."""

from __future__ import annotations

from enum import StrEnum


class Part(StrEnum):
    """One thing a source can say of a hearing. Reporting and hearing are two hours in two places, never one."""

    DATE = "date"
    TIME = "time"
    REPORT_TIME = "report_time"
    REPORT_PLACE = "report_place"
    FACILITY = "facility"
    KIND = "kind"
    JUDGE = "judge"
    MODE = "mode"
    LANGUAGE = "language"


DETAILS = tuple(part for part in Part if part is not Part.DATE)
"""All parts but the date: they are believed only together with the date they were said of."""


class SayingState(StrEnum):
    """Where a saying stands. None is ever removed: a withdrawn one stays, marked."""

    STANDING = "standing"
    QUESTIONED = "questioned"
    WITHDRAWN = "withdrawn"


class BeliefState(StrEnum):
    """What we make of all that was said of one hearing."""

    NONE = "none"  # nothing said gives a date yet
    BELIEVED = "believed"
    UNSURE = "unsure"  # a date, with something to ask the court first (a federal holiday, a date gone from a list)
    DISAGREEMENT = "disagreement"
    QUESTIONED = "questioned"  # a date was said, but it cannot be right; no date is believed
    CANCELLED = "cancelled"
