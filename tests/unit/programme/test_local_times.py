"""The same hour in two towns, on the days around each change of clocks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilia.programme.local_times import ClockChange, both_times

LAREDO, MONTERREY, MATAMOROS = "America/Chicago", "America/Monterrey", "America/Matamoros"
PASO, JUAREZ, YSIDRO, TIJUANA = "America/Denver", "America/Ciudad_Juarez", "America/Los_Angeles", "America/Tijuana"
ARIZONA, SONORA = "America/Phoenix", "America/Hermosillo"


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        (date(2022, 3, 11), 8),  # both on winter time
        (date(2022, 3, 14), 7),  # US changed on 13 March
        (date(2022, 4, 1), 7),
        (date(2022, 4, 4), 8),  # Mexico changed on 3 April, for the last time
        (date(2022, 10, 28), 8),
        (date(2022, 10, 31), 7),  # Mexico changed back on 30 October
        (date(2022, 11, 4), 7),
        (date(2022, 11, 7), 8),  # US changed back on 6 November
        (date(2023, 3, 10), 8),
        (date(2023, 3, 13), 7),  # Monterrey keeps no summer time any more
        (date(2023, 7, 3), 7),
        (date(2023, 11, 3), 7),
        (date(2023, 11, 6), 8),
        (date(2026, 3, 6), 8),
        (date(2026, 3, 9), 7),
        (date(2026, 10, 30), 7),
        (date(2026, 11, 2), 8),
    ],
)
def test_half_past_eight_in_laredo_as_the_clocks_of_monterrey_show_it(day: date, hour: int) -> None:
    at = both_times(day, time(8, 30), LAREDO, MONTERREY)
    assert (at.waiting.date(), at.waiting.time()) == (day, time(hour, 30))
    assert at.differ is (hour != 8)
    assert at.change is None


@given(
    st.dates(date(2019, 1, 1), date(2026, 12, 31)),
    st.sampled_from([(LAREDO, MATAMOROS), (YSIDRO, TIJUANA), (ARIZONA, SONORA)]),
)
def test_the_two_ends_of_these_bridges_always_agree(day: date, zones: tuple[str, str]) -> None:
    assert not both_times(day, time(8, 30), *zones).differ


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        (date(2022, 10, 28), 8),
        (date(2022, 11, 4), 8),
        (date(2022, 11, 7), 9),
        (date(2022, 11, 29), 9),
        (date(2022, 12, 1), 8),
    ],
)
def test_juarez_and_el_paso_differed_in_november_2022(day: date, hour: int) -> None:
    assert both_times(day, time(8, 30), PASO, JUAREZ).waiting.hour == hour


def test_an_hour_that_does_not_exist_is_moved_on_and_says_so() -> None:
    at = both_times(date(2022, 3, 13), time(2, 30), LAREDO, MONTERREY)
    assert (at.court.time(), at.waiting.time(), at.change) == (time(3, 30), time(2, 30), ClockChange.GAP)
    assert at.words == "02:30 does not exist on 2022-03-13 by the clock of Chicago; read as 03:30."


def test_an_hour_that_comes_twice_is_the_first_and_says_so() -> None:
    at = both_times(date(2022, 11, 6), time(1, 30, fold=1), LAREDO, MONTERREY)
    assert (at.utc, at.change) == (datetime(2022, 11, 6, 6, 30, tzinfo=UTC), ClockChange.FOLD)
    assert "comes twice" in at.words


@given(
    st.datetimes(datetime(2019, 1, 1), datetime(2030, 1, 1)),
    st.sampled_from([LAREDO, PASO, YSIDRO, ARIZONA]),
    st.sampled_from([MONTERREY, JUAREZ, TIJUANA, SONORA]),
)
def test_both_sides_are_one_instant(said: datetime, court: str, waiting: str) -> None:
    at = both_times(said.date(), said.time(), court, waiting)
    assert at.court == at.waiting == at.utc
    assert at.change is ClockChange.GAP or at.court.replace(tzinfo=None) == said
    assert abs(at.waiting.replace(tzinfo=None) - at.court.replace(tzinfo=None)) <= timedelta(hours=2)


def test_an_hour_with_a_zone_of_its_own_is_refused() -> None:
    with pytest.raises(ValueError, match="naive time"):
        both_times(date(2022, 3, 1), time(8, 30, tzinfo=UTC), LAREDO, MONTERREY)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        both_times(date(2022, 3, 1), time(8, 30), LAREDO, "America/Nowhere")
