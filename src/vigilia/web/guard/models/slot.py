from datetime import datetime, timedelta
from typing import ClassVar
from uuid import uuid4

from django.db import models

from vigilia.web.guard.models.member import Member
from vigilia.web.guard.models.organisation import Organisation
from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager

DAYS_KEPT = 30


def sweep(now: datetime) -> int:
    """Remove slots that ended over 30 days ago; the audit keeps that they were opened."""
    return Slot._base_manager.filter(ends__lt=now - timedelta(days=DAYS_KEPT)).delete()[0]


class Slot(models.Model):
    """The hours in which a volunteer may act, on one queue; never over ten (S9)."""

    retention: ClassVar[Term] = Term(DAYS_KEPT, "who was on duty matters for a month; then the audit is enough", sweep)

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="slots")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="slots")
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    queue = models.CharField(max_length=100)

    scoped = ScopedManager()

    class Meta:
        indexes = [models.Index(fields=["member", "ends"])]
