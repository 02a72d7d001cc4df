"""More ways to write the same, for workbooks that are meant to be harder than the sample."""

from collections.abc import Callable
from datetime import date
from random import Random

from invented.notation import Cell
from invented.people import Household, Invented
from invented.words import MONTHS

OFTEN = 0.35
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
COUNTRIES = {
    "CU": ("CUBA", "Cubana", "cubano"), "HT": ("Haiti", "HAITÍ", "haitiana"), "NI": ("NICARAGUA", "nicaragüense"),
    "SV": ("EL SALVADOR", "Salvadoreña", "El salvador"), "BR": ("Brazil", "BRASIL", "brasileña"),
    "GT": ("GUATEMALA", "guatemalteca", "Guatemala "), "EC": ("ECUADOR", "ecuatoriana"),
    "HN": ("HONDURAS", "hondureño"), "VE": ("VENEZUELA", "venezolana"),
}  # fmt: skip
LANGUAGES = {
    "es": ("ESPAÑOL", "Espanol", "castellano", "spanish"), "ht": ("kreyol", "CREOLE", "Haitian Creole", "Kreyòl ayisyen"),
    "pt": ("PORTUGUÉS", "Portugues", "Portuguese"), "kjb": ("Kanjobal", "Q’anjob’al", "qanjobal"),
    "quc": ("Quiché", "K’iche’", "quiche"), "mam": ("MAM", "mam"),
}  # fmt: skip


def a_number(rng: Random, digits: str) -> Cell:
    """Nine digits, otherwise than in the sample."""
    first, second, third = digits[:3], digits[3:6], digits[6:]
    return rng.choice(
        (
            f"A-{digits}",
            f"A {digits}",
            f"A# {first}-{second}-{third}",
            f"#{first}-{second}-{third}",
            f" {first} {second} {third} ",
        )
    )


def day(rng: Random, when: date) -> Cell:
    """A day, day first, otherwise than in the sample."""
    month = MONTHS[when.month - 1]
    return rng.choice(
        (
            f"{when:%d-%m-%Y}",
            f"{when:%d.%m.%Y}",
            f"{when:%Y-%m-%d}",
            f"{when.day}/{month[:3]}/{when.year}",
            f"{when.day}-{month[:3].upper()}-{when.year}",
            f"{when.day} de {month} del {when.year}",
            f"{when.day} {month} {when.year}",
            f"{WEEKDAYS[when.weekday()]} {when.day} de {month} de {when.year}",
        )
    )


def rewrite(rng: Random, cells: dict[str, Cell], person: Invented, home: Household, spoiled: str | None) -> None:
    """Writes some of the cells that are neither spoiled nor dittos in a rarer way."""
    ways: dict[str, Callable[[], Cell]] = {
        "a_number": lambda: a_number(rng, person.a_number),
        "born": lambda: day(rng, person.born),
        "enrolled": lambda: day(rng, home.enrolled),
        "hearing": lambda: day(rng, home.hearing),
        "country": lambda: rng.choice(COUNTRIES[person.nationality.code]),
        "language": lambda: rng.choice(LANGUAGES[person.language]),
        "port": lambda: rng.choice((home.region.port.upper(), home.region.port.lower(), f"{home.region.port} ")),
    }
    for column, write in ways.items():
        if column != spoiled and cells[column] != '"' and rng.random() < OFTEN:
            cells[column] = write()
