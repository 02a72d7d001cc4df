"""Rows whose number cannot be hers: held once, let in without it, and met again by the right one."""

from datetime import date
from pathlib import Path

import pytest
from tests.cast import Cast
from tests.web.caseload.lists import NOW, bring, days, people, row

from vigilia.web.caseload.models import HeldRow, HeldState
from vigilia.web.caseload.queries import waiting_counts
from vigilia.web.caseload.waiting import admit, waiting_rows
from vigilia.web.guard.refusal import Refused
from vigilia.web.people.actions import erase
from vigilia.web.people.models import FamilyMember, Person, PersonSaying

MARTA = row(family="F1")
LEO = row(given="Leo", a="A000-111-2", born="01/09/2014", family="F1")
ANA = row(given="Ana Sofía", a="000-111-222-33", born="24/12/2017", family="F1", hearing="30/03/2022")


def held(us: Cast) -> int:
    return HeldRow.scoped.within(us.lupe).count()


def test_a_row_is_held_once_however_often_the_file_comes(us: Cast, tmp_path: Path) -> None:
    for after in range(3):
        done = bring(us.lupe, tmp_path, MARTA, LEO, ANA, after=after)
        assert len(done.waiting) == held(us) == 2
    assert waiting_counts(us.lupe, date(2022, 3, 14), date(2022, 3, 28)) == (2, 1, 0)
    assert [row.row["person"]["where"]["row"] for row in waiting_rows(us.lupe)] == [5, 6]
    assert people(us.lupe).keys() == {"Marta Pérez López"}


def test_one_row_let_in_joins_her_family_with_her_date_and_without_the_number(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, MARTA, LEO, ANA)
    leo = waiting_rows(us.lupe)[0]
    (person_id,) = admit(us.lupe, rows=[leo.id], now=NOW)
    found = people(us.lupe)["Leo Pérez López"]
    assert (found.id, found.a_number, found.born) == (person_id, None, "2014-09-01")
    families = FamilyMember.scoped.within(us.lupe).values_list("family_id", flat=True)
    assert (len(families), len(set(families))) == (2, 1)
    assert days(us.lupe) == [date(2022, 3, 23)] * 2
    said = PersonSaying.scoped.within(us.lupe).get(person_id=person_id)
    assert said.words["parts"]["a_number"] == "A000-111-2"
    assert said.values["a_number"] == {"value": None, "doubt": "a_number_too_short"}
    assert [one.id for one in waiting_rows(us.lupe)] != [leo.id]


def test_all_at_once_and_never_twice(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, MARTA, LEO, ANA)
    assert len(admit(us.lupe, now=NOW)) == 2
    assert admit(us.lupe, now=NOW) == []
    again = bring(us.lupe, tmp_path, MARTA, LEO, ANA, after=1)
    assert (again.waiting, again.new, len(people(us.lupe))) == ((), 0, 3)
    assert len([one for one in again.as_json()["review"] if one["held"]]) == 2, "the cells stay doubtful"


def test_rows_held_by_an_earlier_copy_are_let_in_with_a_later_one(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, MARTA, LEO)
    done = bring(us.lupe, tmp_path, MARTA, LEO, after=1)
    assert len(admit(us.lupe, rows=done.waiting, now=NOW)) == 1


def test_the_right_number_later_meets_her_and_is_set(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, MARTA, LEO)
    (person_id,) = admit(us.lupe, now=NOW)
    done = bring(us.lupe, tmp_path, MARTA, LEO | {"a": "A000-111-223"}, after=24)
    assert done.new == 0
    found = people(us.lupe)["Leo Pérez López"]
    assert (found.id, found.a_number) == (person_id, "000111223")


def test_a_held_row_corrected_before_it_was_let_in_is_one_person(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, MARTA, LEO)
    bring(us.lupe, tmp_path, MARTA, LEO | {"a": "A000-111-223"}, after=24)
    admit(us.lupe, now=NOW)
    assert sorted(people(us.lupe)) == ["Leo Pérez López", "Marta Pérez López"]
    assert Person.scoped.within(us.lupe).count() == 2


def test_the_number_of_another_person_is_let_in_without_it(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, MARTA)
    bring(us.lupe, tmp_path, MARTA, row(surnames="Chub Ixcoy", given="Darwin", born="23/12/1977"), after=1)
    (person_id,) = admit(us.lupe, now=NOW)
    darwin = people(us.lupe)["Darwin Chub Ixcoy"]
    assert (darwin.id, darwin.a_number) == (person_id, None)
    again = bring(us.lupe, tmp_path, MARTA, row(surnames="Chub Ixcoy", given="Darwin", born="23/12/1977"), after=2)
    assert (again.new, again.waiting, Person.scoped.within(us.lupe).count()) == (0, (), 2)


def test_erasing_her_takes_the_row_that_was_held(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, MARTA, LEO)
    (person_id,) = admit(us.lupe, now=NOW)
    assert HeldRow.scoped.within(us.lupe).get(person_id=person_id).state == HeldState.DONE
    erase(us.lupe, people=[person_id], reason="asked")
    assert held(us) == 0


def test_a_row_of_another_house_is_not_there(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, MARTA, LEO)
    ids = [one.id for one in waiting_rows(us.lupe)]
    assert waiting_rows(us.carla) == []
    with pytest.raises(Refused):
        admit(us.carla, rows=ids, now=NOW)
    with pytest.raises(Refused):
        admit(us.rosa, now=NOW)
