"""What is typed of a hearing: one clear line for what cannot be."""

from datetime import date, time

import pytest

from vigilia.cli.fault import Fault
from vigilia.cli.spoken import iso


@pytest.mark.parametrize("typed", ["2026-11-24", "2028-02-29", "2000-01-01", "2099-12-31"])
def test_a_day_stays_as_it_is(typed: str) -> None:
    assert iso(date, typed, "--date", "2022-05-16") == typed


@pytest.mark.parametrize(
    "typed", ["0001-01-01", "9999-12-31", "3026-11-24", "1926-11-24", "2027-02-29", "24/11/2026", "20261-01-01", ""]
)
def test_a_day_that_cannot_be_is_one_line_that_names_it(typed: str) -> None:
    with pytest.raises(Fault) as told:
        iso(date, typed, "--date", "2022-05-16")
    assert str(told.value).startswith(f'--date "{typed}"')
    assert "2022-05-16" in str(told.value)


def test_an_hour_is_told_to_the_minute() -> None:
    assert iso(time, "08:30:00", "--time", "13:00") == "08:30"
    with pytest.raises(Fault):
        iso(time, "25:00", "--time", "13:00")
