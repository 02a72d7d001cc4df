"""People already on file who may be one, and why."""

from uuid import UUID

import pytest
from tests.web.people.conftest import THEN, someone

from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions import merge_people, separate_people
from vigilia.web.people.actions import add_contacts, join_families
from vigilia.web.people.doubles import possible_doubles
from vigilia.web.people.models import MergeReason


def pairs(by: Actor) -> dict[frozenset[UUID], MergeReason]:
    return {frozenset((double.one.id, double.two.id)): double.reason for double in possible_doubles(by)}


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        ({"given_names": "Tais", "surnames": "Nunes", "a_number": "000123411"}, MergeReason.NUMBER),
        ({"given_names": "Nunez de la Cruz", "surnames": "Thais", "born": "1993-07-06"}, MergeReason.SWAPPED_NAMES),
        ({"given_names": "THAIS", "surnames": "Cruz Nuñez", "born": "1993-07-06"}, MergeReason.SAME_NAME_AND_BIRTH),
    ],
)
def test_why_two_may_be_one(coordinator: Actor, thais: UUID, second: dict[str, str], reason: MergeReason) -> None:
    someone(coordinator, given_names="Marta", surnames="Pérez", born="1993-07-06", a_number="000111222")
    other = someone(coordinator, **second)
    assert pairs(coordinator) == {frozenset((thais, other)): reason}
    (double,) = possible_doubles(coordinator)
    assert (double.one.id, double.two.id) in {(thais, other), (other, thais)}


def test_a_shared_phone_is_a_reason_but_within_a_family(coordinator: Actor, thais: UUID) -> None:
    other, child = someone(coordinator, given_names="T.", surnames="N."), someone(coordinator, given_names="Leo")
    add_contacts(coordinator, words={one: ["868 123 4567"] for one in (thais, other, child)}, at=THEN)
    join_families(coordinator, groups=[[thais, child]], at=THEN)
    assert pairs(coordinator)[frozenset((thais, other))] == MergeReason.PHONE
    assert frozenset((thais, child)) not in pairs(coordinator)


def test_a_name_alone_is_no_reason(coordinator: Actor) -> None:
    for _ in range(2):
        someone(coordinator, given_names="María", surnames="Sosa")
    assert pairs(coordinator) == {}


def test_joined_or_looked_at_and_parted_they_are_listed_no_more(coordinator: Actor, carla: Actor, thais: UUID) -> None:
    other = someone(coordinator, given_names="Thaís", surnames="Núñez", a_number="000123411")
    someone(carla, given_names="Thaís", surnames="Núñez", a_number="000123411")
    assert len(pairs(coordinator)) == 1
    assert pairs(carla) == {}
    made = merge_people(coordinator, kept=thais, other=other, reason=MergeReason.NUMBER, at=THEN)
    assert pairs(coordinator) == {}
    separate_people(coordinator, merge_id=made, at=THEN)
    assert pairs(coordinator) == {}


def test_no_more_than_asked_for(coordinator: Actor) -> None:
    for number in range(6):
        for _ in range(2):
            someone(coordinator, given_names="Eva", a_number=f"00010000{number}")
    assert len(possible_doubles(coordinator, limit=4)) == 4
    assert len(possible_doubles(coordinator)) == 6
