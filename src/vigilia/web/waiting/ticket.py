"""The ticket: stands for the card in the page's own forms for twenty minutes, so that nothing is typed twice and the
digits stand in no page that a phone may keep."""

from __future__ import annotations

import base64
import binascii
import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LASTS = timedelta(minutes=20)
_NONCE, _STAMP = 12, 8


@dataclass(frozen=True)
class Ticket:
    """What a ticket says: the digits (none: they were asked for anew, or it is none of ours), when it was written, and
    whether its time is over."""

    digits: str = ""
    stale: bool = False
    made: datetime | None = None


def write(card: str, pepper: bytes, now: datetime) -> str:
    """A ticket for a card that has just opened its notice; without digits, for a page that asks for them anew."""
    nonce = os.urandom(_NONCE)
    said = int(now.timestamp() * 1000).to_bytes(_STAMP, "big") + card.encode("ascii")
    return base64.urlsafe_b64encode(nonce + _cipher(pepper).encrypt(nonce, said, None)).decode("ascii")


def read(said: str, pepper: bytes, now: datetime) -> Ticket:
    """Read a ticket; an altered or foreign one says nothing."""
    try:
        sealed = base64.urlsafe_b64decode(said.encode("ascii"))
        plain = _cipher(pepper).decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
    except (ValueError, binascii.Error, InvalidTag):
        return Ticket()
    made = datetime.fromtimestamp(int.from_bytes(plain[:_STAMP], "big") / 1000, UTC)
    return Ticket(plain[_STAMP:].decode("ascii"), not timedelta(0) <= now - made <= LASTS, made)


def _cipher(pepper: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt=None, info=b"vigilia ticket 1").derive(pepper))
