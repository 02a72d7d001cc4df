"""One hearing as a line: who, when in both towns, where to report, and how sure we are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from vigilia.programme.cities import city
from vigilia.programme.daylight import before_light
from vigilia.programme.facilities import Facility, facility
from vigilia.programme.local_times import BothTimes, both_times
from vigilia.programme.ports import port
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.models import Hearing
from vigilia.web.hearings.parts import BeliefState
from vigilia.web.people.models import Person, Stay
from vigilia.web.people.queries import opened


@dataclass(frozen=True)
class Line:
    """A hearing of one person, ready to be shown. Names are short on purpose: given name, initial, last digits."""

    person_id: UUID
    who: str
    language: str
    state: BeliefState
    day: date | None
    questioned_day: date | None
    previous_day: date | None
    at: BothTimes | None
    report_at: BothTimes | None
    hour: time | None  # as said; shown alone while nobody has said at which port, so by whose clock
    report_hour: time | None
    place: str
    waits_in: str
    doubt: str
    differing: tuple[str, ...]
    family_id: UUID | None
    before_light: bool  # she must report in the dark


def lines(by: Actor, hearings: Sequence[Hearing]) -> tuple[Line, ...]:
    """Open what is shown of these hearings. The caller writes the audit row."""
    found = opened(by, [hearing.person_id for hearing in hearings])
    return tuple(
        _line(one, found.people[one.person_id], found.stays.get(one.person_id), found.families) for one in hearings
    )


def who(person: Person) -> str:
    """ "Jean B. …411": enough to know her, too little to find her."""
    given, surnames = (person.given_names or "").split(), (person.surnames or "").split()
    if not surnames and len(given) > 1:  # the whole name in one cell: nobody said where the surnames begin
        given, surnames = given[:1], given[-1:]
    named = [word for word in surnames if word[:1].isupper()] or surnames
    parts = [" ".join(given[:2]), f"{named[0][0].upper()}." if named else "", person.masked_number]
    return " ".join(part for part in parts if part) or "name not known"


def _place(court: Facility | None) -> str:
    """Where she reports, as people call it: the port."""
    if court is None:
        return ""
    there = port(court.port) if court.port else None
    return there.name if there else court.name


def _line(hearing: Hearing, person: Person, stay: Stay | None, families: Mapping[UUID, UUID]) -> Line:
    court = facility(hearing.facility) if hearing.facility else None
    town = city(stay.place["city"]) if stay and stay.place["city"] else None
    zones = (court.zone, town.zone if town else court.zone) if court and court.zone else None

    def local(hour: time | None) -> BothTimes | None:
        return both_times(hearing.day, hour, *zones) if hearing.day and hour and zones else None

    return Line(
        person_id=person.id,
        who=who(person),
        language=person.language,
        state=BeliefState(hearing.state),
        day=hearing.day,
        questioned_day=hearing.questioned_day,
        previous_day=hearing.previous_day,
        at=local(hearing.time),
        report_at=local(hearing.report_time),
        hour=hearing.time,
        report_hour=hearing.report_time,
        place=_place(court),
        waits_in=town.name if town else "",
        doubt=hearing.doubt,
        differing=tuple(part for part in hearing.differing.split(",") if part),
        family_id=families.get(person.id),
        before_light=_dark(hearing, court),
    )


def _dark(hearing: Hearing, court: Facility | None) -> bool:
    if hearing.day is None or hearing.report_time is None:
        return False
    return before_light(court.port if court else None, hearing.day, hearing.report_time)
