"""Which of two words of a source is the later one.

A word replaces an earlier one when it was heard after it, unless both carry a day and its own is older: importing last
week's list again moves nothing back. A list that carries no day is taken as it comes, never as today's: read once in the
wrong order of day and month, its title is no date, and the corrected reading must replace it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime
from typing import Protocol, TypeVar

LIST = "list"


class Dated(Protocol):
    """What carries a source, the day the source itself carries, and when it was heard."""

    @property
    def source(self) -> str: ...
    @property
    def said_on(self) -> date | None: ...
    @property
    def seen_at(self) -> datetime: ...


Word = TypeVar("Word", bound=Dated)


def day_of(word: Dated) -> date | None:
    """The day a word counts from: its own; else the day it was heard, but for a list, which may be of any day."""
    return word.said_on or (None if word.source == LIST else word.seen_at.date())


class Latest:
    """Takes words in the order they were heard and says of each whether it replaces the one before."""

    def __init__(self) -> None:
        self._floors: dict[Hashable, date] = {}

    def takes(self, what: Hashable, word: Dated) -> bool:
        """Whether `word` is the latest on `what` so far."""
        day, floor = day_of(word), self._floors.get(what)
        if day is not None and floor is not None and day < floor:
            return False
        if day is not None:
            self._floors[what] = day
        return True


def latest(words: Iterable[Word], what: Callable[[Word], Hashable]) -> dict[Hashable, Word]:
    """The latest word on each `what`, whatever the order they come in."""
    last: dict[Hashable, Word] = {}
    so_far = Latest()
    for word in sorted(words, key=lambda one: one.seen_at):
        if so_far.takes(what(word), word):
            last[what(word)] = word
    return last
