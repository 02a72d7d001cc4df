"""One source's word on one hearing."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText
from vigilia.web.people.models import SaidAboutPerson


class HearingSaying(SaidAboutPerson):
    """S29: no date without source, time checked and author. A trigger in the database refuses to change one."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person: evidence of what was said.")

    hearing = models.ForeignKey("hearings.Hearing", on_delete=models.CASCADE, related_name="sayings")
    day = models.DateField(null=True)
    time = models.TimeField(null=True)
    report_time = models.TimeField(null=True)
    report_place = SealedText(null=True)
    facility = models.CharField(max_length=8, blank=True, default="")
    kind = models.CharField(max_length=16, blank=True, default="")
    judge = SealedText(null=True)
    mode = models.CharField(max_length=16, blank=True, default="")
    language = models.CharField(max_length=8, blank=True, default="")
    cancelled = models.BooleanField(default=False)
    doubt = models.CharField(max_length=40, blank=True, default="")
    paper = models.UUIDField(null=True)  # files.StoredFile of a photo of the paper

    scoped = ScopedManager()

    class Meta(SaidAboutPerson.Meta):
        db_table = "hearings_saying"
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(source="") & ~models.Q(by=""), name="s29_source_and_author"),
        ]
