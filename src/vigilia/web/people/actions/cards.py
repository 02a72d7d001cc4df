"""Giving cards: each adult her own, and a new one ends the old."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.cards import actions as cards
from vigilia.web.cards import digits as card_digits
from vigilia.web.cards.actions import Made
from vigilia.web.guard import audit
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.identity import touch
from vigilia.web.people.models import HeldCard
from vigilia.web.people.queries import group_of, person_for

RESTORE = "restore"
MOST_BLANKS = 200
"""A field day's worth; each costs a tenth of a second."""


class NoSuchCard(Exception):
    """The digits are no blank card of this organisation; one line says what to do."""


def make_blank(by: Actor, *, count: int, at: datetime) -> list[Made]:
    """Cards to print and take along: nobody's until `give_card` binds one, gone after 90 days if nobody does."""
    allow(by, Act.WRITE_PEOPLE)
    if not 1 <= count <= MOST_BLANKS:
        raise ValueError(f"between 1 and {MOST_BLANKS} cards at once")
    with transaction.atomic():
        made = cards.make_cards(by.org_id, count, at)
        audit.record(by, "cards.made", detail={"cards": count})
    return made


def give_card(by: Actor, *, person_id: UUID, at: datetime, digits: str | None = None) -> Made:
    """Give her a card: the printed blank whose digits were typed, or a new one. Her older cards die in the same moment.

    The digits are returned once, for the paper, and kept nowhere. Raises NoSuchCard and the one refusal.
    """
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        kept, *others = _read_as_one(by, person_id)
        made = _new(by, at) if digits is None else _bound(by, digits, at)
        _end(by, [kept, *others], at)
        HeldCard(org_id=by.org_id, person_id=kept, card_id=made.card_id, given_at=at, given_by=by.label).save()
        touch(by, people=[kept], at=at)
        audit.record(by, "cards.given", people=[kept], detail={"card": made.card_id})
    return made


def kill_cards(by: Actor, *, person_id: UUID, at: datetime) -> int:
    """Freeze her cards for good, at her word or to protect her; only a new card opens anything again. Returns how many."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        hers = _read_as_one(by, person_id)
        ended = _end(by, hers, at)
        touch(by, people=hers, at=at)
        audit.record(by, "cards.frozen", people=hers, detail={"cards": ended})
    return ended


def end_again(dead: Mapping[UUID, datetime]) -> int:
    """Cards that died after the backup that was restored are ended for whoever held them, and the trail of her
    organisation says so. Inside the caller's transaction."""
    held = list(HeldCard._base_manager.filter(card_id__in=list(dead), ended_at__isnull=True))
    for card in held:
        HeldCard.scoped.within_org(card.org_id).filter(id=card.id).update(ended_at=dead[card.card_id], ended_by=RESTORE)
        audit.record(
            Actor(RESTORE, card.org_id, frozenset()),
            "cards.ended_again",
            people=[card.person_id],
            detail={"card": card.card_id},
        )
    return len(held)


def forget_cards(people: Collection[UUID]) -> None:
    """Remove the cards of people who are erased, before their rows go. Inside the caller's transaction."""
    held = HeldCard._base_manager.filter(person_id__in=list(people))
    cards.forget(list(held.values_list("card_id", flat=True)))


def _new(by: Actor, at: datetime) -> Made:
    (made,) = cards.make_cards(by.org_id, 1, at)
    cards.make_live(made.card_id, at)
    return made


def _bound(by: Actor, typed: str, at: datetime) -> Made:
    read = card_digits.read(typed)
    if not card_digits.right(read):
        raise NoSuchCard("These are not sixteen digits of a card: read the four groups again, one digit is mistyped.")
    card_id = cards.bind_blank(by.org_id, read, at)
    if card_id is None:
        raise NoSuchCard("No blank card has these digits: it was given already, or is over 90 days old. Take another.")
    return Made(card_id, read)


def _read_as_one(by: Actor, person_id: UUID) -> list[UUID]:
    """Her record, locked, and those read as one with it, the one kept first."""
    person_for(by, person_id, lock=True)
    return group_of(by, person_id)


def _end(by: Actor, people: Collection[UUID], at: datetime) -> int:
    open_ones = HeldCard.scoped.within(by).filter(person_id__in=list(people), ended_at__isnull=True)
    ended = cards.kill(list(open_ones.values_list("card_id", flat=True)), at)
    open_ones.update(ended_at=at, ended_by=by.label)
    return ended
