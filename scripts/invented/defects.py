"""The mistakes that are put into a workbook on purpose, each with the reason a reader has to give for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from invented.notation import Cell, cut_a_number, impossible_day
from invented.people import Household, Invented


@dataclass(frozen=True)
class Defect:
    """One kind: its reason, the column it spoils, whether the row is then held and the hearing then missing."""

    reason: str
    column: str
    spoil: Callable[[Random, Invented, Household, date], Cell]
    held: bool = False
    no_hearing: bool = False


def _cut(rng: Random, person: Invented, _: Household, __: date) -> Cell:
    return cut_a_number(rng, person.a_number)


def _pending(rng: Random, _: Invented, __: Household, ___: date) -> Cell:
    return rng.choice(("pendiente", "pendiente", "PENDIENTE"))


def _unborn(_: Random, __: Invented, ___: Household, around: date) -> Cell:
    return date(around.year + 9, 3, 4)


def _no_such_day(_: Random, __: Invented, home: Household, ___: date) -> Cell:
    return impossible_day(home.hearing)


def _weekend(rng: Random, _: Invented, home: Household, __: date) -> Cell:
    return home.hearing + timedelta(days=5 - home.hearing.weekday() + rng.randint(0, 1))


def _long(rng: Random, person: Invented, _: Household, __: date) -> Cell:
    return f"A{person.a_number}{rng.randint(0, 9)}"


def _before(_: Random, __: Invented, home: Household, ___: date) -> Cell:
    day = home.enrolled - timedelta(days=14)
    return day - timedelta(days=max(0, day.weekday() - 4))


def _no_such_birth(_: Random, person: Invented, __: Household, ___: date) -> Cell:
    return f"30/02/{person.born.year}"


DEFECTS = (
    Defect("a_number_too_short", "a_number", _cut, held=True),
    Defect("a_number_missing", "a_number", _pending),
    Defect("birth_in_future", "born", _unborn),
    Defect("impossible_date", "hearing", _no_such_day, no_hearing=True),
    Defect("hearing_on_weekend", "hearing", _weekend, no_hearing=True),
)


# Those that the sample does not have.
RARER = (
    Defect("a_number_too_long", "a_number", _long, held=True),
    Defect("hearing_before_enrolment", "hearing", _before, no_hearing=True),
    Defect("impossible_date", "born", _no_such_birth),
    Defect("impossible_date", "enrolled", _no_such_day),
)


def maybe(rng: Random, share: float, rarer: bool = False) -> Defect | None:
    """A defect, for this share of people."""
    return rng.choice(DEFECTS + RARER if rarer else DEFECTS) if rng.random() < share else None
