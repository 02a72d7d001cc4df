"""People whose last case has been closed for 240 days are forgotten (S19): a motion to reopen has 180 of them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from vigilia.web.cases.models import Case
from vigilia.web.guard.models import Organisation
from vigilia.web.people.retention import erase_over_term, whole_only

KEPT = timedelta(days=240)


def closed_before(org_id: UUID, day: date) -> list[UUID]:
    """People all of whose cases were closed before `day`; of records read as one, all or none."""
    cases = Case.scoped.within_org(org_id)
    closed = set(cases.filter(closed_on__lt=day).values_list("person_id", flat=True))
    others = cases.filter(person_id__in=list(closed)).exclude(closed_on__lt=day)
    return whole_only(org_id, closed - set(others.values_list("person_id", flat=True)))


def forget_closed(now: datetime) -> int:
    """The nightly sweep; returns how many people were erased."""
    return sum(
        erase_over_term(org_id, closed_before(org_id, now.date() - KEPT), "case closed")
        for org_id in Organisation.objects.values_list("id", flat=True)
    )
