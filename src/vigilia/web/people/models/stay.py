"""Where a person waits, with dates: the place can be 2,000 km from the port, and it changes."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedJSON, SealedText


class Stay(models.Model):
    """A place of waiting as a source named it. Whereabouts are the first asset to protect, so all of it is sealed."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="stays")
    place = SealedJSON()  # {"city": code or null, "shelter": words or null, "words": as written}
    said_in = SealedText(null=True)  # where the source named it: a column, or the name of a sheet
    origin = models.UUIDField(null=True)
    since = models.DateField()
    until = models.DateField(null=True)
    by = models.CharField(max_length=100)
    seen_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)  # its import was undone: it holds for no day

    scoped = ScopedManager()

    class Meta:
        db_table = "people_stay"

    def seal_subject(self) -> UUID:
        return self.person_id
