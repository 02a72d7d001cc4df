"""Which day to present in the spring of 2020."""

from datetime import date

import pytest

from vigilia.programme.tear_sheets import present_on


@pytest.mark.parametrize(
    ("printed", "present"),
    [
        (date(2020, 5, 10), date(2020, 6, 10)),
        (date(2020, 5, 21), date(2020, 6, 22)),  # 21 June was a Sunday
        (date(2020, 5, 20), date(2020, 6, 22)),  # 20 June was a Saturday
        (date(2020, 5, 31), date(2020, 6, 30)),
        (date(2020, 6, 19), date(2020, 7, 20)),  # 19 July was a Sunday
        (date(2020, 6, 22), date(2020, 6, 22)),
        (date(2020, 5, 9), None),
    ],
)
def test_one_month_after_the_printed_day(printed: date, present: date | None) -> None:
    assert present_on(printed) == present
