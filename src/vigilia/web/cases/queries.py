"""Reads of cases that others build on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from vigilia.web.cases.models import Case, Counsel
from vigilia.web.guard.actors import Actor


def enrolled_on(by: Actor, people: Collection[UUID]) -> dict[UUID, date]:
    """The day of enrolment of those whose open case has one, by person id."""
    rows = Case.scoped.within(by).filter(person_id__in=list(people), closed_on__isnull=True, enrolled__isnull=False)
    return {person_id: day for person_id, day in rows.values_list("person_id", "enrolled") if day is not None}


def open_cases(by: Actor, people: Collection[UUID] | None = None) -> list[Case]:
    """Open cases of the organisation, or of some people in it."""
    cases = Case.scoped.within(by).filter(closed_on__isnull=True, person__merged_into__isnull=True)
    return list(cases if people is None else cases.filter(person_id__in=list(people)))


def represented(by: Actor) -> set[UUID]:
    """People with a lawyer in an open case."""
    cases = Case.scoped.within(by).filter(closed_on__isnull=True, counsel=Counsel.HAS)
    return set(cases.values_list("person_id", flat=True))
