"""What an import did, told to the coordinator: first what needs her, then what came in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vigilia.cli.printing.words import columns, count, masked
from vigilia.web.caseload.importing.result import Changed, Imported
from vigilia.web.caseload.workbook import Doubtful, ReviewReason
from vigilia.web.caseload.workbook.sentences import SENTENCES

A_NUMBER = "a_number"
ADDED = ("phone", "note", "place")
"""What joins what was there before instead of replacing it."""
MOST = 30
"""Cells, people or lines listed one by one; `--json` has every cell."""


def told(done: Imported, dry_run: bool, admitted: int) -> str:
    """The whole answer, as lines."""
    return "\n".join([*_summary(done, dry_run, admitted), *_review(done), *_changes(done.changed), *_left_out(done)])


def _summary(done: Imported, dry_run: bool, admitted: int) -> Iterator[str]:
    numbers = done.as_json()
    yield f"{done.reading.name}: {count(numbers['rows'], 'row names', 'rows name')} a person."
    yield (
        f"  {count(numbers['people'], 'person', 'people')} ({done.new:,} new), "
        f"{count(numbers['families'], 'family', 'families')}, {count(numbers['hearings'], 'hearing date', 'hearing dates')}, "
        f"{count(numbers['duplicates'], 'row', 'rows')} that repeat a person, {numbers['changed']:,} changed."
    )
    if dry_run:
        yield "  This was a preview: nothing was written."
    rows = len({(one.sheet, one.row) for one in done.review if one.held})
    if admitted:
        yield f"  {count(admitted, 'held row', 'held rows')} imported without a number."
    elif rows:
        then = "" if dry_run else " Import without it: vigilia caseload admit --all"
        yield f"  {count(rows, 'row is', 'rows are')} held, the A-number is wrong.{then}"
    if done.held_for_approval:
        yield (
            f"  {count(done.held_for_approval, 'hearing', 'hearings')} would move or be cancelled: held for a second person. "
            "See: vigilia caseload held"
        )
    for hint in done.reading.hints:
        yield f"  {hint}"
    kept = dict.fromkeys(heading for row in done.reading.people for heading, words in row.other if words)
    if kept:
        yield f"  Kept as notes, word for word, and not read as anything: {', '.join(kept)}."


def _review(done: Imported) -> Iterator[str]:
    yield from _cells("TO LOOK AT", done.review)
    yield from _cells("TO CHECK WITH THE COURT", done.reading.check)


def _cells(title: str, cells: Sequence[Doubtful]) -> Iterator[str]:
    """Cells by reason, what can cost a hearing first; each reason said once."""
    if not cells:
        return
    yield ""
    yield f"{title}: {count(len(cells), 'cell', 'cells')}"
    groups: dict[ReviewReason, list[Doubtful]] = {}
    for one in sorted(cells, key=_harm):  # stable: within a reason the order of the file
        groups.setdefault(one.reason, []).append(one)
    for reason, group in groups.items():
        yield f"  {' '.join(SENTENCES[reason])}"
        yield from columns([_cell(one) for one in group[:MOST]])
        if len(group) > MOST:
            yield f"    and {len(group) - MOST:,} more: --json lists every one."


def _harm(one: Doubtful) -> int:
    return 0 if one.field.startswith(("hearing", "report")) else 1 if one.held else 2


def _cell(one: Doubtful) -> tuple[str, ...]:
    value = masked(one.value) if one.reason.value.startswith(A_NUMBER) else one.value
    shown = f'"{value}"' if value else "blank"
    return (f"    {one.sheet} row {one.row}", one.column, f"{shown}, row held" if one.held else shown)


def _changes(changed: Sequence[Changed]) -> Iterator[str]:
    if not changed:
        return
    yield ""
    yield f"CHANGED: {count(len(changed), 'person', 'people')}"
    for one in changed[:MOST]:
        yield f"  {one.name} {one.masked_number}"
        for what, old, new in one.parts:
            hidden = what == A_NUMBER
            before, after = (masked(old), masked(new)) if hidden else (old, new)
            change = f"{before or 'nothing'} -> {after or 'nothing'}" if what not in ADDED else f"added: {after}"
            yield f"    {what.replace('_', ' ')}: {change}"


def _left_out(done: Imported) -> Iterator[str]:
    if not done.reading.left_out and not done.reading.ignored_sheets:
        return
    yield ""
    yield "NOT IMPORTED"
    for sheet in done.reading.ignored_sheets:
        yield f"  sheet {sheet.name}: {sheet.why}"
    for one in done.reading.left_out[:MOST]:
        where = f"{one.sheet} row {one.row}" if one.row is not None else one.sheet
        yield f"  {where}: {one.words} ({one.why})" if one.words else f"  {where}: {one.why}"
