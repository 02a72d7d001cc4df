"""Two clocks, one day each, with the end of short months stated."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilia.programme.clocks import ClockState, Measure, add_months, clock, clocks, days_180, six_months

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2022, 8, 31), 6, date(2023, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2022, 12, 31), 6, date(2023, 6, 30)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2022, 1, 1), -1, date(2021, 12, 1)),
    ],
)
def test_months_end_where_the_month_ends(day: date, months: int, then: date) -> None:
    assert add_months(day, months) == then


@given(DAYS)
def test_180_days_are_over_one_to_four_days_before_six_months(enrolled: date) -> None:
    assert 1 <= (six_months(enrolled) - days_180(enrolled)).days <= 4
    assert six_months(enrolled) <= six_months(enrolled + timedelta(days=1))
    assert (days_180(enrolled) - enrolled).days == 180


@given(DAYS, st.integers(0, 400), st.sampled_from(Measure))
def test_days_used_and_left_make_the_whole(enrolled: date, days: int, measure: Measure) -> None:
    at = clock(measure, enrolled, as_of=enrolled + timedelta(days=days))
    assert at.used == days
    assert enrolled + timedelta(days=at.used + at.left) == at.due
    assert (at.state is ClockState.OVER) is (at.left < 0)


def test_a_case_that_ended_stops_both_clocks() -> None:
    months, days = clocks(date(2022, 1, 1), as_of=date(2026, 1, 1), ended=date(2022, 7, 1))
    assert (months.measure, months.due, months.used, months.state) == (
        Measure.SIX_MONTHS,
        date(2022, 7, 1),
        181,
        ClockState.KEPT,
    )
    assert (days.measure, days.due, days.left, days.state) == (
        Measure.DAYS_180,
        date(2022, 6, 30),
        -1,
        ClockState.MISSED,
    )


def test_an_end_that_lies_ahead_is_not_known_yet() -> None:
    open_case = clocks(date(2022, 1, 1), as_of=date(2022, 3, 1))
    assert clocks(date(2022, 1, 1), as_of=date(2022, 3, 1), ended=date(2022, 3, 2)) == open_case


def test_before_enrolment_nothing_runs() -> None:
    months, days = clocks(date(2022, 1, 10), as_of=date(2022, 1, 1))
    assert {months.state, days.state} == {ClockState.NOT_BEGUN}
    assert (months.used, days.left) == (0, 189)
