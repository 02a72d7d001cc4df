"""Token buckets in the database: so many tries, refilled at a steady rate, counted together by every process."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from vigilia.web.guard.keys import unit
from vigilia.web.guard.keys.witness import Witness
from vigilia.web.guard.models import Bucket


@dataclass(frozen=True)
class Limit:
    """`capacity` tries at once, refilled by `refill_per_second`."""

    name: str
    capacity: float
    refill_per_second: float


def take(limit: Limit, key: bytes | str, now: datetime, cost: float = 1.0) -> float:
    """Draw `cost` from the bucket of `key`; 0.0 if it was there, otherwise the seconds until it will be.

    Nothing is drawn when it is refused. The key is stored as a digest; addresses must come through `address_key`.
    """
    digest = hashlib.sha256(key if isinstance(key, bytes) else key.encode("utf-8")).digest()
    with transaction.atomic():
        full = Bucket(limit=limit.name, key=digest, tokens=limit.capacity, updated_at=now)
        Bucket.objects.bulk_create([full], ignore_conflicts=True)
        bucket = Bucket.objects.select_for_update().get(limit=limit.name, key=digest)
        passed = max((now - bucket.updated_at).total_seconds(), 0.0)
        tokens = min(limit.capacity, bucket.tokens + passed * limit.refill_per_second)
        if tokens < cost:
            return (cost - tokens) / limit.refill_per_second
        bucket.tokens, bucket.updated_at = tokens - cost, max(now, bucket.updated_at)
        bucket.save(update_fields=["tokens", "updated_at"])
        return 0.0


def address_key(address: str, now: datetime) -> bytes:
    """A network address as a digest under the key of this day; tomorrow nobody can tell what it was."""
    day_key = Witness(unit.folder()).day_key(now.date().isoformat())
    return hmac.digest(day_key, address.encode("utf-8"), hashlib.sha256)
