"""Where sources differ, a card says the earliest that was said: that one can be missed first."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from tests.waiting import Holder, hold

from vigilia.web.cards.notice import AppearanceState, Notice, from_bytes
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions import say
from vigilia.web.hearings.parts import Part
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.models import HeldCard, Source


def test_where_sources_differ_the_earliest_that_was_said_of_that_day_is_what_she_plans_by(coordinator: Actor) -> None:
    now = datetime.now(UTC)
    holder = hold(coordinator, day=date(2027, 3, 17))
    later, earlier = date(2027, 3, 24), date(2027, 3, 15)
    told = {Part.DATE: earlier.isoformat(), Part.TIME: "10:30", Part.REPORT_TIME: "06:30", Part.FACILITY: "MPB"}
    say(coordinator, person_id=holder.id, said=HearingSaid(Source.PORTAL, now, told), at=now)
    [shown] = _notice(holder).appearances
    assert (shown.state, shown.day, shown.report_time, shown.time, shown.facility) == (
        AppearanceState.DISAGREEMENT, earlier, time(6, 30), time(10, 30), "MPB",
    )  # fmt: skip
    assert shown.source == Source.PORTAL

    told = {Part.DATE: later.isoformat(), Part.TIME: "13:00", Part.REPORT_TIME: "09:00", Part.FACILITY: "MPL"}
    now += timedelta(hours=1)
    say(coordinator, person_id=holder.id, said=HearingSaid(Source.LINE, now, dict(told)), at=now)
    told[Part.REPORT_TIME], told[Part.TIME] = "07:00", "13:30"
    say(coordinator, person_id=holder.id, said=HearingSaid(Source.PORTAL, now, told), at=now)
    [shown] = _notice(holder).appearances
    assert (shown.day, shown.report_time, shown.time) == (later, time(7), time(13))
    assert set(shown.differing) == {"time", "report_time"}


def _notice(holder: Holder) -> Notice:
    held = HeldCard._base_manager.get(card_id=holder.card_id)
    return from_bytes((held.says or "").encode())


@pytest.mark.parametrize("report", ["10:00", "08:30"])
def test_an_hour_to_report_no_earlier_than_the_hearing_is_told_to_nobody(coordinator: Actor, report: str) -> None:
    holder = hold(coordinator, day=date(2027, 3, 17))
    now = datetime.now(UTC)
    told = {Part.DATE: "2027-03-17", Part.TIME: "08:30", Part.REPORT_TIME: report, Part.FACILITY: "MPL"}
    say(coordinator, person_id=holder.id, said=HearingSaid(Source.LINE, now, told), at=now)
    [shown] = _notice(holder).appearances
    assert (shown.state, shown.report_time, shown.time) == (AppearanceState.UNSURE, None, time(8, 30))
    assert shown.differing == ("report_time",)


def test_two_sources_mixed_never_make_her_late(coordinator: Actor) -> None:
    holder = hold(coordinator, day=date(2027, 3, 17))  # the line: report 9:00, heard 13:00
    now = datetime.now(UTC)
    told = {Part.DATE: "2027-03-17", Part.TIME: "08:30"}
    say(coordinator, person_id=holder.id, said=HearingSaid(Source.PORTAL, now, told), at=now)
    [shown] = _notice(holder).appearances
    assert (shown.report_time, shown.time) == (None, time(8, 30))
    assert set(shown.differing) == {"time", "report_time"}


def test_a_source_that_says_the_hearing_is_off_is_told_as_such(coordinator: Actor) -> None:
    holder = hold(coordinator, day=date(2027, 3, 17))
    now = datetime.now(UTC)
    say(coordinator, person_id=holder.id, said=HearingSaid(Source.PORTAL, now, cancelled=True), at=now)
    [shown] = _notice(holder).appearances
    assert (shown.state, shown.day) == (AppearanceState.DISAGREEMENT, date(2027, 3, 17))
    assert "cancelled" in shown.differing
