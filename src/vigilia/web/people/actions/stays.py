"""Places of waiting, with dates: a new one ends the one before, and one taken back gives its days to the one before."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.identity import touch
from vigilia.web.people.bulk import chunked
from vigilia.web.people.models import Stay
from vigilia.web.people.queries import all_here


@dataclass(frozen=True)
class Place:
    """A place as named: a city's code if it is a known one, the shelter's words if any, and where it was said."""

    words: str
    city: str | None = None
    shelter: str | None = None
    said_in: str | None = None


def add_stays(
    by: Actor, *, places: Mapping[UUID, Place], since: date, seen_at: datetime, origin: UUID | None = None
) -> list[UUID]:
    """Record where people wait from `since`, by person id. The place where she was on that day already is no news.

    An older list places her where she was then: it ends no stay that began later. Returns for whom it was news.
    """
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        all_here(by, places, "people.stays_added")
        known = standing_stays(by, places)
        news = [person_id for person_id, place in places.items() if not _same(known.get(person_id, ()), since, place)]
        Stay.scoped.within(by).insert_all(
            [_stay(by, person_id, places[person_id], since, seen_at, origin) for person_id in news]
        )
        chain(by, [person_id for person_id in news if person_id in known])
        if origin is None:
            touch(by, people=news, at=seen_at)
        audit.record(by, "people.stays_added", people=news)
    return news


def standing_stays(by: Actor, people: Collection[UUID]) -> dict[UUID, list[Stay]]:
    """Where people waited and wait, by person id, the earliest first; what was taken back is left out."""
    found: dict[UUID, list[Stay]] = {}
    for some in chunked(list(people)):
        keys.preload(some)
        stays = Stay.scoped.within(by).filter(person_id__in=some, withdrawn_at__isnull=True)
        for stay in stays.order_by("since", "seen_at", "id"):
            found.setdefault(stay.person_id, []).append(stay)
    return found


def chain(by: Actor, people: Collection[UUID]) -> None:
    """End each standing stay where the next one begins, and leave the last one open. Inside the caller's transaction."""
    for stays in standing_stays(by, people).values():
        for stay, later in [*pairwise(stays), (stays[-1], None)]:
            until = later.since if later else None
            if stay.until != until:
                Stay.scoped.within(by).filter(id=stay.id).update(until=until)


def _same(stays: Collection[Stay], since: date, place: Place) -> bool:
    there = [stay for stay in stays if stay.since <= since]
    then = there[-1] if there else None
    return then is not None and (then.place["city"], then.place["shelter"]) == (place.city, place.shelter)


def _stay(by: Actor, person_id: UUID, place: Place, since: date, seen_at: datetime, origin: UUID | None) -> Stay:
    return Stay(
        org_id=by.org_id,
        person_id=person_id,
        since=since,
        seen_at=seen_at,
        by=by.label,
        origin=origin,
        place={"city": place.city, "shelter": place.shelter, "words": place.words},
        said_in=place.said_in,
    )
