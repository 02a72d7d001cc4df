"""Numbers to call, as links that a phone dials."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vigilia.programme.cities import city
from vigilia.web.cards.notice import Office

_NOT_DIALLED = re.compile(r"[^\d+]")


@dataclass(frozen=True)
class Call:
    """A number as people write it, what a phone dials for it, and the town where it rings ("" when not told)."""

    number: str
    dialled: str
    town: str = ""


def call(number: str, town: str = "") -> Call | None:
    """A number and the code of its town; None when there is no number."""
    dialled = _NOT_DIALLED.sub("", number)
    if not dialled:
        return None
    place = city(town) if town else None
    return Call(number.strip(), dialled, place.name if place else "")


def calls(offices: Iterable[Office]) -> tuple[Call, ...]:
    """All offices that can be called, each number once."""
    found = (call(one.number, one.town) for one in offices)
    return tuple({one.dialled: one for one in found if one}.values())
