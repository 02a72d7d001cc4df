"""Held rows and held moves, as lines with the id that settles them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vigilia.cli.printing.words import masked
from vigilia.web.caseload.models import HeldMove, HeldRow
from vigilia.web.caseload.workbook.reasons import ReviewReason
from vigilia.web.caseload.workbook.sentences import SENTENCES


def rows_told(rows: Sequence[HeldRow]) -> Iterator[str]:
    """Each held row: where it stands, whose name, what is wrong with the number."""
    if rows:
        yield f"ROWS HELD: {len(rows)}. Import them without a number: vigilia caseload admit ID (or --all)"
    for row in rows:
        person = row.row["person"]
        parts = {name: cell["words"] for name, cell in person["parts"].items()}
        name = " ".join(parts[part] for part in ("given_names", "surnames") if parts.get(part))
        where = f"{person['where']['sheet']} row {person['where']['row']}"
        hearing = f", hearing {row.day:%a %d %b %Y}" if row.day else ""
        yield f"  {row.id}  {where}: {name}, {masked(parts.get('a_number', ''))}{hearing}. {SENTENCES[ReviewReason(row.reason)][0]}"


def moves_told(moves: Sequence[HeldMove]) -> Iterator[str]:
    """Each held move: whose hearing, from when to when, who imported it."""
    if moves:
        yield f"MOVES HELD: {len(moves)}. A second person approves: vigilia --as NAME caseload approve ID (or --all, or --refuse)"
    for move in moves:
        person = move.person
        before = f"{move.from_day:%a %d %b %Y}" if move.from_day else "no date"
        after = f"{move.to_day:%a %d %b %Y}" if move.to_day else "no date"
        yield f"  {move.id}  {person.full_name} {person.masked_number}: {before} -> {after} (by {move.imported.by})"
