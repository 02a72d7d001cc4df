"""Two people found to be one, and how to take that back without loss."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager


class MergeReason(models.TextChoices):
    """What made the two look like one person; always shown before a merge."""

    NUMBER = "number"
    SWAPPED_NAMES = "swapped_names"
    SAME_NAME_AND_BIRTH = "same_name_and_birth"
    PHONE = "phone"
    SAID_BY_HER = "said_by_her"


class Merge(models.Model):
    """`other` is read as part of `kept` until they are separated; no row of either is changed or moved."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the two people.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    kept = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="merges")
    other = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="merged")
    reason = models.CharField(max_length=24, choices=MergeReason.choices)
    at = models.DateTimeField()
    by = models.CharField(max_length=100)
    separated_at = models.DateTimeField(null=True)
    separated_by = models.CharField(max_length=100, blank=True, default="")

    scoped = ScopedManager()

    class Meta:
        db_table = "people_merge"
