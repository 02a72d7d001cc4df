"""Ditto marks: each repeats the nearest cell above it in its column and family that is no ditto."""

from __future__ import annotations

from dataclasses import dataclass, field

from vigilia.web.caseload.workbook.reading import Said

Key = tuple[str, object]


@dataclass(slots=True)
class Above:
    """What stands above, by column's field and family (or unbroken block); None is a blank cell."""

    _cells: dict[Key, tuple[int, Said | None]] = field(default_factory=dict)
    family: str | None = None

    def keep(self, name: str, group: object, row: int, said: Said | None) -> None:
        """Remember a cell that is no ditto."""
        self._cells[name, group] = (row, said)

    def source(self, name: str, group: object) -> tuple[int, Said | None] | None:
        """The row and cell a ditto repeats; None when there is nothing above."""
        return self._cells.get((name, group))
