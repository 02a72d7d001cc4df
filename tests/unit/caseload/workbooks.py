"""Small workbooks for the tests of the reader, written where a test says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from vigilia.web.caseload.workbook import PersonRow, Reading, read

HEADINGS = (
    "No.",
    "Apellidos",
    "Nombre",
    "Núm. A",
    "Fecha nac.",
    "País",
    "Idioma",
    "Puerto",
    "Fecha de retorno",
    "Próx. audiencia",
    "Hora",
    "Fam.",
    "Notas",
)
# The whole of one ordinary person; tests change a cell of her.
MARTA = (
    1,
    "Pérez López",
    "Marta",
    "A000-111-222",
    "04/05/1990",
    "Honduras",
    "Español",
    "Brownsville",
    "10/01/2022",
    "16/03/2022",
    "8:30",
    "F1",
    None,
)


def marta(**changes: object) -> tuple[object, ...]:
    """Marta's row with cells changed by heading (underscores for what Python forbids): marta(born="1/1/31")."""
    keys = (
        "no",
        "surnames",
        "given",
        "a",
        "born",
        "country",
        "language",
        "port",
        "enrolled",
        "hearing",
        "hour",
        "family",
        "notes",
    )
    row = dict(zip(keys, MARTA, strict=True))
    unknown = set(changes) - set(keys)
    if unknown:
        raise ValueError(f"no such column: {unknown}")
    return tuple({**row, **changes}.values())


def book(tmp_path: Path, sheets: dict[str, Sequence[Sequence[object]]], name: str = "lista.xlsx") -> Path:
    """A workbook of sheets, each a list of lines."""
    made = Workbook()
    made.remove(made.active)
    for title, lines in sheets.items():
        sheet = made.create_sheet(title)
        for line in lines:
            sheet.append(list(line))
    path = tmp_path / name
    made.save(path)
    return path


def reading(
    tmp_path: Path, *rows: Sequence[object], headings: Sequence[object] = HEADINGS, day_first: bool = True
) -> Reading:
    """One sheet with headings in row 1 and these rows below, read."""
    return read(book(tmp_path, {"Lista": [headings, *rows]}), day_first=day_first)


def one(tmp_path: Path, **changes: object) -> PersonRow:
    """Marta alone, read."""
    return reading(tmp_path, marta(**changes)).people[0]


def doubts(found: Reading) -> list[tuple[int, str, str]]:
    """(row, column, reason) of the review."""
    return [(one.row, one.column, one.reason.value) for one in found.review]
