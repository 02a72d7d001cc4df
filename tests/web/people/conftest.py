"""People made through the public actions, in the organisation of the test."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest

from vigilia.web.guard.actors import Actor
from vigilia.web.people.actions import take_in
from vigilia.web.people.actions.identity import Newcomer
from vigilia.web.people.models import Source
from vigilia.web.people.sayings import PersonSaid, SaidPart

THEN = datetime(2022, 5, 3, 15, 0, tzinfo=UTC)
TakeIn = Callable[..., UUID]


def said(at: datetime = THEN, source: Source = Source.PERSON, **parts: str) -> PersonSaid:
    """A word on a person whose parts could all be read as they were written."""
    return PersonSaid(
        source, at, {part: SaidPart(words=value, value=value, doubt=None) for part, value in parts.items()}
    )


def someone(by: Actor, at: datetime = THEN, **parts: str) -> UUID:
    """Take one person in: `someone(by, given_names="Thaís", surnames="Núñez")`."""
    newcomer = Newcomer(said(at, **parts))
    take_in(by, newcomers=[newcomer], at=at)
    return newcomer.id


@pytest.fixture
def thais(coordinator: Actor) -> UUID:
    return someone(
        coordinator, given_names="Thaís", surnames="Núñez de la Cruz", born="1993-07-06", a_number="000123411"
    )
