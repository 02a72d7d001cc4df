"""A key rotation seals every blob anew; killed in the middle, it finds by the head of each what is left."""

from uuid import UUID

from vigilia.web.files import blobs
from vigilia.web.files.actions import content_place
from vigilia.web.files.models import StoredFile
from vigilia.web.guard.keys import unit
from vigilia.web.guard.keys.envelope import generation_of
from vigilia.web.guard.sealed import open_value, seal_value


def reseal_blobs(org_id: UUID) -> None:
    """Seal the blobs of one organisation under the current keys."""
    newest = unit.ring().current
    for file in StoredFile.scoped.within_org(org_id).only("pk", "subject").iterator():
        path = blobs.path_of(file.pk)
        sealed = path.read_bytes()
        if generation_of(sealed) < newest:
            place = content_place(file.pk)
            blobs.write(file.pk, seal_value(place, file.subject, open_value(place, file.subject, sealed)))
