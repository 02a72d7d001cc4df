"""Whom people call: said once by an organisation, and shown on every notice of its cards in the same transaction."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from vigilia.web.cards import actions as cards
from vigilia.web.guard import audit
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.notice import prepare_all


def say_office(by: Actor, *, number: str, town: str, check_days: Collection[int], at: datetime) -> None:
    """The number people call, the town it is in (code), and the weekdays (0 Monday) on which dates are checked.

    All of it is shown to anybody who opens the waiting page.
    """
    allow(by, Act.SETTLE_HEARINGS)
    with transaction.atomic():
        cards.set_office(by.org_id, number=number, town=town, check_days=check_days)
        prepare_all(by, at)
        audit.record(by, "office.said", detail={"town": town, "check_days": sorted(set(check_days))})


def say_reader(by: Actor, *, language: str, number: str, at: datetime) -> None:
    """The number where a person reads the date aloud in a language (ISO 639); "" takes it back."""
    allow(by, Act.SETTLE_HEARINGS)
    with transaction.atomic():
        cards.set_reader(by.org_id, language=language, number=number)
        prepare_all(by, at)
        audit.record(by, "office.reader_said", detail={"language": language})
