"""All that is on file of who a person is and how she is reached: one audited read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.models import Contact, FamilyMember, Note, Person, Stay
from vigilia.web.people.queries import group_of


@dataclass(frozen=True)
class Record:
    """A person as one reads her: the record kept first, those read as part of it after it, and what belongs to them."""

    people: tuple[Person, ...]
    contacts: tuple[Contact, ...]
    notes: tuple[Note, ...]
    stays: tuple[Stay, ...]
    family: tuple[tuple[Person, bool], ...]  # the others, and whether each leads


def record_of(by: Actor, person_id: UUID) -> Record:
    """Open one person's record, or the one refusal. Her family is shown by name alone (T3)."""
    allow(by, Act.READ_PEOPLE)
    with transaction.atomic():
        ids = group_of(by, person_id)
        homes = FamilyMember.scoped.within(by).filter(person_id__in=ids, until__isnull=True).values("family_id")
        members = FamilyMember.scoped.within(by).filter(family_id__in=homes, until__isnull=True)
        others = [(one.person_id, one.lead) for one in members if one.person_id not in ids]
        keys.preload([*ids, *(one for one, _ in others)])
        people = {one.id: one for one in Person.scoped.within(by).filter(id__in=[*ids, *(one for one, _ in others)])}
        audit.record(by, "people.record_read", people=people)
        mine = {"person_id__in": ids}
        return Record(
            people=tuple(people[one] for one in ids),
            contacts=tuple(Contact.scoped.within(by).filter(**mine, until__isnull=True).order_by("since", "id")),
            notes=tuple(Note.scoped.within(by).filter(**mine, withdrawn_at__isnull=True).order_by("at", "id")),
            stays=tuple(Stay.scoped.within(by).filter(**mine, withdrawn_at__isnull=True).order_by("since", "id")),
            family=tuple((people[one], lead) for one, lead in others),
        )
