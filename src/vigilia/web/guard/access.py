"""One question before every act: may she?"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NoReturn
from uuid import UUID

from vigilia.web.guard import audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.models import Slot
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import ONLY_IN_SLOT, PERMITS, Act, Role

CONFIRMED_FOR = timedelta(minutes=15)  # S10


def allow(by: Actor, act: Act) -> None:
    """Pass if one of the actor's roles permits `act`; otherwise record the refused try and raise Refused.

    The record survives the refusal, also when the caller's transaction rolls back.
    """
    if not permitted(by, act):
        refuse(by, act)


def operate(by: Actor) -> None:
    """Pass for whoever runs the machine at its shell. Keys, backups and the nightly sweep are of every organisation at
    once, so no member of one may touch them, whatever her roles."""
    allow(by, Act.OPERATE)
    if by.member_id is not None:
        refuse(by, Act.OPERATE)


def refuse(by: Actor, event: str, *, people: Iterable[UUID] = ()) -> NoReturn:
    """Record a refused try (whose data was asked for, if known) and raise the one refusal."""
    audit.record_refused(by, event, people=people)
    raise Refused


def permitted(by: Actor, act: Act, now: datetime | None = None) -> bool:
    """Whether a role permits `act` now, without recording anything; for what a screen or a help text offers."""
    granting = {role for role in by.roles if act in PERMITS[role]}
    return bool(granting - ONLY_IN_SLOT) or any(_in_slot(by, role, now or datetime.now(UTC)) for role in granting)


def _in_slot(by: Actor, role: Role, now: datetime) -> bool:
    return role in ONLY_IN_SLOT and by.slot_id is not None and is_running(by.slot_id, now)


def is_running(slot_id: UUID, now: datetime) -> bool:
    """Whether this slot is on now; outside it she must sign in again."""
    return Slot._base_manager.filter(pk=slot_id, starts__lte=now, ends__gt=now).exists()


def recently_confirmed(by: Actor, now: datetime) -> bool:
    """Whether she proved who she is within the last 15 minutes, as a reveal of a whole A-number asks (S10)."""
    return by.confirmed_at is not None and timedelta(0) <= now - by.confirmed_at <= CONFIRMED_FOR
