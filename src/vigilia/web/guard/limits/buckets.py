"""Token buckets in the database: so many tries, refilled at a steady rate, counted together by every process."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q, QuerySet

from vigilia.web.guard.limits.models import Bucket


@dataclass(frozen=True)
class Limit:
    """`capacity` tries at once, refilled by `refill_per_second`."""

    name: str
    capacity: float
    refill_per_second: float


Key = bytes | str
Drawn = tuple[Limit, Key]  # a limit, and for whom


def take(limit: Limit, key: Key, now: datetime, cost: float = 1.0) -> float:
    """Draw `cost` from the bucket of `key`; 0.0 if it was there, otherwise the seconds until it will be.

    Nothing is drawn when it is refused. The key is stored as a digest; addresses must come through `address_key`.
    """
    with transaction.atomic():
        bucket = _locked([(limit, key)], now)[0]
        tokens = _tokens(limit, bucket, now)
        if tokens < cost:
            return (cost - tokens) / limit.refill_per_second
        bucket.tokens, bucket.updated_at = tokens - cost, max(now, bucket.updated_at)
        bucket.save(update_fields=["tokens", "updated_at"])
        return 0.0


def left(asked: Sequence[Drawn], now: datetime) -> list[float]:
    """The tokens left in each bucket, in the order asked. One SELECT; writes nothing, so it may be out of date at once."""
    if not asked:
        return []
    known = {(one.limit, bytes(one.key)): one for one in _rows(asked)}
    return [_tokens(limit, known.get((limit.name, _digest(key))), now) for limit, key in asked]


def draw(asked: Sequence[Drawn], now: datetime) -> None:
    """Draw one token from each bucket, or what is left of one: for what is served anyway and only counted."""
    if not asked:
        return
    limits = {limit.name: limit for limit, _ in asked}
    times = Counter((limit.name, _digest(key)) for limit, key in asked)
    with transaction.atomic():
        buckets = _locked(asked, now)
        for one in buckets:
            tokens = _tokens(limits[one.limit], one, now)
            one.tokens = max(tokens - times[one.limit, bytes(one.key)], 0.0)
            one.updated_at = max(now, one.updated_at)
        Bucket.objects.bulk_update(buckets, ["tokens", "updated_at"])


def _locked(asked: Sequence[Drawn], now: datetime) -> list[Bucket]:
    """The buckets, made full where there are none, held until the transaction ends; always in one order, so that two
    processes that want the same ones never wait for each other."""
    wanted = sorted({(limit.name, _digest(key), limit.capacity) for limit, key in asked})
    full = [Bucket(limit=name, key=digest, tokens=capacity, updated_at=now) for name, digest, capacity in wanted]
    Bucket.objects.bulk_create(full, ignore_conflicts=True)
    return list(_rows(asked).order_by("limit", "key").select_for_update())


def _rows(asked: Sequence[Drawn]) -> QuerySet[Bucket]:
    each = (Q(limit=limit.name, key=_digest(key)) for limit, key in asked)
    return Bucket.objects.filter(reduce(or_, each))


def _tokens(limit: Limit, bucket: Bucket | None, now: datetime) -> float:
    if bucket is None:
        return limit.capacity
    passed = max((now - bucket.updated_at).total_seconds(), 0.0)
    return min(limit.capacity, bucket.tokens + passed * limit.refill_per_second)


def _digest(key: Key) -> bytes:
    return hashlib.sha256(key if isinstance(key, bytes) else key.encode("utf-8")).digest()
