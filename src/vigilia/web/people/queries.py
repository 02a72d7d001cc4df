"""Reads of people. What shows people to a user leaves one audit row in the same transaction (S8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from vigilia.programme.names import name_tokens, same_words
from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.blind import lookups
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Act
from vigilia.web.people.bulk import chunked
from vigilia.web.people.models import Contact, FamilyMember, NameToken, Person, Stay
from vigilia.web.people.names import DIGITS, NUMBER, word_lookups

SHOWN = 50
"""How many people one search shows; a longer answer says how many more there are."""


@dataclass(frozen=True)
class Found:
    """People who match a search, best first, and how many matched in all."""

    people: tuple[Person, ...]
    total: int


def person_for(by: Actor, person_id: UUID) -> Person:
    """One person of the actor's organisation, or the one refusal. Inside the caller's transaction."""
    person = Person.scoped.within(by).filter(id=person_id).first()
    if person is None:
        audit.record_refused(by, "people.person", people=[person_id])
        raise Refused
    return person


def find(by: Actor, query: str) -> Found:
    """Search by name in any order and spelling, by the last three or four digits, or by the whole A-number.

    Every word of the query must match; digits and words can be mixed ("pierre 411").
    """
    allow(by, Act.READ_PEOPLE)
    digits = "".join(char for char in query if char.isdigit())
    words = name_tokens("".join(char if not char.isdigit() and char != "#" else " " for char in query))
    words = tuple(word for word in words if len(word) > 1 or not digits)
    with transaction.atomic():
        people = Person.scoped.within(by).filter(merged_into__isnull=True)
        if not words and not digits:
            return Found((), 0)
        if len(digits) in (8, 9):
            people = people.filter(a_number_index__in=lookups(by.org_id, NUMBER, digits.zfill(9)))
        elif len(digits) in (3, 4):
            people = people.filter(_has_token(by, lookups(by.org_id, DIGITS, digits)))
        elif digits:
            return Found((), 0)
        for word in words:
            people = people.filter(_has_token(by, word_lookups(by.org_id, word)))
        total = people.count()
        shown = list(people.order_by("-touched_at", "id")[: SHOWN * 4])
        keys.preload([person.id for person in shown])
        best = sorted(shown, key=lambda person: not same_words(person.full_name, " ".join(words)))[:SHOWN]
        audit.record(by, "people.searched", people=[person.id for person in best])
    return Found(tuple(best), total)


def show(by: Actor, person_ids: Iterable[UUID], *, why: str) -> dict[UUID, Person]:
    """Open the records of these people for a page or a print; one audit row names them all."""
    allow(by, Act.READ_PEOPLE)
    ids = list(person_ids)
    with transaction.atomic():
        people = {person.id: person for person in Person.scoped.within(by).filter(id__in=ids)}
        keys.preload(people)
        if len(people) != len(set(ids)):
            audit.record_refused(by, why, people=ids)
            raise Refused
        audit.record(by, why, people=ids)
    return people


def _has_token(by: Actor, tokens: Sequence[bytes]) -> Q:
    return Q(id__in=NameToken.scoped.within(by).filter(token__in=tokens).values("person_id"))


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
    return set(contacts.values_list("person_id", flat=True))


def without_number(by: Actor) -> int:
    """How many people have no A-number."""
    return Person.scoped.within(by).filter(merged_into__isnull=True, a_number_index__isnull=True).count()


@dataclass(frozen=True)
class Opened:
    """What a line shows of people: their records, where they wait, their families, by person id."""

    people: dict[UUID, Person]
    stays: dict[UUID, Stay]
    families: dict[UUID, UUID]


def opened(by: Actor, person_ids: Iterable[UUID]) -> Opened:
    """Open people for lines of a list. The caller shows them, so the caller writes the audit row."""
    found = Opened({}, {}, {})
    for some in chunked(list(dict.fromkeys(person_ids))):
        keys.preload(some)
        found.people.update({one.id: one for one in Person.scoped.within(by).filter(id__in=some)})
        stays = Stay.scoped.within(by).filter(person_id__in=some, until__isnull=True)
        found.stays.update({one.person_id: one for one in stays})
        members = FamilyMember.scoped.within(by).filter(person_id__in=some, until__isnull=True)
        found.families.update(members.values_list("person_id", "family_id"))
    return found
