"""How a person can be reached, whose phone it is, and what may be said on it (S25)."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.blind import BlindIndex
from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText
from vigilia.web.people.names import PHONE


class WhosePhone(models.TextChoices):
    """Who holds the phone decides what a message may say."""

    UNKNOWN = "unknown"
    OWN = "own"
    FAMILY = "family"
    SHARED = "shared"
    SHELTER = "shelter"
    OTHER = "other"


class DetailLevel(models.IntegerChoices):
    """S25: what a message on this contact may carry. The default says nothing."""

    NEWS_ONLY = 1
    DATE = 2
    DATE_HOUR_PLACE = 3


def _number(contact: Contact) -> tuple[UUID, str, str] | None:
    return (contact.org_id, PHONE, contact.number) if contact.number else None


class Contact(models.Model):
    """One way to reach her. Nothing but her own word raises the level of detail."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="contacts")
    kind = models.CharField(max_length=12, default="phone")  # phone, whatsapp, email, other
    number = SealedText(null=True)  # E.164, or an address; null when the words could not be read
    words = SealedText()  # as written
    number_index = BlindIndex(of=_number)
    whose = models.CharField(max_length=8, choices=WhosePhone.choices, default=WhosePhone.UNKNOWN)
    safe_to_leave_word = models.BooleanField(null=True)  # null: nobody asked her yet, so no
    best_hour = SealedText(null=True)
    detail = models.PositiveSmallIntegerField(choices=DetailLevel.choices, default=DetailLevel.NEWS_ONLY)
    origin = models.UUIDField(null=True)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    by = models.CharField(max_length=100)

    scoped = ScopedManager()

    class Meta:
        db_table = "people_contact"

    def seal_subject(self) -> UUID:
        return self.person_id
