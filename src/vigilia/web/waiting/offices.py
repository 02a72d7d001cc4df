"""Whom to call, as the pages name it to somebody whose card is not known."""

from __future__ import annotations

from dataclasses import dataclass

from vigilia.web.cards import queries
from vigilia.web.cards.notice import Office


@dataclass(frozen=True)
class Calling:
    """Every office, and the numbers where a person reads a date aloud, by language."""

    offices: tuple[Office, ...] = ()
    readers: tuple[tuple[str, str], ...] = ()


def calling() -> Calling:
    """All organisations' numbers: they are public."""
    return Calling(queries.every_office(), queries.every_reader())
