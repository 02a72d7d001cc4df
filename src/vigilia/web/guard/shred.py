"""Erasure by destroying a key: what a person's key sealed opens nowhere any more, old backups included (S17).

Three steps, each of which a kill may follow: the Erasure rows commit with the caller's deletions; the erasure log gets
the subjects; the keys go. `finish_erasures` at each boot completes whatever is left, and does it again after a restore.
"""

from collections.abc import Callable, Collection
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

from django.db import connection, transaction

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import OutsideTransaction, record
from vigilia.web.guard.keys import erasure_log, unit
from vigilia.web.guard.models import Erasure

Forget = Callable[[Collection[UUID]], None]
_forgetting: list[Forget] = []


def on_forget(forget: Forget) -> None:
    """Register what removes an app's rows of erased subjects when a restored backup brings them back.

    Called from an AppConfig's `ready()`; runs inside a transaction; must bear subjects that are not there.
    """
    _forgetting.append(forget)


def erase_subjects(by: Actor, *, subjects: Collection[UUID], reason: str) -> None:
    """Erase subjects inside the caller's transaction; their keys are destroyed once it has committed.

    The caller deletes its own rows. `reason` is a word of the programme, never identity.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction("an erasure needs the transaction of the rows it removes")
    now = datetime.now(UTC)
    Erasure.objects.bulk_create(
        [Erasure(subject=subject, org_id=by.org_id, at=now, reason=reason) for subject in subjects],
        ignore_conflicts=True,
    )
    record(by, "people.erase", people=subjects, detail={"reason": reason})
    transaction.on_commit(partial(_destroy, list(subjects)))


def _destroy(subjects: Collection[UUID]) -> None:
    log(subjects)
    destroy_keys(subjects)
    mark_done(subjects)


def log(subjects: Collection[UUID]) -> None:
    """Second step: the append-only log beside the key store."""
    known = erasure_log.read(unit.folder())
    new = [subject for subject in subjects if subject not in known]
    if new:
        erasure_log.append(unit.folder(), new, datetime.now(UTC))


def destroy_keys(subjects: Collection[UUID]) -> None:
    """Third step: the keys."""
    unit.store().destroy([subject.bytes for subject in subjects])
    unit.close_subjects(subjects)


def mark_done(subjects: Collection[UUID]) -> None:
    """Last: the rows say that the keys are gone."""
    Erasure.objects.filter(subject__in=list(subjects), done_at=None).update(done_at=datetime.now(UTC))


def finish_erasures() -> int:
    """Complete what a kill or a restore left: the union of log and rows is erased again. Returns how many keys went."""
    rows = dict(Erasure.objects.values_list("subject", "done_at"))
    logged = erasure_log.read(unit.folder())
    everyone = sorted({*rows, *logged}, key=str)
    log(everyone)
    ids = [subject.bytes for subject in everyone]
    still_open = {key[0] for key in unit.store().subject_keys(ids)}
    unknown = set(ids) - unit.store().erased(ids)
    if still_open or unknown:
        destroy_keys([UUID(bytes=one) for one in still_open | unknown])
    _forget_rows([subject for subject in logged if subject not in rows])
    mark_done([subject for subject, done in rows.items() if done is None])
    return len(still_open)


def _forget_rows(subjects: Collection[UUID]) -> None:
    """A restored database may hold rows of people erased after it was saved; they open nothing and go now."""
    if not subjects:
        return
    with transaction.atomic():
        for forget in _forgetting:
            forget(subjects)
        now = datetime.now(UTC)
        organisation = UUID(int=0)  # the log does not say whose they were, and need not
        Erasure.objects.bulk_create(
            [Erasure(subject=one, org_id=organisation, at=now, reason="restored", done_at=now) for one in subjects],
            ignore_conflicts=True,
        )
