"""Writes a household down as a coordinator does: a row for each person, dittos, now and then the same person twice."""

from dataclasses import dataclass
from datetime import date
from random import Random

from invented import defects, notation, wilder
from invented.notation import Cell
from invented.people import Household, Invented

DITTO = '"'
DEFECTIVE = 0.08  # of the people, as in the sample
TWICE = 0.015


@dataclass
class Row:
    """One line of a sheet: its cells by column, whom it is about, and what was done to it."""

    cells: dict[str, Cell]
    person: Invented
    household: Household
    defect: defects.Defect | None = None
    copy: bool = False


def plain(rng: Random, person: Invented, home: Household, time: str) -> dict[str, Cell]:
    """Everything about one person, written out."""
    return {
        "surname": person.surname,
        "name": notation.name(rng, person.name),
        "a_number": notation.a_number(rng, person.a_number),
        "born": notation.day(rng, person.born),
        "country": person.nationality.written,
        "language": notation.language(rng, person.language),
        "port": home.region.port,
        "enrolled": notation.day(rng, home.enrolled),
        "hearing": notation.day(rng, home.hearing),
        "time": time,
        "lawyer": home.lawyer,
        "notes": person.notes,
    }


def shorten(rng: Random, cells: dict[str, Cell], spoiled: bool) -> None:
    """Ditto marks for what the line above says already; in a household with a mistake the days are written out."""
    if cells["lawyer"] is not None:
        cells["lawyer"] = DITTO
    if spoiled:
        return
    cells.update(enrolled=DITTO, hearing=DITTO, time=DITTO, lawyer=DITTO)
    for column in ("surname", "country"):
        if rng.random() < 0.4:
            cells[column] = DITTO


def again(rng: Random, row: Row, home: Household, time: str) -> Row:
    """The same person on a second line: capitals, other notations, no phone."""
    cells = plain(rng, row.person, home, time)
    cells.update(surname=row.person.surname.upper(), lawyer=None, notes="repetido", family=row.cells["family"])
    cells["number"] = row.cells["number"]
    return Row(cells, row.person, home, copy=True)


def written(rng: Random, home: Household, code: str | None, number: int, around: date, wild: bool = False) -> list[Row]:
    """The lines of one household; `number` is what the first column counts from."""
    faults = [defects.maybe(rng, DEFECTIVE, wild) for _ in home.members]
    spoiled = any(faults)
    time = rng.choice(home.times)
    rows: list[Row] = []
    for place, (person, fault) in enumerate(zip(home.members, faults, strict=True)):
        cells = plain(rng, person, home, time)
        if place:
            shorten(rng, cells, spoiled)
        cells.update(number=number + place, family=code, phone=None if place else home.phone)
        if fault:
            cells[fault.column] = fault.spoil(rng, person, home, around)
        rows.append(Row(cells, person, home, fault))
    if faults[0] is None and rng.random() < TWICE:
        rows.append(again(rng, rows[0], home, time))
    if wild:
        for row in rows:
            wilder.rewrite(rng, row.cells, row.person, home, row.defect.column if row.defect else None)
    return rows
