"""What people said on the waiting page and nobody has taken care of yet, as lines: who, when, where she is heard next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction

from vigilia.web.desk.lines import Line, lines, who
from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.queries import next_of
from vigilia.web.notices.models import Reply, ReplyKind
from vigilia.web.notices.queries import OF_HARM, open_replies, said_by


@dataclass(frozen=True)
class ReplyLine:
    """One reply. `heard_next` is her next hearing from today on, if any is known; `phone` was typed by whoever filled in
    the form, and proves nothing (T7)."""

    reference: UUID
    person_id: UUID
    kind: ReplyKind
    at: datetime
    who: str
    language: str
    phone: str
    heard_next: Line | None


def reply_lines(replies: Sequence[Reply], heard_next: Mapping[UUID, Line]) -> tuple[ReplyLine, ...]:
    """Open what is shown of these replies, the worst first and of those who must report soonest. The caller writes the
    audit row."""
    keys.preload([one for reply in replies for one in (reply.person_id, said_by(reply))])
    found = [_line(reply, heard_next.get(said_by(reply))) for reply in replies]
    return tuple(sorted(found, key=lambda line: (OF_HARM.index(line.kind), _reports(line), line.at)))


def _reports(reply: ReplyLine) -> tuple[date, time]:
    """When she must be at the bridge, as far as it is known."""
    line = reply.heard_next
    if line is None or line.day is None:
        return date.max, time.max
    return line.day, line.report_hour or line.hour or time.min


def waiting_replies(by: Actor, *, now: datetime, on: date) -> tuple[ReplyLine, ...]:
    """All replies that wait for a hand, in order of harm and age; one audit row names whose they are."""
    allow(by, Act.READ_PEOPLE)
    allow(by, Act.READ_HEARINGS)
    with transaction.atomic():
        replies = open_replies(by)
        people = {said_by(reply) for reply in replies}
        found = list(next_of(by, people, on).values())
        shown = reply_lines(replies, {line.person_id: line for line in lines(by, found)})
        audit.record(by, "desk.replies", people=people, at=now)
    return shown


def _line(reply: Reply, heard_next: Line | None) -> ReplyLine:
    person = reply.person.merged_into or reply.person
    return ReplyLine(
        reference=reply.id,
        person_id=person.id,
        kind=ReplyKind(reply.kind),
        at=reply.at,
        who=who(person),
        language=person.language or reply.language,
        phone=reply.phone or "",
        heard_next=heard_next,
    )
