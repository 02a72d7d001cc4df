"""Who is forgotten when nothing asks for her record any more (S19)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.models import Organisation
from vigilia.web.guard.roles import Role
from vigilia.web.people.actions.leaving import erase
from vigilia.web.people.bulk import chunked
from vigilia.web.people.models import Person

TOLD_BEFORE = timedelta(days=14)
"""How long before a record goes the morning says so, so that its papers can be offered to her first."""


def keeper(org_id: UUID) -> Actor:
    """Who the audit names when the nightly sweep erases."""
    return Actor("sweep", org_id, frozenset({Role.COORDINATOR}))


def erase_over_term(org_id: UUID, people: Collection[UUID], reason: str) -> int:
    """Erase people whose term is over; returns how many."""
    with transaction.atomic():
        for ids in chunked(people, 500):
            erase(keeper(org_id), people=ids, reason=reason)
    return len(people)


def consent_over(org_id: UUID, on: date) -> list[UUID]:
    """People without a case whose consent ended before `on`."""
    found = Person.scoped.within_org(org_id).filter(consent_until__lt=on, cases__isnull=True)
    return list(found.values_list("id", flat=True))


def forget_without_consent(now: datetime) -> int:
    """The nightly sweep of people without a case: as long as their consent lasts."""
    return sum(
        erase_over_term(org_id, consent_over(org_id, now.date()), "consent over")
        for org_id in Organisation.objects.values_list("id", flat=True)
    )
