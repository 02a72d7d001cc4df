"""A hearing, with what is believed of it now kept beside it for lists."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText


class Closing(models.TextChoices):
    """Why a hearing is no longer the next one."""

    OPEN = "", "open"
    PASSED = "passed", "its day passed before the source spoke again"
    UNDONE = "undone", "everything said of it was withdrawn"


class Hearing(models.Model):
    """One appearance of one person before a court. The columns of the belief are derived, in the transaction of the
    saying, from the sayings: they are never written by anything else."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="hearings")
    joined_to = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="joined")  # by a merge
    opened_at = models.DateTimeField()
    closing = models.CharField(max_length=8, choices=Closing.choices, default=Closing.OPEN, blank=True)
    state = models.CharField(max_length=12)  # parts.BeliefState
    day = models.DateField(null=True)  # in a disagreement the earliest said
    time = models.TimeField(null=True)  # local at the court
    report_time = models.TimeField(null=True)  # local at the port
    report_place = SealedText(null=True)
    facility = models.CharField(max_length=8, blank=True, default="")
    kind = models.CharField(max_length=16, blank=True, default="")
    judge = SealedText(null=True)
    mode = models.CharField(max_length=16, blank=True, default="")
    language = models.CharField(max_length=8, blank=True, default="")
    questioned_day = models.DateField(null=True)  # the date in question, where it was readable; never believed
    doubt = models.CharField(max_length=40, blank=True, default="")
    differing = models.CharField(max_length=120, blank=True, default="")  # parts on which sources differ
    checked_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField()
    previous_day = models.DateField(null=True)  # what was believed before `changed_at`

    scoped = ScopedManager()

    class Meta:
        db_table = "hearings_hearing"
        indexes: ClassVar = [
            models.Index(fields=["org", "closing", "day"]),
            models.Index(fields=["org", "closing", "state"]),
            models.Index(fields=["org", "changed_at"]),
        ]

    def seal_subject(self) -> UUID:
        return self.person_id
