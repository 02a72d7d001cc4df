"""Rows that name people already on file: only what is new is said, and the old stays beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from vigilia.web.caseload.importing.moves import Moves, weigh
from vigilia.web.caseload.importing.result import Changed
from vigilia.web.caseload.importing.rows import RowWords
from vigilia.web.cases.actions import hear_cases
from vigilia.web.guard import keys
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions import say_many
from vigilia.web.hearings.actions.say import open_hearings
from vigilia.web.hearings.models import Hearing
from vigilia.web.hearings.parts import BeliefState, Part
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.actions import add_contacts, add_notes, add_stays, hear, touch
from vigilia.web.people.actions.contacts import numbers_in
from vigilia.web.people.bulk import chunked
from vigilia.web.people.models import Contact, Note, Person, PersonSaying, Source
from vigilia.web.people.sayings import PersonSaid, SaidPart, last_words, news

Difference = tuple[str, str, str]
"""What changed, the old words, the new ones."""


SHOWN = ("id", "state", "doubt", *(part.value if part is not Part.DATE else "day" for part in Part))
"""What of a hearing is shown: a word that alters none of it (an older edition of the list) is kept and changes nothing."""


@dataclass(frozen=True)
class Further:
    """What the list changed for people on file, what it must not change yet, and how many of them it names."""

    changed: tuple[Changed, ...]
    moves: Moves
    known: int


def further_words(by: Actor, people: Mapping[UUID, Person], words: Mapping[UUID, RowWords], now: datetime) -> Further:
    """Say what is new in `words` (by person id) of people on file."""
    keys.preload(list(people))
    changed: dict[UUID, list[Difference]] = {}
    _identity(by, people, words, now, changed)
    for one in hear_cases(by, said={one: row.case for one, row in words.items() if row.case}, at=now):
        said = words[one].case
        changed.setdefault(one, []).append(("case", "", ", ".join(said.words.values()) if said else ""))
    moves = weigh(
        by,
        {one: row.hearings[0] for one, row in words.items() if row.hearings},
        {one: _silent(row, now) for one, row in words.items() if not row.hearings},
    )
    _hearings(by, words, moves, now, changed)
    _more(by, words, now, changed)
    shown = tuple(
        Changed(one, people[one].full_name, people[one].masked_number, tuple(said)) for one, said in changed.items()
    )
    return Further(shown, moves, len(people))


def _identity(
    by: Actor,
    people: Mapping[UUID, Person],
    words: Mapping[UUID, RowWords],
    now: datetime,
    changed: dict[UUID, list[Difference]],
) -> None:
    """Keep the parts that differ from this source's own last word: a correction by hand is not undone by repetition,
    and an older edition says again only what neither it nor a newer one said."""
    said: dict[UUID, PersonSaid] = {}
    earlier = _list_sayings(by, list(words))
    for one, row in words.items():
        sayings = earlier.get(one, ())
        parts = news(last_words(sayings), row.person.parts)
        if any(_newer(saying, row.person) for saying in sayings):
            parts = news(last_words(saying for saying in sayings if not _newer(saying, row.person)), parts)
        if parts:
            said[one] = replace(row.person, parts=parts)
    if not said:
        return
    hear(by, said=said, at=now)
    for ids in chunked(said):
        for after in Person.scoped.within(by).filter(id__in=ids):
            shown = list(_shown(people[after.id], after, said[after.id].parts))
            if shown:
                changed.setdefault(after.id, []).extend(shown)


def _shown(before: Person, after: Person, parts: Mapping[str, SaidPart]) -> Iterator[Difference]:
    """What of the new words her record shows; words in doubt, as they stand in the list."""
    for part, cell in parts.items():
        old, new = str(getattr(before, part) or ""), str(getattr(after, part) or "")
        if cell["value"] is None:
            yield part, old, f"? {cell['words']}"
        elif old != new:
            yield part, old, new


def _newer(saying: PersonSaying, said: PersonSaid) -> bool:
    """Whether a saying on file stands in a newer edition of the list than `said`."""
    return saying.said_on is not None and said.said_on is not None and saying.said_on > said.said_on


def _list_sayings(by: Actor, people: Collection[UUID]) -> dict[UUID, list[PersonSaying]]:
    found: dict[UUID, list[PersonSaying]] = {}
    for ids in chunked(people):
        for saying in PersonSaying.scoped.within(by).filter(person_id__in=ids, source=Source.LIST):
            found.setdefault(saying.person_id, []).append(saying)
    return found


def _hearings(
    by: Actor, words: Mapping[UUID, RowWords], moves: Moves, now: datetime, changed: dict[UUID, list[Difference]]
) -> None:
    before = open_hearings(by, list(moves.apply))
    moved = say_many(by, said=moves.apply, at=now)
    for place in range(1, max((len(row.hearings) for row in words.values()), default=0)):
        more = {one: row.hearings[place] for one, row in words.items() if len(row.hearings) > place and one in moved}
        moved += say_many(by, said=more, at=now)
    after = open_hearings(by, moved)
    for one in dict.fromkeys(moved):
        old, new = before.get(one), after.get(one)
        if old is None or new is None or any(getattr(old, part) != getattr(new, part) for part in SHOWN):
            changed.setdefault(one, []).append(("hearing", _when(old), _when(new)))
        elif new.state == BeliefState.DISAGREEMENT:  # the belief stays where it was; what the list says now is news
            changed.setdefault(one, []).append(("list says of the hearing", "", _said(moves.apply[one])))


def _said(said: HearingSaid) -> str:
    day = f"{said.day:%a %d %b %Y}" if said.day else "cancelled" if said.cancelled else "no date"
    return f"{day} {said.parts.get(Part.TIME, '')}".strip() + (
        f" ({said.doubt.replace('_', ' ')})" if said.doubt else ""
    )


def _silent(row: RowWords, now: datetime) -> HearingSaid:
    """The word of a row that gives no date: it counts only where the list gave one before."""
    person = row.person
    return HearingSaid(Source.LIST, now, {}, {}, person.said_on, person.origin, person.where)


def _more(by: Actor, words: Mapping[UUID, RowWords], now: datetime, changed: dict[UUID, list[Difference]]) -> None:
    """Phones, remarks and places that are not on file yet."""
    origin = next((row.person.origin for row in words.values()), None)
    numbers, remarks = _on_file(by, list(words))
    phones = {
        one: fresh
        for one, row in words.items()
        if (
            fresh := [
                phone
                for phone in row.phones
                if phone not in numbers.get(one, ()) and not set(numbers_in(phone)) & numbers.get(one, set())
            ]
        )
    }
    notes = {
        one: fresh
        for one, row in words.items()
        if (fresh := [note for note in row.notes if note not in remarks.get(one, ())])
    }
    if phones:
        add_contacts(by, words=phones, at=now, origin=origin)
    if notes:
        add_notes(by, words=notes, at=now, origin=origin)
    places = {one: row.place for one, row in words.items() if row.place}
    day = next((row.person.said_on for row in words.values()), None) or now.date()
    moved = add_stays(by, places=places, since=day, seen_at=now, origin=origin) if places else []
    touch(by, people={*phones, *notes, *moved}, at=now)
    for what, added in (("phone", phones), ("note", notes)):
        for one, said in added.items():
            changed.setdefault(one, []).extend((what, "", text) for text in said)
    for one in moved:
        changed.setdefault(one, []).append(("place", "", places[one].words))


def _on_file(by: Actor, people: Collection[UUID]) -> tuple[dict[UUID, set[str]], dict[UUID, set[str]]]:
    numbers: dict[UUID, set[str]] = {}
    remarks: dict[UUID, set[str]] = {}
    for ids in chunked(people):
        for contact in Contact.scoped.within(by).filter(person_id__in=ids, until__isnull=True):
            numbers.setdefault(contact.person_id, set()).update(filter(None, (contact.words, contact.number)))
        for note in Note.scoped.within(by).filter(person_id__in=ids, withdrawn_at__isnull=True):
            remarks.setdefault(note.person_id, set()).add(note.words)
    return numbers, remarks


def _when(hearing: Hearing | None) -> str:
    if hearing is not None and hearing.state == BeliefState.CANCELLED:
        return "cancelled"
    if hearing is None or hearing.day is None:
        return ""
    return f"{hearing.day:%a %d %b %Y}" + (f" {hearing.time:%H:%M}" if hearing.time else "")
