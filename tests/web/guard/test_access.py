"""Roles, slots, confirmation."""

from datetime import timedelta
from uuid import uuid4

import pytest
from tests.web.conftest import NOW

from vigilia.web.guard import access, organisations, slots
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import PERMITS, Act, Role

SEES_NO_PEOPLE = (Role.ADMINISTRATOR, Role.PLANNER, Role.MONITOR, Role.DRIVER, Role.LAWYER, Role.HOTLINE)


def test_every_role_has_its_row() -> None:
    assert set(PERMITS) == set(Role)


@pytest.mark.parametrize("role", SEES_NO_PEOPLE)
@pytest.mark.parametrize(
    "act", [Act.READ_PEOPLE, Act.WRITE_PEOPLE, Act.REVEAL_NUMBER, Act.ERASE_PEOPLE, Act.READ_FILES]
)
def test_who_sees_no_people(role: Role, act: Act) -> None:
    assert act not in PERMITS[role]


def test_no_role_both_reads_people_and_keeps_the_machine() -> None:
    assert not [role for role in Role if {Act.READ_PEOPLE, Act.OPERATE} <= PERMITS[role]]


@pytest.mark.parametrize(
    "act", [Act.READ_PEOPLE, Act.IMPORT_CASELOAD, Act.APPROVE_IMPORT, Act.UNDO_IMPORT, Act.ERASE_PEOPLE]
)
def test_a_coordinator_may(coordinator: Actor, act: Act) -> None:
    access.allow(coordinator, act)
    assert entries(coordinator.org_id) == []


def test_a_refused_try_is_recorded_and_names_whom_it_was_about(coordinator: Actor) -> None:
    someone = uuid4()
    with pytest.raises(Refused, match="Not here, or not for you"):
        access.refuse(coordinator, "person.read", people=[someone])
    (entry,) = entries(coordinator.org_id)
    assert (entry.event, entry.people) == ("refused:person.read", (someone,))


def test_confirmed_within_fifteen_minutes(coordinator: Actor) -> None:
    def confirmed(minutes: float | None) -> bool:
        at = None if minutes is None else NOW - timedelta(minutes=minutes)
        by = Actor(coordinator.label, coordinator.org_id, coordinator.roles, confirmed_at=at)
        return access.recently_confirmed(by, NOW)

    assert [confirmed(m) for m in (0, 15, 15.1, None, -1)] == [True, True, False, False, False]


def ben(administrator: Actor) -> Actor:
    member = organisations.add_member(administrator, label="Ben", roles=[Role.HOTLINE])
    return organisations.actor_for(member, NOW)


def test_a_volunteer_acts_only_inside_a_slot(coordinator: Actor, administrator: Actor) -> None:
    volunteer = ben(administrator)
    assert not access.permitted(volunteer, Act.READ_HEARINGS, NOW)
    assert volunteer.member_id is not None
    slot = slots.open_slot(
        coordinator, member=volunteer.member_id, starts=NOW, ends=NOW + timedelta(hours=4), queue="tuesday"
    )
    member = organisations.find_member(coordinator.org_id, "BEN ")
    assert member is not None
    inside = organisations.actor_for(member, NOW + timedelta(hours=1))
    assert inside.slot_id == slot.pk
    assert access.permitted(inside, Act.READ_HEARINGS, NOW + timedelta(hours=1))
    assert not access.permitted(inside, Act.READ_PEOPLE, NOW + timedelta(hours=1))
    assert not access.permitted(inside, Act.READ_HEARINGS, NOW + timedelta(hours=4))
    assert organisations.actor_for(member, NOW + timedelta(hours=4)).slot_id is None


@pytest.mark.parametrize("hours", [10.01, 24, 0, -1])
def test_a_slot_over_ten_hours_is_refused(coordinator: Actor, administrator: Actor, hours: float) -> None:
    volunteer = ben(administrator)
    assert volunteer.member_id is not None
    with pytest.raises(slots.SlotTooLong):
        slots.open_slot(
            coordinator, member=volunteer.member_id, starts=NOW, ends=NOW + timedelta(hours=hours), queue="night"
        )


def test_ten_hours_are_allowed_and_a_stranger_gets_none(coordinator: Actor, administrator: Actor, carla: Actor) -> None:
    volunteer = ben(administrator)
    assert volunteer.member_id is not None
    ends = NOW + timedelta(hours=10)
    assert slots.open_slot(coordinator, member=volunteer.member_id, starts=NOW, ends=ends, queue="day").ends == ends
    with pytest.raises(Refused):
        slots.open_slot(carla, member=volunteer.member_id, starts=NOW, ends=ends, queue="day")


def test_two_members_of_one_label_are_refused(administrator: Actor) -> None:
    organisations.add_member(administrator, label="José", roles=[Role.COORDINATOR])
    with pytest.raises(organisations.NameTaken):
        organisations.add_member(administrator, label="jose ", roles=[Role.INTAKE])
    with pytest.raises(organisations.NameTaken):
        organisations.add_organisation(administrator, name=_own_name(administrator).upper())


def _own_name(by: Actor) -> str:
    from vigilia.web.guard.models import Organisation

    return Organisation.objects.get(pk=by.org_id).name


def test_a_member_keeps_her_roles_only(administrator: Actor) -> None:
    member = organisations.add_member(administrator, label="Dora", roles=[Role.PLANNER])
    dora = organisations.actor_for(member, NOW, through="cli:root")
    assert dora.roles == {Role.PLANNER}
    assert dora.label == f"member:{member.pk}"
    with pytest.raises(Refused):
        access.allow(dora, Act.READ_PEOPLE)
    assert entries(administrator.org_id)[0].detail["through"] == "cli:root"
