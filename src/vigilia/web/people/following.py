"""What must be made anew when something about people was written: apps above register it, `touch` calls it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from uuid import UUID

from vigilia.web.guard.actors import Actor

Follow = Callable[[Actor, Collection[UUID], datetime], None]
_following: list[Follow] = []


def on_written(follow: Follow) -> None:
    """Register what follows a write about people, in its transaction; called from an AppConfig's `ready()`."""
    if follow not in _following:
        _following.append(follow)


def written(by: Actor, people: Collection[UUID], at: datetime) -> None:
    """Something about these people was written at `at`."""
    for follow in _following:
        follow(by, people, at)
