"""What calamine does not tell about a sheet: formulas (also without a stored result), hidden rows, fills."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import unescape

from vigilia.web.caseload.workbook.package import attributes

# Cells in which something may stand: a painted blank (<c .../>) far below the list is none.
_CELL = re.compile(rb"""<c\b(?=[\s/>])(?:[^>]*?\sr\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["'])?[^>]*(?<!/)>""")
_FORMULA = re.compile(rb"<f(?=[\s/>])([^>]*?)(?:/>|>(.*?)</f\s*>)", re.DOTALL)
_TOKEN = re.compile(rb"<(row|c|f)\b(?=[\s/>])[^>]*>")
_ROW = re.compile(rb"<row\b[^>]*>")
_ERROR = re.compile(rb"""<c\b[^>]*\st\s*=\s*["']e["'][^>]*>\s*<v>([^<]*)</v>""")
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$")


@dataclass(frozen=True, slots=True)
class Scan:
    """Positions are (row from 1, column from 0)."""

    formulas: dict[tuple[int, int], str]
    hidden_rows: tuple[int, ...]
    rows: int
    columns: int
    coloured: int


def scan(xml: bytes, filled_styles: Collection[str]) -> Scan:
    """Read positions and formulas out of a sheet's XML without evaluating or expanding anything."""
    rows = columns = 0
    implied = False
    seen: set[bytes] = set()
    for name, row in _CELL.findall(xml):
        if not name:
            implied = True
            continue
        seen.add(name)
        rows = max(rows, int(row))
    columns = max((column_of(name.decode()) + 1 for name in seen), default=0)
    if implied:
        positions = [at for _, at in _walk(xml)]
        rows = max([rows, *(row for row, _ in positions)])
        columns = max([columns, *(column + 1 for _, column in positions)])
    return Scan(
        formulas=_formulas(xml, rows, columns) | _errors(xml),
        hidden_rows=tuple(_hidden(xml)),
        rows=rows,
        columns=columns,
        coloured=_coloured(xml, filled_styles),
    )


def column_of(name: str) -> int:
    """The column, counted from 0, of Excel's letters."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def _walk(xml: bytes) -> Iterator[tuple[re.Match[bytes], tuple[int, int]]]:
    """Every cell and formula tag with its position, also where cells carry none of their own."""
    row, column = 0, -1
    for found in _TOKEN.finditer(xml):
        if found[1] == b"f":
            yield found, (row, column)
            continue
        said = attributes(found[0]).get("r", "")
        if found[1] == b"row":
            row, column = int(said) if said.isdigit() else row + 1, -1
            continue
        here = _RANGE.match(said.upper())
        row, column = (int(here[2]), column_of(here[1])) if here else (row, column + 1)
        yield found, (row, column)


def _formulas(xml: bytes, rows: int, columns: int) -> dict[tuple[int, int], str]:
    if b"<f" not in xml:
        return {}
    shared: dict[str, str] = {}
    found: dict[tuple[int, int], str] = {}
    for tag, at in _walk(xml):
        if tag[1] != b"f":
            continue
        whole = _FORMULA.match(xml, tag.start())
        said = attributes(tag[0])
        text = unescape((whole[2] or b"").decode("utf-8", "replace")) if whole else ""
        if said.get("t") == "shared":
            text = text or shared.get(said.get("si", ""), "")
            shared.setdefault(said.get("si", ""), text)
        for cell in [at, *_spilled(said, rows, columns)]:
            found.setdefault(cell, f"={text}")
    return found


def _spilled(said: dict[str, str], rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """The other cells that an array formula fills: they hold results and no formula of their own."""
    area = _RANGE.match(said.get("ref", "")) if said.get("t") in ("array", "dataTable") else None
    if area is None or area[3] is None:
        return
    for row in range(int(area[2]), min(int(area[4]), rows) + 1):
        for column in range(column_of(area[1]), min(column_of(area[3]), columns - 1) + 1):
            yield row, column


def _errors(xml: bytes) -> dict[tuple[int, int], str]:
    """Cells that show #N/A and the like, which calamine gives as blank."""
    found = {}
    for error in _ERROR.finditer(xml):
        here = _RANGE.match(attributes(error[0].split(b">", 1)[0]).get("r", ""))
        if here:
            found[int(here[2]), column_of(here[1])] = unescape(error[1].decode("utf-8", "replace"))
    return found


def _hidden(xml: bytes) -> Iterator[int]:
    if b"hidden" not in xml:
        return
    row = 0
    for tag in _ROW.findall(xml):
        said = attributes(tag)
        row = int(said["r"]) if said.get("r", "").isdigit() else row + 1
        if said.get("hidden") in ("1", "true"):
            yield row


def _coloured(xml: bytes, filled_styles: Collection[str]) -> int:
    if not filled_styles:
        return 0
    names = b"|".join(sorted(style.encode() for style in filled_styles))
    return len(re.findall(rb"""<c\b[^>]*\ss\s*=\s*["'](?:""" + names + rb""")["'][^>]*(?<!/)>""", xml))
