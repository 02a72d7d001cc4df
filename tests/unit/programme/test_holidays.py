"""Federal holidays and the days off they give."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilia.programme.holidays import federal_holiday, is_business_day, last_business_day, next_business_day

DAYS = st.dates(date(1986, 1, 1), date(2100, 12, 30))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2022, 1, 17), "Birthday of Martin Luther King, Jr."),
        (date(2022, 2, 21), "Washington's Birthday"),
        (date(2022, 5, 30), "Memorial Day"),
        (date(2022, 6, 19), "Juneteenth National Independence Day"),
        (date(2022, 6, 20), "Juneteenth National Independence Day (observed)"),
        (date(2021, 6, 18), "Juneteenth National Independence Day (observed)"),
        (date(2022, 7, 4), "Independence Day"),
        (date(2022, 9, 5), "Labor Day"),
        (date(2022, 10, 10), "Columbus Day"),
        (date(2022, 11, 11), "Veterans Day"),
        (date(2022, 11, 24), "Thanksgiving Day"),
        (date(2022, 12, 26), "Christmas Day (observed)"),
        (date(2021, 12, 31), "New Year's Day (observed)"),
        (date(2026, 7, 3), "Independence Day (observed)"),
    ],
)
def test_named_days(day: date, name: str) -> None:
    assert federal_holiday(day) == name


@pytest.mark.parametrize(
    "day",
    [date(2020, 6, 19), date(2022, 5, 23), date(2022, 4, 15), date(2022, 12, 24), date(2021, 1, 20), date(2023, 6, 20)],
)
def test_days_that_are_none(day: date) -> None:
    assert federal_holiday(day) is None


@pytest.mark.parametrize(("year", "days"), [(2020, 10), (2021, 12), (2022, 10), (2026, 11)])
def test_weekdays_off_in_a_year(year: int, days: int) -> None:
    # New Year's Day of 2022 was a Saturday: its day off, 31 Dec 2021, counts for 2021.
    every = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    off = [day for day in every if day.weekday() < 5 and federal_holiday(day)]
    assert len(off) == days


@given(DAYS)
def test_business_days_stand_around_every_day(day: date) -> None:
    before, after = last_business_day(day), next_business_day(day)
    assert before <= day <= after
    assert is_business_day(before)
    assert is_business_day(after)
    assert (after - before).days <= 4
    assert (before == day) is is_business_day(day)
