"""A csv file's bytes as text, and its separator."""

from __future__ import annotations

import csv
import io

from vigilia.web.caseload.workbook import limits
from vigilia.web.caseload.workbook.fault import BadWorkbook

SEPARATORS = (",", ";", "\t", "|")
# No file holds this line: decoding refuses such signs.
_END = "\x1f\x1e end of the file \x1e\x1f"
_SHOWN = frozenset("\t\n\r\f\x0b\x85")


def decoded(name: str, content: bytes) -> str:
    """UTF-8 (with or without a mark), UTF-16, else Windows-1252, which Excel writes in Mexico."""
    text = _decoded(content)
    strange = sum(1 for c in text[:20_000] if c < " " and c not in _SHOWN)
    if "\x00" in text or strange * 50 > min(len(text), 20_000):
        raise BadWorkbook(f"{name}: is neither an Excel workbook nor a text table; save the list as .xlsx")
    return text


def _decoded(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    evens, odds = content[:2000:2].count(0), content[1:2000:2].count(0)
    if max(evens, odds) * 5 > len(content[:2000]):
        return content.decode("utf-16-le" if odds > evens else "utf-16-be", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def records(name: str, text: str, separator: str) -> list[list[str]]:
    """Records as Excel numbers them: a quoted line break does not begin a new one, a blank line is one.

    A quotation mark that is opened and never closed swallows the end of the file, and with it the
    line that is put there to see: that is a fault, named by the row where the record began.
    """
    found: list[list[str]] = []
    reader = csv.reader(io.StringIO(f"{text}\n{_END}", newline=""), delimiter=separator)
    try:
        for record in reader:
            found.append(record)
            if len(found) > limits.ROWS:
                raise BadWorkbook(f"{name}: more than {limits.ROWS:,} rows; split the file")
            if any(len(cell) > limits.CELL_CHARACTERS for cell in record):
                raise _runaway(name, len(found))
    except csv.Error:
        raise _runaway(name, len(found) + 1) from None
    if found.pop() != [_END]:
        raise _runaway(name, len(found) + 1)
    return found


def check_quotes(name: str, text: str, rows: list[list[str]], separator: str) -> None:
    """An odd number of quotes, and a cell of several lines that holds a whole row: it was swallowed."""
    if text.count('"') % 2 == 0:
        return
    wide = max(3, max(map(len, rows), default=0) - 1)
    for at, row in enumerate(rows, 1):
        if any(cell.count(separator) >= wide and ("\n" in cell or "\r" in cell) for cell in row):
            raise _runaway(name, at)


def _runaway(name: str, row: int) -> BadWorkbook:
    return BadWorkbook(
        f"{name}, row {row}: a quotation mark is opened and never closed; close or delete it, or save as .xlsx"
    )
