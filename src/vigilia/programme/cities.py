"""Mexican cities where people wait, each with its own clock."""

from __future__ import annotations

from dataclasses import dataclass

from vigilia.programme.places import MEXICAN_STATES, find_place
from vigilia.programme.spellings import Spellings, also

TIJUANA, JUAREZ, MATAMOROS = "America/Tijuana", "America/Ciudad_Juarez", "America/Matamoros"
MONTERREY, CENTRE = "America/Monterrey", "America/Mexico_City"


@dataclass(frozen=True)
class City:
    """A city of waiting. `zone` is IANA; `ports` are codes of the US ports across the bridge, none when inland."""

    code: str
    name: str
    zone: str
    ports: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


CITIES: tuple[City, ...] = (
    City("tijuana", "Tijuana", TIJUANA, ("san_ysidro", "otay_mesa"), also("TJ, Tij")),
    City("mexicali", "Mexicali", TIJUANA, ("calexico",), also("Mxl")),
    City("nogales_son", "Nogales, Sonora", "America/Hermosillo", ("nogales",), also("Nogales, Heroica Nogales")),
    City("juarez", "Ciudad Juárez", JUAREZ, ("el_paso",), also("Cd. Juárez, Juárez, C. Juárez, Cdad. Juárez, Jrz")),
    City("piedras_negras", "Piedras Negras", MATAMOROS, ("eagle_pass",), also("P. Negras, Pdras. Negras")),
    City("nuevo_laredo", "Nuevo Laredo", MATAMOROS, ("laredo",), also("N. Laredo, Nvo. Laredo, Nvo Laredo, NLD")),
    City("reynosa", "Reynosa", MATAMOROS, (), also("Cd. Reynosa")),
    City("matamoros", "Matamoros", MATAMOROS, ("brownsville",), also("H. Matamoros, Heroica Matamoros")),
    City("monterrey", "Monterrey", MONTERREY, (), also("Mty, Mtrry, Monterey")),
    City("saltillo", "Saltillo", MONTERREY),
    City("acuna", "Ciudad Acuña", MATAMOROS, (), also("Cd. Acuña, Acuña")),
    City("chihuahua", "Chihuahua", "America/Chihuahua", (), also("Cd. Chihuahua")),
    City("hermosillo", "Hermosillo", "America/Hermosillo"),
    City("ensenada", "Ensenada", TIJUANA),
    City("tecate", "Tecate", TIJUANA),
    City("rosarito", "Rosarito", TIJUANA, (), also("Playas de Rosarito")),
    City(
        "mexico_city",
        "Ciudad de México",
        CENTRE,
        (),
        also("CDMX, Cd. de México, Mexico City, México D.F., D.F., Cd. México, Ciudad México"),
    ),
    City("tapachula", "Tapachula", CENTRE, (), also("Tapachula de Córdova")),
    City("ciudad_hidalgo", "Ciudad Hidalgo", CENTRE, (), also("Cd. Hidalgo")),
)
"""Zones by municipality. Border municipalities keep US clock changes, Monterrey and the centre do not since Oct 2022.

Ciudad Hidalgo, on the Guatemalan border: people with US court dates were bused there (Los Angeles Times, 15 Oct 2019).
"""

_BY_SPELLING = Spellings((one, (one.name, one.code.replace("_", " "), *one.aliases)) for one in CITIES)
_BY_CODE = {one.code: one for one in CITIES}


def city(words: str) -> City | None:
    """The city that `words` names ("Cd. Juárez", "Juarez, Chih.", "N. Laredo", "CDMX"); None when none is known."""
    return _BY_CODE.get(words) or find_place(_BY_SPELLING, words, MEXICAN_STATES)
