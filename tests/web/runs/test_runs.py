"""Runs: progress that others see, a cancel that stops, and a process that died is told from a slow one."""

import subprocess
import sys

import pytest

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.runs import actions, processes
from vigilia.web.runs.models import Run, State


def again(run: Run) -> Run:
    return Run.scoped.within_org(run.org_id).get(pk=run.pk)


def test_steps_count_and_the_end_is_kept(coordinator: Actor) -> None:
    run = actions.start(coordinator, kind="import", total=3)
    actions.step(run, 2)
    assert (again(run).done, again(run).state) == (2, State.RUNNING)
    actions.step(run)
    actions.end(run)
    assert (again(run).done, again(run).state) == (3, State.DONE)
    actions.end(run, State.FAILED)
    assert again(run).state == State.DONE


def test_a_cancel_stops_at_the_next_step(coordinator: Actor) -> None:
    run = actions.start(coordinator, kind="import", total=3)
    actions.step(run)
    actions.cancel(coordinator, run_id=run.pk)
    with pytest.raises(actions.Cancelled):
        actions.step(run)
    assert again(run).state == State.CANCELLED
    with pytest.raises(Refused):
        actions.cancel(coordinator, run_id=run.pk)


def test_another_organisation_cannot_cancel(coordinator: Actor, carla: Actor) -> None:
    run = actions.start(coordinator, kind="import", total=3)
    with pytest.raises(Refused):
        actions.cancel(carla, run_id=run.pk)
    actions.step(run)


def test_a_dead_process_is_marked_a_living_one_is_not(coordinator: Actor) -> None:
    mine, dead = (actions.start(coordinator, kind="import", total=1) for _ in range(2))
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    mark = processes.mark(child.pid)
    assert processes.is_alive(mark)
    child.communicate(b"\n", timeout=30)
    Run.scoped.within(coordinator).filter(pk=dead.pk).update(process=mark)
    assert actions.mark_interrupted() == 1
    assert (again(mine).state, again(dead).state) == (State.RUNNING, State.INTERRUPTED)


def test_a_process_id_given_out_again_is_another_process() -> None:
    host, pid, _ = processes.mark().rsplit(":", 2)
    assert processes.is_alive(processes.mark())
    assert not processes.is_alive(f"{host}:{pid}:00000000-1")
    assert processes.is_alive(f"elsewhere:{pid}:00000000-1")
