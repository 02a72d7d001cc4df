"""Removing audit rows over their term, behind a sealed checkpoint."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import chain
from vigilia.web.guard.keys import unit
from vigilia.web.guard.models import AuditCheckpoint, AuditHead, AuditRow
from vigilia.web.guard.models.audit import DAYS_KEPT


def prune(now: datetime) -> int:
    """Remove rows over five years old from every chain; the newest row always stays. Returns how many went."""
    oldest_kept = now - timedelta(days=DAYS_KEPT)
    due = AuditRow.objects.filter(at__lt=oldest_kept).values_list("org_id", flat=True).distinct()
    return sum(_prune_one(org_id, oldest_kept) for org_id in list(due))


def _prune_one(org_id: UUID, oldest_kept: datetime) -> int:
    with transaction.atomic():
        head = AuditHead.objects.select_for_update().get(org_id=org_id)
        rows = AuditRow.objects.filter(org_id=org_id).order_by("seq")
        # Rows go from the front only: the first one still inside its term stops, whatever the clock said later.
        first_kept = rows.filter(at__gte=oldest_kept).values_list("seq", flat=True).first() or head.seq
        last_gone = rows.filter(seq__lt=first_kept).last()
        if last_gone is None:
            return 0
        ring, row_seal = unit.ring(), bytes(last_gone.seal)
        sealed = chain.checkpoint_seal(ring.audits[ring.current], org_id, last_gone.seq, row_seal)
        AuditCheckpoint.objects.update_or_create(
            org_id=org_id, defaults={"seq": last_gone.seq, "row_seal": row_seal, "key": ring.current, "seal": sealed}
        )
        return rows.filter(seq__lte=last_gone.seq).delete()[0]
