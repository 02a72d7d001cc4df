"""Two people on one record: the second is told, and nothing of either is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from vigilia.web.people.models import Person


class ChangedMeanwhile(Exception):
    """Someone wrote about this person after it was read. Carries who and when; what the second typed is not lost."""

    def __init__(self, person_id: UUID, by: str, at: datetime) -> None:
        super().__init__(
            f"This record was changed by {by} at {at:%H:%M} UTC while you were writing. Look, then save again."
        )
        self.person_id, self.by, self.at = person_id, by, at


def refuse_if_changed(people: Iterable[Person], seen_version: Mapping[UUID, int] | None) -> None:
    """Raise ChangedMeanwhile when a person has moved on from the version the writer saw. None: the writer saw none."""
    for person in people:
        if seen_version is not None and seen_version.get(person.id) != person.version:
            raise ChangedMeanwhile(person.id, person.touched_by, person.touched_at)
