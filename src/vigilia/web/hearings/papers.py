"""A photo of the paper a date stands on: kept sealed under her key, beside the saying it proves."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.db import transaction

from vigilia.web.files import actions as files
from vigilia.web.files.models import StoredFile
from vigilia.web.files.queries import find_by_content
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions import say
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.queries import person_for


class UnreadablePaper(Exception):
    """The photo cannot be kept; one line says which and why."""


def say_with_paper(by: Actor, *, person_id: UUID, said: HearingSaid, path: Path, at: datetime) -> UUID:
    """Keep a word with the photo of its paper, both or neither. Returns the hearing's id.

    Raises UnreadablePaper, and what `say` raises.
    """
    with transaction.atomic():
        paper = keep_paper(by, person_id=person_id, path=path)
        return say(by, person_id=person_id, said=replace(said, paper=paper), at=at)


def keep_paper(by: Actor, *, person_id: UUID, path: Path) -> UUID:
    """Keep a photo, the same one once; returns the id a saying names. Raises UnreadablePaper and the one refusal."""
    if not path.is_file():
        raise UnreadablePaper(f"{path}: there is no such file." if not path.exists() else f"{path} is not a file.")
    with transaction.atomic():
        person = person_for(by, person_id)
        subject = person.merged_into_id or person.id
        try:
            with path.open("rb") as content:
                if not content.read(1):
                    raise UnreadablePaper(f"{path} is empty.")
                content.seek(0)
                digest = hashlib.file_digest(content, "sha256").hexdigest()
                if known := _kept_before(by, subject, digest):
                    return known
                content.seek(0)
                return files.keep(by, subject=subject, name=path.name, content=content, kind="paper").id
        except files.FileTooLarge:
            raise UnreadablePaper(f"{path} is larger than 64 MB; make a smaller photo.") from None
        except OSError as error:
            raise UnreadablePaper(f"{path} cannot be read: {error.strerror}.") from None


def _kept_before(by: Actor, subject: UUID, digest: str) -> UUID | None:
    same = StoredFile.scoped.within(by).filter(pk__in=find_by_content(by, digest), subject=subject)
    return same.values_list("pk", flat=True).first()
