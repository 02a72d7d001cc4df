"""Looking a card up and rendering its answer: the same steps in the same order whatever was typed (S1, S2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import DatabaseError

from vigilia.web.cards.keys import WaitingKeys
from vigilia.web.cards.lookup import Found, find
from vigilia.web.cards.turning import CardKey
from vigilia.web.guard.limits import Drawn, left
from vigilia.web.waiting import patience
from vigilia.web.waiting.lanes import turned
from vigilia.web.waiting.offices import Calling, calling


def keys() -> WaitingKeys:
    """The secrets of this process."""
    return settings.WAITING_KEYS


@dataclass(frozen=True)
class Asked:
    """Who asks, for the limits: what a wrong card draws from, how long a wrong answer waits, whether its key is derived
    behind those of others, and when the holder of these digits left by the quick exit, if she did within the hour."""

    drawn: list[Drawn]
    pause: float
    patient: bool = False
    left_at: datetime | None = None

    @property
    def network(self) -> bytes:
        """A digest of the network that asks; b"" where the limits could not be read."""
        return bytes(self.drawn[1][1]) if self.drawn and isinstance(self.drawn[1][1], bytes) else b""


@dataclass(frozen=True)
class Looked:
    """What was opened (of nobody, for a wrong card), and whom to call."""

    found: Found
    calling: Calling


def asking(address: str, card: str, now: datetime) -> Asked:
    """Read the limits, in one query. A database that is busy with a long import answers nobody slower for it."""
    try:
        drawn = patience.buckets(address, keys().pepper, now)
        *tries, after_exit = left([*drawn, patience.left_by(card, keys().pepper)], now)
    except DatabaseError:
        return Asked([], 0.0)
    return Asked(drawn, patience.seconds(*tries), patience.behind(*tries), patience.moment(after_exit, now))


async def look(card: str, asked: Asked, now: datetime) -> Looked:
    """One key derivation, one query for the card, one for whom to call."""
    key = await turned(card, keys().pepper, network=asked.network, patient=asked.patient)
    return await sync_to_async(partial(_looked, key, now))()


def _looked(key: CardKey, now: datetime) -> Looked:
    return Looked(find(key, keys(), now), calling())
