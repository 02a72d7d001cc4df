"""Sunrise at the eight ports, against another implementation; and what is dark where the port is not known."""

from datetime import date, datetime, time, timedelta
from math import cos, hypot, radians
from zoneinfo import ZoneInfo

import pytest
from astral import Observer
from astral import sun as oracle

from vigilia.programme.daylight import PLACES, before_light, sunrise
from vigilia.programme.ports import PORTS

# Principal places of the zones in the tz database (zone1970.tab), in degrees north and east.
ZONE_PLACES = {
    "tijuana": (32 + 32 / 60, -(117 + 1 / 60)),
    "juarez": (31 + 44 / 60, -(106 + 29 / 60)),
    "matamoros": (25 + 50 / 60, -97.5),
}


def test_every_port_has_its_place() -> None:
    assert set(PLACES) == {one.code for one in PORTS}


@pytest.mark.parametrize("gate", [one for one in PORTS if one.city in ZONE_PLACES], ids=lambda one: one.code)
def test_a_port_stands_across_the_bridge_from_its_city(gate) -> None:
    (north, east), (city_north, city_east) = PLACES[gate.code], ZONE_PLACES[gate.city]
    assert 111 * hypot(north - city_north, (east - city_east) * cos(radians(north))) < 12  # kilometres


@pytest.mark.parametrize("gate", PORTS, ids=lambda one: one.code)
@pytest.mark.parametrize("year", [2019, 2022, 2024, 2027])
def test_as_astral_has_it_on_every_third_day(gate, year: int) -> None:
    place = Observer(*PLACES[gate.code], elevation=0)
    for ahead in range(0, 365, 3):
        day = date(year, 1, 1) + timedelta(days=ahead)
        expected = oracle.sunrise(place, date=day, tzinfo=ZoneInfo(gate.zone)).replace(tzinfo=None)
        assert abs(datetime.combine(day, sunrise(gate.code, day)) - expected) < timedelta(seconds=75), (
            day
        )  # a minute is the rounding


def test_the_clocks_of_a_change_are_the_ports_own() -> None:
    """Texas moved its clocks on 13 March 2022, Arizona never does."""
    before, after = date(2022, 3, 12), date(2022, 3, 13)
    assert (sunrise("laredo", before).hour, sunrise("laredo", after).hour) == (6, 7)
    assert sunrise("nogales", after).hour == sunrise("nogales", before).hour == 6


@pytest.mark.parametrize(
    ("at", "dark"), [(time(4, 30), True), (time(6, 30), True), (time(7, 30), True), (time(8), False)]
)
def test_march_at_the_gateway(at: time, dark: bool) -> None:
    assert before_light("brownsville", date(2022, 3, 16), at) is dark


def test_the_minute_of_sunrise_is_light_and_the_one_before_is_not() -> None:
    day = date(2022, 3, 16)
    rise = sunrise("brownsville", day)
    assert not before_light("brownsville", day, rise)
    assert before_light("brownsville", day, (datetime.combine(day, rise) - timedelta(minutes=1)).time())


@pytest.mark.parametrize("code", [None, "", "tum"])
def test_at_an_unknown_port_six_decides(code: str | None) -> None:
    assert before_light(code, date(2022, 12, 21), time(5, 59))
    assert not before_light(code, date(2022, 12, 21), time(6))


def test_an_unknown_port_has_no_sunrise() -> None:
    with pytest.raises(KeyError):
        sunrise("tum", date(2022, 3, 16))
