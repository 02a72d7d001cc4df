"""Hearing places of the programme, by their codes in the court's own files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vigilia.programme.capacity import BROWNSVILLE_CLAIMS, LAREDO_CLAIMS, CapacityClaim, CapacityUnit, span
from vigilia.programme.facility_states import BROWNSVILLE, EL_PASO, LAREDO, Standing, StandingAt
from vigilia.programme.places import US_STATES, find_place
from vigilia.programme.ports import PORTS, Port
from vigilia.programme.spellings import Spellings

_LOOKUP = "EOIR lookup table tblLookupHloc (github.com/marrowb/eoir, 19 Aug 2025)"


@dataclass(frozen=True)
class Facility:
    """A hearing place. `port` is a port's code and None where no source read says where it stands.

    `capacity` holds what each source claims, never one number: published figures contradict each other. `states` holds
    dated, sourced sightings, oldest first; between them nothing is known.
    """

    code: str
    name: str
    port: str | None
    zone: str | None
    capacity: tuple[CapacityClaim, ...] = ()
    states: tuple[StandingAt, ...] = ()
    aliases: tuple[str, ...] = ()
    source: str = _LOOKUP

    def capacity_span(self, unit: CapacityUnit) -> tuple[int | None, int | None] | None:
        """Lowest and highest figure claimed in `unit`; None in a place means open there, None alone means no claim."""
        return span(self.capacity, unit)


FACILITIES: tuple[Facility, ...] = (
    Facility(
        "MPB",
        "MPP Brownsville Gateway International Bridge",
        "brownsville",
        "America/Chicago",
        BROWNSVILLE_CLAIMS,
        BROWNSVILLE,
    ),
    Facility("MPL", "MPP Laredo port of entry", "laredo", "America/Chicago", LAREDO_CLAIMS, LAREDO),
    Facility("ENP", "MPP Court El Paso", "el_paso", "America/Denver", (), EL_PASO),
    Facility("SYP", "MPP Court San Ysidro port", "san_ysidro", "America/Los_Angeles"),
    Facility("CIX", "MPP Court Calexico port", "calexico", "America/Los_Angeles"),
    Facility("OPP", "MPP Court Otay Mesa San Diego", "otay_mesa", "America/Los_Angeles"),
    Facility("TUM", "MPP- TUM", None, None),
)
"""All but `MPP`, which the court's files use as a test location."""

TEST_LOCATION = "MPP"
"""In the court's lookup table, and never a place where anyone was heard: leave its rows out."""

_BY_CODE = {one.code: one for one in FACILITIES}
_PORT_WORDS = {one.facility: (one.name, one.code.replace("_", " "), *one.aliases) for one in PORTS}
_BY_SPELLING = Spellings(
    (one, (one.code, one.name, *one.aliases, *_PORT_WORDS.get(one.code, ()))) for one in FACILITIES
)


def facility(words: str) -> Facility | None:
    """The hearing place with that code ("MPB", any case) or at the port of that name; None when unknown or `MPP`."""
    return find_place(_BY_SPELLING, words, US_STATES)


def facility_for_port(port: Port) -> Facility | None:
    """The hearing place at `port`; None for Nogales and Eagle Pass, which have none of their own."""
    return _BY_CODE[port.facility] if port.facility else None


def standing_on(place: Facility, day: date) -> Standing | None:
    """The last state any source gives for `place` up to `day`; None before the first: unknown is not closed."""
    known = [state.standing for state in place.states if state.seen_on <= day]
    return known[-1] if known else None
