"""Whose card is whose: known here alone, out of reach of the waiting process."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText


class HeldCard(models.Model):
    """A card that was given to her. `card_id` names a row of `cards`, without a foreign key: the link ends here."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="cards")
    card_id = models.UUIDField(unique=True)
    says = SealedText(null=True)  # what her page says now (JSON of the notice), so that a helper sees what she sees
    version = models.PositiveIntegerField(default=0)  # grows whenever `says` changes
    given_at = models.DateTimeField()
    given_by = models.CharField(max_length=100)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=100, blank=True, default="")

    scoped = ScopedManager()

    class Meta:
        db_table = "people_held_card"

    def seal_subject(self) -> UUID:
        return self.person_id
