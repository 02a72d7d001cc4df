"""What an import does not do by itself: rows whose number is wrong, and dates that would move in large numbers (S31)."""

from __future__ import annotations

import json
from typing import Any, ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.blind import BlindIndex
from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedJSON


class HeldState(models.TextChoices):
    """Where a held row or move stands."""

    WAITING = "waiting"
    DONE = "done"
    DROPPED = "dropped"


FINGERPRINT = "caseload.held_row"


def fingerprint(row: dict[str, Any]) -> str:
    """What makes a held row the same row in another copy of the list: its words of identity and its family's code (not
    its sheet: a csv's sheet is its file name, which carries the day)."""
    said = {part: cell["words"] for part, cell in row["person"]["parts"].items()}
    return json.dumps([said, row["family"][1] if row["family"] else ""], sort_keys=True, ensure_ascii=False)


def _fingerprint(held: HeldRow) -> tuple[UUID, str, str]:
    return held.org_id, FINGERPRINT, fingerprint(held.row)


class HeldRow(models.Model):
    """A row that names a person but carries a number that cannot be hers. Sealed under the key of its import until she is
    on file."""

    retention: ClassVar[Term] = Term(days=240, reason="A row nobody settled in eight months is out of date.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+")
    imported = models.ForeignKey("caseload.Import", on_delete=models.CASCADE, related_name="held_rows")
    place = models.PositiveIntegerField()  # in the order of the file
    reason = models.CharField(max_length=40)
    row = SealedJSON()
    fingerprint = BlindIndex(of=_fingerprint)  # the same row of the same list is held once
    day = models.DateField(null=True)  # its hearing, so that a near one is seen
    state = models.CharField(max_length=8, choices=HeldState.choices, default=HeldState.WAITING)
    # Whom it became: from then on the row is sealed under her key, and goes with her.
    person = models.ForeignKey("people.Person", null=True, on_delete=models.CASCADE, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=100, blank=True, default="")

    scoped = ScopedManager()

    class Meta:
        db_table = "caseload_held_row"

    def seal_subject(self) -> UUID:
        return self.person_id or self.imported_id


class HeldMove(models.Model):
    """A hearing that an import would move or cancel, held with many others for a second person."""

    retention: ClassVar[Term] = Term(days=240, reason="A move nobody approved in eight months is out of date.")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey("guard.Organisation", on_delete=models.PROTECT, related_name="+")
    imported = models.ForeignKey("caseload.Import", on_delete=models.CASCADE, related_name="held_moves")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    said = SealedJSON()
    from_day = models.DateField(null=True)
    to_day = models.DateField(null=True)  # null: cancelled, or no longer given
    state = models.CharField(max_length=8, choices=HeldState.choices, default=HeldState.WAITING)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=100, blank=True, default="")

    scoped = ScopedManager()

    class Meta:
        db_table = "caseload_held_move"

    def seal_subject(self) -> UUID:
        return self.person_id
