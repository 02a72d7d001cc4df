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
    to other ports. `crossing` is the bridge where people report, by the name they use, and "" where no source names it.
    """

    code: str
    name: str
    zone: str
    city: str
    facility: str | None
    aliases: tuple[str, ...] = ()
    crossing: str = ""

    @property
    def called(self) -> str:
        """Where she reports, in the words of a page or message: the crossing, or the port where it has no name."""
        return self.crossing or self.name


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
        also(
            "ELP, Paso del Norte, PDN, El Paso PDN, Paso del Norte Bridge, Puente Paso del Norte, Santa Fe Bridge, "
            "Puente Santa Fe"
        ),
        crossing="Paso del Norte Bridge",
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
        crossing="Laredo Bridge I",
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
        crossing="Gateway International Bridge",
    ),
)
"""The seven ports of the second programme (We Welcome, Awareness, 6 Dec 2021), San Diego as its two crossings.

Left without a spelling on purpose, since each could mean two places: "San Diego" (San Ysidro or Otay Mesa) and "Puente
de las Américas" (Laredo or El Paso).

Crossings: Brownsville from the court's name of its hearing place (EOIR lookup table tblLookupHloc, `MPB`); El Paso from the
same table (`PDN`, Paso del Norte bridge) and from people who reported there before dawn (Texas Standard, 2020); Laredo
from the tents "immediately next to International Bridge 1" (KSAT, 18 Sep 2019) and the line on that bridge from four
in the morning (KGNS, 17 Sep 2020). Its formal name, Gateway to the Americas, is left out: it sounds like Brownsville's.
San Ysidro has none: a source names its eastern walkway (The Star News, Feb 2019), and PedWest was shut until 4 Jan 2024
(CBP statement, 5 Jan 2024). No source read names one for the other four.
"""

_BY_SPELLING = Spellings((one, (one.name, one.facility or one.name, *one.aliases)) for one in PORTS)
_BY_CODE = {one.code: one for one in PORTS}


def port(words: str) -> Port | None:
    """The port that `words` names, in a usual spelling or by code ("laredo", "MPL"); None when unknown or in doubt."""
    return _BY_CODE.get(words) or find_place(_BY_SPELLING, words, US_STATES)
