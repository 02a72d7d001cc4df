"""What one tap asks for, and doing it: inside the transaction that takes the item out of the inbox."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from vigilia.programme.a_number import ANumber, parse
from vigilia.web.cards.inbox import Heard
from vigilia.web.cards.saying import Kind, Said
from vigilia.web.guard import audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.organisations import every
from vigilia.web.guard.roles import Role
from vigilia.web.notices.models import Reply, ReplyKind
from vigilia.web.people.actions import kill_cards
from vigilia.web.people.actions.contacts import numbers_in
from vigilia.web.people.models import HeldCard
from vigilia.web.people.queries import held_card, numbered, person_for, reached_at

KEPT_A_DAY = 10
"""Replies of one kind that are kept of one card in 24 hours: a thumb on a button cannot fill the morning."""
SHARE_A_PHONE = 8
"""A family and its neighbours; more than that is the phone of a shelter, and says nothing of who typed."""
DAY = timedelta(days=1)
LONGEST = 60  # characters of a telephone number, as somebody typed it
MOST_VERSIONS = 2**31


class Became(StrEnum):
    """What came of one item."""

    KEPT = "kept"
    REPEATED = "repeated"
    DROPPED = "dropped"


def worker(org_id: UUID) -> Actor:
    """Who the audit names when the worker hears something."""
    return Actor("worker", org_id, frozenset({Role.COORDINATOR}))


def take(item: Heard, now: datetime) -> Became:
    """Do what one item asks for. It names no person: who it is of is found here, and nowhere nearer to the public."""
    said = item.said
    if said is None or not _sound(said):
        return Became.DROPPED
    if said.kind is Kind.LOST:
        return _lost(said, item.at)
    held = held_card(said.card_id) if said.card_id else None
    return _tapped(held, said, item.at, now) if held else Became.DROPPED


def _tapped(held: HeldCard, said: Said, at: datetime, now: datetime) -> Became:
    by = worker(held.org_id)
    person_for(by, held.person_id, lock=True)  # two workers with two taps of hers come one after the other
    held.refresh_from_db()
    if said.kind is Kind.FREEZE and held.ended_at is None:  # of an older card it must not end the one she has now
        kill_cards(by, person_id=held.person_id, at=now)
    kind = ReplyKind(said.kind.value)
    before = Reply.scoped.within(by).filter(card_id=held.card_id, kind=kind)
    # What her page says now counts apart: many taps on an older notice must not leave the new date unconfirmed.
    now_said = kind == ReplyKind.RECEIVED and said.version == held.version
    alike = before.filter(version=said.version) if now_said else before
    if alike.filter(at__gt=at - DAY).count() >= KEPT_A_DAY:
        return Became.REPEATED
    if kind != ReplyKind.RECEIVED and before.filter(handled_at__isnull=True).exists():
        return Became.REPEATED
    reply = Reply(
        org_id=by.org_id,
        person_id=held.person_id,
        kind=kind,
        at=at,
        card_id=held.card_id,
        version=said.version,
        language=said.language,
    )
    if kind == ReplyKind.RECEIVED:
        reply.says = held.says if said.version == held.version else None
        reply.handled_at, reply.handled_by = now, by.label
    return _keep(by, reply)


def _lost(said: Said, at: datetime) -> Became:
    """A number typed on the form of a lost card, looked for in every organisation; one without a match leaves no trace.

    Without an A-number the telephone is looked for among the contacts on file: it proves nothing (T7), but a helper who
    knows her can ask. A phone that many share names nobody.
    """
    found = list(_numbered(said.number)) if said.number.strip() else list(_reached(said.phone))
    became = {_lost_by(by, person_id, said, at) for by, person_id in found}
    return next((one for one in (Became.KEPT, Became.REPEATED) if one in became), Became.DROPPED)


def _lost_by(by: Actor, person_id: UUID, said: Said, at: datetime) -> Became:
    person_for(by, person_id, lock=True)
    before = Reply.scoped.within(by).filter(person_id=person_id, kind=ReplyKind.LOST)
    if before.filter(handled_at__isnull=True).exists() or before.filter(at__gt=at - DAY).count() >= KEPT_A_DAY:
        return Became.REPEATED
    phone = said.phone.strip()[:LONGEST] or None
    lost = Reply(org_id=by.org_id, person_id=person_id, kind=ReplyKind.LOST, at=at, phone=phone, language=said.language)
    return _keep(by, lost)


def _keep(by: Actor, reply: Reply) -> Became:
    reply.save(force_insert=True)
    detail = {"reply": reply.id, "kind": str(reply.kind), "card": reply.card_id}
    audit.record(by, "notices.heard", people=[reply.person_id], detail=detail)
    return Became.KEPT


def _numbered(typed: str) -> Iterator[tuple[Actor, UUID]]:
    """Everybody of that A-number, however it was typed and whoever keeps her."""
    read = parse("".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in typed))
    if not isinstance(read, ANumber):
        return
    for org_id in every():
        by = worker(org_id)
        for person_id in numbered(by, read.digits):
            yield by, person_id


def _reached(typed: str) -> Iterator[tuple[Actor, UUID]]:
    """Those who can be called at the number that was typed, unless a whole shelter can."""
    numbers = numbers_in(typed[:LONGEST])
    for org_id in every():
        by = worker(org_id)
        people = {one for number in numbers for one in reached_at(by, number)}
        if len(people) <= SHARE_A_PHONE:
            for person_id in sorted(people):
                yield by, person_id


def _sound(said: Said) -> bool:
    """Whether it is of a shape the page makes: whoever took the page over could seal anything."""
    words = (said.number, said.phone, said.language)
    fits = said.version is None or (isinstance(said.version, int) and 0 <= said.version < MOST_VERSIONS)
    return fits and all(isinstance(one, str) and _written(one) for one in words) and len(said.language) <= 8


def _written(words: str) -> bool:
    """Whether these are characters that can be kept: JSON can name half of one, and PostgreSQL keeps no null."""
    return "\0" not in words and not any(unicodedata.category(one) == "Cs" for one in words)
