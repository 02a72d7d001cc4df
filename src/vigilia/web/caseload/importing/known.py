"""Which rows name people already on file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from vigilia.programme.names import name_tokens
from vigilia.web.caseload.importing.likeness import Traits, traits_in, traits_of
from vigilia.web.caseload.importing.rows import RowWords
from vigilia.web.guard import keys
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.blind import lookups
from vigilia.web.people.bulk import chunked
from vigilia.web.people.models import Person
from vigilia.web.people.names import NAME_AND_BIRTH, NUMBER, name_and_birth


@dataclass(frozen=True)
class Matched:
    """Rows by what becomes of them, each by its place in the list handed in."""

    known: Mapping[int, Person]
    of_another: frozenset[int]  # the number on file belongs to somebody with another name


def match(by: Actor, rows: Sequence[RowWords]) -> Matched:
    """Match rows to people: by number when the names agree, else by name with birth where a number is missing on one
    side, else (no number, no birth) by the same name alone, then her whom the other cells fit best. Nobody is matched twice."""
    by_number = _by_index(
        by, "a_number_index", {p: (NUMBER, n) for p, row in enumerate(rows) if (n := row.value("a_number"))}
    )
    by_name = _by_index(
        by,
        "name_birth_index",
        {p: (NAME_AND_BIRTH, both) for p, row in enumerate(rows) if (both := _name_key(row)) is not None},
    )
    alike = traits_of(by, {_kept(one).id for some in by_name.values() if len(some) > 1 for one in some})
    known: dict[int, Person] = {}
    taken: set[UUID] = set()
    of_another: set[int] = set()
    for place, row in enumerate(rows):
        same_number = [_kept(one) for one in by_number.get(place, ())]
        person = next((one for one in same_number if one.id not in taken and _named_alike(one, row)), None)
        if person is None and same_number:
            of_another.add(place)
            continue
        if person is None:
            same_name = (_kept(one) for one in by_name.get(place, ()))
            fitting = [one for one in same_name if one.id not in taken and _numbers_agree(one, row)]
            person = _most_alike(fitting, row, alike)
        if person is not None:
            known[place] = person
            taken.add(person.id)
    return Matched(known, frozenset(of_another))


def _most_alike(people: Sequence[Person], row: RowWords, traits: Mapping[UUID, Traits]) -> Person | None:
    if len(people) < 2:
        return people[0] if people else None
    said = traits_in(row)
    return max(people, key=lambda one: len(traits.get(one.id, frozenset()) & said))


def _name_key(row: RowWords) -> str | None:
    """Without a birth date a name alone says who someone is only as long as neither side has a number."""
    born = row.value("born")
    if born is None and row.value("a_number"):
        return None
    return name_and_birth(row.value("surnames"), row.value("given_names"), born)


def _by_index(by: Actor, column: str, wanted: Mapping[int, tuple[str, str]]) -> dict[int, list[Person]]:
    places: dict[bytes, list[int]] = {}
    for place, (domain, value) in wanted.items():
        for digest in lookups(by.org_id, domain, value):
            places.setdefault(digest, []).append(place)
    found: dict[int, list[Person]] = {}
    for digests in chunked(list(places)):
        people = list(
            Person.scoped.within(by)
            .select_related("merged_into")
            .filter(**{f"{column}__in": digests})
            .order_by("created_at", "id")
        )
        keys.preload(_ids(people))
        for person in people:
            for place in places[bytes(getattr(person, column))]:
                found.setdefault(place, []).append(person)
    return found


def _ids(people: Iterable[Person]) -> list[UUID]:
    return [one for person in people for one in (person.id, person.merged_into_id) if one is not None]


def _kept(person: Person) -> Person:
    """A merged person is read as the one she was merged into."""
    return person.merged_into or person


def _named_alike(person: Person, row: RowWords) -> bool:
    """One word of the given names in common, in whichever column; nothing to compare is no contradiction."""
    said = set(name_tokens(f"{row.value('given_names') or ''} {row.value('surnames') or ''}"))
    ours = set(name_tokens(person.full_name))
    given = set(name_tokens(person.given_names or "")) or ours
    born = row.value("born")
    return (
        not said or not ours or bool(given & said) or (born is not None and born == person.born and bool(ours & said))
    )


def _numbers_agree(person: Person, row: RowWords) -> bool:
    said = row.value("a_number")
    if row.value("born") is None:
        return person.a_number is None
    return said is None or person.a_number is None or said == person.a_number
