"""US ports of entry of the programme: where a person is returned, and reports for her hearing."""

from __future__ import annotations

from dataclasses import dataclass

from vigilia.programme.places import US_STATES, find_place
from vigilia.programme.spellings import Spellings, also

CENTRAL, MOUNTAIN, PACIFIC = "America/Chicago", "America/Denver", "America/Los_Angeles"


@dataclass(frozen=True)
class Port:
    """A port of entry. `zone` is IANA, `city` the code of the Mexican city across the bridge.

    `facility` is the code of its hearing place, None where there is none of its own: Nogales and Eagle Pass sent people
    to other ports.
    """

    code: str
    name: str
    zone: str
    city: str
    facility: str | None
    aliases: tuple[str, ...] = ()


PORTS: tuple[Port, ...] = (
    Port(
        "san_ysidro",
        "San Ysidro",
        PACIFIC,
        "tijuana",
        "SYP",
        also("SYS, San Isidro, S. Ysidro, PedWest, San Ysidro PedWest, San Ysidro (San Diego)"),
    ),
    Port("otay_mesa", "Otay Mesa", PACIFIC, "tijuana", "OPP", also("Otay, OTM, Mesa de Otay, Otay Mesa (San Diego)")),
    Port("calexico", "Calexico", PACIFIC, "mexicali", "CIX", also("Caléxico, Calexico West")),
    Port("nogales", "Nogales", "America/Phoenix", "nogales_son", None, also("NOG, DeConcini")),
    Port(
        "el_paso",
        "El Paso",
        MOUNTAIN,
        "juarez",
        "ENP",
        also("ELP, Paso del Norte, PDN, El Paso PDN, Puente Paso del Norte, Santa Fe Bridge, Puente Santa Fe"),
    ),
    Port("eagle_pass", "Eagle Pass", CENTRAL, "piedras_negras", None, also("EGP, Eagle Pas")),
    Port(
        "laredo",
        "Laredo",
        CENTRAL,
        "nuevo_laredo",
        "MPL",
        also(
            "LRD, LRT, Laredo I, Laredo 1, Laredo Bridge I, Laredo Bridge 1, Laredo Puente I, Laredo Puente 1, "
            "Puente Laredo I"
        ),
    ),
    Port(
        "brownsville",
        "Brownsville",
        CENTRAL,
        "matamoros",
        "MPB",
        also(
            "BRO, Brownsvile, Bronsville, Brownsville Gateway, Gateway, Gateway Bridge, Gateway International "
            "Bridge, Puente Gateway"
        ),
    ),
)
"""The seven ports of the second programme (We Welcome, Awareness, 6 Dec 2021), San Diego as its two crossings.

Left without a spelling on purpose, since each could mean two places: "San Diego" (San Ysidro or Otay Mesa) and "Puente
de las Américas" (Laredo or El Paso).
"""

_BY_SPELLING = Spellings((one, (one.name, one.facility or one.name, *one.aliases)) for one in PORTS)
_BY_CODE = {one.code: one for one in PORTS}


def port(words: str) -> Port | None:
    """The port that `words` names, in a usual spelling or by code ("laredo", "MPL"); None when unknown or in doubt."""
    return _BY_CODE.get(words) or find_place(_BY_SPELLING, words, US_STATES)
