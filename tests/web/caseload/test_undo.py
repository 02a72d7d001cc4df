"""Taking an import back: only what it made and nobody touched is erased; words of others stand again."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cast import Cast, marta
from tests.web.caseload.lists import NOW, bring, crowd, days, hearing, listed, people, row

from vigilia.web.caseload.importing.apply import import_file
from vigilia.web.caseload.importing.result import Imported
from vigilia.web.caseload.models import HeldMove, HeldRow
from vigilia.web.caseload.queries import imports
from vigilia.web.caseload.undo import Undone, UndoneAlready, undo
from vigilia.web.caseload.waiting import admit, waiting_moves
from vigilia.web.guard import audit
from vigilia.web.guard.refusal import Refused
from vigilia.web.hearings.models import HearingSaying
from vigilia.web.hearings.parts import SayingState
from vigilia.web.people.actions import add_notes, touch
from vigilia.web.people.models import Contact, Family, FamilyMember, Note, Person, Stay

LEO = row(given="Leo", a="A000-111-223", born="01/09/2014")


def take_back(us: Cast, done: Imported) -> Undone:
    assert done.import_id is not None
    return undo(us.lupe, import_id=done.import_id, now=NOW + timedelta(hours=2))


def test_people_it_made_are_erased_with_all_that_is_theirs(us: Cast, tmp_path: Path) -> None:
    said = {"phone": "868 123 4567", "notes": "nota", "shelter": "Casa Luz", "family": "F1"}
    done = bring(us.lupe, tmp_path, row(**said), LEO | said)
    assert take_back(us, done) == Undone(2, ())
    for model in (Person, Contact, Note, Stay, Family, FamilyMember, HearingSaying):
        assert not model.scoped.within(us.lupe).exists(), model


def test_whom_somebody_touched_stays_and_is_listed_with_the_words_withdrawn(us: Cast, tmp_path: Path) -> None:
    done = bring(us.lupe, tmp_path, row(), LEO)
    leo = people(us.lupe)["Leo Pérez López"]
    add_notes(us.second, words={leo.id: ["llamó su tía"]}, at=NOW)
    touch(us.second, people=[leo.id], at=NOW)
    assert take_back(us, done) == Undone(1, (leo.id,))
    assert list(Note.scoped.within(us.lupe).values_list("person_id", flat=True)) == [leo.id]
    said = HearingSaying.scoped.within(us.lupe).get(person_id=leo.id)
    assert (said.state, said.day) == (SayingState.WITHDRAWN.value, date(2022, 3, 23))


def test_people_on_file_before_stay_and_earlier_words_stand_again(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row(country="Honduras"))
    second = bring(us.lupe, tmp_path, row(hearing="06/04/2022", country="Cuba"), LEO, day=date(2022, 3, 21), after=1)
    her = people(us.lupe)["Marta Pérez López"]
    assert (hearing(us.lupe, her).day, her.nationality) == (date(2022, 4, 6), "CU")
    assert take_back(us, second) == Undone(1, (her.id,))
    her = people(us.lupe)["Marta Pérez López"]
    assert (hearing(us.lupe, her).day, her.nationality) == (date(2022, 3, 23), "HN")
    assert HearingSaying.scoped.within(us.lupe).filter(state=SayingState.WITHDRAWN.value).count() == 1


def test_a_hearing_that_only_this_list_made_pass_is_next_again(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    later = bring(us.lupe, tmp_path, row(hearing="04/05/2022"), day=date(2022, 3, 28), after=1)
    take_back(us, later)
    assert hearing(us.lupe, people(us.lupe)["Marta Pérez López"]).day == date(2022, 3, 23)


def test_another_s_word_on_her_is_not_taken_back(us: Cast, tmp_path: Path) -> None:
    her = marta(us.lupe)
    done = bring(us.lupe, tmp_path, row(hearing="06/04/2022"), day=date(2022, 3, 21))
    assert done.new == 0
    take_back(us, done)
    assert hearing(us.lupe, her.id).day == date(2022, 3, 23)


def test_the_same_file_comes_back_whole_after_an_undo(us: Cast, tmp_path: Path) -> None:
    path = listed(tmp_path, row(family="F1"), LEO | {"family": "F1"}, row(given="Ana", a="123", family="F1"))
    first = import_file(us.lupe, path=path, now=NOW)
    admit(us.lupe, now=NOW)
    assert take_back(us, first).erased == 3
    assert (Person.scoped.within(us.lupe).count(), HeldRow.scoped.within(us.lupe).count()) == (0, 0)
    second = import_file(us.lupe, path=path, now=NOW + timedelta(hours=3))
    assert second.as_json() == first.as_json()
    assert (second.new, len(second.waiting)) == (2, 1)
    assert days(us.lupe) == [date(2022, 3, 23)] * 2


def test_the_same_change_comes_back_after_an_undo(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    later = row(hearing="06/04/2022", notes="nota", shelter="Casa Luz")
    take_back(us, bring(us.lupe, tmp_path, later, day=date(2022, 3, 21), after=1))
    assert days(us.lupe) == [date(2022, 3, 23)]
    again = bring(us.lupe, tmp_path, later, day=date(2022, 3, 21), after=3)
    assert again.as_json()["changed"] == 1
    assert days(us.lupe) == [date(2022, 4, 6)]
    assert Note.scoped.within(us.lupe).filter(withdrawn_at__isnull=True).count() == 1


def test_moves_it_held_are_dropped(us: Cast, tmp_path: Path) -> None:
    many = crowd(12)
    bring(us.lupe, tmp_path, *many)
    held = bring(us.lupe, tmp_path, *(one | {"hearing": "30/03/2022"} for one in many), after=1)
    assert held.held_for_approval == 12
    take_back(us, held)
    assert waiting_moves(us.second) == []
    assert HeldMove.scoped.within(us.lupe).filter(state="dropped").count() == 12


def test_twice_is_refused_and_so_is_another_house_and_who_may_not(us: Cast, tmp_path: Path) -> None:
    done = bring(us.lupe, tmp_path, row())
    assert done.import_id is not None
    for who in (us.carla, us.rosa, us.dora, us.ben, us.root):
        with pytest.raises(Refused):
            undo(who, import_id=done.import_id, now=NOW)
    assert Person.scoped.within(us.lupe).count() == 1
    take_back(us, done)
    with pytest.raises(UndoneAlready, match="taken back already"):
        take_back(us, done)
    assert [one.undone_by for one in imports(us.lupe)] == [us.lupe.label]
    assert audit.verify(us.lupe.org_id) == []
