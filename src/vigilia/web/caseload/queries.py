"""Reads of imports."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from vigilia.web.caseload.models import HeldMove, HeldRow, HeldState, Import
from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act


def imports(by: Actor) -> list[Import]:
    """Imports made, the newest first."""
    allow(by, Act.IMPORT_CASELOAD)
    with transaction.atomic():
        made = list(Import.scoped.within(by).order_by("-at"))
        keys.preload([one.id for one in made])
        audit.record(by, "caseload.imports_listed")
    return made


def waiting_counts(by: Actor, first: date, last: date) -> tuple[int, int, int]:
    """How many held rows wait, how many of them with a hearing from `first` to `last`, and how many moves."""
    rows = HeldRow.scoped.within(by).filter(state=HeldState.WAITING)
    moves = HeldMove.scoped.within(by).filter(state=HeldState.WAITING)
    return rows.count(), rows.filter(day__range=(first, last)).count(), moves.count()
