"""The cast of the tests (mission.md), each made through the public actions.

Marta waits in Matamoros with two children and a shared phone. Lupe coordinates. Rosa is Marta's lawyer, in Denver. Ben
phones the court line for four hours on Tuesdays. Carla coordinates another organisation and must see nothing of ours.
Dora plans dockets and must see no names. A reporter reads the public pages and is no actor at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from vigilia.web.cases.actions import hear_cases
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.guard import organisations, slots
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Role
from vigilia.web.hearings.actions import say
from vigilia.web.hearings.parts import Part
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.actions import add_contacts, add_stays, join_families, take_in
from vigilia.web.people.actions.identity import Newcomer
from vigilia.web.people.actions.stays import Place
from vigilia.web.people.models import Source
from vigilia.web.people.sayings import PersonSaid, SaidPart

TUESDAY = datetime(2022, 3, 15, 15, 0, tzinfo=UTC)
"""When Marta is taken in: ten in the morning in Matamoros."""
HEARING = date(2022, 3, 23)
PHONE = "868 123 4567"

MARTA = {"surnames": "Pérez López", "given_names": "Marta", "born": "1990-05-04", "a_number": "000111222"}
LEO = {"surnames": "Pérez López", "given_names": "Leo", "born": "2014-09-01", "a_number": "000111223"}
ANA = {"surnames": "Pérez López", "given_names": "Ana Sofía", "born": "2017-12-24"}  # her number is still awaited


@dataclass(frozen=True)
class Cast:
    """Who acts. `root` made the organisations and members and reads nobody."""

    root: Actor
    lupe: Actor
    second: Actor  # another coordinator of the same house
    rosa: Actor
    ben: Actor
    carla: Actor
    dora: Actor


@dataclass(frozen=True)
class Marta:
    """Marta and her children, by person id, and her next hearing."""

    id: UUID
    leo: UUID
    ana: UUID
    hearing: UUID


def cast() -> Cast:
    """Two organisations and their members."""
    local = organisations.local()
    root = Actor("cli:root", local.pk, frozenset({Role.ADMINISTRATOR}))
    ours, theirs = (_house(root, name) for name in ("Casa Matamoros", "Puente Norte"))
    coordinator = _member(ours, "lupe", Role.COORDINATOR)
    return Cast(
        root=ours,
        lupe=coordinator,
        second=_member(ours, "nora", Role.COORDINATOR),
        rosa=_member(ours, "rosa", Role.LAWYER),
        ben=_member(ours, "ben", Role.HOTLINE, opened_by=coordinator),  # an hour of his four is gone
        carla=_member(theirs, "carla", Role.COORDINATOR),
        dora=_member(ours, "dora", Role.PLANNER),
    )


def marta(by: Actor, at: datetime = TUESDAY) -> Marta:
    """Take in Marta and her two children, who share one phone and wait in Matamoros, with her next hearing."""
    ids = [uuid4(), uuid4(), uuid4()]
    said = [_said(parts, at) for parts in (MARTA, LEO, ANA)]
    take_in(by, newcomers=[Newcomer(one, person_id) for one, person_id in zip(said, ids, strict=True)], at=at)
    join_families(by, groups=[ids], at=at)
    add_contacts(by, words={one: [PHONE] for one in ids}, at=at)
    place = Place("Matamoros, Casa Luz", "matamoros", "Casa Luz", "her own word")
    add_stays(by, places=dict.fromkeys(ids, place), since=at.date(), seen_at=at)
    case = CaseSaid(Source.PERSON, at, enrolled=date(2022, 1, 10), port="brownsville", words={"port": "Brownsville"})
    hear_cases(by, said=dict.fromkeys(ids, case), at=at)
    parts = {Part.DATE: HEARING.isoformat(), Part.TIME: "08:30", Part.FACILITY: "MPB"}
    hearing = say(by, person_id=ids[0], said=HearingSaid(Source.TEAR_SHEET, at, parts), at=at)
    return Marta(*ids, hearing)


def _house(root: Actor, name: str) -> Actor:
    made = organisations.add_organisation(root, name=f"{name} {uuid4().hex[:6]}")
    return Actor("cli:root", made.pk, frozenset({Role.ADMINISTRATOR}))


def _member(root: Actor, label: str, role: Role, opened_by: Actor | None = None) -> Actor:
    member = organisations.add_member(root, label=label, roles=[role])
    now = datetime.now(UTC)  # whether a slot is running is asked of the clock and of nobody else
    if opened_by is not None:
        starts = now - timedelta(hours=1)
        slots.open_slot(
            opened_by, member=member.pk, starts=starts, ends=starts + timedelta(hours=4), queue="court line"
        )
    return organisations.actor_for(member, now, confirmed_at=now)


def _said(parts: Mapping[str, str], at: datetime) -> PersonSaid:
    words = {part: SaidPart(words=value, value=value, doubt=None) for part, value in parts.items()}
    return PersonSaid(Source.PERSON, at, words, said_on=at.date())
