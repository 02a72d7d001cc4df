"""Which of two words of a source is the later one."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest

from vigilia.web.people.editions import latest

START = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Said:
    source: str
    said_on: date | None
    seen_at: datetime


def said(source: str, on: date | None, after: int) -> Said:
    return Said(source, on, START + timedelta(hours=after))


@pytest.mark.parametrize(
    ("words", "last"),
    [
        # an older edition that comes later moves nothing back
        ([said("list", date(2026, 11, 10), 0), said("list", date(2026, 11, 3), 1)], 0),
        ([said("list", date(2026, 11, 3), 0), said("list", date(2026, 11, 10), 1)], 1),
        # a list without a day is taken as it comes: it is not of today
        ([said("list", None, 0), said("list", date(2026, 11, 20), 1)], 1),
        ([said("list", date(2026, 11, 20), 0), said("list", None, 1)], 1),
        # a hand's word counts from the day it was heard
        ([said("coordinator", None, 0), said("list", date(2026, 11, 20), 1)], 0),
        # a list without a day does not open the door to an edition older than the one before it
        ([said("list", date(2026, 11, 10), 0), said("list", None, 1), said("list", date(2026, 11, 3), 2)], 1),
    ],
)
def test_the_later_word(words: list[Said], last: int) -> None:
    for order in permutations(words):
        assert latest(order, lambda _: "all")["all"] == words[last]
