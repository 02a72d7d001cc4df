"""Taking an import back: its words are withdrawn, and people it made are erased unless someone has touched them since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.caseload.models import HeldMove, HeldRow, HeldState, Import, Named
from vigilia.web.cases import actions as cases
from vigilia.web.guard import audit
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Act
from vigilia.web.hearings import actions as hearings
from vigilia.web.people import actions as people
from vigilia.web.people.bulk import chunked
from vigilia.web.people.models import Person


@dataclass(frozen=True)
class Undone:
    """How many people were erased; who stays with this import's words withdrawn (on file before, or touched since); and of
    how many nothing was withdrawn, because a later list names them and its word counts."""

    erased: int
    kept: tuple[UUID, ...]
    named_later: int = 0


class UndoneAlready(Exception):
    """The import was taken back before; nothing was done."""


def undo(by: Actor, *, import_id: UUID, now: datetime) -> Undone:
    """Undo one import. Nothing a source said is removed from people who stay: it is marked withdrawn.

    What a later list says too stays (`Named`), and whoever stays keeps her name: a person whom somebody has touched is
    listed, not made nameless.
    """
    allow(by, Act.UNDO_IMPORT)
    with transaction.atomic():
        made = Import.scoped.within(by).select_for_update().filter(id=import_id).first()
        if made is None:
            audit.record_refused(by, "caseload.undo")
            raise Refused
        if made.undone_at is not None:
            raise UndoneAlready(
                f"This import was taken back already, on {made.undone_at:%Y-%m-%d} at {made.undone_at:%H:%M} UTC."
            )
        later = Named.scoped.within(by).filter(imported__at__gt=made.at, imported__undone_at__isnull=True)
        named_later = later.values("person_id")
        mine = Person.scoped.within(by).filter(origin=made.id)
        untouched = list(mine.filter(version=1).exclude(id__in=named_later).values_list("id", flat=True))
        for ids in chunked(untouched):
            people.erase(by, people=ids, reason="import undone")
        kept = {
            *mine.values_list("id", flat=True),
            *people.withdraw_origin(by, origin=made.id, at=now, spare=named_later),
            *cases.withdraw_origin(by, origin=made.id, at=now, spare=named_later),
            *hearings.withdraw_origin(by, origin=made.id, at=now, spare=named_later),
        }
        spared = set(mine.filter(id__in=named_later).values_list("id", flat=True))
        HeldRow.scoped.within(by).filter(imported=made, state=HeldState.WAITING).delete()
        HeldMove.scoped.within(by).filter(imported=made, state=HeldState.WAITING).update(state=HeldState.DROPPED)
        Import.scoped.within(by).filter(id=made.id).update(undone_at=now, undone_by=by.label)
        audit.record(by, "caseload.undone", people=kept, detail={"import": str(made.id), "erased": len(untouched)})
    return Undone(len(untouched), tuple(sorted(kept - spared)), len(spared))
