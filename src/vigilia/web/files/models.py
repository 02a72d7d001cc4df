from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.blind import BlindIndex
from vigilia.web.guard.models import Organisation
from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText

DIGEST_DOMAIN = "files.StoredFile.sha256"


def digest_index(file: "StoredFile") -> tuple[UUID, str, str]:
    """What a file is found by: the SHA-256 of its content, keyed so that a known paper cannot be looked for from outside."""
    return file.org_id, DIGEST_DOMAIN, file.sha256 or ""


class StoredFile(models.Model):
    """A sealed blob under `VIGILIA_HOME/files`: a photograph of a paper, a workbook that was imported."""

    retention: ClassVar[Term] = Term(None, "as long as the subject whose key seals it")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="files")
    subject = models.UUIDField(db_index=True)
    name = SealedText()
    kind = models.CharField(max_length=40)
    sha256 = SealedText()
    sha256_index = BlindIndex(of=digest_index, null=False)
    size = models.PositiveBigIntegerField()
    kept_at = models.DateTimeField()
    kept_by = models.CharField(max_length=200)

    scoped = ScopedManager()

    def seal_subject(self) -> UUID:
        return self.subject
