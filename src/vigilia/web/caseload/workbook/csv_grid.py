"""A csv file as one grid."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice
from pathlib import PurePath

from vigilia.web.caseload.workbook import limits
from vigilia.web.caseload.workbook.cells import Formula, Raw
from vigilia.web.caseload.workbook.csv_text import SEPARATORS, check_quotes, decoded, records
from vigilia.web.caseload.workbook.fault import BadWorkbook
from vigilia.web.caseload.workbook.grid import Grid, Line

_LITERAL = re.compile(r'="([^"]*)"')
_DECLARED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def grids(name: str, content: bytes) -> list[Grid]:
    """The one sheet of a csv file, called like the file."""
    text = decoded(name, content)
    declared = _DECLARED.match(text)
    if declared:
        text = text[declared.end() :]
    separator = declared[1] if declared else _separator(text)
    mended = _by_hand(name, text, separator)
    rows = mended or records(name, text, separator)
    if rows is not mended:
        check_quotes(name, text, rows, separator)
    if max(map(len, rows), default=0) > limits.COLUMNS:
        raise BadWorkbook(f"{name}: more than {limits.COLUMNS} columns; save only the list")
    lines = [Line(at, cells) for at, row in enumerate(rows, 1) if any(cells := [_raw(cell) for cell in row])]
    return [Grid(name=PurePath(name).stem, lines=lines, kind="csv")]


def _by_hand(name: str, text: str, separator: str) -> list[list[str]] | None:
    """A file typed by hand holds bare ditto marks, which csv takes for quotes that swallow cells.

    Only where every line gets the same number of cells by reading them as marks, and not otherwise.
    """
    alone = re.compile(rf'(?:(?<=^)|(?<={re.escape(separator)})) *" *(?={re.escape(separator)}|\r?$)', re.MULTILINE)
    mended, times = alone.subn('""""', text)
    if not times or _even(name, text, separator):
        return None
    return _even(name, mended, separator)


def _even(name: str, text: str, separator: str) -> list[list[str]] | None:
    """The records where all that are not blank have the same number of cells."""
    try:
        rows = records(name, text, separator)
    except BadWorkbook:
        return None
    return rows if len({len(row) for row in rows if row}) == 1 else None


def _separator(text: str) -> str:
    """The one that cuts most lines of the first hundred into the same number of three or more cells."""
    start = text[:200_000]
    return max(SEPARATORS, key=lambda separator: _evenness(start, separator))


def _evenness(text: str, separator: str) -> tuple[int, int]:
    if separator not in text:
        return (0, 0)
    try:
        first = islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), 100)
        rows = [row for row in first if any(row)]
    except csv.Error:
        return (0, 1)
    sizes = Counter(len(row) for row in rows if len(row) > 1)
    size, times = max(sizes.items(), key=lambda item: item[0] * item[1], default=(0, 0))
    return (size * times, times)


def _raw(cell: str) -> Raw:
    if not cell or cell.isspace():
        return None
    # ="0123" is how spreadsheets keep leading zeros in a csv: a literal, nothing to evaluate.
    literal = _LITERAL.fullmatch(cell.strip()) if cell.lstrip().startswith("=") else None
    if literal:
        return literal[1] or None
    return Formula(cell.strip()) if cell.lstrip().startswith("=") and len(cell.strip()) > 1 else cell
