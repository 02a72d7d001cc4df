"""When the sun rises at a port: reporting before that is named as such, because the way to the bridge is dark.

The sunrise equation as NOAA's Solar Calculator has it (after Meeus, Astronomical Algorithms): upper edge of the sun at a
level horizon, usual refraction. Good to a minute here; the horizon of a city is later still.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from math import acos, asin, cos, degrees, radians, sin, tan
from zoneinfo import ZoneInfo

from vigilia.programme.ports import PORTS

EARLIEST = time(6, 0)
"""Where nobody has said at which port: before this hour counts as dark. In Texas the sun is never up by then; in June it
is, by up to 40 minutes, in Arizona and California."""

PLACES: Mapping[str, tuple[float, float]] = {
    "san_ysidro": (32.54, -117.03),
    "otay_mesa": (32.55, -116.94),
    "calexico": (32.67, -115.49),
    "nogales": (31.33, -110.94),
    "el_paso": (31.75, -106.49),
    "eagle_pass": (28.71, -100.51),
    "laredo": (27.50, -99.50),
    "brownsville": (25.90, -97.50),
}
"""Degrees north and east of each port, by its code; a hundredth of a degree moves sunrise by under three seconds.

From the table of crossings in github.com/rfcku/borders (commit 25e1ba0, utils/coordinates.js), rounded; El Paso is the
Paso del Norte Bridge, which it does not list (general knowledge, checked against the zone database's Ciudad Juárez).
"""

_ZENITH = 90.833  # half the sun's disc and refraction, in degrees
_J2000 = datetime(2000, 1, 1, 12, tzinfo=UTC)
_ZONES = {one.code: ZoneInfo(one.zone) for one in PORTS}


def sunrise(port_code: str, day: date) -> time:
    """Sunrise at a port by its own clock on `day`, rounded up to the minute; KeyError for an unknown port."""
    north, east = PLACES[port_code]
    rise = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    for _ in range(3):  # the sun moves a little between the guess and the answer
        rise = _rise(day, north, east, rise)
    local = (rise + timedelta(seconds=59)).astimezone(_ZONES[port_code])
    return time(local.hour, local.minute)


def before_light(port_code: str | None, day: date, at: time) -> bool:
    """Whether `at` by the port's clock is before sunrise there; at an unknown port, before 6:00."""
    return at < (sunrise(port_code, day) if port_code is not None and port_code in PLACES else EARLIEST)


def _rise(day: date, north: float, east: float, about: datetime) -> datetime:
    """Sunrise on `day`, the sun standing where it stands at `about`."""
    centuries = (about - _J2000) / timedelta(days=36525)
    declination, equation = _sun(centuries)
    latitude = radians(north)
    half_day = degrees(
        acos(cos(radians(_ZENITH)) / (cos(latitude) * cos(declination)) - tan(latitude) * tan(declination))
    )
    minutes = 720 - 4 * (east + half_day) - equation
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minutes)


def _sun(centuries: float) -> tuple[float, float]:
    """Declination in radians and the equation of time in minutes, `centuries` after noon of 1 January 2000."""
    mean = radians((280.46646 + centuries * (36000.76983 + centuries * 0.0003032)) % 360)
    anomaly = radians(357.52911 + centuries * (35999.05029 - 0.0001537 * centuries))
    eccentricity = 0.016708634 - centuries * (0.000042037 + 0.0000001267 * centuries)
    centre = (
        sin(anomaly) * (1.914602 - centuries * (0.004817 + 0.000014 * centuries))
        + sin(2 * anomaly) * (0.019993 - 0.000101 * centuries)
        + sin(3 * anomaly) * 0.000289
    )
    node = radians(125.04 - 1934.136 * centuries)
    longitude = mean + radians(centre - 0.00569 - 0.00478 * sin(node))
    tilt = radians(23.439291 - 0.013004 * centuries + 0.00256 * cos(node))
    half = tan(tilt / 2) ** 2
    equation = 4 * degrees(
        half * sin(2 * mean)
        - 2 * eccentricity * sin(anomaly)
        + 4 * eccentricity * half * sin(anomaly) * cos(2 * mean)
        - half**2 / 2 * sin(4 * mean)
        - 5 / 4 * eccentricity**2 * sin(2 * anomaly)
    )
    return asin(sin(tilt) * sin(longitude)), equation
