from typing import ClassVar

from django.db import models

from vigilia.web.guard.retention import Term


class Erasure(models.Model):
    """That a subject was erased: her random id only, so that a restored backup forgets her again. No foreign keys."""

    retention: ClassVar[Term] = Term(None, "an id that opens nothing; needed as long as any old backup may come back")

    subject = models.UUIDField(primary_key=True)
    org_id = models.UUIDField()
    at = models.DateTimeField()
    reason = models.CharField(max_length=60)
    done_at = models.DateTimeField(null=True)
