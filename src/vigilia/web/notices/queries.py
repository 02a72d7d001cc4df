"""Reads of what people answered."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.notices.models import Reply, ReplyKind
from vigilia.web.people.queries import card_holders

OF_HARM = (ReplyKind.CANNOT, ReplyKind.FREEZE, ReplyKind.LOST)
"""What waits for a hand, the worst first."""


def open_replies(by: Actor) -> list[Reply]:
    """Replies that nobody has taken care of, in order of harm and age, each with its person. The caller shows them, so
    the caller writes the audit row."""
    allow(by, Act.READ_PEOPLE)
    waiting = (
        Reply.scoped.within(by).filter(handled_at__isnull=True, kind__in=OF_HARM).select_related("person__merged_into")
    )
    return sorted(waiting.order_by("at", "id"), key=lambda reply: OF_HARM.index(ReplyKind(reply.kind)))


def said_by(reply: Reply) -> UUID:
    """Whose reply it is, by the id she is read under."""
    return reply.person.merged_into_id or reply.person_id


def confirmed(by: Actor, people: Collection[UUID]) -> dict[UUID, datetime]:
    """Who of these people tapped "I received it" for what her page says now, and when last; not who says that she cannot
    come, until somebody has taken care of it. The caller writes the audit row."""
    allow(by, Act.READ_PEOPLE)
    held = {card.card_id: (person_id, card) for person_id, some in card_holders(by, people).items() for card in some}
    if not held:
        return {}
    taps = Reply.scoped.within(by).filter(card_id__in=list(held)).defer("says", "phone").order_by("at")
    received = taps.filter(kind=ReplyKind.RECEIVED)
    cannot = {
        said_by(reply) for reply in taps.filter(kind=ReplyKind.CANNOT, handled_at__isnull=True).select_related("person")
    }
    return {
        held[reply.card_id][0]: reply.at
        for reply in received
        if reply.card_id in held
        and reply.version == held[reply.card_id][1].version
        and held[reply.card_id][0] not in cannot
    }
