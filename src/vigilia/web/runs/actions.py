"""Starting, moving on, cancelling and ending a run. `start` and `step` commit by themselves: progress is for others to see."""

from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import access, audit
from vigilia.web.guard.actors import Actor
from vigilia.web.runs import processes
from vigilia.web.runs.models import Run, State


class Cancelled(Exception):
    """Someone asked this run to stop."""


def start(by: Actor, *, kind: str, total: int) -> Run:
    """Begin a run of `total` steps carried by this process."""
    with transaction.atomic():
        run = Run.scoped.within(by).create(
            kind=kind, total=total, process=processes.mark(), started_by=by.label, started_at=datetime.now(UTC)
        )
        audit.record(by, "run.start", detail={"run": run.pk, "kind": kind, "total": total})
        return run


def step(run: Run, n: int = 1) -> None:
    """Count `n` more steps done; raises Cancelled, and marks the run so, if someone asked it to stop."""
    mine = Run.scoped.within_org(run.org_id).filter(pk=run.pk, state=State.RUNNING)
    run.done += n
    mine.update(done=run.done)
    if mine.filter(cancel_asked=True).exists():
        end(run, State.CANCELLED)
        raise Cancelled(f"the run {run.kind} was cancelled after {run.done} of {run.total}")


def end(run: Run, state: State = State.DONE) -> None:
    """Mark a run as over; one that is over already stays as it is."""
    run.state, run.ended_at = state, datetime.now(UTC)
    Run.scoped.within_org(run.org_id).filter(pk=run.pk, state=State.RUNNING).update(state=state, ended_at=run.ended_at)


def cancel(by: Actor, *, run_id: UUID) -> None:
    """Ask a run of the actor's organisation to stop at its next step."""
    with transaction.atomic():
        if not Run.scoped.within(by).filter(pk=run_id, state=State.RUNNING).update(cancel_asked=True):
            access.refuse(by, "run.cancel")
        audit.record(by, "run.cancel", detail={"run": run_id})


def mark_interrupted() -> int:
    """At boot: runs whose process died are interrupted, and say so. Returns how many."""
    dead = [run.pk for run in Run._base_manager.filter(state=State.RUNNING) if not processes.is_alive(run.process)]
    return Run._base_manager.filter(pk__in=dead).update(state=State.INTERRUPTED, ended_at=datetime.now(UTC))
