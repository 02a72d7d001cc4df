"""The audit: one chain of rows per organisation, each sealed over the row before it, written with what it records.

A row stands in the caller's transaction, so nothing is done or shown without it. The head of each chain is witnessed in
the key folder after the commit, so that a cut-off tail is found. `audit_check.verify` reads a chain back.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from uuid import UUID

from django.db import connection, transaction

from vigilia.web.guard import chain
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit_check import ChainFault, verify
from vigilia.web.guard.keys import unit
from vigilia.web.guard.keys.witness import Anchor, RefusedTry, Witness, new_try_id
from vigilia.web.guard.models import AuditCheckpoint, AuditHead, AuditRow

__all__ = [
    "ChainFault",
    "Entry",
    "OutsideTransaction",
    "entries",
    "record",
    "record_refused",
    "settle_refused",
    "verify",
]


class OutsideTransaction(Exception):
    """`record` was called outside `transaction.atomic`: the row and what it records could part."""


def record(
    by: Actor,
    event: str,
    *,
    people: Iterable[UUID] = (),
    detail: Mapping[str, object] | None = None,
    at: datetime | None = None,
) -> None:
    """Write one row into the chain of the actor's organisation, inside the caller's transaction.

    `event` is a short name ("people.read"); `people` the ids of everyone read or changed; `detail` numbers, ids and
    words of the programme, never identity. Raises OutsideTransaction outside `transaction.atomic`.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction(f"the audit row {event!r} needs the transaction of what it records")
    settle_refused(by.org_id)
    said = dict(detail or {}) | ({"through": by.through} if by.through else {})
    who = json.dumps(sorted(str(one) for one in set(people)))
    _append(by.org_id, chain.Body(at or datetime.now(UTC), by.label, event, who, _json(said)))


def record_refused(
    by: Actor, event: str, *, people: Iterable[UUID] = (), detail: Mapping[str, object] | None = None
) -> None:
    """Keep that a try was refused, whatever becomes of the transaction it was made in.

    Inside a transaction the row would go with the rollback, so the try waits in the key folder until the next row.
    """
    said = (
        dict(detail or {}) | ({"through": by.through} if by.through else {}) | {"people": [str(one) for one in people]}
    )
    at = datetime.now(UTC).isoformat()
    tried = RefusedTry(new_try_id(), by.org_id, at, by.label, f"refused:{event}", _json(said))
    Witness(unit.folder()).keep_refused(tried)
    if not connection.in_atomic_block:
        with transaction.atomic():
            settle_refused(by.org_id)


def settle_refused(org_id: UUID) -> None:
    """Bring refused tries that wait in the key folder into the chain; inside a transaction."""
    witness = Witness(unit.folder())
    waiting = witness.refused(org_id)
    if not waiting:
        return
    standing = _tries_in_chain(org_id)
    for tried in waiting:
        if str(tried.id) not in standing:
            said = json.loads(tried.detail) | {"try": str(tried.id)}
            who = json.dumps(sorted(said.pop("people", [])))
            _append(org_id, chain.Body(datetime.fromisoformat(tried.at), tried.actor, tried.event, who, _json(said)))
    transaction.on_commit(partial(witness.forget_refused, [tried.id for tried in waiting]))


def _tries_in_chain(org_id: UUID) -> set[str]:
    """Tries that a kill left in the key folder after they had reached the chain."""
    newest = (
        AuditRow.objects.filter(org_id=org_id, event__startswith="refused:")
        .order_by("-seq")
        .values_list("detail", flat=True)
    )
    return {json.loads(detail).get("try", "") for detail in newest[:1000]}


def _append(org_id: UUID, body: chain.Body) -> None:
    ring = unit.ring()
    head = _locked_head(org_id)
    seq = head.seq + 1
    seal = chain.seal(ring.audits[ring.current], org_id, seq, body, bytes(head.seal))
    AuditRow.objects.create(
        org_id=org_id,
        seq=seq,
        at=body.at,
        actor=body.actor,
        event=body.event,
        people=body.people,
        detail=body.detail,
        key=ring.current,
        seal=seal,
    )
    AuditHead.objects.filter(org_id=org_id).update(seq=seq, seal=seal)
    _witness_after_commit(org_id)


class _Witnessing:
    """Tells the key folder where a chain ends, once per transaction however many rows it wrote."""

    def __init__(self, org_id: UUID) -> None:
        self.org_id = org_id

    def __call__(self) -> None:
        witness, head = Witness(unit.folder()), AuditHead.objects.get(org_id=self.org_id)
        if self._goes_on_from(witness.anchor(self.org_id)):
            witness.raise_anchor(self.org_id, head.seq, bytes(head.seal))

    def _goes_on_from(self, anchor: Anchor | None) -> bool:
        """Whether the witnessed row still stands. If not, the old anchor stays, or a forged chain would become the truth."""
        if anchor is None:
            return True
        witnessed = AuditRow.objects.filter(org_id=self.org_id, seq=anchor.seq).values_list("seal", flat=True).first()
        if witnessed is None:
            return AuditCheckpoint.objects.filter(org_id=self.org_id, seq__gte=anchor.seq).exists()
        return bytes(witnessed) == anchor.seal


def span(org_id: UUID) -> timedelta | None:
    """From the first row of a chain that is kept to the last; None for an empty chain."""
    rows = AuditRow.objects.filter(org_id=org_id).order_by("seq")
    first, last = rows.first(), rows.last()
    return last.at - first.at if first and last else None


def _witness_after_commit(org_id: UUID) -> None:
    # A step registered inside a savepoint goes with its rollback, so Django's own list is the only true memory.
    due = [step[1] for step in connection.run_on_commit]
    if not any(isinstance(step, _Witnessing) and step.org_id == org_id for step in due):
        transaction.on_commit(_Witnessing(org_id))


def _locked_head(org_id: UUID) -> AuditHead:
    """The newest row, locked until the transaction ends (on SQLite the IMMEDIATE transaction is the lock)."""
    AuditHead.objects.bulk_create([AuditHead(org_id=org_id, seq=0, seal=chain.BEGINNING)], ignore_conflicts=True)
    return AuditHead.objects.select_for_update().get(org_id=org_id)


def _json(said: Mapping[str, object]) -> str:
    return json.dumps(said, sort_keys=True, ensure_ascii=False, default=str)


def parsed(detail: str) -> dict[str, object]:
    """The detail of a row as it was given."""
    return dict(json.loads(detail))


@dataclass(frozen=True)
class Entry:
    """One row of the audit as it is read."""

    seq: int
    at: datetime
    actor: str
    event: str
    people: tuple[UUID, ...]
    detail: Mapping[str, object]


def entries(org_id: UUID, *, event: str | None = None, last: int = 1000) -> list[Entry]:
    """The newest rows of a chain, newest first, refused tries included; `event` narrows to one kind."""
    with transaction.atomic():
        settle_refused(org_id)
    rows = AuditRow.objects.filter(org_id=org_id).order_by("-seq")
    if event is not None:
        rows = rows.filter(event=event)
    return [
        Entry(row.seq, row.at, row.actor, row.event, tuple(map(UUID, json.loads(row.people))), json.loads(row.detail))
        for row in rows[:last]
    ]
