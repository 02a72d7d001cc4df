"""Sayings through the actions and the database: believed, in disagreement, questioned, taken back, settled."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from tests.web.hearings.conftest import THEN, at, hear, standing, word

from vigilia.programme.hours import Closure
from vigilia.web.cases.actions import hear_cases
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.refusal import Refused
from vigilia.web.hearings.actions import say, say_many, settle, withdraw, withdraw_origin
from vigilia.web.hearings.actions.settle import NobodySaidSo
from vigilia.web.hearings.models import Hearing, HearingSaying
from vigilia.web.hearings.parts import BeliefState, Part, SayingState
from vigilia.web.hearings.queries import unsettled
from vigilia.web.people.actions import erase
from vigilia.web.people.changed import ChangedMeanwhile
from vigilia.web.people.models import Person, Source

MONDAY, SUNDAY, MEMORIAL_DAY = "2022-05-16", "2022-05-15", "2022-05-30"


def version(by: Actor, person: UUID) -> int:
    return int(Person.scoped.within(by).get(id=person).version)


def sayings(by: Actor) -> list[HearingSaying]:
    return list(HearingSaying.scoped.within(by).order_by("seen_at", "id"))


def test_every_part_apart(coordinator: Actor, thais: UUID) -> None:
    said = word(
        Source.TEAR_SHEET, MONDAY, time="13:00", report_time="09:00", report_place="Puente II", facility="MPL",
        kind="master", judge="Juana Ruiz", mode="video", language="quc", said_on=date(2022, 5, 2),
    )  # fmt: skip
    one = hear(coordinator, thais, said)
    assert (one.state, one.day.isoformat()) == (BeliefState.BELIEVED, MONDAY)
    assert (f"{one.time:%H:%M}", f"{one.report_time:%H:%M}", one.report_place) == ("13:00", "09:00", "Puente II")
    assert (one.facility, one.kind, one.judge, one.mode, one.language) == (
        "MPL",
        "master",
        "Juana Ruiz",
        "video",
        "quc",
    )
    (kept,) = sayings(coordinator)
    assert (kept.source, kept.by, kept.seen_at, kept.said_on) == (
        "tear_sheet",
        coordinator.label,
        THEN,
        date(2022, 5, 2),
    )


def test_disagreement_settled_and_opened_again_by_a_new_word(coordinator: Actor, thais: UUID) -> None:
    hear(coordinator, thais, word(Source.LIST, MONDAY))
    one = hear(coordinator, thais, word(Source.LINE, "2022-05-18", after=1))
    assert (one.state, one.day.isoformat(), one.differing) == (BeliefState.DISAGREEMENT, MONDAY, "date")
    assert [hearing.id for hearing in unsettled(coordinator)] == [one.id]
    settle(coordinator, hearing_id=one.id, part=Part.DATE, value="2022-05-18", why="the line, twice", at=at(2))
    assert (standing(coordinator, one.id).state, standing(coordinator, one.id).day.isoformat()) == (
        "believed",
        "2022-05-18",
    )
    assert unsettled(coordinator) == []
    again = hear(coordinator, thais, word(Source.NOTICE, "2022-05-20", after=3))
    assert again.state == BeliefState.DISAGREEMENT
    assert len(sayings(coordinator)) == 3


def test_nobody_settles_on_what_no_source_said(coordinator: Actor, carla: Actor, thais: UUID) -> None:
    one = hear(coordinator, thais, word(Source.LIST, MONDAY, time="13:00"))
    for part, value in ((Part.DATE, "2022-05-17"), (Part.TIME, "08:30"), (Part.DATE, None), (Part.TIME, None)):
        with pytest.raises(NobodySaidSo):
            settle(coordinator, hearing_id=one.id, part=part, value=value, why="because", at=at(1))
    with pytest.raises(Refused):
        settle(carla, hearing_id=one.id, part=Part.DATE, value=MONDAY, why="because", at=at(1))
    assert entries(carla.org_id)[0].event == "refused:hearings.settled"
    assert standing(coordinator, one.id).day.isoformat() == MONDAY


def test_cancelled_and_cancelled_against_a_date(coordinator: Actor, thais: UUID) -> None:
    one = hear(coordinator, thais, word(Source.LINE, cancelled=True))
    assert (one.state, one.day) == (BeliefState.CANCELLED, None)
    one = hear(coordinator, thais, word(Source.LIST, MONDAY, after=1))
    assert (one.state, one.day.isoformat()) == (BeliefState.DISAGREEMENT, MONDAY)  # nobody is told to stay away
    settle(coordinator, hearing_id=one.id, part=Part.DATE, value=None, why="the court's paper", at=at(2))
    assert (standing(coordinator, one.id).state, standing(coordinator, one.id).day) == (BeliefState.CANCELLED, None)


def test_a_sunday_is_questioned_until_someone_accepts_it(coordinator: Actor, thais: UUID) -> None:
    one = hear(coordinator, thais, word(Source.NOTICE, SUNDAY, time="13:00"))
    assert (one.state, one.day, one.questioned_day) == (BeliefState.QUESTIONED, None, date(2022, 5, 15))
    assert one.doubt == "hearing_on_weekend"
    settle(coordinator, hearing_id=one.id, part=Part.DATE, value=SUNDAY, why="asked the clerk", at=at(1))
    assert (standing(coordinator, one.id).state, standing(coordinator, one.id).day) == ("believed", date(2022, 5, 15))


def test_a_holiday_is_believed_and_unsure(coordinator: Actor, thais: UUID) -> None:
    one = hear(coordinator, thais, word(Source.LIST, MEMORIAL_DAY))
    assert (one.state, one.day.isoformat(), one.doubt) == (BeliefState.UNSURE, MEMORIAL_DAY, "hearing_on_holiday")


CLOSED = (Closure("laredo", date(2022, 5, 16), date(2022, 5, 17), "CBP statement, 15 May 2022"),)


@pytest.mark.parametrize("facility", ["MPL", ""])
def test_a_closed_port_is_questioned_by_the_saying_or_by_her_file(
    coordinator: Actor, thais: UUID, facility: str
) -> None:
    hear_cases(coordinator, said={thais: CaseSaid(Source.NTA, THEN, port="laredo")}, at=THEN)
    more = {"facility": facility} if facility else {}
    one = hear(coordinator, thais, word(Source.LINE, MONDAY, **more), closures=CLOSED)
    assert (one.state, one.doubt) == (BeliefState.QUESTIONED, "hearing_at_closed_port")
    assert hear(coordinator, thais, word(Source.LINE, "2022-05-18", after=1), closures=CLOSED).day == date(2022, 5, 18)


def test_before_the_enrolment_of_her_file_and_never_judged_by_today(coordinator: Actor, thais: UUID) -> None:
    hear_cases(coordinator, said={thais: CaseSaid(Source.NTA, THEN, enrolled=date(2022, 3, 1))}, at=THEN)
    early = hear(coordinator, thais, word(Source.LINE, "2022-02-28"))
    assert (early.state, early.doubt) == (BeliefState.QUESTIONED, "hearing_before_enrolment")
    for years, day in enumerate(("2022-03-01", "2019-07-01", "2035-05-16")):
        person = thais if day == "2022-03-01" else newcomer(coordinator)
        one = hear(coordinator, person, word(Source.LIST, day, after=years + 1))
        assert one.day == date.fromisoformat(day)


def newcomer(by: Actor) -> UUID:
    from tests.web.people.conftest import someone

    return someone(by, given_names="Eva")


def test_taken_back_stays_on_file_and_counts_for_nothing(coordinator: Actor, carla: Actor, thais: UUID) -> None:
    one = hear(coordinator, thais, word(Source.LIST, MONDAY))
    hear(coordinator, thais, word(Source.LINE, "2022-05-18", after=1))
    line = sayings(coordinator)[1]
    with pytest.raises(Refused):
        withdraw(carla, saying_id=line.id, at=at(2))
    withdraw(coordinator, saying_id=line.id, at=at(2))
    before = version(coordinator, thais)
    withdraw(coordinator, saying_id=line.id, at=at(3))
    kept = sayings(coordinator)[1]
    assert (kept.state, kept.withdrawn_at, kept.withdrawn_by) == (SayingState.WITHDRAWN, at(2), coordinator.label)
    assert standing(coordinator, one.id).state == BeliefState.BELIEVED
    assert version(coordinator, thais) in (before, before + 1)


def test_an_undone_import_leaves_what_others_said(coordinator: Actor, thais: UUID) -> None:
    origin = uuid4()
    hear(coordinator, thais, word(Source.LIST, MONDAY, origin=origin))
    one = hear(coordinator, thais, word(Source.LINE, "2022-05-18", after=1))
    assert withdraw_origin(coordinator, origin=origin, at=at(2)) == [thais]
    assert standing(coordinator, one.id).day == date(2022, 5, 18)
    assert len(sayings(coordinator)) == 2


def test_two_hearings_on_one_day(coordinator: Actor, thais: UUID) -> None:
    first = hear(coordinator, thais, word(Source.LIST, MONDAY, time="08:30", kind="master"))
    second = hear(coordinator, thais, word(Source.LIST, MONDAY, time="13:00", kind="individual", after=1), another=True)
    assert first.id != second.id
    assert [one.differing for one in (standing(coordinator, first.id), second)] == ["", ""]
    later = hear(coordinator, thais, word(Source.LINE, MONDAY, time="09:00", after=2), hearing_id=first.id)
    assert (later.id, later.differing) == (first.id, "time")


# --- two editors, double clicks -------------------------------------------------------------------------------------


def test_a_double_click_is_one_word_and_a_later_check_is_another(coordinator: Actor, thais: UUID) -> None:
    said = word(Source.LINE, MONDAY, time="13:00", words={"said": "May 16, 1 pm"})
    one = hear(coordinator, thais, said)
    before, rows = version(coordinator, thais), len(entries(coordinator.org_id))
    again = word(Source.LINE, MONDAY, time="13:00", words={"said": "May 16, 1 pm"}, after=0.01)
    assert hear(coordinator, thais, again, seen_version=before - 1).id == one.id  # the reload is not told off either
    assert (len(sayings(coordinator)), version(coordinator, thais)) == (1, before)
    assert len(entries(coordinator.org_id)) == rows
    checked = hear(
        coordinator, thais, word(Source.LINE, MONDAY, time="13:00", words={"said": "May 16, 1 pm"}, after=48)
    )
    assert (len(sayings(coordinator)), checked.checked_at, checked.changed_at) == (2, at(48), THEN)


def test_other_words_other_sources_and_other_authors_are_no_double_click(coordinator: Actor, thais: UUID) -> None:
    nora = Actor("member:nora", coordinator.org_id, coordinator.roles, uuid4())
    other = {"said": "the 16th"}
    hear(coordinator, thais, word(Source.LINE, MONDAY))
    hear(coordinator, thais, word(Source.LINE, MONDAY, after=0.01, words=other))
    hear(coordinator, thais, word(Source.PORTAL, MONDAY, after=0.02))
    hear(nora, thais, word(Source.LINE, MONDAY, after=0.03, words=other))
    hear(coordinator, thais, word(Source.LINE, "2022-05-17", after=0.04))
    hear(coordinator, thais, word(Source.LINE, MONDAY, after=0.05))
    assert len(sayings(coordinator)) == 6


def test_the_second_editor_is_told_and_nothing_is_lost(coordinator: Actor, thais: UUID) -> None:
    nora = Actor("member:nora", coordinator.org_id, coordinator.roles, uuid4())
    seen = version(coordinator, thais)
    one = hear(nora, thais, word(Source.LINE, MONDAY), seen_version=seen)
    with pytest.raises(ChangedMeanwhile, match="member:nora"):
        hear(coordinator, thais, word(Source.LINE, "2022-05-18", after=1), seen_version=seen)
    with pytest.raises(ChangedMeanwhile):
        settle(coordinator, hearing_id=one.id, part=Part.DATE, value=MONDAY, why="x", at=at(1), seen_version=seen)
    assert standing(coordinator, one.id).day.isoformat() == MONDAY
    now = version(coordinator, thais)
    assert hear(coordinator, thais, word(Source.LINE, "2022-05-18", after=1), seen_version=now).day == date(2022, 5, 18)


# --- the database itself --------------------------------------------------------------------------------------------

FIXED = {
    "day": date(2022, 6, 1), "time": "09:00", "report_time": "07:00", "facility": "MPB", "kind": "individual",
    "mode": "video", "language": "es", "source": "portal", "by": "somebody", "seen_at": THEN + timedelta(days=3),
    "said_on": date(2022, 5, 1), "cancelled": True, "doubt": "x", "origin": uuid4(), "paper": uuid4(),
}  # fmt: skip


@pytest.mark.parametrize("column", list(FIXED))
def test_the_database_refuses_to_change_what_a_source_said(coordinator: Actor, thais: UUID, column: str) -> None:
    hear(coordinator, thais, word(Source.LINE, MONDAY, time="13:00"))
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        HearingSaying.scoped.within(coordinator).update(**{column: FIXED[column]})
    (kept,) = sayings(coordinator)
    assert (kept.day, kept.source, kept.by) == (date(2022, 5, 16), "line", coordinator.label)


def test_nor_to_give_it_to_another_person_or_hearing(coordinator: Actor, thais: UUID, marta: UUID) -> None:
    hear(coordinator, thais, word(Source.LINE, MONDAY))
    hers = hear(coordinator, marta, word(Source.LINE, MONDAY))
    mine = HearingSaying.scoped.within(coordinator).filter(person_id=thais)
    for change in ({"person_id": marta}, {"hearing_id": hers.id}):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            mine.update(**change)


def test_taking_back_sealing_anew_and_erasing_stay_possible(coordinator: Actor, thais: UUID) -> None:
    one = hear(coordinator, thais, word(Source.LINE, MONDAY, judge="Juana Ruiz"))
    kept = sayings(coordinator)[0]
    before = kept.__dict__["judge"].sealed
    assert (kept.judge, kept.words["parts"]) == ("Juana Ruiz", {"said": "line 2022-05-16"})
    kept.save(update_fields=["judge", "words"])
    kept = sayings(coordinator)[0]
    assert kept.__dict__["judge"].sealed != before
    assert (kept.judge, kept.day) == ("Juana Ruiz", date(2022, 5, 16))
    withdraw(coordinator, saying_id=kept.id, at=at(1))
    assert standing(coordinator, one.id).day is None
    erase(coordinator, people=[thais], reason="asked")
    assert (sayings(coordinator), Hearing.scoped.within(coordinator).count()) == ([], 0)


@pytest.mark.parametrize(
    ("column", "value"), [("source", ""), ("by", ""), ("seen_at", None), ("source", None), ("by", None)]
)
def test_no_date_without_source_author_and_moment(coordinator: Actor, thais: UUID, column: str, value: object) -> None:
    hear(coordinator, thais, word(Source.LINE, MONDAY))
    columns = [field.column for field in HearingSaying._meta.concrete_fields]
    names = ", ".join(f'"{name}"' for name in columns)
    key = "randomblob(16)" if connection.vendor == "sqlite" else "gen_random_uuid()"
    chosen = ", ".join(key if name == "id" else "%s" if name == column else f'"{name}"' for name in columns)
    insert = f"INSERT INTO hearings_saying ({names}) SELECT {chosen} FROM hearings_saying"
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(insert, [value])
    assert len(sayings(coordinator)) == 1


def test_many_words_are_kept_once(coordinator: Actor, carla: Actor, thais: UUID, marta: UUID) -> None:
    said = {one: word(Source.LIST, MONDAY, said_on=date(2022, 5, 2)) for one in (thais, marta)}
    assert set(say_many(coordinator, said=said, at=THEN)) == {thais, marta}
    assert say_many(coordinator, said=said, at=at(24)) == []
    with pytest.raises(Refused):
        say_many(carla, said=said, at=THEN)
    assert len(sayings(coordinator)) == 2


def test_a_date_that_went_by_is_another_hearing(coordinator: Actor, thais: UUID) -> None:
    first = hear(coordinator, thais, word(Source.LIST, MONDAY))
    late = datetime(2022, 5, 20, 15, tzinfo=THEN.tzinfo)
    said = word(Source.LINE, "2022-07-11", after=(late - THEN).total_seconds() / 3600)
    second = hear(coordinator, thais, said)
    assert second.id != first.id
    assert standing(coordinator, first.id).closing == "passed"
    assert (standing(coordinator, first.id).day.isoformat(), second.day.isoformat()) == (MONDAY, "2022-07-11")
    assert say(coordinator, person_id=thais, said=said, at=late) == second.id


def test_an_old_paper_entered_years_later_is_of_its_own_hearing(coordinator: Actor, thais: UUID) -> None:
    years = 24 * 365 * 4
    first = hear(coordinator, thais, word(Source.LIST, MONDAY, after=years))
    paper = hear(coordinator, thais, word(Source.NOTICE, "2022-05-18", after=years + 1))
    assert (paper.id, paper.state, paper.day.isoformat()) == (first.id, BeliefState.DISAGREEMENT, MONDAY)
    same = hear(coordinator, thais, word(Source.LINE, MONDAY, after=years + 2))
    assert same.id == first.id
    following = hear(coordinator, thais, word(Source.LINE, "2026-07-13", after=years + 3))
    assert (following.id != first.id, following.state) == (True, BeliefState.BELIEVED)
