"""Taking a saying back: it stays on file, marked, and the belief is derived without it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.derive import show_again
from vigilia.web.hearings.models import Closing, Hearing, HearingSaying
from vigilia.web.hearings.parts import SayingState
from vigilia.web.people.actions import Spared, touch
from vigilia.web.people.bulk import chunked


def withdraw(by: Actor, *, saying_id: UUID, at: datetime) -> None:
    """Withdraw one saying; withdrawn already, nothing changes."""
    allow(by, Act.WRITE_HEARINGS)
    with transaction.atomic():
        found = HearingSaying.scoped.within(by).filter(id=saying_id)
        if not found.exists():
            refuse(by, "hearings.withdrawn")
        _withdraw(by, found, at)


def withdraw_origin(by: Actor, *, origin: UUID, at: datetime, spare: Spared = ()) -> list[UUID]:
    """Withdraw all that one import said of hearings, but for the people in `spare`. Returns the people concerned."""
    with transaction.atomic():
        said = HearingSaying.scoped.within(by).filter(origin=origin)
        return _withdraw(by, said.exclude(person_id__in=spare), at)


def _withdraw(by: Actor, sayings: QuerySet[HearingSaying], at: datetime) -> list[UUID]:
    allow(by, Act.WRITE_HEARINGS)
    rows = list(sayings.exclude(state=SayingState.WITHDRAWN.value).values_list("id", "hearing_id", "person_id"))
    for ids in chunked([row[0] for row in rows]):
        HearingSaying.scoped.within(by).filter(id__in=ids).update(
            state=SayingState.WITHDRAWN.value, withdrawn_at=at, withdrawn_by=by.label
        )
    people = sorted({row[2] for row in rows})
    hearings = show_again(by, {row[1] for row in rows}, at)
    _reopen(by, [one.person_id for one in hearings if one.closing == Closing.UNDONE])
    touch(by, people=people, at=at)
    audit.record(by, "hearings.withdrawn", people=people)
    return people


def _reopen(by: Actor, people: list[UUID]) -> None:
    """A hearing taken to have passed only because of words now withdrawn is the next one again."""
    for person_id in people:
        mine = Hearing.scoped.within(by).filter(person_id=person_id, joined_to__isnull=True)
        if not mine.filter(closing=Closing.OPEN).exists():
            last = mine.filter(closing=Closing.PASSED).order_by("-opened_at").first()
            if last is not None:
                mine.filter(id=last.id).update(closing=Closing.OPEN)
