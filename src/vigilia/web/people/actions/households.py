"""Changes in a family: who leads it, and who leaves it. Leaving asks nobody else (T3)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.identity import touch
from vigilia.web.people.models import FamilyMember


def lead_family(by: Actor, *, person_id: UUID, at: datetime) -> None:
    """Make her the lead of the family she is in; whoever led it stays a member. Done already: nothing changes."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        member = _membership(by, person_id, "people.family_lead")
        if member.lead:
            return
        family = FamilyMember.scoped.within(by).filter(family_id=member.family_id, until__isnull=True)
        before = list(family.filter(lead=True).values_list("person_id", flat=True))
        family.filter(lead=True).update(lead=False)
        family.filter(id=member.id).update(lead=True)
        touch(by, people=[*before, person_id], at=at)
        audit.record(by, "people.family_lead", people=[*before, person_id])


def leave_family(by: Actor, *, person_id: UUID, at: datetime) -> None:
    """She leaves her family; the others stay one. When the lead leaves, nobody leads until someone names another:
    who is next of age or in the papers is not for us to guess."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        member = _membership(by, person_id, "people.family_left")
        FamilyMember.scoped.within(by).filter(id=member.id).update(until=at)
        touch(by, people=[person_id], at=at)
        audit.record(by, "people.family_left", people=[person_id])


def _membership(by: Actor, person_id: UUID, event: str) -> FamilyMember:
    found = FamilyMember.scoped.within(by).select_for_update().filter(person_id=person_id, until__isnull=True).first()
    if found is None:
        refuse(by, event, people=[person_id])
    return found
