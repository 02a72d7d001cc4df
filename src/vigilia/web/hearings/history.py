"""The history of a person's hearings: all that was ever said, by whom, and what was made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.models import Hearing, HearingSaying, Settlement
from vigilia.web.people.models import Person
from vigilia.web.people.queries import group_of


@dataclass(frozen=True)
class History:
    """All that was ever said of one hearing, the oldest first, withdrawn words too, and what was settled."""

    hearing: Hearing
    sayings: tuple[HearingSaying, ...]
    settlements: tuple[Settlement, ...]


@dataclass(frozen=True)
class Evidence:
    """One person's histories, the newest hearing first, with the other records that are read as hers."""

    person: Person
    also: tuple[Person, ...]
    histories: tuple[History, ...]


def history_of(by: Actor, person_id: UUID) -> Evidence:
    """The history of a person and of those merged into her, asked for by any of their ids; one audit row names all."""
    allow(by, Act.READ_PEOPLE)
    allow(by, Act.READ_HEARINGS)
    with transaction.atomic():
        ids = group_of(by, person_id)
        keys.preload(ids)
        people = {person.id: person for person in Person.scoped.within(by).filter(id__in=ids)}
        found = _histories(by, ids)
        audit.record(by, "hearings.history_read", people=ids)
    return Evidence(people[ids[0]], tuple(people[one] for one in ids[1:]), found)


def _histories(by: Actor, ids: Sequence[UUID]) -> tuple[History, ...]:
    hearings = Hearing.scoped.within(by).filter(person_id__in=ids)
    home = {one.id: one.joined_to_id or one.id for one in hearings}
    sayings: dict[UUID, list[HearingSaying]] = {}
    for saying in HearingSaying.scoped.within(by).filter(person_id__in=ids).order_by("seen_at", "id"):
        sayings.setdefault(home[saying.hearing_id], []).append(saying)
    settled: dict[UUID, list[Settlement]] = {}
    for one in Settlement.scoped.within(by).filter(person_id__in=ids).order_by("at", "id"):
        settled.setdefault(home[one.hearing_id], []).append(one)
    return tuple(
        History(one, tuple(sayings.get(one.id, ())), tuple(settled.get(one.id, ())))
        for one in hearings.order_by("-opened_at", "id")
        if one.joined_to_id is None
    )
