"""This morning: who must know what, by when, ordered by the harm of not knowing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from vigilia.programme.clocks import days_180, six_months
from vigilia.web.caseload.queries import waiting_counts
from vigilia.web.cases.queries import open_cases, represented
from vigilia.web.desk.lines import Line, lines
from vigilia.web.desk.replies import ReplyLine, reply_lines
from vigilia.web.guard import audit
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.hearings import queries as hearings
from vigilia.web.hearings.parts import BeliefState
from vigilia.web.notices.queries import confirmed, open_replies, said_by
from vigilia.web.people import queries as people

DAYS = 7
SOON = timedelta(days=14)
TOLD_OF = timedelta(days=7)
"""How long a cancelled hearing stands among what needs a hand: until deliveries are known (R3), somebody must tell her."""


@dataclass(frozen=True)
class Held:
    """What imports left: rows with a wrong number, of them with a hearing in the next days, and moves to approve."""

    rows: int
    near: int
    moves: int


@dataclass(frozen=True)
class Promise:
    """The promise of six months and of 180 days over open cases: never a legal deadline. Both are shown (R2)."""

    over_180: int
    over_six_months: int
    within_two_weeks: int
    cases: int


@dataclass(frozen=True)
class Missing:
    """How many people lack what, of how many."""

    people: int
    date: int
    counsel: int
    phone: int
    number: int


@dataclass(frozen=True)
class Morning:
    """Today, as the desk and the terminal show it. `on` is the day at the border, `now` aware."""

    on: date
    now: datetime
    replies: tuple[ReplyLine, ...]
    cancelled: tuple[Line, ...]
    disagreements: tuple[Line, ...]
    questioned: tuple[Line, ...]
    unsure: tuple[Line, ...]
    held: Held
    days: tuple[tuple[date, tuple[Line, ...]], ...]
    moved: tuple[Line, ...]
    confirmed: frozenset[UUID]  # people shown who tapped "I received it" for what is believed now
    promise: Promise
    missing: Missing
    passed: int
    last_day: date | None


def today(by: Actor, *, now: datetime, on: date) -> Morning:
    """Read this morning for the actor's organisation; one audit row names everybody it shows."""
    allow(by, Act.READ_PEOPLE)
    allow(by, Act.READ_HEARINGS)
    with transaction.atomic():
        week = hearings.between(by, on, on + timedelta(days=DAYS - 1))
        open_questions = [one for one in hearings.unsettled(by) if (one.day or one.questioned_day or on) >= on]
        moved = hearings.moved_since(by, now - timedelta(days=1))
        cancelled = hearings.cancelled_since(by, now - TOLD_OF)
        replies = open_replies(by)
        heard_next = hearings.next_of(by, {said_by(one) for one in replies}, on)
        shown = {one.id: one for one in (*week, *open_questions, *moved, *cancelled, *heard_next.values())}
        by_id = {
            hearing.id: line for hearing, line in zip(shown.values(), lines(by, list(shown.values())), strict=True)
        }
        by_state = {
            state: tuple(by_id[one.id] for one in open_questions if one.state == state.value) for state in BeliefState
        }
        everybody = {line.person_id for line in by_id.values()} | {said_by(one) for one in replies}
        audit.record(by, "desk.today", people=everybody, at=now)
        return Morning(
            on=on,
            now=now,
            replies=reply_lines(replies, {one: by_id[hearing.id] for one, hearing in heard_next.items()}),
            cancelled=tuple(by_id[one.id] for one in cancelled),
            disagreements=by_state[BeliefState.DISAGREEMENT],
            questioned=by_state[BeliefState.QUESTIONED],
            unsure=by_state[BeliefState.UNSURE],
            held=_held(by, on),
            days=tuple((day, tuple(by_id[one.id] for one in week if one.day == day)) for day in _days(on)),
            moved=tuple(by_id[one.id] for one in moved),
            confirmed=frozenset(confirmed(by, everybody)),
            promise=_promise(by, on),
            missing=_missing(by),
            passed=hearings.passed(by, on),
            last_day=hearings.last_day(by),
        )


def _days(on: date) -> Iterable[date]:
    return (on + timedelta(days=ahead) for ahead in range(DAYS))


def _held(by: Actor, on: date) -> Held:
    rows, near, moves = waiting_counts(by, on, on + SOON)
    return Held(rows, near, moves)


def _promise(by: Actor, on: date) -> Promise:
    enrolled = [case.enrolled for case in open_cases(by) if case.enrolled]
    due = [days_180(day) for day in enrolled]
    return Promise(
        over_180=sum(day < on for day in due),
        over_six_months=sum(six_months(day) < on for day in enrolled),
        within_two_weeks=sum(on <= day <= on + SOON for day in due),
        cases=len(enrolled),
    )


def _missing(by: Actor) -> Missing:
    everyone = people.everyone(by)
    return Missing(
        people=len(everyone),
        date=len(everyone - hearings.dated(by)),
        counsel=len(everyone - represented(by)),
        phone=len(everyone - people.with_phone(by)),
        number=people.without_number(by),
    )
