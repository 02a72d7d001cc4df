"""An .xlsx file as grids: values by calamine, everything else from the sheets' XML."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time, timedelta

import python_calamine as calamine

from vigilia.web.caseload.workbook import limits
from vigilia.web.caseload.workbook.cells import Formula, Raw
from vigilia.web.caseload.workbook.fault import BadWorkbook
from vigilia.web.caseload.workbook.fills import filled_styles
from vigilia.web.caseload.workbook.grid import Grid, Line
from vigilia.web.caseload.workbook.package import Package, attributes
from vigilia.web.caseload.workbook.sheet_xml import Scan, scan

Values = list[list[int | float | str | bool | time | date | datetime | timedelta]]
_BOOK = "xl/workbook.xml"


def grids(name: str, content: bytes) -> list[Grid]:
    """Every sheet in the order of its tabs; hidden ones too. Nothing is evaluated or fetched."""
    package = Package(name, content)
    parts = _sheet_parts(package)
    if not 0 < len(parts) <= limits.SHEETS:
        raise BadWorkbook(f"{name}: has {len(parts)} sheets; a caseload has between 1 and {limits.SHEETS}")
    filled = filled_styles(package.part("xl/styles.xml"))
    scans = {sheet: _checked(name, sheet, scan(package.part(path), filled)) for sheet, path in parts.items()}
    if sum(found.rows * found.columns for found in scans.values()) > limits.CELLS:
        raise BadWorkbook(f"{name}: more than {limits.CELLS:,} cells in use; copy only the list into a new workbook")
    try:
        return [_grid(sheet, scans, package, parts) for sheet in _open(content)]
    except (calamine.CalamineError, ValueError, OverflowError) as fault:
        raise BadWorkbook(f"{name}: cannot be read as a workbook ({_short(fault)}); save it again as .xlsx") from None
    except BaseException as fault:
        # A fault inside calamine's Rust arrives as a PanicException, which Python derives from BaseException only.
        if type(fault).__name__ != "PanicException":
            raise
        raise BadWorkbook(f"{name}: the file is damaged; open it in Excel and save it again as .xlsx") from None


def _open(content: bytes) -> list[calamine.CalamineSheet]:
    book = calamine.load_workbook(io.BytesIO(content))
    return [
        book.get_sheet_by_index(at)
        for at, sheet in enumerate(book.sheets_metadata)
        if sheet.typ == calamine.SheetTypeEnum.WorkSheet
    ]


def _sheet_parts(package: Package) -> dict[str, str]:
    related = package.related(_BOOK)
    parts: dict[str, str] = {}
    for tag in re.findall(rb"<sheet\b[^>]*>", package.part(_BOOK)):
        said = attributes(tag)
        kind, path = related.get(next((v for k, v in said.items() if k.endswith(":id")), ""), ("", ""))
        if kind != "worksheet":
            continue
        if said.get("name", "") in parts:
            raise BadWorkbook(f"{package.name}: two sheets are called {said.get('name')}; rename one")
        parts[said.get("name", "")] = path
    return parts


def _checked(name: str, sheet: str, found: Scan) -> Scan:
    if found.columns > limits.COLUMNS or found.rows * found.columns > limits.CELLS:
        raise BadWorkbook(
            f"{name}, sheet {sheet}: something stands as far out as row {found.rows:,}, column {found.columns:,}; "
            "delete the empty rows and columns after the list, or copy the list into a new workbook"
        )
    return found


def _grid(sheet: calamine.CalamineSheet, scans: dict[str, Scan], package: Package, parts: dict[str, str]) -> Grid:
    if sheet.name not in scans:
        raise ValueError(f"sheet {sheet.name} is not where the workbook says")
    found = scans[sheet.name]
    values = sheet.to_python(skip_empty_area=False)
    return Grid(
        name=sheet.name,
        lines=_lines(values, found),
        hidden=sheet.name in _hidden_sheets(package),
        hidden_rows=found.hidden_rows,
        merges=tuple((a + 1, b, c + 1, d) for (a, b), (c, d) in sheet.merged_cell_ranges or ()),
        coloured=found.coloured,
        comments=_comments(package, parts[sheet.name]),
    )


def _lines(values: Values, found: Scan) -> list[Line]:
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), text in found.formulas.items():
        by_row.setdefault(row, {})[column] = text
    lines = []
    for row in range(1, max([len(values), *by_row]) + 1):
        cells: list[Raw] = [None if raw == "" else raw for raw in values[row - 1]] if row <= len(values) else []
        for column, text in by_row.get(row, {}).items():
            cells.extend([None] * (column + 1 - len(cells)))
            cells[column] = Formula(text)
        if any(raw is not None for raw in cells):
            lines.append(Line(row, cells))
    return lines


def _hidden_sheets(package: Package) -> set[str]:
    tags = (attributes(tag) for tag in re.findall(rb"<sheet\b[^>]*>", package.part(_BOOK)))
    return {said.get("name", "") for said in tags if said.get("state") in ("hidden", "veryHidden")}


def _comments(package: Package, path: str) -> int:
    kinds = [where for kind, where in package.related(path).values() if kind == "comments"]
    return sum(len(re.findall(rb"<comment\b(?=[\s>])", package.part(where))) for where in kinds)


def _short(fault: Exception) -> str:
    return " ".join(str(fault).split())[:120] or type(fault).__name__
