"""The audit chain: one row with each act, and nothing altered, removed, moved, inserted or cut without being found."""

import secrets
from uuid import uuid4

import pytest
from django.db import transaction

from vigilia.web.guard import access, audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import OutsideTransaction, entries, record, verify
from vigilia.web.guard.keys import unit
from vigilia.web.guard.keys.witness import Witness
from vigilia.web.guard.models import AuditHead, AuditRow
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Act, Role


def chain_of(by: Actor, length: int) -> None:
    with transaction.atomic():
        for number in range(length):
            record(by, "people.read", people=[uuid4()], detail={"n": number})
    head = AuditHead.objects.get(pk=by.org_id)
    Witness(unit.folder()).raise_anchor(by.org_id, head.seq, bytes(head.seal))  # what the commit does outside tests


def row(by: Actor, seq: int) -> AuditRow:
    return AuditRow.objects.get(org_id=by.org_id, seq=seq)


@pytest.mark.django_db(transaction=True)
def test_a_row_needs_the_transaction_of_what_it_records(coordinator: Actor) -> None:
    with pytest.raises(OutsideTransaction):
        record(coordinator, "people.read")


@pytest.mark.django_db(transaction=True)
def test_the_row_goes_with_the_transaction(coordinator: Actor) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record(coordinator, "people.read")
        raise ZeroDivisionError
    assert entries(coordinator.org_id) == []


@pytest.mark.django_db(transaction=True)
def test_the_head_is_witnessed_once_it_is_committed(coordinator: Actor) -> None:
    witness = Witness(unit.folder())
    with transaction.atomic():
        record(coordinator, "a")
        record(coordinator, "b")
        assert witness.anchor(coordinator.org_id) is None
    anchor = witness.anchor(coordinator.org_id)
    assert anchor is not None
    assert anchor.seq == 2
    AuditRow.objects.filter(org_id=coordinator.org_id, seq=2).delete()
    one = row(coordinator, 1)
    AuditHead.objects.filter(pk=coordinator.org_id).update(seq=1, seal=one.seal)
    assert [(fault.seq, "cut off" in fault.words) for fault in verify(coordinator.org_id)] == [(2, True)]


@pytest.mark.django_db(transaction=True)
def test_a_savepoint_that_rolled_back_is_not_witnessed(coordinator: Actor) -> None:
    with transaction.atomic():
        record(coordinator, "kept")
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            record(coordinator, "gone")
            raise ZeroDivisionError
    anchor = Witness(unit.folder()).anchor(coordinator.org_id)
    assert anchor is not None
    assert anchor.seq == 1
    assert verify(coordinator.org_id) == []


def test_a_clean_chain_has_no_faults(coordinator: Actor, carla: Actor) -> None:
    chain_of(coordinator, 5)
    chain_of(carla, 3)
    assert verify(coordinator.org_id) == []
    assert verify(carla.org_id) == []


@pytest.mark.parametrize("field", ["actor", "event", "people", "detail", "at", "seal", "key", "org_id"])
def test_an_altered_field_is_named(coordinator: Actor, field: str) -> None:
    chain_of(coordinator, 5)
    one = row(coordinator, 3)
    changed = {"at": one.at.replace(year=2001), "seal": secrets.token_bytes(32), "key": 9, "org_id": uuid4()}
    AuditRow.objects.filter(pk=one.pk).update(**{field: changed.get(field, "[]x")})
    assert verify(coordinator.org_id)[0].seq == 3


def test_a_removed_row_is_named(coordinator: Actor) -> None:
    chain_of(coordinator, 5)
    row(coordinator, 3).delete()
    assert verify(coordinator.org_id)[0].seq == 3


def test_a_removed_row_with_the_rest_renumbered_is_named(coordinator: Actor) -> None:
    chain_of(coordinator, 5)
    row(coordinator, 3).delete()
    for seq in (4, 5):
        AuditRow.objects.filter(org_id=coordinator.org_id, seq=seq).update(seq=seq - 1)
    assert verify(coordinator.org_id)[0].seq == 3


def test_two_rows_that_changed_places_are_named(coordinator: Actor) -> None:
    chain_of(coordinator, 5)
    for old, new in ((2, 99), (3, 2), (99, 3)):
        AuditRow.objects.filter(org_id=coordinator.org_id, seq=old).update(seq=new)
    assert [fault.seq for fault in verify(coordinator.org_id)][:2] == [2, 3]


