"""Families: who belongs together, who leads, and leaving without asking anybody."""

from uuid import UUID

import pytest
from tests.web.people.conftest import THEN, someone

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.people.actions import erase, join_families, lead_family, leave_family
from vigilia.web.people.models import Family, FamilyMember, Person


@pytest.fixture
def three(coordinator: Actor) -> list[UUID]:
    people = [someone(coordinator, given_names=name, surnames="Pérez") for name in ("Marta", "Leo", "Ana")]
    join_families(coordinator, groups=[people], at=THEN)
    return people


def members(by: Actor) -> dict[UUID, bool]:
    return dict(FamilyMember.scoped.within(by).filter(until__isnull=True).values_list("person_id", "lead"))


def test_the_first_leads_and_another_can(coordinator: Actor, three: list[UUID]) -> None:
    marta, leo, ana = three
    assert members(coordinator) == {marta: True, leo: False, ana: False}
    lead_family(coordinator, person_id=ana, at=THEN)
    lead_family(coordinator, person_id=ana, at=THEN)
    assert members(coordinator) == {marta: False, leo: False, ana: True}


def test_leaving_asks_nobody_and_guesses_no_other_lead(coordinator: Actor, three: list[UUID]) -> None:
    marta, leo, ana = three
    leave_family(coordinator, person_id=marta, at=THEN)
    assert members(coordinator) == {leo: False, ana: False}
    with pytest.raises(Refused):
        leave_family(coordinator, person_id=marta, at=THEN)
    join_families(coordinator, groups=[[marta, someone(coordinator, given_names="Luz")]], at=THEN)
    assert members(coordinator)[marta] is True
    assert Family.scoped.within(coordinator).count() == 2
    assert FamilyMember.scoped.within(coordinator).filter(person_id=marta).count() == 2  # the time before is kept


def test_who_joins_later_joins_the_family_there_is(coordinator: Actor, three: list[UUID]) -> None:
    baby = someone(coordinator, given_names="Sol")
    assert join_families(coordinator, groups=[[three[0], baby]], at=THEN) == [baby]
    assert len(members(coordinator)) == 4
    assert Family.scoped.within(coordinator).count() == 1


def test_erasing_leaves_a_family_of_one_and_then_none(coordinator: Actor, three: list[UUID]) -> None:
    marta, leo, ana = three
    erase(coordinator, people=[marta, leo], reason="asked")
    assert members(coordinator) == {ana: False}
    lead_family(coordinator, person_id=ana, at=THEN)
    assert members(coordinator) == {ana: True}
    join_families(coordinator, groups=[[ana, someone(coordinator, given_names="Luz")]], at=THEN)
    assert len(members(coordinator)) == 2
    erase(coordinator, people=list(members(coordinator)), reason="asked")
    assert Family.scoped.within(coordinator).count() == 0


def test_a_stranger_joins_nobody_of_ours(carla: Actor, coordinator: Actor, three: list[UUID]) -> None:
    theirs = someone(carla, given_names="Eva")
    with pytest.raises(Refused):
        join_families(carla, groups=[[theirs, three[0]]], at=THEN)
    with pytest.raises(Refused):
        lead_family(carla, person_id=three[1], at=THEN)
    with pytest.raises(Refused):
        leave_family(carla, person_id=three[1], at=THEN)
    assert members(carla) == {}
    assert len(members(coordinator)) == 3


def test_being_put_into_a_family_by_hand_is_a_touch(coordinator: Actor, thais: UUID) -> None:
    from datetime import timedelta

    before = Person.scoped.within(coordinator).get(id=thais).version
    luz = someone(coordinator, given_names="Luz")
    join_families(coordinator, groups=[[thais, luz]], at=THEN + timedelta(days=1))
    assert Person.scoped.within(coordinator).get(id=thais).version == before + 1
