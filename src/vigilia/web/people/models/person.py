"""A person in our care: with or without a number, with or without a case (R13)."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.blind import BlindIndex
from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText
from vigilia.web.people import names


def _number(person: Person) -> tuple[UUID, str, str] | None:
    return (person.org_id, names.NUMBER, person.a_number) if person.a_number else None


def _name_and_birth(person: Person) -> tuple[UUID, str, str] | None:
    both = names.name_and_birth(person.surnames, person.given_names, person.born)
    return (person.org_id, names.NAME_AND_BIRTH, both) if both else None


class Person(models.Model):
    """Identity as last said; every field but the language is derived from the sayings and sealed under her key.

    `version` grows with every write about her, so that two people on one record learn of each other.
    """

    retention: ClassVar[Term] = Term(
        days=240, reason="After the case closes: a motion to reopen has 180 days. Without a case, while consent lasts."
    )

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False)
    surnames = SealedText(null=True)
    given_names = SealedText(null=True)
    born = SealedText(null=True)  # ISO 8601
    nationality = SealedText(null=True)  # ISO 3166-1 alpha-2
    a_number = SealedText(null=True)  # nine digits
    a_number_index = BlindIndex(of=_number)
    name_birth_index = BlindIndex(
        of=_name_and_birth
    )  # her words in any order with her birth date: how doubles are found
    language = models.CharField(max_length=8, blank=True, default="")  # ISO 639; low entropy, so never indexed
    consent_until = models.DateField(null=True)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=100)
    origin = models.UUIDField(null=True)  # the import that made her, if one did
    version = models.PositiveIntegerField(default=1)
    touched_at = models.DateTimeField()
    touched_by = models.CharField(max_length=100)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="merged_from")

    scoped = ScopedManager()

    class Meta:
        db_table = "people_person"
        indexes: ClassVar = [
            models.Index(fields=["origin"]),
            models.Index(fields=["org", "touched_at"]),
        ]

    def seal_subject(self) -> UUID:
        return self.id

    @property
    def full_name(self) -> str:
        """Given names, then surnames, as they were written."""
        return " ".join(part for part in (self.given_names, self.surnames) if part)

    @property
    def masked_number(self) -> str:
        """The last three digits, or nothing: the whole number is shown only by an audited reveal (S10)."""
        return f"…{self.a_number[-3:]}" if self.a_number else ""
