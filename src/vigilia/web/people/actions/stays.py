"""Places of waiting, with dates: a new one ends the one before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.models import Stay


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
    """Record where people wait, by person id, and end an earlier stay elsewhere. The same place again is no news.

    Returns the people for whom it was news.
    """
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        keys.preload(places)
        open_stays = {
            stay.person_id: stay
            for stay in Stay.scoped.within(by).filter(person_id__in=list(places), until__isnull=True)
        }
        news = [person_id for person_id, place in places.items() if not _same(open_stays.get(person_id), place)]
        ended = [open_stays[person_id].id for person_id in news if person_id in open_stays]
        Stay.scoped.within(by).filter(id__in=ended).update(until=since)
        Stay.scoped.within(by).insert_all(
            [_stay(by, person_id, places[person_id], since, seen_at, origin) for person_id in news]
        )
        audit.record(by, "people.stays_added", people=news)
    return news


def _same(stay: Stay | None, place: Place) -> bool:
    return stay is not None and (stay.place["city"], stay.place["shelter"]) == (place.city, place.shelter)


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
