"""Slots: the hours in which a volunteer may act, opened by a coordinator (S9)."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import access, audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.models import Member, Slot
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Act

LONGEST = timedelta(hours=10)  # S9


class SlotTooLong(ValueError):
    """A slot must end after it starts, and within ten hours."""


def open_slot(by: Actor, *, member: UUID, starts: datetime, ends: datetime, queue: str) -> Slot:
    """Open hours for a member of the actor's organisation on one queue; over ten hours raises SlotTooLong."""
    access.allow(by, Act.SETTLE_HEARINGS)
    if not timedelta(0) < ends - starts <= LONGEST:
        raise SlotTooLong("a slot lasts at most 10 hours")
    with transaction.atomic():
        found = Member.scoped.within(by).filter(pk=member, ended_at=None).first()
        if found is None:
            raise Refused
        slot = Slot.scoped.within(by).create(member=found, starts=starts, ends=ends, queue=queue)
        audit.record(by, "slot.open", detail={"slot": slot.pk, "member": member, "queue": queue})
        return slot


def active_slot(member: Member, now: datetime) -> Slot | None:
    """The slot a member is in now, if any."""
    return (
        Slot.scoped.within_org(member.org_id)
        .filter(member=member, starts__lte=now, ends__gt=now)
        .order_by("-ends")
        .first()
    )
