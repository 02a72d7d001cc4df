"""What a person decided when sources disagreed or a date was questioned."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText


class Settlement(models.Model):
    """One choice on one part, why, and by whom. It holds until a source says something else afterwards."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    hearing = models.ForeignKey("hearings.Hearing", on_delete=models.CASCADE, related_name="settlements")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    part = models.CharField(max_length=16)
    value = SealedText(null=True)  # null: there is no hearing
    why = SealedText()
    at = models.DateTimeField()
    by = models.CharField(max_length=100)

    scoped = ScopedManager()

    class Meta:
        db_table = "hearings_settlement"

    def seal_subject(self) -> UUID:
        return self.person_id
