"""S31: an import that would move or cancel many future hearings holds those for a second person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from vigilia.web.caseload.importing.held_moves import still_waiting
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions.say import is_older, last_of_source, open_hearings, passed_between
from vigilia.web.hearings.models import Closing, Hearing, HearingSaying
from vigilia.web.hearings.parts import Part, SayingState
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.bulk import chunked
from vigilia.web.people.models import Source

AT_LEAST = 10
SHARE = 0.02
NO_LONGER_GIVEN = "no_longer_given"
"""The doubt of a list that gave a date before and now leaves the cell empty: no word that there is no hearing."""

PLANNED_BY = (Part.DATE, Part.TIME, Part.REPORT_TIME, Part.FACILITY)
"""What a person plans her journey by: another value here is a move."""


@dataclass(frozen=True)
class Move:
    """One hearing that the list would move or cancel; `to_day` None: cancelled, or no longer given."""

    person_id: UUID
    said: HearingSaid
    from_day: date | None
    to_day: date | None


@dataclass(frozen=True)
class Moves:
    """What the list says of known people's hearings, which of it must wait for a second person, and whose move waits
    already."""

    apply: Mapping[UUID, HearingSaid]
    hold: Mapping[UUID, Move]
    waiting: frozenset[UUID]

    @property
    def fresh(self) -> dict[UUID, Move]:
        """The held moves that are not on file yet."""
        return {one: move for one, move in self.hold.items() if one not in self.waiting}


def weigh(by: Actor, said: Mapping[UUID, HearingSaid], silent: Mapping[UUID, HearingSaid]) -> Moves:
    """Decide what of `said` (by person id) is applied at once. `silent` are the words of rows that give no date:
    they count only where the same list gave one before."""
    current = open_hearings(by, [*said, *silent])
    last = last_of_source(by, {**said, **silent}, current)
    words = dict(said) | {one: _gone(word) for one, word in silent.items() if _gave_a_date(last.get(one))}
    moves = {one: move for one, word in words.items() if (move := _move(one, word, current.get(one), last.get(one)))}
    overtaken = _overtaken(by, moves)
    moves = {one: move for one, move in moves.items() if one not in overtaken}
    future = _future(by, words, current, last)
    waiting = still_waiting(by, {one: move.said for one, move in moves.items()})
    many = len(moves) >= AT_LEAST and len(moves) > SHARE * future
    hold = {one: move for one, move in moves.items() if many or one in waiting}
    return Moves({one: word for one, word in words.items() if one not in hold}, hold, waiting)


def _gone(said: HearingSaid) -> HearingSaid:
    return replace(said, parts={}, state=SayingState.QUESTIONED, doubt=NO_LONGER_GIVEN)


def _gave_a_date(saying: HearingSaying | None) -> bool:
    return saying is not None and (saying.day is not None or saying.doubt == NO_LONGER_GIVEN) and not saying.cancelled


def _move(person_id: UUID, said: HearingSaid, hearing: Hearing | None, before: HearingSaying | None) -> Move | None:
    if hearing is None or hearing.day is None or (before is not None and said.repeats(before)):
        return None
    if passed_between(hearing, before.said_on if before else None, said.said_on):
        return None
    if said.cancelled or said.state is SayingState.QUESTIONED:
        return Move(person_id, said, hearing.day, None)
    believed = {
        Part.DATE: hearing.day.isoformat(),
        Part.TIME: _hour(hearing.time),
        Part.FACILITY: hearing.facility,
        Part.REPORT_TIME: _hour(hearing.report_time),
    }
    differs = any(believed[part] and said.parts.get(part, believed[part]) != believed[part] for part in PLANNED_BY)
    return Move(person_id, said, hearing.day, said.day) if differs else None


def _overtaken(by: Actor, moves: Mapping[UUID, Move]) -> set[UUID]:
    """People of whom a newer edition of the list has spoken: what this one says is kept and moves nothing."""
    found: set[UUID] = set()
    for ids in chunked(moves):
        sayings = HearingSaying.scoped.within(by).filter(person_id__in=ids, source=Source.LIST)
        standing = sayings.exclude(state=SayingState.WITHDRAWN.value).defer("words", "report_place", "judge")
        found.update(one.person_id for one in standing if is_older(moves[one.person_id].said, one))
    return found


def _hour(value: object) -> str:
    return value.strftime("%H:%M") if hasattr(value, "strftime") else ""


def _future(
    by: Actor, words: Mapping[UUID, HearingSaid], current: Mapping[UUID, Hearing], last: Mapping[UUID, HearingSaying]
) -> int:
    """How many future hearings are on file: future as the list sees it, not as today does."""
    mine = sum(
        1
        for one, hearing in current.items()
        if hearing.day
        and not passed_between(
            hearing, last[one].said_on if one in last else None, words[one].said_on if one in words else None
        )
    )
    as_of = max((word.said_on for word in words.values() if word.said_on), default=None)
    others = Hearing.scoped.within(by).filter(closing=Closing.OPEN, joined_to__isnull=True, day__isnull=False)
    if as_of is not None:
        others = others.filter(day__gte=as_of)
    listed = {hearing.id for hearing in current.values()}
    return mine + sum(1 for one in others.values_list("id", flat=True) if one not in listed)
