"""R3: what she is told of her hearing, when sources differ, err, fall silent or are taken back. Each was seen to happen."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from tests.web.conftest import coordinator, fresh_keys, org
from tests.web.hearings.conftest import at, hear, standing, word
from tests.web.people.conftest import thais

from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions import settle, withdraw
from vigilia.web.hearings.history import history_of
from vigilia.web.hearings.models import HearingSaying
from vigilia.web.hearings.parts import BeliefState, Part
from vigilia.web.people.models import Source

__all__ = ["coordinator", "fresh_keys", "org", "thais"]


def test_the_sheet_says_one_day_and_the_line_another(coordinator: Actor, thais: UUID) -> None:
    """The earliest day leads until a person has asked: it is the one that can be missed first."""
    hear(coordinator, thais, word(Source.TEAR_SHEET, "2022-05-18"))
    one = hear(coordinator, thais, word(Source.LINE, "2022-05-16", after=1))
    assert (one.state, one.day) == (BeliefState.DISAGREEMENT, date(2022, 5, 16))


def test_an_older_list_read_late_moves_nothing_back(coordinator: Actor, thais: UUID) -> None:
    hear(coordinator, thais, word(Source.LIST, "2022-05-23", said_on=date(2022, 5, 2)))
    one = hear(coordinator, thais, word(Source.LIST, "2022-05-16", after=48, said_on=date(2022, 4, 25)))
    assert (one.state, one.day) == (BeliefState.BELIEVED, date(2022, 5, 23))


def test_the_hour_of_the_old_day_is_not_told_with_the_new_one(coordinator: Actor, thais: UUID) -> None:
    hear(coordinator, thais, word(Source.LINE, "2022-05-16", time="08:30", report_time="04:30"))
    one = hear(coordinator, thais, word(Source.LINE, "2022-05-23", after=24))
    assert (one.day, one.time, one.report_time) == (date(2022, 5, 23), None, None)


def test_the_hour_to_report_is_never_the_hour_of_court(coordinator: Actor, thais: UUID) -> None:
    one = hear(coordinator, thais, word(Source.TEAR_SHEET, "2022-05-16", report_time="04:30"))
    assert (one.time, f"{one.report_time:%H:%M}") == (None, "04:30")


def test_a_notice_for_a_saturday_is_told_to_nobody(coordinator: Actor, thais: UUID) -> None:
    one = hear(coordinator, thais, word(Source.NOTICE, "2022-05-14"))
    assert (one.state, one.day, one.questioned_day) == (BeliefState.QUESTIONED, None, date(2022, 5, 14))


@pytest.mark.parametrize("value", ["2022-05-16", None])
def test_cancelled_by_one_and_dated_by_another_is_settled_by_a_person(
    coordinator: Actor, thais: UUID, value: str | None
) -> None:
    hear(coordinator, thais, word(Source.LIST, "2022-05-16"))
    one = hear(coordinator, thais, word(Source.PORTAL, cancelled=True, after=1))
    assert (one.state, one.day) == (BeliefState.DISAGREEMENT, date(2022, 5, 16))
    settle(coordinator, hearing_id=one.id, part=Part.DATE, value=value, why="asked the court", at=at(2))
    assert standing(coordinator, one.id).state == (BeliefState.BELIEVED if value else BeliefState.CANCELLED)


def test_every_date_ever_told_can_be_shown_with_who_said_it_and_when(coordinator: Actor, thais: UUID) -> None:
    """S29: nothing is overwritten; what was taken back stays, marked."""
    for hours, day in enumerate(("2022-05-16", "2022-05-18", "2022-05-23")):
        hear(coordinator, thais, word(Source.LINE, day, after=hours))
    last = HearingSaying.scoped.within(coordinator).order_by("-seen_at")[0]
    withdraw(coordinator, saying_id=last.id, at=at(9))
    (history,) = history_of(coordinator, thais).histories
    told = [(str(one.day), one.source, one.by, one.seen_at, one.state) for one in history.sayings]
    who = coordinator.label
    assert told == [
        ("2022-05-16", "line", who, at(0), "standing"),
        ("2022-05-18", "line", who, at(1), "standing"),
        ("2022-05-23", "line", who, at(2), "withdrawn"),
    ]
    assert history.hearing.day == date(2022, 5, 18)
    assert history.hearing.checked_at == at(1)


def test_a_date_heard_again_is_checked_and_not_changed(coordinator: Actor, thais: UUID) -> None:
    first = hear(coordinator, thais, word(Source.LINE, "2022-05-16"))
    again = hear(coordinator, thais, word(Source.LINE, "2022-05-16", after=24 * 8))
    assert (again.changed_at, again.checked_at) == (first.changed_at, first.checked_at + timedelta(days=8))
    assert isinstance(again.checked_at, datetime)
