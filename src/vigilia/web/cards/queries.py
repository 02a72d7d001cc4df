"""Reads of cards for the desk, and the bookkeeping of the inbox."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef

from vigilia.web.cards import notice as notices
from vigilia.web.cards.models import Card, InboxItem, Office, Reader, Stop

FIRST, LAST = datetime(2020, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
"""Moments that an item of the inbox can have. PostgreSQL also keeps "-infinity", which Python cannot read: whoever took the
waiting process over could put one before everybody's words."""


@dataclass(frozen=True)
class Row:
    """A card as a lookup sees it; `stopped`: its holder froze it a moment ago."""

    id: UUID
    state: str
    expires_on: date
    stopped: bool
    sealed: bytes | None


def by_digest(digest: bytes) -> Row | None:
    """What a lookup needs of a card, whatever its state, in one query of one shape."""
    stopped = Exists(Stop.objects.filter(card_id=OuterRef("id")))
    cards = Card.objects.filter(digest=digest).annotate(stopped=stopped)
    found = cards.values_list("id", "state", "expires_on", "stopped", "prepared__sealed").first()
    return Row(*found[:4], None if found[4] is None else bytes(found[4])) if found else None


def waiting_items(limit: int) -> list[InboxItem]:
    """The oldest items; of two workers each gets its own, where the database can tell them apart."""
    items = InboxItem.objects.filter(at__gte=FIRST, at__lt=LAST).order_by("at", "id")
    if connection.features.has_select_for_update_skip_locked:
        items = items.select_for_update(skip_locked=True)
    return list(items[:limit])


def drop(item_ids: Collection[UUID]) -> None:
    """Remove items that have been taken care of, in the transaction that did."""
    InboxItem.objects.filter(id__in=list(item_ids)).delete()


def live(card_ids: Collection[UUID]) -> dict[UUID, Card]:
    """Those of these cards that open something, by id; a stop that no worker has seen yet counts."""
    stopped = Stop.objects.filter(card_id__in=list(card_ids)).values_list("card_id", flat=True)
    found = Card.objects.filter(id__in=list(card_ids), state=Card.State.LIVE).exclude(id__in=stopped)
    return {card.id: card for card in found.select_related("prepared")}


def dead() -> dict[UUID, datetime]:
    """Cards that died and are still on file, and when."""
    found = Card.objects.filter(state=Card.State.DEAD, dead_at__isnull=False).values_list("id", "dead_at")
    return {card_id: at for card_id, at in found if at is not None}


def office_of(org_id: UUID) -> notices.Office:
    """Whom people of this organisation call; empty if nobody has said so."""
    said = Office.objects.filter(org_id=org_id).first()
    return notices.Office(said.number, said.town, said.days) if said else notices.Office()


def readers_of(org_id: UUID) -> dict[str, str]:
    """The number where a person reads the date aloud, by language."""
    return dict(Reader.objects.filter(org_id=org_id).values_list("language", "number"))


def every_office() -> tuple[notices.Office, ...]:
    """Whom anybody may call, by town; shown to whoever opens the page."""
    return tuple(notices.Office(one.number, one.town, one.days) for one in Office.objects.order_by("town", "number"))


def every_reader() -> tuple[tuple[str, str], ...]:
    """Where a person reads dates aloud: language and number."""
    return tuple(Reader.objects.order_by("language", "number").values_list("language", "number"))
