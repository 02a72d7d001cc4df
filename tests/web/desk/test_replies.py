"""What people tapped, in the morning: what waits for a hand on top, and who confirmed beside her line."""

from datetime import UTC, datetime
from uuid import UUID

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.desk.test_lines import morning
from tests.web.hearings.conftest import hear, word
from tests.web.notices.conftest import given, minutes, tap
from tests.web.people.conftest import someone

from vigilia.cli.printing.morning import morning as printed
from vigilia.web.cards.saying import Kind
from vigilia.web.desk.replies import waiting_replies
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.notices.inbox import drain
from vigilia.web.people.actions import join_families
from vigilia.web.people.models import Source

NOW = datetime(2022, 5, 16, 12, tzinfo=UTC)


def tapped(by: Actor, person: UUID, *kinds: Kind, version: int = 1) -> None:
    card = given(by, person)
    for after, kind in enumerate(kinds):
        tap(kind, card, version=version, after=after)
    drain(minutes(60))


def lines(by: Actor, **how: bool) -> list[str]:
    return printed(morning(by), **how).plain.splitlines()


def test_who_cannot_come_stands_on_top_with_where_she_is_heard_next(coordinator: Actor, marta: UUID) -> None:
    hear(coordinator, marta, word(Source.LIST, "2022-05-18", time="13:00", facility="MPL"))
    hear(coordinator, marta, word(Source.LIST, "2022-05-25", time="13:00", facility="MPL", after=1), another=True)
    tapped(coordinator, marta, Kind.FREEZE, Kind.CANNOT)
    tap(Kind.LOST, number="000111222", phone="868 000 0101", after=3)
    drain(minutes(60))
    told = lines(coordinator)
    start = told.index("NEEDS A HAND NOW")
    assert told[start + 1 : start + 8] == [
        "  ! 1 person cannot come safely: vigilia cards replies",
        "  ! 1 person with a card frozen by its holder: vigilia cards replies",
        "  ! 1 person with a card reported lost: vigilia cards replies",
        "",
        "  ! Tue 3 May 10:01  Marta P. …222  cannot come safely; heard next Wed 18 May, court 13:00, Laredo",
        "  ! Tue 3 May 10:00  Marta P. …222  froze her card; heard next Wed 18 May, court 13:00, Laredo",
        "  ! Tue 3 May 10:03  Marta P. …222  lost her card; heard next Wed 18 May, court 13:00, Laredo",
    ]
    assert "868 000 0101" not in "\n".join(told), "a number that anybody can type is no business of the morning"


def test_a_reply_of_somebody_without_a_date_is_shown_and_audited(
    coordinator: Actor, carla: Actor, marta: UUID, thais: UUID
) -> None:
    hear(coordinator, thais, word(Source.LIST, "2022-05-18", facility="MPL"))
    tapped(coordinator, marta, Kind.CANNOT)
    assert any(line.endswith("cannot come safely; no hearing to come is known") for line in lines(coordinator))
    assert set(entries(coordinator.org_id, event="desk.today")[0].people) == {marta, thais}
    assert [one.person_id for one in waiting_replies(coordinator, now=NOW, on=NOW.date())] == [marta]
    assert entries(coordinator.org_id, event="desk.replies")[0].people == (marta,)
    assert waiting_replies(carla, now=NOW, on=NOW.date()) == ()
    assert morning(carla).replies == ()


def test_confirmed_stands_beside_her_line_until_the_date_moves(coordinator: Actor, marta: UUID, thais: UUID) -> None:
    for person in (marta, thais):
        hear(coordinator, person, word(Source.LIST, "2022-05-17", time="13:00", facility="MPL"))
    assert not [line for line in lines(coordinator) if "●" in line]
    tapped(coordinator, marta, Kind.RECEIVED)
    shown = [line for line in lines(coordinator) if "Marta" in line or "Thaís" in line]
    assert [line[:14] for line in shown] == ["  ● Marta P. …", "    Thaís N. …"]
    hear(coordinator, marta, word(Source.LIST, "2022-05-18", time="13:00", facility="MPL", after=300))
    assert not [line for line in lines(coordinator) if "●" in line]


