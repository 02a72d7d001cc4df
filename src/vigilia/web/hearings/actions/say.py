"""Keeping what a source says of a hearing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction

from vigilia.programme.facilities import facility
from vigilia.programme.hearing_doubts import doubts
from vigilia.programme.hours import CLOSURES, Closure
from vigilia.web.cases.queries import NO_FILE, File, files_of
from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.derive import show, show_again
from vigilia.web.hearings.models import Closing, Hearing, HearingSaying
from vigilia.web.hearings.parts import BeliefState, Part, SayingState
from vigilia.web.hearings.sayings import HearingSaid, word_of
from vigilia.web.people.actions import touch
from vigilia.web.people.changed import refuse_if_changed
from vigilia.web.people.editions import latest
from vigilia.web.people.models import Person
from vigilia.web.people.queries import all_here, person_for

ONE_WORD = timedelta(minutes=10)
"""Within this a repetition is a double click or a reload; after it, somebody asked the source again."""


def say(
    by: Actor,
    *,
    person_id: UUID,
    said: HearingSaid,
    at: datetime,
    hearing_id: UUID | None = None,
    another: bool = False,
    seen_version: int | None = None,
    closures: Sequence[Closure] = CLOSURES,
) -> UUID:
    """Keep one word on a person's next hearing, on a given one, or (`another`) on a further one. Returns the hearing's id.

    A double click is one word: the same words of the same source by the same author within ten minutes are kept once;
    later they are a new check and are kept. `closures` are the ports' closed days an office has papers for. Raises
    ChangedMeanwhile when the record moved on from `seen_version`, and the one refusal.
    """
    allow(by, Act.WRITE_HEARINGS)
    with transaction.atomic():
        person = _read_as(by, person_id)
        person_id = person.id
        file = files_of(by, [person_id]).get(person_id, NO_FILE)
        word = questioned_if_doubtful(said, file, closures)
        if same := _said_just_now(by, person_id, word):
            return same
        refuse_if_changed([person], None if seen_version is None else {person_id: seen_version})
        hearing = _chosen(by, person_id, word, hearing_id, another, at)
        word.row(hearing, by.label).save()
        show_again(by, [hearing.id], at)
        touch(by, people=[person_id], at=at)
        audit.record(by, "hearings.said", people=[person_id], detail={"source": str(said.source), "state": word.state})
    return hearing.id


def say_many(by: Actor, *, said: Mapping[UUID, HearingSaid], at: datetime, newcomers: bool = False) -> list[UUID]:
    """Keep one word each on the next hearing of many people; a word on file already is not kept again.

    `newcomers`: none has a hearing yet, so nothing is looked up. Returns the people for whom it was news.
    """
    allow(by, Act.WRITE_HEARINGS)
    with transaction.atomic():
        all_here(by, said, "hearings.said")
        known = files_of(by, list(said))
        words = {one: questioned_if_doubtful(word, known.get(one, NO_FILE)) for one, word in said.items()}
        if newcomers:
            news = _first_words(by, words, at)
        else:
            news = _further_words(by, words, at)
            touch(by, people=news, at=at)
        audit.record(by, "hearings.said", people=news)
    return news


def questioned_if_doubtful(said: HearingSaid, file: File, closures: Sequence[Closure] = CLOSURES) -> HearingSaid:
    """Put the programme's doubts to a date, judged against its file and never against today (R3)."""
    if said.state is not SayingState.STANDING or said.day is None or said.doubt:
        return said
    place = facility(said.parts.get(Part.FACILITY) or file.facility)
    found = doubts(said.day, facility=place, enrolled=file.enrolled, closures=closures)
    if stops := [doubt for doubt in found if doubt.weight == "stops"]:
        return replace(said, state=SayingState.QUESTIONED, doubt=stops[0].reason)
    return replace(said, doubt=found[0].reason) if found else said


def passed_between(hearing: Hearing, said_then: date | None, said_now: date | None) -> bool:
    """Whether the believed day went by between two editions of a source, so that a new date is the next hearing, not a
    move of this one. The same edition giving another date is always a move."""
    if hearing.day is None or said_now is None:
        return False
    return hearing.day < said_now and (said_then is None or said_now > said_then)


def _read_as(by: Actor, person_id: UUID) -> Person:
    """The person that is read under this id, locked: what is said of one merged is said of the one kept."""
    person = person_for(by, person_id, lock=True)
    return person_for(by, person.merged_into_id, lock=True) if person.merged_into_id else person


def _said_just_now(by: Actor, person_id: UUID, said: HearingSaid) -> UUID | None:
    """The hearing on which this author kept this very word of this source moments ago, if it still stands as it was."""
    recent = HearingSaying.scoped.within(by).filter(
        person_id=person_id, source=said.source, by=by.label, seen_at__range=(said.seen_at - ONE_WORD, said.seen_at)
    )
    last = recent.order_by("-seen_at", "id").first()
    if last is None or not said.repeats(last):
        return None
    same = (last.words["parts"], last.said_on, last.paper) == (dict(said.words), said.said_on, said.paper)
    return last.hearing_id if same else None


