"""What hearings tests say, and how they look at what came of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from tests.web.people.conftest import THEN, someone, thais

from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions import say
from vigilia.web.hearings.models import Hearing
from vigilia.web.hearings.parts import Part
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.models import Source

__all__ = ["THEN", "someone", "thais"]


def word(source: Source, day: str | None = None, *, after: float = 0, **more: object) -> HearingSaid:
    """One word: `word(Source.LINE, "2022-05-16", after=24, time="13:00")`; `after` in hours."""
    parts = {Part(name): str(value) for name, value in more.items() if name in list(Part)}
    if day:
        parts[Part.DATE] = day
    rest = {name: value for name, value in more.items() if name not in list(Part)}
    seen = THEN + timedelta(hours=after)
    return HearingSaid(source, seen, parts, rest.pop("words", {"said": f"{source} {day}"}), **rest)  # type: ignore[arg-type]


def hear(by: Actor, person: UUID, said: HearingSaid, **more: object) -> Hearing:
    """Say it and return the hearing as it stands then."""
    made = say(by, person_id=person, said=said, at=said.seen_at, **more)  # type: ignore[arg-type]
    return standing(by, made)


def standing(by: Actor, hearing: UUID) -> Hearing:
    return Hearing.scoped.within(by).get(id=hearing)


def at(hours: float) -> datetime:
    return THEN + timedelta(hours=hours)


@pytest.fixture
def marta(coordinator: Actor) -> UUID:
    return someone(coordinator, given_names="Marta", surnames="Pérez", born="1990-05-04", a_number="000111222")
