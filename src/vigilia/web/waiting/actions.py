"""Keeping what she said: sealed to the desk, appended, never read here."""

from __future__ import annotations

import asyncio
from datetime import datetime
from functools import partial

from asgiref.sync import sync_to_async
from django.db import OperationalError, transaction

from vigilia.web.cards.models import InboxItem, Stop
from vigilia.web.cards.saying import Kind, Said
from vigilia.web.guard.limits import address_key, take
from vigilia.web.waiting import patience
from vigilia.web.waiting.looking import keys

TRIES, BETWEEN = 6, 1.0
"""A long import can hold a database of one file for half a minute: a tap waits that long, then she is told."""


async def keep(said: Said, now: datetime) -> bool:
    """Keep one tap of a card; False if the database would not take it. More than twenty an hour of one button of a card are not
    kept: a child who taps "I received it" must not use up "I cannot come"."""
    return await _patiently(partial(_kept, said, now))


async def keep_lost(said: Said, address: str, now: datetime) -> bool:
    """Keep a lost-card form within its limits (S4). Looks nothing up; False only if the database would not take it."""
    return await _patiently(partial(_lost_kept, said, address, now))


async def _patiently(keeping: partial[None]) -> bool:
    for _ in range(TRIES):
        try:
            await sync_to_async(keeping)()
        except OperationalError:
            await asyncio.sleep(BETWEEN)
        else:
            return True
    return False


def _kept(said: Said, now: datetime) -> None:
    with transaction.atomic():
        if said.kind is Kind.FREEZE and said.card_id:
            Stop.objects.bulk_create([Stop(card_id=said.card_id, at=now)])
        elif take(patience.TAPS, f"{said.card_id} {said.kind}", now) > 0:
            return
        _append(said, now)


def _lost_kept(said: Said, address: str, now: datetime) -> None:
    pepper = keys().pepper
    with transaction.atomic():
        if take(patience.LOST_ADDRESS, address_key(pepper, f"address {address}", now), now) > 0:
            return
        if said.number and take(patience.LOST_NUMBER, address_key(pepper, f"number {said.number}", now), now) > 0:
            return
        _append(said, now)


def _append(said: Said, now: datetime) -> None:
    InboxItem.objects.bulk_create([said.item(now, keys().inbox_public)])
