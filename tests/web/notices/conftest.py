"""Taps on the waiting page, as they come into the inbox."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from tests.web.hearings.conftest import marta
from tests.web.people.conftest import THEN, thais

from vigilia.web.cards.desk_keys import desk_keys
from vigilia.web.cards.models import InboxItem
from vigilia.web.cards.saying import Kind, Said
from vigilia.web.guard.actors import Actor
from vigilia.web.notices.models import Reply
from vigilia.web.people.actions import give_card

__all__ = ["THEN", "marta", "thais"]


def tap(kind: Kind, card_id: UUID | None = None, *, after: float = 0, **said: object) -> UUID:
    """What the waiting process seals when she taps, so many minutes after THEN."""
    item = Said(kind, card_id, **said).item(minutes(after), desk_keys().waiting.inbox_public)  # type: ignore[arg-type]
    item.save()
    return item.id


def minutes(after: float) -> datetime:
    return THEN + timedelta(minutes=after)


def given(by: Actor, person: UUID) -> UUID:
    """The id of a card given to her."""
    return give_card(by, person_id=person, at=THEN).card_id


def replies(by: Actor) -> list[tuple[UUID, str]]:
    """Whose replies are on file and of which kind, the oldest first."""
    return list(Reply.scoped.within(by).order_by("at", "id").values_list("person_id", "kind"))


def left() -> int:
    """How many items wait in the inbox."""
    return InboxItem.objects.count()
