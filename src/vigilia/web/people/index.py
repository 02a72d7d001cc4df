"""The index table of names and last digits, written whole."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from vigilia.web.people.models import NameToken, Person
from vigilia.web.people.names import digests


def index(org_id: UUID, people: Iterable[Person]) -> None:
    """Write the tokens of people who have none yet. Inside the caller's transaction."""
    rows = [
        (person.id, token)
        for person in people
        for token in digests(org_id, surnames=person.surnames, given_names=person.given_names, a_number=person.a_number)
    ]
    rows.sort(key=lambda row: row[1])  # in the order of the index, and not in that of the words of a name
    NameToken.scoped.within_org(org_id).insert_values(
        {"person": [row[0] for row in rows], "token": [row[1] for row in rows]}
    )
