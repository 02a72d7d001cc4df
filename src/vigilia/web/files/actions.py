"""Keeping and discarding files: the sealed blob first, the row after it; what a kill leaves is swept."""

import hashlib
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import BinaryIO
from uuid import UUID, uuid4

from django.db import transaction

from vigilia.web.files import blobs
from vigilia.web.files.models import StoredFile
from vigilia.web.guard import access, audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.guard.sealed import bound_to, seal_value

LARGEST = 64 * 1024 * 1024  # bytes; a photograph has 5, a workbook of 20,000 rows 3
ORPHAN_AFTER = timedelta(hours=24)


class FileTooLarge(ValueError):
    """Over 64 MB."""


def content_place(file_id: UUID) -> bytes:
    """What a blob is sealed to."""
    return bound_to(StoredFile._meta.label, "content", file_id)


def keep(by: Actor, *, subject: UUID, name: str, content: BinaryIO, kind: str) -> StoredFile:
    """Seal a file under `subject`'s key and keep it. FileTooLarge over 64 MB. Works inside a caller's transaction."""
    access.allow(by, Act.WRITE_FILES)
    plain = content.read(LARGEST + 1)
    if len(plain) > LARGEST:
        raise FileTooLarge("the file is larger than 64 MB")
    file_id = uuid4()
    blobs.write(file_id, seal_value(content_place(file_id), subject, plain))
    with transaction.atomic():
        file = StoredFile.scoped.within(by).create(
            id=file_id,
            org_id=by.org_id,
            subject=subject,
            name=name,
            kind=kind,
            sha256=hashlib.sha256(plain).hexdigest(),
            size=len(plain),
            kept_at=datetime.now(UTC),
            kept_by=by.label,
        )
        audit.record(by, "file.keep", people=[subject], detail={"file": file_id, "kind": kind, "size": len(plain)})
        return file


def discard(by: Actor, *, file_id: UUID) -> None:
    """Remove a file's row, and its blob once that has committed."""
    access.allow(by, Act.WRITE_FILES)
    with transaction.atomic():
        file = StoredFile.scoped.within(by).filter(pk=file_id).first()
        if file is None:
            access.refuse(by, "file.discard")
        file.delete()
        audit.record(by, "file.discard", people=[file.subject], detail={"file": file_id})
        transaction.on_commit(partial(blobs.remove, file_id))


def sweep_orphans(now: datetime) -> int:
    """Remove blobs that no row names and half-written files, once they are a day old. Returns how many went."""
    before = (now - ORPHAN_AFTER).timestamp()
    old = [file_id for file_id, stat in blobs.on_disk() if stat.st_mtime < before]
    known = set(StoredFile._base_manager.filter(pk__in=old).values_list("pk", flat=True))
    orphans = [file_id for file_id in old if file_id not in known]
    for file_id in orphans:
        blobs.remove(file_id)
    return len(orphans) + blobs.remove_parts(before)
