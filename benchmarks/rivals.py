"""The usual ways to read a coordinator's workbook, at their best: told the heading row, the columns, the months."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import ClassVar

import dateparser
import openpyxl
import pandas as pd
from dateutil import parser as dateutil_parser

SHEETS = ("Matamoros", "Nuevo Laredo", "Cd. Juárez", "Tijuana", "Mexicali")
HEADING_ROW = 4
SURNAME, NAME, NUMBER, BORN, HEARING = 1, 2, 3, 4, 9
DITTO = '"'
Line = tuple[int, list[object]]
MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
IN_BOTH = [(*english, name[:3], name) for name, english in zip(MONTHS, dateutil_parser.parserinfo.MONTHS, strict=True)]


@dataclass(frozen=True)
class Typed:
    """What a reader made of one line."""

    sheet: str
    row: int
    a_number: str | None
    born: date | None
    hearing: date | None


class SpanishMonths(dateutil_parser.parserinfo):
    """dateutil's own way to teach it a language."""

    MONTHS: ClassVar = IN_BOTH
    JUMP: ClassVar = [*dateutil_parser.parserinfo.JUMP, "de"]


SPANISH = SpanishMonths(dayfirst=True)


@functools.cache
def by_dateutil(words: str) -> date | None:
    """dateutil, day first, with a cache for the days that come often."""
    try:
        return dateutil_parser.parse(words, parserinfo=SPANISH, dayfirst=True).date()
    except (ValueError, OverflowError):
        return None


@functools.cache
def by_dateparser(words: str) -> date | None:
    """dateparser, two languages, day first, whole dates only."""
    found = dateparser.parse(
        words,
        languages=["es", "en"],
        settings={"DATE_ORDER": "DMY", "STRICT_PARSING": True, "PARSERS": ["absolute-time"]},
    )
    return found.date() if found else None


def day(value: object, parse: Callable[[str], date | None]) -> date | None:
    """A cell as a day."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return parse(value) if isinstance(value, str) and value else None


def number(value: object) -> str | None:
    """A cell as nine digits."""
    digits = re.sub(r"\D", "", str(int(value) if isinstance(value, float) else value or ""))
    return digits.zfill(9) if len(digits) in (8, 9) else None


def typed(
    sheet: str, lines: Iterable[tuple[int, list[object]]], parse: Callable[[str], date | None]
) -> Iterator[Typed]:
    """Lines to typed rows; a ditto repeats the cell above."""
    above: list[object] = []
    for row, cells in lines:
        if not cells[NAME] or cells[SURNAME] == "TOTAL":
            continue
        line = [above[place] if value == DITTO else value for place, value in enumerate(cells)] if above else cells
        above = line
        yield Typed(sheet, row, number(line[NUMBER]), day(line[BORN], parse), day(line[HEARING], parse))


def openpyxl_lines(path: Path) -> Iterator[tuple[str, list[Line]]]:
    """openpyxl in its read-only mode, values only."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in SHEETS:
        rows = book[sheet].iter_rows(min_row=HEADING_ROW + 1, max_col=15, values_only=True)
        yield sheet, [(at, list(cells)) for at, cells in enumerate(rows, HEADING_ROW + 1) if len(cells) == 15]
    book.close()


def pandas_lines(path: Path) -> Iterator[tuple[str, list[Line]]]:
    """pandas over calamine, cells as they are."""
    frames = pd.read_excel(path, sheet_name=list(SHEETS), engine="calamine", header=None, dtype=object)
    for sheet, frame in frames.items():
        cells = frame.astype(object).where(frame.notna(), None).to_numpy().tolist()
        yield str(sheet), [(at, line) for at, line in enumerate(cells, 1) if at > HEADING_ROW]


def with_openpyxl_and_dateutil(path: Path) -> list[Typed]:
    """The usual script."""
    by_dateutil.cache_clear()
    return [row for sheet, lines in openpyxl_lines(path) for row in typed(sheet, lines, by_dateutil)]


def with_openpyxl_and_dateparser(path: Path) -> list[Typed]:
    """The usual script where months are in Spanish."""
    by_dateparser.cache_clear()
    return [row for sheet, lines in openpyxl_lines(path) for row in typed(sheet, lines, by_dateparser)]


def with_pandas_and_dateutil(path: Path) -> list[Typed]:
    """The fastest of the usual ways."""
    by_dateutil.cache_clear()
    return [row for sheet, lines in pandas_lines(path) for row in typed(sheet, lines, by_dateutil)]
