"""People taken in, and what is said of them afterwards."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.db import models, transaction

from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people import following
from vigilia.web.people.changed import refuse_if_changed
from vigilia.web.people.index import index
from vigilia.web.people.models import NameToken, Person, PersonSaying, Standing
from vigilia.web.people.sayings import PARTS, PersonSaid, fold


@dataclass(frozen=True)
class Newcomer:
    """A person to take in, with the first word on her."""

    said: PersonSaid
    id: UUID = field(default_factory=uuid4)


def take_in(by: Actor, *, newcomers: Sequence[Newcomer], at: datetime) -> dict[UUID, Person]:
    """Make people, each under a key of her own, from what one source said. Returns them by id.

    The keys are made before the rows, in a store of their own: a kill in between leaves keys that open nothing.
    """
    allow(by, Act.WRITE_PEOPLE)
    keys.new_subjects(by.org_id, [one.id for one in newcomers])
    with transaction.atomic():
        people: dict[UUID, Person] = {}
        sayings: list[PersonSaying] = []
        for one in newcomers:
            person = Person(
                id=one.id,
                org_id=by.org_id,
                created_at=at,
                created_by=by.label,
                origin=one.said.origin,
                touched_at=at,
                touched_by=by.label,
            )
            _show(person, {part: said["value"] for part, said in one.said.parts.items() if said["value"]})
            people[person.id] = person
            sayings.append(one.said.row(person, by.label))
        Person.scoped.within(by).insert_all(people.values())
        PersonSaying.scoped.within(by).insert_all(sayings)
        index(by.org_id, people.values())
        audit.record(by, "people.taken_in", people=people)
    return people


def hear(
    by: Actor, *, said: Mapping[UUID, PersonSaid], at: datetime, seen_version: Mapping[UUID, int] | None = None
) -> None:
    """Keep what a source says of people already known, and show it. `said` is by person id.

    The very word that this source said last (a double click, a reload) is not kept twice. Raises ChangedMeanwhile when a
    record moved on from the version the writer saw, and the one refusal.
    """
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        people = _locked(by, said)
        if len(people) != len(said):
            refuse(by, "people.heard", people=said)
        last = _sayings(by, list(said))
        rows = {one: word.row(people[one], by.label) for one, word in said.items()}
        news = {one: row for one, row in rows.items() if not _repeats(row, last.get(one, ()))}
        refuse_if_changed([people[one] for one in news], seen_version)
        PersonSaying.scoped.within(by).insert_all(news.values())
        show_again(by, [people[one] for one in news])
        touch(by, people=list(news), at=at)
        audit.record(by, "people.heard", people=news)


def show_again(by: Actor, people: Collection[Person]) -> None:
    """Fold each person's standing sayings anew into her record and her index. Inside the caller's transaction."""
    ids = [person.id for person in people]
    keys.preload(ids)
    by_person = _sayings(by, ids)
    for person in people:
        _show(person, fold(by_person.get(person.id, ())))
        person.save(update_fields=[*PARTS, "a_number_index", "name_birth_index"])
    NameToken.scoped.within(by).filter(person_id__in=ids).delete()
    index(by.org_id, people)


def touch(by: Actor, *, people: Collection[UUID], at: datetime) -> None:
    """Mark that something about these people was written, so that a second editor is told and what follows from it
    (the notice of a card) is made anew in the same transaction."""
    Person.scoped.within(by).filter(id__in=list(people)).update(
        version=models.F("version") + 1, touched_at=at, touched_by=by.label
    )
    following.written(by, people, at)


def _sayings(by: Actor, people: Collection[UUID]) -> dict[UUID, list[PersonSaying]]:
    """All sayings of these people, by person id, the last heard last."""
    found: dict[UUID, list[PersonSaying]] = {}
    for saying in PersonSaying.scoped.within(by).filter(person_id__in=list(people)):
        found.setdefault(saying.person_id, []).append(saying)
    return {one: sorted(sayings, key=lambda saying: saying.seen_at) for one, sayings in found.items()}


def _repeats(row: PersonSaying, sayings: Collection[PersonSaying]) -> bool:
    """Whether the last standing word of the same source on the same day is this very word."""
    mine = [one for one in sayings if (one.source, one.state) == (row.source, Standing.STANDING)]
    last = mine[-1] if mine else None
    return last is not None and (last.said_on, last.words, last.values) == (row.said_on, row.words, row.values)


def _locked(by: Actor, ids: Collection[UUID]) -> dict[UUID, Person]:
    keys.preload(ids)
    return {one.id: one for one in Person.scoped.within(by).select_for_update().filter(id__in=list(ids))}


def _show(person: Person, values: Mapping[str, str | None]) -> None:
    for part in PARTS:
        setattr(person, part, values.get(part) or ("" if part == "language" else None))
