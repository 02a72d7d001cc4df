"""When a case reached a stage, and who said so."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.people.models import Source


class StageEntry(models.Model):
    """One step of a case. A later entry corrects an earlier one; none is removed."""

    retention: ClassVar[Term] = Term(days=None, reason="Goes with the case.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="stages")
    stage = models.CharField(max_length=32)
    on = models.DateField(null=True)
    source = models.CharField(max_length=16, choices=Source.choices)
    at = models.DateTimeField()
    by = models.CharField(max_length=100)

    scoped = ScopedManager()

    class Meta:
        db_table = "cases_stage_entry"
