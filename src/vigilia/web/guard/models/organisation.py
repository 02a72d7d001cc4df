from typing import ClassVar
from uuid import uuid4

from django.db import models

from vigilia.web.guard.retention import Term


class Organisation(models.Model):
    """A group of helpers whose people no other group sees."""

    retention: ClassVar[Term] = Term(None, "as long as the installation serves it")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=200, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
