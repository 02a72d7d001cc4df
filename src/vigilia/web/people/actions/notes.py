"""Notes: words kept as they were said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.identity import touch
from vigilia.web.people.models import Note
from vigilia.web.people.queries import all_here


def add_notes(by: Actor, *, words: Mapping[UUID, Sequence[str]], at: datetime, origin: UUID | None = None) -> None:
    """Add notes by person id."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        all_here(by, words, "people.notes_added")
        rows = [
            Note(org_id=by.org_id, person_id=person_id, words=one, at=at, by=by.label, origin=origin)
            for person_id, said in words.items()
            for one in said
        ]
        Note.scoped.within(by).insert_all(rows)
        if origin is None:
            touch(by, people=list(words), at=at)
        audit.record(by, "people.notes_added", people=words)
