"""One import, all or nothing: kill it at any moment and either everything it says is there or nothing is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from django.db import transaction

from vigilia.web.caseload.importing import known as matching
from vigilia.web.caseload.importing.further import Further, further_words
from vigilia.web.caseload.importing.held import held_rows
from vigilia.web.caseload.importing.held_moves import drop_overtaken
from vigilia.web.caseload.importing.kept import plain
from vigilia.web.caseload.importing.moves import Moves
from vigilia.web.caseload.importing.newcomers import take_in_rows
from vigilia.web.caseload.importing.result import Imported
from vigilia.web.caseload.importing.rows import Origin, RowWords, words_of
from vigilia.web.caseload.models import HeldMove, HeldRow, Import, Named
from vigilia.web.caseload.workbook import Doubtful, PersonRow, Reading, ReviewReason, read
from vigilia.web.caseload.workbook.uncollected import uncollected
from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.keys.unit import steady
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions import join_families

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, of how many."""


class _OnlyLooking(Exception):
    """Ends the transaction of a preview, so that nothing it wrote remains."""


@dataclass(frozen=True)
class Row:
    """One person of the file: her first row and all that it and later rows say."""

    row: PersonRow
    words: RowWords


def import_file(
    by: Actor,
    *,
    path: Path,
    now: datetime,
    day_first: bool = True,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> Imported:
    """Import a coordinator's workbook (xlsx or csv), or with `dry_run` only say what it would do.

    Raises BadWorkbook (one line: what, where, what to do) when the file cannot be read at all, and the one refusal.
    `now` is aware; nothing in the file is judged by it.
    """
    allow(by, Act.IMPORT_CASELOAD)
    reading = read(path, day_first=day_first, progress=_only("reading", progress))
    rows = _rows(reading, Origin(uuid4(), now, reading.as_of))
    outcome: list[Imported] = []
    try:
        with uncollected(), steady(), transaction.atomic():
            outcome.append(_apply(by, reading, rows, now, dry_run, progress))
            if dry_run:
                raise _OnlyLooking
    except _OnlyLooking:
        keys.forget_cache()
    return outcome[0]


def _rows(reading: Reading, origin: Origin) -> list[Row]:
    sheets = {sheet.name: sheet for sheet in reading.sheets}
    later: dict[tuple[str, int], list[PersonRow]] = {}
    for row in reading.people:
        if row.duplicate_of is not None:
            later.setdefault(row.duplicate_of, []).append(row)
    return [
        Row(row, words_of(row, sheets[row.sheet], origin, later.get((row.sheet, row.row), ())))
        for row in reading.people
        if row.duplicate_of is None
    ]


def _apply(
    by: Actor, reading: Reading, rows: Sequence[Row], now: datetime, dry_run: bool, progress: Progress | None
) -> Imported:
    say = progress or _silent
    ready = [one for one in rows if not one.row.held]
    say("matching", 0, len(ready))
    matched = matching.match(by, [one.words for one in ready])
    fresh = [one for place, one in enumerate(ready) if place not in matched.known and place not in matched.of_another]
    wrong = [ready[place] for place in sorted(matched.of_another)]
    say("writing", 0, len(rows))
    # In the order of the file, so that people whom nothing tells apart are met again in that order.
    new_ids = sorted(uuid4() for _ in fresh)
    ids = {id(one): new_id for one, new_id in zip(fresh, new_ids, strict=True)}
    ids |= {id(ready[place]): person.id for place, person in matched.known.items()}
    if not dry_run:
        take_in_rows(by, {ids[id(one)]: one.words for one in fresh}, now)
    say("writing", len(fresh), len(rows))
    further = further_words(
        by,
        {person.id: person for person in matched.known.values()},
        {person.id: ready[place].words for place, person in matched.known.items()},
        now,
    )
    say("writing", len(ready), len(rows))
    waiting = () if dry_run else _keep(by, reading, rows, wrong, ids, further, now)
    return Imported(
        reading=reading,
        import_id=_origin(rows),
        new=len(fresh),
        changed=further.changed,
        held_for_approval=len(further.moves.hold),
        of_another=tuple(_of_another(one.row) for one in wrong),
        waiting=waiting,
    )


def _keep(
    by: Actor,
    reading: Reading,
    rows: Sequence[Row],
    wrong: Sequence[Row],
    ids: dict[int, UUID],
    further: Further,
    now: datetime,
) -> tuple[UUID, ...]:
    """Families, the import itself, and what waits for a person. Returns the rows of this file that wait."""
    families: dict[tuple[str, str], list[UUID]] = {}
    for one in rows:
        if one.words.family and id(one) in ids:
            families.setdefault(one.words.family, []).append(ids[id(one)])
    origin = _origin(rows)
    joined = join_families(
        by, groups=[group for group in families.values() if len(set(group)) > 1], at=now, origin=origin
    )
    held = [(place, _reason(one, wrong), one.words) for place, one in enumerate(rows) if one.row.held or one in wrong]
    if origin is None:
        return ()
    made = Import(
        id=origin,
        org_id=by.org_id,
        file_name=reading.name,
        as_of=reading.as_of,
        day_first=reading.day_first,
        rows=reading.counts.rows,
        people=reading.counts.people,
        hearings=reading.counts.hearings,
        at=now,
        by=by.label,
    )
    waiting = held_rows(by, made, held, families)
    news = waiting.fresh or joined or further.changed or further.moves.fresh or len(ids) > further.known
    drop_overtaken(by, {*further.moves.apply, *further.moves.fresh})
    if news:  # else the same file again: the audit remembers that it came, and nothing else does
        keys.new_subjects(by.org_id, [origin])
        made.save()
        HeldRow.scoped.within(by).insert_all(waiting.fresh)
        HeldMove.scoped.within(by).insert_all(_to_approve(made, further.moves))
        named = sorted(set(ids.values()))
        Named.scoped.within(by).insert_values({"imported": [origin] * len(named), "person": named})
    audit.record(
        by, "caseload.imported", detail={"import": str(origin), "news": bool(news), "rows": reading.counts.rows}
    )
    return waiting.ids


def _to_approve(made: Import, moves: Moves) -> list[HeldMove]:
    return [
        HeldMove(
            org_id=made.org_id,
            imported=made,
            person_id=one,
            said=plain(move.said),
            from_day=move.from_day,
            to_day=move.to_day,
        )
        for one, move in moves.fresh.items()
    ]


def _origin(rows: Sequence[Row]) -> UUID | None:
    return rows[0].words.person.origin if rows else None


def _reason(one: Row, wrong: Sequence[Row]) -> str:
    cell = one.row.fields.get("a_number")
    if one in wrong or cell is None or cell.doubt is None:
        return ReviewReason.A_NUMBER_OF_ANOTHER_PERSON.value
    return cell.doubt.value


def _of_another(row: PersonRow) -> Doubtful:
    cell = row.fields["a_number"]
    return Doubtful(row.sheet, row.row, cell.column, cell.words, ReviewReason.A_NUMBER_OF_ANOTHER_PERSON, True)


def _silent(_what: str, _done: int, _total: int) -> None:
    """Nobody watches."""


def _only(what: str, progress: Progress | None) -> Callable[[int, int], None] | None:
    return None if progress is None else lambda done, total: progress(what, done, total)
