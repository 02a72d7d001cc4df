"""Finding a thing by any usual spelling of its name, and refusing to guess."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

from vigilia.programme.names import fold

T = TypeVar("T")

_SIGNS = re.compile(r"[^\w]+|_")
_SINGLE = re.compile(r"(?<!\w)(\w) (?=\w(?!\w))")


def spelling(words: str) -> str:
    """`words` as compared: folded, signs as spaces, single letters joined ("E.E.U.U." is "eeuu")."""
    spaced = _SIGNS.sub(" ", fold(words)).strip()
    return _SINGLE.sub(r"\1", spaced)


def also(words: str) -> tuple[str, ...]:
    """The spellings in a line of them, apart by commas: in the tables a row of data stays a line."""
    return tuple(word.strip() for word in words.split(","))


class Spellings(Generic[T]):
    """Things by their spellings. Raises ValueError when a spelling would mean two things, or has no letter."""

    def __init__(self, things: Iterable[tuple[T, Iterable[str]]]) -> None:
        self._found: dict[str, T] = {}
        for thing, words in things:
            for word in words:
                key = spelling(word)
                if not key:
                    raise ValueError(f"{word!r} holds no letter and would be found by an empty cell")
                if self._found.setdefault(key, thing) != thing:
                    raise ValueError(f"{word!r} would mean both {self._found[key]!r} and {thing!r}")

    def find(self, words: str) -> T | None:
        """The one thing that `words` is a known spelling of; None when there is none, since a guess could harm."""
        return self._found.get(spelling(words))
