"""Long lists of ids in pieces a database takes in one question."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")


def chunked(items: Collection[Item], size: int = 5000) -> Iterator[list[Item]]:
    """`items` in lists of at most `size`: SQLite takes 32,766 parameters in one statement."""
    rest = iter(items)
    while piece := list(islice(rest, size)):
        yield piece
