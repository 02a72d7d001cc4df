"""Reads of hearings that pages and prints build on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet

from vigilia.web.guard import keys
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.belief import Word
from vigilia.web.hearings.models import Closing, Hearing, HearingSaying
from vigilia.web.hearings.parts import BeliefState, Part, SayingState
from vigilia.web.hearings.sayings import word_of
from vigilia.web.people.queries import person_for

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
    """Hearings whose believed day, hour or place has changed since then; not those first heard of."""
    found = next_hearings(by).filter(state__in=DATED, changed_at__gte=since, opened_at__lt=F("changed_at"))
    return list(found.order_by("day", "id"))


def cancelled_since(by: Actor, since: datetime) -> list[Hearing]:
    """Hearings that every source says will not be, since then: somebody is still getting ready for them."""
    found = next_hearings(by).filter(state=BeliefState.CANCELLED.value, changed_at__gte=since)
    return list(found.order_by("previous_day", "id"))


def passed(by: Actor, before: date) -> int:
    """How many believed days have gone by with nothing said of what happened."""
    return next_hearings(by).filter(state__in=DATED, day__lt=before).count()


def last_day(by: Actor) -> date | None:
    """The last day on which anybody has a hearing, past or not."""
    latest = next_hearings(by).filter(state__in=DATED).order_by("-day").first()
    return latest.day if latest else None


def next_of(by: Actor, people: Collection[UUID], on: date) -> dict[UUID, Hearing]:
    """The next hearing from `on` of each of these people who has one with a day, by person id."""
    mine = next_hearings(by).filter(person_id__in=list(people), state__in=DATED, day__gte=on)
    return {hearing.person_id: hearing for hearing in mine.order_by("-day", "-time", "id")}


def gone_by(by: Actor, person_id: UUID, on: date) -> Hearing:
    """The last hearing of one person whose day came before or on `on`; without one her next, or the one refusal."""
    mine = _hers(by, person_id)
    past = [one for one in mine if one.day is not None and one.day <= on]
    return max(past, key=lambda one: one.day or date.min, default=mine[0])


def next_hearing_of(by: Actor, person_id: UUID) -> Hearing:
    """The next hearing of one person, or the one refusal. It is not shown: whoever shows it writes the audit row."""
    return _hers(by, person_id)[0]


def hearing_said(by: Actor, person_id: UUID, part: Part, value: str) -> Hearing:
    """The hearing of one person of which `value` was said, her next one first, then those gone by; else the next one."""
    mine = _hers(by, person_id)
    return next((one for one in mine if value in said_values(by, one, part)), mine[0])


def _hers(by: Actor, person_id: UUID) -> list[Hearing]:
    """Her hearings, the next one first, then those that are open, then those gone by; or the one refusal."""
    allow(by, Act.READ_HEARINGS)
    with transaction.atomic():
        person = person_for(by, person_id)
        mine = Hearing.scoped.within(by).filter(person_id=person.merged_into_id or person.id, joined_to__isnull=True)
        hearings = sorted(mine.order_by("-opened_at", "id"), key=lambda one: one.closing != Closing.OPEN)
        if not hearings:
            refuse(by, "hearings.next", people=[person_id])
    return hearings


def said_values(by: Actor, hearing: Hearing, part: Part) -> set[str]:
    """Every value that stands in a saying of this hearing and was not withdrawn."""
    return {word.parts[part] for word in standing_words(by, hearing) if part in word.parts}


def standing_words(by: Actor, hearing: Hearing) -> list[Word]:
    """All that is said of a hearing and of those joined to it, but what was withdrawn."""
    group = [hearing.id, *Hearing.scoped.within(by).filter(joined_to=hearing).values_list("id", flat=True)]
    sayings = HearingSaying.scoped.within(by).filter(hearing_id__in=group).exclude(state=SayingState.WITHDRAWN.value)
    found = list(sayings)
    keys.preload({saying.person_id for saying in found})
    return [word_of(saying) for saying in found]


def dated(by: Actor) -> set[UUID]:
    """People whose next hearing has a day, or who were told there is none."""
    found = next_hearings(by).filter(state__in=(*DATED, BeliefState.CANCELLED.value))
    return set(found.values_list("person_id", flat=True))