def test_an_inserted_row_is_named(coordinator: Actor) -> None:
    chain_of(coordinator, 5)
    for seq in (5, 4):
        AuditRow.objects.filter(org_id=coordinator.org_id, seq=seq).update(seq=seq + 1)
    planted = row(coordinator, 3)
    planted.pk, planted.seq, planted.event = None, 4, "people.nothing"
    planted.save()
    assert verify(coordinator.org_id)[0].seq == 4


def test_the_first_row_is_no_exception(coordinator: Actor) -> None:
    chain_of(coordinator, 3)
    row(coordinator, 1).delete()
    assert verify(coordinator.org_id)[0].seq == 1


@pytest.mark.django_db(transaction=True)
def test_a_cut_tail_is_found_even_when_the_head_is_forged_and_the_chain_goes_on(coordinator: Actor) -> None:
    with transaction.atomic():
        for number in range(5):
            record(coordinator, "people.read", detail={"n": number})
    AuditRow.objects.filter(org_id=coordinator.org_id, seq__gt=3).delete()
    AuditHead.objects.filter(pk=coordinator.org_id).update(seq=3, seal=row(coordinator, 3).seal)
    assert "cut off" in verify(coordinator.org_id)[0].words
    for _ in range(4):
        with transaction.atomic():
            record(coordinator, "people.read")
    assert [(one.seq, one.words) for one in verify(coordinator.org_id)] == [
        (5, "is not the row that the key folder witnessed")
    ]


def test_a_whole_chain_that_is_gone_is_found(coordinator: Actor) -> None:
    chain_of(coordinator, 5)
    AuditRow.objects.filter(org_id=coordinator.org_id).delete()
    AuditHead.objects.filter(pk=coordinator.org_id).delete()
    assert any(fault.org_id == coordinator.org_id for fault in verify())


def test_a_forged_head_alone_is_found(coordinator: Actor) -> None:
    chain_of(coordinator, 3)
    AuditHead.objects.filter(pk=coordinator.org_id).update(seq=2)
    assert verify(coordinator.org_id)


def test_a_row_of_another_chain_does_not_fit(coordinator: Actor, carla: Actor) -> None:
    chain_of(coordinator, 3)
    chain_of(carla, 3)
    foreign = row(carla, 2)
    row(coordinator, 2).delete()
    foreign.pk, foreign.org_id = None, coordinator.org_id
    foreign.save()
    assert verify(coordinator.org_id)[0].seq == 2


@pytest.mark.django_db(transaction=True)
def test_a_refused_try_survives_the_rollback_of_its_transaction(org: object, coordinator: Actor) -> None:
    stranger = Actor("member:planner", coordinator.org_id, frozenset({Role.PLANNER}))
    with pytest.raises(Refused), transaction.atomic():
        record(coordinator, "before")
        access.allow(stranger, Act.READ_PEOPLE)
    tried = entries(coordinator.org_id)
    assert [(one.actor, one.event) for one in tried] == [("member:planner", "refused:read_people")]
    with transaction.atomic():
        record(coordinator, "after")
    assert [one.event for one in entries(coordinator.org_id)] == ["after", "refused:read_people"]
    assert verify(coordinator.org_id) == []


@pytest.mark.django_db(transaction=True)
def test_a_refused_try_that_a_kill_left_is_not_written_twice(coordinator: Actor) -> None:
    audit.record_refused(coordinator, "read_people", people=[uuid4()])
    kept = Witness(unit.folder())
    (entry,) = entries(coordinator.org_id)
    from vigilia.web.guard.keys.witness import RefusedTry

    again = RefusedTry(uuid4(), coordinator.org_id, entry.at.isoformat(), "x", "refused:y", "{}")
    kept.keep_refused(again)
    with transaction.atomic():
        record(coordinator, "one")
        record(coordinator, "two")
    kept.keep_refused(again)  # as if the process had died before it could forget
    assert [one.event for one in entries(coordinator.org_id)] == ["two", "one", "refused:y", "refused:read_people"]
    assert len(entries(coordinator.org_id)[3].people) == 1


def test_the_shell_behind_a_member_is_named(coordinator: Actor) -> None:
    by = Actor(coordinator.label, coordinator.org_id, coordinator.roles, through="cli:someone")
    record(by, "people.read")
    assert entries(by.org_id)[0].detail == {"through": "cli:someone"}
