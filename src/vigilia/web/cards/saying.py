"""What can be said on the waiting page, as it is sealed into the inbox and read by the desk."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from vigilia.web.cards.models import InboxItem
from vigilia.web.cards.sealing import seal

PLACE = b"vigilia inbox"


class Kind(StrEnum):
    """The four taps."""

    RECEIVED = "received"
    CANNOT = "cannot"  # "I cannot come safely"
    FREEZE = "freeze"
    LOST = "lost"  # a lost card, from the form: no card is known


@dataclass(frozen=True)
class Said:
    """One tap: of a card, with the version of the notice she had before her; or a lost-card form as it was typed."""

    kind: Kind
    card_id: UUID | None = None
    version: int | None = None
    number: str = ""  # an A-number, as typed
    phone: str = ""  # as typed; proof of nothing (T7)
    language: str = ""

    def item(self, at: datetime, inbox_public: bytes) -> InboxItem:
        """The row that keeps it; all but the moment is sealed, and every kind has the same length."""
        made = InboxItem(id=uuid4(), at=at)
        content = json.dumps(asdict(self), default=str, sort_keys=True).encode("utf-8")
        made.sealed = seal(content, inbox_public, place=PLACE + made.id.bytes, block=1024)
        return made


def said_in(content: bytes) -> Said:
    """Read what `item` sealed; ValueError or KeyError if it is none."""
    told = json.loads(content)
    card = told.pop("card_id")
    return Said(**{**told, "kind": Kind(told["kind"]), "card_id": UUID(card) if card else None})
