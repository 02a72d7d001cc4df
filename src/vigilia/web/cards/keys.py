"""The three secrets the waiting process is given, and nothing else: pepper, notice key, and where the inbox is sealed to."""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Mapping
from dataclasses import dataclass

KEY_BYTES = 32
PEPPER, NOTICE, INBOX = "VIGILIA_CARD_PEPPER", "VIGILIA_NOTICE_KEY", "VIGILIA_INBOX_KEY"


class NoWaitingKeys(Exception):
    """A secret of the waiting process is missing or is none; one line says which."""


@dataclass(frozen=True, repr=False)
class WaitingKeys:
    """`pepper` goes into the digest of a card, `notice_key` says that a notice is the desk's, `inbox_public` is half of a
    pair (X25519) whose other half only the desk has."""

    pepper: bytes
    notice_key: bytes
    inbox_public: bytes

    def as_environment(self) -> dict[str, str]:
        """As the waiting process is given them."""
        return {
            name: base64.b64encode(key).decode("ascii")
            for name, key in ((PEPPER, self.pepper), (NOTICE, self.notice_key), (INBOX, self.inbox_public))
        }


def from_environment(environment: Mapping[str, str] = os.environ) -> WaitingKeys:
    """The keys of this process; NoWaitingKeys names the first that is missing."""
    return WaitingKeys(*(_key(name, environment.get(name, "")) for name in (PEPPER, NOTICE, INBOX)))


def _key(name: str, said: str) -> bytes:
    try:
        key = base64.b64decode(said, validate=True)
    except binascii.Error:
        key = b""
    if len(key) != KEY_BYTES:
        raise NoWaitingKeys(f"{name} must hold {KEY_BYTES} bytes in base64; print it with: vigilia cards environment")
    return key
