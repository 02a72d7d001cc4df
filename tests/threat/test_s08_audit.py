"""S8: in 10,000 rows one altered, removed, reordered, inserted or cut-off row is found and named; without the row, no act."""

import json
import random
from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction
from tests.web.conftest import NOW, House

from vigilia.web.guard import audit, chain, organisations
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import verify
from vigilia.web.guard.keys import unit
from vigilia.web.guard.keys.witness import Witness
from vigilia.web.guard.models import AuditHead, AuditRow, Member
from vigilia.web.guard.roles import Role

ROWS = 10_000


@pytest.fixture
def long_chain(coordinator: Actor) -> Actor:
    """10,000 rows as `record` writes them, in one insert."""
    ring, seal, rows = unit.ring(), chain.BEGINNING, []
    for seq in range(1, ROWS + 1):
        body = chain.Body(NOW, coordinator.label, "people.read", "[]", json.dumps({"n": seq}))
        seal = chain.seal(ring.audits[ring.current], coordinator.org_id, seq, body, seal)
        said = {"at": body.at, "actor": body.actor, "event": body.event, "people": body.people, "detail": body.detail}
        rows.append(AuditRow(org_id=coordinator.org_id, seq=seq, key=ring.current, seal=seal, **said))
    AuditRow.objects.bulk_create(rows, batch_size=1000)
    AuditHead.objects.create(org_id=coordinator.org_id, seq=ROWS, seal=seal)
    Witness(unit.folder()).set_anchor(coordinator.org_id, ROWS, seal)
    return coordinator


def alter(org: object, seq: int) -> None:
    AuditRow.objects.filter(org_id=org, seq=seq).update(actor="member:nobody")


def remove(org: object, seq: int) -> None:
    AuditRow.objects.filter(org_id=org, seq=seq).delete()


def reorder(org: object, seq: int) -> None:
    for old, new in ((seq, ROWS + 5), (seq + 1, seq), (ROWS + 5, seq + 1)):
        AuditRow.objects.filter(org_id=org, seq=old).update(seq=new)


def cut(org: object, seq: int) -> None:
    AuditRow.objects.filter(org_id=org, seq__gte=seq).delete()
    last = AuditRow.objects.get(org_id=org, seq=seq - 1)
    AuditHead.objects.filter(pk=org).update(seq=last.seq, seal=last.seal)


def insert(org: object, seq: int) -> None:
    planted = AuditRow.objects.get(org_id=org, seq=seq - 1)
    AuditRow.objects.filter(org_id=org, seq=seq).delete()
    planted.pk, planted.seq = None, seq
    planted.save()


@pytest.mark.slow
@pytest.mark.parametrize("harm", [alter, remove, reorder, cut, insert])
def test_one_row_in_ten_thousand(long_chain: Actor, harm: Callable[[object, int], None]) -> None:
    assert verify(long_chain.org_id) == []
    seq = random.Random(harm.__name__).randrange(2, ROWS - 1)
    harm(long_chain.org_id, seq)
    assert verify(long_chain.org_id)[0].seq == seq


def test_if_the_audit_row_fails_so_does_the_act(administrator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise DatabaseError("the audit table is not there")

    monkeypatch.setattr(audit, "_append", refuse)
    with pytest.raises(DatabaseError), transaction.atomic():
        organisations.add_member(administrator, label="Marta", roles=[Role.COORDINATOR])
    assert Member.scoped.within(administrator).count() == 0


@pytest.mark.slow
def test_the_command_names_the_row_and_ends_with_one(house: House) -> None:
    house.run("member", "add", "Carla", "--role", "coordinator")
    house.run("member", "add", "Ben", "--role", "hotline")
    assert "0 faults" in house.run("audit", "verify").stdout
    house.python(
        "from vigilia.web.guard.models import AuditRow\nAuditRow.objects.filter(org_id=by.org_id, seq=2).update(event='nothing')"
    )
    told = house.run("audit", "verify", code=1)
    assert "row 2: altered" in told.stdout
    assert json.loads(house.run("audit", "verify", "--json", code=1).stdout)["faults"][0]["row"] == 2


@pytest.mark.slow
def test_two_processes_write_one_chain(house: House) -> None:
    import subprocess
    import sys

    house.python("")
    script = (
        "from vigilia.web.site import start; start.open_house(); by = start.actor_for_cli()\n"
        "from django.db import transaction\nfrom vigilia.web.guard.audit import record\n"
        "for n in range(60):\n    with transaction.atomic(): record(by, 'people.read', detail={'n': n})"
    )
    both = [subprocess.Popen([sys.executable, "-c", script], env=house.env) for _ in range(2)]
    assert [one.wait(120) for one in both] == [0, 0]
    assert json.loads(house.run("audit", "verify", "--json").stdout) == {"rows": 120, "faults": [], "lost": []}
