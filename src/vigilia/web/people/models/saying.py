"""What a source said about a person: kept in its words, never overwritten."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedJSON


class Source(models.TextChoices):
    """Who can say something of a person or a hearing."""

    LIST = "list", "coordinator's list"
    NTA = "nta", "Notice to Appear"
    TEAR_SHEET = "tear_sheet", "tear sheet"
    NOTICE = "notice", "notice of hearing"
    LINE = "line", "court information line"
    PORTAL = "portal", "court web portal"
    COUNSEL = "counsel", "counsel"
    PERSON = "person", "the person herself"
    VOLUNTEER = "volunteer", "volunteer"
    COORDINATOR = "coordinator", "coordinator"
    PLAN = "plan", "published plan"


class Standing(models.TextChoices):
    """Standing sayings count; a withdrawn one stays on file, marked."""

    STANDING = "standing"
    QUESTIONED = "questioned"
    WITHDRAWN = "withdrawn"


class SaidAboutPerson(models.Model):
    """Source, day the source carries, when and by whom it was seen, and its exact words by part (sealed)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="%(class)ss")
    source = models.CharField(max_length=16, choices=Source.choices)
    said_on = models.DateField(null=True)
    seen_at = models.DateTimeField()
    by = models.CharField(max_length=100)
    origin = models.UUIDField(null=True)
    state = models.CharField(max_length=10, choices=Standing.choices, default=Standing.STANDING)
    words = SealedJSON()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.CharField(max_length=100, blank=True, default="")

    class Meta:
        abstract = True
        indexes: ClassVar = [models.Index(fields=["origin"])]

    def seal_subject(self) -> UUID:
        return self.person_id


class PersonSaying(SaidAboutPerson):
    """What a source said of who she is. `values` are the parts as read ("born": "1993-07-06"); null: could not be read."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    values = SealedJSON()

    scoped = ScopedManager()

    class Meta(SaidAboutPerson.Meta):
        db_table = "people_saying"
