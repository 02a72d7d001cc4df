"""Words about a person that fit no field: kept as they were said."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText


class Note(models.Model):
    """One remark, who made it and when. Never edited: a later note corrects an earlier one."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="notes")
    words = SealedText()
    origin = models.UUIDField(null=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=100)
    withdrawn_at = models.DateTimeField(null=True)

    scoped = ScopedManager()

    class Meta:
        db_table = "people_note"

    def seal_subject(self) -> UUID:
        return self.person_id
