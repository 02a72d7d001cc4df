"""One case: what the sayings about it come to."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager


class Counsel(models.TextChoices):
    """Whether a lawyer is known. Who it is stays sealed in the words."""

    UNKNOWN = "unknown"
    NONE = "none"
    SOUGHT = "sought"
    HAS = "has"


class Case(models.Model):
    """A case of one person. Dates and codes only: identity is in `people`, under her key."""

    retention: ClassVar[Term] = Term(days=None, reason="Goes with the person, 240 days after it closes.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="cases")
    enrolled = models.DateField(null=True)
    port = models.CharField(max_length=24, blank=True, default="")
    facility = models.CharField(max_length=8, blank=True, default="")
    counsel = models.CharField(max_length=8, choices=Counsel.choices, default=Counsel.UNKNOWN)
    stage = models.CharField(max_length=32)
    opened_at = models.DateTimeField()
    closed_on = models.DateField(null=True)
    origin = models.UUIDField(null=True)

    read_as: UUID  # set by queries.open_cases: whose case it is once merges are read

    scoped = ScopedManager()

    class Meta:
        db_table = "cases_case"
