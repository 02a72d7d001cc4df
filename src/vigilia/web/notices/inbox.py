"""From the inbox of the waiting page to replies: each item whole or not at all, and none twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction

from vigilia.web.cards import inbox
from vigilia.web.cards.inbox import Heard
from vigilia.web.guard.reports import places
from vigilia.web.notices.taps import Became, take


@dataclass(frozen=True)
class Drained:
    """What came of the items: replies kept; said already, or too often; of nobody on file; and those left behind by a
    fault of ours, each as its kind and place without a word of what was said."""

    kept: int = 0
    repeated: int = 0
    dropped: int = 0
    faults: tuple[str, ...] = ()


def drain(now: datetime) -> Drained:
    """Take care of what waits, the oldest first, each item in a transaction of its own with all that follows from it.

    A kill leaves an item as it was; of two workers each takes its own (on SQLite one after the other). What cannot be
    opened, or names nobody on file, is dropped and counted. An item that a fault of ours stops stays for the next round
    and holds nobody up. Raises OperationalError or InterfaceError when it is the database that fails.
    """
    found: Counter[Became] = Counter()
    faults: dict[UUID, str] = {}
    while True:
        item: Heard | None = None
        try:
            with transaction.atomic():
                item = _next(faults)
                if item is None:
                    break
                became = take(item, now)
                inbox.drop([item.item_id])
            found[became] += 1
        except (OperationalError, InterfaceError):
            raise
        except Exception as error:  # whatever is wrong with one item, the others are somebody's words
            if item is None:
                raise
            faults[item.item_id] = places(error)
    return Drained(found[Became.KEPT], found[Became.REPEATED], found[Became.DROPPED], tuple(faults.values()))


def _next(left: Collection[UUID]) -> Heard | None:
    """The oldest item that has not failed in this round."""
    waiting = inbox.heard(limit=len(left) + 1)
    return next((one for one in waiting if one.item_id not in left), None)
