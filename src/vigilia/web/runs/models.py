from datetime import datetime, timedelta
from typing import ClassVar
from uuid import uuid4

from django.db import models

from vigilia.web.guard.models import Organisation
from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager

DAYS_KEPT = 90


def sweep(now: datetime) -> int:
    """Remove runs that began over 90 days ago."""
    return Run._base_manager.filter(started_at__lt=now - timedelta(days=DAYS_KEPT)).delete()[0]


class State(models.TextChoices):
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


class Run(models.Model):
    """A job with progress: how far, whether someone asked it to stop, and which process carries it."""

    retention: ClassVar[Term] = Term(DAYS_KEPT, "how a job went is of interest for a season", sweep)

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="runs")
    kind = models.CharField(max_length=60)
    total = models.PositiveIntegerField()
    done = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=20, choices=State.choices, default=State.RUNNING)
    cancel_asked = models.BooleanField(default=False)
    process = models.CharField(max_length=120)
    started_by = models.CharField(max_length=200)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    scoped = ScopedManager()
