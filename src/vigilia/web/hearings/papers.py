"""A photo of the paper a date stands on: kept sealed under her key, beside the saying it proves."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from django.db import transaction

from vigilia.web.files import actions as files
from vigilia.web.guard.actors import Actor
from vigilia.web.people.queries import person_for


def keep_paper(by: Actor, *, person_id: UUID, path: Path) -> UUID:
    """Keep a photo; returns the id a saying names. Raises OSError when the file cannot be read, and the one refusal."""
    with transaction.atomic():
        person = person_for(by, person_id)
        with path.open("rb") as content:
            return files.keep(by, subject=person.id, name=path.name, content=content, kind="paper").id
