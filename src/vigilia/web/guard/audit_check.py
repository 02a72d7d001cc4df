"""Reading an audit chain back: which row was altered, removed, inserted, moved, or cut off at the end."""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from vigilia.web.guard import chain
from vigilia.web.guard.keys import unit
from vigilia.web.guard.keys.witness import Anchor, Witness
from vigilia.web.guard.models import AuditCheckpoint, AuditHead, AuditRow

AT_ONCE = 2_000


@dataclass(frozen=True)
class ChainFault:
    """One thing wrong with a chain; `seq` is the row it was found at."""

    org_id: UUID
    seq: int
    words: str

    def __str__(self) -> str:
        return f"organisation {self.org_id}, row {self.seq}: {self.words}"


def verify(org_id: UUID | None = None) -> list[ChainFault]:
    """Check one chain, or all of them; an empty list means that every row stands as it was written.

    Not found: rows cut off that were committed after the key folder last saw the head (a kill between the two).
    """
    chains = [org_id] if org_id else sorted(_chains(), key=str)
    return [fault for one in chains for fault in _verify_one(one)]


def _chains() -> set[UUID]:
    rows: Iterable[UUID] = AuditRow.objects.values_list("org_id", flat=True).distinct()
    heads: Iterable[UUID] = AuditHead.objects.values_list("org_id", flat=True)
    return {*rows, *heads, *Witness(unit.folder()).anchored()}


def _verify_one(org_id: UUID) -> list[ChainFault]:
    faults: list[ChainFault] = []
    seq, before = _beginning(org_id, faults)
    anchor = Witness(unit.folder()).anchor(org_id)
    rows = AuditRow.objects.filter(org_id=org_id).order_by("seq")
    for row in rows.iterator(chunk_size=AT_ONCE):
        faults += _wrong_with(row, seq, before)
        seq, before = row.seq, bytes(row.seal)
        if anchor and row.seq == anchor.seq and before != anchor.seal:
            faults.append(ChainFault(org_id, row.seq, "is not the row that the key folder witnessed"))
    faults += _wrong_with_end(org_id, seq, before, anchor)
    return faults


def _beginning(org_id: UUID, faults: list[ChainFault]) -> tuple[int, bytes]:
    """Where the chain begins: at nothing, or behind a checkpoint whose own seal holds."""
    mark = AuditCheckpoint.objects.filter(org_id=org_id).first()
    if mark is None:
        return 0, chain.BEGINNING
    key = unit.ring().audits.get(mark.key, b"")
    if not hmac.compare_digest(chain.checkpoint_seal(key, org_id, mark.seq, bytes(mark.row_seal)), bytes(mark.seal)):
        faults.append(ChainFault(org_id, mark.seq, "the checkpoint behind pruned rows was altered"))
    return mark.seq, bytes(mark.row_seal)


def _wrong_with(row: AuditRow, seq: int, before: bytes) -> list[ChainFault]:
    if row.event == chain.WITNESS_LOST:
        words = f"on {row.at:%Y-%m-%d} the key folder had no witness of this chain: rows before it may be missing"
        return [ChainFault(row.org_id, row.seq, words)]
    if row.seq != seq + 1:
        return [ChainFault(row.org_id, seq + 1, f"removed: after row {seq} comes row {row.seq}")]
    key = unit.ring().audits.get(row.key)
    if key is None:
        return [ChainFault(row.org_id, row.seq, "names an audit key that the ring does not have")]
    body = chain.Body(row.at, row.actor, row.event, row.people, row.detail)
    if not hmac.compare_digest(chain.seal(key, row.org_id, row.seq, body, before), bytes(row.seal)):
        return [ChainFault(row.org_id, row.seq, "altered, inserted or moved: its seal does not fit what it says")]
    return []


def _wrong_with_end(org_id: UUID, seq: int, before: bytes, anchor: Anchor | None) -> list[ChainFault]:
    if anchor and anchor.seq > seq:
        return [
            ChainFault(org_id, seq + 1, f"cut off: the key folder witnessed row {anchor.seq}, the chain ends at {seq}")
        ]
    head = AuditHead.objects.filter(org_id=org_id).first()
    if head is None or (head.seq, bytes(head.seal)) != (seq, before):
        return [ChainFault(org_id, seq, "the head of the chain names another last row")]
    return []
