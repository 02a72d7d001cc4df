"""The sealed index of names and last digits (an ADR states what it leaks)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vigilia.web.guard.blind import BlindIndex
from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager


class NameToken(models.Model):
    """One keyed digest of one word of a name, of its sound, or of the last three or four digits of a number."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    id = models.BigAutoField(primary_key=True)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="tokens")
    token = BlindIndex(null=False, db_index=False)

    scoped = ScopedManager()

    class Meta:
        db_table = "people_name_token"
        indexes: ClassVar = [models.Index(fields=["token", "person"])]
