"""Files of subjects who were erased, when a restored backup brings their rows back."""

from collections.abc import Collection
from functools import partial
from uuid import UUID

from django.db import transaction

from vigilia.web.files import blobs
from vigilia.web.files.models import StoredFile


def forget_files(subjects: Collection[UUID]) -> None:
    """Remove rows and blobs of these subjects; also the door for an app that erases people."""
    found = StoredFile._base_manager.filter(subject__in=list(subjects))
    ids = list(found.values_list("pk", flat=True))
    found.delete()
    for file_id in ids:
        transaction.on_commit(partial(blobs.remove, file_id))
