"""S31: an import that would move or cancel more than 2 % and at least 10 of the future hearings waits for a second
person; the rest is applied."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cast import Cast, cast
from tests.web.caseload.lists import NOW, bring, crowd, days, row

from vigilia.web.caseload.importing.result import Imported
from vigilia.web.caseload.models import HeldMove, HeldState
from vigilia.web.caseload.waiting import SecondPersonNeeded, decide_moves, waiting_moves
from vigilia.web.guard import audit
from vigilia.web.guard.refusal import Refused
from vigilia.web.hearings.models import Hearing, HearingSaying

OLD, NEW = date(2022, 3, 23), date(2022, 3, 30)
MOVED = {"hearing": "30/03/2022"}
LATER = NOW + timedelta(hours=5)


@pytest.fixture
def us(db: None) -> Cast:
    return cast()


def twice(us: Cast, folder: Path, of: int, moved: int, change: dict[str, str] | None = None) -> Imported:
    """A list of so many people, and then its next copy with so many of them changed."""
    bring(us.lupe, folder, *crowd(of))
    return again(us, folder, of, moved, change, after=1)


def again(
    us: Cast, folder: Path, of: int, moved: int, change: dict[str, str] | None = None, after: int = 2
) -> Imported:
    changed = [one | (change or MOVED) if at < moved else one for at, one in enumerate(crowd(of))]
    return bring(us.lupe, folder, *changed, after=after)


@pytest.mark.parametrize(
    ("of", "moved", "held"),
    [
        (20, 9, 0),  # fewer than ten, though almost half
        (20, 10, 10),
        (500, 10, 0),  # ten, at exactly 2 %
        (499, 10, 10),  # ten, a little above
        (210, 200, 200),
    ],
)
def test_the_threshold(us: Cast, tmp_path: Path, of: int, moved: int, held: int) -> None:
    done = twice(us, tmp_path, of, moved)
    assert done.held_for_approval == held
    assert days(us.lupe).count(NEW) == moved - held
    assert days(us.lupe).count(OLD) == of - moved + held
    assert done.needs_a_person == bool(held)
    assert done.as_json()["changed"] == moved - held


def test_the_rest_of_the_file_is_applied(us: Cast, tmp_path: Path) -> None:
    many = crowd(30)
    bring(us.lupe, tmp_path, *many)
    changed = [one | MOVED | {"notes": f"nota {at}"} if at < 12 else one for at, one in enumerate(many)]
    done = bring(us.lupe, tmp_path, *changed, row(), after=1)
    assert (done.held_for_approval, done.new, done.as_json()["changed"]) == (12, 1, 12)
    assert {part for one in done.changed for part, _, _ in one.parts} == {"note"}
    assert days(us.lupe) == [OLD] * 31


def test_dates_that_passed_are_no_moves_however_many(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, *crowd(40), day=date(2022, 3, 14))
    done = bring(us.lupe, tmp_path, *crowd(40, hearing="04/05/2022"), day=date(2022, 3, 28), after=24)
    assert done.held_for_approval == 0
    assert days(us.lupe) == [date(2022, 5, 4)] * 40
    assert Hearing.scoped.within(us.lupe).count() == 80


def test_an_older_edition_moves_nothing_and_so_holds_nothing(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, *crowd(40, **MOVED), day=date(2022, 3, 14))
    done = bring(us.lupe, tmp_path, *crowd(40), day=date(2022, 3, 7), after=24)
    assert (done.held_for_approval, done.as_json()["changed"]) == (0, 0)
    assert days(us.lupe) == [NEW] * 40


def test_first_dates_are_no_moves(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, *crowd(40, hearing="", hour=""))
    assert bring(us.lupe, tmp_path, *crowd(40), after=1).held_for_approval == 0
    assert days(us.lupe) == [OLD] * 40


@pytest.mark.parametrize(
    "change",
    [
        {"hour": "13:00"},
        {"hearing": "cancelada", "hour": ""},
        {"hearing": "", "hour": ""},
        {"hearing": "26/03/2022"},  # a Saturday
        {"port": "Laredo"},
    ],
    ids=["hour", "cancelled", "blank", "doubtful", "port"],
)
def test_another_hour_a_cancellation_a_blank_a_doubt_and_another_port_count(
    us: Cast, tmp_path: Path, change: dict[str, str]
) -> None:
    done = twice(us, tmp_path, 20, 12, change)
    assert done.held_for_approval == 12
    found = Hearing.scoped.within(us.lupe).values_list("day", "time", "facility", "state")
    assert {(str(day), str(time), facility, state) for day, time, facility, state in found} == {
        ("2022-03-23", "08:30:00", "MPB", "believed")
    }


def test_the_same_file_again_holds_the_same_and_doubles_nothing(us: Cast, tmp_path: Path) -> None:
    first = twice(us, tmp_path, 20, 12)
    ids = {one.id for one in waiting_moves(us.lupe)}
    second = again(us, tmp_path, 20, 12)
    assert second.as_json() == first.as_json()
    assert {one.id for one in waiting_moves(us.lupe)} == ids
    assert HeldMove.scoped.within(us.lupe).count() == 12
    assert HearingSaying.scoped.within(us.lupe).count() == 20


def test_whoever_imported_cannot_approve_and_a_second_person_can(us: Cast, tmp_path: Path) -> None:
    twice(us, tmp_path, 20, 12)
    with pytest.raises(SecondPersonNeeded):
        decide_moves(us.lupe, approve=True, now=LATER)
    assert days(us.lupe) == [OLD] * 20
    assert len(decide_moves(us.second, approve=True, now=LATER)) == 12
    assert (days(us.lupe).count(NEW), waiting_moves(us.second)) == (12, [])
    said = HearingSaying.scoped.within(us.lupe).filter(day=NEW).first()
    assert said is not None
    assert said.source == "list"
    approved = audit.entries(us.lupe.org_id, event="caseload.moves_approved")
    assert [(one.actor, len(one.people)) for one in approved] == [(us.second.label, 12)]
    third = again(us, tmp_path, 20, 12, after=9)
    assert (third.held_for_approval, third.as_json()["changed"]) == (0, 0)


def test_the_importer_may_not_refuse_them_either_and_others_may_not_at_all(us: Cast, tmp_path: Path) -> None:
    twice(us, tmp_path, 20, 12)
    with pytest.raises(SecondPersonNeeded):
        decide_moves(us.lupe, approve=False, now=LATER)
    for who in (us.rosa, us.ben, us.dora, us.root):
        with pytest.raises(Refused):
            decide_moves(who, approve=True, now=LATER)
    with pytest.raises(Refused):
        decide_moves(us.carla, approve=True, now=LATER, moves=[one.id for one in waiting_moves(us.second)])
    assert days(us.lupe) == [OLD] * 20


def test_refused_moves_leave_the_old_dates_and_ask_again_when_the_list_insists(us: Cast, tmp_path: Path) -> None:
    twice(us, tmp_path, 20, 12)
    assert decide_moves(us.second, approve=False, now=LATER) == []
    assert (days(us.lupe), waiting_moves(us.second)) == ([OLD] * 20, [])
    assert HeldMove.scoped.within(us.lupe).filter(state=HeldState.DROPPED).count() == 12
    assert again(us, tmp_path, 20, 12).held_for_approval == 12


def test_what_is_left_of_a_large_move_stays_held(us: Cast, tmp_path: Path) -> None:
    """Otherwise approving some and bringing the file again would apply the rest without a second person."""
    twice(us, tmp_path, 20, 12)
    some = [one.id for one in waiting_moves(us.second)][:5]
    decide_moves(us.second, approve=True, now=LATER, moves=some)
    assert again(us, tmp_path, 20, 12, after=9).held_for_approval == 7
    assert days(us.lupe).count(NEW) == 5


def test_a_newer_list_that_no_longer_moves_takes_the_moves_back(us: Cast, tmp_path: Path) -> None:
    twice(us, tmp_path, 20, 12)
    assert again(us, tmp_path, 20, 0).held_for_approval == 0
    assert waiting_moves(us.second) == []


def test_a_newer_list_with_another_date_replaces_what_waited(us: Cast, tmp_path: Path) -> None:
    twice(us, tmp_path, 20, 12)
    assert again(us, tmp_path, 20, 12, {"hearing": "06/04/2022"}).held_for_approval == 12
    assert {one.to_day for one in waiting_moves(us.second)} == {date(2022, 4, 6)}
