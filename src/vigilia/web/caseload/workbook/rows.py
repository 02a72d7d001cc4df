"""A person's row while it is being read: the only mutable thing of this package."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from vigilia.programme.a_number import ANumber
from vigilia.web.caseload.workbook.cells import letters
from vigilia.web.caseload.workbook.header import Header
from vigilia.web.caseload.workbook.reading import Doubtful, Said, Value
from vigilia.web.caseload.workbook.reasons import ReviewReason
from vigilia.web.caseload.workbook.typed import Typed


@dataclass(slots=True)
class Row:
    """One line that names a person. `doubts` is by column: one entry per doubtful cell."""

    sheet: str
    row: int
    header: Header
    fields: dict[str, Said] = field(default_factory=dict)
    also: list[tuple[str, Said]] = field(default_factory=list)
    other: list[tuple[str, str]] = field(default_factory=list)
    doubts: dict[int, tuple[str, str, ReviewReason, str]] = field(default_factory=dict)
    checks: dict[int, tuple[str, str, ReviewReason]] = field(default_factory=dict)
    family: str | None = None
    held: bool = False
    duplicate_of: tuple[str, int] | None = None
    facility: str | None = None

    def value(self, name: str) -> Value | None:
        """The believed value of a field."""
        said = self.fields.get(name)
        return said.value if said else None

    def number(self) -> str | None:
        """The nine digits, if she has them."""
        value = self.value("a_number")
        return value.digits if isinstance(value, ANumber) else None

    def said(self, column: int, words: str, value: Value | None, typed: Typed | None = None) -> Said:
        """A cell of this row, with what `typed` found out about it."""
        place = (self.header.heading(column), self.sheet, self.row, f"{letters(column)}{self.row}")
        if typed is None:
            return Said(words, value, *place)
        return Said(words, value, *place, typed.doubt, None, typed.understood, typed.cancelled)

    def doubt(self, name: str, reason: ReviewReason, *, earlier: str = "") -> None:
        """Question a field's cell: its value is not believed, its words stay."""
        said = self.fields[name]
        self.fields[name] = replace(said, value=None, doubt=reason, understood=said.understood or said.value)
        self.question(self.column(name), name, said.words, reason, earlier=earlier)

    def question(self, column: int, name: str, words: str, reason: ReviewReason, *, earlier: str = "") -> None:
        """Put a cell before a person; the first reason stands."""
        self.doubts.setdefault(column, (name, words, reason, earlier))

    def column(self, name: str) -> int:
        """Where a field stands; of a name in parts the first."""
        parts = self.header.parts.get(name)
        return parts[0] if parts else self.header.columns.get(name, self.header.columns.get("hearing_date", 0))

    def review(self) -> list[Doubtful]:
        """Doubtful cells from left to right."""
        return [
            Doubtful(
                self.sheet,
                self.row,
                self.header.heading(at),
                words,
                reason,
                self.held,
                f"{letters(at)}{self.row}",
                name,
                earlier,
            )
            for at, (name, words, reason, earlier) in sorted(self.doubts.items())
        ]

    def check(self) -> list[Doubtful]:
        """Cells that are believed and still better checked."""
        return [
            Doubtful(
                self.sheet,
                self.row,
                self.header.heading(at),
                words,
                reason,
                self.held,
                f"{letters(at)}{self.row}",
                name,
            )
            for at, (name, words, reason) in sorted(self.checks.items())
        ]