def _chosen(
    by: Actor, person_id: UUID, said: HearingSaid, hearing_id: UUID | None, another: bool, at: datetime
) -> Hearing:
    open_ones = list(
        Hearing.scoped.within(by).filter(person_id=person_id, joined_to__isnull=True).order_by("opened_at")
    )
    if hearing_id is not None:
        if chosen := next((one for one in open_ones if one.id == hearing_id), None):
            return chosen
        refuse(by, "hearings.said", people=[person_id])
    current = next((one for one in reversed(open_ones) if not one.closing), None)
    if current is None or another:
        return _opened(by, person_id, at)
    if _speaks_of_the_next(said, current):
        Hearing.scoped.within(by).filter(id=current.id).update(closing=Closing.PASSED)
        return _opened(by, person_id, at)
    return current


def _speaks_of_the_next(said: HearingSaid, current: Hearing) -> bool:
    """Whether the day of `current` had gone by when the source spoke, and it speaks of what is still to come. An old
    paper that is entered late speaks of its own time: another date in it is a disagreement, for a person to settle."""
    spoke = said.said_on or said.seen_at.date()
    return passed_between(current, None, spoke) and (said.day is None or said.day >= spoke)


def _opened(by: Actor, person_id: UUID, at: datetime) -> Hearing:
    hearing = Hearing(org_id=by.org_id, person_id=person_id, opened_at=at, changed_at=at, state=BeliefState.NONE.value)
    hearing.save()
    return hearing


def _first_words(by: Actor, words: Mapping[UUID, HearingSaid], at: datetime) -> list[UUID]:
    hearings: list[Hearing] = []
    rows: list[HearingSaying] = []
    for person_id, said in words.items():
        hearing = Hearing(id=uuid4(), org_id=by.org_id, person_id=person_id, opened_at=at, changed_at=at)
        row = said.row(hearing, by.label)
        show(hearing, [word_of(row)], (), at)
        hearings.append(hearing)
        rows.append(row)
    Hearing.scoped.within(by).insert_all(hearings)
    HearingSaying.scoped.within(by).insert_all(rows)
    return list(words)


def _further_words(by: Actor, words: Mapping[UUID, HearingSaid], at: datetime) -> list[UUID]:
    current = open_hearings(by, list(words))
    last = last_of_source(by, words, current)
    first = {one: said for one, said in words.items() if one not in current}
    rows: list[HearingSaying] = []
    moved: list[UUID] = []
    for person_id in (one for one in words if one in current):
        hearing, said, before = current[person_id], words[person_id], last.get(person_id)
        if before is not None and said.repeats(before):
            continue
        if before is not None and passed_between(hearing, before.said_on, said.said_on):
            Hearing.scoped.within(by).filter(id=hearing.id).update(closing=Closing.PASSED)
            first[person_id] = said
            continue
        rows.append(said.row(hearing, by.label))
        moved.append(hearing.id)
    HearingSaying.scoped.within(by).insert_all(rows)
    show_again(by, moved, at)
    return [*_first_words(by, first, at), *(row.person_id for row in rows)]


def open_hearings(by: Actor, people: list[UUID]) -> dict[UUID, Hearing]:
    """The next hearing of each of these people, by person id."""
    found = Hearing.scoped.within(by).filter(person_id__in=people, closing=Closing.OPEN, joined_to__isnull=True)
    return {hearing.person_id: hearing for hearing in found.order_by("opened_at")}


def is_older(said: HearingSaid, saying: HearingSaying) -> bool:
    """Whether `said` stands in an older edition of its source than a saying on file: it is kept, and moves nothing."""
    return said.said_on is not None and saying.said_on is not None and said.said_on < saying.said_on


def last_of_source(
    by: Actor, words: Mapping[UUID, HearingSaid], current: Mapping[UUID, Hearing]
) -> dict[UUID, HearingSaying]:
    """The last word of the same source on the open hearing of each person, questioned or standing; for an older edition
    the last word up to it, so that what it says is kept once however often it comes."""
    ids = [hearing.id for hearing in current.values()]
    keys.preload(list(current))
    sayings = HearingSaying.scoped.within(by).filter(hearing_id__in=ids).exclude(state=SayingState.WITHDRAWN.value)
    found = latest(
        [
            saying
            for saying in sayings
            if saying.source == words[saying.person_id].source and not is_older(words[saying.person_id], saying)
        ],
        lambda saying: saying.person_id,
    )
    return {saying.person_id: saying for saying in found.values()}
