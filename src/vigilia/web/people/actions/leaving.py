"""Leaving: an erased person's key is destroyed, so that every copy of her record, backups too, is noise (S17)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet

from vigilia.web.files.forgetting import forget_files
from vigilia.web.guard import audit, shred
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.cards import forget_cards
from vigilia.web.people.actions.identity import show_again, touch
from vigilia.web.people.actions.stays import chain
from vigilia.web.people.bulk import chunked
from vigilia.web.people.models import Contact, Family, FamilyMember, Note, Person, PersonSaying, Standing, Stay
from vigilia.web.people.queries import all_here

REASONS = ("asked", "mistake", "case closed", "consent over", "import undone")
"""Why somebody is erased: the only words of an erasure that are kept."""

Spared = Collection[UUID] | QuerySet[Any]
"""People whose words are not withdrawn: ids, or a query that gives them."""


def erase(by: Actor, *, people: Collection[UUID], reason: str) -> None:
    """Erase people and all that is kept of them, files too. What remains is the audit, which names only their ids.

    Records joined by a merge are one person: whoever asks for one to be erased asks for all of them (ADR 0060). The one
    refusal if any of these is not on file here. `reason` is one of REASONS (ValueError): the audit outlives her, and a
    sentence could name her.
    """
    if reason not in REASONS:
        raise ValueError("the reason of an erasure is one of people.actions.leaving.REASONS")
    allow(by, Act.ERASE_PEOPLE)
    with transaction.atomic():
        all_here(by, people, "people.erase")
        found = whole(by, people)
        shred.erase_subjects(by, subjects=found, reason=reason)
        forget_files(found)
        for some in chunked(found):
            forget_cards(some)
            Person.scoped.within(by).filter(id__in=some).delete()
        Family.scoped.within(by).filter(members__isnull=True).delete()


def whole(by: Actor, people: Collection[UUID]) -> list[UUID]:
    """These people with every record that is read as one with theirs."""
    found = set(people)
    for some in chunked(list(people)):
        found |= set(
            Person.scoped.within(by)
            .filter(id__in=some, merged_into__isnull=False)
            .values_list("merged_into_id", flat=True)
        )
    for some in chunked(list(found)):
        found |= set(Person.scoped.within(by).filter(merged_into_id__in=some).values_list("id", flat=True))
    return sorted(found)


def forget_people(subjects: Collection[UUID]) -> None:
    """Remove rows of people who were erased, when a restored backup brings them back."""
    for some in chunked(list(subjects)):
        forget_cards(some)
        Person._base_manager.filter(id__in=some).delete()
    Family._base_manager.filter(members__isnull=True).delete()


def withdraw_origin(by: Actor, *, origin: UUID, at: datetime, spare: Spared = ()) -> list[UUID]:
    """Withdraw what one import said of people, marked; what others said stands again. Returns whom it concerned.

    Nothing of the people in `spare` is withdrawn. Who was made by this import keeps her name and number, since nobody else
    has said them.
    """
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        said = PersonSaying.scoped.within(by).filter(origin=origin, state=Standing.STANDING)
        sayings = said.exclude(person__origin=origin).exclude(person_id__in=spare)
        concerned = set(sayings.values_list("person_id", flat=True))
        PersonSaying.scoped.within(by).filter(id__in=sayings.values("id")).update(
            state=Standing.WITHDRAWN, withdrawn_at=at, withdrawn_by=by.label
        )
        notes = Note.scoped.within(by).filter(origin=origin, withdrawn_at__isnull=True)
        notes.exclude(person_id__in=spare).update(withdrawn_at=at)
        contacts = Contact.scoped.within(by).filter(origin=origin, until__isnull=True)
        contacts.exclude(person_id__in=spare).update(until=at)
        concerned |= _withdraw_stays(by, origin, at, spare)
        members = FamilyMember.scoped.within(by).filter(origin=origin, until__isnull=True)
        members.exclude(person_id__in=spare).update(until=at)
        people = list(Person.scoped.within(by).filter(id__in=concerned))
        show_again(by, people)
        touch(by, people=concerned, at=at)
        audit.record(by, "people.import_withdrawn", people=concerned)
    return sorted(concerned)


def _withdraw_stays(by: Actor, origin: UUID, at: datetime, spare: Spared) -> set[UUID]:
    """Places of waiting taken back hold for no day; the days go back to the place before."""
    stays = Stay.scoped.within(by).filter(origin=origin, withdrawn_at__isnull=True).exclude(person_id__in=spare)
    people = set(stays.values_list("person_id", flat=True))
    stays.update(withdrawn_at=at, until=F("since"))
    chain(by, people)
    return people
