"""Each action and each read, for each role without the act: refused, recorded, and nothing changed or shown (S8)."""

from collections.abc import Callable
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError
from tests.web.conftest import NOW
from tests.web.hearings.conftest import hear, marta, word
from tests.web.people.conftest import THEN, said

from vigilia.web.cases.actions import hear_cases, reach_stage
from vigilia.web.cases.actions import withdraw_origin as withdraw_cases
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.desk.today import today
from vigilia.web.guard import audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.models import AuditRow
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import PERMITS, Act, Role
from vigilia.web.hearings import actions as hearings
from vigilia.web.hearings.history import history_of
from vigilia.web.hearings.models import Hearing
from vigilia.web.hearings.parts import Part
from vigilia.web.hearings.queries import hearing_said, next_hearing_of
from vigilia.web.people import actions as people
from vigilia.web.people.actions.contacts import Reach
from vigilia.web.people.actions.identity import Newcomer
from vigilia.web.people.actions.stays import Place
from vigilia.web.people.doubles import possible_doubles
from vigilia.web.people.models import MergeReason, Person, Source
from vigilia.web.people.queries import show
from vigilia.web.people.retention import consent_ending
from vigilia.web.people.search import find

__all__ = ["marta"]
Do = Callable[[Actor, UUID], object]
ID, DAY = UUID(int=7), date(2022, 5, 16)
LINE = word(Source.LINE, "2022-05-16")

WRITES: dict[str, tuple[Act, Do]] = {
    "take_in": (Act.WRITE_PEOPLE, lambda by, one: people.take_in(by, newcomers=[Newcomer(said(surnames="X"))], at=THEN)),
    "hear": (Act.WRITE_PEOPLE, lambda by, one: people.hear(by, said={one: said(surnames="X")}, at=THEN)),
    "contacts": (Act.WRITE_PEOPLE, lambda by, one: people.add_contacts(by, words={one: ["868 123 4567"]}, at=THEN)),
    "reach": (Act.WRITE_PEOPLE, lambda by, one: people.agree_reach(by, contact_id=ID, reach=Reach(), her_word=True, at=THEN)),
    "end_contact": (Act.WRITE_PEOPLE, lambda by, one: people.end_contact(by, contact_id=ID, at=THEN)),
    "notes": (Act.WRITE_PEOPLE, lambda by, one: people.add_notes(by, words={one: ["x"]}, at=THEN)),
    "stays": (Act.WRITE_PEOPLE, lambda by, one: people.add_stays(by, places={one: Place("x")}, since=DAY, seen_at=THEN)),
    "families": (Act.WRITE_PEOPLE, lambda by, one: people.join_families(by, groups=[[one]], at=THEN)),
    "lead": (Act.WRITE_PEOPLE, lambda by, one: people.lead_family(by, person_id=one, at=THEN)),
    "leave": (Act.WRITE_PEOPLE, lambda by, one: people.leave_family(by, person_id=one, at=THEN)),
    "consent": (Act.WRITE_PEOPLE, lambda by, one: people.agree_consent(by, person_id=one, until=DAY, at=THEN)),
    "merge": (Act.MERGE_PEOPLE, lambda by, one: hearings.merge_people(by, kept=one, other=ID, reason=MergeReason.PHONE, at=THEN)),
    "separate": (Act.MERGE_PEOPLE, lambda by, one: hearings.separate_people(by, merge_id=ID, at=THEN)),
    "erase": (Act.ERASE_PEOPLE, lambda by, one: people.erase(by, people=[one], reason="asked")),
    "undo": (Act.WRITE_PEOPLE, lambda by, one: people.withdraw_origin(by, origin=ID, at=THEN)),
    "cases": (Act.WRITE_PEOPLE, lambda by, one: hear_cases(by, said={one: CaseSaid(Source.NTA, THEN)}, at=THEN)),
    "stage": (Act.WRITE_PEOPLE, lambda by, one: reach_stage(by, case_id=ID, stage="returned", on=None, source=Source.NTA, at=THEN)),
    "undo_cases": (Act.WRITE_PEOPLE, lambda by, one: withdraw_cases(by, origin=ID, at=THEN)),
    "say": (Act.WRITE_HEARINGS, lambda by, one: hearings.say(by, person_id=one, said=LINE, at=THEN)),
    "say_many": (Act.WRITE_HEARINGS, lambda by, one: hearings.say_many(by, said={one: LINE}, at=THEN)),
    "withdraw": (Act.WRITE_HEARINGS, lambda by, one: hearings.withdraw(by, saying_id=ID, at=THEN)),
    "undo_hearings": (Act.WRITE_HEARINGS, lambda by, one: hearings.withdraw_origin(by, origin=ID, at=THEN)),
    "settle": (Act.SETTLE_HEARINGS, lambda by, one: hearings.settle(by, hearing_id=ID, part=Part.DATE, value=None, why="x", at=THEN)),
}  # fmt: skip
READS: dict[str, tuple[Act, Do]] = {
    "find": (Act.READ_PEOPLE, lambda by, one: find(by, "nunez")),
    "show": (Act.READ_PEOPLE, lambda by, one: show(by, [one], why="people.read")),
    "doubles": (Act.READ_PEOPLE, lambda by, one: possible_doubles(by)),
    "history": (Act.READ_PEOPLE, history_of),
    "today": (Act.READ_PEOPLE, lambda by, one: today(by, now=THEN, on=THEN.date())),
    "consent_ending": (Act.READ_PEOPLE, lambda by, one: consent_ending(by, DAY)),
}
OTHERS: dict[str, tuple[Act, Do]] = {
    "reveal": (Act.REVEAL_NUMBER, lambda by, one: people.reveal_a_number(by, person_id=one, reason="counsel", now=NOW)),
    "next": (Act.READ_HEARINGS, next_hearing_of),
    "said": (Act.READ_HEARINGS, lambda by, one: hearing_said(by, one, Part.DATE, "2022-05-16")),
}
DOORS = WRITES | READS | OTHERS


