"""Whether two rows name the same person."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from vigilia.programme.names import name_tokens
from vigilia.web.caseload.workbook.rows import Row

_CLOSE = 0.8


def tokens(row: Row) -> tuple[str, ...]:
    """All words of her name, sorted: order and which column they stand in do not matter."""
    names = ("surnames", "given_names", "full_name")
    return tuple(sorted(word for name in names for word in name_tokens(str(row.value(name) or ""))))


def one_person(earlier: Row, later: Row) -> bool:
    """Two rows with one A-number: False when a name or birth shows that they are clearly two people.

    A row without a name contradicts nothing. A given name must be alike (also found among the
    surnames: columns get swapped); if only the given name is alike, births must not differ.
    """
    first, second = tokens(earlier), tokens(later)
    if not first or not second:
        return True
    if not (_alike(_given(later), first) and _alike(_given(earlier), second)):
        return False
    surnames = [tuple(name_tokens(str(row.value("surnames") or ""))) for row in (earlier, later)]
    if all(surnames) and not (_alike(surnames[0], second) or _alike(surnames[1], first)):
        return not _births_differ(earlier, later)
    return True


def _given(row: Row) -> tuple[str, ...]:
    said = row.value("given_names") or row.value("full_name") or row.value("surnames")
    return name_tokens(str(said or ""))


def _alike(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return any(_close(one, other) for one in words for other in others)


def _births_differ(earlier: Row, later: Row) -> bool:
    births = (earlier.value("born"), later.value("born"))
    return None not in births and births[0] != births[1]


@lru_cache(maxsize=50_000)
def _close(one: str, other: str) -> bool:
    """The same word, an initial, or one slip of the keyboard in a word of four letters or more."""
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return min(len(one), len(other)) >= 4 and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _CLOSE
