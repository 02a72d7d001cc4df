"""That a hearing was missed, and what counsel lets her read about it."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText
from vigilia.web.hearings.models.hearing import Hearing


class MissedHearing(models.Model):
    """Often privileged (asset 4): her page is silent about it until her counsel has released the next step."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    hearing = models.OneToOneField(Hearing, on_delete=models.CASCADE, related_name="missed")
    day = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=100)
    number = SealedText(null=True)  # whom to call, as counsel gave it
    released_at = models.DateTimeField(null=True)
    released_by = models.CharField(max_length=100, blank=True, default="")

    scoped = ScopedManager()

    class Meta:
        db_table = "hearings_missed"

    def seal_subject(self) -> UUID:
        return self.person_id
