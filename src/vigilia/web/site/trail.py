"""Checking the audit for a person: the faults, and what a restore is known to have lost."""

from dataclasses import dataclass
from uuid import UUID

from vigilia.web.guard import access, audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.models import AuditRow, Organisation
from vigilia.web.guard.roles import Act

RESTORED = "restore"


@dataclass(frozen=True)
class Report:
    """`rows` checked, `faults` found, and in words what restores are known to have lost."""

    rows: int
    faults: list[audit.ChainFault]
    lost: list[str]


def check(by: Actor) -> Report:
    """Verify every chain of the installation; for a member, that of her own organisation."""
    access.allow(by, Act.READ_AUDIT)
    every = list(Organisation.objects.values_list("pk", flat=True))
    mine = every if by.member_id is None else [by.org_id]
    faults = audit.verify() if by.member_id is None else audit.verify(by.org_id)
    return Report(
        AuditRow.objects.filter(org_id__in=mine).count(), faults, [words for one in mine for words in _lost(one)]
    )


def _lost(org_id: UUID) -> list[str]:
    found = AuditRow.objects.filter(org_id=org_id, event=RESTORED).order_by("seq").values_list("seq", "at", "detail")
    return [_words(org_id, seq, at.date().isoformat(), audit.parsed(detail)) for seq, at, detail in found]


def _words(org_id: UUID, seq: int, day: str, detail: dict[str, object]) -> str:
    if not detail.get("lost_rows"):
        return f"organisation {org_id}, row {seq}: restored on {day} from a backup, no row lost"
    return f"organisation {org_id}, row {seq}: restored on {day} from a backup; {detail['lost_rows']} later rows were lost by it"
