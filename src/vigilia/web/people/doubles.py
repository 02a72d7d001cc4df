"""People already on file who may be one person, and why we think so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from uuid import UUID

from django.db import transaction
from django.db.models import Count

from vigilia.programme.names import same_words
from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.models import Contact, FamilyMember, Merge, MergeReason, Person


@dataclass(frozen=True)
class PossibleDouble:
    """Two people who may be one. `one` was on file first."""

    one: Person
    two: Person
    reason: MergeReason


def possible_doubles(by: Actor, *, limit: int = 50) -> tuple[PossibleDouble, ...]:
    """Pairs that share a number, a name (also swapped) with a birth date, or a phone without being one family (a family
    shares its phone, which is no sign of a double)."""
    allow(by, Act.READ_PEOPLE)
    with transaction.atomic():
        found: dict[tuple[UUID, UUID], PossibleDouble] = {}
        apart = _parted(by)
        for double in _candidates(by):
            if (double.one.id, double.two.id) not in apart:
                found.setdefault((double.one.id, double.two.id), double)
            if len(found) >= limit:
                break
        shown = tuple(found.values())
        audit.record(
            by, "people.doubles_listed", people={one.id for double in shown for one in (double.one, double.two)}
        )
    return shown


def _candidates(by: Actor) -> Iterator[PossibleDouble]:
    for ids in chain(_sharing(by, "a_number_index"), _sharing(by, "name_birth_index"), _sharing_phone(by)):
        yield from _pairs(by, ids)


def _parted(by: Actor) -> set[tuple[UUID, UUID]]:
    """Pairs that somebody joined and somebody parted again: they were looked at."""
    pairs = Merge.scoped.within(by).filter(separated_at__isnull=False).values_list("kept_id", "other_id")
    return {pair for kept, other in pairs for pair in ((kept, other), (other, kept))}


def _sharing(by: Actor, index: str) -> Iterator[list[UUID]]:
    people = Person.scoped.within(by).filter(merged_into__isnull=True)
    shared = (
        people.filter(**{f"{index}__isnull": False})
        .values(index)
        .annotate(n=Count("id"))
        .filter(n__gt=1)
        .values_list(index, flat=True)
    )
    for value in shared:
        yield list(people.filter(**{index: value}).values_list("id", flat=True))


def _sharing_phone(by: Actor) -> Iterator[list[UUID]]:
    contacts = Contact.scoped.within(by).filter(until__isnull=True, number_index__isnull=False)
    shared = (
        contacts.values("number_index")
        .annotate(n=Count("person_id", distinct=True))
        .filter(n__gt=1)
        .values_list("number_index", flat=True)
    )
    for value in shared:
        yield list(contacts.filter(number_index=value).values_list("person_id", flat=True))


def _pairs(by: Actor, ids: Sequence[UUID]) -> Iterator[PossibleDouble]:
    people = list(
        Person.scoped.within(by).filter(id__in=list(ids), merged_into__isnull=True).order_by("created_at", "id")
    )
    keys.preload([person.id for person in people])
    families = dict(
        FamilyMember.scoped.within(by)
        .filter(person_id__in=list(ids), until__isnull=True)
        .values_list("person_id", "family_id")
    )
    for place, one in enumerate(people):
        for two in people[place + 1 :]:
            reason = _reason(one, two)
            same_family = one.id in families and families.get(one.id) == families.get(two.id)
            if reason is not MergeReason.PHONE or not (same_family or _only_a_name(one, two)):
                yield PossibleDouble(one, two, reason)


def _only_a_name(one: Person, two: Person) -> bool:
    """The same name without a birth date to go with it is no sign of a double."""
    return one.name_birth_index is not None and one.name_birth_index == two.name_birth_index


def _reason(one: Person, two: Person) -> MergeReason:
    if one.a_number and one.a_number == two.a_number:
        return MergeReason.NUMBER
    if one.born and one.name_birth_index and one.name_birth_index == two.name_birth_index:
        swapped = not same_words(one.surnames or "", two.surnames or "")
        return MergeReason.SWAPPED_NAMES if swapped else MergeReason.SAME_NAME_AND_BIRTH
    return MergeReason.PHONE
