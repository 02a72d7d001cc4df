"""Two people already on file who are one: joined with the reason shown, and parted again without loss."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.identity import touch
from vigilia.web.people.models import Merge, MergeReason, Person
from vigilia.web.people.queries import person_for


class CannotMerge(Exception):
    """The two cannot be joined as asked; one line says why and what to do."""


def merge(by: Actor, *, kept: UUID, other: UUID, reason: MergeReason, at: datetime) -> Merge:
    """Read `other` as part of `kept` from now on. No row is moved, so separating loses nothing.

    Raises CannotMerge for one and the same record, and where a chain would come of it: whoever is read as part of
    another, or has another read as part of her, is parted first or joined the other way round.
    """
    allow(by, Act.MERGE_PEOPLE)
    with transaction.atomic():
        people = {one: person_for(by, one, lock=True) for one in sorted({kept, other})}  # in one order: no deadlock
        if kept == other:
            raise CannotMerge("The two ids are one and the same person.")
        one, two = people[kept], people[other]
        if one.merged_into_id or two.merged_into_id:
            raise CannotMerge(
                "One of the two is read as part of somebody already; join to that one, or part them first."
            )
        if Person.scoped.within(by).filter(merged_into=two).exists():
            raise CannotMerge("Somebody is read as part of the second one; join them the other way round.")
        made = Merge(org_id=by.org_id, kept=one, other=two, reason=reason, at=at, by=by.label)
        made.save()
        Person.scoped.within(by).filter(id=two.id).update(merged_into=one)
        touch(by, people=[one.id, two.id], at=at)
        audit.record(by, "people.merged", people=[one.id, two.id], detail={"reason": str(reason)})
    return made


def separate(by: Actor, *, merge_id: UUID, at: datetime) -> Merge:
    """Part two people that were taken for one."""
    allow(by, Act.MERGE_PEOPLE)
    with transaction.atomic():
        found = Merge.scoped.within(by).select_for_update().filter(id=merge_id, separated_at__isnull=True)
        made = found.first()
        if made is None:
            refuse(by, "people.separate")
        Merge.scoped.within(by).filter(id=made.id).update(separated_at=at, separated_by=by.label)
        Person.scoped.within(by).filter(id=made.other_id).update(merged_into=None)
        touch(by, people=[made.kept_id, made.other_id], at=at)
        audit.record(by, "people.separated", people=[made.kept_id, made.other_id])
    return made
