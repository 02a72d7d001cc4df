"""From digits to a notice: the waiting process's one question to the database.

The same steps for a right card, a wrong one, a frozen one and nonsense: one key derivation, one query, one notice
opened (a made-up one where there is none), so that neither bytes nor time tell which it was (S1, S2).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from vigilia.web.cards import notice as notices
from vigilia.web.cards.keys import WaitingKeys
from vigilia.web.cards.models import Card
from vigilia.web.cards.notice import Appearance, AppearanceState, Notice
from vigilia.web.cards.queries import Row, by_digest
from vigilia.web.cards.sealing import DoesNotOpen, seal, unseal
from vigilia.web.cards.turning import CardKey

NOBODY = UUID(int=0)
_MOMENT = datetime(2022, 3, 9, 16, 4, tzinfo=UTC)
_NOTICE_OF_NOBODY = Notice(
    version=0,
    prepared_at=_MOMENT,
    appearances=(
        Appearance(
            AppearanceState.BELIEVED,
            date(2022, 3, 23),
            time(13),
            time(9),
            "MPL",
            "line",
            _MOMENT,
            _MOMENT,
            date(2022, 3, 16),
        ),
    ),
)


@dataclass(frozen=True)
class Found:
    """What was opened: the notice of a right card, or a made-up one of nobody (`right` False), never to be shown."""

    card_id: UUID
    notice: Notice
    right: bool


def find(key: CardKey, keys: WaitingKeys, now: datetime) -> Found:
    """The notice of a live card. For any other digits, whatever the reason, the same work and a notice of nobody."""
    row = by_digest(key.digest)
    private, sealed = _made_up(keys)
    card_id = NOBODY
    if row is not None and row.sealed is not None and _opens(row, now):
        card_id, sealed, private = row.id, row.sealed, key.private
    try:
        opened = notices.from_bytes(unseal(sealed, private, place=card_id.bytes, shared=keys.notice_key))
    except (DoesNotOpen, ValueError):  # altered in the database, or made without the notice key: a forgery is no notice
        return Found(NOBODY, _NOTICE_OF_NOBODY, right=False)
    return Found(card_id, opened, right=card_id != NOBODY)


def _opens(row: Row, now: datetime) -> bool:
    return row.state == Card.State.LIVE and not row.stopped and row.expires_on >= now.date()


@cache
def _made_up(keys: WaitingKeys) -> tuple[X25519PrivateKey, bytes]:
    """A notice of nobody, opened where no card was found, so that a wrong card takes as long as a right one."""
    private = X25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    return private, seal(_NOTICE_OF_NOBODY.to_bytes(), public, place=NOBODY.bytes, shared=keys.notice_key, block=2048)
