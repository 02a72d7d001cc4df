"""A missed hearing, and counsel's release of the next step."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.models import Hearing, MissedHearing
from vigilia.web.people.actions import touch
from vigilia.web.people.queries import person_for


class NotMissed(Exception):
    """The hearing cannot have been missed; one line says why."""


def say_missed(by: Actor, *, hearing_id: UUID, at: datetime) -> UUID:
    """Record that she was not at her hearing. Her page stays silent about it until counsel releases the next step.

    Returns the reference counsel releases it by. Said twice, it is one. Raises NotMissed and the one refusal.
    """
    allow(by, Act.WRITE_HEARINGS)
    with transaction.atomic():
        hearing = Hearing.scoped.within(by).filter(id=hearing_id, joined_to__isnull=True).first()
        if hearing is None:
            refuse(by, "hearings.missed")
        person_for(by, hearing.person_id, lock=True)
        if hearing.day is None or hearing.day > at.date():
            raise NotMissed("A hearing without a day, or on a day to come, was not missed.")
        made = MissedHearing.scoped.within(by).filter(hearing=hearing).first()
        if made is None:
            made = MissedHearing(
                org_id=by.org_id, person_id=hearing.person_id, hearing=hearing, day=hearing.day, at=at, by=by.label
            )
            made.save()
            touch(by, people=[hearing.person_id], at=at)
        audit.record(by, "hearings.missed", people=[hearing.person_id])
    return made.id


def release_next_step(by: Actor, *, reference: UUID, number: str, at: datetime) -> None:
    """Counsel lets her page say that the hearing was missed, what to do first, and this number; "" takes it back."""
    allow(by, Act.RELEASE_NEXT_STEP)
    with transaction.atomic():
        made = MissedHearing.scoped.within(by).select_for_update().filter(id=reference).first()
        if made is None:
            refuse(by, "hearings.next_step_released")
        made.number = number or None
        made.released_at, made.released_by = (at, by.label) if number else (None, "")
        made.save(update_fields=["number", "released_at", "released_by"])
        touch(by, people=[made.person_id], at=at)
        audit.record(by, "hearings.next_step_released", people=[made.person_id], detail={"released": bool(number)})
