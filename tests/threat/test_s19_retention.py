"""S19: every model declares how long its rows live, and with a moved clock each is gone the next night."""

import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from tests.web.conftest import NOW, House

from vigilia.web.guard import audit, chain, retention
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.keys import unit
from vigilia.web.guard.keys.witness import Witness
from vigilia.web.guard.limits import buckets as limits
from vigilia.web.guard.limits.models import Bucket
from vigilia.web.guard.models import AuditCheckpoint, AuditHead, AuditRow, Member, Slot
from vigilia.web.runs.models import Run
from vigilia.web.site import nightly


def test_every_model_declares_its_term() -> None:
    assert [label for label, term in retention.terms().items() if term is None] == []


def test_every_term_has_a_reason_and_a_term_in_days_something_that_removes() -> None:
    by_app = {sweep.__module__.split(".")[2] for sweep in retention.sweeps().values()}
    for label, term in retention.terms().items():
        assert term is not None
        assert len(term.reason) > 10, label
        assert term.days is None or term.sweep or label.split(".")[0] in by_app, label


def member(by: Actor) -> Member:
    from vigilia.web.guard import keys

    made = Member(org_id=by.org_id, label="Ben", roles="", made_at=NOW)
    keys.new_subjects(by.org_id, [made.pk])
    made.save()
    return made


@pytest.mark.parametrize(("days", "left"), [(30, 1), (31, 0)])
def test_slots_go_after_a_month(administrator: Actor, days: int, left: int) -> None:
    starts = NOW - timedelta(days=days, hours=1)
    ends = starts + timedelta(hours=1)
    Slot.scoped.within(administrator).create(member=member(administrator), starts=starts, ends=ends, queue="q")
    nightly.sweep(administrator, NOW)
    assert Slot.scoped.within(administrator).count() == left


@pytest.mark.parametrize(("days", "left"), [(90, 1), (91, 0)])
def test_runs_go_after_a_season(administrator: Actor, days: int, left: int) -> None:
    then = NOW - timedelta(days=days)
    Run.scoped.within(administrator).create(kind="import", total=1, process="h:1:x", started_by="x", started_at=then)
    nightly.sweep(administrator, NOW)
    assert Run.scoped.within(administrator).count() == left


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "left"), [(2, 1), (3, 0)])
def test_buckets_go_after_two_days(administrator: Actor, days: int, left: int) -> None:
    limits.take(limits.Limit("x", 1, 1), uuid4().bytes, NOW - timedelta(days=days))
    nightly.sweep(administrator, NOW)
    assert Bucket.objects.count() == left


def old_chain(by: Actor, ages: list[int]) -> None:
    """Audit rows so many days old, oldest first."""
    ring, seal = unit.ring(), chain.BEGINNING
    for seq, days in enumerate(ages, 1):
        body = chain.Body(NOW - timedelta(days=days), by.label, "people.read", "[]", "{}")
        seal = chain.seal(ring.audits[ring.current], by.org_id, seq, body, seal)
        said = {"at": body.at, "actor": body.actor, "event": body.event, "people": "[]", "detail": "{}"}
        AuditRow.objects.create(org_id=by.org_id, seq=seq, key=ring.current, seal=seal, **said)
    AuditHead.objects.create(org_id=by.org_id, seq=len(ages), seal=seal)
    Witness(unit.folder()).set_anchor(by.org_id, len(ages), seal)


def test_audit_rows_go_after_five_years_and_the_rest_still_verifies(administrator: Actor) -> None:
    old_chain(administrator, [1900, 1850, 1830, 1826, 1000, 3])
    nightly.sweep(administrator, NOW)
    kept = AuditRow.objects.filter(org_id=administrator.org_id).order_by("seq")
    assert [row.seq for row in kept] == [4, 5, 6, 7]
    assert audit.verify(administrator.org_id) == []
    nightly.sweep(administrator, NOW + timedelta(days=900))
    assert AuditRow.objects.filter(org_id=administrator.org_id).order_by("seq").first().seq == 6  # type: ignore[union-attr]
    assert audit.verify(administrator.org_id) == []


def test_after_pruning_a_removed_row_is_still_found_and_a_forged_checkpoint_too(administrator: Actor) -> None:
    old_chain(administrator, [1900, 1850, 1000, 900, 3])
    nightly.sweep(administrator, NOW)
    AuditRow.objects.filter(org_id=administrator.org_id, seq=3).delete()
    assert audit.verify(administrator.org_id)[0].seq == 3
    row = AuditRow.objects.get(org_id=administrator.org_id, seq=4)
    head = AuditRow.objects.get(org_id=administrator.org_id, seq=4)
    AuditCheckpoint.objects.filter(pk=administrator.org_id).update(seq=3, row_seal=bytes(head.seal))
    assert "checkpoint" in audit.verify(administrator.org_id)[0].words
    assert row.pk


def test_the_newest_row_always_stays(administrator: Actor) -> None:
    old_chain(administrator, [4000, 3000])
    nightly.sweep(administrator, NOW)
    assert audit.verify(administrator.org_id) == []
    assert AuditRow.objects.filter(org_id=administrator.org_id).order_by("seq").first().seq == 2  # type: ignore[union-attr]


@pytest.mark.slow
def test_the_command_moves_the_clock(house: House) -> None:
    house.python(
        "from datetime import UTC, datetime\nfrom vigilia.web.guard.limits import buckets as limits\n"
        "limits.take(limits.Limit('x', 1, 1), b'k', datetime.now(UTC))"
    )
    assert "Nothing was over its term" in house.run("sweep").stdout
    later = (datetime.now(UTC) + timedelta(days=4)).date().isoformat()
    assert "limits.Bucket" in house.run("sweep", "--on", later).stdout
    told = house.run("sweep", "--on", "tomorrow", code=2)
    assert "write it as" in told.stderr
    assert json.loads(house.run("audit", "verify", "--json").stdout)["faults"] == []
