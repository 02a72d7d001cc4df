"""Reading files."""

from uuid import UUID

from django.db import transaction

from vigilia.web.files import blobs
from vigilia.web.files.actions import content_place
from vigilia.web.files.models import DIGEST_DOMAIN, StoredFile
from vigilia.web.guard import access, audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.blind import lookups
from vigilia.web.guard.roles import Act
from vigilia.web.guard.sealed import open_value


def open_file(by: Actor, file_id: UUID) -> bytes:
    """The content of a file of the actor's organisation; Refused if it is not there or not hers. Audited."""
    access.allow(by, Act.READ_FILES)
    with transaction.atomic():
        file = StoredFile.scoped.within(by).filter(pk=file_id).first()
        if file is None or not blobs.path_of(file_id).is_file():
            access.refuse(by, "file.read")
        audit.record(by, "file.read", people=[file.subject], detail={"file": file_id})
    return open_value(content_place(file_id), file.subject, blobs.path_of(file_id).read_bytes())


def find_by_content(by: Actor, sha256: str) -> list[UUID]:
    """Ids of files of the actor's organisation with this content (64 hex digits)."""
    access.allow(by, Act.READ_FILES)
    digests = lookups(by.org_id, DIGEST_DOMAIN, sha256)
    return list(StoredFile.scoped.within(by).filter(sha256_index__in=digests).values_list("pk", flat=True))
