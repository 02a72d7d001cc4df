"""Leaving: an erased person's key is destroyed, so that every copy of her record, backups too, is noise (S17)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit, shred
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.identity import show_again, touch
from vigilia.web.people.models import Contact, Family, FamilyMember, Note, Person, PersonSaying, Standing, Stay


def erase(by: Actor, *, people: Collection[UUID], reason: str) -> None:
    """Erase people and all that is kept of them. What remains is the audit, which names only their ids."""
    allow(by, Act.ERASE_PEOPLE)
    with transaction.atomic():
        ids = list(people)
        found = list(Person.scoped.within(by).filter(id__in=ids).values_list("id", flat=True))
        shred.erase_subjects(by, subjects=found, reason=reason)
        Person.scoped.within(by).filter(id__in=found).delete()
        empty = Family.scoped.within(by).filter(members__isnull=True)
        empty.delete()
        audit.record(by, "people.erased", people=found, detail={"reason": reason})


def withdraw_origin(by: Actor, *, origin: UUID, at: datetime) -> list[UUID]:
    """Withdraw all that one import said of people, marked; what others said stands again. Returns whom it concerned."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        sayings = PersonSaying.scoped.within(by).filter(origin=origin, state=Standing.STANDING)
        concerned = set(sayings.values_list("person_id", flat=True))
        sayings.update(state=Standing.WITHDRAWN, withdrawn_at=at, withdrawn_by=by.label)
        Note.scoped.within(by).filter(origin=origin, withdrawn_at__isnull=True).update(withdrawn_at=at)
        Contact.scoped.within(by).filter(origin=origin, until__isnull=True).update(until=at)
        Stay.scoped.within(by).filter(origin=origin, until__isnull=True).update(until=at.date())
        FamilyMember.scoped.within(by).filter(origin=origin, until__isnull=True).update(until=at)
        people = list(Person.scoped.within(by).filter(id__in=concerned))
        show_again(by, people)
        touch(by, people=concerned, at=at)
        audit.record(by, "people.import_withdrawn", people=concerned)
    return sorted(concerned)
