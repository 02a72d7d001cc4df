"""Writes on cards. They name no person, so the app that knows whose a card is writes the audit row."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.db import transaction

from vigilia.web.cards import dead_log, digits
from vigilia.web.cards.desk_keys import desk_keys
from vigilia.web.cards.models import Card, Office, Prepared, Reader, Stop
from vigilia.web.cards.notice import Notice
from vigilia.web.cards.sealing import seal
from vigilia.web.cards.turning import turn

LIVES = timedelta(days=730)
"""A card outlives the longest wait on record; whoever still waits then gets a new one."""
BLANK_LIVES = timedelta(days=90)
AT_ONCE = 5000
NOTICE_BLOCK = 2048
"""Sealed notices are multiples of this: one hearing or three, the length says nothing."""


@dataclass(frozen=True)
class Made:
    """A card just made: its digits exist here and on the paper, nowhere else."""

    card_id: UUID
    digits: str


def make_cards(org_id: UUID, count: int, now: datetime) -> list[Made]:
    """Blank cards of an organisation; nobody's until one is bound, gone after 90 days if none is."""
    pepper, made, rows = desk_keys().waiting.pepper, [], []
    for _ in range(count):
        fresh = digits.new()
        key = turn(fresh, pepper)
        card = Card(
            org_id=org_id,
            digest=key.digest,
            public_key=key.public,
            made_at=now,
            expires_on=(now + BLANK_LIVES).date(),
        )
        rows.append(card)
        made.append(Made(card.id, fresh))
    Card.objects.bulk_create(rows)
    return made


def bind_blank(org_id: UUID, typed: str, now: datetime) -> UUID | None:
    """Make a printed blank of this organisation live; None where there is no such blank (wrong digits, used, too old)."""
    key = turn(digits.read(typed), desk_keys().waiting.pepper)
    blanks = Card.objects.select_for_update().filter(
        digest=key.digest, org_id=org_id, state=Card.State.BLANK, expires_on__gte=now.date()
    )
    card = blanks.first()
    if card is None:
        return None
    make_live(card.id, now)
    return card.id


def make_live(card_id: UUID, now: datetime) -> None:
    """From now on this card opens what is prepared for it."""
    Card.objects.filter(id=card_id, state=Card.State.BLANK).update(
        state=Card.State.LIVE, expires_on=(now + LIVES).date()
    )


def kill(card_ids: Collection[UUID], at: datetime) -> int:
    """End cards for good and remove what they opened; those dead already are left. Returns how many died."""
    Prepared.objects.filter(card_id__in=list(card_ids)).delete()
    living = Card.objects.filter(id__in=list(card_ids)).exclude(state=Card.State.DEAD)
    dying = list(living.values_list("id", flat=True))
    died = living.filter(id__in=dying).update(state=Card.State.DEAD, dead_at=at)
    if dying:
        transaction.on_commit(partial(dead_log.append, dict.fromkeys(dying, at)))
    return died


def forget(card_ids: Collection[UUID]) -> None:
    """Remove every row of these cards: their holder was erased."""
    Stop.objects.filter(card_id__in=list(card_ids)).delete()
    Card.objects.filter(id__in=list(card_ids)).delete()


def prepare(notices: Iterable[tuple[Card, Notice]]) -> None:
    """Seal each notice to its card and put it in the place of the one before. Inside the caller's transaction."""
    shared, rows = desk_keys().waiting.notice_key, []
    for card, notice in notices:
        sealed = seal(notice.to_bytes(), bytes(card.public_key), place=card.id.bytes, shared=shared, block=NOTICE_BLOCK)
        rows.append(Prepared(card=card, sealed=sealed, version=notice.version, prepared_at=notice.prepared_at))
    Prepared.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["card"],
        update_fields=["sealed", "version", "prepared_at"],
    )


def set_office(org_id: UUID, *, number: str, town: str, check_days: Iterable[int]) -> None:
    """Say whom people call; whoever has a card is shown it from the next preparing on."""
    days = ",".join(str(day) for day in sorted(set(check_days)))
    Office.objects.update_or_create(org_id=org_id, defaults={"number": number, "town": town, "check_days": days})


def set_reader(org_id: UUID, *, language: str, number: str) -> None:
    """Say where a person reads dates aloud in a language; an empty number takes it back."""
    with transaction.atomic():
        if not number:
            Reader.objects.filter(org_id=org_id, language=language).delete()
            return
        Reader.objects.update_or_create(org_id=org_id, language=language, defaults={"number": number})


def bury(dead: Mapping[UUID, datetime]) -> list[UUID]:
    """Kill cards again that a restored backup brought back to life; returns which it had."""
    ids, risen = list(dead), list[UUID]()
    for start in range(0, len(ids), AT_ONCE):
        some = Card.objects.filter(id__in=ids[start : start + AT_ONCE]).exclude(state=Card.State.DEAD)
        risen += some.values_list("id", flat=True)
    for card_id in risen:
        kill([card_id], dead[card_id])
    return risen
