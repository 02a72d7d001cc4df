"""Reads of hearings that pages and prints build on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.models import Closing, Hearing, HearingSaying, Settlement
from vigilia.web.hearings.parts import BeliefState

DATED = (BeliefState.BELIEVED.value, BeliefState.UNSURE.value, BeliefState.DISAGREEMENT.value)
"""States in which a hearing has a day to plan by."""


def next_hearings(by: Actor) -> QuerySet[Hearing]:
    """The hearings that are next for somebody; not yet read."""
    return Hearing.scoped.within(by).filter(
        closing=Closing.OPEN, joined_to__isnull=True, person__merged_into__isnull=True
    )


def between(by: Actor, first: date, last: date) -> list[Hearing]:
    """Hearings with a believed day from `first` to `last`, by day, port and hour; a disagreement by its earliest day."""
    found = next_hearings(by).filter(state__in=DATED, day__range=(first, last))
    return list(found.order_by("day", "facility", "report_time", "time", "id"))


def unsettled(by: Actor) -> list[Hearing]:
    """Disagreements, questioned dates and dates we are not sure of, the nearest day said first."""
    states = (BeliefState.DISAGREEMENT.value, BeliefState.QUESTIONED.value, BeliefState.UNSURE.value)
    found = next_hearings(by).filter(state__in=states)
    return sorted(found, key=lambda one: (one.day or one.questioned_day or date.max, one.state, str(one.id)))


def moved_since(by: Actor, since: datetime) -> list[Hearing]:
    """Hearings whose believed day has changed since then (not those first heard of)."""
    found = next_hearings(by).filter(changed_at__gte=since).filter(Q(previous_day__isnull=False))
    return [one for one in found.order_by("day", "id") if one.previous_day != one.day]


def passed(by: Actor, before: date) -> int:
    """How many believed days have gone by with nothing said of what happened."""
    return next_hearings(by).filter(state__in=DATED, day__lt=before).count()


def last_day(by: Actor) -> date | None:
    """The last day on which anybody has a hearing, past or not."""
    latest = next_hearings(by).filter(state__in=DATED).order_by("-day").first()
    return latest.day if latest else None


@dataclass(frozen=True)
class History:
    """All that was ever said of one hearing, the oldest first, withdrawn words too, and what was settled."""

    hearing: Hearing
    sayings: tuple[HearingSaying, ...]
    settlements: tuple[Settlement, ...]


def histories(by: Actor, person_ids: Collection[UUID]) -> list[History]:
    """The histories of every hearing of these people (a person and those merged into her), the newest hearing first."""
    allow(by, Act.READ_HEARINGS)
    ids = list(person_ids)
    with transaction.atomic():
        keys.preload(ids)
        hearings = list(
            Hearing.scoped.within(by).filter(person_id__in=ids, joined_to__isnull=True).order_by("-opened_at")
        )
        found = []
        for hearing in hearings:
            group = [hearing.id, *Hearing.scoped.within(by).filter(joined_to=hearing).values_list("id", flat=True)]
            sayings = HearingSaying.scoped.within(by).filter(hearing_id__in=group).order_by("seen_at", "id")
            settled = Settlement.scoped.within(by).filter(hearing_id__in=group).order_by("at")
            found.append(History(hearing, tuple(sayings), tuple(settled)))
        audit.record(by, "hearings.history_read", people=ids)
    return found


def next_hearing_of(by: Actor, person_id: UUID) -> Hearing:
    """The next hearing of one person, or the one refusal."""
    allow(by, Act.READ_HEARINGS)
    hearing = next_hearings(by).filter(person_id=person_id).order_by("-opened_at").first()
    if hearing is None:
        audit.record_refused(by, "hearings.next", people=[person_id])
        raise Refused
    return hearing


def dated(by: Actor) -> set[UUID]:
    """People whose next hearing has a day, or who were told there is none."""
    found = next_hearings(by).filter(state__in=(*DATED, BeliefState.CANCELLED.value))
    return set(found.values_list("person_id", flat=True))
