"""What an import did, for machines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from vigilia.web.caseload.workbook import Doubtful, Reading


@dataclass(frozen=True)
class Changed:
    """A person already on file of whom the list says something new; `hearing_from`/`to` when her date is another one."""

    person_id: UUID
    name: str
    masked_number: str
    parts: tuple[tuple[str, str, str], ...]  # what, old, new


@dataclass(frozen=True)
class Imported:
    """The outcome of one import or of its preview. `import_id` is None when nothing was written."""

    reading: Reading
    import_id: UUID | None
    new: int
    changed: tuple[Changed, ...]
    held_for_approval: int
    of_another: tuple[Doubtful, ...] = ()  # numbers that belong to somebody else on file
    waiting: tuple[UUID, ...] = ()  # held rows of this file, those of an earlier copy of it too

    @property
    def review(self) -> tuple[Doubtful, ...]:
        """Doubtful cells in the order of the file."""
        held = {(one.sheet, one.row) for one in self.of_another}
        marked = [replace(one, held=one.held or (one.sheet, one.row) in held) for one in self.reading.review]
        order = {row.name: place for place, row in enumerate(self.reading.sheets)}
        return tuple(sorted([*marked, *self.of_another], key=lambda one: (order.get(one.sheet, 0), one.row)))

    @property
    def needs_a_person(self) -> bool:
        """Whether something waits for somebody."""
        return bool(self.review or self.held_for_approval or self.reading.check)

    def as_json(self) -> dict[str, Any]:
        """The contract of `--json`; the same file gives the same object."""
        counts, lost = self.reading.counts, {(one.sheet, one.row) for one in self.of_another}
        dated = sum(
            1
            for row in self.reading.people
            if (row.sheet, row.row) in lost
            and row.fields.get("hearing_date") is not None
            and row.fields["hearing_date"].value is not None
        )
        return {
            "rows": counts.rows,
            "people": counts.people - len(lost),
            "families": counts.families,
            "hearings": counts.hearings - dated,
            "duplicates": counts.duplicates,
            "changed": len(self.changed),
            "held_for_approval": self.held_for_approval,
            "review": [_entry(one) for one in self.review],
            "check_with_court": [_entry(one) for one in self.reading.check],
            "ignored_sheets": [sheet.name for sheet in self.reading.ignored_sheets],
        }


def _entry(one: Doubtful) -> dict[str, Any]:
    return {
        "sheet": one.sheet,
        "row": one.row,
        "column": one.column,
        "value": one.value,
        "reason": one.reason.value,
        "held": one.held,
    }
