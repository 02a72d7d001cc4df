from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models

from vigilia.web.guard.retention import Term

DAYS_KEPT = 2


def sweep(now: datetime) -> int:
    """Remove buckets nobody drew from for two days: every limit has refilled by then."""
    return Bucket.objects.filter(updated_at__lt=now - timedelta(days=DAYS_KEPT)).delete()[0]


class Bucket(models.Model):
    """How much of a limit is left for one key; the key is a digest, never an address."""

    retention: ClassVar[Term] = Term(DAYS_KEPT, "a full bucket says nothing", sweep)

    limit = models.CharField(max_length=60)
    key = models.BinaryField(max_length=32)
    tokens = models.FloatField()
    updated_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["limit", "key"], name="guard_one_bucket_per_key")]