@pytest.mark.parametrize(
    ("door", "role"), [(door, role) for door, (act, _) in DOORS.items() for role in Role if act not in PERMITS[role]]
)
def test_refused_without_the_act(coordinator: Actor, thais: UUID, door: str, role: Role) -> None:
    hear(coordinator, thais, LINE)
    by = Actor("member:other", coordinator.org_id, frozenset({role}), uuid4(), confirmed_at=NOW)
    before = Person.scoped.within(coordinator).get(id=thais).version
    act, do = DOORS[door]
    with pytest.raises(Refused, match=r"^Not here, or not for you\.$"):
        do(by, thais)
    row = entries(coordinator.org_id)[0]
    assert (row.event, row.actor) == (f"refused:{act}", "member:other")
    assert Person.scoped.within(coordinator).get(id=thais).version == before
    assert (Person.scoped.within(coordinator).count(), Hearing.scoped.within(coordinator).count()) == (1, 1)


@pytest.mark.parametrize("door", list(READS))
def test_a_read_leaves_one_row_that_names_exactly_whom_it_shows(
    coordinator: Actor, thais: UUID, marta: UUID, door: str
) -> None:
    twin = people.take_in(
        coordinator, newcomers=[Newcomer(said(given_names="Núñez de la Cruz", surnames="Thaís", born="1993-07-06"))], at=THEN
    )  # fmt: skip
    people.agree_consent(coordinator, person_id=thais, until=DAY, at=THEN)
    hear(coordinator, thais, word(Source.LINE, THEN.date().isoformat()))
    shown = {"find": {thais, *twin}, "doubles": {thais, *twin}}.get(door, {thais})
    before = AuditRow.objects.filter(org_id=coordinator.org_id).count()
    READS[door][1](coordinator, thais)
    assert AuditRow.objects.filter(org_id=coordinator.org_id).count() == before + 1
    assert set(entries(coordinator.org_id)[0].people) == shown
    assert marta not in entries(coordinator.org_id)[0].people


@pytest.mark.parametrize("door", [*READS, "reveal", "say", "hear", "contacts", "consent", "erase"])
def test_if_the_audit_row_fails_nothing_is_shown_or_done(
    coordinator: Actor, thais: UUID, door: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear(coordinator, thais, word(Source.PORTAL, "2022-05-16"))
    by = Actor(coordinator.label, coordinator.org_id, coordinator.roles, uuid4(), confirmed_at=NOW)
    version = Person.scoped.within(by).get(id=thais).version

    def broken(*_: object) -> None:
        raise DatabaseError("no audit")

    monkeypatch.setattr(audit, "_append", broken)
    with pytest.raises(DatabaseError, match="no audit"):
        DOORS[door][1](by, thais)
    kept = Person.scoped.within(by).get(id=thais)
    assert (kept.version, kept.full_name, kept.contacts.count()) == (version, "Thaís Núñez de la Cruz", 0)
    assert Hearing.scoped.within(by).get().checked_at == THEN


def test_a_refused_stranger_is_recorded_with_whom_she_asked_for(carla: Actor, thais: UUID) -> None:
    for event, do in (
        ("people.read", READS["show"][1]), ("people.person", READS["history"][1]), ("people.person", WRITES["say"][1]),
        ("people.erase", WRITES["erase"][1]), ("people.person", WRITES["consent"][1]), ("people.notes_added", WRITES["notes"][1]),
    ):  # fmt: skip
        with pytest.raises(Refused):
            do(carla, thais)
        row = entries(carla.org_id)[0]
        assert (row.event, row.people) == (f"refused:{event}", (thais,))
