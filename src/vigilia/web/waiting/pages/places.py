"""Where to report, as people who cross there say it: the bridge, and the towns on its two sides."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from vigilia.programme.cities import city
from vigilia.programme.facilities import facility
from vigilia.programme.ports import Port, port

BRIDGES = {"brownsville": "Gateway", "laredo": "Laredo I", "el_paso": "Paso del Norte"}
"""Ports whose crossing is a bridge with a name of its own; the others are named by their port."""


@dataclass(frozen=True)
class Crossing:
    """One port. `clock` is its IANA zone, `town` the name by which its clock is called."""

    port: Port

    @property
    def clock(self) -> str:
        return self.port.zone

    @property
    def town(self) -> str:
        return self.port.name

    def words(self) -> str:
        """ "Gateway bridge, Matamoros – Brownsville", in the language of the moment."""
        bridge = BRIDGES.get(self.port.code)
        across = city(self.port.city)
        towns = f"{across.name} – {self.port.name}" if across else self.port.name
        if bridge:
            return _("%(bridge)s bridge, %(towns)s") % {"bridge": bridge, "towns": towns}
        return _("%(port)s crossing, %(towns)s") % {"port": self.port.name, "towns": towns}


def crossing(facility_code: str) -> Crossing | None:
    """The crossing of a hearing place by its code; None for "", for TUM, and for what nobody knows."""
    place = facility(facility_code) if facility_code else None
    found = port(place.port) if place and place.port else None
    return Crossing(found) if found else None
