"""Who of several people with one name, no number and no birth date a row means: the one most of its other cells fit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from vigilia.web.caseload.importing.rows import RowWords
from vigilia.web.cases.models import Case
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.models import Hearing
from vigilia.web.people.bulk import chunked

Traits = frozenset[tuple[str, object]]


def traits_of(by: Actor, people: Collection[UUID]) -> Mapping[UUID, Traits]:
    """Days of return, ports and hearing days on file, by person id; nothing sealed is opened."""
    found: dict[UUID, set[tuple[str, object]]] = {one: set() for one in people}
    for ids in chunked(people):
        cases = Case.scoped.within(by).filter(person_id__in=ids)
        for person_id, enrolled, port in cases.values_list("person_id", "enrolled", "port"):
            found[person_id] |= {("enrolled", enrolled), ("port", port)}
        hearings = Hearing.scoped.within(by).filter(person_id__in=ids)
        for person_id, day in hearings.values_list("person_id", "day"):
            found[person_id].add(("hearing", day))
    return {one: frozenset(traits) for one, traits in found.items()}


def traits_in(row: RowWords) -> Traits:
    """The same of a row."""
    traits: set[tuple[str, object]] = {("hearing", said.day) for said in row.hearings}
    if row.case:
        traits |= {("enrolled", row.case.enrolled), ("port", row.case.port)}
    return frozenset(traits)
