"""Whoever takes the waiting process over can put anything into the inbox: nothing there may stand before a freeze."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from tests.web.notices.conftest import given, left, minutes, replies, tap

from vigilia.web.cards.desk_keys import desk_keys
from vigilia.web.cards.models import InboxItem, sweep_inbox
from vigilia.web.cards.saying import PLACE, Kind
from vigilia.web.cards.sealing import seal
from vigilia.web.guard.actors import Actor
from vigilia.web.notices.inbox import Drained, drain

LATER = minutes(60)
STRANGE = (
    b"",
    b"null",
    b"3",
    b'"freeze"',
    b"[" * 100_000,
    b'{"kind": "freeze", "card_id": 1}',
    b'{"kind": "freeze", "card_id": [1]}',
    b'{"kind": ["freeze"], "card_id": null}',
    b'{"kind": "lost", "card_id": null, "number": "000111222", "phone": "\\ud800"}',
    b'{"kind": "lost", "card_id": null, "number": "000111222", "phone": "\\u0000"}',
    b'{"kind": "lost", "card_id": null, "number": true, "phone": ""}',
)


def put(content: bytes, at: datetime) -> None:
    """An item as only somebody inside the waiting process can seal it."""
    item = InboxItem(id=uuid4(), at=at)
    item.sealed = seal(content, desk_keys().waiting.inbox_public, place=PLACE + item.id.bytes, block=1024)
    item.save()


def test_what_no_page_of_ours_seals_is_dropped_and_holds_nobody_up(coordinator: Actor, marta: UUID) -> None:
    for content in STRANGE:
        put(content, minutes(0))
    tap(Kind.FREEZE, given(coordinator, marta), after=1)
    assert drain(LATER) == Drained(kept=1, dropped=len(STRANGE))
    assert (replies(coordinator), left()) == ([(marta, "freeze")], 0)


def test_a_moment_that_none_can_be_is_never_the_oldest(coordinator: Actor, marta: UUID) -> None:
    put(b"null", datetime(1, 1, 1, tzinfo=UTC))
    put(b"null", datetime(9999, 12, 31, 23, 59, tzinfo=UTC))
    tap(Kind.FREEZE, given(coordinator, marta), after=1)
    if connection.vendor == "postgresql":
        for after, moment in enumerate(("-infinity", "infinity"), start=10):
            put(b"null", minutes(after))
            with connection.cursor() as cursor:
                cursor.execute("UPDATE cards_inboxitem SET at = %s WHERE at = %s", [moment, minutes(after)])
    assert drain(LATER) == Drained(kept=1)
    sweep_inbox(LATER + timedelta(hours=1))
    assert left() == 0


@pytest.mark.parametrize("phone", ["99999999999", "000000000000", "9" * 60, "+", "\u0661" * 12])
def test_a_number_of_no_country_is_nobodys(coordinator: Actor, marta: UUID, phone: str) -> None:
    tap(Kind.LOST, phone=phone)
    assert drain(LATER) == Drained(dropped=1)
