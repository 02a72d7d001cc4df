"""What waited too long for a person, and the record of old imports, go (S19)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from vigilia.web.caseload.models import HeldMove, HeldRow, Import
from vigilia.web.guard import shred
from vigilia.web.guard.models import Organisation
from vigilia.web.people.bulk import chunked
from vigilia.web.people.retention import keeper


def forget_waiting(now: datetime) -> int:
    """Remove held rows and moves after 240 days and imports after five years, their keys with them."""
    gone = 0
    for org_id in Organisation.objects.values_list("id", flat=True):
        waited = now - timedelta(days=HeldRow.retention.days or 0)
        for model in (HeldRow, HeldMove):
            gone += model.scoped.within_org(org_id).filter(imported__at__lt=waited).delete()[0]
        kept = now - timedelta(days=Import.retention.days or 0)
        old = list(Import.scoped.within_org(org_id).filter(at__lt=kept).values_list("id", flat=True))
        if old:
            with transaction.atomic():
                shred.erase_subjects(keeper(org_id), subjects=old, reason="five years after the import")
                gone += Import.scoped.within_org(org_id).filter(id__in=old).delete()[0]
    return gone


def forget_imports(subjects: Collection[UUID]) -> None:
    """Remove imports whose term was over, when a restored backup brings them back."""
    for some in chunked(list(subjects)):
        Import._base_manager.filter(id__in=some).delete()
