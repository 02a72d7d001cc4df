"""What imports left for a person: held rows to admit or drop, held moves for a second person to approve (S31)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from vigilia.web.caseload.importing.kept import hearing_said, words_of_held
from vigilia.web.caseload.importing.known import match
from vigilia.web.caseload.importing.newcomers import take_in_rows
from vigilia.web.caseload.models import HeldMove, HeldRow, HeldState
from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.actions import say_many
from vigilia.web.people.actions import join_families
from vigilia.web.people.models import Person


class SecondPersonNeeded(Exception):
    """The one who imported cannot approve her own large move (S31)."""


def waiting_rows(by: Actor) -> list[HeldRow]:
    """Held rows that wait, in the order of their files; one audit row for all of them."""
    allow(by, Act.IMPORT_CASELOAD)
    with transaction.atomic():
        rows = HeldRow.scoped.within(by).filter(state=HeldState.WAITING).select_related("imported")
        found = list(rows.order_by("imported__at", "place"))
        keys.preload({row.imported_id for row in found})
        audit.record(by, "caseload.held_listed", detail={"rows": [str(row.id) for row in found]})
    return found


def admit(by: Actor, *, rows: Collection[UUID] | None = None, now: datetime) -> list[UUID]:
    """Import held rows without their numbers, in one step; `None` means all that wait. Returns whom they became.

    A row whose person is on file already by name and birth becomes no second person. The wrong number stays in her
    words, in doubt.
    """
    allow(by, Act.IMPORT_CASELOAD)
    with transaction.atomic():
        found = [row for row in waiting_rows(by) if rows is None or row.id in set(rows)]
        if rows is not None and len(found) != len(set(rows)):
            raise Refused
        words = [words_of_held(row) for row in found]
        matched = match(by, [one for one, _ in words])
        ids = {place: matched.known[place].id if place in matched.known else uuid4() for place in range(len(found))}
        take_in_rows(by, {ids[place]: one for place, (one, _) in enumerate(words) if place not in matched.known}, now)
        present = {
            str(one)
            for one in Person.scoped.within(by)
            .filter(id__in=[mate for _, mates in words for mate in mates])
            .values_list("id", flat=True)
        }
        join_families(
            by,
            at=now,
            groups=[
                [*(mate for mate in mates if str(mate) in present), ids[place]]
                for place, (_, mates) in enumerate(words)
                if mates
            ],
        )
        for place, row in enumerate(found):
            row.state, row.person_id, row.decided_at, row.decided_by = HeldState.DONE, ids[place], now, by.label
            row.save()
        audit.record(by, "caseload.rows_admitted", people=ids.values())
    return list(ids.values())


def waiting_moves(by: Actor) -> list[HeldMove]:
    """Moves that wait for a second person, nearest date first; one audit row names the people."""
    allow(by, Act.READ_HEARINGS)
    with transaction.atomic():
        found = list(
            HeldMove.scoped.within(by)
            .filter(state=HeldState.WAITING)
            .select_related("imported", "person")
            .order_by("from_day", "id")
        )
        keys.preload([move.person_id for move in found])
        audit.record(by, "caseload.moves_listed", people=[move.person_id for move in found])
    return found


def decide_moves(by: Actor, *, approve: bool, now: datetime, moves: Collection[UUID] | None = None) -> list[UUID]:
    """Approve (or refuse) held moves; `None` means all that wait. Whoever imported them cannot approve them.

    Returns the people whose hearings changed.
    """
    allow(by, Act.APPROVE_IMPORT)
    with transaction.atomic():
        found = [move for move in waiting_moves(by) if moves is None or move.id in set(moves)]
        if moves is not None and len(found) != len(set(moves)):
            raise Refused
        if any(move.imported.by == by.label for move in found):
            raise SecondPersonNeeded(
                "A second person must look at these: whoever imported the list cannot approve its moves."
            )
        HeldMove.scoped.within(by).filter(id__in=[move.id for move in found]).update(
            state=HeldState.DONE if approve else HeldState.DROPPED, decided_at=now, decided_by=by.label
        )
        changed = (
            say_many(by, said={move.person_id: hearing_said(move.said) for move in found}, at=now) if approve else []
        )
        audit.record(
            by,
            "caseload.moves_approved" if approve else "caseload.moves_refused",
            people=[move.person_id for move in found],
        )
    return changed
