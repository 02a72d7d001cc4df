from datetime import datetime
from typing import ClassVar

from django.db import models

from vigilia.web.guard.retention import Term

DAYS_KEPT = 5 * 365 + 1


def sweep(now: datetime) -> int:
    """Remove rows over five years old, behind a sealed checkpoint, so that the rest of the chain still verifies."""
    from vigilia.web.guard.audit_pruning import prune  # the chain needs these models first

    return prune(now)


class AuditRow(models.Model):
    """One event in the chain of an organisation. No foreign keys: what it names may be gone, the row stays."""

    retention: ClassVar[Term] = Term(DAYS_KEPT, "five years, without identities (S19)", sweep)

    org_id = models.UUIDField()
    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor = models.CharField(max_length=200)
    event = models.CharField(max_length=100)
    people = models.TextField()  # a JSON list of UUIDs, as text: the seal covers exactly these characters
    detail = models.TextField()  # a JSON object without identity
    key = models.PositiveSmallIntegerField()  # generation of the audit key that made the seal
    seal = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["org_id", "seq"], name="guard_one_row_per_place_in_chain")]
        indexes = [models.Index(fields=["org_id", "at"])]


class AuditHead(models.Model):
    """The newest row of a chain; locked while the next one is written."""

    retention: ClassVar[Term] = Term(None, "as long as the chain")

    org_id = models.UUIDField(primary_key=True)
    seq = models.PositiveBigIntegerField()
    seal = models.BinaryField(max_length=32)


class AuditCheckpoint(models.Model):
    """Where a pruned chain begins: the last row that was removed for age, sealed with an audit key."""

    retention: ClassVar[Term] = Term(None, "as long as the chain")

    org_id = models.UUIDField(primary_key=True)
    seq = models.PositiveBigIntegerField()
    row_seal = models.BinaryField(max_length=32)
    key = models.PositiveSmallIntegerField()
    seal = models.BinaryField(max_length=32)
