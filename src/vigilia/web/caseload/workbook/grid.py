"""A sheet as lines of cells, however it was stored."""

from __future__ import annotations

from dataclasses import dataclass, field

from vigilia.web.caseload.workbook.cells import Raw, words


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank; `row` is the number Excel shows."""

    row: int
    cells: list[Raw]

    def filled(self) -> list[int]:
        """Columns, counted from 0, in which something stands."""
        return [at for at, raw in enumerate(self.cells) if raw is not None and words(raw)]

    def text(self) -> str:
        """The whole line in words."""
        return " | ".join(words(self.cells[at]) for at in self.filled())


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. Merges are (first row, first column, last row, last column), rows as Excel numbers them."""

    name: str
    lines: list[Line]
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    merges: tuple[tuple[int, int, int, int], ...] = ()
    coloured: int = 0
    comments: int = 0
    kind: str = "xlsx"
    notes: list[str] = field(default_factory=list)
