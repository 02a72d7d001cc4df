"""Lays the rows out on sheets, one per region, and writes an xlsx whose bytes depend on the arguments alone."""

import io
import json
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import PatternFill
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from invented.habits import Habits, plain, wild
from invented.people import Household, households
from invented.rows import DITTO, Row, written
from invented.truth import Truth, truth
from invented.words import Region

YELLOW = PatternFill("solid", fgColor="FFFF00")
# The time stamps inside a zip file; the earliest that the format can hold.
NO_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Invention:
    """A workbook and what a reader should find in it."""

    content: bytes
    truth: Truth


def cells(sheet: WriteOnlyWorksheet, row: Row, habits: Habits) -> list[object]:
    """The cells of a line in the order of the columns; a coordinator marked what she was unsure of in yellow."""
    said = (row.cells.get(column) for column in habits.columns)
    line: list[object] = [habits.ditto if value == DITTO else value for value in said]
    number = row.cells["a_number"]
    if row.defect and isinstance(number, str | int):
        marked = WriteOnlyCell(sheet, value=number)
        marked.fill = YELLOW
        line[habits.columns.index("a_number")] = marked
    return line


def fill(
    sheet: WriteOnlyWorksheet, rng: Random, habits: Habits, homes: Sequence[Household], around: date
) -> list[tuple[str, int, Row]]:
    """Writes one sheet; returns its lines with the row each stands in."""
    for title in habits.titles:
        sheet.append([title])
    sheet.append(habits.headings)
    at, number, families = len(habits.titles) + 1, 1, 0
    placed: list[tuple[str, int, Row]] = []
    for home in homes:
        families += len(home.members) > 1
        code = habits.code.format(families) if len(home.members) > 1 else None
        for row in written(rng, home, code, number, around, habits.wild):
            sheet.append(cells(sheet, row, habits))
            at += 1
            placed.append((homes[0].region.name, at, row))
        number += len(home.members)
        if rng.random() < 0.04:
            sheet.append([])
            at += 1
        if habits.heading_again and number % habits.heading_again == 0:
            sheet.append(habits.headings)
            at += 1
    for foot in ([], [], [None, habits.total, len(placed)]):
        sheet.append(foot)
    return placed


def timeless(saved: bytes, around: date) -> bytes:
    """The same xlsx without the moment it was written in."""
    moment = f"{around.isoformat()}T00:00:00Z".encode()
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", moment, content)
            copy.writestr(zipfile.ZipInfo(name, NO_TIME), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def invent(
    people: int, seed: int, around: date, regions: tuple[Region, ...], numbers_from: int = 0, *, wilder: bool = False
) -> Invention:
    """A workbook of so many distinct people, heard around a day. Same arguments, same bytes.

    `wilder`: other columns in another order, other notations and more kinds of mistakes than the sample has.
    """
    rng = Random(seed)
    book = Workbook(write_only=True)
    homes = households(rng, people, regions, around, numbers_from)
    placed: list[tuple[str, int, Row]] = []
    for place, region in enumerate(regions):
        mine = [home for home in homes if home.region is region]
        if mine:
            habits = wild(rng, region, around) if wilder else plain(place, region, around)
            placed += fill(book.create_sheet(region.name), rng, habits, mine, around)
    shelters = book.create_sheet("Contactos albergues")
    shelters.append(["Albergue", "Responsable", "Tel"])
    shelters.append(["Casa de Nadie (inventada)", "—", "—"])
    saved = io.BytesIO()
    book.save(saved)
    return Invention(timeless(saved.getvalue(), around), truth(placed))


def write(invention: Invention, workbook: Path, told: Path | None) -> None:
    """Writes the workbook and, where asked for, its truth as JSON."""
    workbook.write_bytes(invention.content)
    if told:
        told.write_text(json.dumps(invention.truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
