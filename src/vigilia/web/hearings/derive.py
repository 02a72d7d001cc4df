"""The belief's columns of a hearing, derived anew from its sayings whenever one is added, withdrawn or settled."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, time
from uuid import UUID

from django.db.models import Q

from vigilia.web.guard import keys
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.belief import CANCELLED, Belief, Choice, Word, believe
from vigilia.web.hearings.models import Closing, Hearing, HearingSaying, Settlement
from vigilia.web.hearings.parts import Part, SayingState
from vigilia.web.hearings.sayings import CODES, word_of

COLUMNS = (
    "state",
    "day",
    "time",
    "report_time",
    "report_place",
    "facility",
    "kind",
    "judge",
    "mode",
    "language",
    "doubt",
    "questioned_day",
    "differing",
    "checked_at",
    "changed_at",
    "previous_day",
    "closing",
)


def show(hearing: Hearing, words: Iterable[Word], choices: Collection[Choice], at: datetime) -> Belief:
    """Set the belief's columns. `changed_at` moves only when what she should know has changed. Not saved here."""
    every = list(words)
    belief = believe(every, list(choices))
    before = (hearing.day, hearing.time, hearing.report_time, hearing.facility, hearing.state)
    said = belief.parts
    hearing.state = belief.state.value
    was = hearing.day
    hearing.day = belief.day
    hearing.time, hearing.report_time = _time(said.get(Part.TIME)), _time(said.get(Part.REPORT_TIME))
    for part in CODES:
        empty = None if part in (Part.REPORT_PLACE, Part.JUDGE) else ""
        setattr(hearing, part.value, said.get(part, empty))
    hearing.doubt, hearing.checked_at = belief.doubt, belief.checked_at
    hearing.questioned_day = belief.questioned
    hearing.differing = ",".join(part.value for part in belief.differing)
    if before != (hearing.day, hearing.time, hearing.report_time, hearing.facility, hearing.state):
        hearing.changed_at = at
    if hearing.day != was:
        hearing.previous_day = was
    if every and all(word.state is SayingState.WITHDRAWN for word in every):
        hearing.closing = Closing.UNDONE
    elif hearing.closing == Closing.UNDONE:
        hearing.closing = Closing.OPEN
    return belief


def show_again(by: Actor, hearing_ids: Collection[UUID], at: datetime) -> list[Hearing]:
    """Derive and save these hearings, and those they are joined to by a merge, from all that is said of them and of
    those joined to them."""
    every = Hearing.scoped.within(by)
    wanted = Q(id__in=list(hearing_ids))
    homes = every.filter(wanted, joined_to__isnull=False).values_list("joined_to_id", flat=True)
    hearings = list(every.select_for_update(of=("self",)).filter(wanted | Q(id__in=list(homes))))
    keys.preload([hearing.person_id for hearing in hearings])
    for hearing in hearings:
        show(hearing, *_said_of(by, hearing), at)
        hearing.save(update_fields=COLUMNS)
    return hearings


def days_said(by: Actor, hearing: Hearing) -> tuple[date, ...]:
    """The days that sources which differ on it still say, the earliest first; none where they agree."""
    said = believe(*_said_of(by, hearing)).differing.get(Part.DATE, ())
    return tuple(sorted(date.fromisoformat(day) for day in said if day != CANCELLED))


def _said_of(by: Actor, hearing: Hearing) -> tuple[list[Word], list[Choice]]:
    group = [hearing.id, *Hearing.scoped.within(by).filter(joined_to=hearing).values_list("id", flat=True)]
    sayings = list(HearingSaying.scoped.within(by).filter(hearing_id__in=group))
    keys.preload({saying.person_id for saying in sayings})
    choices = [choice_of(one) for one in Settlement.scoped.within(by).filter(hearing_id__in=group)]
    return [word_of(saying) for saying in sayings], choices


def choice_of(settlement: Settlement) -> Choice:
    """The settlement as the belief reads it."""
    return Choice(Part(settlement.part), settlement.value, settlement.at)


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text and text != CANCELLED else None
