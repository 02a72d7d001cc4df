"""What a person said on the waiting page, once the worker has found out who she is."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText


class ReplyKind(models.TextChoices):
    """The four taps; all but the first wait for a person here."""

    RECEIVED = "received"
    CANNOT = "cannot"  # "I cannot come safely"
    FREEZE = "freeze"
    LOST = "lost"  # the lost-card form: somebody typed her number, perhaps she


class Reply(models.Model):
    """One tap. `phone` and a `lost` reply prove nothing: anybody can type a number (T7)."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person: what she was told, and when.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="replies")
    kind = models.CharField(max_length=8, choices=ReplyKind.choices)
    at = models.DateTimeField()  # when she tapped
    card_id = models.UUIDField(null=True)
    version = models.PositiveIntegerField(null=True)  # of the notice she had before her
    says = SealedText(null=True)  # received: that notice, if it was still the newest when the tap was heard
    phone = SealedText(null=True)  # as typed on the form of a lost card
    language = models.CharField(max_length=8, blank=True, default="")
    handled_at = models.DateTimeField(null=True)
    handled_by = models.CharField(max_length=100, blank=True, default="")

    scoped = ScopedManager()

    class Meta:
        db_table = "notices_reply"
        indexes: ClassVar = [
            models.Index(fields=["org", "handled_at"]),
            models.Index(fields=["card_id", "kind"]),
        ]

    def seal_subject(self) -> UUID:
        return self.person_id
