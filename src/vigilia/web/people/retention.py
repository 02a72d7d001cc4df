"""Who is forgotten when nothing asks for her record any more (S19)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.models import Organisation
from vigilia.web.guard.roles import Act, Role
from vigilia.web.people.actions.leaving import erase
from vigilia.web.people.models import Person

TOLD_BEFORE = timedelta(days=14)
"""How long before a record goes the morning says so, so that its papers can be offered to her first."""


def keeper(org_id: UUID) -> Actor:
    """Who the audit names when the nightly sweep erases."""
    return Actor("sweep", org_id, frozenset({Role.COORDINATOR}))


def erase_over_term(org_id: UUID, people: Collection[UUID], reason: str) -> int:
    """Erase people whose term is over; returns how many."""
    with transaction.atomic():
        if people:
            erase(keeper(org_id), people=people, reason=reason)
    return len(people)


def consent_over(org_id: UUID, on: date) -> list[UUID]:
    """People without a case whose consent ended before `on`; of records read as one, all or none."""
    people = Person.scoped.within_org(org_id)
    over = set(people.filter(consent_until__lt=on, cases__isnull=True).values_list("id", flat=True))
    return whole_only(org_id, over)


def consent_ending(by: Actor, on: date) -> list[Person]:
    """People without a case whose record goes within 14 days of `on`: ask them, and offer them their papers first."""
    allow(by, Act.READ_PEOPLE)
    with transaction.atomic():
        ending = Person.scoped.within(by).filter(
            consent_until__range=(on, on + TOLD_BEFORE), cases__isnull=True, merged_into__isnull=True
        )
        found = list(ending.order_by("consent_until", "id"))
        keys.preload([person.id for person in found])
        audit.record(by, "people.consent_ending_listed", people=[person.id for person in found])
    return found


def whole_only(org_id: UUID, over: Collection[UUID]) -> list[UUID]:
    """Those of `over` of whom no record that is read as one with theirs stays outside it."""
    merged = Person.scoped.within_org(org_id).filter(merged_into__isnull=False).values_list("id", "merged_into_id")
    staying = {kept for one, kept in merged if kept is not None and (one in over) != (kept in over)}
    apart = staying | {one for one, kept in merged if kept in staying}
    return sorted(set(over) - apart)


def forget_without_consent(now: datetime) -> int:
    """The nightly sweep of people without a case: as long as their consent lasts."""
    return sum(
        erase_over_term(org_id, consent_over(org_id, now.date()), "consent over")
        for org_id in Organisation.objects.values_list("id", flat=True)
    )
