"""The inbox is taken care of whole or not at all: a fault, a kill and a second worker lose nothing and do nothing twice."""

import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest
from django.db import OperationalError
from tests.web.conftest import ROOT, House
from tests.web.notices.conftest import given, left, minutes, replies, tap

from vigilia.web.cards.models import Card
from vigilia.web.cards.saying import Kind
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.keys import unit
from vigilia.web.notices import inbox, taps
from vigilia.web.notices.inbox import Drained, drain

LATER = minutes(60)


def test_a_fault_of_ours_leaves_its_item_and_the_others_go_on(
    coordinator: Actor, marta: UUID, thais: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad, good = given(coordinator, marta), given(coordinator, thais)
    tap(Kind.FREEZE, bad)
    for kind in (Kind.CANNOT, Kind.RECEIVED):
        tap(kind, good, after=1)
    real = taps._keep

    def breaks(by: Actor, reply: taps.Reply) -> taps.Became:
        real(by, reply)
        if reply.person_id == marta:
            raise ZeroDivisionError("Marta 000111222")
        return taps.Became.KEPT

    monkeypatch.setattr(taps, "_keep", breaks)
    told = drain(LATER)
    assert (told.kept, told.dropped, len(told.faults), left()) == (2, 0, 1, 1)
    assert "ZeroDivisionError" in told.faults[0]
    assert "Marta" not in told.faults[0]
    assert Card.objects.get(id=bad).state == Card.State.LIVE, "all of it or nothing"
    assert sorted(kind for _, kind in replies(coordinator)) == ["cannot", "received"]
    monkeypatch.undo()
    assert drain(LATER) == Drained(kept=1)
    assert (Card.objects.get(id=bad).state, left()) == (Card.State.DEAD, 0)


def test_a_key_that_is_gone_stops_one_item_only(coordinator: Actor, marta: UUID, thais: UUID) -> None:
    for person in (marta, thais):
        tap(Kind.LOST, number={marta: "000111222", thais: "000123411"}[person], phone="868 000 0101")
    unit.store().destroy([marta.bytes])
    unit.forget_cache()
    told = drain(LATER)
    assert (told.kept, len(told.faults), left()) == (1, 1, 1)
    assert replies(coordinator) == [(thais, "lost")]


def test_a_database_that_fails_is_told_to_the_worker(
    coordinator: Actor, marta: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    tap(Kind.CANNOT, given(coordinator, marta))

    def locked(*_: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(inbox, "take", locked)
    with pytest.raises(OperationalError):
        drain(LATER)
    assert left() == 1


MAKE = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from tests.web.notices.conftest import given, tap
from tests.web.people.conftest import someone
from vigilia.web.cards.saying import Kind
for at in range(int(sys.argv[1])):
    card = given(by, someone(by, given_names=f"Eva {{at}}"))
    for kind in (Kind.CANNOT, Kind.FREEZE, Kind.RECEIVED):
        tap(kind, card, version=1, after=at)
"""
KILLED = """
import os, sys
from datetime import UTC, datetime
from vigilia.web.notices import inbox, taps
name, turn = sys.argv[1], int(sys.argv[2])
module = inbox.inbox if name == "drop" else taps
real, seen = getattr(module, name), []
def dies(*a, **k):
    done = real(*a, **k)
    seen.append(1)
    if len(seen) == turn:
        os.kill(os.getpid(), 9)
    return done
setattr(module, name, dies)
inbox.drain(datetime.now(UTC))
"""
DRAIN = """
from datetime import UTC, datetime
from vigilia.web.notices.inbox import drain
print("ready", flush=True)
input()
done = drain(datetime.now(UTC))
print(done.kept, done.repeated, done.dropped, len(done.faults))
"""
COUNT = """
from collections import Counter
from vigilia.web.cards.models import Card, InboxItem
from vigilia.web.guard import audit
from vigilia.web.notices.models import Reply
assert audit.verify() == []
heard = [one for one in audit.entries(by.org_id, event="notices.heard")]
kinds = sorted(Counter(Reply.scoped.within(by).values_list("kind", flat=True)).items())
dead = Card.objects.filter(state=Card.State.DEAD).count()
assert len(heard) == sum(many for _, many in kinds)
print(InboxItem.objects.count(), dead, kinds)
"""


@pytest.mark.slow
@pytest.mark.parametrize(("name", "turn"), [("_keep", 2), ("drop", 1), ("drop", 5), ("kill_cards", 2)])
def test_killed_in_between_nothing_is_lost_and_nothing_done_twice(house: House, name: str, turn: int) -> None:
    house.python(MAKE, "3")
    killed = house.python(KILLED, name, str(turn), code=None)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    waiting, dead, kinds = house.python(COUNT).stdout.split(" ", 2)
    assert int(waiting) == 9 - sum(int(one) for one in kinds if one.isdecimal())
    assert int(waiting) > 0
    assert int(dead) < 3
    house.run("worker", "--once")
    assert house.python(COUNT).stdout == "0 3 [('cannot', 3), ('freeze', 3), ('received', 3)]\n"


@pytest.mark.slow
def test_two_workers_at_once_take_each_item_once(house: House, tmp_path: Path) -> None:
    house.python(MAKE, "12")
    boot = "from vigilia.web.site import start; start.open_house()\n"
    line = [sys.executable, "-c", boot + DRAIN]
    workers = [
        subprocess.Popen(
            line, env=house.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for one in workers:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    told = []
    for one in workers:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()
    for one in workers:
        out, error = one.communicate(timeout=120)
        assert one.returncode == 0, error
        told.append([int(word) for word in out.split()])
    assert [sum(column) for column in zip(*told, strict=True)] == [36, 0, 0, 0], told
    assert house.python(COUNT).stdout == "0 12 [('cannot', 12), ('freeze', 12), ('received', 12)]\n"


def test_an_empty_inbox_writes_nothing(coordinator: Actor) -> None:
    rows = len(entries(coordinator.org_id))
    assert drain(LATER) == Drained()
    assert len(entries(coordinator.org_id)) == rows
