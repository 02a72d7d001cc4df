"""Two people already on file who are one: joined with the reason shown, and parted again without loss."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.identity import touch
from vigilia.web.people.models import Merge, MergeReason, Person
from vigilia.web.people.queries import person_for


def merge(by: Actor, *, kept: UUID, other: UUID, reason: MergeReason, at: datetime) -> Merge:
    """Read `other` as part of `kept` from now on. No row is moved, so separating loses nothing."""
    allow(by, Act.MERGE_PEOPLE)
    with transaction.atomic():
        one, two = person_for(by, kept), person_for(by, other)
        if one.id == two.id or two.merged_into_id or one.merged_into_id:
            raise Refused
        made = Merge(org_id=by.org_id, kept=one, other=two, reason=reason, at=at, by=by.label)
        made.save()
        Person.scoped.within(by).filter(id=two.id).update(merged_into=one)
        touch(by, people=[one.id, two.id], at=at)
        audit.record(by, "people.merged", people=[one.id, two.id], detail={"reason": str(reason)})
    return made


def separate(by: Actor, *, merge_id: UUID, at: datetime) -> None:
    """Part two people that were taken for one."""
    allow(by, Act.MERGE_PEOPLE)
    with transaction.atomic():
        made = Merge.scoped.within(by).filter(id=merge_id, separated_at__isnull=True).first()
        if made is None:
            raise Refused
        Merge.scoped.within(by).filter(id=made.id).update(separated_at=at, separated_by=by.label)
        Person.scoped.within(by).filter(id=made.other_id).update(merged_into=None)
        touch(by, people=[made.kept_id, made.other_id], at=at)
        audit.record(by, "people.separated", people=[made.kept_id, made.other_id])
