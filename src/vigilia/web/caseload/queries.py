"""Reads of imports."""

from __future__ import annotations

from django.db import transaction

from vigilia.web.caseload.models import Import
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
