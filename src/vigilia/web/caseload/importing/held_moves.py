"""Moves that wait for a second person: each held once, and until somebody decides (S31)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from vigilia.web.caseload.importing.kept import plain
from vigilia.web.caseload.models import HeldMove, HeldState
from vigilia.web.guard import keys
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.bulk import chunked

EFFECT = ("parts", "state", "doubt", "cancelled")
"""What a word would do to a hearing: the same in two copies of a list is the same move."""


def still_waiting(by: Actor, said: Mapping[UUID, HearingSaid]) -> frozenset[UUID]:
    """People for whom this very move waits already: it stays held, however few come with it this time."""
    waiting: set[UUID] = set()
    for ids in chunked(said):
        keys.preload(ids)
        for move in HeldMove.scoped.within(by).filter(person_id__in=ids, state=HeldState.WAITING):
            if _effect(move.said) == _effect(plain(said[move.person_id])):
                waiting.add(move.person_id)
    return frozenset(waiting)


def drop_overtaken(by: Actor, people: Iterable[UUID]) -> None:
    """A newer word of the list on a person replaces the one that waited."""
    for ids in chunked(list(people)):
        HeldMove.scoped.within(by).filter(person_id__in=ids, state=HeldState.WAITING).update(state=HeldState.DROPPED)


def _effect(kept: Mapping[str, Any]) -> dict[str, Any]:
    return {name: kept[name] for name in EFFECT}
