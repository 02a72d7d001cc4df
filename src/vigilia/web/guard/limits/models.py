"""Rows of the limits. Keys are made here, not by the database: who may INSERT needs nothing else."""

from datetime import UTC, datetime, timedelta
from typing import ClassVar
from uuid import uuid4

from django.db import models

from vigilia.web.guard.retention import Term

DAYS_KEPT = 2


def sweep_buckets(now: datetime) -> int:
    """Remove buckets nobody drew from for two days: every limit has refilled by then."""
    return Bucket.objects.filter(updated_at__lt=now - timedelta(days=DAYS_KEPT)).delete()[0]


def sweep_day_keys(now: datetime) -> int:
    """Remove keys of earlier days, also where nobody has asked since."""
    return DayKey.objects.filter(day__lt=now.astimezone(UTC).date()).delete()[0]


class Bucket(models.Model):
    """How much of a limit is left for one key; the key is a digest, never an address."""

    retention: ClassVar[Term] = Term(DAYS_KEPT, "a full bucket says nothing", sweep_buckets)

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    limit = models.CharField(max_length=60)
    key = models.BinaryField(max_length=32)
    tokens = models.FloatField()
    updated_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["limit", "key"], name="limits_one_bucket_per_key")]


class DayKey(models.Model):
    """The random key under which addresses are digested on one day (UTC); in no backup, and gone when the next day begins."""

    retention: ClassVar[Term] = Term(1, "yesterday's digests must say nothing", sweep_day_keys)

    day = models.DateField(primary_key=True)
    key = models.BinaryField(max_length=32)
