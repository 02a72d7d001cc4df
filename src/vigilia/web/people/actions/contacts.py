"""Contacts: words of a phone column become a number that can be called, or stay words; and what may be left on it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import phonenumbers
from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.identity import touch
from vigilia.web.people.changed import refuse_if_changed
from vigilia.web.people.models import Contact, DetailLevel, WhosePhone
from vigilia.web.people.queries import all_here, person_for

OLD_MOBILE = re.compile(r"(?:\+|\b00)\s*52[\s.-]*1[\s.-]*(?=(?:\d[\s.()-]*){10}(?!\d))")
HOME_REGION = "MX"  # where people wait: a number written without a country is a Mexican one


class OnlyHerWord(Exception):
    """More detail on a contact, or leave to leave word on it, needs her own word (S25)."""

    def __init__(self) -> None:
        super().__init__("Only she can say that more may be told on this contact. Ask her, then say that she said so.")


@dataclass(frozen=True)
class Reach:
    """How one contact may be used. The defaults say nothing of her to whoever picks up."""

    whose: WhosePhone = WhosePhone.UNKNOWN
    safe_to_leave_word: bool | None = None
    best_hour: str | None = None
    detail: DetailLevel = DetailLevel.NEWS_ONLY


def add_contacts(by: Actor, *, words: Mapping[UUID, Sequence[str]], at: datetime, origin: UUID | None = None) -> None:
    """Add contacts by person id, each as written. Nobody has said whose phone it is, so nothing may be left on it."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        all_here(by, words, "people.contacts_added")
        rows = [
            _contact(by, person_id, one, number, at, origin)
            for person_id, said in words.items()
            for one in said
            for number in _ways(one)  # two numbers in a cell are two ways to reach her
        ]
        Contact.scoped.within(by).insert_all(rows)
        if origin is None:
            touch(by, people=list(words), at=at)
        audit.record(by, "people.contacts_added", people=words)


def agree_reach(
    by: Actor, *, contact_id: UUID, reach: Reach, her_word: bool, at: datetime, seen_version: int | None = None
) -> Contact:
    """Say whose a phone is, whether word may be left on it, when to call, and how much may be told.

    Nothing is overwritten: the old terms end at `at` and stay on file, the new ones begin. The same terms again change
    nothing. Raises OnlyHerWord, ChangedMeanwhile and the one refusal.
    """
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        old = _open_contact(by, contact_id, "people.reach_agreed")
        refuse_if_changed(
            [person_for(by, old.person_id, lock=True)], None if seen_version is None else {old.person_id: seen_version}
        )
        if _terms(old) == reach:
            return old
        looser = reach.detail > old.detail or (reach.safe_to_leave_word and not old.safe_to_leave_word)
        if looser and not her_word:
            raise OnlyHerWord
        made = Contact(
            org_id=by.org_id,
            person_id=old.person_id,
            kind=old.kind,
            number=old.number,
            words=old.words,
            whose=reach.whose,
            safe_to_leave_word=reach.safe_to_leave_word,
            best_hour=reach.best_hour,
            detail=reach.detail,
            since=at,
            by=by.label,
        )
        Contact.scoped.within(by).filter(id=old.id).update(until=at)
        made.save()
        touch(by, people=[old.person_id], at=at)
        audit.record(by, "people.reach_agreed", people=[old.person_id], detail={"her_word": her_word})
    return made


def end_contact(by: Actor, *, contact_id: UUID, at: datetime) -> None:
    """A phone that is hers no more: kept on file as it was, and never called again."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        old = _open_contact(by, contact_id, "people.contact_ended")
        Contact.scoped.within(by).filter(id=old.id).update(until=at)
        touch(by, people=[old.person_id], at=at)
        audit.record(by, "people.contact_ended", people=[old.person_id])


def numbers_in(words: str) -> list[str]:
    """E.164 of every number in `words`. A Mexican mobile's old leading 1 (+52 1 868 ...) is dropped, as carriers do now;
    a number need only be possible, since ranges that are in use are newer than any list of them."""
    written = OLD_MOBILE.sub("+52 ", words)
    numbers = [
        match.number
        for match in phonenumbers.PhoneNumberMatcher(written, HOME_REGION, leniency=phonenumbers.Leniency.POSSIBLE)
    ]
    if not numbers and (digits := re.sub(r"[\s().-]", "", written)).isdecimal() and 11 <= len(digits) <= 13:
        with suppress(phonenumbers.NumberParseException):  # no country has the code 999
            whole = phonenumbers.parse(f"+{digits}")  # a country's code written without its plus: 503 7123 4567
            numbers = [whole] if phonenumbers.is_possible_number(whole) else []
    return [phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) for number in numbers]


def _open_contact(by: Actor, contact_id: UUID, event: str) -> Contact:
    contact = Contact.scoped.within(by).select_for_update().filter(id=contact_id, until__isnull=True).first()
    if contact is None:
        refuse(by, event)
    return contact


def _terms(contact: Contact) -> Reach:
    return Reach(WhosePhone(contact.whose), contact.safe_to_leave_word, contact.best_hour, DetailLevel(contact.detail))


def _ways(words: str) -> list[str | None]:
    """The numbers in a cell, or none: the words are kept all the same."""
    return [*numbers_in(words)] or [None]


def _contact(by: Actor, person_id: UUID, words: str, number: str | None, at: datetime, origin: UUID | None) -> Contact:
    return Contact(
        org_id=by.org_id,
        person_id=person_id,
        words=words,
        number=number,
        since=at,
        by=by.label,
        origin=origin,
    )
