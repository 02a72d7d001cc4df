"""Rows that name people not on file yet: all of them at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from vigilia.web.caseload.importing.rows import RowWords
from vigilia.web.cases.actions import hear_cases
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions import say_many
from vigilia.web.people.actions import add_contacts, add_notes, add_stays, take_in
from vigilia.web.people.actions.identity import Newcomer


def take_in_rows(by: Actor, rows: Mapping[UUID, RowWords], now: datetime) -> None:
    """Make a person of each row, by the id she is to have, with her case, next hearing, phones, notes and place."""
    if not rows:
        return
    origin = next(iter(rows.values())).person.origin
    take_in(by, newcomers=[Newcomer(words.person, person_id) for person_id, words in rows.items()], at=now)
    hear_cases(by, said={one: words.case for one, words in rows.items() if words.case}, at=now, newcomers=True)
    first = {one: words.hearings[0] for one, words in rows.items() if words.hearings}
    say_many(by, said=first, at=now, newcomers=True)
    longest = max(len(words.hearings) for words in rows.values())
    for place in range(1, longest):  # later rows of the same person that say another date
        say_many(
            by, said={one: words.hearings[place] for one, words in rows.items() if len(words.hearings) > place}, at=now
        )
    add_contacts(by, words={one: words.phones for one, words in rows.items() if words.phones}, at=now, origin=origin)
    add_notes(by, words={one: words.notes for one, words in rows.items() if words.notes}, at=now, origin=origin)
    places = {one: words.place for one, words in rows.items() if words.place}
    add_stays(by, places=places, since=_list_day(rows, now), seen_at=now, origin=origin)


def _list_day(rows: Mapping[UUID, RowWords], now: datetime) -> date:
    """The day from which the list places people where it does: the day it carries, else the day it came."""
    return next(iter(rows.values())).person.said_on or now.date()
