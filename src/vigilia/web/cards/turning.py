"""Turning digits into a card's two keys: what it is found by, and what opens its notice. The only slow step, on purpose.

scrypt over HMAC(pepper, digits), N=2^14 (16 MiB, 40-90 ms): whoever steals the database cannot try digits without the
pepper, and whoever has both tries 20 a second on a core, of 10^15.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

COST, BLOCK, LANES = 2**14, 8, 1
MEMORY = 64 * 1024 * 1024
_SALT = b"vigilia card 1"  # one for all cards: a card is found by its digest, so the pepper does what a salt would


@dataclass(frozen=True, repr=False)
class CardKey:
    """`digest` (32 bytes) finds the card; `private` opens what is sealed for it. The digest says nothing of the key."""

    digest: bytes
    private: X25519PrivateKey

    @property
    def public(self) -> bytes:
        """The half that stands in the database."""
        return self.private.public_key().public_bytes_raw()


def turn(digits: str, pepper: bytes) -> CardKey:
    """One key derivation, whatever was typed: wrong, short or empty digits cost what right ones cost."""
    said = hmac.digest(pepper, digits.encode("utf-8"), hashlib.sha256)
    made = hashlib.scrypt(said, salt=_SALT, n=COST, r=BLOCK, p=LANES, maxmem=MEMORY, dklen=64)
    return CardKey(made[:32], X25519PrivateKey.from_private_bytes(made[32:]))
