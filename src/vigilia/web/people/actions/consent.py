"""Consent to be kept on file: without a case, a record lives as long as consent lasts (S19)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.identity import touch
from vigilia.web.people.models import Person
from vigilia.web.people.queries import person_for


def agree_consent(by: Actor, *, person_id: UUID, until: date | None, at: datetime) -> None:
    """Until when she agrees to be on file; None: until she says otherwise. Her record goes the night after that day,
    unless a case keeps it."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        person = person_for(by, person_id, lock=True)
        Person.scoped.within(by).filter(id=person.id).update(consent_until=until)
        touch(by, people=[person.id], at=at)
        audit.record(by, "people.consent_agreed", people=[person.id])
