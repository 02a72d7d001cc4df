"""A hearing date is judged against its file; a holiday asks, the rest stops."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilia.programme.facilities import FACILITIES, Facility, facility
from vigilia.programme.hearing_doubts import Reason, Weight, doubts
from vigilia.programme.hours import CLOSURES, Closure

LAREDO = facility("MPL")
SHUT = (Closure("laredo", date(2022, 3, 1), date(2022, 3, 1), "a paper on the door"),)


def reasons(
    day: date, facility: Facility | None = None, enrolled: date | None = None, closures: tuple[Closure, ...] = CLOSURES
) -> list[tuple[Reason, Weight]]:
    found = doubts(day, facility=facility, enrolled=enrolled, closures=closures)
    return [(doubt.reason, doubt.weight) for doubt in found]


def test_a_plain_day_raises_no_doubt() -> None:
    assert doubts(date(2022, 3, 15), facility=LAREDO, enrolled=date(2022, 3, 15)) == ()


@pytest.mark.parametrize("day", [date(2022, 8, 13), date(2022, 8, 14), date(2022, 6, 19)])
def test_a_weekend_stops_and_is_said_once(day: date) -> None:
    assert reasons(day) == [(Reason.WEEKEND, Weight.STOPS)]


def test_a_day_before_enrolment_stops() -> None:
    assert reasons(date(2022, 3, 15), enrolled=date(2022, 3, 16)) == [(Reason.BEFORE_ENROLMENT, Weight.STOPS)]


def test_a_closed_port_stops_at_that_port_only() -> None:
    assert reasons(date(2022, 3, 1), facility=LAREDO, closures=SHUT) == [(Reason.CLOSED_PORT, Weight.STOPS)]
    assert reasons(date(2022, 3, 1), facility=facility("MPB"), closures=SHUT) == []
    assert reasons(date(2022, 3, 1), facility=facility("TUM"), closures=SHUT) == []
    assert reasons(date(2022, 3, 1), closures=SHUT) == []


@pytest.mark.parametrize("day", [date(2022, 5, 30), date(2022, 6, 20), date(2022, 7, 4), date(2022, 2, 21)])
def test_a_federal_holiday_asks(day: date) -> None:
    assert reasons(day, facility=LAREDO) == [(Reason.HOLIDAY, Weight.ASKS)]


def test_several_doubts_stand_together_and_what_stops_comes_first() -> None:
    found = reasons(date(2022, 5, 30), enrolled=date(2022, 6, 1))
    assert found == [(Reason.BEFORE_ENROLMENT, Weight.STOPS), (Reason.HOLIDAY, Weight.ASKS)]


def test_every_doubt_says_the_day_in_words() -> None:
    for day in (date(2022, 5, 30), date(2022, 8, 14)):
        assert all(day.isoformat() in doubt.words for doubt in doubts(day, enrolled=day + timedelta(days=1)))


@given(st.dates(date(2022, 1, 3), date(2022, 9, 30)), st.sampled_from(FACILITIES))
def test_no_weekday_of_the_second_programme_counts_as_closed(day: date, place: Facility) -> None:
    assert Reason.CLOSED_PORT not in {doubt.reason for doubt in doubts(day, facility=place)}
