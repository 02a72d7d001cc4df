"""Writes on replies: somebody took care of one."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.notices.models import Reply


def handle(by: Actor, *, reply_id: UUID, at: datetime) -> Reply:
    """Say that a reply was taken care of: she was called, has a new card, will be fetched. Handled already, nothing
    changes. The one refusal for a reply that is not here."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        reply = Reply.scoped.within(by).select_for_update().filter(id=reply_id).first()
        if reply is None:
            refuse(by, "notices.handled")
        if reply.handled_at is None:
            reply.handled_at, reply.handled_by = at, by.label
            reply.save(update_fields=["handled_at", "handled_by"])
            audit.record(by, "notices.handled", people=[reply.person_id], detail={"reply": reply.id})
    return reply
