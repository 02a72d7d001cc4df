"""The cards of one person, as a helper sees them: when given and by whom, whether ended, and what her page says now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.cards.notice import Notice, Office, from_bytes
from vigilia.web.guard import audit
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.notice import office_shown
from vigilia.web.notices.queries import confirmed
from vigilia.web.people.models import HeldCard
from vigilia.web.people.queries import cards_of, group_of, show


@dataclass(frozen=True)
class HerCard:
    """One card. `says` is what it opens now, and None once it has ended; `confirmed_at` when she tapped that she received
    just that. Its digits are kept nowhere."""

    card_id: UUID
    given_at: datetime
    given_by: str
    ended_at: datetime | None
    ended_by: str
    says: Notice | None
    confirmed_at: datetime | None


def cards_shown(by: Actor, person_id: UUID) -> tuple[HerCard, ...]:
    """Her cards, the newest first, or the one refusal; one audit row."""
    allow(by, Act.READ_PEOPLE)
    allow(by, Act.READ_HEARINGS)
    with transaction.atomic():
        kept = group_of(by, person_id)[0]
        received = confirmed(by, [kept]).get(kept)
        found = tuple(_shown(card, received) for card in cards_of(by, kept))
        audit.record(by, "people.cards_read", people=[kept])
    return found


def slip_of(by: Actor, person_id: UUID) -> tuple[str, Office]:
    """What the paper beside her card is printed with: her language (code, or empty) and whom she can call."""
    with transaction.atomic():
        kept = group_of(by, person_id)[0]
        person = show(by, [kept], why="people.slip_read")[kept]
        return person.language, office_shown(by)


def _shown(card: HeldCard, received: datetime | None) -> HerCard:
    ended = card.ended_at is not None
    return HerCard(
        card_id=card.card_id,
        given_at=card.given_at,
        given_by=card.given_by,
        ended_at=card.ended_at,
        ended_by=card.ended_by,
        says=None if ended or not card.says else from_bytes(card.says.encode()),
        confirmed_at=None if ended else received,
    )
