"""The desk's end of the inbox: opens what was said, and drops what has been taken care of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from vigilia.web.cards.desk_keys import desk_keys
from vigilia.web.cards.queries import drop, waiting_items
from vigilia.web.cards.saying import PLACE, Said, said_in
from vigilia.web.cards.sealing import DoesNotOpen, unseal

__all__ = ["Heard", "drop", "heard"]


@dataclass(frozen=True)
class Heard:
    """One item of the inbox, opened. `said` is None where it does not open: not ours, or altered."""

    item_id: UUID
    at: datetime
    said: Said | None


def heard(limit: int = 500) -> list[Heard]:
    """The oldest items, opened; inside the caller's transaction they are its own until it ends."""
    private = desk_keys().inbox_private
    return [Heard(item.id, item.at, _opened(bytes(item.sealed), item.id, private)) for item in waiting_items(limit)]


def _opened(sealed: bytes, item_id: UUID, private: X25519PrivateKey) -> Said | None:
    try:
        return said_in(unseal(sealed, private, place=PLACE + item_id.bytes))
    except (DoesNotOpen, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        # Whoever took the page over can seal anything; one such item must not stand before everybody's words.
        return None
