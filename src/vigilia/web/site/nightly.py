"""The nightly sweep: rows over their term, old backups, and the audit row that says so."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from vigilia.web.guard import access, audit, retention
from vigilia.web.guard.actors import Actor
from vigilia.web.site.backups import pruning


def sweep(by: Actor, now: datetime) -> dict[str, int]:
    """Remove what is over its term as of `now`; counts by kind, only where something went."""
    access.operate(by)
    gone = retention.sweep(now)
    if old := pruning.prune(Path(settings.VIGILIA_HOME), Path(settings.VIGILIA_KEYS), now):
        gone["backups"] = old
    with transaction.atomic():
        audit.record(by, "sweep", detail={"gone": gone, "as_of": now.date().isoformat()})
    return gone
