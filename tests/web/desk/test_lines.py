"""Lines of a morning: both local times, two hearings on a day, who is shown and who is named in the audit."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from tests.web.hearings.conftest import at, hear, word

from vigilia.web.desk.lines import Line, lines
from vigilia.web.desk.today import Morning, today
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.hearings.models import Hearing
from vigilia.web.people.actions import add_stays, join_families
from vigilia.web.people.actions.stays import Place
from vigilia.web.people.models import Source


def line(by: Actor, person: UUID, day: str, town: str | None, **more: str) -> Line:
    if town:
        place = Place(town, town)
        add_stays(by, places={person: place}, since=date(2022, 1, 2), seen_at=datetime(2022, 1, 2, tzinfo=UTC))
    hearing = hear(by, person, word(Source.LIST, day, facility="MPL", **more))
    (one,) = lines(by, [hearing])
    return one


@pytest.mark.parametrize(
    ("day", "town", "waiting"),
    [
        ("2022-03-23", "monterrey", "12:00"),  # the United States had changed, Mexico not yet
        ("2022-03-23", "nuevo_laredo", "13:00"),  # the border municipalities change with the other bank
        ("2022-05-16", "monterrey", "13:00"),
        ("2023-05-15", "monterrey", "12:00"),  # Mexico changes no more since October 2022
        ("2023-01-16", "monterrey", "13:00"),
        ("2022-05-16", "tijuana", "11:00"),
    ],
)
def test_both_local_times(coordinator: Actor, thais: UUID, day: str, town: str, waiting: str) -> None:
    one = line(coordinator, thais, day, town, time="13:00", report_time="09:00")
    assert one.at is not None
    assert one.report_at is not None
    assert (f"{one.at.court:%H:%M}", f"{one.at.waiting:%H:%M}", one.at.differ) == ("13:00", waiting, waiting != "13:00")
    assert one.report_at.differ == one.at.differ


def test_where_she_waits_is_not_known(coordinator: Actor, thais: UUID) -> None:
    one = line(coordinator, thais, "2022-03-23", None, time="13:00")
    assert one.at is not None
    assert (one.waits_in, one.at.differ) == ("", False)


def test_a_line_names_little(coordinator: Actor, thais: UUID) -> None:
    one = line(coordinator, thais, "2022-03-23", "matamoros")
    assert (one.who, one.family_id) == ("Thaís N. …411", None)


@pytest.mark.parametrize(
    ("said", "dark"),
    [
        ({"report_time": "04:30", "facility": "MPL"}, True),
        ({"report_time": "07:00", "facility": "MPL"}, True),  # the sun rises at 7:39 in Laredo that day
        ({"report_time": "09:00", "facility": "MPL"}, False),
        ({"report_time": "05:30"}, True),  # nobody has said at which port: before six
        ({"report_time": "07:00"}, False),
        ({"facility": "MPL"}, False),
    ],
)
def test_reporting_before_light(coordinator: Actor, thais: UUID, said: dict[str, str], dark: bool) -> None:
    hearing = hear(coordinator, thais, word(Source.LIST, "2022-03-23", **said))
    (one,) = lines(coordinator, [hearing])
    assert one.before_light is dark


def test_an_hour_to_report_without_a_day_is_not_dark(coordinator: Actor, thais: UUID) -> None:
    hearing = hear(coordinator, thais, word(Source.LIST, None, facility="MPL", report_time="04:30"))
    (one,) = lines(coordinator, [hearing])
    assert (one.day, one.before_light) == (None, False)


def morning(by: Actor) -> Morning:
    now = datetime(2022, 5, 16, 12, tzinfo=UTC)
    return today(by, now=now, on=now.date())


def test_two_hearings_on_one_day_are_two_lines_and_a_cancelled_one_is_none(
    coordinator: Actor, thais: UUID, marta: UUID
) -> None:
    hear(coordinator, thais, word(Source.LIST, "2022-05-18", time="08:30", facility="MPL"))
    hear(coordinator, thais, word(Source.LIST, "2022-05-18", time="13:00", facility="MPL", after=1), another=True)
    hear(coordinator, marta, word(Source.LIST, cancelled=True))
    days = dict(morning(coordinator).days)
    assert [one.person_id for one in days[date(2022, 5, 18)]] == [thais, thais]
    assert sum(len(shown) for shown in days.values()) == 2


def test_one_audit_row_names_exactly_whom_the_morning_shows(
    coordinator: Actor, carla: Actor, thais: UUID, marta: UUID
) -> None:
    hear(coordinator, thais, word(Source.LIST, "2022-05-18", facility="MPL"))
    hear(coordinator, marta, word(Source.LIST, "2022-07-18", facility="MPL"))  # not this week
    rows = len(entries(coordinator.org_id))
    shown = {one.person_id for _, day in morning(coordinator).days for one in day}
    assert shown == {thais}
    assert len(entries(coordinator.org_id)) == rows + 1
    assert (entries(coordinator.org_id)[0].event, entries(coordinator.org_id)[0].people) == ("desk.today", (thais,))
    assert all(not day for _, day in morning(carla).days)
    assert entries(carla.org_id)[0].people == ()


def test_a_morning_costs_the_same_queries_for_one_and_for_many(coordinator: Actor, thais: UUID) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from tests.web.people.conftest import someone

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            morning(coordinator)
        return len([one for one in seen if "guard_" not in one["sql"]])

    hear(coordinator, thais, word(Source.LIST, "2022-05-18", facility="MPL"))
    one = queries()
    people = [someone(coordinator, given_names=f"Eva {number}") for number in range(12)]
    join_families(coordinator, groups=[people[:6], people[6:]], at=at(1))
    for person in people:
        hear(coordinator, person, word(Source.LIST, "2022-05-18", facility="MPL"))
    assert Hearing.scoped.within(coordinator).count() == 13
    assert queries() == one
