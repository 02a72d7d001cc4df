"""Places of waiting with dates: a new one ends the one before, an older list ends nothing, an undo gives the days back."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from tests.web.people.conftest import THEN

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.people.actions import add_stays, erase, withdraw_origin
from vigilia.web.people.actions.stays import Place
from vigilia.web.people.models import Person, Stay
from vigilia.web.people.queries import opened

LUZ = Place("Casa Luz, Matamoros", "matamoros", "Casa Luz")
MONTERREY = Place("Monterrey", "monterrey")
REYNOSA = Place("Reynosa", "reynosa")
MAY = [date(2022, 5, day) for day in range(1, 31)]


def stay(by: Actor, person: UUID, place: Place, since: date, origin: UUID | None = None) -> list[UUID]:
    seen = datetime.combine(since, datetime.min.time(), UTC) + timedelta(hours=15)
    return add_stays(by, places={person: place}, since=since, seen_at=seen, origin=origin)


def places(by: Actor, person: UUID) -> list[tuple[str, date, date | None]]:
    rows = Stay.scoped.within(by).filter(person_id=person, withdrawn_at__isnull=True).order_by("since", "seen_at")
    return [(row.place["city"], row.since, row.until) for row in rows]


def test_a_new_place_ends_the_one_before(coordinator: Actor, thais: UUID) -> None:
    stay(coordinator, thais, LUZ, MAY[0])
    assert stay(coordinator, thais, LUZ, MAY[5]) == []
    assert stay(coordinator, thais, MONTERREY, MAY[9]) == [thais]
    assert places(coordinator, thais) == [("matamoros", MAY[0], MAY[9]), ("monterrey", MAY[9], None)]


def test_another_shelter_of_the_same_town_is_another_place(coordinator: Actor, thais: UUID) -> None:
    stay(coordinator, thais, LUZ, MAY[0])
    assert stay(coordinator, thais, Place("Casa Paz", "matamoros", "Casa Paz"), MAY[2]) == [thais]


def test_an_older_list_ends_no_stay_that_began_later(coordinator: Actor, thais: UUID) -> None:
    stay(coordinator, thais, MONTERREY, MAY[9])
    stay(coordinator, thais, LUZ, MAY[2])
    assert places(coordinator, thais) == [("matamoros", MAY[2], MAY[9]), ("monterrey", MAY[9], None)]
    assert opened(coordinator, [thais]).stays[thais].place["city"] == "monterrey"


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_an_undo_gives_the_days_back_to_the_place_before(
    coordinator: Actor, thais: UUID, order: tuple[int, int]
) -> None:
    origins = {1: uuid4(), 2: uuid4()}
    stay(coordinator, thais, LUZ, MAY[0])
    stay(coordinator, thais, MONTERREY, MAY[9], origins[1])
    stay(coordinator, thais, REYNOSA, MAY[19], origins[2])
    assert thais in withdraw_origin(coordinator, origin=origins[order[0]], at=THEN)
    middle = ("reynosa", MAY[19]) if order[0] == 1 else ("monterrey", MAY[9])
    assert places(coordinator, thais) == [("matamoros", MAY[0], middle[1]), (*middle, None)]
    withdraw_origin(coordinator, origin=origins[order[1]], at=THEN)
    assert places(coordinator, thais) == [("matamoros", MAY[0], None)]
    assert Stay.scoped.within(coordinator).count() == 3  # what was taken back stays on file, marked
    stay(coordinator, thais, REYNOSA, MAY[25])
    assert opened(coordinator, [thais]).stays[thais].place["city"] == "reynosa"


def test_a_place_by_hand_is_a_touch_and_strangers_add_none(coordinator: Actor, carla: Actor, thais: UUID) -> None:
    before = Person.scoped.within(coordinator).get(id=thais).version
    stay(coordinator, thais, LUZ, MAY[0])
    assert Person.scoped.within(coordinator).get(id=thais).version == before + 1
    with pytest.raises(Refused):
        stay(carla, thais, REYNOSA, MAY[4])
    assert places(coordinator, thais) == [("matamoros", MAY[0], None)]
    erase(coordinator, people=[thais], reason="asked")
    assert Stay.scoped.within(coordinator).count() == 0