def test_in_a_family_each_confirms_for_herself(coordinator: Actor, marta: UUID, thais: UUID) -> None:
    join_families(coordinator, groups=[[marta, thais]], at=minutes(0))
    for person in (marta, thais):
        hear(coordinator, person, word(Source.LIST, "2022-05-17", time="13:00", facility="MPL"))
    tapped(coordinator, marta, Kind.RECEIVED)
    (line,) = [line for line in lines(coordinator) if "Marta" in line]
    assert line.startswith("    ")
    assert "Marta P. …222 ●" in line
    assert "Thaís N. …411 ●" not in line
    tapped(coordinator, thais, Kind.RECEIVED)
    (line,) = [line for line in lines(coordinator) if "Marta" in line]
    assert line.startswith("  ● ")
    assert line.count("●") == 1


def test_later_days_and_changes_say_how_many_confirmed(coordinator: Actor, marta: UUID, thais: UUID) -> None:
    for person in (marta, thais):
        hear(coordinator, person, word(Source.LIST, "2022-05-17", time="13:00", facility="MPL"))
        hear(coordinator, person, word(Source.LIST, "2022-05-20", time="13:00", facility="MPL", after=300))
    tapped(coordinator, marta, Kind.RECEIVED)
    told = lines(coordinator)
    assert "  Fri 20 May  2 people  Laredo 2 · ● 1 confirmed" in told
    assert [line for line in told if "->" in line and line.endswith("● confirmed")] == [
        next(line for line in told if "->" in line and "Marta" in line)
    ]


def test_a_cancelled_hearing_she_has_read_of_needs_no_telling(coordinator: Actor, marta: UUID) -> None:
    hear(coordinator, marta, word(Source.LIST, "2022-05-18", facility="MPL"))
    hear(coordinator, marta, word(Source.LIST, cancelled=True, after=300))
    assert any(line.endswith("cancelled: tell her") for line in lines(coordinator))
    tapped(coordinator, marta, Kind.RECEIVED)
    assert any(line.endswith("cancelled; ● she received it") for line in lines(coordinator))


def test_a_morning_costs_the_same_for_one_reply_and_for_many(coordinator: Actor, marta: UUID) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            morning(coordinator)
        return len([one for one in seen if "guard_" not in one["sql"]])

    hear(coordinator, marta, word(Source.LIST, "2022-05-18", facility="MPL"))
    tapped(coordinator, marta, Kind.CANNOT, Kind.RECEIVED)
    one = queries()
    for number in range(9):
        person = someone(coordinator, given_names=f"Eva {number}")
        hear(coordinator, person, word(Source.LIST, "2022-05-18", facility="MPL"))
        tapped(coordinator, person, Kind.RECEIVED, Kind.CANNOT, Kind.FREEZE)
    assert queries() == one
    assert len([line for line in lines(coordinator) if line.startswith("  ! ") and "heard next" in line]) == 8
    assert "    and 11 more: vigilia cards replies" in lines(coordinator)


def test_who_cannot_come_is_not_confirmed_and_says_so_at_the_bridge(coordinator: Actor, marta: UUID) -> None:
    hear(coordinator, marta, word(Source.LIST, "2022-05-17", time="13:00", report_time="09:00", facility="MPL"))
    tapped(coordinator, marta, Kind.RECEIVED, Kind.CANNOT)
    told = lines(coordinator)
    assert any("Marta P. …222 ! cannot come" in line for line in told)
    assert not any("●" in line and "Marta" in line for line in told)


def test_who_must_report_soonest_stands_first(coordinator: Actor, marta: UUID, thais: UUID) -> None:
    hear(coordinator, marta, word(Source.LIST, "2022-05-25", time="08:30", report_time="04:30", facility="MPL"))
    hear(coordinator, thais, word(Source.LIST, "2022-05-18", time="13:00", report_time="09:00", facility="MPL"))
    tapped(coordinator, marta, Kind.CANNOT)
    tapped(coordinator, thais, Kind.CANNOT)
    assert [one.person_id for one in waiting_replies(coordinator, now=NOW, on=NOW.date())] == [thais, marta]
    assert any("report 04:30, court 08:30" in line for line in lines(coordinator))
