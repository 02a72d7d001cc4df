"""Contacts: words of a phone column become a number that can be called, or stay words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import phonenumbers
from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.models import Contact

OLD_MOBILE = re.compile(r"(?:\+|\b00)\s*52[\s.-]*1[\s.-]*(?=(?:\d[\s.()-]*){10}(?!\d))")
HOME_REGION = "MX"  # where people wait: a number written without a country is a Mexican one


def add_contacts(by: Actor, *, words: Mapping[UUID, Sequence[str]], at: datetime, origin: UUID | None = None) -> None:
    """Add contacts by person id, each as written. Nobody has said whose phone it is, so nothing may be left on it."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        rows = [_contact(by, person_id, one, at, origin) for person_id, said in words.items() for one in said]
        Contact.scoped.within(by).insert_all(rows)
        audit.record(by, "people.contacts_added", people=words)


def numbers_in(words: str) -> list[str]:
    """E.164 of every number in `words`. A Mexican mobile's old leading 1 (+52 1 868 ...) is dropped, as carriers do now;
    a number need only be possible, since ranges that are in use are newer than any list of them."""
    written = OLD_MOBILE.sub("+52 ", words)
    found = phonenumbers.PhoneNumberMatcher(written, HOME_REGION, leniency=phonenumbers.Leniency.POSSIBLE)
    return [phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164) for match in found]


def _contact(by: Actor, person_id: UUID, words: str, at: datetime, origin: UUID | None) -> Contact:
    numbers = numbers_in(words)
    number = numbers[0] if len(numbers) == 1 else None  # two numbers in a cell stay words: nobody said which is hers
    return Contact(
        org_id=by.org_id,
        person_id=person_id,
        words=words,
        number=number,
        since=at,
        by=by.label,
        origin=origin,
    )
