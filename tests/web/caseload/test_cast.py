"""The cast stands in the database as mission.md tells it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.cast import HEARING, Cast, marta

from vigilia.web.guard.access import permitted
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Act
from vigilia.web.hearings import queries as hearings
from vigilia.web.people import queries as people
from vigilia.web.people.search import find


def test_marta_waits_with_two_children_and_one_phone(us: Cast) -> None:
    her = marta(us.lupe)
    opened = people.opened(us.lupe, [her.id, her.leo, her.ana])
    assert {one.given_names for one in opened.people.values()} == {"Marta", "Leo", "Ana Sofía"}
    assert len(set(opened.families.values())) == 1
    assert {stay.place["city"] for stay in opened.stays.values()} == {"matamoros"}
    assert [one.person_id for one in hearings.between(us.lupe, HEARING, HEARING)] == [her.id]


def test_carla_sees_nothing_of_ours(us: Cast) -> None:
    her = marta(us.lupe)
    assert find(us.carla, "Pérez").total == 0
    assert people.everyone(us.carla) == set()
    with pytest.raises(Refused):
        people.show(us.carla, [her.id], why="people.read")


@pytest.mark.parametrize("who", ["rosa", "ben", "dora"])
def test_lawyer_volunteer_and_planner_open_no_names_here(us: Cast, who: str) -> None:
    marta(us.lupe)
    with pytest.raises(Refused):
        find(getattr(us, who), "Pérez")


def test_ben_acts_in_his_hours_only(us: Cast) -> None:
    now = datetime.now(UTC)
    assert permitted(us.ben, Act.READ_HEARINGS, now)
    assert not permitted(us.ben, Act.READ_HEARINGS, now + timedelta(hours=4))
    assert not permitted(replace(us.ben, slot_id=None), Act.READ_HEARINGS, now)
