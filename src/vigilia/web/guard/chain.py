"""The seal of one audit row: HMAC-SHA-256 over its place, everything it says and the seal before it."""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

WITNESS_LOST = "audit.witness_lost"
"""A row of this kind says that the key folder had no witness of a chain that should have one."""
BEGINNING = bytes(32)


@dataclass(frozen=True)
class Body:
    """What a row says; `people` and `detail` as the JSON text that is stored."""

    at: datetime
    actor: str
    event: str
    people: str
    detail: str


def seal(key: bytes, org_id: UUID, seq: int, body: Body, before: bytes) -> bytes:
    """32 bytes; a JSON list parts the values, so that no two rows give the same message."""
    at = body.at.astimezone(UTC).isoformat(timespec="microseconds")
    said = [str(org_id), seq, at, body.actor, body.event, body.people, body.detail, before.hex()]
    return hmac.digest(key, json.dumps(said).encode("utf-8"), hashlib.sha256)


def checkpoint_seal(key: bytes, org_id: UUID, seq: int, row_seal: bytes) -> bytes:
    """The seal of the place where a pruned chain begins."""
    return hmac.digest(
        key, json.dumps(["checkpoint", str(org_id), seq, row_seal.hex()]).encode("ascii"), hashlib.sha256
    )
