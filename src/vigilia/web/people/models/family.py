"""Families: who waits together, and who leads the case."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager


class Family(models.Model):
    """People who wait and are heard together. The code of a workbook is not kept: it holds within one sheet only."""

    retention: ClassVar[Term] = Term(days=None, reason="Goes with its last member; holds no identity.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    origin = models.UUIDField(null=True)
    created_at = models.DateTimeField()

    scoped = ScopedManager()

    class Meta:
        db_table = "people_family"


class FamilyMember(models.Model):
    """One person in one family for a time. Leaving needs no consent of the others (T3)."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="memberships")
    lead = models.BooleanField(default=False)
    origin = models.UUIDField(null=True)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    by = models.CharField(max_length=100)

    scoped = ScopedManager()

    class Meta:
        db_table = "people_family_member"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(until__isnull=True), name="one_family_at_a_time"
            ),
            models.UniqueConstraint(
                fields=["family"], condition=models.Q(until__isnull=True, lead=True), name="one_lead_of_a_family"
            ),
        ]
