"""What a source said of a case: enrolment, port, counsel."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vigilia.web.cases.models.case import Counsel
from vigilia.web.guard.retention import Term
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.people.models import SaidAboutPerson


class CaseSaying(SaidAboutPerson):
    """One source's word on a case. Who the lawyer is stands in the sealed words only."""

    retention: ClassVar[Term] = Term(days=None, reason="Lives and goes with the person.")

    case = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="sayings")
    enrolled = models.DateField(null=True)
    port = models.CharField(max_length=24, blank=True, default="")
    counsel = models.CharField(max_length=8, choices=Counsel.choices, blank=True, default="")

    scoped = ScopedManager()

    class Meta(SaidAboutPerson.Meta):
        db_table = "cases_saying"
