"""The whole A-number: shown to few, with a reason, and never without a trace (S10)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow, recently_confirmed, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.queries import person_for


class RevealReason(StrEnum):
    """Why a whole number is needed. Words of the programme and no free text: the audit keeps no identity."""

    COURT_LINE = "court_line"  # the court's telephone line and web page ask for it
    COURT_FORM = "court_form"  # a form or a motion carries it
    COUNSEL = "counsel"  # her lawyer asks
    CORRECTING = "correcting"  # it is compared with her papers
    HER_WISH = "her_wish"  # she asks for it herself


def reveal_a_number(by: Actor, *, person_id: UUID, reason: str, now: datetime) -> str | None:
    """The nine digits of one person. Refused without one of the reasons (`RevealReason`), or when `by` has not
    confirmed who she is within 15 minutes."""
    allow(by, Act.REVEAL_NUMBER)
    if reason not in list(RevealReason) or not recently_confirmed(by, now):
        refuse(by, "people.reveal", people=[person_id])
    with transaction.atomic():
        person = person_for(by, person_id)
        audit.record(by, "people.number_revealed", people=[person.id], detail={"reason": str(reason)})
        number: str | None = person.a_number
    return number
