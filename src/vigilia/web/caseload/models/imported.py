"""One file that was imported."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText


class Import(models.Model):
    """What was imported, when, by whom. The file itself is not kept: it would outlive the people in it (an ADR)."""

    retention: ClassVar[Term] = Term(
        days=5 * 365, reason="Says where a date came from; holds no identity once its key goes."
    )

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+")
    file_name = SealedText()  # people put names into file names
    as_of = models.DateField(null=True)  # the day the list itself carries
    day_first = models.BooleanField(default=True)
    rows = models.PositiveIntegerField(default=0)
    people = models.PositiveIntegerField(default=0)
    hearings = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()
    by = models.CharField(max_length=100)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.CharField(max_length=100, blank=True, default="")

    scoped = ScopedManager()

    class Meta:
        db_table = "caseload_import"

    def seal_subject(self) -> UUID:
        return self.id
