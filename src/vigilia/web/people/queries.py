"""Reads of people. What shows people to a user leaves one audit row in the same transaction (S8)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q, QuerySet, UUIDField
from django.db.models.functions import Coalesce

from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.blind import lookups
from vigilia.web.guard.roles import Act
from vigilia.web.people.bulk import chunked
from vigilia.web.people.models import Contact, FamilyMember, HeldCard, Person, Stay
from vigilia.web.people.names import NUMBER, PHONE


def person_for(by: Actor, person_id: UUID, *, lock: bool = False) -> Person:
    """One person of the actor's organisation, or the one refusal. Inside the caller's transaction.

    `lock`: no other transaction writes about her until this one ends, so that what was seen of her still holds.
    """
    people = Person.scoped.within(by)
    person = (people.select_for_update() if lock else people).filter(id=person_id).first()
    if person is None:
        refuse(by, "people.person", people=[person_id])
    return person


def all_here(by: Actor, person_ids: Iterable[UUID], event: str) -> None:
    """The one refusal unless each of these people is on file in the actor's organisation."""
    ids = set(person_ids)
    here = sum(Person.scoped.within(by).filter(id__in=some).count() for some in chunked(ids))
    if here != len(ids):
        refuse(by, event, people=ids)


def show(by: Actor, person_ids: Iterable[UUID], *, why: str) -> dict[UUID, Person]:
    """Open the records of these people for a page or a print; one audit row names them all."""
    allow(by, Act.READ_PEOPLE)
    ids = list(person_ids)
    with transaction.atomic():
        people = {person.id: person for person in Person.scoped.within(by).filter(id__in=ids)}
        keys.preload(people)
        if len(people) != len(set(ids)):
            refuse(by, why, people=ids)
        audit.record(by, why, people=ids)
    return people


def group_of(by: Actor, person_id: UUID) -> list[UUID]:
    """A person's id and those of the people merged into her; asked with one of those, the id she is read under."""
    with transaction.atomic():
        person = person_for(by, person_id)
        kept = person.merged_into_id or person.id
        return [kept, *Person.scoped.within(by).filter(merged_into_id=kept).values_list("id", flat=True)]


def everyone(by: Actor) -> set[UUID]:
    """All people on file, each once."""
    return set(Person.scoped.within(by).filter(merged_into__isnull=True).values_list("id", flat=True))


def with_phone(by: Actor) -> set[UUID]:
    """People with a number that can be called."""
    contacts = Contact.scoped.within(by).filter(until__isnull=True, number_index__isnull=False)
    return read_as(contacts)


def without_number(by: Actor) -> int:
    """How many people have no A-number."""
    numbered = Person.scoped.within(by).filter(a_number_index__isnull=False)
    with_one = set(
        numbered.annotate(under=Coalesce("merged_into_id", "id", output_field=UUIDField())).values_list(
            "under", flat=True
        )
    )
    return len(everyone(by) - with_one)


def read_as(rows: QuerySet[Any]) -> set[UUID]:
    """Whose rows these are, each under the person she is read as: a row of one merged is a row of the one kept."""
    under = Coalesce("person__merged_into_id", "person_id", output_field=UUIDField())
    return set(rows.annotate(under=under).values_list("under", flat=True))


@dataclass(frozen=True)
class Opened:
    """What a line shows of people: their records, where they wait, their families, by person id."""

    people: dict[UUID, Person]
    stays: dict[UUID, Stay]
    families: dict[UUID, UUID]


def opened(by: Actor, person_ids: Iterable[UUID]) -> Opened:
    """Open people for lines of a list, with what stands on records merged into theirs. The caller shows them, so the
    caller writes the audit row."""
    found = Opened({}, {}, {})
    for some in chunked(list(dict.fromkeys(person_ids))):
        others = dict(Person.scoped.within(by).filter(merged_into_id__in=some).values_list("id", "merged_into_id"))
        keys.preload([*some, *others])
        found.people.update({one.id: one for one in Person.scoped.within(by).filter(id__in=some)})
        both = [*others, *some]  # her own record last, so that it counts where both say something
        stays = {one.person_id: one for one in Stay.scoped.within(by).filter(person_id__in=both, until__isnull=True)}
        found.stays.update({others.get(one) or one: stays[one] for one in both if one in stays})
        members = FamilyMember.scoped.within(by).filter(person_id__in=both, until__isnull=True)
        families = dict(members.values_list("person_id", "family_id"))
        found.families.update({others.get(one) or one: families[one] for one in both if one in families})
    return found


@dataclass(frozen=True)
class Holder:
    """Whose a card is: her id, as she is read, and her organisation."""

    org_id: UUID
    person_id: UUID


def holder_of(card_id: UUID) -> Holder | None:
    """Who holds a card that has not ended; for the worker, which acts for every organisation and shows nobody."""
    held = HeldCard._base_manager.filter(card_id=card_id, ended_at__isnull=True).select_related("person").first()
    return Holder(held.org_id, held.person.merged_into_id or held.person_id) if held else None


def held_card(card_id: UUID) -> HeldCard | None:
    """Whose card it is, or was before it ended; for the worker, like `holder_of`."""
    return HeldCard._base_manager.filter(card_id=card_id).first()


def numbered(by: Actor, digits: str) -> set[UUID]:
    """Who is on file under this A-number (nine digits), by the id she is read under; for the worker, which shows nobody."""
    found = Person.scoped.within(by).filter(a_number_index__in=lookups(by.org_id, NUMBER, digits))
    return {merged or one for one, merged in found.values_list("id", "merged_into_id")}


def reached_at(by: Actor, number: str) -> set[UUID]:
    """Who can be called at this number (E.164), by the id she is read under; for the worker, which shows nobody."""
    contacts = Contact.scoped.within(by).filter(until__isnull=True)
    return read_as(contacts.filter(number_index__in=lookups(by.org_id, PHONE, number)))


def cards_of(by: Actor, person_id: UUID) -> list[HeldCard]:
    """Her cards, the newest first; ended ones too. The caller shows them, so the caller writes the audit row."""
    return list(HeldCard.scoped.within(by).filter(person_id__in=group_of(by, person_id)).order_by("-given_at", "id"))


def card_holders(by: Actor, people: Iterable[UUID], *, lock: bool = False) -> dict[UUID, list[HeldCard]]:
    """The cards that have not ended of those of `people` (or read as one with them) who hold any, by the id each is read
    under. `lock` holds them until the transaction ends; what is read after it is no older than what another one wrote."""
    held = HeldCard.scoped.within(by).filter(ended_at__isnull=True)
    if not held.exists():  # an import of thousands asks for nobody
        return {}
    found: dict[UUID, list[HeldCard]] = {}
    for some in chunked(list(people)):
        mine = Person.scoped.within(by).filter(id__in=some).values_list("id", "merged_into_id")
        kept = {merged or one for one, merged in mine}
        hers = held.filter(Q(person_id__in=kept) | Q(person__merged_into_id__in=kept))
        if lock and connection.features.has_select_for_update:
            list(hers.select_for_update(of=("self",)).order_by("id").values_list("id"))
        for card in hers.select_related("person"):
            found.setdefault(card.person.merged_into_id or card.person_id, []).append(card)
    return found


def all_card_holders(by: Actor) -> set[UUID]:
    """Everybody who holds a card that opens something, by the id she is read under."""
    return read_as(HeldCard.scoped.within(by).filter(ended_at__isnull=True))
