"""Reads of cases that others build on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from vigilia.web.cases.models import Case, Counsel
from vigilia.web.guard.actors import Actor
from vigilia.web.people.bulk import chunked
from vigilia.web.people.models import Person
from vigilia.web.people.queries import read_as


@dataclass(frozen=True)
class File:
    """What a date is judged against: the day of enrolment, and the facility of the port; where not known, nothing."""

    enrolled: date | None = None
    facility: str = ""


NO_FILE = File()


def files_of(by: Actor, people: Collection[UUID]) -> dict[UUID, File]:
    """The files of those who have an open case, by the id of the person it is read under."""
    return {case.read_as: File(case.enrolled, case.facility) for case in open_cases(by, people)}


def open_cases(by: Actor, people: Collection[UUID] | None = None) -> list[Case]:
    """Open cases of the organisation, or of some people in it, one for each person: where two records are read as one
    and both have a case, that of the record kept. `read_as` is the id of the person."""
    cases = Case.scoped.within(by).filter(closed_on__isnull=True)
    merged = dict(Person.scoped.within(by).filter(merged_into__isnull=False).values_list("id", "merged_into_id"))
    if people is not None:
        wanted = {*people, *(one for one, kept in merged.items() if kept in set(people))}
        found = [case for some in chunked(wanted) for case in cases.filter(person_id__in=some)]
    else:
        found = list(cases)
    by_person: dict[UUID, Case] = {}
    for case in sorted(found, key=lambda one: one.person_id not in merged):
        case.read_as = merged.get(case.person_id) or case.person_id
        by_person[case.read_as] = case
    return list(by_person.values())


def represented(by: Actor) -> set[UUID]:
    """People with a lawyer in an open case."""
    return read_as(Case.scoped.within(by).filter(closed_on__isnull=True, counsel=Counsel.HAS))
