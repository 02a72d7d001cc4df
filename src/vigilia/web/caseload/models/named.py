"""Who stood in which list."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager


class Named(models.Model):
    """A list named this person, also where it said nothing new of her: undoing an earlier list must not take away what a
    later one says too."""

    retention: ClassVar[Term] = Term(days=None, reason="Goes with the person, or with the import.")

    id = models.BigAutoField(primary_key=True)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    imported = models.ForeignKey("caseload.Import", on_delete=models.CASCADE, related_name="named")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")

    scoped = ScopedManager()

    class Meta:
        db_table = "caseload_named"
