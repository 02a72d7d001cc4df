"""The whole A-number: shown to few, with a reason, and never without a trace (S10)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow, recently_confirmed
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Act
from vigilia.web.people.queries import person_for


def reveal_a_number(by: Actor, *, person_id: UUID, reason: str, now: datetime) -> str | None:
    """The nine digits of one person. Refused without a reason, or when `by` has not signed in within 15 minutes."""
    allow(by, Act.REVEAL_NUMBER)
    if not reason.strip() or not recently_confirmed(by, now):
        audit.record_refused(by, "people.reveal", people=[person_id])
        raise Refused
    with transaction.atomic():
        person = person_for(by, person_id)
        audit.record(by, "people.number_revealed", people=[person.id], detail={"reason_given": True})
        number: str | None = person.a_number
    return number
